// The popup's first question, asked while its own script is still being fetched: some 15 to 30 ms earlier than that could ask.
// `?tab=` names a tab when the popup itself is opened as one. Plain JavaScript without imports, because whatever is imported must be fetched first. src/popup/use-tab.ts hears the answer.
globalThis.asked = (async () => {
  const { runtime, tabs } = globalThis.browser ?? globalThis.chrome;
  const named = new URLSearchParams(location.search).get('tab');
  const tabId = named === null ? ((await tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1) : Number(named);
  return { tabId, answer: runtime.sendMessage({ name: 'tab-status', payload: { tabId } }).catch(() => null) };
})();
