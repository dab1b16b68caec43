import type { ComponentChildren } from 'preact';
import type { Translate } from '../ui/translate.ts';
import type { Description } from './describe.ts';

interface Props {
  readonly description: Description;
  readonly translate: Translate;
  /** What can be done about it at once. */
  readonly children?: ComponentChildren;
  grant(): void;
  reload(): void;
}

/** What is happening on this tab, and why. Announced when it changes. */
export function Status({ description, translate, children, grant, reload }: Props) {
  return (
    <section class={`status tone-${description.tone}`}>
      <div role="status">
        <h1>{description.title}</h1>
        <p class="soft">{description.why}</p>
      </div>
      {description.action === 'grant' && (
        <button type="button" class="button primary" onClick={grant}>
          {translate('grant')}
        </button>
      )}
      {description.action === 'reload' && (
        <button type="button" class="button primary" onClick={reload}>
          {translate('reload')}
        </button>
      )}
      {children}
    </section>
  );
}
