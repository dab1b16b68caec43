import { ROOT_ATTACHED } from './open-root.ts';
import { ENDED } from './tail.ts';
import type { VeilLabel } from './veil-contract.ts';

/** A sentence may run on over so many captions. */
const LONGEST = 4;

/** Captions of videos: those that give something away are left empty, and are filled again when the shield goes. */
export class Cues {
  readonly #own = new Map<VTTCue, string>();
  /** How each track stood when it had been judged. */
  #judged = new WeakMap<TextTrack, string>();
  #waiting = false;
  readonly #judge: (text: string) => VeilLabel | null;
  readonly #trees: () => Iterable<Document | ShadowRoot>;
  readonly #listening: AddEventListenerOptions;

  constructor(judge: (text: string) => VeilLabel | null, trees: () => Iterable<Document | ShadowRoot>, signal: AbortSignal) {
    this.#judge = judge;
    this.#trees = trees;
    this.#listening = { capture: true, signal };
  }

  /** Captions leave no trace in the tree: they are looked at after every burst, when loaded, when shown, when a script writes one. `anew` where they may be judged otherwise. */
  look(anew = false): void {
    if (anew) this.#judged = new WeakMap();
    for (const tree of this.#trees()) {
      tree.addEventListener(ROOT_ATTACHED, this.#later, this.#listening);
      for (const video of tree.querySelectorAll('video')) {
        video.addEventListener('load', this.#later, this.#listening);
        // In XML an element of that name may be no video.
        for (const track of video.textTracks ?? []) {
          track.addEventListener('cuechange', this.#later, this.#listening);
          // What is not for being read is the site's own business.
          if (track.kind !== 'metadata') this.#check(track);
        }
      }
    }
  }

  lift(): void {
    for (const cue of this.#own.keys()) this.#fill(cue);
  }

  /** Scripts write captions by the thousand: they are looked at when the script has done, before anything is painted. */
  readonly #later = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.#listening.signal?.aborted === false) this.look();
    });
  };

  #check(track: TextTrack): void {
    const cues = Array.from(track.cues ?? []) as VTTCue[], standing = () => cues.map(({ text }) => text).join('\n');
    if (this.#judged.get(track) === standing()) return;
    const texts = cues.map((cue) => cue.text || (this.#own.get(cue) ?? ''));
    for (let from = 0, to = 1; from < cues.length; from = to, to++) {
      while (to < cues.length && to - from < LONGEST && !ENDED.test(texts[to - 1] ?? '')) to++;
      const gives = this.#judge(texts.slice(from, to).join(' ')) !== null;
      for (const cue of cues.slice(from, to)) {
        if (!gives) this.#fill(cue);
        else if (cue.text !== '') {
          this.#own.set(cue, cue.text);
          write(cue, '');
        }
      }
    }
    this.#judged.set(track, standing());
  }

  #fill(cue: VTTCue): void {
    const own = this.#own.get(cue);
    if (own !== undefined && cue.text === '') write(cue, own);
    this.#own.delete(cue);
  }
}

/** Taken out meanwhile: Chromium goes on showing the words a caption had when it came. */
function write(cue: VTTCue, text: string): void {
  const { track } = cue;
  track?.removeCue(cue);
  cue.text = text;
  track?.addCue(cue);
}
