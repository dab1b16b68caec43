import { useEffect, useRef } from 'preact/hooks';
import type { FilmId } from '../core/film.ts';
import { openVeils } from '../page/veil.ts';
import type { Veils } from '../page/veil-contract.ts';
import type { Look } from '../shared/settings.ts';
import type { Translate } from './translate.ts';

const SAMPLE = { film: 'sample' as FilmId, level: 'ending', certainty: 'sure' } as const; // No film: the sample hides a sentence of our own.

interface Props {
  readonly look: Look;
  readonly language: string;
  readonly translate: Translate;
}

/** A real veil on a sentence of ours, as it looks and works on a page. */
export function VeilSample({ look, language, translate }: Props) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const veils = useRef<Veils | null>(null);
  const hidden = translate('lookSampleHidden');
  const text = `${translate('lookSampleBefore')} ${hidden} ${translate('lookSampleAfter')}`;

  useEffect(() => {
    veils.current ??= openVeils(document, () => undefined);
    veils.current.draw(look, language);
    const node = paragraph.current?.firstChild;
    const start = text.indexOf(hidden);
    if (paragraph.current && node instanceof Text) veils.current.veil(paragraph.current, [{ node, start, end: start + hidden.length }], SAMPLE);
  }, [look, language, text, hidden]);

  return (
    <div role="group" aria-label={translate('lookSampleName')}>
      <p class="sample" ref={paragraph}>
        {text}
      </p>
    </div>
  );
}
