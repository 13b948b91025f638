import * as z from 'zod/mini';
import { accesses, audiences, clubKinds, deliveries, handicaps, pathologyGroups, precisions, priceKinds, priceUnits, publics, supervisions, weekDays } from './terms.js';

/*
 * `undefined` means that nobody said so, everywhere in this file; it is neither yes nor no. A time is `HH:MM`, a day
 * `2026-11-22`. Distances are kilometres, amounts euros.
 */

const text = z.string().check(z.refine((value) => value.trim().length > 0));
const day = z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const count = z.number().check(z.refine((value) => Number.isInteger(value) && value >= 0));
const euros = z.number().check(z.refine((value) => Number.isFinite(value) && value >= 0));

export const clubAddressSchema = z.object({
  /** Number and street, with the name of the building; lines with `, ` between. */
  street: z.optional(text),
  /** Five digits, as text: `06000`. */
  postcode: z.optional(z.string()),
  city: z.optional(text),
  /** INSEE code of the commune, five characters: `91228`, `2A004`. */
  insee: z.optional(z.string()),
});

/** WGS 84, degrees. */
export const clubPositionSchema = z.object({
  lat: z.number().check(z.refine((value) => value >= -90 && value <= 90)),
  lon: z.number().check(z.refine((value) => value >= -180 && value <= 180)),
  precision: z.enum(precisions),
});
export type ClubPosition = z.infer<typeof clubPositionSchema>;

export const clubLabelSchema = z.object({
  /** One of `labelCodes`, or a territory’s own. */
  code: text,
  /** Shown when the code is not ours. */
  name: z.optional(text),
  issuer: z.optional(text),
  validUntil: z.optional(day),
});
export type ClubLabel = z.infer<typeof clubLabelSchema>;

export const priceSchema = z.object({
  kind: z.enum(priceKinds),
  /** Euros. `fixed` has `min` only. */
  min: z.optional(euros),
  max: z.optional(euros),
  unit: z.optional(z.enum(priceUnits)),
  /** The price as it was written, when it says more. */
  note: z.optional(text),
});
export type Price = z.infer<typeof priceSchema>;

/** What somebody else pays. */
export const aidSchema = z.object({ name: text, euros: z.optional(euros), unit: z.optional(z.enum(priceUnits)), note: z.optional(text) });
export type Aid = z.infer<typeof aidSchema>;

export const slotSchema = z.object({
  id: text,
  /** The structure it belongs to; the one it stands in when `undefined`. */
  structureId: z.optional(text),
  /** « Marche nordique », « Gym douce ». An activity need not be a sport: « Atelier nutrition » (S1:303-389). */
  activity: z.optional(text),
  /** Code of a discipline in a list of the host’s, as `system|code` or a code alone. */
  disciplineCode: z.optional(text),
  /** A page that tells of the discipline, `https://…`: linked, never copied. Médicosport-santé publishes some (S4:484-485). */
  disciplineUrl: z.optional(z.string()),
  /** Levels it takes: see `slotLevels`. */
  level: z.optional(z.array(z.union([z.literal(1), z.literal(2), z.literal(3)]))),
  pathologies: z.optional(z.array(z.enum(pathologyGroups))),
  publics: z.optional(z.array(z.enum(publics))),
  /** Completed years. */
  ageMin: z.optional(count),
  ageMax: z.optional(count),
  audience: z.optional(z.enum(audiences)),
  sessionsPerWeek: z.optional(z.number()),
  day: z.optional(z.enum(weekDays)),
  start: z.optional(time),
  /** Earlier than `start`: it ends on the next day. */
  end: z.optional(time),
  /** « De septembre à juin ». */
  season: z.optional(text),
  capacity: z.optional(z.object({ min: z.optional(count), max: z.optional(count), left: z.optional(count) })),
  full: z.optional(z.boolean()),
  price: z.optional(priceSchema),
  aids: z.optional(z.array(aidSchema)),
  supervision: z.optional(z.enum(supervisions)),
  prescriptionRequired: z.optional(z.boolean()),
  handicap: z.optional(z.partialRecord(z.enum(handicaps), z.enum(accesses))),
  place: z.optional(z.object({ name: z.optional(text), indoor: z.optional(z.boolean()), outdoor: z.optional(z.boolean()), venueId: z.optional(text) })),
  transport: z.optional(z.object({ stop: z.optional(text), line: z.optional(text) })),
  delivery: z.optional(z.array(z.enum(deliveries))),
  note: z.optional(text),
});
/** One thing one can go to: an activity, when, at what price, with whom. */
export type Slot = z.infer<typeof slotSchema>;

export const clubSchema = z.object({
  /** Stable in its source, unique in a directory. */
  id: text,
  kind: z.enum(clubKinds),
  /** The name it goes by, then others it is known by. */
  names: z.array(text).check(z.minLength(1)),
  address: z.optional(clubAddressSchema),
  position: z.optional(clubPositionSchema),
  /** E.164, `+33160746405`, each confirmed to be of this structure. */
  phones: z.optional(z.array(z.string())),
  /** Numbers that were published together with those of others, or that nobody could read for sure: shown, never dialled by a press. */
  phonesToConfirm: z.optional(z.array(z.string())),
  email: z.optional(z.string()),
  /** `https://…` or `http://…`. */
  url: z.optional(z.string()),
  labels: z.optional(z.array(clubLabelSchema)),
  /** Of a Maison Sport-Santé: five years (S4:619). */
  habilitation: z.optional(z.object({ validFrom: z.optional(day), validUntil: z.optional(day), number: z.optional(text) })),
  identifiers: z.optional(z.object({ siret: z.optional(z.string()), finess: z.optional(z.string()), rna: z.optional(z.string()), ror: z.optional(z.string()) })),
  /** When somebody last made sure, `2023-09` or `2023-09-07`. */
  lastVerified: z.optional(day),
  /** Who published the record: « CTS Essonne, 7 septembre 2023 ». */
  source: z.optional(text),
  licence: z.optional(text),
  /** What to know before calling: « À ne pas confondre avec GPS Bligny ». */
  remark: z.optional(text),
  /** Fictional: for demonstrations. */
  isExample: z.optional(z.boolean()),
  /** What an itinerant, at-home or remote offer serves: departments, INSEE codes. */
  coverage: z.optional(z.array(z.string())),
  slots: z.array(slotSchema),
});
/** A structure with its slots: what a directory holds, what a finder finds. JSON-cloneable. */
export type Club = z.infer<typeof clubSchema>;

/** A structure, without its slots. */
export type ClubStructure = Omit<Club, 'slots'>;
