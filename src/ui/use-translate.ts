import { useEffect, useState } from 'preact/hooks';
import { browserTranslate, translateIn, type Translate } from './translate.ts';

/** The words of the reader's language; null while they are being fetched. The browser's own language is there at once. */
export function useTranslate(language: string): Translate | null {
  const [fetched, setFetched] = useState<{ readonly language: string; readonly translate: Translate } | null>(null);
  useEffect(() => {
    if (language !== 'auto') void translateIn(language).then((translate) => setFetched({ language, translate }));
  }, [language]);
  if (language === 'auto') return browserTranslate;
  // While a newly picked language is on its way the old words stay: a page that empties itself loses the reader's place.
  return fetched?.translate ?? null;
}
