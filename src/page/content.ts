// These two first, so that the long tables stand together at the head of the script, where they compress best.
import '../core/text/han-packed.ts';
import { model, packs, titles } from '../packs/lexicon.ts';
import { createRecognizer } from '../core/create-recognizer.ts';
import { joined } from '../core/joined.ts';
import { scoring } from '../core/judge-by-score.ts';
import { Duty } from './duty.ts';
import { Shield } from './shield.ts';
import type { OpenVeils } from './veil-contract.ts';
import { openVeils } from './veil.ts';

const judging = scoring(model), shipped = createRecognizer(packs, judging);

new Duty(document, (own, raised) => {
  const recognizer = own === null ? shipped : joined([shipped, createRecognizer(own.packs, judging)]);
  const openNamed: OpenVeils = (page, changed) => openVeils(page, changed, (film) => titles[film] ?? own?.titles[film]);
  return new Shield({ document, recognizer, openVeils: openNamed, ...raised });
}).begin();
