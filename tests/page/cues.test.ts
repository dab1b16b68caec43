import { describe, expect, it } from 'vitest';
import type { FilmId } from '../../src/core/film.ts';
import { Cues } from '../../src/page/cues.ts';

/** As much of a video's captions as browsers have and happy-dom has not. */
class PretendTrack extends EventTarget {
  cues: { text: string; readonly startTime: number; track: PretendTrack | null }[] = [];
  readonly kind: string;
  constructor(kind: string, ...texts: readonly string[]) {
    super();
    this.kind = kind;
    texts.forEach((text, startTime) => this.addCue({ text, startTime, track: null }));
  }
  addCue(cue: PretendTrack['cues'][number]): void {
    cue.track = this;
    this.cues = [...this.cues, cue].toSorted((a, b) => a.startTime - b.startTime);
  }
  removeCue(cue: PretendTrack['cues'][number]): void {
    cue.track = null;
    this.cues = this.cues.filter((each) => each !== cue);
  }
  get said(): string[] {
    return this.cues.map(({ text }) => text);
  }
}

const REVEAL = 'the lamp goes out';
const LABEL = { film: 'the-lamp' as FilmId, level: 'ending', certainty: 'sure' } as const;

function open(track: PretendTrack, gives = (text: string) => text.includes(REVEAL)): Cues {
  const tree = document.createElement('div'), video = document.createElement('video');
  Object.defineProperty(video, 'textTracks', { value: [track] });
  tree.append(video);
  const cues = new Cues((text) => (gives(text) ? LABEL : null), () => [tree as unknown as Document], new AbortController().signal);
  cues.look();
  return cues;
}

describe('captions', () => {
  it.each([
    { what: 'one that tells', texts: ['Calm.', `At last ${REVEAL}.`, 'Calm.'], stand: ['Calm.', '', 'Calm.'] },
    { what: 'a sentence over two', texts: ['Calm.', 'At last the lamp', 'goes out.', 'Calm.'], stand: ['Calm.', '', '', 'Calm.'] },
    { what: 'a sentence’s end and another’s beginning', texts: ['He lights the lamp.', 'Goes out.'], stand: ['He lights the lamp.', 'Goes out.'] },
    { what: 'no stops at all: never more than four', texts: ['one', 'two', 'the lamp', 'goes out', 'five'], stand: ['', '', '', '', 'five'] },
    { what: 'nothing', texts: [], stand: [] },
  ])('$what', ({ texts, stand }) => {
    const track = new PretendTrack('captions', ...texts);
    open(track);
    expect(track.said).toEqual(stand);
  });

  it('an element that is only called a video has none', () => {
    const tree = document.createElement('div');
    tree.append(document.createElementNS('urn:example:sitemap', 'video'));
    const cues = new Cues(() => LABEL, () => [tree as unknown as Document], new AbortController().signal);
    expect(() => cues.look()).not.toThrow();
  });

  it('what is told to be data is left alone', () => {
    const track = new PretendTrack('metadata', REVEAL);
    open(track);
    expect(track.said).toEqual([REVEAL]);
  });

  it('the same words again, and a page that writes them anew, are hidden again; all is given back in the end', () => {
    const track = new PretendTrack('captions', `${REVEAL}.`, 'Calm.'), cues = open(track), [first] = track.cues;
    track.addCue({ text: REVEAL, startTime: 2, track: null });
    cues.look();
    expect(track.said.filter((text) => text.includes(REVEAL))).toEqual([]);
    for (const cue of track.cues) if (cue.text === '') cue.text = `${REVEAL} again.`;
    cues.look();
    expect([first?.text, track.said.filter((text) => text !== '')]).toEqual(['', ['Calm.']]);
    cues.lift();
    expect(track.said.toSorted()).toEqual(['Calm.', `${REVEAL} again.`, `${REVEAL} again.`]);
  });

  it('judged otherwise it is shown, and one the page has filled meanwhile stays as the page wants it', () => {
    let gives = true;
    const track = new PretendTrack('captions', `${REVEAL}.`, `${REVEAL}!`), cues = open(track, () => gives), [one, two] = track.cues;
    gives = false;
    cues.look();
    expect(one?.text).toBe(''); // Nothing has changed that it knows of.
    cues.look(true);
    expect(one?.text).toBe(`${REVEAL}.`);
    gives = true;
    cues.look(true);
    if (two) two.text = 'Theirs.';
    cues.lift();
    expect([one?.text, two?.text]).toEqual([`${REVEAL}.`, 'Theirs.']);
  });
});
