import type { Instrument, InstrumentId } from './model.js';

/** One import each, so that a page loads the instrument it shows and no other. */
const loaders: Partial<Record<InstrumentId, () => Promise<Instrument>>> = {
  'onaps-paq': async () => (await import('./onaps-paq.js')).onapsPaq,
};

/**
 * Loads one instrument.
 *
 * @throws RangeError for an id that is none.
 */
export async function loadInstrument(id: InstrumentId): Promise<Instrument> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!load) throw new RangeError(`loadInstrument: there is no instrument « ${id.slice(0, 40)} ».`);
  return load();
}
