import type { Bundle, Coding, Composition, CompositionSection, FhirResource, Reference } from 'fhir/r4.js';
import { toCarnetBundle } from '../carnet/fhir.js';
import type { Carnet, Party } from '../carnet/model.js';
import { newId } from '../new-id.js';
import type { DocumentSection } from './blocks.js';
import { isToPerson, localReference, withoutNationalNumbers, within } from './fhir-clean.js';
import type { Language } from './language.js';
import { narrative } from './narrative.js';

/**
 * What a document is, in LOINC. The codes are those of the French list of document types (JDV_J07, version 20260629), which
 * has none for adapted physical activity: that these two are the ones to use is inferred (knowledge: prescription.md §6.4), so
 * a host sets its own by `type`. No display: the French one of the list was not read.
 */
export const documentTypes = {
  /** « Bilan fonctionnel »: a comparative assessment with proposals, CSP art. D. 1172-5. */
  letter: { system: 'http://loinc.org', code: '47420-5' },
  /** Follow-up by a professional who is no physician. */
  carnet: { system: 'http://loinc.org', code: '11506-3' },
} as const satisfies Record<string, Coding>;

interface DocumentMeta {
  title: string;
  language: Language;
  type: Coding;
  /** FHIR instant with its offset: when the document was made. */
  at: string;
  /** A UUID. Each document has one of its own. */
  id?: string | undefined;
  author?: Party | undefined;
  /** Whether the INS stays in the Patient: for recipients who may have it. */
  includeIns?: boolean | undefined;
}

interface Kept { name: string; resource: FhirResource }

const nameOf = (resource: FhirResource, fullUrl: string | undefined) => (resource.id === undefined ? fullUrl ?? '' : `${resource.resourceType}/${resource.id}`);

/** The resources of a carnet by what they are called in it. */
function resourcesOf(carnet: Carnet): Map<string, Kept> {
  const found = new Map<string, Kept>();
  for (const { resource, fullUrl } of toCarnetBundle(carnet).entry ?? []) {
    if (!resource) continue;
    const kept = { name: nameOf(resource, fullUrl), resource };
    for (const name of [kept.name, fullUrl ?? kept.name, localReference(fullUrl ?? kept.name)]) found.set(name, kept);
  }
  return found;
}

/** One UUID of a document for each of its entries: its last twelve digits count them. */
const entryUrl = (id: string, index: number): string => `urn:uuid:${id.slice(0, 24)}${index.toString(16).padStart(12, '0')}`;

const authorOf = (author: Party | undefined, language: Language): Reference =>
  ({ display: author === undefined ? { fr: 'Non signé', en: 'Not signed' }[language] : [author.name, author.role].filter(Boolean).join(', ') });

/**
 * A document as FHIR: a Composition with the words of each section, then the resources they tell, in the order they are
 * told. Every reference leads to an entry; nothing is in it that no section tells, and nobody but the person. The prescription
 * is told by its date and its prescriber only: its resource would hold the reasons for it, which no section tells.
 */
export function toDocumentBundle(carnet: Carnet, sections: readonly DocumentSection[], meta: DocumentMeta): Bundle {
  const id = meta.id ?? newId();
  const all = resourcesOf(carnet);
  const patient = [...all.values()].find(({ resource }) => resource.resourceType === 'Patient');
  const told = [...new Set([...(patient ? [patient] : []), ...sections.flatMap(({ sources }) => sources.flatMap((source) => all.get(source) ?? []))])];
  const urls = new Map(told.map(({ name }, index) => [name, entryUrl(id, index + 1)]));
  const urlOf = (name: string) => urls.get(all.get(name)?.name ?? name);
  const follow = (reference: string) => urlOf(reference) ?? urlOf(localReference(reference)) ?? (isToPerson(reference) ? null : undefined);
  const clean = (resource: FhirResource) => within(meta.includeIns === true ? resource : withoutNationalNumbers(resource), follow);
  const composition: Composition = {
    resourceType: 'Composition', language: meta.language, status: 'final', type: { coding: [meta.type], text: meta.title },
    ...(patient && { subject: { reference: urlOf(patient.name) ?? '' } }),
    date: meta.at, author: [authorOf(meta.author, meta.language)], title: meta.title,
    text: { status: 'generated', div: narrative({ title: meta.title, blocks: [] }, meta.language) },
    section: sections.map((section) => toSection(section, meta.language, (source) => urlOf(source))),
  };
  return {
    resourceType: 'Bundle', type: 'document', identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }, timestamp: meta.at,
    entry: [{ fullUrl: entryUrl(id, 0), resource: composition }, ...told.map(({ name, resource }) => ({ fullUrl: urlOf(name) ?? '', resource: clean(resource) }))],
  };
}

function toSection(section: DocumentSection, language: Language, urlOf: (source: string) => string | undefined): CompositionSection {
  const entry = [...new Set(section.sources.flatMap((source) => urlOf(source) ?? []))].map((reference) => ({ reference }));
  return { title: section.title, text: { status: 'generated', div: narrative(section, language) }, ...(entry.length > 0 && { entry }) };
}
