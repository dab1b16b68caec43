import type { PageReport } from '../shared/messages.ts';
import type { Translate } from '../ui/translate.ts';
import type { Tab } from './use-tab.ts';

interface Props {
  readonly report: PageReport;
  readonly translate: Translate;
  readonly tell: Tab['tell'];
}

/** Everything on this page at once; offered only where something is hidden or was. */
export function ShowHide({ report, translate, tell }: Props) {
  return (
    <div class="pair">
      {report.hidden > 0 && (
        <button type="button" class="button" onClick={() => tell('show-all')}>
          {translate('showAll')}
        </button>
      )}
      {report.shown > 0 && (
        <button type="button" class="button" onClick={() => tell('hide-all')}>
          {translate('hideAll')}
        </button>
      )}
    </div>
  );
}
