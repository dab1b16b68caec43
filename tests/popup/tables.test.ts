import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../src/popup/describe.ts';
import { scopesOf } from '../../src/popup/scopes.ts';
import { withoutRule } from '../../src/popup/without-rule.ts';
import { withoutShort } from '../../src/popup/without-short.ts';
import type { FilmId } from '../../src/core/film.ts';
import type { PageReport, PageState, SiteStatus, TabStatus } from '../../src/shared/messages.ts';
import type { Scope, SiteRule } from '../../src/shared/settings.ts';
import { countryIn } from '../../src/ui/country.ts';
import { domainOf } from '../../src/ui/domain-of.ts';
import { inLanguage } from '../../src/ui/in-language.ts';
import { fill } from '../../src/ui/fill.ts';
import { english, keys } from './words.ts';

const site: SiteStatus = { page: 'https://www.example.com/a', host: 'www.example.com', rule: null, power: 'on', pauseEnd: null, private: false };
const off = (scope: Scope, pattern: string): SiteRule => ({ scope, pattern, power: 'off', changed: 1 });
const page = (state: PageState, hidden = 0, shown = 0, at: Partial<SiteStatus> = {}): TabStatus => ({ kind: 'page', report: { state, films: ['film' as FilmId], hidden, shown } satisfies PageReport, site: { ...site, ...at } });
const quarterPast = new Date(2026, 0, 1, 21, 15).getTime();

suite('what the popup says about a tab', () => {
  it.each<[string, TabStatus, string, string, string, string?]>([
    ['a browser page', { kind: 'restricted' }, 'stateRestricted', 'stateRestrictedWhy', 'off'],
    ['access withheld', { kind: 'no-access', site }, 'stateNoAccess', 'stateNoAccessWhy', 'warn', 'grant'],
    ['a silent script', { kind: 'reload-needed', site }, 'stateReload', 'stateReloadWhy', 'warn', 'reload'],
    ['no film', page('no-film'), 'stateNoFilm', 'stateNoFilmWhy', 'calm'],
    ['a film, nothing told', page('clear'), 'stateClear', 'stateClearWhy A film', 'calm'],
    ['one hidden', page('veiled', 1), 'stateVeiledOne', 'stateVeiledWhy A film', 'on'],
    ['two hidden', page('veiled', 2), 'stateVeiledOther 2', 'stateVeiledWhy A film', 'on'],
    ['thousands hidden', page('veiled', 1234), 'stateVeiledOther 1,234', 'stateVeiledWhy A film', 'on'],
    ['one hidden, one shown', page('veiled', 1, 1), 'stateVeiledOne', 'stateVeiledWhy A film', 'on'],
    ['all shown', page('veiled', 0, 3), 'stateShown', 'stateShownWhy A film', 'off'],
    ['off for the page', page('off', 0, 0, { power: 'off', rule: off('page', site.page) }), 'stateOff', 'stateOffRulePage', 'off'],
    ['off for the host', page('off', 0, 0, { power: 'off', rule: off('host', site.host) }), 'stateOff', 'stateOffRuleHost www.example.com', 'off'],
    ['off for the domain', page('off', 0, 0, { power: 'off', rule: off('domain', 'example.com') }), 'stateOff', 'stateOffRuleDomain example.com', 'off'],
    ['off by default', page('off', 0, 0, { power: 'off' }), 'stateOff', 'stateOffDefault', 'off'],
    ['off, but the page has not heard yet', page('veiled', 3, 0, { power: 'off', rule: off('host', site.host) }), 'stateOff', 'stateOffRuleHost www.example.com', 'off'],
    ['on again, but the page has not heard yet', page('off'), 'stateNoFilm', 'stateNoFilmWhy', 'calm'],
    ['paused until restart', page('paused', 0, 0, { power: 'paused' }), 'statePaused', 'statePausedRestart', 'off', 'end-pause'],
    ['fought', page('fought', 2), 'stateFought', 'stateFoughtWhy', 'warn'],
    ['broken', page('broken'), 'stateBroken', 'stateBrokenWhy', 'warn', 'reload'],
    ['broken where it is off anyway', page('broken', 0, 0, { power: 'off' }), 'stateOff', 'stateOffDefault', 'off'],
  ])('%s', (_, status, title, why, tone, action) => {
    expect(describe(status, { title: 'A film', said: 'nothing' }, keys, 'en')).toEqual({ title, why, tone, ...(action ? { action } : {}) });
  });

  it('a pause says when it ends, in the reader’s clock', () => {
    const paused = page('paused', 0, 0, { power: 'paused', pauseEnd: quarterPast });
    const [american, turkish] = ['en-US', 'tr'].map((language) => describe(paused, { title: '', said: 'nothing' }, english, language).why);
    expect(american).toMatch(/9:15\sPM/);
    expect(turkish).toContain('21:15');
  });

  it.each<['wrong' | 'seen', TabStatus, string, string, string?]>([
    ['wrong', page('no-film'), 'stateCorrected', 'stateCorrectedWhy A film', 'uncorrect'],
    ['wrong', page('clear'), 'stateCorrected', 'stateCorrectedWhy A film', 'uncorrect'],
    ['wrong', page('broken'), 'stateBroken', 'stateBrokenWhy', 'reload'],
    ['wrong', page('veiled', 1), 'stateVeiledOne', 'stateVeiledWhy A film'],
    ['seen', page('clear'), 'stateCorrected', 'stateSeenWhy A film', 'unsee'],
    ['seen', page('no-film'), 'stateNoFilm', 'stateNoFilmWhy'],
    ['seen', page('veiled', 1), 'stateVeiledOne', 'stateVeiledWhy A film'],
    ['seen', page('off', 0, 0, { power: 'off' }), 'stateOff', 'stateOffDefault'],
  ])('the reader said %s: what is not hidden is not called clear', (said, status, title, why, action) => {
    const described = describe(status, { title: 'A film', said }, keys, 'en');
    expect([described.title, described.why, described.action]).toEqual([title, why, action]);
  });
});

suite('how far a rule can reach', () => {
  it.each<[string, string | null]>([
    ['www.example.com', 'example.com'],
    ['example.com', null],
    ['en.news.example.co.uk', 'example.co.uk'],
    ['example.co.uk', null],
    ['co.uk', null],
    ['films.github.io', null],
    ['pages.films.github.io', 'films.github.io'],
    ['localhost', null],
    ['films.localhost', null],
    ['127.0.0.1', null],
    ['[::1]', null],
    ['www.xn--bcher-kva.example.com', 'example.com'],
    ['www.xn--bcher-kva.de', 'xn--bcher-kva.de'],
  ])('%s: the whole domain is %s', async (host, domain) => {
    const scopes = scopesOf({ page: `https://${host}:8080/a`, host, rule: null }, await domainOf(host));
    expect(scopes).toEqual([['page', `https://${host}:8080/a`], ['host', host], ...(domain ? [['domain', domain]] : [])]);
  });

  it('a rule for a domain that decides now is offered as it stands', () => {
    expect(scopesOf({ page: 'https://example.com/', host: 'example.com', rule: off('domain', 'example.com') }, 'example.com')).toContainEqual(['domain', 'example.com']);
    expect(scopesOf({ page: 'http://localhost/', host: 'localhost', rule: off('domain', 'localhost') }, null)).toContainEqual(['domain', 'localhost']);
  });
});

suite('what holds when the rule that decides is taken away', () => {
  const on = (scope: Scope, pattern: string): SiteRule => ({ scope, pattern, power: 'on', changed: 1 });
  const [host, domain, page] = [off('host', site.host), off('domain', 'example.com'), off('page', site.page)];
  it.each<[string, SiteRule | null, SiteRule[], 'on' | 'off', 'on' | 'off']>([
    ['no rule, on by default', null, [], 'on', 'on'],
    ['no rule, off by default', null, [], 'off', 'off'],
    ['the only rule', host, [host], 'on', 'on'],
    ['the only rule, off by default', on('host', site.host), [on('host', site.host)], 'off', 'off'],
    ['a rule for the domain stands behind it', host, [host, domain], 'on', 'off'],
    ['a rule for the host stands behind it', page, [page, on('host', site.host), domain], 'off', 'on'],
    ['a rule for another host does not', host, [host, off('host', 'other.test')], 'on', 'on'],
  ])('%s', (_, rule, rules, power, left) => expect(withoutRule({ ...site, rule }, { rules, power })).toBe(left));
});

suite('filling a message', () => {
  const one = { site: { content: '$1' } };
  const two = { source: { content: '$1' }, date: { content: '$2' } };
  it.each<[string, string, Readonly<Record<string, { content: string }>> | undefined, (string | number)[], string]>([
    ['nothing to fill', 'Off here', undefined, [], 'Off here'],
    ['one', 'all of $SITE$', one, ['example.com'], 'all of example.com'],
    ['a number', '$SITE$ hidden', one, [7], '7 hidden'],
    ['zero is a value', '$SITE$ hidden', one, [0], '0 hidden'],
    ['two, in the order of the sentence', '$DATE$: $SOURCE$', two, ['a paper', 'today'], 'today: a paper'],
    ['the same twice', '$SITE$, $SITE$', one, ['a'], 'a, a'],
    ['a value that looks like a placeholder', 'all of $SITE$', one, ['$SITE$'], 'all of $SITE$'],
    ['a value with a replacement pattern', 'all of $SITE$', one, ['$& $1'], 'all of $& $1'],
    ['a value that is missing stays visible', 'all of $SITE$', one, [], 'all of $SITE$'],
    ['a name that nobody explains stays visible', 'all of $SITE$', undefined, ['a'], 'all of $SITE$'],
    ['a lone dollar', 'costs 5$', one, ['a'], 'costs 5$'],
  ])('%s', (_, message, placeholders, values, filled) => {
    expect(fill({ message, ...(placeholders ? { placeholders } : {}) }, values)).toBe(filled);
  });
});

suite('an answer less the short one above it', () => {
  it.each([
    ['No', 'No. It is invented.', 'en', 'It is invented.'],
    ['No', 'No, es ficción.', 'es', 'Es ficción.'],
    ['Bukan', 'Bukan, ini fiksi.', 'id', 'Ini fiksi.'],
    ['Evet', 'Evet, iki dilde.', 'tr', 'İki dilde.'],
    ['いいえ', 'いいえ、フィクションです。', 'ja', 'フィクションです。'],
    ['아니요', '아니요, 허구입니다.', 'ko', '허구입니다.'],
    ['No', 'Nobody knows.', 'en', 'Nobody knows.'],
    ['No', 'Not at all, no.', 'en', 'Not at all, no.'],
    ['No', 'No one asked.', 'en', 'No one asked.'],
    ['No', 'No.', 'en', 'No.'],
    ['8.2 / 10', '8.2 out of 10.', 'en', '8.2 out of 10.'],
    ['8.2', '8.2. Of ten.', 'en', 'Of ten.'],
    ['A paper', 'Written in a paper.', 'en', 'Written in a paper.'],
    ['', 'An answer.', 'en', 'An answer.'],
  ])('%j, %j in %s: %j', (short, answer, language, left) => expect(withoutShort(answer, short, language)).toBe(left));
});

suite('a text in the reader’s language', () => {
  const texts = { en: 'No', tr: 'Hayır', pt: 'Não', tl: 'Hindi' };
  it.each([
    ['tr', 'Hayır'],
    ['tr-TR', 'Hayır'],
    ['pt-BR', 'Não'],
    ['fil', 'Hindi'],
    ['fil-PH', 'Hindi'],
    ['EN-gb', 'No'],
    ['sw', 'No'],
    ['', 'No'],
  ])('%s: %s', (language, text) => expect(inLanguage(texts, language)).toBe(text));
  it('without English, whatever there is', () => expect(inLanguage({ ko: '아니요' }, 'sw')).toBe('아니요'));
  it('without any, nothing', () => expect(inLanguage({}, 'sw')).toBe(''));
});

suite('a country in the reader’s language', () => {
  it.each([
    ['tr', 'Turkey', 'es', 'Turquía'],
    ['kr', 'South Korea', 'ko', '대한민국'],
    ['ph', 'Philippines', 'fil', 'Pilipinas'],
    ['xj', 'Nowhere', 'es', 'Nowhere'],
    ['stage', 'United Kingdom', 'es', 'United Kingdom'],
  ])('%s (%s) in %s: %s', (id, country, language, name) => expect(countryIn(language, { id, country })).toBe(name));
});
