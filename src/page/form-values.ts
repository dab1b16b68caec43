import { ROOT_ATTACHED } from './open-root.ts';
import type { VeilLabel, Veils } from './veil-contract.ts';

/** More fields than this are a spreadsheet, not a page to read. */
const MOST = 300;
/** Types of fields whose value is words on the page: `''` is an input whose type says nothing. */
const WRITTEN = new Set(['text', 'search', 'url', 'tel', 'email', 'textarea', 'select-one', 'select-multiple', 'submit', 'button', 'reset', '']);

/**
 * Text standing in form fields. Never written to: the whole field is veiled. A field the reader is writing in is
 * left alone, what they type they know.
 */
export class FormValues {
  readonly #veiled = new Set<Element>();
  readonly #judge: (text: string) => VeilLabel | null;
  readonly #veils: Veils;
  readonly #signal: AbortSignal;

  constructor(judge: (text: string) => VeilLabel | null, veils: Veils, signal: AbortSignal) {
    this.#judge = judge;
    this.#veils = veils;
    this.#signal = signal;
  }

  /** Values change without a trace in the tree, so every burst of changes looks again; what a script writes is announced. */
  look(tree: Document | ShadowRoot): void {
    tree.addEventListener(ROOT_ATTACHED, this.#written, { capture: true, signal: this.#signal });
    const fields = tree.querySelectorAll('textarea,input,select');
    for (let i = 0; i < fields.length && i < MOST; i++) {
      const field = fields[i];
      if (field !== undefined) this.#check(field as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement);
    }
  }

  readonly #written = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.#check(target);
  };

  #check(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): void {
    const inUse = field.getRootNode() instanceof Document && field.ownerDocument.activeElement === field;
    if (!WRITTEN.has(field.type) || (inUse && !this.#veiled.has(field))) return;
    const gives = this.#judge('options' in field ? choices(field) : field.value);
    if (gives !== null) {
      this.#veiled.add(field);
      this.#veils.veil(field, 'whole', gives);
    } else if (this.#veiled.delete(field)) this.#veils.lift(field);
  }
}

/** A choice is shown by its label where it has one. */
function choices(field: HTMLSelectElement): string {
  return [field.textContent, ...Array.from(field.querySelectorAll('[label]'), (choice) => choice.getAttribute('label'))].join('\n');
}
