import type { Instrument, InstrumentId } from './model.js';

/** One import each, so that a page loads the instrument it shows and no other. */
const loaders: Readonly<Record<InstrumentId, () => Promise<Instrument>>> = {
  'onaps-paq': async () => (await import('./onaps-paq.js')).onapsPaq,
  gpaq: async () => (await import('./gpaq.js')).gpaq,
  'ipaq-short': async () => (await import('./ipaq-short.js')).ipaqShort,
  evs: async () => (await import('./evs.js')).evs,
  'ricci-gagnon': async () => (await import('./ricci-gagnon.js')).ricciGagnon,
  marshall: async () => (await import('./marshall.js')).marshall,
  'icope-step1': async () => (await import('./icope-step1.js')).icopeStep1,
  motivation: async () => (await import('./motivation.js')).motivation,
  fitness: async () => (await import('./fitness.js')).fitness,
};

/**
 * Loads one instrument.
 *
 * @throws RangeError for an id that is none.
 */
export async function loadInstrument(id: InstrumentId): Promise<Instrument> {
  if (!Object.hasOwn(loaders, id)) throw new RangeError(`loadInstrument: there is no instrument « ${id.slice(0, 40)} ».`);
  return loaders[id]();
}
