import type { Translate } from '../ui/translate.ts';
import type { Description } from './describe.ts';

interface Props {
  readonly description: Description;
  readonly translate: Translate;
  grant(): void;
  reload(): void;
}

/** What is happening on this tab, and why. Announced when it changes. */
export function Status({ description, translate, grant, reload }: Props) {
  return (
    <section class={`status tone-${description.tone}`} role="status">
      <h1>{description.title}</h1>
      <p class="soft">{description.why}</p>
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
    </section>
  );
}
