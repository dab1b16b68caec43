import { createRecognizer } from '../core/create-recognizer.ts';
import { model, packs } from '../packs/lexicon.ts';
import { Duty } from './duty.ts';
import { Shield } from './shield.ts';
import { openVeils } from './veil.ts';

const recognizer = createRecognizer(packs, model);

new Duty(document, ({ policy }, onReport) => new Shield({ document, recognizer, openVeils, policy, onReport })).begin();
