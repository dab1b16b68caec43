import { useState } from 'preact/hooks';
import type { Translate } from '../ui/translate.ts';
import { Field, type FieldProps } from './Field.tsx';

type Props = Omit<FieldProps, 'label' | 'why' | 'lines' | 'covered' | 'focused'> & { readonly translate: Translate };

/** The words that would tell. Whoever reads the page need not be who wrote them: they are covered until asked for. */
export function Tells({ translate, ...field }: Props) {
  const [shown, setShown] = useState(false);
  const [wereKept] = useState(field.value !== '');
  const lines = field.value.split('\n').filter((line) => line.trim() !== '').length;
  // Dots hide from eyes alone. What was kept before stands nowhere in the page, for a screen reader to read out, until it is asked for.
  const away = wereKept && !shown;
  return (
    <div class="tells">
      {away ? (
        <div class="field">
          <span class="soft">{translate('filmTells')}</span>
          <p>{translate('filmTellsCovered', lines)}</p>
        </div>
      ) : (
        <Field {...field} label={translate('filmTells')} why={translate('filmTellsWhy')} lines covered={!shown} focused={wereKept} />
      )}
      <button type="button" class="link" onClick={() => setShown(!shown)}>
        {translate(shown ? 'filmTellsCover' : 'filmTellsShow')}
      </button>
    </div>
  );
}
