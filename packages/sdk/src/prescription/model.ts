import * as z from 'zod/mini';
import { isoDateSchema, patientSchema, practitionerSchema } from '../identity/model.js';
import { autonomySituations, componentTypes, dispensers, intensities, riskFactors, type ComponentType, type Intensity } from './terms.js';

/* `refine` alone, and no ready-made check: each of zod's adds its weight to every page (decision 4). */
const words = z.string().check(z.refine((text) => text.length > 0 && text.length <= 200));
const integer = z.number().check(z.refine(Number.isInteger));
const filled = z.refine<readonly unknown[]>((list) => list.length > 0);
const uuid = z.string().check(z.refine((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)));

export const groundSchema = z.union([
  z.object({
    kind: z.enum(['ald']),
    /** Number on the list of CSS art. D. 160-4: 1 to 11 and 13 to 30, then 31 (hors liste) and 32 (polypathologie). */
    number: integer,
    /** The everyday word the prescriber chose: « Diabète de type 2 ». `undefined`: the title of the list says it. */
    label: z.optional(words),
  }),
  z.object({ kind: z.enum(['chronic']), text: words }),
  z.object({ kind: z.enum(['risk']), factor: z.enum(riskFactors), text: z.optional(words) }),
  z.object({ kind: z.enum(['autonomy']), situation: z.enum(autonomySituations) }),
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
});

/** One kind of activity with its dose. */
export type Component = z.infer<typeof componentSchema>;

export const prescriptionSchema = z.object({
  /** Made once per draft, a UUID: what makes a retry the same act. */
  id: uuid,
  /** Only the first act for now; renewal and adaptation follow with their own rules. */
  kind: z.enum(['initial']),
  /** Day of the act, in the prescriber's own calendar. */
  authoredOn: isoDateSchema,
  patient: patientSchema,
  prescriber: practitionerSchema,
  grounds: z.array(groundSchema).check(filled),
  /** The prescriber states: less active than the WHO advises (CSP art. D. 1172-1). `undefined`: not stated. */
  belowWhoLevel: z.optional(z.boolean()),
  /** The prescriber states: cannot move more alone, safely (CSP art. D. 1172-1). `undefined`: not stated. */
  needsSupport: z.optional(z.boolean()),
  components: z.array(componentSchema).check(filled),
  /** Length of the whole prescription, in calendar months (UCUM `mo`). */
  durationMonths: z.number(),
  /** Whether a functional limitation is severe, as the prescriber judges it (CSP art. D. 1172-3, annexe 11-7-2). */
  severeLimitation: z.boolean(),
  dispensers: z.array(z.enum(dispensers)).check(filled),
  /** The patient agrees to be prescribed (CSP art. D. 1172-2). */
  patientAgreement: z.boolean(),
  /** The patient agrees that reports go to the doctors (CSP art. D. 1172-5). `undefined`: not asked yet, not a no. */
  reportAgreement: z.optional(z.boolean()),
});

/** A prescription of adapted physical activity, complete in shape. Whether it is lawful is `checkPrescription`'s answer. */
export type Prescription = z.infer<typeof prescriptionSchema>;

/** A dose while it is being filled in. */
export interface ComponentDraft {
  type: ComponentType;
  sessionsPerWeek?: Partial<Range> | undefined;
  sessionMinutes?: Partial<Range> | undefined;
  intensity?: Intensity | undefined;
}

/** A prescription while it is being filled in: anything may be missing. `undefined` always means « not answered ». */
export type PrescriptionDraft = { [Key in keyof Omit<Prescription, 'components'>]?: Prescription[Key] | undefined } & {
  components?: ComponentDraft[] | undefined;
};

/** Whether a draft has the shape of a whole prescription. */
export function isPrescription(draft: unknown): draft is Prescription {
  return prescriptionSchema.safeParse(draft).success;
}
