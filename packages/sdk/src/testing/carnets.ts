import type { Bundle, FhirResource } from 'fhir/r4.js';
import { readCarnet } from '../carnet/fhir.js';
import type { Carnet } from '../carnet/model.js';
import * as cases from './carnet-cases.js';
import { foreign } from './carnet-foreign.js';
import { searchset } from './carnet-papers.js';
import { tenYears, type TenYears } from './carnet-ten-years.js';
import { broken, mixedUnits } from './carnet-untidy.js';
import { heleneOn } from './carnet-year.js';

const autumn = (id: string, resources: FhirResource[]) => searchset(id, resources, '2026-11-22T09:12:00+01:00');

/**
 * What a server gives for the carnet of one person, each a Bundle as decision 0020 writes it, but for `partial`. A new copy at each reading,
 * which the caller may change. The day each was asked for is in `Bundle.meta.lastUpdated`.
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
    return searchset(`carnet-15-${day}`, heleneOn(day), `${day}T09:12:00+02:00`);
  },
  /** A server that knows nothing of the person. */
  get empty(): Bundle {
    return autumn('empty', []);
  },
  /** M. Garnier on 17 June 2026: prescribed two days ago, and nothing else. */
  get start(): Bundle {
    return searchset('start', cases.start(), '2026-06-17T09:12:00+02:00');
  },
  /** `year` without its measures and documents, which could not be loaded. */
  get partialSections(): Bundle {
    return searchset('partial', cases.partialSections(), '2026-06-17T09:12:00+02:00');
  },
  /** The same as the SDK's model, which says what is missing: a host that loaded it by itself gives this one. */
  get partial(): Carnet {
    return { ...readCarnet(carnets.partialSections).carnet, missing: ['measures', 'documents'] };
  },
  /** Garbage of every kind beside 4 good sessions, 2 walks, a goal and a step: no FHIR server would keep it. */
  get broken(): Bundle {
    return broken();
  },
  /** Pounds, inches, feet, no unit, « <20 » and stones beside kilograms and metres. */
  get mixedUnits(): Bundle {
    return autumn('mixed-units', mixedUnits());
  },
  /** Sessions told three times, one in contradiction; a walk sent twice; two versions of one weight. */
  get duplicates(): Bundle {
    return autumn('duplicates', cases.duplicates());
  },
  /** A programme that ended, then two at once under a renewed prescription. */
  get twoProgrammes(): Bundle {
    return autumn('two-programmes', cases.twoProgrammes());
  },
  /** A boy of 16 on 20 January 2027: every Wednesday, no number of sessions. */
  get minor(): Bundle {
    return searchset('minor', cases.minor(), '2027-01-20T09:12:00+01:00');
  },
  /** At La Réunion (`Indian/Reunion`): sessions whose day is another in Paris. */
  get reunion(): Bundle {
    return searchset('reunion', cases.reunion(), '2026-11-22T09:12:00+04:00');
  },
  /** Past sessions that nobody marked. */
  get unmarked(): Bundle {
    return autumn('unmarked', cases.unmarked());
  },
  /** Madame Vasseur on 1 September 2026, had nobody decided what comes next. */
  get finishedWithoutRelay(): Bundle {
    return searchset('finished-without-relay', cases.finishedWithoutRelay(), '2026-09-01T09:12:00+02:00');
  },
  /** Shaped as the US Physical Activity IG has it, in English, on 30 June 2026. */
  get foreign(): Bundle {
    return searchset('foreign', foreign(), '2026-06-30T09:12:00-04:00');
  },
  /** Madame Lemaire on 24 June 2026: ten years, 5000 observations and 1000 sessions when nothing else is asked for. */
  tenYears(options: TenYears = {}): Bundle {
    return searchset('ten-years', tenYears(options), '2026-06-24T09:12:00+02:00');
  },
};
