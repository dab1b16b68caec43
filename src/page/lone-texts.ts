import { Cues } from './cues.ts';
import { FormValues } from './form-values.ts';
import { Labels } from './labels.ts';
import { PageTitle } from './page-title.ts';
import { Pictures } from './picture-card.ts';
import type { VeilLabel, Veils } from './veil-contract.ts';

export interface LoneTextsOptions {
  readonly document: Document;
  readonly veils: Veils;
  readonly judgeLabel: (text: string) => VeilLabel | null;
  /** The document and all roots known in it. */
  readonly trees: () => readonly (Document | ShadowRoot)[];
  readonly signal: AbortSignal;
}

/**
 * What a page says outside its running text: its title, labels, values of form fields, captions of videos, cards'
 * pictures. Each is judged by itself.
 */
export class LoneTexts {
  readonly title: PageTitle;
  readonly #labels: Labels;
  readonly #values: FormValues;
  readonly #cues: Cues;
  readonly #pictures: Pictures;
  readonly #trees: LoneTextsOptions['trees'];

  constructor({ document, veils, judgeLabel, trees, signal }: LoneTextsOptions) {
    this.#trees = trees;
    this.#pictures = new Pictures(veils);
    this.title = new PageTitle(document, (text) => judgeLabel(text) !== null);
    this.#labels = new Labels(judgeLabel, (picture, gives) => this.#pictures.judged(picture, gives));
    this.#values = new FormValues(judgeLabel, veils, signal);
    this.#cues = new Cues(judgeLabel, trees, signal);
  }

  /** Veiled as a whole for its picture's sake: its text is not asked. */
  isCard(block: Element): boolean {
    return this.#pictures.isCard(block);
  }

  /** The labels of what is new. */
  look(node: Element | Document | ShadowRoot): void {
    this.#labels.look(node);
  }

  /** The page wrote to a label. */
  check(element: Element): void {
    this.#labels.check(element);
  }

  /** More of the page's text is hidden than was. */
  follow(): void {
    for (const tree of this.#trees()) this.#labels.follow(tree);
  }

  /** All that says of itself when it changes; `anew`: it is to be judged otherwise than before. */
  settle(anew: boolean): void {
    this.title.check();
    for (const tree of this.#trees()) this.#values.look(tree);
    this.#cues.look(anew);
  }

  /** All of it as the page had it. */
  lift(): void {
    this.title.lift();
    this.#labels.lift();
    this.#cues.lift();
  }
}
