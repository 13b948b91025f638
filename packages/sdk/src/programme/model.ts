import * as z from 'zod/mini';

const words = z.string().check(z.refine((text) => text.trim().length > 0));
const count = z.number().check(z.refine((value) => Number.isInteger(value) && value > 0));
const range = z.object({ min: z.number(), max: z.number() });
/** « The source does not say » is `null`, everywhere in this file. Nothing is made up. */
const said = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullable(schema);

/** A stretch of a programme with one rhythm. */
export const phaseSchema = z.object({
  /** `every: 1, unit: 'wk'` with `times: { min: 1, max: 2 }` is once or twice a week. */
  every: count,
  unit: z.enum(['wk', 'mo']),
  times: range,
  /** Sessions of the phase. */
  sessions: said(count),
  /** Its length in its own unit. */
  lasts: said(count),
  /** Whether the source gives this phase, or we share out what it gives as a whole: then a territory may set it otherwise. */
  isInferred: z.optional(z.boolean()),
});
export type Phase = z.infer<typeof phaseSchema>;

/** A date to meet: `dueDay` says on which day. */
export const followUpSchema = z.object({
  kind: z.enum(['initial-assessment', 'mid-interview', 'mid-assessment', 'report', 'relay', 'final-assessment', 'final-report', 'follow-up-6', 'follow-up-9', 'follow-up-12']),
  /** Whether the source asks for it, or it is our default. */
  isInferred: z.optional(z.boolean()),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** Who may enter. Each rule stands alone; all must hold. */
export const eligibilitySchema = z.object({
  /** Completed years. */
  ageMin: z.optional(z.number()),
  ageMax: z.optional(z.number()),
  needs: z.array(z.enum(['prescription', 'risk-factor', 'chronic-disease', 'ald', 'pregnancy-or-postpartum', 'overweight', 'sedentary-or-inactive', 'vulnerable', 'older-or-precarious', 'no-severe-limitation'])),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

export const programmeSchema = z.object({
  id: words,
  name: words,
  territory: said(words),
  operator: said(words),
  /** For whom, in the words of the source. French, as all texts of this model. */
  public: said(words),
  eligibility: eligibilitySchema,
  /** Sessions in all. */
  sessions: said(count),
  /** « Environ 50 par an »: the number is not exact. */
  isSessionsApproximate: z.optional(z.boolean()),
  phases: z.array(phaseSchema),
  /** Calendar months (UCUM `mo`) or weeks (UCUM `wk`): one of the two, as the source says it. */
  lasts: said(z.object({ value: z.number(), unit: z.enum(['wk', 'mo']) })),
  /** UCUM `min`. */
  sessionMinutes: said(range),
  /** People in a group; 1 and 1 is alone. */
  groupSize: said(range),
  isRenewable: said(z.boolean()),
  /** What comes after. */
  after: said(words),
  /** `free`: nothing to pay. `undefined` in `euros`: an amount nobody gave. */
  cost: said(z.object({ kind: z.enum(['free', 'fixed', 'modulated']), text: words, euros: z.optional(z.number()) })),
  financing: said(words),
  /** What each participant is given at the start. */
  kit: z.array(words),
  /** What it holds beside sessions of activity. */
  content: said(words),
  instruments: z.array(words),
  followUps: z.array(followUpSchema),
  phone: said(words),
  url: said(words),
  /** Pages, videos, applications to go on with. */
  resources: z.array(z.object({ label: words, url: words })),
  /** `activity`, or `workshop` for what is no physical activity. */
  sessionKind: z.enum(['activity', 'workshop']),
  /** Where it was read: `S1:114-119` of the sources. */
  source: words,
});
/** A programme people follow once they have a prescription, as its source tells it. */
export type Programme = z.infer<typeof programmeSchema>;

/** Whether something has the shape of a programme. */
export function isProgramme(input: unknown): input is Programme {
  return programmeSchema.safeParse(input).success;
}
