import * as z from 'zod/mini';
import { isoDateSchema, patientSchema, practitionerSchema, structureSchema } from '../identity/model.js';
import {
  actKinds, autonomySituations, componentTypes, dispensers, equipmentKinds, guardianships, intensities, limitationDimensions, limitationLevels,
  orientations, practicePlaces, reportRecipients, riskFactors, RULES_VERSION, settings, sharedSections, type ComponentType, type Intensity,
} from './terms.js';

/* `refine` alone, and no ready-made check: each of zod's adds its weight to every page (decision 4). */
/** Some words: no blanks alone, which FHIR takes for no text at all. */
const words = z.string().check(z.refine((text) => text.trim().length > 0 && text.length <= 200));
/** Some lines a prescriber wrote. */
const lines = z.string().check(z.refine((text) => text.trim().length > 0 && text.length <= 2000));
const integer = z.number().check(z.refine(Number.isInteger));
const filled = z.refine<readonly unknown[]>((list) => list.length > 0);
const uuid = z.string().check(z.refine((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)));

/** The Condition of the record that says it, `Condition/12`. `undefined`: the prescriber said it here. */
const recordReference = z.optional(z.string().check(z.refine((text) => text.length > 0)));

export const groundSchema = z.union([
  z.object({
    kind: z.enum(['ald']),
    /** Number on the list of CSS art. D. 160-4: 1 to 11 and 13 to 30, then 31 (hors liste) and 32 (polypathologie). */
    number: integer,
    /** The everyday word the prescriber chose: « Diabète de type 2 ». `undefined`: the title of the list says it. */
    label: z.optional(words),
    reference: recordReference,
  }),
  z.object({ kind: z.enum(['chronic']), text: words, reference: recordReference }),
  z.object({ kind: z.enum(['risk']), factor: z.enum(riskFactors), text: z.optional(words), reference: recordReference }),
  z.object({
    kind: z.enum(['autonomy']),
    situation: z.enum(autonomySituations),
    /** Day of the screening that found the frailty (CSP art. D. 1172-1-1, 3° e). */
    screenedOn: z.optional(isoDateSchema),
    /** Its tool, in words: « ICOPE ». */
    tool: z.optional(words),
  }),
]);

/** Why this person may be prescribed an adapted activity (CSP art. L. 1172-1 and D. 1172-1-1). */
export type Ground = z.infer<typeof groundSchema>;

const rangeSchema = z.object({
  /** The number, or the lower one. */
  low: integer,
  /** The upper one. `undefined`: there is one number only. */
  high: z.optional(integer),
});

/** « 2 » or « 2 à 3 ». The unit is in the name of the field that holds it. */
export type Range = z.infer<typeof rangeSchema>;

export const componentSchema = z.object({
  type: z.enum(componentTypes),
  /** Sessions a week (UCUM `/wk`). */
  sessionsPerWeek: rangeSchema,
  /** Length of one session, in minutes (UCUM `min`). `undefined`: left to the dispenser. */
  sessionMinutes: z.optional(rangeSchema),
  intensity: z.enum(intensities),
  /** Number of sessions of the whole prescription (CSP art. D. 1172-5 counts sessions or a duration). `undefined`: only its duration counts. */
  sessions: z.optional(integer),
  /** The activity advised, in words: « marche nordique, vélo ». */
  advice: z.optional(words),
});

/** One kind of activity with its dose. */
export type Component = z.infer<typeof componentSchema>;

/** Who answers for a patient under 18. */
const guardianSchema = z.object({
  familyName: words,
  givenName: words,
  relationship: z.enum(guardianships),
  phone: z.optional(words),
});

/** The adult who answers for a minor. */
export type Guardian = z.infer<typeof guardianSchema>;

export const prescriptionSchema = z.object({
  /** Made once per draft, a UUID: what makes a retry the same act. */
  id: uuid,
  /** What is done: a first prescription, or a renewal or adaptation of the one in `basedOn`. */
  kind: z.enum(actKinds),
  /** The first prescription that is renewed or adapted, and who wrote it: that doctor is informed. `undefined` for an initial one. */
  basedOn: z.optional(z.object({ id: uuid, authoredOn: z.optional(isoDateSchema), prescriber: z.optional(practitionerSchema) })),
  /** The end put to it before its term. `undefined`: it was not stopped. */
  stopped: z.optional(z.object({ on: isoDateSchema, reason: words, by: z.optional(practitionerSchema) })),
  /** Day of the act, in the prescriber's own calendar. */
  authoredOn: isoDateSchema,
  /** « Fait à ». */
  place: z.optional(words),
  /** First day of the activity when it is not the day of the act: after a stay in hospital. */
  startsOn: z.optional(isoDateSchema),
  patient: patientSchema,
  /** For a patient under 18. */
  guardian: z.optional(guardianSchema),
  /** Who signs: the doctor, or the masseur-kinésithérapeute of a renewal or adaptation. */
  prescriber: practitionerSchema,
  /** Where the prescriber acts, when it is a structure: hospital, health centre. */
  organization: z.optional(structureSchema),
  /** Médecin traitant, when it is not the prescriber. */
  attendingPhysician: z.optional(practitionerSchema),
  grounds: z.array(groundSchema),
  /** The prescriber states: less active than the WHO advises (CSP art. D. 1172-1). `undefined`: not stated. */
  belowWhoLevel: z.optional(z.boolean()),
  /** The prescriber states: cannot move more alone, safely (CSP art. D. 1172-1). `undefined`: not stated. */
  needsSupport: z.optional(z.boolean()),
  components: z.array(componentSchema).check(filled),
  /** Length of the whole prescription, in calendar months (UCUM `mo`). */
  durationMonths: z.number(),
  setting: z.optional(z.enum(settings)),
  practicePlace: z.optional(z.enum(practicePlaces)),
  /** What the patient wants to be able to do, a line each. */
  goals: z.optional(z.array(words)),
  /** Advice for everyday activity. */
  dailyAdvice: z.optional(lines),
  /** Advice to sit less. */
  sedentaryAdvice: z.optional(lines),
  /** Level of each dimension that was assessed. A dimension that is absent was not assessed, which is not `none`. */
  limitations: z.optional(z.partialRecord(z.enum(limitationDimensions), z.enum(limitationLevels))),
  /** Distance of a six-minute walk test, in metres (UCUM `m`). */
  sixMinuteWalkMetres: z.optional(integer),
  /** Whether a functional limitation is severe, as the prescriber judges it (CSP art. D. 1172-3, annexe 11-7-2). Never computed. */
  severeLimitation: z.boolean(),
  dispensers: z.array(z.enum(dispensers)).check(filled),
  precautions: z.optional(lines),
  contraindications: z.optional(lines),
  /** Conditions, treatments and side effects worth knowing. For health professionals, unless `sharing.background`. */
  background: z.optional(lines),
  /** Beats a minute (UCUM `/min`): at rest, and to aim at. */
  heartRate: z.optional(z.object({ resting: z.optional(integer), endurance: z.optional(integer), strength: z.optional(integer) })),
  equipment: z.optional(z.array(z.enum(equipmentKinds))),
  otherEquipment: z.optional(words),
  /** Places proposed; the patient stays free to choose another. */
  structures: z.optional(z.array(structureSchema)),
  orientation: z.optional(z.enum(orientations)),
  /** The patient agrees to be prescribed (CSP art. D. 1172-2). */
  patientAgreement: z.boolean(),
  /** The patient agrees that reports go to the doctors (CSP art. D. 1172-5). `undefined`: not asked yet, not a no. */
  reportAgreement: z.optional(z.boolean()),
  /** Doctors the reports go to. `undefined`: all whom the agreement allows. */
  reportRecipients: z.optional(z.array(z.enum(reportRecipients))),
  /** The doctor excludes a renewal by the masseur-kinésithérapeute (CSP art. D. 1172-2-1). `undefined`: said nothing, which allows it. */
  renewalExcluded: z.optional(z.boolean()),
  renewalExcludedReason: z.optional(lines),
  /** Who renews states: reports and bilans show no difficulty and no risk (CSP art. D. 1172-2-1). `undefined`: not stated. */
  noAdverseReport: z.optional(z.boolean()),
  /** Who renews states: the doctor gave no contrary indication, before or after being informed (same article). */
  noContraryIndication: z.optional(z.boolean()),
  /** « Document remis en main propre ». `undefined`: not said. */
  handedOver: z.optional(z.boolean()),
  /** What people who are no health professionals get. `undefined`: all but `background` and `equipment`. */
  sharing: z.optional(z.partialRecord(z.enum(sharedSections), z.boolean())),
  /** Version of the rules it was written under: `RuleSet.version`. `undefined`: not said. */
  rulesVersion: z.optional(z.string().check(z.refine((text) => RULES_VERSION.test(text)))),
  /** Set on what `viewFor(…, 'other')` made: reasons were taken out, so `grounds` is empty. */
  view: z.optional(z.enum(['other'])),
  /** What it was read from, when that said more than these fields: others' resources, written back untouched. */
  source: z.optional(z.array(z.record(z.string(), z.unknown()))),
}).check(z.refine(({ grounds, view }) => grounds.length > 0 || view === 'other', { path: ['grounds'] }));

/** A prescription of adapted physical activity, complete in shape. Whether it is lawful is `checkPrescription`'s answer. */
export type Prescription = z.infer<typeof prescriptionSchema>;

/** A dose while it is being filled in. */
export interface ComponentDraft {
  type: ComponentType;
  sessionsPerWeek?: Partial<Range> | undefined;
  sessionMinutes?: Partial<Range> | undefined;
  intensity?: Intensity | undefined;
  sessions?: number | undefined;
  advice?: string | undefined;
}

/** A prescription while it is being filled in: anything may be missing. `undefined` always means « not answered ». */
export type PrescriptionDraft = { [Key in keyof Omit<Prescription, 'components'>]?: Prescription[Key] | undefined } & {
  components?: ComponentDraft[] | undefined;
};

/** Whether a draft has the shape of a whole prescription. */
export function isPrescription(draft: unknown): draft is Prescription {
  return prescriptionSchema.safeParse(draft).success;
}
