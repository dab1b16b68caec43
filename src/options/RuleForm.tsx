import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scope, SiteRule } from '../shared/settings.ts';
import { named } from '../ui/choices.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { patternFrom } from './rule-from.ts';

/** How far a rule reaches, in the words of the settings. */
export const SCOPES: readonly (readonly [Scope, MessageKey])[] = [
  ['page', 'siteScopePage'],
  ['host', 'siteScopeHost'],
  ['domain', 'siteScopeDomain'],
];

interface Props {
  /** The rule to begin with; null: a new one. */
  readonly rule: SiteRule | null;
  readonly translate: Translate;
  save(rule: Omit<SiteRule, 'changed'>): void;
  /** Only where there is something to go back to. */
  readonly cancel?: () => void;
}

/** An address and how far a rule for it reaches, checked when it is saved. */
export function RuleForm({ rule, translate, save, cancel }: Props) {
  const [typed, setTyped] = useState(rule?.pattern ?? '');
  const [scope, setScope] = useState<Scope>(rule?.scope ?? 'host');
  const [wrong, setWrong] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (rule) address.current?.focus(); // The reader has just asked to change it.
  }, []);
  const problem = `site-wrong${rule ? '-edited' : ''}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    const pattern = patternFrom(typed, scope);
    setWrong(pattern === null);
    if (pattern === null) return;
    save({ scope, pattern, power: rule?.power ?? 'off' });
    setTyped('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <label class="field grow">
        <span class="soft">{translate('siteAddress')}</span>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          ref={address}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? problem : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <SelectField
        class="field"
        label={translate('siteScope')}
        value={scope}
        choices={named(SCOPES, translate)}
        pick={(name) => setScope(name)}
      />
      <button type="submit" class="button">
        {translate(rule ? 'siteSave' : 'siteAdd')}
      </button>
      {cancel && (
        <button type="button" class="button" onClick={cancel}>
          {translate('importCancel')}
        </button>
      )}
      {wrong && (
        <p id={problem} class="wrong" role="alert">
          {translate('siteInvalid')}
        </p>
      )}
    </form>
  );
}
