import type { Bundle, CarePlan, CodeableConcept, Communication, DocumentReference, FhirResource, Goal, Location, Observation, Organization, Reference } from 'fhir/r4.js';
import { CANONICAL } from '../canonical.js';
import { CHANNEL_SYSTEM, CONTACT_SYSTEM, PARTICIPATION_MODE_SYSTEM, PLANNED_SESSIONS_EXTENSION } from '../carnet/codes.js';
import { ORGANIZATION_KIND_SYSTEM } from '../identity/codes.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { kept, ours, type Whose } from './carnet-parts.js';

interface Followed {
  title: string;
  /** `id` of a programme of the SDK. `undefined`: it follows none. */
  programme?: string;
  status?: CarePlan['status'];
  start: string;
  end?: string;
  sessions?: number;
  goals?: readonly Goal[];
  drivers?: readonly Observation[];
  replaces?: string;
}

/** A person's way through a programme. */
export function planOf(whose: Whose, { title, programme, status = 'active', start, end, sessions, goals = [], drivers = [], replaces }: Followed): CarePlan {
  const references = (some: readonly FhirResource[]) => some.map(({ resourceType, id }) => ({ reference: `${resourceType}/${String(id)}` }));
  return {
    resourceType: 'CarePlan', id: String(whose.plan.reference).replace('CarePlan/', ''), ...kept(`${start}T10:00:00Z`),
    ...(sessions !== undefined && { extension: [{ url: PLANNED_SESSIONS_EXTENSION, valuePositiveInt: sessions }] }),
    ...(programme !== undefined && { instantiatesCanonical: [`${CANONICAL}/PlanDefinition/${programme}`] }),
    ...(replaces !== undefined && { replaces: [{ reference: `CarePlan/${replaces}` }] }),
    status, intent: 'plan', category: [{ coding: [PHYSICAL_ACTIVITY] }], title, subject: whose.patient,
    period: { start, ...(end !== undefined && { end }) }, created: start, contributor: [whose.team],
    ...(drivers.length > 0 && { supportingInfo: references(drivers) }), ...(goals.length > 0 && { goal: references(goals) }),
    ...(whose.request && { activity: [{ reference: whose.request }] }),
  };
}

/** A document that can be handed over. Its content stays with who wrote it. */
export function documentOf(whose: Whose, { id, title, on }: { id: string; title: string; on: string }): DocumentReference {
  return {
    resourceType: 'DocumentReference', id: `${whose.key}-document-${id}`, ...kept(`${on}T10:00:00Z`), status: 'current', docStatus: 'final', type: { text: title },
    description: title, subject: whose.patient, date: `${on}T10:00:00Z`, author: [whose.team], content: [{ attachment: { contentType: 'application/pdf', title, creation: on } }],
  };
}

interface Sent { id: string; document: DocumentReference; to: Reference; by: 'secure-mail' | 'by-hand'; sentOn: string; receivedOn?: string; from?: Reference; isBeforePlan?: boolean }

const media: Record<Sent['by'], CodeableConcept> = {
  'secure-mail': { coding: [{ system: PARTICIPATION_MODE_SYSTEM, code: 'ELECTRONIC' }, { system: CHANNEL_SYSTEM, code: 'secure-mail' }], text: 'Messagerie sécurisée' },
  'by-hand': { coding: [{ system: PARTICIPATION_MODE_SYSTEM, code: 'PHYSICAL' }, { system: CHANNEL_SYSTEM, code: 'by-hand' }], text: 'En main propre' },
};

/** A document on its way to one recipient. Without `receivedOn` nothing says that it arrived. */
export function deliveryOf(whose: Whose, { id, document, to, by, sentOn, receivedOn, from = whose.team, isBeforePlan = false }: Sent): Communication {
  return {
    resourceType: 'Communication', id: `${whose.key}-delivery-${id}`, ...kept(`${receivedOn ?? sentOn}T10:30:00Z`), status: 'completed',
    medium: [structuredClone(media[by])], subject: whose.patient, ...(!isBeforePlan && { about: [whose.plan] }), sent: `${sentOn}T10:15:00Z`,
    ...(receivedOn !== undefined && { received: `${receivedOn}T10:20:00Z` }),
    recipient: [to], sender: from,
    payload: [{ contentReference: { reference: `DocumentReference/${String(document.id)}`, ...(document.description !== undefined && { display: document.description }) } }],
  };
}

interface Said { id: string; on: string; text?: string; outcome?: 'reached' | 'no-answer' | 'message-left' }

/** A note of who leads the plan; a phone call when it has an outcome. */
export function contactOf(whose: Whose, { id, on, text, outcome }: Said): Communication {
  const isCall = outcome !== undefined;
  return {
    resourceType: 'Communication', id: `${whose.key}-${isCall ? 'call' : 'note'}-${id}`, ...kept(`${on}T12:00:00Z`), status: 'completed',
    category: [ours(CONTACT_SYSTEM, isCall ? 'call' : 'note')], subject: whose.patient, about: [whose.plan], sent: `${on}T12:00:00Z`, sender: whose.team,
    ...(isCall && { medium: [{ coding: [{ system: PARTICIPATION_MODE_SYSTEM, code: 'PHONE' }] }], statusReason: ours(CONTACT_SYSTEM, outcome) }),
    ...(text !== undefined && { payload: [{ contentString: text }] }),
  };
}

/** A place where sessions are held. */
export const locationOf = (id: string, name: string, city: string, postalCode: string): Location => ({
  resourceType: 'Location', id, ...kept('2026-01-05T09:00:00Z'), status: 'active', name, address: { city, postalCode },
});

/** A fictional body, said « (exemple) » in its name. */
export const organizationOf = (id: string, name: string, city: string, postalCode: string, phone: string): Organization => ({
  resourceType: 'Organization', id, ...kept('2026-01-05T09:00:00Z'), active: true, name, type: [{ coding: [{ system: ORGANIZATION_KIND_SYSTEM, code: 'GEOGRAPHICAL-ENTITY' }] }],
  telecom: [{ system: 'phone', value: phone }], address: [{ city, postalCode }],
});

/** What a server answers when it is asked for a person's carnet. Each resource has a version, which an edit is held against. */
export function searchset(id: string, resources: readonly FhirResource[], lastUpdated: string): Bundle {
  return {
    resourceType: 'Bundle', id, meta: { lastUpdated }, type: 'searchset', timestamp: lastUpdated, total: resources.length,
    entry: resources.map((resource) => ({
      fullUrl: `https://fhir.example.org/r4/${resource.resourceType}/${String(resource.id)}`,
      resource: { ...resource, meta: { versionId: '1', ...resource.meta } }, search: { mode: resource.resourceType === 'OperationOutcome' ? 'outcome' : 'match' },
    })),
  };
}
