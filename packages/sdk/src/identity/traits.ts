import { VALIDATED } from './codes.js';
import type { Patient } from './model.js';

/**
 * Whether the identity is qualified: validated, and known to the INS. Only then may the matricule leave the record.
 * Source: RNIV, arrêté du 27 mai 2021.
 */
export function isQualified(patient: Pick<Patient, 'ins' | 'identityStatus'>): boolean {
  return patient.ins !== undefined && patient.identityStatus === VALIDATED;
}

/** INSEE code of a commune or of a country (99xxx). */
const INSEE_CODE = /^(?:\d{2}|2[AB])\d{3}$/;

/** Whether a code has the form of an INSEE commune or country; that it exists is for TRE_R13 to say. */
export const isInseeCode = (code: string): boolean => INSEE_CODE.test(code);
