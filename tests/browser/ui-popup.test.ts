import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TabStatus } from '../../src/shared/messages.ts';
import { BROWSERS } from './driver/launch.ts';
import { eventually } from './driver/tabs.ts';
import { pretendStatus } from './ui-pretend.ts';
import { openStage, press, titleOf, type Stage } from './ui-stage.ts';

const HOST = { scope: 'host', pattern: 'localhost' } as const;
const place = { page: 'https://films.example.com/a', host: 'films.example.com', rule: null, power: 'on', pauseEnd: null, private: false } as const;

describe.each(BROWSERS)('the popup in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage(name)));
  afterAll(() => stage?.close());
  // Every test begins with one tab, the desk, and nothing chosen.
  afterEach(async () => {
    for (const page of await stage.session.browser.pages()) if (page !== stage.desk.page && !page.url().endsWith('options/index.html')) await page.close();
    await stage.desk.ask('pause', { how: 'end' });
    await stage.desk.ask('recover', { from: 'defaults' });
  });

  const says = (popup: Page, words: RegExp): Promise<string> => eventually(() => titleOf(popup), (title) => words.test(title), `"${words.source}" in the popup`);
  const state = async (tab: number): Promise<string> => {
    const status = await stage.desk.status(tab);
    return status.kind === 'page' ? status.report.state : status.kind;
  };

  it('no film here; a browser page', async () => {
    const { tab } = await stage.visit('/garden.html');
    await says(await stage.popup(tab), /^No film to shield here$/);
    const own = await stage.desk.tabId(`${stage.session.origin}/src/options/index.html`);
    const popup = await stage.popup(own);
    await says(popup, /^Not possible here$/);
    expect(await popup.$('[role=switch]')).toBeNull();
  });

  it('n passages hidden; all shown; hidden again: from the popup, at once', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await says(popup, /^\d+ passages hidden$/);
    await press(popup, 'Show all');
    await says(popup, /^Everything is shown$/);
    await press(popup, 'Hide again');
    await says(popup, /^\d+ passages hidden$/);
  });

  it('the switch flips the site at once, says which rule decides, and forgets it', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await popup.click('.switch');
    await says(popup, /^Off here$/);
    expect(await popup.$eval('.status p', (why) => why.textContent)).toBe('You switched the shield off for localhost.');
    await eventually(() => state(tab), (now) => now === 'off', 'The page told');
    expect(await popup.$eval('[role=switch]', (input) => (input as HTMLInputElement).checked)).toBe(false);
    await press(popup, 'Forget this rule');
    await says(popup, /passages hidden$/);
    await popup.click('.switch');
    await says(popup, /^Off here$/);
    await popup.click('.switch');
    await says(popup, /passages hidden$/);
    expect((await stage.desk.ask<{ settings: { rules: unknown[] } }>('settings')).settings.rules).toEqual([]);
  });

  it('a page is switched off alone; the rule nearer to it decides', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await popup.select('.scope select', 'page');
    await popup.click('.switch');
    await says(popup, /^Off here$/);
    expect(await popup.$eval('.status p', (why) => why.textContent)).toBe('You switched the shield off for this page.');
    const list = await stage.visit('/list.html');
    expect(await state(list.tab)).toBe('veiled');
    await stage.desk.ask('set-rule', { rule: { ...HOST, power: 'on' } });
    expect(await titleOf(popup)).toBe('Off here');
  });

  it('pause and its end; seen and taken back; not this film and taken back', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await press(popup, 'Pause 10 minutes');
    await says(popup, /^Paused$/);
    expect(await popup.$eval('.status p', (why) => why.textContent)).toMatch(/^Nothing is hidden until .*\d/);
    await press(popup, 'End the pause');
    await says(popup, /passages hidden$/);
    await press(popup, "I've seen Miracle in Cell No. 7");
    await says(popup, /^Not shielded here$/);
    await press(popup, 'Shield Miracle in Cell No. 7 again');
    await says(popup, /passages hidden$/);
    await press(popup, 'This page is about something else');
    await says(popup, /^Not shielded here$/);
    await press(popup, 'It is about this film after all');
    await says(popup, /passages hidden$/);
  });

  it('a page whose script is gone needs a reload', async () => {
    const lost = await stage.session.browser.newPage();
    // An address at which nothing answers: the browser's own error page stands there, without our script.
    await lost.goto('http://localhost:9/', { waitUntil: [] }).catch(() => null);
    const tab = await eventually(() => stage.desk.tabId('http://localhost:9/').catch(() => -1), (id) => id >= 0, 'The tab');
    await says(await stage.popup(tab), /^Reload to protect this page$/);
  });

  it('states that no page shows on demand', async () => {
    const { tab } = await stage.visit('/garden.html');
    const states: readonly (readonly [string, TabStatus])[] = [
      ['No access to this site', { kind: 'no-access', site: place }],
      ['Something broke', { kind: 'page', report: { state: 'broken', films: [], hidden: 0, shown: 0 }, site: place }],
      ['This page fights the shield', { kind: 'page', report: { state: 'fought', films: [], hidden: 0, shown: 0 }, site: place }],
    ];
    for (const [title, status] of states) await says(await pretendStatus(stage, tab, status), new RegExp(`^${title}$`));
  });

  it('is worked by keyboard alone, top to bottom, every stop seen', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await popup.bringToFront();
    const stops: string[] = [];
    for (let i = 0; i < 30; i++) {
      await popup.keyboard.press('Tab');
      const stop = await popup.evaluate(async () => {
        const now = document.activeElement;
        if (!now || now === document.body) return '';
        const seen = (): boolean => {
          const box = (now.matches('[role=switch]') ? document.querySelector('.track') : now)?.getBoundingClientRect();
          // Firefox leaves a few pixels below the edge rather than scroll for them.
          return box !== undefined && box.width >= 20 && box.height >= 20 && box.top >= -1 && box.bottom <= innerHeight + 8;
        };
        // Firefox scrolls smoothly: it takes its time.
        for (let waits = 0; !seen() && waits < 20; waits++) await new Promise((done) => setTimeout(done, 60));
        if (!seen()) return `unseen: ${now.outerHTML.slice(0, 60)}`;
        return now.matches('select') ? `select ${(now as HTMLSelectElement).value}` : (now.getAttribute('role') ?? now.textContent ?? '').trim();
      });
      if (stop === '' || stops.includes(stop)) break;
      stops.push(stop);
    }
    expect(stops[0]).toBe('Show all');
    expect(stops.slice(1, 3)).toEqual(['switch', 'select host']);
    expect(stops).toContain('Pause 10 minutes');
    expect(stops.at(-1)).toBe('Settings');
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    // A fresh one: the walk above has left it at its end.
    const again = await stage.popup(tab);
    await again.bringToFront();
    await again.keyboard.press('Tab');
    await again.keyboard.press('Tab');
    // The two browsers' drivers spell the space bar differently.
    await again.keyboard.press(name === 'firefox' ? (' ' as 'Space') : 'Space');
    await says(again, /^Off here$/);
    await again.close();
    await popup.bringToFront();
    await popup.focus('summary');
    await popup.keyboard.press('Enter');
    expect(await popup.$eval('details', (first) => first.open)).toBe(true);
  });

  it('keeps its place while the page goes on reporting: focus stays, an open answer stays open', async () => {
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    await popup.bringToFront();
    await popup.focus('summary');
    await popup.keyboard.press('Enter');
    await stage.desk.tell(tab, 'show-all');
    await says(popup, /^Everything is shown$/);
    const focused = (): Promise<string | undefined> => popup.evaluate(() => document.activeElement?.tagName);
    expect([await focused(), await popup.$eval('details', (first) => first.open)]).toEqual(['SUMMARY', true]);
    // A button that goes with what it did leaves the focus on what is said of it.
    await popup.focus('.status button');
    await popup.keyboard.press('Enter');
    await says(popup, /hidden$/);
    expect(await focused()).toBe('H1');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Show all');
  });

  it('opens fast: the time is printed, machines differ', async () => {
    const { tab } = await stage.visit('/article.html');
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const popup = await stage.popup(tab);
      // The mark is set after the paint that "opened" waits for.
      const drawn = await eventually(() => popup.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime ?? 0), (time) => time > 0, 'The mark of the first drawing');
      times.push(drawn);
      await popup.close();
    }
    const sorted = [...times].sort((a, b) => a - b);
    console.log(`popup in ${name}: state drawn ${sorted[2]?.toFixed(0)} ms after navigation (median of 5; ${sorted[0]?.toFixed(0)}–${sorted[4]?.toFixed(0)})`);
    expect(times).toHaveLength(5);
  });
});
