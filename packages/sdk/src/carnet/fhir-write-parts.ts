import type { BundleEntry, CodeableConcept, FhirResource, Reference } from 'fhir/r4.js';
import { typeOfId } from './fhir-read-references.js';
import type { Carnet, Party } from './model.js';

/** A resource that is written, before anybody checks its type. */
export type Written = Record<string, unknown> & { resourceType: string };

export const concept = (system: string, code: string, text?: string): CodeableConcept => ({ coding: [{ system, code }], ...(text !== undefined && { text }) });

const SHORT = /^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/;

/** An entry under the name its resource has in the carnet. */
export function entryOf(id: string, resource: Record<string, unknown>, base: string | undefined): BundleEntry {
  const isShort = SHORT.test(id);
  const fullUrl = isShort ? base && `${base}/${id}` : id;
  const named = isShort ? { ...resource, id: id.slice(id.indexOf('/') + 1) } : resource;
  return { ...(fullUrl !== undefined && { fullUrl }), resource: named as unknown as FhirResource };
}

export const referenceTo = (id: string): Reference => ({ reference: id });

/** `{ key: [...] }`, or nothing: FHIR forbids an empty list. */
export const listOf = (key: string, items: readonly unknown[]): Record<string, unknown> => (items.length > 0 ? { [key]: items } : {});

/** Who and where things are written for: the person, and everybody who is named. */
export class Around {
  readonly subject: Reference | undefined;
  readonly #people = new Map<string, Written>();

  constructor({ person }: Carnet) {
    this.subject = person.id === undefined ? undefined : referenceTo(person.id);
  }

  /** Those of whom more is known than a name, by id. */
  get people(): ReadonlyMap<string, Written> {
    return this.#people;
  }

  /** `{ subject: … }`, under the key the resource has for it. */
  of(key = 'subject'): Record<string, unknown> {
    return this.subject ? { [key]: this.subject } : {};
  }

  /**
   * A Reference to someone or some place. What is known beside the name stands in a resource of its own, or inside `holder`
   * for one without an address.
   */
  party({ reference, name, role, phone, address }: Party, holder: Written, type = 'Practitioner'): Reference {
    const isPlain = role === undefined && phone === undefined && address === undefined;
    if (reference !== undefined) {
      const own = typeOfId(reference) ?? type;
      if (own !== 'Patient' && (!isPlain || holder.resourceType === 'ServiceRequest')) this.#people.set(reference, partyResource(own, { name, role, phone, address }));
      return { reference, type: own, display: name };
    }
    if (isPlain) return { type, display: name };
    const contained = (holder['contained'] ?? []) as Written[];
    const id = `party-${contained.length + 1}`;
    holder['contained'] = [...contained, { ...partyResource(type, { name, role, phone, address }), id }];
    return { reference: `#${id}`, type, display: name };
  }
}

const isPerson = (type: string) => type === 'Practitioner' || type === 'RelatedPerson';

function partyResource(type: string, { name, role, phone, address }: Party): Written {
  const places = address === undefined ? undefined : { line: address };
  return {
    resourceType: type,
    ...(type === 'PractitionerRole' ? { practitioner: { display: name } } : { name: isPerson(type) ? [{ text: name }] : name }),
    ...(role !== undefined && (type === 'PractitionerRole' ? { code: [{ text: role }] } : type === 'Practitioner' ? { qualification: [{ code: { text: role } }] } : {})),
    ...(phone !== undefined && { telecom: [{ system: 'phone', value: phone }] }),
    ...(places && { address: type === 'Location' ? places : [places] }),
  };
}
