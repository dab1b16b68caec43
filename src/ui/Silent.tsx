import { browser } from '../shared/browser.ts';
import type { Translate } from './translate.ts';

/** The background does not answer: said, with the way out of it. A page that waits for ever would look like protection. */
export function Silent({ translate }: { readonly translate: Translate }) {
  return (
    <div class="trouble" role="alert">
      <h1>{translate('stateSilent')}</h1>
      <p>{translate('stateSilentWhy')}</p>
      <button type="button" class="button primary" onClick={() => browser.runtime.reload()}>
        {translate('restart')}
      </button>
    </div>
  );
}
