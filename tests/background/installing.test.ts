import { describe, expect, it } from 'vitest';
import { browser } from './one-site.ts';

describe('installing', () => {
  it('greets once, makes the menus, and shields tabs already open, the one being read first', async () => {
    const pretend = browser([2, 'https://two.test/', { script: null, active: true }], [3, 'chrome://newtab', { script: null }]);
    pretend.tab(1).script = null;
    await pretend.fire('installed', { reason: 'install' });
    await pretend.fire('installed', { reason: 'install' });
    expect(pretend.opened).toEqual(['chrome-extension://pretend/src/welcome/index.html']);
    expect(pretend.injected.filter(({ what }) => what === 'content.js').map(({ tabId }) => tabId).slice(0, 2)).toEqual([2, 1]);
    expect(pretend.menus).toContain('never-here');
  });
  it('leaves alone a tab whose script answers', async () => {
    const pretend = browser();
    await pretend.fire('installed', { reason: 'update' });
    expect(pretend.injected).toEqual([]);
    expect(pretend.opened).toEqual([]);
  });
});
