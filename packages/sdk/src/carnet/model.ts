import * as z from 'zod/mini';
import { isoDateSchema } from '../identity/model.js';
import {
  apartReasons, assessmentKinds, attendanceStates, callOutcomes, channels, deliveryStates, goalStates, milestoneKinds, moods, planStates, relayOutcomes,
} from './terms.js';

export { emptyCarnet } from './empty.js';

/*
 * Every `id` here is where the thing is found: `Appointment/44` when a server keeps it, else the `fullUrl` of its entry
 * (`urn:uuid:…`), else a digest of its content. The same data gives the same ids, in any order.
 *
 * `source` is the resource it was read from, as it was read: what is changed is written back into it, so that nothing
 * this model does not know is lost. `undefined`: not stored yet, or read from something else than FHIR.
 */
const words = z.string().check(z.refine((text) => text.trim().length > 0));
const count = z.number().check(z.refine((value) => Number.isInteger(value) && value >= 0));
const zeroToTen = z.number().check(z.refine((value) => value >= 0 && value <= 10));
const id = words;
const source = z.optional(z.record(z.string(), z.unknown()));
/** A FHIR instant or dateTime with its offset: `2026-06-23T10:00:00+02:00`. */
const instant = z.string().check(z.refine((text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))));

/** Someone or some place, by name. */
export const partySchema = z.object({
  /** `Practitioner/12`, `Organization/3`. `undefined`: only the name is known. */
  reference: z.optional(words),
  name: words,
  /** « enseignante en activité physique adaptée », « médecin généraliste ». */
  role: z.optional(words),
  /** As people dial it. */
  phone: z.optional(words),
  /** Address on an envelope, a line each. */
  address: z.optional(z.array(words)),
});
export type Party = z.infer<typeof partySchema>;

/** The person of a carnet; no INS, no NIR. All may be unknown: a carnet opens on data that names nobody. */
export const personSchema = z.object({
  id: z.optional(id),
  familyName: z.optional(words),
  givenName: z.optional(words),
  /** The whole name when it was not given in parts. */
  name: z.optional(words),
  gender: z.optional(z.enum(['male', 'female', 'other', 'unknown'])),
  /** `1951-02-04`; `1951` or `1951-02` when no more is known. */
  birthDate: z.optional(z.string().check(z.refine((text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)))),
  phone: z.optional(words),
});
export type Person = z.infer<typeof personSchema>;

/** A prescription of activity: one, whatever the number of requests that carry it. */
export const carnetPrescriptionSchema = z.object({
  id,
  /** The requests it is made of, `ServiceRequest/1`. */
  requests: z.array(id),
  status: z.enum(['draft', 'active', 'on-hold', 'stopped', 'completed', 'unknown']),
  kind: z.enum(['initial', 'renewal', 'adaptation', 'unknown']),
  /** The prescription it renews or adapts. */
  basedOn: z.optional(id),
  authoredOn: z.optional(isoDateSchema),
  prescriber: z.optional(partySchema),
  /** Calendar months (UCUM `mo`). */
  durationMonths: z.optional(z.number()),
  /** Last day, when the request says it or it follows from its months. */
  endsOn: z.optional(isoDateSchema),
  /** Whether a severe limitation was stated. `undefined`: nothing was said. */
  severeLimitation: z.optional(z.boolean()),
  /** The highest level of a limitation that was assessed. `undefined`: none was. */
  limitation: z.optional(z.enum(['none', 'minimal', 'moderate', 'severe'])),
  /** What is asked for, in words: « Endurance, 2 séances par semaine ». */
  activities: z.array(words),
});
export type CarnetPrescription = z.infer<typeof carnetPrescriptionSchema>;

/** A person's way through a programme: a FHIR CarePlan. */
export const planSchema = z.object({
  id,
  /** `id` of a `Programme` of the SDK. `undefined`: a plan that follows none of them. */
  programme: z.optional(words),
  /** Canonical of the PlanDefinition it follows, as written. */
  canonical: z.optional(words),
  title: words,
  status: z.enum(planStates),
  startsOn: z.optional(isoDateSchema),
  endsOn: z.optional(isoDateSchema),
  /** Sessions it is made of. `null`: the programme has no fixed number. `undefined`: not said. */
  sessions: z.optional(z.nullable(count)),
  /** `id`s of the prescriptions it rests on. */
  prescriptions: z.array(id),
  /** The plan it goes on from. */
  follows: z.optional(id),
  /** Who to talk to. */
  contact: z.optional(partySchema),
  place: z.optional(partySchema),
  /** What may hold the person back, and what helps, as noted at the start. */
  obstacles: z.array(words),
  levers: z.array(words),
  source,
});
export type Plan = z.infer<typeof planSchema>;

/** A session, planned or held. */
export const sessionSchema = z.object({
  id,
  /** `id` of its plan. `undefined`: nobody said. */
  plan: z.optional(id),
  /** The day where the carnet is kept. */
  day: isoDateSchema,
  startsAt: z.optional(instant),
  endsAt: z.optional(instant),
  /** Length (UCUM `min`). */
  minutes: z.optional(z.number()),
  /** `undefined`: not marked yet. */
  state: z.optional(z.enum(attendanceStates)),
  /** A cancelled session of which nobody said who cancelled it: it counts against nobody. */
  isCancellationUnexplained: z.optional(z.boolean()),
  /** « Marche nordique », « Atelier cuisine ». */
  title: z.optional(words),
  /** `workshop`: nutrition and the like, which is no physical activity. */
  kind: z.enum(['activity', 'workshop']),
  place: z.optional(partySchema),
  practitioner: z.optional(partySchema),
  /** Perceived effort, our own 0 to 10 scale (UCUM `{score}`). */
  effort: z.optional(zeroToTen),
  /** Greatest pain during the session, 0 to 10 (UCUM `{score}`). */
  pain: z.optional(zeroToTen),
  mood: z.optional(z.enum(moods)),
  /** What went wrong, in the words of who noted it. */
  incident: z.optional(words),
  /**
   * `id`s of the Observations that hold effort, pain and mood, and of the AdverseEvent of an incident, by name (`effort`,
   * `pain`, `mood`, `incident`): where a change of them is written. What says it too is `effort+Observation/1`.
   */
  experience: z.optional(z.record(z.string(), id)),
  /** Those resources as they were read, by the same names. */
  experienceSources: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  /** Other resources that say the same session: an Encounter, a Procedure. */
  alsoIn: z.array(id),
  /** Two records disagree on it, or a conflict was put off: it is to be checked. */
  isToCheck: z.optional(z.boolean()),
  source,
});
export type Session = z.infer<typeof sessionSchema>;

/** One measure of one thing on one day. */
export const measureSchema = z.object({
  id,
  /** `id` in `measureCatalogue`, or the key of a custom measure of `carnet.customMeasures`. */
  measure: words,
  /** `undefined`: no day could be read, and the measure stands apart. */
  day: z.optional(isoDateSchema),
  at: z.optional(instant),
  /** In the unit of the catalogue. `null`: measured without a number, `absentReason` says why; or apart. */
  value: z.nullable(z.number()),
  /** Second figure of a pair: the diastolic pressure. */
  secondValue: z.optional(z.nullable(z.number())),
  /** As it was written, when that is another unit: `{ value: 71, unit: '[lb_av]' }`. */
  written: z.optional(z.object({ value: z.number(), unit: z.optional(z.string()), comparator: z.optional(z.string()) })),
  status: z.enum(['final', 'amended', 'preliminary']),
  /** Code of HL7 data-absent-reason. */
  absentReason: z.optional(words),
  /** Why it is not compared with the others. `undefined`: it is. */
  apart: z.optional(z.enum(apartReasons)),
  /** Who or what measured it: « Podomètre », « Camille Renaud ». */
  by: z.optional(words),
  /** Whether the person said it or a device gave it, rather than a professional who tested it. */
  isSelfReported: z.optional(z.boolean()),
  /** How many records said just this: 1 when nothing was merged. */
  records: count,
  /** `id`s of those that were merged into it, itself left out. */
  alsoIn: z.array(id),
  assessment: z.optional(id),
  session: z.optional(id),
  comment: z.optional(words),
  source,
});
export type Measure = z.infer<typeof measureSchema>;

/** A measure that is in no catalogue, as its records name it. */
export const customMeasureSchema = z.object({
  key: words,
  label: words,
  /** UCUM. `undefined`: records gave none. */
  unit: z.optional(z.string()),
  code: z.optional(z.object({ system: z.optional(z.string()), code: z.string() })),
  /** What is plausible. A question beyond it, never a refusal. */
  range: z.optional(z.object({ low: z.number(), high: z.number() })),
});
export type CustomMeasure = z.infer<typeof customMeasureSchema>;

/** A bilan that was held. */
export const assessmentSchema = z.object({
  id, kind: z.enum(assessmentKinds), plan: z.optional(id), day: isoDateSchema, title: z.optional(words),
  by: z.optional(partySchema), conclusion: z.optional(words), source,
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** What the person, or the team with them, wants to reach. */
export const goalSchema = z.object({
  id,
  plan: z.optional(id),
  /** In words; of one the person said, their own. */
  text: words,
  /** Whether these are the person's own words. */
  isOwnWords: z.optional(z.boolean()),
  state: z.enum(goalStates),
  /** What is measured for it, in the unit of the catalogue: at least `low`, at most `high`. */
  target: z.optional(z.object({ measure: words, low: z.optional(z.number()), high: z.optional(z.number()) })),
  startedOn: z.optional(isoDateSchema),
  dueOn: z.optional(isoDateSchema),
  source,
});
export type Goal = z.infer<typeof goalSchema>;

/** A step that was planned or done. */
export const milestoneSchema = z.object({
  id, kind: z.enum(milestoneKinds), plan: z.optional(id), title: z.optional(words),
  dueOn: z.optional(isoDateSchema), doneOn: z.optional(isoDateSchema), isCancelled: z.optional(z.boolean()), source,
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** What was decided for after the programme. */
export const relaySchema = z.object({
  id, plan: z.optional(id), outcome: z.enum(relayOutcomes), decidedOn: z.optional(isoDateSchema),
  /** The club, or who goes on. */
  place: z.optional(partySchema),
  /** Day and hour, price, in words: « le jeudi de 14 h 30 à 15 h 30 ». */
  details: z.optional(words),
  startsOn: z.optional(isoDateSchema),
  /** Whether somebody goes along the first time. `undefined`: not said. */
  isFirstVisitAccompanied: z.optional(z.boolean()),
  source,
});
export type Relay = z.infer<typeof relaySchema>;

/** A note of a professional. */
export const noteSchema = z.object({ id, plan: z.optional(id), day: isoDateSchema, at: z.optional(instant), author: z.optional(partySchema), text: words, source });
export type Note = z.infer<typeof noteSchema>;

/** A phone call with the person. */
export const callSchema = z.object({
  id, plan: z.optional(id), day: isoDateSchema, at: z.optional(instant), author: z.optional(partySchema),
  outcome: z.optional(z.enum(callOutcomes)), text: z.optional(words), source,
});
export type Call = z.infer<typeof callSchema>;

/** A document, and its way to one recipient. A document without a recipient is `ready`. */
export const deliverySchema = z.object({
  id,
  title: words,
  /** `DocumentReference/3`, `ServiceRequest/1`. */
  document: z.optional(id),
  /** Where it is read, when the record says so and it is `https://…`. */
  url: z.optional(words),
  recipient: z.optional(partySchema),
  channel: z.optional(z.enum(channels)),
  state: z.enum(deliveryStates),
  /** Day of the state. */
  day: z.optional(isoDateSchema),
  /** Its name in the server's list. */
  consent: z.optional(id),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** An agreement, or a refusal, of the person. */
export const agreementSchema = z.object({
  id, text: words,
  kind: z.enum(['prescription', 'reports', 'research', 'other']),
  /** `undefined`: the record does not say whether it was given. */
  isGiven: z.optional(z.boolean()),
  day: z.optional(isoDateSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** A questionnaire that was answered. */
export const answeredSchema = z.object({ id, title: words, questionnaire: z.optional(words), day: z.optional(isoDateSchema), status: words, plan: z.optional(id) });
export type Answered = z.infer<typeof answeredSchema>;

/** A resource that is about the person and has no place of its own here. */
export const otherSchema = z.object({ id, resourceType: words, title: z.optional(words), day: z.optional(isoDateSchema) });
export type Other = z.infer<typeof otherSchema>;

export const carnetSchema = z.object({
  person: personSchema,
  /** Where its days are counted: `Europe/Paris`. */
  timeZone: words,
  prescriptions: z.array(carnetPrescriptionSchema),
  plans: z.array(planSchema),
  /** By day, then hour, then id. */
  sessions: z.array(sessionSchema),
  /** By day, then id. */
  measures: z.array(measureSchema),
  /** Measures taken back since the carnet was read, so that they can be put back. Never shown, never exported. */
  withdrawn: z.optional(z.array(measureSchema)),
  customMeasures: z.array(customMeasureSchema),
  assessments: z.array(assessmentSchema),
  goals: z.array(goalSchema),
  milestones: z.array(milestoneSchema),
  relays: z.array(relaySchema),
  notes: z.array(noteSchema),
  calls: z.array(callSchema),
  deliveries: z.array(deliverySchema),
  agreements: z.array(agreementSchema),
  answered: z.array(answeredSchema),
  others: z.array(otherSchema),
  /** Address of the server most of it was read from. `undefined`: it did not say. */
  base: z.optional(words),
  /**
   * Resources that were read and are the `source` of nothing above, by id: requests, consents, what was merged, who people
   * are. Given back by `toCarnetBundle` with what they belong to; shown to nobody.
   */
  kept: z.optional(z.array(z.object({ id, resource: z.record(z.string(), z.unknown()) }))),
  /** What could not be loaded: it is unknown, not empty. Absent or `[]`: all is here. */
  missing: z.optional(z.array(z.enum(['prescriptions', 'plans', 'sessions', 'measures', 'goals', 'milestones', 'notes', 'documents']))),
});

/** Everything a person's follow-up holds, from the first prescription to a year after and on. Plain, JSON-cloneable. */
export type Carnet = z.infer<typeof carnetSchema>;
export type CarnetSection = NonNullable<Carnet['missing']>[number];

/** Whether something has the shape of a carnet. */
export function isCarnet(input: unknown): input is Carnet {
  return carnetSchema.safeParse(input).success;
}
