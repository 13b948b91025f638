import type { Bundle, BundleEntry, Coding, Composition, CompositionSection, DocumentReference, FhirResource, List, Patient, Reference } from 'fhir/r4.js';
import { newId } from '../new-id.js';
import { strong, text, type Block } from './blocks.js';
import { within } from './fhir-clean.js';
import { narrative } from './narrative.js';
import { CONTENT_HASH_SYSTEM, orientationType } from './orientation-codes.js';
import { wordsIn } from './orientation-content.js';
import { attachmentOf } from './orientation-attachment.js';
import { placeEntries, type PlaceEntry } from './orientation-place-fhir.js';
import { toldSlots } from './orientation-place.js';
import type { OrientationContent, OrientationEntry, OrientationList, OrientationPlace, OrientationOptions } from './orientation-shape.js';

interface Parts {
  list: OrientationList;
  content: OrientationContent;
  hash: string;
  html: string;
  text: string;
  copies: string | undefined;
  /** « Mme Hélène Vasseur ». `undefined`: it is for nobody. */
  name: string | undefined;
}

const UUID_SYSTEM = 'urn:ietf:rfc:3986';

/** One UUID of a document for each of its entries: its last twelve digits count them. */
const entryUrl = (id: string, index: number): string => `urn:uuid:${id.slice(0, 24)}${index.toString(16).padStart(12, '0')}`;

/** What a place is called by: the service of the slot that was chosen, else that of the structure. */
function serviceOf(entries: readonly PlaceEntry[], { club, slot }: OrientationEntry): string | undefined {
  const services = entries.flatMap(({ fullUrl, resource }) => (resource.resourceType === 'HealthcareService' ? [{ fullUrl, resource }] : []));
  const named = (name: string) => services.find(({ resource }) => resource.identifier?.some(({ value }) => value === name))?.fullUrl;
  return (slot === undefined ? undefined : named(`${club.id}/${slot}`)) ?? named(club.id);
}

/** A place as the narrative of its section says it: what it is, its slots, its five blocks, its note. */
function blocksOf({ about, slots, blocks, note }: OrientationPlace, { language }: OrientationContent): Block[] {
  const words = wordsIn[language];
  const items = blocks.flatMap(({ term, lines }) => lines.map((line, index) => (index === 0 ? [strong(`${term}${words.colon}`), ...line] : line)));
  return [...[about, ...slots].map((line) => text(line)), { kind: 'list', items }, ...(note === undefined ? [] : [text([strong(`${words.note}${words.colon}`), { text: note }])])];
}

const isBirthDate = (day: string): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(day);

const patientOf = ({ person }: OrientationList): Patient | undefined => {
  if (!person) return undefined;
  const name = { ...(person.familyName !== undefined && { family: person.familyName }), ...(person.givenName !== undefined && { given: [person.givenName] }), ...(person.name !== undefined && { text: person.name }) };
  return {
    resourceType: 'Patient',
    ...(Object.keys(name).length > 0 && { name: [name] }),
    ...(person.gender && { gender: person.gender }),
    ...(person.birthDate !== undefined && isBirthDate(person.birthDate) && { birthDate: person.birthDate }),
  };
};

const authorOf = ({ author }: OrientationList, { language }: OrientationContent): Reference => ({
  ...(author?.reference !== undefined && { reference: author.reference }),
  display: author === undefined ? wordsIn[language].unsigned : [author.name, author.role].filter(Boolean).join(', '),
});

/** The order of the list is the order in which somebody put it. R4 has no place for a note of an entry: notes name theirs. */
function listOf({ list, content }: Parts, { id, subject, item }: { id: string; subject: Reference | undefined; item: (index: number) => Reference }): List {
  const notes = content.places.filter(({ note }) => note !== undefined);
  return {
    resourceType: 'List', language: content.language, status: 'current', mode: 'snapshot', title: content.title, date: list.at,
    identifier: [{ system: UUID_SYSTEM, value: `urn:uuid:${id}` }],
    ...(subject && { subject }), ...(list.author && { source: authorOf(list, content) }),
    orderedBy: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-order', code: 'user' }] },
    ...(notes.length > 0 && { note: notes.map(({ number, name, note = '' }) => ({ text: `${number}. ${name}${wordsIn[content.language].colon}${note}` })) }),
    ...(content.places.length > 0
      ? { entry: content.places.map((_, index) => ({ item: item(index) })) }
      : { emptyReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'notstarted' }] } }),
  };
}

async function documentReferenceOf({ list, content, hash, html, text: words }: Parts, { type, id, subject, related, more = [] }: { type: Coding; id: string; subject: Reference | undefined; related: Reference[]; more?: { contentType: string; data: string }[] }): Promise<DocumentReference> {
  const { language, places, title } = content;
  const files = [{ contentType: 'text/html', data: html }, { contentType: 'text/plain', data: words }, ...more];
  const recipients = (list.recipients ?? []).map(({ kind, name, reference }): Reference => ({ ...(reference !== undefined && { reference }), ...(kind === 'doctor' && { type: 'Practitioner' }), display: name ?? wordsIn[language].unnamed[kind] }));
  return {
    resourceType: 'DocumentReference', language, status: 'current', docStatus: 'final',
    masterIdentifier: { system: UUID_SYSTEM, value: `urn:uuid:${id}` },
    identifier: [{ system: CONTENT_HASH_SYSTEM, value: hash }],
    type: { coding: [type], text: title },
    ...(subject && { subject }),
    date: list.at, author: [authorOf(list, content)],
    description: `${wordsIn[language].documentOf(places.length)}. SHA-256 ${hash}`,
    content: await Promise.all(files.map(async (file) => ({ attachment: { ...await attachmentOf(file), language, title, creation: list.at } }))),
    // R4 has no recipient of a document reference: who has a copy is named among what is related to it.
    ...(related.length + recipients.length > 0 && { context: { related: [...related, ...recipients] } }),
  };
}

/** A document Bundle: every reference leads to an entry, and every entry is told by a section. */
export async function orientationBundle(parts: Parts, { type = orientationType, id = newId() }: Pick<OrientationOptions, 'type' | 'id'>): Promise<Bundle> {
  const { list, content, hash, copies } = parts;
  const { language, places, title } = content;
  const words = wordsIn[language];
  const patient = patientOf(list);
  const told = list.entries.map((entry) => placeEntries({ ...entry.club, slots: [...toldSlots(entry).told] }));
  const kept = new Map(told.flat().map(({ fullUrl, resource }) => [fullUrl, resource]));
  const [compositionUrl, listUrl, referenceUrl, patientUrl] = [0, 1, 2, 3].map((index) => entryUrl(id, index)) as [string, string, string, string];
  const subject: Reference | undefined = patient && { reference: patientUrl };
  const item = (index: number): Reference => {
    const entry = list.entries[index];
    const reference = entry && serviceOf(told[index] ?? [], entry);
    return { ...(reference !== undefined && { reference }), display: places[index]?.name ?? '' };
  };
  const section = (name: string, blocks: readonly Block[], entry: readonly Reference[] = []): CompositionSection =>
    ({ title: name, text: { status: 'generated', div: narrative({ title: name, blocks }, language) }, ...(entry.length > 0 && { entry: [...entry] }) });
  const resourcesAt = (index: number): Reference[] => (told[index] ?? []).map(({ fullUrl }) => ({ reference: fullUrl }));
  const composition: Composition = {
    resourceType: 'Composition', language, status: 'final', type: { coding: [type], text: title }, ...(subject && { subject }),
    date: list.at, author: [authorOf(list, content)], title,
    text: { status: 'generated', div: narrative({ title, blocks: [text(content.intro)] }, language) },
    section: [
      section(title, [text(`${content.handedOn}.`), text(content.entry)], [{ reference: listUrl }]),
      ...places.map((place, index) => section(`${place.number}. ${place.name}`, blocksOf(place, content), resourcesAt(index))),
      section(words.adviceTitle, content.advice.map((line) => text(line))),
      section(words.copiesTitle, [...(copies === undefined ? [] : [text(copies)]), ...content.sources.map((line) => text(line)), text(words.hash(hash))], [{ reference: referenceUrl }]),
    ],
  };
  const documentReference = await documentReferenceOf(parts, { type, id, subject, related: [{ reference: listUrl }] });
  const own = [listUrl, referenceUrl, ...(patient ? [patientUrl] : [])];
  // What lies on a server (an author, a recipient, a venue) is named here, not pointed at: a document holds all it refers to.
  const inside = <Resource extends FhirResource>(resource: Resource): Resource => within(resource, (reference) => (own.includes(reference) || kept.has(reference) ? reference : undefined));
  const entries: PlaceEntry[] = [
    { fullUrl: compositionUrl, resource: inside(composition) },
    { fullUrl: listUrl, resource: inside(listOf(parts, { id, subject, item })) },
    { fullUrl: referenceUrl, resource: inside(documentReference) },
    ...(patient ? [{ fullUrl: patientUrl, resource: patient }] : []),
    ...[...kept].map(([fullUrl, resource]) => ({ fullUrl, resource: inside(resource) })),
  ];
  return { resourceType: 'Bundle', type: 'document', identifier: { system: UUID_SYSTEM, value: `urn:uuid:${id}` }, timestamp: list.at, entry: entries };
}

/**
 * The list to be filed in a record: a transaction that creates a DocumentReference, with the page, the text and the document
 * itself, and the List by names. It is written once however often it is sent: by the UUID of the document, not by the hash, which
 * two people with the same list share. The directory is not written to the record.
 */
export async function orientationFiling(parts: Parts, document: Bundle, { type = orientationType }: Pick<OrientationOptions, 'type'>): Promise<Bundle> {
  const id = document.identifier?.value?.replace('urn:uuid:', '') ?? newId();
  const { person } = parts.list;
  // Of somebody whom no server knows yet, the record says at least who it is.
  const subject: Reference | undefined = person?.reference !== undefined ? { reference: person.reference } : parts.name === undefined ? undefined : { display: parts.name };
  const [listUrl, referenceUrl] = [entryUrl(id, 1), entryUrl(id, 2)];
  const list = listOf(parts, { id, subject, item: (index) => ({ display: parts.content.places[index]?.name ?? '' }) });
  const reference = await documentReferenceOf(parts, { type, id, subject, related: [{ reference: listUrl }], more: [{ contentType: 'application/fhir+json', data: JSON.stringify(document) }] });
  const create = (fullUrl: string, resource: List | DocumentReference): BundleEntry =>
    ({ fullUrl, resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: `identifier=${UUID_SYSTEM}|urn:uuid:${id}` } });
  return { resourceType: 'Bundle', type: 'transaction', entry: [create(referenceUrl, reference), create(listUrl, list)] };
}

