import type { Bundle } from 'fhir/r4.js';
import { year } from './carnet-year.js';

/**
 * What a server gives for the carnet of one person, each a Bundle as decision 0020 writes it. A new copy at each reading,
 * which the caller may change.
 */
export const carnets = {
  /** Madame Vasseur on 17 June 2026: 9 sessions of 12, two absences in a row, the relay to prepare. */
  get year(): Bundle {
    return year();
  },
};
