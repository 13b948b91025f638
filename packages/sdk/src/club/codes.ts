import { CANONICAL } from '../canonical.js';

/* Ours: no standard code was found for these (knowledge: fhir.md §2.6). Codes are those of `terms.ts`. */
const system = (id: string) => `${CANONICAL}/CodeSystem/${id}`;
/** What a structure is: `Organization.type`, `HealthcareService.category`, beside the national code of a Maison Sport-Santé. */
export const CLUB_KIND_SYSTEM = system('club-kind');
/** Labels: `HealthcareService.program`. */
export const CLUB_LABEL_SYSTEM = system('club-label');
/** Whom a slot is for: `HealthcareService.eligibility`. */
export const CLUB_PATHOLOGY_SYSTEM = system('club-pathology');
export const CLUB_PUBLIC_SYSTEM = system('club-public');
/** What a slot is like: `HealthcareService.characteristic`. */
export const CLUB_LEVEL_SYSTEM = system('club-level');
export const CLUB_AUDIENCE_SYSTEM = system('club-audience');
export const CLUB_SUPERVISION_SYSTEM = system('club-supervision');
export const CLUB_DELIVERY_SYSTEM = system('club-delivery');
/** A handicap and what was said of it: `moteur-yes`, `visuel-unknown`. */
export const CLUB_HANDICAP_SYSTEM = system('club-handicap');
/** A yes or a no: `full`, `not-full`. */
export const CLUB_FEATURE_SYSTEM = system('club-feature');
/** Kinds of price, and `aid`: `HealthcareService.serviceProvisionCode`. */
export const CLUB_PRICE_SYSTEM = system('club-price');

const identifier = (id: string) => `${CANONICAL}/identifier/${id}`;
/** Names the resources of one structure by its id. */
export const CLUB_SYSTEM = identifier('club');
/** Names those of one slot: id of the structure, a slash, id of the slot. */
export const CLUB_SLOT_SYSTEM = identifier('club-slot');
/** A venue in the list of the host. */
export const CLUB_VENUE_SYSTEM = identifier('club-venue');
/** What an offer serves: a department (`91`) or a commune (`91228`). */
export const CLUB_AREA_SYSTEM = identifier('club-area');
export const CLUB_HABILITATION_SYSTEM = identifier('club-habilitation');
/** FR Core 2.2.0 has no slice for the number of an association (`W…`), nor for the ROR: inferred, ours. */
export const RNA_SYSTEM = identifier('rna');
export const ROR_SYSTEM = identifier('ror');
/** Names the request and the task of one referral: its UUID, a slash, what it is. */
export const REFERRAL_SYSTEM = identifier('referral');

const extension = (id: string) => `${CANONICAL}/StructureDefinition/club-${id}`;
/** Extensions for what R4 has no element for; their definitions stand in `fhir-extensions.ts`. */
export const clubExtensions = {
  lastVerified: extension('last-verified'),
  source: extension('source'),
  licence: extension('licence'),
  example: extension('example'),
  precision: extension('position-precision'),
  phoneToConfirm: extension('phone-to-confirm'),
  labelIssuer: extension('label-issuer'),
  labelValidUntil: extension('label-valid-until'),
  habilitation: extension('habilitation-period'),
  slotOf: extension('slot-of'),
  disciplinePage: extension('discipline-page'),
  age: extension('age'),
  sessionsPerWeek: extension('sessions-per-week'),
  groupSize: extension('group-size'),
  placesLeft: extension('places-left'),
  transportStop: extension('transport-stop'),
  transportLine: extension('transport-line'),
  amountMin: extension('amount-min'),
  amountMax: extension('amount-max'),
  amountUnit: extension('amount-unit'),
  aidNote: extension('aid-note'),
} as const;

/** HL7: conditions under which a service is provided. R4 4.0.1. */
export const PROVISION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/service-provision-conditions';
/** HL7 v3-ActReason: the record is made up. */
export const TEST_DATA = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' } as const;
