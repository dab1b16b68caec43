import type { ComponentChildren } from 'preact';
import type { MessageKey, Translate } from '../ui/translate.ts';
import type { Action, Description } from './describe.ts';

interface Props {
  readonly description: Description;
  /** The film's title: some actions name it. */
  readonly film: string;
  readonly translate: Translate;
  /** What else can be done about it at once. */
  readonly children?: ComponentChildren;
  act(action: Action): void;
}

const WORDS: Readonly<Record<Action, MessageKey>> = { grant: 'grant', reload: 'reload', 'end-pause': 'pauseEnd', unsee: 'seenUndo', uncorrect: 'notThisFilmUndo' };

/** What is happening on this tab, why, and the way out of it. Announced when it changes. */
export function Status({ description: { title, why, tone, action }, film, translate, children, act }: Props) {
  return (
    <section class={`status tone-${tone}`}>
      <div role="status">
        <h1 tabIndex={-1}>{title}</h1>
        <p class="soft">{why}</p>
      </div>
      {action && (
        <button type="button" class={tone === 'warn' || action === 'end-pause' ? 'button primary' : 'button'} onClick={() => act(action)}>
          {translate(WORDS[action], film)}
        </button>
      )}
      {children}
    </section>
  );
}
