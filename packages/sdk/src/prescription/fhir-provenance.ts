import type { FhirResource, Provenance, ProvenanceAgent, Reference } from 'fhir/r4.js';
import { professionCodings } from '../identity/codes.js';
import { toPractitioner } from '../identity/fhir.js';
import type { Practitioner } from '../identity/model.js';
import { listed, partIdentifier, partUrn, unlessEmpty, type Part } from './fhir-parts.js';
import { organizationReference, participants, practitionerReference, snapshot } from './fhir-people.js';
import type { Prescription } from './model.js';
import { PROFILES } from './profiles.js';

interface ProvenanceInput {
  prescription: Prescription;
  targets: readonly Part[];
  /** When it was recorded, an instant with its offset. */
  recorded: string;
}

const activity = (code: 'CREATE' | 'ABORT') => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code }] });

function author(who: Reference, person: Practitioner | undefined): ProvenanceAgent {
  return {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' }] },
    ...(person?.profession && { role: [{ coding: [{ ...professionCodings[person.profession] }] }] }),
    who,
  };
}

const targetsOf = ({ prescription, targets }: ProvenanceInput) => targets.map((part) => ({ reference: partUrn(prescription, part) }));

/** R4 lets a person act for an organization, not for a service of one. */
const isOrganization = (reference: string | undefined) => reference === undefined || /(^|\/)Organization\//.test(reference);

/** What keeps its contained resources in the resource: R4 refuses one that nothing refers to (dom-3). */
const sources = (contained: readonly FhirResource[]): Provenance['entity'] =>
  contained.map(({ id }) => ({ role: 'source', what: { reference: `#${String(id)}` } }));

/**
 * Writes who did this, where and when. `target` names every part, so that one search with `_revinclude=Provenance:target`
 * brings the whole act. The contained people are those of the prescription, whole: phone, e-mail and address too, shown
 * on paper or not, so that what was given reads back equal whatever the server's records become (decision 3).
 */
export function toProvenance(input: ProvenanceInput): Provenance {
  const { prescription, recorded } = input;
  const { organization, place, prescriber } = prescription;
  const { system, value } = partIdentifier(prescription, 'provenance');
  const contained = snapshot(prescription);
  return {
    resourceType: 'Provenance',
    meta: { profile: [PROFILES.provenance], tag: [{ system, code: value }] },
    contained,
    target: targetsOf(input),
    recorded,
    ...(place !== undefined && { location: { display: place } }),
    activity: activity('CREATE'),
    agent: [{
      ...author(participants(prescription).requester, prescriber),
      ...(organization && isOrganization(organization.reference) && { onBehalfOf: organizationReference(organization) }),
    }],
    entity: sources(contained),
  };
}

/** Writes who stopped a prescription, and on which day; the prescriber when nobody else is named. */
export function toStopProvenance(input: ProvenanceInput & { stopped: NonNullable<Prescription['stopped']> }): Provenance {
  const { prescription, recorded, stopped: { by, on } } = input;
  const { system, value } = partIdentifier(prescription, 'stop');
  const contained = listed(by && { ...toPractitioner(by), id: 'stopped-by' });
  return {
    resourceType: 'Provenance',
    meta: { profile: [PROFILES.provenance], tag: [{ system, code: value }] },
    ...unlessEmpty('contained', contained),
    target: targetsOf(input),
    occurredDateTime: on,
    recorded,
    activity: activity('ABORT'),
    agent: [author(by ? practitionerReference(by) : participants(prescription).requester, by ?? prescription.prescriber)],
    ...unlessEmpty('entity', sources(contained) ?? []),
  };
}
