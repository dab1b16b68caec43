import * as v from 'valibot';
import type { ExtensionCalls, PageCalls } from './messages.ts';
import { filmId, newRule, ownFilm, ownFilmId, patch, ruleKey } from './shapes.ts';

type Payload<Call> = Call extends () => unknown ? unknown : Call extends (payload: infer P) => unknown ? P : never;
/** A check for each call's payload, of the type the call takes. */
type Shapes<Calls> = { readonly [N in keyof Calls]: v.GenericSchema<unknown, Payload<Calls[N]>> };

const nothing = v.optional(v.unknown());
const id = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const fromTab = { tabId: v.exactOptional(id) };
const address = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
/** Larger than any file accepted, so that "too large" is said by the import and not swallowed here. */
const file = v.strictObject({ text: v.pipe(v.string(), v.maxLength(50_000_000)) });

/** What content scripts may send. */
export const PAGE_PAYLOADS: Shapes<PageCalls> = {
  hello: nothing,
  sheet: nothing,
  report: v.strictObject({
    state: v.picklist(['no-film', 'clear', 'veiled', 'off', 'paused', 'fought', 'broken']),
    films: v.pipe(v.array(filmId), v.maxLength(500)),
    hidden: count,
    shown: count,
  }),
};

/** What the extension's own pages may send. */
export const EXTENSION_PAYLOADS: Shapes<ExtensionCalls> = {
  'tab-status': v.strictObject({ tabId: id }),
  'update-seen': nothing,
  settings: nothing,
  change: v.strictObject({ patch, ...fromTab }),
  'set-rule': v.strictObject({ rule: newRule, ...fromTab }),
  'remove-rule': v.strictObject({ rule: ruleKey, ...fromTab }),
  'mark-seen': v.strictObject({ film: filmId, seen: v.boolean(), ...fromTab }),
  'set-film': v.strictObject({ film: ownFilm, ...fromTab }),
  'remove-film': v.strictObject({ film: ownFilmId, ...fromTab }),
  'correct-film': v.strictObject({ film: filmId, page: address, wrong: v.boolean(), ...fromTab }),
  pause: v.strictObject({ how: v.picklist(['ten-minutes', 'restart', 'end']) }),
  recover: v.strictObject({ from: v.picklist(['last-good', 'defaults']) }),
  notes: nothing,
  'erase-notes': v.strictObject({ id: v.nullable(v.pipe(v.string(), v.maxLength(80))) }),
  export: nothing,
  'export-notes': nothing,
  'preview-import': file,
  import: file,
  'undo-import': nothing,
};
