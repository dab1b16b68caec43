import { PNG } from 'pngjs';
import { canaryPixels } from '../driver/pixels.ts';
import { summarise, type Recorder } from './recorder.ts';

/** Chromium hands over every frame it paints. Frames are decoded after the run, so that decoding delays none. */
export const screencast: Recorder = {
  async record(page) {
    const client = await page.createCDPSession();
    const frames: { at: number; data: string }[] = [];
    await client.send('Page.enable');
    client.on('Page.screencastFrame', ({ sessionId, data, metadata }) => {
      frames.push({ at: (metadata.timestamp ?? 0) * 1000, data });
      client.send('Page.screencastFrameAck', { sessionId }).catch(() => {
        // The page is gone; so is the need for another frame.
      });
    });
    await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, maxWidth: 400, maxHeight: 300 });
    return async () => {
      await client.send('Page.stopScreencast');
      await client.detach();
      return summarise(frames.map(({ at, data }) => ({ at, pixels: canaryPixels(PNG.sync.read(Buffer.from(data, 'base64'))) })));
    };
  },
};
