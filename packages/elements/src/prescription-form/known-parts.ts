import {
  autonomySituations, componentTypes, dispensers, intensities, riskFactors, type ComponentDraft, type Ground, type PrescriptionDraft,
} from '@sport-sante/sdk/prescription/domain';
import { isPatient, isPractitioner } from '../internal/people.js';

type Json = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <Code extends string>(codes: readonly Code[], value: unknown): value is Code => codes.some((code) => code === value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOr = (value: unknown, other: string | undefined): string | undefined => (typeof value === 'string' ? value : other);

function isGround(value: unknown): value is Ground {
  if (!isRecord(value)) return false;
  const { kind, number, text, factor, situation } = value;
  if (kind === 'ald') return typeof number === 'number';
  if (kind === 'chronic') return typeof text === 'string';
  if (kind === 'risk') return isOneOf(riskFactors, factor);
  return kind === 'autonomy' && isOneOf(autonomySituations, situation);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

function rangeOf(value: unknown) {
  const { low, high } = isRecord(value) ? value : {};
  return { ...(isNumber(low) && { low }), ...(isNumber(high) && { high }) };
}

function componentOf(value: unknown): ComponentDraft[] {
  if (!isRecord(value) || !isOneOf(componentTypes, value['type'])) return [];
  const { type, sessionsPerWeek, sessionMinutes, intensity } = value;
  return [{
    type: type,
    sessionsPerWeek: rangeOf(sessionsPerWeek),
    sessionMinutes: rangeOf(sessionMinutes),
    intensity: isOneOf(intensities, intensity) ? intensity : undefined,
  }];
}

/**
 * The parts of a host's draft that this form can show. A wrong value stays, to be named and corrected; a code or a type
 * that the form does not know is left out, and its question stands unanswered.
 */
export function knownParts(given: unknown): PrescriptionDraft {
  if (!isRecord(given)) return {};
  const draft: PrescriptionDraft = {};
  for (const key of ['belowWhoLevel', 'needsSupport', 'severeLimitation', 'patientAgreement', 'reportAgreement'] as const) {
    if (typeof given[key] === 'boolean') draft[key] = given[key];
  }
  // Another id would name nothing on a server: a new one takes its place.
  if (typeof given['id'] === 'string' && UUID.test(given['id'])) draft.id = given['id'];
  if (isNumber(given['durationMonths'])) draft.durationMonths = given['durationMonths'];
  if (given['authoredOn'] !== undefined) draft.authoredOn = textOr(given['authoredOn'], undefined);
  if (isPatient(given['patient'])) draft.patient = given['patient'];
  if (isPractitioner(given['prescriber'])) draft.prescriber = given['prescriber'];
  if (given['grounds'] !== undefined) draft.grounds = listOf(given['grounds']).filter(isGround);
  if (given['components'] !== undefined) draft.components = listOf(given['components']).flatMap(componentOf);
  if (given['dispensers'] !== undefined) draft.dispensers = listOf(given['dispensers']).filter((code) => isOneOf(dispensers, code));
  return draft;
}
