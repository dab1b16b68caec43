import type { Page } from 'puppeteer-core';

/** Lets observers, the second drawing and paint take place. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))));
}

/** Waits until frameworks have had their time and list items and cells carry their stand-in. */
export async function settleLists(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('li,td,dd,figcaption')].every((block) => !block.hasAttribute('data-spoiler-veil') || block.lastElementChild?.localName === 'spoiler-veil'));
  await settle(page);
}

/** Gives the probe extension a command (tests/pages/veil/probe.ts). */
export async function tell(page: Page, command: string): Promise<void> {
  await page.evaluate((detail) => document.dispatchEvent(new CustomEvent('probe', { detail })), command);
  await settle(page);
}

/** What Ctrl+A, Ctrl+C, Ctrl+V into a field of our own gives. */
export async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  await chord(page, 'a');
  return copiedSelection(page);
}

/** What Ctrl+C of what is selected, Ctrl+V into a field of our own gives. */
export async function copiedSelection(page: Page): Promise<string> {
  await chord(page, 'c');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await chord(page, 'v');
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    const text = field?.value ?? '';
    field?.remove();
    return text;
  });
}

async function chord(page: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
