import { describe, expect, it } from 'vitest';
import { patternFrom } from '../../src/options/rule-from.ts';

describe('the rule a reader means by what is typed', () => {
  //      typed                                   page                                host                   domain
  it.each<[string, string | null, string | null, string | null]>([
    ['example.com', 'https://example.com/', 'example.com', 'example.com'],
    ['  example.com  ', 'https://example.com/', 'example.com', 'example.com'],
    ['EXAMPLE.Com', 'https://example.com/', 'example.com', 'example.com'],
    ['https://www.example.com/a/b?c=d#e', 'https://www.example.com/a/b', 'www.example.com', 'example.com'],
    ['HTTP://example.com/a', 'http://example.com/a', 'example.com', 'example.com'],
    ['example.com/reviews', 'https://example.com/reviews', 'example.com', 'example.com'],
    ['example.com.', 'https://example.com/', 'example.com', 'example.com'],
    ['http://localhost:8080/a', 'http://localhost:8080/a', 'localhost', 'localhost'],
    ['localhost:8080', 'https://localhost:8080/', 'localhost', 'localhost'],
    ['127.0.0.1', 'https://127.0.0.1/', '127.0.0.1', null],
    ['[::1]', 'https://[::1]/', '[::1]', '[::1]'],
    ['bücher.de', 'https://xn--bcher-kva.de/', 'xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['news.example.co.uk', 'https://news.example.co.uk/', 'news.example.co.uk', 'example.co.uk'],
    ['co.uk', 'https://co.uk/', 'co.uk', null],
    ['films.github.io', 'https://films.github.io/', 'films.github.io', 'films.github.io'],
    ['github.io', 'https://github.io/', 'github.io', null],
    ['', null, null, null],
    ['   ', null, null, null],
    ['two words', null, null, null],
    ['https://', null, null, null],
    ['https://exa mple.com', null, null, null],
    ['ftp://example.com', null, null, null],
    ['about:config', null, null, null],
    ['javascript:alert(1)', null, null, null],
    ['file:///etc/hosts', null, null, null],
    ['*.example.com', null, null, null],
    ['/only/a/path', null, null, null],
    ['http://user:secret@example.com/a', 'http://example.com/a', 'example.com', 'example.com'],
  ])('%j', (typed, page, host, domain) => {
    expect([patternFrom(typed, 'page'), patternFrom(typed, 'host'), patternFrom(typed, 'domain')]).toEqual([page, host, domain]);
  });
});
