import type { CodeableConcept, Coding, ServiceRequest, TimingRepeat } from 'fhir/r4.js';
import { professionCodings } from '../identity/codes.js';
import { aldByNumber } from './ald.js';
import {
  ALD_SYSTEM, autonomyLabels, COMPONENT_SYSTEM, componentLabels, DISPENSER_SYSTEM, dispenserLabels,
  GROUND_SYSTEM, INTENSITY_SYSTEM, intensityLabels, PHYSICAL_ACTIVITY, REFERRAL_TO_ACTIVITY, riskLabels, UCUM_SYSTEM,
} from './codes.js';
import { activityCategory, codeIn, concept, partIdentifier, partUrn, requisition } from './fhir-parts.js';
import { groundLabel } from './ground-search.js';
import type { Component, ComponentDraft, Ground, Prescription, Range } from './model.js';
import { autonomySituations, componentTypes, dispensers, intensities, riskFactors, type Dispenser } from './terms.js';

/** Weeks in a unit of time of FHIR, for requests whose period is not the week. Shorter units make no sessions. */
const WEEKS: Record<string, number> = { d: 1 / 7, wk: 1, mo: 365.25 / 12 / 7, a: 365.25 / 7 };

function toRepeat({ sessionsPerWeek, sessionMinutes }: Component, months: number): TimingRepeat {
  return {
    boundsDuration: { value: months, unit: 'mois', system: UCUM_SYSTEM, code: 'mo' },
    frequency: sessionsPerWeek.low,
    ...(sessionsPerWeek.high !== undefined && { frequencyMax: sessionsPerWeek.high }),
    period: 1,
    periodUnit: 'wk',
    ...(sessionMinutes && { duration: sessionMinutes.low, durationUnit: 'min' }),
    ...(sessionMinutes?.high !== undefined && { durationMax: sessionMinutes.high }),
  };
}

function toReason(ground: Ground): CodeableConcept {
  const text = groundLabel(ground);
  switch (ground.kind) {
    case 'ald': {
      const title = aldByNumber(ground.number)?.title;
      return {
        coding: [{ system: GROUND_SYSTEM, code: 'ald' }, { system: ALD_SYSTEM, code: String(ground.number), ...(title && { display: title }) }],
        ...(ground.label !== undefined && { text }),
      };
    }
    case 'chronic': return { coding: [{ system: GROUND_SYSTEM, code: 'chronic' }], text };
    case 'risk': return { coding: [{ system: GROUND_SYSTEM, code: ground.factor, display: riskLabels[ground.factor].fr }], ...(ground.text !== undefined && { text }) };
    case 'autonomy': return { coding: [{ system: GROUND_SYSTEM, code: ground.situation, display: autonomyLabels[ground.situation].fr }] };
  }
}

function fromReason(reason: CodeableConcept): Ground | undefined {
  const code = codeIn(reason, GROUND_SYSTEM);
  const ald = codeIn(reason, ALD_SYSTEM);
  const { text } = reason;
  if (ald !== undefined && Number.isInteger(Number(ald))) return { kind: 'ald', number: Number(ald), ...(text && { label: text }) };
  const factor = riskFactors.find((known) => known === code);
  if (factor) return { kind: 'risk', factor, ...(text && { text }) };
  const situation = autonomySituations.find((known) => known === code);
  if (situation) return { kind: 'autonomy', situation };
  const words = text ?? reason.coding?.find(({ display }) => display)?.display;
  return words ? { kind: 'chronic', text: words.slice(0, 200) } : undefined;
}

/** Dispensers with a national code, that of their profession; the others have none. */
const dispenserCodings: Partial<Record<Dispenser, Coding>> = {
  physiotherapist: professionCodings.physiotherapist,
  'occupational-therapist': professionCodings['occupational-therapist'],
  'psychomotor-therapist': professionCodings['psychomotor-therapist'],
  eapa: professionCodings.eapa,
};

function toPerformerType(first: Dispenser | undefined): CodeableConcept | undefined {
  if (!first) return undefined;
  const official = dispenserCodings[first];
  const text = dispenserLabels[first].fr;
  return { coding: [...(official ? [official] : []), { system: DISPENSER_SYSTEM, code: first, display: text }], text };
}

/** Who asks and for whom, as the transaction names them: the server's reference, else the entry's own urn. */
export function personReferences(prescription: Prescription): { subject: string; requester: string } {
  return {
    subject: prescription.patient.reference ?? partUrn(prescription, 'patient'),
    requester: prescription.prescriber.reference ?? partUrn(prescription, 'prescriber'),
  };
}

/**
 * Writes the request for one component (endurance, strength…) of a prescription; all share one `requisition`.
 * Intensity and the list of dispensers have no element of their own in R4 and stand in `orderDetail`, with our codes.
 *
 * @param options.component which component; the first when `undefined`.
 * @throws RangeError when the prescription has no such component.
 */
export function toServiceRequest(prescription: Prescription, { component = 0 }: { component?: number } = {}): ServiceRequest {
  const chosen = prescription.components[component];
  if (!chosen) throw new RangeError(`toServiceRequest: there is no component ${component}, the prescription has ${prescription.components.length}.`);
  const { subject, requester } = personReferences(prescription);
  const performerType = toPerformerType(prescription.dispensers[0]);
  const statements = (['severe-limitation', 'below-who-level', 'needs-support', 'consent-prescription', 'consent-reports'] as const)
    .filter((part) => statedParts(prescription).has(part));
  return {
    resourceType: 'ServiceRequest',
    identifier: [partIdentifier(prescription, `request-${component + 1}`)],
    requisition: requisition(prescription),
    status: 'active',
    intent: 'original-order',
    category: [activityCategory],
    code: { coding: [{ ...REFERRAL_TO_ACTIVITY }], text: 'Activité physique adaptée' },
    orderDetail: [
      concept(COMPONENT_SYSTEM, chosen.type, componentLabels[chosen.type].fr),
      concept(INTENSITY_SYSTEM, chosen.intensity, intensityLabels[chosen.intensity].fr),
      ...prescription.dispensers.map((code) => concept(DISPENSER_SYSTEM, code, dispenserLabels[code].fr)),
    ],
    subject: { reference: subject, type: 'Patient' },
    occurrenceTiming: { repeat: toRepeat(chosen, prescription.durationMonths) },
    authoredOn: prescription.authoredOn,
    requester: { reference: requester },
    ...(performerType && { performerType }),
    reasonCode: prescription.grounds.map(toReason),
    supportingInfo: statements.map((part) => ({ reference: partUrn(prescription, part) })),
  };
}

/** The statements and agreements a prescription holds: an unanswered one has no resource. */
export function statedParts(prescription: Prescription) {
  const { belowWhoLevel, needsSupport, reportAgreement } = prescription;
  return new Set([
    'severe-limitation' as const,
    ...(belowWhoLevel === undefined ? [] : ['below-who-level' as const]),
    ...(needsSupport === undefined ? [] : ['needs-support' as const]),
    'consent-prescription' as const,
    ...(reportAgreement === undefined ? [] : ['consent-reports' as const]),
  ]);
}

function toRange(low: number | undefined, high: number | undefined): Partial<Range> | undefined {
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

const toTenth = (value: number) => Math.round(value * 10) / 10;

/** Sessions a week from any FHIR period: « 6 a month » is 1.4, kept as is so that a rule can name it. No period, no guess. */
function weekly(count: number | undefined, { period = 1, periodUnit }: TimingRepeat): number | undefined {
  const weeks = WEEKS[periodUnit ?? ''];
  return count === undefined || weeks === undefined || period <= 0 ? undefined : toTenth(count / (weeks * period));
}

const MINUTES: Record<string, number> = { s: 1 / 60, min: 1, h: 60 };

/** A length in minutes; `undefined` without a unit, or in one that no session is counted in. */
function inMinutes(length: number | undefined, unit = ''): number | undefined {
  const factor = MINUTES[unit];
  return length === undefined || factor === undefined ? undefined : toTenth(length * factor);
}

/** What one request says of its component, whoever wrote it. Absent parts stay `undefined`. */
export function fromServiceRequest(request: ServiceRequest): {
  component: ComponentDraft | undefined; durationMonths: number | undefined; dispensers: Dispenser[]; grounds: Ground[];
} {
  const repeat = request.occurrenceTiming?.repeat ?? {};
  const details = request.orderDetail ?? [];
  const find = <Code extends string>(system: string, known: readonly Code[]) =>
    details.flatMap((detail) => known.filter((code) => code === codeIn(detail, system)));
  const sessionsPerWeek = toRange(weekly(repeat.frequency, repeat), weekly(repeat.frequencyMax, repeat));
  const sessionMinutes = toRange(inMinutes(repeat.duration, repeat.durationUnit), inMinutes(repeat.durationMax, repeat.durationUnit));
  const [intensity] = find(INTENSITY_SYSTEM, intensities);
  const [type] = find(COMPONENT_SYSTEM, componentTypes);
  return {
    component: type && { type, ...(sessionsPerWeek && { sessionsPerWeek }), ...(sessionMinutes && { sessionMinutes }), ...(intensity && { intensity }) },
    durationMonths: boundsMonths(repeat),
    dispensers: find(DISPENSER_SYSTEM, dispensers),
    grounds: (request.reasonCode ?? []).flatMap((reason) => fromReason(reason) ?? []),
  };
}

/** Length of a request in months, from the units a server may use. `undefined` when it has none or an open one. */
function boundsMonths({ boundsDuration }: TimingRepeat): number | undefined {
  const perMonth: Record<string, number> = { mo: 1, a: 1 / 12, wk: 365.25 / 12 / 7, d: 365.25 / 12 };
  const divisor = perMonth[boundsDuration?.code ?? ''];
  if (boundsDuration?.value === undefined || divisor === undefined) return undefined;
  return boundsDuration.code === 'mo' ? boundsDuration.value : toTenth(boundsDuration.value / divisor);
}

/** Whether a request asks for physical activity, by its category or by our own codes. */
export function isActivityRequest(request: ServiceRequest): boolean {
  return (request.category ?? []).some((category) => codeIn(category, PHYSICAL_ACTIVITY.system) === PHYSICAL_ACTIVITY.code)
    || (request.orderDetail ?? []).some((detail) => codeIn(detail, COMPONENT_SYSTEM) !== undefined);
}
