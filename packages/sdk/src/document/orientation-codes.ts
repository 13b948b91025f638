import type { Coding } from 'fhir/r4.js';
import { CANONICAL } from '../canonical.js';

/** SHA-256 of the content of a list, 64 hexadecimal digits. Ours: `Attachment.hash` is SHA-1 of one file in R4, and no system for this was found. */
export const CONTENT_HASH_SYSTEM = `${CANONICAL}/identifier/content-hash`;

/**
 * What the list is, in LOINC: « suivi par un auxiliaire médical » of the French list of document types (JDV_J07, version
 * 20260629), which has nothing nearer. Inferred, as for the carnet (`documentTypes`): a host sets its own by `type`.
 */
export const orientationType = { system: 'http://loinc.org', code: '11506-3' } as const satisfies Coding;
