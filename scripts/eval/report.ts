import { byReveal, calibration, count, interval, overhiding, precision, recall, recallAt, type Case } from './measure.ts';

const percent = (value: number): string => (Number.isNaN(value) ? '–' : (value * 100).toFixed(1));
const column = (count: number): string => String(count).padStart(4);
const range = ([low, high]: readonly [number, number]): string => (Number.isNaN(low) ? '' : ` [${Math.round(low * 100)}–${Math.round(high * 100)}]`);

function line(name: string, cases: readonly Case[], withIntervals: boolean): string {
  const counts = count(cases);
  const of = (measure: typeof recall): string => percent(measure(counts)) + (withIntervals ? range(interval(cases, measure)) : '');
  return [
    `${name.padEnd(22)} pages ${column(counts.pages)}`,
    `recall ${of(recall)} (${counts.found}/${counts.endings})`,
    `over-hiding ${of(overhiding)} (${counts.overhidden}/${counts.innocent})`,
    `precision ${of(precision)}`,
    `late hidden ${counts.lateHidden}/${counts.late}`,
  ].join('  ');
}

function grouped(cases: readonly Case[], title: string, key: (one: Case) => string): string[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) groups.set(key(one) || '–', [...(groups.get(key(one) || '–') ?? []), one]);
  return ['', title, ...Array.from(groups).sort(([, a], [, b]) => b.length - a.length).map(([name, of]) => line(`  ${name}`, of, false))];
}

/** The report as lines of text: totals only, nothing that spoils. */
export function report(cases: readonly Case[], versions = 'by version'): string[] {
  const film = cases.filter(({ page }) => page.aboutFilm), other = cases.filter(({ page }) => !page.aboutFilm), total = count(film);
  const perPage = film.length === 0 ? Number.NaN : total.overhidden / film.length;
  return [
    line('pages about the film', film, true),
    line('other pages', other, true),
    `over-hiding per film page ${perPage.toFixed(2)} lines; ${total.disturbed} of ${film.length} film pages have an innocent line hidden; ${count(other).disturbed} of ${other.length} others`,
    `with hindsight, recall at 2 / 5 / 10 % over-hiding: ${[0.02, 0.05, 0.1].map((over) => percent(recallAt(film, over))).join(' / ')}`,
    ...grouped(film, 'by language', ({ page }) => page.lang),
    ...grouped(film, versions, ({ page }) => page.version),
    ...(film.some(({ page }) => page.kind !== '') ? grouped(film, 'by kind of page', ({ page }) => page.kind) : []),
    '', 'hidden lines by the reveal whose rules they fulfil (labels know no reveals: what is missed cannot be told apart)',
    ...byReveal(film).map(({ reveal, ending, late, innocent }) => `  ${reveal.padEnd(28)} ending ${column(ending)}  late ${column(late)}  innocent ${column(innocent)}`),
    '', 'calibration (likelihood from, lines, share that reveals)',
    ...calibration(film).map(({ from, lines, share }) => `  ${from.toFixed(1)}  ${String(lines).padStart(6)}  ${percent(share)}`),
  ];
}

/** The twenty worst errors each way. Spoils; printed only when asked for. */
export function worst(cases: readonly Case[]): string[] {
  const rows = cases.flatMap(({ page, judged }) => page.lines.map((line, i) => ({ page, line, judged: judged[i] })));
  const text = ({ page, line, judged }: (typeof rows)[number]): string => {
    const why = judged?.hidden === true ? ` ← ${judged.passages.flatMap(({ reason }) => reason).join('; ')}` : '';
    return `  ${(judged?.likelihood ?? 0).toFixed(2)} ${page.lang} ${page.id} ${line.label}: ${line.text.slice(0, 220)}${why}`;
  };
  const hidden = rows.filter(({ line, judged }) => judged?.hidden === true && (line.label === 'setup' || line.label === 'safe'));
  const missed = rows.filter(({ line, judged }) => judged?.hidden !== true && line.label === 'ending');
  return [
    '', 'SPOILERS: wrongly hidden, surest first', ...hidden.sort((a, b) => (b.judged?.likelihood ?? 0) - (a.judged?.likelihood ?? 0)).slice(0, 20).map(text),
    '', 'SPOILERS: missed, least suspected first', ...missed.sort((a, b) => (a.judged?.likelihood ?? 0) - (b.judged?.likelihood ?? 0)).slice(0, 20).map(text),
  ];
}
