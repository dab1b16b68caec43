import type { CDPSession, Page } from 'puppeteer-core';

/** Every way a reader can get at a page's text besides seeing it. */

/** What select-all and copy put on the clipboard, pasted into a page of our own and read back. */
export async function copyAll(page: Page, blankUrl: string): Promise<string> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  const other = await page.browser().newPage();
  await other.goto(blankUrl);
  await other.setContent('<textarea id=t rows=20 cols=80></textarea>');
  await other.focus('#t');
  await other.keyboard.down('Control');
  await other.keyboard.press('v');
  await other.keyboard.up('Control');
  const text = await other.$eval('#t', (field) => (field as HTMLTextAreaElement).value);
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  return plain(text);
}

/** `window.find`: the same search as the browser's own find bar. */
export async function finds(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    const found = (globalThis as unknown as { find(text: string): boolean }).find(wanted);
    getSelection()?.removeAllRanges();
    return found;
  }, text);
}

/** Names and values in the accessibility tree: what a screen reader has to speak. Chromium only. */
export async function accessibleText(page: Page): Promise<string> {
  const client: CDPSession = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return plain(nodes.flatMap(({ name, value, description }) => [name, value, description].map((part) => String(part?.value ?? ''))).join(' '));
}

/** White space as HTML shows it, so that sentences can be compared however the source wraps them. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
