import {
  CLUB_AUDIENCE_SYSTEM, CLUB_DELIVERY_SYSTEM, CLUB_FEATURE_SYSTEM, CLUB_HANDICAP_SYSTEM, CLUB_LEVEL_SYSTEM, CLUB_PATHOLOGY_SYSTEM, CLUB_PRICE_SYSTEM, CLUB_PUBLIC_SYSTEM, CLUB_SLOT_SYSTEM,
  CLUB_SUPERVISION_SYSTEM, CLUB_SYSTEM, CLUB_VENUE_SYSTEM, clubExtensions as urls, PROVISION_SYSTEM,
} from './codes.js';
import { asObject, codesIn, codingsIn, identifierIn, numberOf, objectsIn, textOf, textsIn, valueIn, type Json } from './fhir-graph.js';
import type { Feature } from './fhir-words.js';
import { priceKinds } from './terms.js';

/** `true`, `false`, or nothing when neither was said. */
function said(features: readonly string[], yes: Feature, no: Feature): boolean | undefined {
  if (features.includes(yes)) return true;
  return features.includes(no) ? false : undefined;
}

const moneyIn = (concept: Json, url: string): number | undefined => {
  const { value, currency } = asObject(valueIn(concept, url, 'valueMoney'));
  return currency === undefined || currency === 'EUR' ? numberOf(value) : undefined;
};

const unitIn = (concept: Json) => textOf(valueIn(concept, urls.amountUnit, 'valueCode'));

function readPrice(provisions: readonly Json[]): Json | undefined {
  for (const concept of provisions) {
    const [own] = codesIn(concept, CLUB_PRICE_SYSTEM);
    if (own === 'aid') continue;
    // HL7’s « cost » says that there is a price, not which; « disc » without a code of ours, that there are discounts.
    const isFree = codesIn(concept, PROVISION_SYSTEM).includes('free');
    const kind = (priceKinds as readonly (string | undefined)[]).includes(own) ? own : isFree ? 'free' : undefined;
    if (kind !== undefined) return { kind, min: moneyIn(concept, urls.amountMin), max: moneyIn(concept, urls.amountMax), unit: unitIn(concept), note: textOf(concept['text']) };
  }
  return undefined;
}

const readAids = (provisions: readonly Json[]): Json[] => provisions.filter((concept) => codesIn(concept, CLUB_PRICE_SYSTEM)[0] === 'aid').map((concept) => ({
  name: textOf(concept['text']), euros: moneyIn(concept, urls.amountMin), unit: unitIn(concept), note: textOf(valueIn(concept, urls.aidNote, 'valueString')),
}));

function readDiscipline(type: Json): string | undefined {
  const { system, code } = codingsIn(type).find((each) => textOf(each['code']) !== undefined) ?? {};
  return textOf(code) === undefined ? undefined : textOf(system) === undefined ? String(code) : `${String(system)}|${String(code)}`;
}

const readHandicap = (characteristics: unknown): Json => Object.fromEntries(codesIn(characteristics, CLUB_HANDICAP_SYSTEM).map((code) => {
  const dash = code.lastIndexOf('-');
  return [code.slice(0, dash), code.slice(dash + 1)] as const;
}).filter(([name, access]) => /^(?:moteur|visuel|auditif|mental)$/.test(name) && /^(?:yes|no|unknown)$/.test(access)));

const hourOf = (value: unknown): string | undefined => /^((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/.exec(textOf(value) ?? '')?.[1];

interface Time { day?: string | undefined; start?: string | undefined; end?: string | undefined }

/** One of each day: « lundi et jeudi » are two slots. */
function timesOf(service: Json): Time[] {
  return objectsIn(service['availableTime']).flatMap(({ daysOfWeek, availableStartTime, availableEndTime }): Time[] => {
    const days = textsIn(daysOfWeek);
    const hours = { start: hourOf(availableStartTime), end: hourOf(availableEndTime) };
    if (days.length === 0) return hours.start === undefined && hours.end === undefined ? [] : [hours];
    return days.map((day) => ({ day, ...hours }));
  });
}

function readAge(service: Json): Json {
  const { low, high } = asObject(valueIn(service, urls.age, 'valueRange'));
  return { ageMin: numberOf(asObject(low)['value']), ageMax: numberOf(asObject(high)['value']) };
}

function readCapacity(service: Json): Json {
  const { low, high } = asObject(valueIn(service, urls.groupSize, 'valueRange'));
  return { min: numberOf(asObject(low)['value']), max: numberOf(asObject(high)['value']), left: numberOf(valueIn(service, urls.placesLeft, 'valueUnsignedInt')) };
}

const only = (codes: readonly string[], allowed: RegExp): string[] => codes.filter((code) => allowed.test(code));

/** What a service says of its slots but for when they are. `venue`: its own place, not that of the structure. */
function readSlot(service: Json, venue: Json | undefined): Json {
  const characteristic = service['characteristic'];
  const features = codesIn(characteristic, CLUB_FEATURE_SYSTEM);
  const [type = {}] = objectsIn(service['type']);
  const eligible = objectsIn(service['eligibility']).map(({ code }) => code);
  const provisions = objectsIn(service['serviceProvisionCode']);
  const isOurs = identifierIn(service, CLUB_SLOT_SYSTEM) !== undefined;
  const title = isOurs ? undefined : textOf(codingsIn(type).find(({ display }) => textOf(display) !== undefined)?.['display']) ?? textOf(service['name']);
  return {
    activity: textOf(type['text']) ?? title,
    disciplineCode: readDiscipline(type),
    disciplineUrl: textOf(valueIn(service, urls.disciplinePage, 'valueUrl')),
    level: only(codesIn(characteristic, CLUB_LEVEL_SYSTEM), /^[123]$/).map(Number),
    pathologies: codesIn(eligible, CLUB_PATHOLOGY_SYSTEM), publics: codesIn(eligible, CLUB_PUBLIC_SYSTEM),
    ...readAge(service),
    audience: codesIn(characteristic, CLUB_AUDIENCE_SYSTEM)[0],
    sessionsPerWeek: numberOf(valueIn(service, urls.sessionsPerWeek, 'valueDecimal')),
    season: textOf(service['availabilityExceptions']),
    capacity: readCapacity(service), full: said(features, 'full', 'not-full'),
    price: readPrice(provisions), aids: readAids(provisions),
    supervision: codesIn(characteristic, CLUB_SUPERVISION_SYSTEM)[0],
    prescriptionRequired: said(features, 'prescription-required', 'prescription-not-required'),
    handicap: readHandicap(characteristic),
    place: { name: textOf(venue?.['name']), indoor: said(features, 'indoor', 'not-indoor'), outdoor: said(features, 'outdoor', 'not-outdoor'), venueId: identifierIn(venue, CLUB_VENUE_SYSTEM) },
    transport: { stop: textOf(valueIn(service, urls.transportStop, 'valueString')), line: textOf(valueIn(service, urls.transportLine, 'valueString')) },
    delivery: codesIn(characteristic, CLUB_DELIVERY_SYSTEM),
    note: textOf(service['comment']),
  };
}

/** One of ours: one slot. Its id is what follows that of the structure. */
export function readOwnSlot(service: Json, venue: Json | undefined, clubId: string): Json {
  const written = identifierIn(service, CLUB_SLOT_SYSTEM) ?? '';
  const structureId = identifierIn(valueIn(service, urls.slotOf, 'valueReference'), CLUB_SYSTEM);
  return { id: written.startsWith(`${clubId}/`) ? written.slice(clubId.length + 1) : textOf(written), structureId, ...readSlot(service, venue), ...timesOf(service)[0] };
}

/** Of somebody else’s service: as many as it has days and hours, one when it says what it is and not when; none when it says neither. */
export function readForeignSlots(service: Json, venue: Json | undefined, id: string): Json[] {
  const times = timesOf(service);
  const says = ['type', 'characteristic', 'eligibility', 'serviceProvisionCode'].some((key) => objectsIn(service[key]).length > 0);
  const each = { ...readSlot(service, venue) };
  if (times.length === 0) return says ? [{ id, ...each }] : [];
  return times.map((time, index) => ({ id: times.length === 1 ? id : `${id}-${String(index + 1)}`, ...each, ...time }));
}
