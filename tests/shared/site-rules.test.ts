import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ruleFor, type Scope, type SiteRule } from '../../src/core/site.ts';
import { placeOf } from '../../src/shared/place.ts';
import { rule } from './arbitrary-settings.ts';

const on = (scope: Scope, pattern: string, changed = 1): SiteRule => ({ scope, pattern, power: 'on', changed });
const off = (scope: Scope, pattern: string, changed = 1): SiteRule => ({ scope, pattern, power: 'off', changed });

const CASES: readonly { name: string; at: string; rules: readonly SiteRule[]; decides: string | null }[] = [
  { name: 'no rule', at: 'https://example.test/', rules: [], decides: null },
  { name: 'host', at: 'https://en.example.test/x', rules: [off('host', 'en.example.test')], decides: 'host en.example.test off' },
  { name: 'a host rule leaves the sister alone', at: 'https://tr.example.test/', rules: [off('host', 'en.example.test')], decides: null },
  { name: 'a host rule leaves its subdomains alone', at: 'https://en.example.test/', rules: [off('host', 'example.test')], decides: null },
  { name: 'a domain rule covers subdomains', at: 'https://a.b.example.test/', rules: [off('domain', 'example.test')], decides: 'domain example.test off' },
  { name: 'a domain rule covers the bare domain', at: 'https://example.test/', rules: [off('domain', 'example.test')], decides: 'domain example.test off' },
  { name: 'a name that merely ends alike is another domain', at: 'https://notexample.test/', rules: [off('domain', 'example.test')], decides: null },
  { name: 'host beats domain', at: 'https://en.example.test/', rules: [off('domain', 'example.test'), on('host', 'en.example.test')], decides: 'host en.example.test on' },
  { name: 'page beats host beats domain', at: 'https://en.example.test/a?b#c', rules: [off('domain', 'example.test'), off('host', 'en.example.test'), on('page', 'https://en.example.test/a')], decides: 'page https://en.example.test/a on' },
  { name: 'another page', at: 'https://en.example.test/ab', rules: [on('page', 'https://en.example.test/a')], decides: null },
  { name: 'the nearer of two domains', at: 'https://x.uni.example.test/', rules: [on('domain', 'uni.example.test'), off('domain', 'example.test', 9)], decides: 'domain uni.example.test on' },
  { name: 'numbers are not a hierarchy', at: 'http://127.0.0.1/', rules: [off('domain', '0.0.1')], decides: null },
  { name: 'an IP as its own domain', at: 'http://127.0.0.1:8080/', rules: [off('domain', '127.0.0.1')], decides: 'domain 127.0.0.1 off' },
  { name: 'localhost with a port', at: 'http://localhost:8080/', rules: [off('host', 'localhost')], decides: 'host localhost off' },
  { name: 'capital letters and a final dot', at: 'https://EN.Example.test./', rules: [off('host', 'en.example.test')], decides: 'host en.example.test off' },
  { name: 'international names', at: 'https://bücher.test/', rules: [off('host', 'xn--bcher-kva.test')], decides: 'host xn--bcher-kva.test off' },
  { name: 'the later of two for one place', at: 'https://example.test/', rules: [off('host', 'example.test', 2), on('host', 'example.test', 1)], decides: 'host example.test off' },
  { name: 'on, where two are of one moment', at: 'https://example.test/', rules: [off('host', 'example.test'), on('host', 'example.test')], decides: 'host example.test on' },
];

test.each(CASES)('$name', ({ at, rules, decides }) => {
  const place = placeOf(at);
  const found = place && ruleFor(place, rules);
  expect(found && `${found.scope} ${found.pattern} ${found.power}`).toBe(decides);
});

describe('any rules', () => {
  const place = { page: 'https://en.example.test/a', host: 'en.example.test' };
  it('the order they are kept in does not matter', () => {
    fc.assert(
      fc.property(fc.array(rule), fc.nat(), (rules, turn) => {
        const turned = [...rules.slice(turn % (rules.length + 1)), ...rules.slice(0, turn % (rules.length + 1))];
        expect(ruleFor(place, turned)).toEqual(ruleFor(place, rules));
        expect(ruleFor(place, rules.map((_, index) => rules[rules.length - 1 - index]).filter((one) => one !== undefined))).toEqual(ruleFor(place, rules));
      }),
    );
  });
  it('no applicable rule is more specific than the one that decides', () => {
    const rank = { page: 3, host: 2, domain: 1 };
    const applies = (one: SiteRule): boolean => ({ page: one.pattern === place.page, host: one.pattern === place.host, domain: `.${place.host}`.endsWith(`.${one.pattern}`) })[one.scope];
    fc.assert(
      fc.property(fc.array(rule), (rules) => {
        const best = Math.max(0, ...rules.filter(applies).map((one) => rank[one.scope]));
        const found = ruleFor(place, rules);
        expect(found === null ? 0 : rank[found.scope]).toBe(best);
      }),
    );
  });
});

test.each(['about:blank', 'chrome://settings', 'file:///home/a.html', 'data:text/html,x', '', 'nonsense', undefined])('%s is no place for rules', (address) => {
  expect(placeOf(address)).toBeNull();
});
