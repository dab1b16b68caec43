import type { SettingsState } from '../shared/messages.ts';
import type { MessageKey, Translate } from './translate.ts';

interface Props {
  readonly state: Pick<SettingsState, 'trouble' | 'lastGood'>;
  readonly failed: boolean;
  readonly translate: Translate;
  recover(from: 'last-good' | 'defaults'): void;
}

const WORDS: Readonly<Record<NonNullable<SettingsState['trouble']>, MessageKey>> = {
  unreadable: 'troubleUnreadable',
  repaired: 'troubleRepaired',
  quota: 'troubleQuota',
  sync: 'troubleSync',
};

/** What went wrong with what is stored, and the way out of it. Nothing is overwritten before the reader chooses. */
export function Trouble({ state: { trouble, lastGood }, failed, translate, recover }: Props) {
  if (trouble === null) return failed ? <p class="trouble" role="alert">{translate('changeFailed')}</p> : null;
  return (
    <div class="trouble" role="alert">
      <p>{translate(WORDS[trouble])}</p>
      {trouble === 'unreadable' && (
        <div class="pair">
          {lastGood && (
            <button type="button" class="button" onClick={() => recover('last-good')}>
              {translate('troubleLastGood')}
            </button>
          )}
          <button type="button" class="button" onClick={() => recover('defaults')}>
            {translate('troubleDefaults')}
          </button>
        </div>
      )}
    </div>
  );
}
