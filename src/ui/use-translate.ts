import { useEffect, useState } from 'preact/hooks';
import { browserTranslate, translateIn, type Translate } from './translate.ts';

/** The words of the reader's language; null while it is not known, or its words are being fetched. The browser's own language is there at once. */
export function useTranslate(language: string | null): Translate | null {
  const [spoken, setSpoken] = useState<{ readonly translate: Translate } | null>(null);
  useEffect(() => {
    let stale = false;
    if (language !== null) void translateIn(language).then((translate) => !stale && setSpoken({ translate }));
    return () => {
      stale = true;
    };
  }, [language]);
  if (language === 'auto') return browserTranslate;
  // While a newly picked language is on its way the old words stay: a page that empties itself loses the reader's place.
  return spoken?.translate ?? null;
}
