import { PASSAGE, scripted, streamed, type Kind } from './kind.ts';

/** A tenth of a second of silence, again and again, so that a video plays and shows its captions. */
function silence(): string {
  const samples = 800, wave = Buffer.alloc(44 + samples, 128);
  wave.write('RIFF....WAVEfmt ', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20); // PCM, one channel, eight bits.
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(8000, 24);
  wave.writeUInt32LE(8000, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples, 40);
  return `data:audio/wav;base64,${wave.toString('base64')}`;
}

export const captioned = (track: string): string =>
  `<style>::cue{color:#f0f;background:#fff;font:900 24px sans-serif}</style><video src="${silence()}" width=390 height=250 autoplay loop muted>${track}</video>`;
export const cue = (words: string): string => `00:00.000 --> 00:09.000\n${words}\n\n`;
export const vtt = (...cues: readonly string[]): string => `data:text/vtt,${encodeURIComponent(`WEBVTT\n\n${cues.map(cue).join('')}`)}`;

/** Captions that browsers themselves show over a video. */
export const CAPTIONS: readonly Kind[] = [
  { name: 'captions', page: scripted('', `${captioned(`<track default kind=captions src="${vtt(PASSAGE)}">`)}<div id=r></div>`) },
  {
    name: 'captions-streamed',
    page: scripted('', `${captioned('<track default kind=captions src="/vtt">')}<div id=r></div>`),
    parts: { '/vtt': streamed('WEBVTT\n\n', cue(PASSAGE), 400, cue(PASSAGE)) },
  },
  {
    name: 'captions-by-script',
    page: scripted(
      `const v=document.querySelector('video'),t=v.addTextTrack('captions');t.mode='showing';await v.play();for(let i=0;i<12;i++){const c=new VTTCue(0,9,i%2?SP:'');t.addCue(c);if(!(i%2))c.text=SP;await rest(50);t.removeCue(c);await rest(20)}`,
      `${captioned('')}<div id=r></div>`,
    ),
  },
];
