import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import type { Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';

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
        {commands.map(({ name, description, shortcut }) => (
          <li key={name}>
            <span class="grow">{name === '_execute_action' ? translate('keyPopup') : description}</span>
            <kbd>{shortcut || translate('keyNone')}</kbd>
          </li>
        ))}
      </ul>
    </Section>
  );
}
