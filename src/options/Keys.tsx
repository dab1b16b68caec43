import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';

/** In the order shown. The browser describes them in its own language, which need not be the reader's. */
const COMMANDS: readonly (readonly [string, MessageKey])[] = [
  ['_execute_action', 'keyPopup'],
  ['toggle-page', 'commandTogglePage'],
  ['pause', 'commandPause'],
];

/** The keyboard commands as they are set now. Only the browser can change them. */
export function Keys({ translate }: { readonly translate: Translate }) {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    // Firefox on Android has no keyboard commands at all.
    void browser.commands?.getAll().then(setCommands);
  }, []);
  if (commands.length === 0) return null;
  return (
    <Section id="keys" title={translate('sectionKeys')} why={translate('keysWhere')}>
      <ul class="rows">
        {COMMANDS.map(([name, key]) => (
          <li key={name}>
            <span class="grow">{translate(key)}</span>
            <kbd>{commands.find((command) => command.name === name)?.shortcut || translate('keyNone')}</kbd>
          </li>
        ))}
      </ul>
    </Section>
  );
}
