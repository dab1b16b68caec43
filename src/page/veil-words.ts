import type { VeilLabel } from './veil-contract.ts';

/** Words of one button, in the reader's language. They say what kind of thing is hidden, never what. */
export interface VeilWords {
  /** Seen on the button. */
  readonly show: string;
  readonly hide: string;
  /** Accessible names; each contains the seen word. */
  readonly showName: string;
  readonly hideName: string;
}

interface Phrases {
  readonly show: string;
  readonly hide: string;
  /** `{what}` is one of the next three. */
  readonly hidden: string;
  /** The same where the shield is not sure. */
  readonly maybe: string;
  readonly shown: string;
  /** `{film}` is the film's title, or `film`. */
  readonly ending: string;
  readonly late: string;
  readonly plot: string;
  readonly film: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  en: { show: 'Show', hide: 'Hide again', hidden: 'Spoiler hidden: {what}.', maybe: 'Likely spoiler hidden: {what}.', shown: 'Spoiler shown: {what}.', ending: 'how {film} ends', late: 'late plot of {film}', plot: 'plot of {film}', film: 'the film' },
  tr: { show: 'Göster', hide: 'Yeniden gizle', hidden: 'Spoiler gizlendi: {what}.', maybe: 'Olası spoiler gizlendi: {what}.', shown: 'Spoiler gösteriliyor: {what}.', ending: '{film}: filmin sonu', late: '{film}: sona yakın olaylar', plot: '{film}: olay örgüsü', film: 'Film' },
  ko: { show: '보기', hide: '다시 숨기기', hidden: '스포일러 숨김: {what}.', maybe: '스포일러로 보여 숨김: {what}.', shown: '스포일러 표시 중: {what}.', ending: '{film} 결말', late: '{film} 후반부 줄거리', plot: '{film} 줄거리', film: '영화' },
  ja: { show: '表示', hide: '再び隠す', hidden: 'ネタバレを隠しています：{what}。', maybe: 'ネタバレらしき部分を隠しています：{what}。', shown: 'ネタバレを表示中：{what}。', ending: '{film}の結末', late: '{film}の終盤', plot: '{film}のあらすじ', film: '映画' },
  es: { show: 'Mostrar', hide: 'Ocultar de nuevo', hidden: 'Spoiler oculto: {what}.', maybe: 'Probable spoiler oculto: {what}.', shown: 'Spoiler visible: {what}.', ending: 'cómo termina {film}', late: 'la parte final de {film}', plot: 'la trama de {film}', film: 'la película' },
  pt: { show: 'Mostrar', hide: 'Ocultar de novo', hidden: 'Spoiler oculto: {what}.', maybe: 'Provável spoiler oculto: {what}.', shown: 'Spoiler visível: {what}.', ending: 'como termina {film}', late: 'a parte final de {film}', plot: 'o enredo de {film}', film: 'o filme' },
  id: { show: 'Tampilkan', hide: 'Sembunyikan lagi', hidden: 'Spoiler disembunyikan: {what}.', maybe: 'Kemungkinan besar spoiler disembunyikan: {what}.', shown: 'Spoiler ditampilkan: {what}.', ending: 'akhir cerita {film}', late: 'bagian akhir {film}', plot: 'alur cerita {film}', film: 'film' },
  fil: { show: 'Ipakita', hide: 'Itagong muli', hidden: 'Nakatagong spoiler: {what}.', maybe: 'Nakatagong malamang na spoiler: {what}.', shown: 'Ipinapakitang spoiler: {what}.', ending: 'kung paano nagtatapos ang {film}', late: 'huling bahagi ng {film}', plot: 'kuwento ng {film}', film: 'pelikula' },
};

/** The button's words; languages without words of their own get English. */
export function veilWords(language: string, { level, certainty }: Omit<VeilLabel, 'film'>, title: string | undefined): VeilWords {
  const wanted = (language === 'auto' ? navigator.language : language).toLowerCase().split(/[-_]/)[0] ?? 'en';
  const phrases = PHRASES[wanted === 'tl' ? 'fil' : wanted] ?? (PHRASES['en'] as Phrases);
  const kind = level === 'ending' ? phrases.ending : level === 'late' ? phrases.late : phrases.plot;
  const what = kind.replace('{film}', title ?? phrases.film);
  return {
    show: phrases.show,
    hide: phrases.hide,
    showName: `${(certainty === 'sure' ? phrases.hidden : phrases.maybe).replace('{what}', what)} ${phrases.show}`,
    hideName: `${phrases.shown.replace('{what}', what)} ${phrases.hide}`,
  };
}
