import type { Bundle } from 'fhir/r4.js';
import { searchset } from './carnet-papers.js';
import { heleneOn } from './carnet-year.js';

/**
 * What a server gives for the carnet of one person, each a Bundle as decision 0020 writes it. A new copy at each reading,
 * which the caller may change.
 */
export const carnets = {
  /** Madame Vasseur on 17 June 2026: 9 sessions of 12, two absences in a row, the relay to prepare. The first screen of the design. */
  get year(): Bundle {
    return carnets.on('2026-06-17');
  },
  /** The same on 15 July 2027: a finished programme, a relay in a club, follow-ups at 6 and 9 months, that of 12 months late by 8 days. */
  get yearAfter(): Bundle {
    return carnets.on('2027-07-15');
  },
  /** Her carnet at the end of any day from 3 March 2026, when it was prescribed: `2026-07-10`, that of the letter to her doctor. */
  on(day: string): Bundle {
    return searchset(`vasseur-${day}`, heleneOn(day), `${day}T09:12:00+02:00`);
  },
};
