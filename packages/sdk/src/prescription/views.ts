import { VALIDATED } from '../identity/codes.js';
import type { Patient, Practitioner, Structure } from '../identity/model.js';
import { copied } from './copied.js';
import { severeDispensers } from './draft-rules.js';
import type { Prescription, PrescriptionDraft } from './model.js';
import { fieldsOf, reduced } from './reduced-view.js';
import type { Dispenser, SharedSection } from './terms.js';


/** Who reads: a health professional or the patient, or anybody else who dispenses or receives. */
export type View = 'health' | 'other';

/** V11 (RNIV): the matricule stays in the record unless the identity is qualified. */
function withoutUnqualified<Known extends Patient | undefined>(patient: Known): Known | Patient {
  if (patient?.ins === undefined || patient.identityStatus === VALIDATED) return patient;
  const { ins: _ins, ...traits } = patient;
  return traits;
}

/** The named fields of an object, those that it has. */
function pick<Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]): Pick<Source, Key> {
  return Object.fromEntries(keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])) as Pick<Source, Key>;
}

/**
 * What a recipient may see of a prescription. `health`: all of it, without the matricule of an identity that is not
 * qualified (V11). `other`: without reasons, ALD, diagnoses, treatments and matricule; of the limitations only whether one
 * is severe; contact, precautions and goals unless the prescriber keeps them (`sharing`); the equipment and the medical background
 * only if the prescriber gives it. What is not known to be harmless is left out, keys that are not of the model too. The
 * result is a copy, `grounds` is empty.
 * Some of what is given may still tell: what is written into precautions, contraindications, goals and advice, a glucose
 * meter or sugar among the equipment, the speciality of a doctor, the name of a structure. `disclosureOf` shows all of it.
 * A prescription with `view: 'other'` is reduced for every reader, whoever put that on.
 */
export function viewFor(prescription: Prescription, view: View): Prescription {
  if (view === 'other' || prescription.view === 'other') return reduced(prescription);
  return copied({ ...prescription, patient: withoutUnqualified(prescription.patient) });
}

/** A line of what is transmitted: some fields that are shown together. */
export type DisclosedPart = 'identity' | 'matricule' | 'contact' | 'birthplace' | 'guardian' | 'grounds' | 'situation' | 'activity' | 'advice' | 'limitations' | 'precautions'
  | 'equipment' | 'background' | 'goals' | 'dispensers' | 'structures' | 'agreements' | 'renewal' | 'stop' | 'people' | 'prescriber';

/** One line of the preview: what each view says of a part. */
export interface Disclosure {
  part: DisclosedPart;
  /** What the full view holds of it, as fields of the prescription. */
  full: Partial<Prescription>;
  /** What the reduced view holds of it. */
  reduced: Partial<Prescription>;
  /** How the second differs from the first. */
  status: 'same' | 'removed' | 'simplified';
  /** The section that a prescriber may give or keep; `undefined`: fixed. */
  section?: SharedSection;
}

const person = (patient: Patient | undefined, keys: readonly (keyof Patient)[]) => ({ patient: pick(patient ?? {} as Patient, keys) as Patient });

/** The fields of each line, in the order they are shown. */
const parts: readonly { part: DisclosedPart; section?: SharedSection; read: (prescription: Prescription) => Partial<Prescription> }[] = [
  { part: 'identity', read: ({ patient }) => person(patient, ['familyName', 'usualFamilyName', 'givenNames', 'gender', 'birthDate']) },
  { part: 'matricule', read: ({ patient }) => person(patient, ['ins']) },
  { part: 'birthplace', read: ({ patient }) => person(patient, ['birthPlaceCode', 'address']) },
  { part: 'contact', section: 'contact', read: ({ patient }) => person(patient, ['phone', 'email']) },
  { part: 'guardian', read: (all) => pick(all, ['guardian']) },
  { part: 'grounds', read: (all) => ((all.grounds as Prescription['grounds'] | undefined)?.length ? pick(all, ['grounds']) : {}) },
  { part: 'situation', read: (all) => pick(all, ['belowWhoLevel', 'needsSupport']) },
  { part: 'activity', read: (all) => pick(all, ['components', 'durationMonths', 'startsOn', 'setting', 'practicePlace']) },
  { part: 'advice', read: (all) => pick(all, ['dailyAdvice', 'sedentaryAdvice']) },
  { part: 'limitations', read: (all) => pick(all, ['severeLimitation', 'limitations', 'sixMinuteWalkMetres']) },
  { part: 'precautions', section: 'precautions', read: (all) => pick(all, fieldsOf('precautions')) },
  { part: 'equipment', section: 'equipment', read: (all) => pick(all, fieldsOf('equipment')) },
  { part: 'background', section: 'background', read: (all) => pick(all, fieldsOf('background')) },
  { part: 'goals', section: 'goals', read: (all) => pick(all, fieldsOf('goals')) },
  { part: 'dispensers', read: (all) => pick(all, ['dispensers']) },
  { part: 'structures', read: (all) => pick(all, ['structures', 'orientation']) },
  { part: 'agreements', read: (all) => pick(all, ['patientAgreement', 'reportAgreement', 'reportRecipients']) },
  { part: 'renewal', read: (all) => pick(all, ['renewalExcluded', 'renewalExcludedReason', 'noAdverseReport', 'noContraryIndication', 'basedOn']) },
  { part: 'stop', read: (all) => pick(all, ['stopped']) },
  { part: 'people', read: (all) => pick(all, ['attendingPhysician']) },
  { part: 'prescriber', read: (all) => pick(all, ['prescriber', 'organization', 'authoredOn', 'place', 'rulesVersion']) },
];

const isBlank = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.values(value).every(isBlank));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What will be transmitted, line by line: the full view beside the reduced one. It compares what `viewFor` makes, so that
 * a preview cannot say other than what leaves. Lines of which the prescription says nothing are absent.
 */
export function disclosureOf(prescription: Prescription): Disclosure[] {
  const [whole, less] = [viewFor(prescription, 'health'), viewFor(prescription, 'other')];
  return parts.flatMap(({ part, section, read }): Disclosure[] => {
    const [full, lesser] = [read(whole), read(less)];
    if (isBlank(full)) return [];
    const status = isSame(full, lesser) ? 'same' : isBlank(lesser) ? 'removed' : 'simplified';
    return [{ part, full, reduced: lesser, status, ...(section && { section }) }];
  });
}

/** Someone a prescription goes to, what they see of it and how it reaches them. */
export interface Recipient {
  role: 'patient' | 'record' | 'original-prescriber' | 'attending-physician' | 'dispenser' | 'structure';
  view: View;
  /** `paper`: the original, handed over. `secure-mail`: to a known address of the MSSanté. `by-patient`: shown by the patient. */
  channel: 'paper' | 'record' | 'secure-mail' | 'by-patient';
  practitioner?: Practitioner;
  structure?: Structure;
  /** The kind of dispenser, when nobody is named. */
  dispenser?: Dispenser;
}

const mailOr = (mail: string | undefined, other: Recipient['channel']): Recipient['channel'] => (mail ? 'secure-mail' : other);

/**
 * Everybody a prescription is for. A dispenser of category 1° (CSP art. D. 1172-2) is a health professional and sees all;
 * the others, and structures, whose staff is not all of health, get the reduced view. Nothing here sends: the host does.
 */
export function recipientsOf({ prescriber, basedOn, attendingPhysician, dispensers = [], structures = [] }: PrescriptionDraft): Recipient[] {
  const original = basedOn?.prescriber;
  const isOther = original !== undefined && !isSame(original, prescriber);
  return [
    { role: 'patient', view: 'health', channel: 'paper' },
    { role: 'record', view: 'health', channel: 'record', ...(prescriber && { practitioner: prescriber }) },
    ...(isOther ? [{ role: 'original-prescriber', view: 'health', channel: mailOr(original.secureEmail, 'by-patient'), practitioner: original } as const] : []),
    ...(attendingPhysician ? [{ role: 'attending-physician', view: 'health', channel: mailOr(attendingPhysician.secureEmail, 'by-patient'), practitioner: attendingPhysician } as const] : []),
    ...dispensers.map((dispenser): Recipient => ({ role: 'dispenser', view: severeDispensers.includes(dispenser) ? 'health' : 'other', channel: 'by-patient', dispenser })),
    ...structures.map((structure): Recipient => ({ role: 'structure', view: 'other', channel: mailOr(structure.secureEmail, 'by-patient'), structure })),
  ];
}
