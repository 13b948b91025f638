import * as z from 'zod/mini';
import { isIsoDate } from '../iso-date.js';
import { professions } from './professions.js';

/** A calendar day, `2026-11-21`, that exists. */
export const isoDateSchema = z.string().check(
  z.refine(isIsoDate),
);

/** Not empty. One `refine` weighs less in a page than zod's ready-made checks (decision 4). */
const filled = z.refine<{ readonly length: number }>(({ length }) => length > 0);

/** A FHIR reference to a stored resource: `Patient/123`. */
const referenceSchema = z.string().check(filled);

export const addressSchema = z.object({
  lines: z.array(z.string()),
  postalCode: z.optional(z.string()),
  city: z.optional(z.string()),
  /** INSEE code of the commune, 5 characters (`2A004`, `97411`). */
  communeCode: z.optional(z.string()),
});

/** A postal address. */
export type Address = z.infer<typeof addressSchema>;

export const insSchema = z.object({
  /** 13 characters and the 2-digit key. */
  matricule: z.string(),
  /** Which register: one of `INS_OIDS`. */
  oid: z.string(),
});

/** National health identity (Identité nationale de santé). */
export type Ins = z.infer<typeof insSchema>;

export const patientSchema = z.object({
  /** Where the server keeps this person, `Patient/123`. `undefined` when no server knows them yet. */
  reference: z.optional(referenceSchema),
  ins: z.optional(insSchema),
  /**
   * How sure the identity is (RNIV): `VALI` validated, `PROV` provisional, `VIDE` empty…
   * With an `ins`, `VALI` means a qualified identity: only then may the matricule leave the record.
   * `undefined` when the host did not say, which counts as not qualified.
   */
  identityStatus: z.optional(z.string()),
  /** Birth name (nom de naissance). */
  familyName: z.string().check(filled),
  /** Birth given names, in civil order. */
  givenNames: z.array(z.string()).check(filled),
  /** Name in daily use when it is not the birth name. */
  usualFamilyName: z.optional(z.string()),
  gender: z.enum(['male', 'female', 'unknown']),
  birthDate: isoDateSchema,
  /** INSEE code of the commune or country of birth, 5 characters. */
  birthPlaceCode: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  address: z.optional(addressSchema),
});

/** A person cared for, with what FR Core asks of an identity. */
export type Patient = z.infer<typeof patientSchema>;

export const practitionerSchema = z.object({
  /** `Practitioner/123` or `PractitionerRole/123`. `undefined` when no server knows them yet. */
  reference: z.optional(referenceSchema),
  /** 11 digits. Optional: an EAPA may have none. */
  rpps: z.optional(z.string()),
  familyName: z.string().check(filled),
  givenName: z.string().check(filled),
  /** `undefined` when the directory did not say, which is not « not a doctor ». */
  profession: z.optional(z.enum(professions)),
  /** Specialty in words, as it prints: « Médecine générale ». */
  specialty: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** Address in the secure health mail (MSSanté). */
  secureEmail: z.optional(z.string()),
  address: z.optional(addressSchema),
});

/** Someone who prescribes, dispenses or follows. */
export type Practitioner = z.infer<typeof practitionerSchema>;

export const structureSchema = z.object({
  /** `Organization/12` or `HealthcareService/12`. `undefined` when no server knows it yet. */
  reference: z.optional(referenceSchema),
  name: z.string().check(filled),
  /** 9 characters. */
  finess: z.optional(z.string()),
  /** 14 digits. */
  siret: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** Address in the secure health mail (MSSanté). */
  secureEmail: z.optional(z.string()),
  address: z.optional(addressSchema),
});

/** Where people work or practise: hospital, Maison Sport-Santé, club. */
export type Structure = z.infer<typeof structureSchema>;
export { professions, type Profession } from './professions.js';
