import { computed, defineComponent, h, ref } from 'vue';

/** The same thread as in React. */
export const Thread = defineComponent(() => {
  const step = ref(0);
  const secret = computed(() => (step.value === 0 ? 'In the end Brindle sinks the ship.' : step.value === 1 ? 'In the end Brindle burns the log.' : 'Nothing to see now.'));
  return () =>
    h('main', [
      h('p', { id: 'plain' }, `Calm opening. ${secret.value} Calm closing.`),
      h('p', { id: 'rich' }, ['Calm ', h('em', 'words'), ' first. ', h('b', secret.value), ' ', h('a', { href: '#x', id: 'link' }, 'linked')]),
      h('ul', [h('li', { id: 'item' }, ['Calm item. ', h('b', secret.value)])]),
      step.value < 3 ? h('p', { id: 'gone' }, `Soon removed. ${secret.value}`) : null,
      h('button', { id: 'next', onClick: () => step.value++ }, `Next ${step.value}`),
    ]);
});
