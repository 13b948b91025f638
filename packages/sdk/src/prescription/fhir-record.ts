import type { Bundle, FhirResource } from 'fhir/r4.js';
import { todayIso } from '../iso-date.js';
import { openRecord, type RecordContents } from './fhir-record-contents.js';
import { conditionReader, eachOnce, isOurs } from './fhir-record-grounds.js';
import { readMeasures } from './fhir-record-measures.js';
import { readTreatments } from './fhir-record-treatments.js';
import { readPrescriptions } from './fhir.js';
import type { Language } from './ground-search.js';
import type { PrescriptionDraft } from './model.js';
import type { RecordHints } from './record.js';
import { warning } from './rule-parts.js';

export type * from './record.js';

/** How to read a record; all of it may be left out. */
export interface RecordOptions {
  /** Whose record, `Patient/123`: what is another's is left out. When `undefined`, the only person it is about. */
  patient?: string | undefined;
  /** A measure of a later day is a mistake and not read; the day it is here when `undefined`. */
  today?: string | undefined;
  /** Language of the labels, French when `undefined`. A legal title is French in both. */
  language?: Language | undefined;
  /** Other code systems whose codes are ICD-10: a French edition, a system of the house. */
  icd10Systems?: readonly string[] | undefined;
}

/** What a reader makes of odd data is lost, never thrown: one resource must not hide the others. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Newest first; those without a readable date come last, in the order of the record. */
function readEarlier({ bundle }: RecordContents): PrescriptionDraft[] {
  const dayOf = ({ authoredOn }: PrescriptionDraft) => (typeof authoredOn === 'string' ? authoredOn : '');
  const { prescriptions } = readPrescriptions(bundle);
  return [...prescriptions].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}

/**
 * Reads what a patient's record offers to a new prescription: grounds from active Conditions, the newest measures,
 * current medicines, earlier prescriptions. Proposals, each with the words it comes from; nothing is chosen, nothing is
 * graded. Allergies and all other resources are passed over.
 *
 * Why this is hard: an EHR writes a disease in codes of its own, in words, or both, and most titles of the list of ALD
 * take some forms of a disease only. So codes of ours come first, then whole words, then our own table of ICD-10; what a
 * title adds (« grave ») stays in view, with the plain disease beside it, in `otherwise`.
 *
 * @param given resources, a Bundle, or the pages of a search; any garbage. Never throws.
 * @returns plain JSON, when the resources are.
 */
export function readRecord(given: readonly FhirResource[] | Bundle, options: RecordOptions = {}): RecordHints {
  const { patient, today = todayIso(), language = 'fr', icd10Systems = [] } = options;
  const empty: RecordHints = { grounds: [], measures: {}, treatments: [], earlier: [], issues: [] };
  const opened = attempt(() => ({ contents: openRecord(given, patient) }), undefined);
  if (!opened) return empty;
  const { contents } = opened;
  if (!contents) return { ...empty, issues: [warning('record-of-several', [])] };
  const readCondition = conditionReader({ language, icd10Systems });
  const groundsIn = (ours: boolean) => contents.resources
    .filter((resource) => resource['resourceType'] === 'Condition' && isOurs(resource) === ours)
    .flatMap((condition) => attempt(() => readCondition(condition), undefined) ?? []);
  return {
    ...empty,
    grounds: eachOnce(groundsIn(false), groundsIn(true)),
    measures: attempt(() => readMeasures(contents.resources, today), {}),
    ...attempt(() => readTreatments(contents), { treatments: [] }),
    earlier: attempt(() => readEarlier(contents), []),
  };
}
