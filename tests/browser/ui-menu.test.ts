import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Note } from '../../src/shared/messages.ts';
import { BROWSERS } from './driver/launch.ts';
import { inFirefoxItself } from './driver/privileges.ts';
import { finds } from './driver/reading.ts';
import { eventually } from './driver/tabs.ts';
import { openStage, type Stage } from './ui-stage.ts';
import { settle, settleLists } from './veil-page.ts';

const ITEMS = { 'hide-selection': 'menuHideSelection', 'show-here': 'menuShowHere', 'note-missed': 'menuNoteMissed', 'note-wrong': 'menuNoteWrong', 'never-here': 'menuNeverHere' } as const;
interface Heard { dispatch(...facts: unknown[]): void }
/** In the worker: the events as the browser itself would fire them. */
declare const chrome: { readonly contextMenus: { readonly onClicked: Heard }; readonly commands: { readonly onCommand: Heard }; readonly tabs: { get(id: number): Promise<object> } };

/** Opens the context menu in the middle of a paragraph, named by how it begins, as a reader does. */
async function askFor(page: Page, paragraph: string): Promise<void> {
  await page.bringToFront();
  const [x, y] = await page.evaluate((begin) => {
    const block = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.trim().startsWith(begin));
    if (!block) throw new Error(`No paragraph begins with "${begin}"`);
    block.scrollIntoView({ block: 'center' });
    const { left, top } = block.getBoundingClientRect();
    return [left + 30, top + 12];
  }, paragraph);
  await page.mouse.click(x ?? 0, y ?? 0, { button: 'right' });
  await page.mouse.move(5, 5); // On the way to the menu the pointer leaves what the menu is about.
}

/** Chooses an item. Firefox's own menu can be reached; Chromium's cannot, so there the worker is told what its menu would tell it. */
async function choose(stage: Stage, tab: number, item: keyof typeof ITEMS): Promise<void> {
  if (stage.name === 'firefox') {
    const label = en[ITEMS[item]].message;
    const found = (): Promise<unknown> =>
      inFirefoxItself(
        stage.session.browser,
        `(() => {
          const menu = document.getElementById('contentAreaContextMenu');
          const item = menu.state === 'open' && [...menu.querySelectorAll('menuitem')].find(({ label }) => label === ${JSON.stringify(label)});
          if (!item) return false;
          item.doCommand();
          menu.hidePopup();
          return true;
        })()`,
      );
    await eventually(found, (done) => done === true, `"${label}" in the menu`);
    return;
  }
  await heard(stage, tab, 'contextMenus', { menuItemId: item, frameId: 0, editable: false, pageUrl: '' });
}

async function command(stage: Stage, tab: number, name: 'toggle-page' | 'pause'): Promise<void> {
  if (stage.name === 'chromium') return heard(stage, tab, 'commands', name);
  const key = { 'toggle-page': 'H', pause: 'U' }[name];
  const pressed = await inFirefoxItself(
    stage.session.browser,
    `(() => {
      const key = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((each) => each.getAttribute('key') === '${key}');
      key?.doCommand();
      return key !== undefined;
    })()`,
  );
  expect(pressed).toBe(true);
}

async function heard(stage: Stage, tab: number, space: 'contextMenus' | 'commands', fact: unknown): Promise<void> {
  const target = await stage.session.browser.waitForTarget((each) => each.type() === 'service_worker');
  await (await target.worker())?.evaluate(
    async (id, where, what) => {
      const event = where === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      event.dispatch(what, await chrome.tabs.get(id));
    },
    tab,
    space,
    fact,
  );
}

describe.each(BROWSERS)('menu and keys in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let tab: number;
  beforeAll(async () => {
    stage = await openStage(name);
    ({ page, tab } = await stage.visit('/article.html'));
  });
  afterAll(() => stage?.close());

  const counts = async (): Promise<readonly [hidden: number, shown: number]> => {
    const status = await stage.desk.status(tab);
    return status.kind === 'page' ? [status.report.hidden, status.report.shown] : [-1, -1];
  };
  const power = async (): Promise<string> => {
    const status = await stage.desk.status(tab);
    return status.kind === 'page' ? status.site.power : status.kind;
  };
  const notes = (): Promise<Note[]> => stage.desk.ask<Note[]>('notes');
  const select = (paragraph: string): Promise<void> =>
    page.evaluate((begin) => {
      const block = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.trim().startsWith(begin));
      if (!block) throw new Error(`No paragraph begins with "${begin}"`);
      getSelection()?.selectAllChildren(block);
    }, paragraph);

  it('"show what is hidden here" shows the passage the menu was asked for on, and no other', async () => {
    const [all] = await eventually(counts, ([hidden]) => hidden > 1, 'Passages hidden');
    await askFor(page, 'Few films');
    await choose(stage, tab, 'show-here');
    await askFor(page, 'The camera work');
    await choose(stage, tab, 'show-here');
    await eventually(counts, ([hidden, shown]) => hidden === all - 1 && shown === 1, 'One shown');
  });

  it('a passage is noted as missed, and as hidden wrongly', async () => {
    await select('Few films');
    await askFor(page, 'Few films');
    await choose(stage, tab, 'note-missed');
    await eventually(notes, (all) => all.length === 1, 'The first note');
    await askFor(page, 'Few films');
    await choose(stage, tab, 'note-wrong');
    const [missed, wrong] = await eventually(notes, (all) => all.length === 2, 'The second note');
    expect([missed?.kind, wrong?.kind, missed?.page]).toEqual(['missed', 'wrongly-hidden', stage.site.url('/article.html')]);
    expect(missed?.text.trim()).toMatch(/^Few films/);
    // With nothing selected the note holds what is hidden where the menu was asked for, and not the innocent words beside it.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await askFor(page, 'The camera work');
    await choose(stage, tab, 'note-wrong');
    const [, , veiled] = await eventually(notes, (all) => all.length === 3, 'The third note');
    const paragraph = await page.$$eval('p', (all) => all.map(({ textContent }) => textContent ?? '').find((text) => text.trim().startsWith('The camera work')) ?? '');
    expect(veiled?.text.length).toBeGreaterThan(20);
    expect(paragraph).toContain(veiled?.text);
    expect(veiled?.text).not.toContain('The camera work');
  });

  it('"show or hide everything", and the same key again', async () => {
    await stage.desk.tell(tab, 'hide-all');
    const [all] = await eventually(counts, ([hidden, shown]) => hidden > 1 && shown === 0, 'All hidden');
    await page.bringToFront();
    await command(stage, tab, 'toggle-page');
    await eventually(counts, ([hidden, shown]) => hidden === 0 && shown === all, 'All shown');
    await command(stage, tab, 'toggle-page');
    await eventually(counts, ([hidden, shown]) => hidden === all && shown === 0, 'All hidden again');
  });

  it('"pause", and the same key again', async () => {
    await command(stage, tab, 'pause');
    await eventually(power, (now) => now === 'paused', 'The pause');
    await command(stage, tab, 'pause');
    await eventually(power, (now) => now === 'on', 'Its end');
  });

  it('"hide this selection": also in words beside a veil, and on a page without a film; it is shown and hidden like any other', async () => {
    const hideSelected = async (of: Page, id: number, begin: string): Promise<void> => {
      await of.bringToFront();
      const placed = (): Promise<number[]> =>
        of.evaluate((start) => {
          const block = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.trim().startsWith(start));
          block?.scrollIntoView({ block: 'center' });
          const { left = 0, top = 0 } = block?.getBoundingClientRect() ?? {};
          return [left, top + 12];
        }, begin);
      await placed();
      await settle(of); // A veil that comes near is drawn anew, and what is selected in its copy meanwhile is dropped.
      const [x = 0, y = 0] = await placed();
      await of.mouse.move(x + 1, y);
      await of.mouse.down();
      await of.mouse.move(x + 140, y, { steps: 4 });
      await of.mouse.up();
      expect(await of.evaluate(() => String(getSelection()))).toContain(begin);
      await of.mouse.click(x + 60, y, { button: 'right' });
      await choose(stage, id, 'hide-selection');
    };
    await settleLists(page); // A veil that is drawn anew drops what is selected in its copy.
    const [before] = await counts();
    await hideSelected(page, tab, 'By a viewer');
    await eventually(counts, ([hidden]) => hidden === before + 1, 'One hidden by hand');
    await stage.desk.tell(tab, 'show-all');
    await eventually(counts, ([hidden, shown]) => hidden === 0 && shown === before + 1, 'All shown');
    await stage.desk.tell(tab, 'hide-all');
    // What stands beside a reveal is a copy of ours there: the browser tells no place of it.
    expect(await finds(page, 'The camera')).toBe(true);
    await hideSelected(page, tab, 'The camera');
    await eventually(() => finds(page, 'The camera'), (found) => !found, 'The words beside the reveal hidden');

    const calm = await stage.visit('/empty');
    await hideSelected(calm.page, calm.tab, 'Roses');
    const hiddenThere = async (): Promise<string> => JSON.stringify(await stage.desk.status(calm.tab));
    await eventually(hiddenThere, (status) => status.includes('"state":"veiled"') && status.includes('"hidden":1'), 'Hidden on a page without a film');
    await calm.page.evaluate(() => document.body.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'Roses grow by the wall, as ever.' })));
    expect(await finds(calm.page, 'Roses grow')).toBe(false);
    await calm.page.close();
  });

  it('"never hide anything on this site": off, at once', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await askFor(page, 'Few films');
    await choose(stage, tab, 'never-here');
    await eventually(power, (now) => now === 'off', 'The site off');
    await eventually(counts, ([hidden]) => hidden === 0, 'Nothing hidden');
  });
});
