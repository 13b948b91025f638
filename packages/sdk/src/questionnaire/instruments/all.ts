import { evs } from './evs.js';
import { fitness } from './fitness.js';
import { gpaq } from './gpaq.js';
import { icopeStep1 } from './icope-step1.js';
import { ipaqShort } from './ipaq-short.js';
import { marshall } from './marshall.js';
import type { Instrument, InstrumentId } from './model.js';
import { motivation } from './motivation.js';
import { onapsPaq } from './onaps-paq.js';
import { ricciGagnon } from './ricci-gagnon.js';

/** Every instrument by its id. A page that shows one loads it with `loadInstrument`. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  'onaps-paq': onapsPaq, gpaq, 'ipaq-short': ipaqShort, evs, 'ricci-gagnon': ricciGagnon, marshall, 'icope-step1': icopeStep1, motivation, fitness,
};
