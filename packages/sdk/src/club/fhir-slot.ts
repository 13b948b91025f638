import type { CodeableConcept, Coding, HealthcareService, HealthcareServiceAvailableTime, Location, Range, Reference } from 'fhir/r4.js';
import { FR_CORE_PROFILES } from '../identity/codes.js';
import {
  CLUB_AUDIENCE_SYSTEM, CLUB_DELIVERY_SYSTEM, CLUB_FEATURE_SYSTEM, CLUB_HANDICAP_SYSTEM, CLUB_LEVEL_SYSTEM, CLUB_PATHOLOGY_SYSTEM, CLUB_PRICE_SYSTEM, CLUB_PUBLIC_SYSTEM, CLUB_SUPERVISION_SYSTEM,
  CLUB_SYSTEM, CLUB_VENUE_SYSTEM, clubExtensions as urls, PROVISION_SYSTEM,
} from './codes.js';
import { coding, concept, extension, filled, LANGUAGE, slotIdentifier, type ReferenceOf } from './fhir-parts.js';
import type { Feature, PriceCode } from './fhir-words.js';
import type { Aid, Club, Price, Slot } from './model.js';
import type { PriceUnit } from './terms.js';

const UCUM = 'http://unitsofmeasure.org';

/** `undefined` when neither end is known. */
function range(low: number | undefined, high: number | undefined, unit: string, code: string): Range | undefined {
  const quantity = (value: number) => ({ value, unit, system: UCUM, code });
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low: quantity(low) }), ...(high !== undefined && { high: quantity(high) }) };
}

/** `code` after the last bar of `system|code`; a code alone has no system, nor has one whose system is no URI. */
function disciplineCoding(discipline: string): Coding {
  const bar = discipline.lastIndexOf('|');
  const system = discipline.slice(0, Math.max(0, bar));
  return system !== '' && !/\s/.test(system) && bar < discipline.length - 1 ? { system, code: discipline.slice(bar + 1) } : { code: discipline };
}

function toType({ activity, disciplineCode }: Slot): CodeableConcept | undefined {
  if (activity === undefined && disciplineCode === undefined) return undefined;
  return { ...(disciplineCode !== undefined && { coding: [disciplineCoding(disciplineCode)] }), ...(activity !== undefined && { text: activity }) };
}

/** A yes and a no each have a code; what nobody said has none. */
function features({ full, place = {}, prescriptionRequired }: Slot): Feature[] {
  const said = (value: boolean | undefined, yes: Feature, no: Feature): Feature[] => (value === undefined ? [] : [value ? yes : no]);
  return [
    ...said(prescriptionRequired, 'prescription-required', 'prescription-not-required'),
    ...said(full, 'full', 'not-full'),
    ...said(place.indoor, 'indoor', 'not-indoor'),
    ...said(place.outdoor, 'outdoor', 'not-outdoor'),
  ];
}

function characteristics(slot: Slot): CodeableConcept[] {
  const { level = [], audience, supervision, delivery = [], handicap = {} } = slot;
  return [
    ...level.map((each) => concept(CLUB_LEVEL_SYSTEM, String(each))),
    ...[audience ?? []].flat().map((each) => concept(CLUB_AUDIENCE_SYSTEM, each)),
    ...[supervision ?? []].flat().map((each) => concept(CLUB_SUPERVISION_SYSTEM, each)),
    ...delivery.map((each) => concept(CLUB_DELIVERY_SYSTEM, each)),
    ...Object.entries(handicap).filter(([, access]) => (access as unknown) !== undefined).map(([name, access]) => concept(CLUB_HANDICAP_SYSTEM, `${name}-${access}`)),
    ...features(slot).map((each) => concept(CLUB_FEATURE_SYSTEM, each)),
  ];
}

/** HL7 knows three conditions: free, a discount, a cost. `quote` and `unknown` are none of them. */
const provisions: Partial<Record<PriceCode, string>> = { free: 'free', fixed: 'cost', range: 'cost', modulated: 'disc', aid: 'disc' };

interface Provision { code: PriceCode; text: string | undefined; min: number | undefined; max?: number | undefined; unit: PriceUnit | undefined; note?: string | undefined }

function provision({ code, text, min, max, unit, note }: Provision): CodeableConcept {
  const euros = (value: number | undefined) => (value === undefined ? undefined : { value, currency: 'EUR' as const });
  const known = provisions[code];
  return {
    ...filled('extension', [
      extension(urls.amountMin, 'valueMoney', euros(min)), extension(urls.amountMax, 'valueMoney', euros(max)), extension(urls.amountUnit, 'valueCode', unit), extension(urls.aidNote, 'valueString', note),
    ]),
    coding: [coding(CLUB_PRICE_SYSTEM, code), ...(known === undefined ? [] : [{ system: PROVISION_SYSTEM, code: known }])],
    ...(text !== undefined && { text }),
  };
}

const ofPrice = ({ kind, min, max, unit, note }: Price) => provision({ code: kind, text: note, min, max, unit });
const ofAid = ({ name, euros, unit, note }: Aid) => provision({ code: 'aid', text: name, min: euros, unit, note });

function availableTime({ day, start, end }: Slot): HealthcareServiceAvailableTime | undefined {
  if (day === undefined && start === undefined && end === undefined) return undefined;
  return {
    ...(day !== undefined && { daysOfWeek: [day] }),
    ...(start !== undefined && { availableStartTime: `${start}:00` }),
    ...(end !== undefined && { availableEndTime: `${end}:00` }),
  };
}

/** The place of a slot that is not that of its structure, or not known to be. */
export function toVenue(club: Club, slot: Slot, referenceOf: ReferenceOf): Location | undefined {
  const { name, venueId } = slot.place ?? {};
  if (name === undefined && venueId === undefined) return undefined;
  return {
    resourceType: 'Location',
    language: LANGUAGE,
    identifier: [slotIdentifier(club, slot), ...(venueId === undefined ? [] : [{ system: CLUB_VENUE_SYSTEM, value: venueId }])],
    status: 'active',
    ...(name !== undefined && { name }),
    mode: 'instance',
    managingOrganization: referenceOf('organization'),
  };
}

/** Its own service, tied to that of the structure; the structure it says to belong to, when it does, by identifier. */
function slotOf({ structureId }: Slot, referenceOf: ReferenceOf): Reference {
  return { ...referenceOf('service'), ...(structureId !== undefined && { identifier: { system: CLUB_SYSTEM, value: structureId } }) };
}

/** One slot as a HealthcareService: activity in `type`, whom it is for in `eligibility`, when in `availableTime`, what it is like in `characteristic`. */
export function toSlotService(club: Club, index: number, referenceOf: ReferenceOf): HealthcareService | undefined {
  const slot = club.slots[index];
  if (slot === undefined) return undefined;
  const place = toVenue(club, slot, referenceOf) ? referenceOf(`venue-${index}`) : undefined;
  return {
    resourceType: 'HealthcareService',
    meta: { profile: [FR_CORE_PROFILES.healthcareService] },
    language: LANGUAGE,
    ...filled('extension', [
      extension(urls.slotOf, 'valueReference', slotOf(slot, referenceOf)),
      extension(urls.disciplinePage, 'valueUrl', slot.disciplineUrl),
      extension(urls.age, 'valueRange', range(slot.ageMin, slot.ageMax, 'ans', 'a')),
      extension(urls.sessionsPerWeek, 'valueDecimal', slot.sessionsPerWeek),
      extension(urls.groupSize, 'valueRange', range(slot.capacity?.min, slot.capacity?.max, 'personnes', '1')),
      extension(urls.placesLeft, 'valueUnsignedInt', slot.capacity?.left),
      extension(urls.transportStop, 'valueString', slot.transport?.stop),
      extension(urls.transportLine, 'valueString', slot.transport?.line),
    ]),
    identifier: [slotIdentifier(club, slot)],
    active: true,
    providedBy: referenceOf('organization'),
    ...filled('type', [toType(slot)]),
    ...filled('location', [place]),
    name: slot.activity ?? club.names[0] ?? club.id,
    ...(slot.note !== undefined && { comment: slot.note }),
    ...filled('serviceProvisionCode', [slot.price && ofPrice(slot.price), ...(slot.aids ?? []).map(ofAid)]),
    ...filled('eligibility', [
      ...(slot.pathologies ?? []).map((code) => ({ code: concept(CLUB_PATHOLOGY_SYSTEM, code) })),
      ...(slot.publics ?? []).map((code) => ({ code: concept(CLUB_PUBLIC_SYSTEM, code) })),
    ]),
    ...filled('characteristic', characteristics(slot)),
    ...filled('availableTime', [availableTime(slot)]),
    ...(slot.season !== undefined && { availabilityExceptions: slot.season }),
  };
}
