import {
  actKinds, autonomySituations, componentTypes, dispensers, equipmentKinds, guardianships, intensities, limitationDimensions, limitationLevels, orientations,
  practicePlaces, reportRecipients, riskFactors, settings, sharedSections, type ComponentDraft, type Ground, type Guardian, type PrescriptionDraft,
} from '@sport-sante/sdk/prescription/domain';
import { isPatient, isPractitioner } from '../internal/people.js';

type Json = Record<string, unknown>;
/** Takes what a field can show; `undefined` leaves it out. */
type Reader<Value> = (value: unknown) => Value | undefined;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <Code extends string>(codes: readonly Code[], value: unknown): value is Code => codes.some((code) => code === value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);
const isId = (value: unknown): value is string => isText(value) && UUID.test(value);

const where = <Value>(accepts: (value: unknown) => value is Value): Reader<Value> => (value) => (accepts(value) ? value : undefined);
const flag = where((value): value is boolean => typeof value === 'boolean');
const text = where(isText);
const number = where(isNumber);
const oneOf = <Code extends string>(codes: readonly Code[]): Reader<Code> => where((value): value is Code => isOneOf(codes, value));
const listOf = <Value>(read: Reader<Value>): Reader<Value[]> => (value) => (Array.isArray(value) ? value as unknown[] : []).flatMap((item) => read(item) ?? []);
/** The keys that are known, with what can be read of each. */
const partsOf = (codes: readonly string[], read: Reader<unknown>) => (value: unknown): Json | undefined => {
  if (!isRecord(value)) return undefined;
  const parts = codes.map((key): [string, unknown] => [key, read(value[key])]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
};

function isGround(value: unknown): value is Ground {
  if (!isRecord(value)) return false;
  const { kind, number: ald, text: words, factor, situation } = value;
  if (kind === 'ald') return typeof ald === 'number';
  if (kind === 'chronic') return isText(words);
  if (kind === 'risk') return isOneOf(riskFactors, factor);
  return kind === 'autonomy' && isOneOf(autonomySituations, situation);
}

const range = (value: unknown): object => partsOf(['low', 'high'], number)(value) ?? {};

const component: Reader<ComponentDraft> = (value) => {
  if (!isRecord(value) || !isOneOf(componentTypes, value['type'])) return undefined;
  const { type, sessionsPerWeek, sessionMinutes, intensity, sessions, advice } = value;
  return {
    type, sessionsPerWeek: range(sessionsPerWeek), sessionMinutes: range(sessionMinutes), intensity: oneOf(intensities)(intensity),
    ...(isNumber(sessions) && { sessions }), ...(isText(advice) && { advice }),
  };
};

const guardian: Reader<Guardian> = (value) => {
  const parts = partsOf(['familyName', 'givenName', 'relationship', 'phone'], text)(value);
  return parts && (oneOf(guardianships)(parts['relationship']) ? parts : { ...parts, relationship: undefined }) as Guardian;
};

/** What each field of a draft can hold. A host's own id that is no UUID would name nothing on a server: a new one takes its place. */
const readers: { [Key in keyof PrescriptionDraft]-?: Reader<unknown> } = {
  id: where(isId), kind: oneOf(actKinds), authoredOn: text, place: text, startsOn: text,
  basedOn: (value) => (isRecord(value) && isId(value['id']) ? value : undefined),
  stopped: (value) => (isRecord(value) && isText(value['on']) && isText(value['reason']) ? value : undefined),
  patient: where(isPatient), prescriber: where(isPractitioner), attendingPhysician: where(isPractitioner), guardian,
  organization: (value) => (isRecord(value) && isText(value['name']) ? value : undefined),
  grounds: listOf(where(isGround)), components: listOf(component), durationMonths: number, dispensers: listOf(oneOf(dispensers)),
  belowWhoLevel: flag, needsSupport: flag, severeLimitation: flag, patientAgreement: flag, reportAgreement: flag, renewalExcluded: flag,
  noAdverseReport: flag, noContraryIndication: flag, handedOver: flag,
  setting: oneOf(settings), practicePlace: oneOf(practicePlaces), orientation: oneOf(orientations), view: oneOf(['other']),
  goals: listOf(text), dailyAdvice: text, sedentaryAdvice: text, precautions: text, contraindications: text, background: text,
  otherEquipment: text, renewalExcludedReason: text, rulesVersion: text, sixMinuteWalkMetres: number,
  equipment: listOf(oneOf(equipmentKinds)), reportRecipients: listOf(oneOf(reportRecipients)),
  limitations: partsOf(limitationDimensions, oneOf(limitationLevels)), heartRate: partsOf(['resting', 'endurance', 'strength'], number), sharing: partsOf(sharedSections, flag),
  structures: listOf((value) => (isRecord(value) && isText(value['name']) ? value : undefined)), source: listOf(where(isRecord)),
};

/**
 * The parts of a host's draft that this form can show. A wrong value stays, to be named and corrected; a code or a type
 * that the form does not know is left out, and its question stands unanswered.
 */
export function knownParts(given: unknown): PrescriptionDraft {
  if (!isRecord(given)) return {};
  const parts = Object.entries(readers).flatMap(([key, read]) => {
    const part = given[key] === undefined ? undefined : read(given[key]);
    return part === undefined ? [] : [[key, part] as const];
  });
  return Object.fromEntries(parts);
}
