import type { FhirResource, Identifier, Organization, Patient as FhirPatient, Practitioner as FhirPractitioner, Reference, RelatedPerson } from 'fhir/r4.js';
import { FINESS_SYSTEM, FR_CORE_PROFILES, RPPS_SYSTEM, SIRENE_SYSTEM } from '../identity/codes.js';
import { isQualified, toOrganization, toPatient, toPractitioner } from '../identity/fhir.js';
import type { Patient, Practitioner, Structure } from '../identity/model.js';
import { guardianshipCodings, guardianshipLabels } from './codes.js';
import { listed, partIdentifier, partReference, partUrn, type Part } from './fhir-parts.js';
import type { WriteOptions } from './fhir-profile.js';
import type { Guardian, Prescription, PrescriptionDraft } from './model.js';
import { guardianships } from './terms.js';

/** V11 (RNIV): a matricule leaves the record with a qualified identity only. Without it the person is as if unknown to the INS. */
export function outgoing(patient: Patient): Patient {
  if (isQualified(patient)) return patient;
  const { ins: _ins, ...traits } = patient;
  return traits;
}

/** Whether a number can stand in a condition as it is: nothing that a search or a URL would read as more than text. */
const isPlain = (value: string | undefined): value is string => value !== undefined && /^[\w.]+$/.test(value);

/** A person or place that the transaction creates: how a server that knows them already finds them; `undefined`: by a tag. */
export interface Newcomer { part: Part; resource: FhirPatient | FhirPractitioner | Organization; condition: string | undefined }

const byNumber = (system: string, value: string | undefined) => (isPlain(value) ? `identifier=${system}|${value}` : undefined);

const conditionOf = ({ siret, finess }: Structure) => byNumber(SIRENE_SYSTEM, siret) ?? byNumber(FINESS_SYSTEM, finess);

/** The part that stands for a structure no server knows: the first that has the same number. */
function structurePart(structures: readonly Structure[], index: number): Part {
  const condition = conditionOf(structures[index] as Structure);
  const first = structures.findIndex((each) => each.reference === undefined && condition !== undefined && conditionOf(each) === condition);
  return `structure-${(first >= 0 ? first : index) + 1}`;
}

/** The people and places no server knows yet; those with a reference stay as they are on the server. */
export function newcomers({ patient, prescriber, structures = [] }: Prescription): Newcomer[] {
  const { ins, reference } = outgoing(patient);
  const insCondition = ins && isPlain(ins.oid) ? byNumber(`urn:oid:${ins.oid}`, ins.matricule) : undefined;
  return [
    ...listed(reference === undefined && { part: 'patient' as const, resource: toPatient(outgoing(patient)), condition: insCondition }),
    ...listed(prescriber.reference === undefined && { part: 'prescriber' as const, resource: toPractitioner(prescriber), condition: byNumber(RPPS_SYSTEM, prescriber.rpps) }),
    ...structures.flatMap((structure, index): Newcomer[] => {
      const part = `structure-${index + 1}` as const;
      const isNew = structure.reference === undefined && structurePart(structures, index) === part;
      return isNew ? [{ part, resource: toOrganization(structure), condition: conditionOf(structure) }] : [];
    }),
  ];
}

/** Who asks and for whom, as the transaction names them: the server's reference, else the entry's own urn. */
export function personReferences({ id, patient, prescriber }: PrescriptionDraft): { subject: string | undefined; requester: string | undefined } {
  const own = (known: object | undefined, part: Part) => (known && id !== undefined ? partUrn({ id }, part) : undefined);
  return {
    subject: patient?.reference ?? own(patient, 'patient'),
    requester: prescriber?.reference ?? own(prescriber, 'prescriber'),
  };
}

/** The references of a whole prescription, which has both. */
export function participants(prescription: Prescription): { subject: Reference; requester: Reference } {
  const { subject, requester } = personReferences(prescription);
  return { subject: { reference: String(subject) }, requester: { reference: String(requester) } };
}

const isService = (reference: string | undefined) => /(^|\/)HealthcareService\//.test(reference ?? '');

/** The places proposed, as the transaction names them. The US Physical Activity IG takes no service there: it is named only. */
export function structureReferences({ id, structures = [] }: Pick<PrescriptionDraft, 'id' | 'structures'>, { usPhysicalActivity = false }: WriteOptions = {}): Reference[] {
  return structures.map((structure, index) => {
    const { reference, name } = structure;
    if (usPhysicalActivity && isService(reference)) return organizationReference({ ...structure, reference: undefined });
    const place = reference ?? (id === undefined ? undefined : partUrn({ id }, structurePart(structures, index)));
    return { ...(place !== undefined && { reference: place }), display: name };
  });
}

const nameOf = ({ givenName, familyName }: Practitioner) => `${givenName} ${familyName}`.trim();

function named(reference: string | undefined, identifier: Identifier[], display: string): Reference {
  const [number] = identifier;
  return { ...(reference !== undefined ? { reference } : number && { identifier: number }), display };
}

/** Someone who is named only: nobody is created on the server for it. */
export const practitionerReference = (practitioner: Practitioner): Reference =>
  named(practitioner.reference, isPlain(practitioner.rpps) ? [{ system: RPPS_SYSTEM, value: practitioner.rpps }] : [], nameOf(practitioner));

/** A place that is named only. */
export const organizationReference = ({ reference, siret, finess, name }: Structure): Reference =>
  named(reference, [
    ...(isPlain(siret) ? [{ system: SIRENE_SYSTEM, value: siret }] : []),
    ...(isPlain(finess) ? [{ system: FINESS_SYSTEM, value: finess }] : []),
  ], name);

/** The author of a note. R4 allows a person here, not a role: a role is named in words. */
export function toAuthor(prescriber: Practitioner | undefined, requester: string | undefined): { authorReference: Reference } | { authorString: string } | object {
  if (requester !== undefined && !/(^|\/)PractitionerRole\//.test(requester)) return { authorReference: { reference: requester } };
  return prescriber ? { authorString: nameOf(prescriber) } : {};
}

/** Everybody the act names, as they stood that day, under the names that `readSnapshot` knows. */
export function snapshot({ patient, prescriber, organization, attendingPhysician, basedOn, structures = [] }: Prescription): FhirResource[] {
  return [
    { ...toPatient(outgoing(patient)), id: 'patient' },
    { ...toPractitioner(prescriber), id: 'prescriber' },
    ...listed(organization && { ...toOrganization(organization), id: 'organization' }),
    ...listed(attendingPhysician && { ...toPractitioner(attendingPhysician), id: 'attending-physician' }),
    ...listed(basedOn?.prescriber && { ...toPractitioner(basedOn.prescriber), id: 'original-prescriber' }),
    ...structures.map((structure, index) => ({ ...toOrganization(structure), id: `structure-${index + 1}` })),
  ];
}

/** Writes the adult who answers for a minor, as an FR Core RelatedPerson, which wants the identifier. */
export function toGuardian(prescription: Prescription, { familyName, givenName, relationship, phone }: Guardian): RelatedPerson {
  return {
    resourceType: 'RelatedPerson',
    meta: { profile: [FR_CORE_PROFILES.relatedPerson] },
    identifier: [partIdentifier(prescription, 'guardian')],
    active: true,
    patient: participants(prescription).subject,
    relationship: [{ coding: [{ ...guardianshipCodings[relationship] }], text: guardianshipLabels[relationship].fr }],
    name: [{ use: 'official', family: familyName, given: [givenName] }],
    ...(phone !== undefined && { telecom: [{ system: 'phone', value: phone }] }),
  };
}

/** Reads what `toGuardian` wrote; `undefined` when a name or the relationship is missing. */
export function fromGuardian({ relationship, name, telecom }: RelatedPerson): Guardian | undefined {
  const { family, given } = name?.[0] ?? {};
  const codes = (relationship ?? []).flatMap(({ coding = [] }) => coding.map(({ code }) => code));
  const found = guardianships.find((each) => codes.includes(guardianshipCodings[each].code));
  const phone = telecom?.find(({ system }) => system === 'phone')?.value;
  return family !== undefined && given?.[0] !== undefined && found ? { familyName: family, givenName: given[0], relationship: found, ...(phone !== undefined && { phone }) } : undefined;
}

/** Who answers for the patient in a consent: the guardian of a minor, else nobody but the patient. */
export const consentPerformers = (prescription: Prescription): Reference[] => (prescription.guardian ? [partReference(prescription, 'guardian')] : []);
