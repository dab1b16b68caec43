import { PNG } from 'pngjs';
import { eventually } from '../tests/browser/driver/tabs.ts';
import type { Stage } from '../tests/browser/ui-stage.ts';

/** The picture in the README: a page with its endings hidden, and the popup as it hangs over it. */
export async function readmePicture(stage: Stage): Promise<Buffer> {
  const { page, tab } = await stage.visit('/article.html');
  await eventually(() => stage.desk.status(tab), (status) => status.kind === 'page' && status.report.state === 'veiled', 'Passages hidden');
  const popup = await stage.popup(tab);
  const picture = PNG.sync.read(Buffer.from(await popup.screenshot({ clip: { x: 0, y: 0, width: 360, height: 560 } })));
  await popup.close();
  await page.setViewport({ width: 1200, height: 760 });
  await page.bringToFront();
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main) main.style.marginInlineStart = '40px'; // Beside the popup, not under it.
    document.querySelectorAll('h2')[1]?.scrollIntoView({ block: 'center' });
    scrollBy(0, -40);
  });
  await new Promise((done) => setTimeout(done, 600));
  const scene = PNG.sync.read(Buffer.from(await page.screenshot()));
  const [left, top] = [scene.width - picture.width - 24, scene.height - picture.height - 24];
  frame(scene, left - 1, top - 1, picture.width + 2, picture.height + 2);
  PNG.bitblt(picture, scene, 0, 0, picture.width, picture.height, left, top);
  await page.close();
  return small(scene);
}

/** A thin edge and a soft shadow. */
function frame(scene: PNG, left: number, top: number, width: number, height: number): void {
  for (let spread = 14; spread >= 0; spread--) {
    const keep = spread === 0 ? 0.72 : 0.985;
    for (let y = Math.max(0, top - spread); y < Math.min(scene.height, top + height + spread); y++)
      for (let x = Math.max(0, left - spread); x < Math.min(scene.width, left + width + spread); x++)
        for (let channel = 0; channel < 3; channel++) {
          const at = (y * scene.width + x) * 4 + channel;
          scene.data[at] = (scene.data[at] ?? 0) * keep;
        }
  }
}

/** Fewer shades and no alpha, for the one picture that stays a PNG. */
function small(image: PNG): Buffer {
  for (let i = 0; i < image.data.length; i++) image.data[i] = Math.round((image.data[i] ?? 0) / 5) * 5;
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9 });
}
