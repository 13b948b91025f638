import { CONSENT_DOCUMENT, STATEMENT_SYSTEM } from '../prescription/codes.js';
import { CHANNEL_SYSTEM, CONTACT_SYSTEM, MILESTONE_SYSTEM, PARTICIPATION_MODE_SYSTEM } from './codes.js';
import type { Agreement, Answered, Call, Delivery, Note } from './model.js';
import { callOutcomes, channels, type Channel, type DeliveryState } from './terms.js';
import type { Entry } from './fhir-read-entries.js';
import { planOf, type Plans } from './fhir-read-plans.js';
import type { Prescriptions } from './fhir-read-prescriptions.js';
import type { Reading } from './fhir-read-references.js';
import { all, codeOf, codes, compact, lookUp, record, records, sorted, text, texts, wordsOf, type Json } from './fhir-read-values.js';

const modes: Record<string, Channel> = { PHONE: 'phone', PHYSICAL: 'by-hand', MAILWRIT: 'post', ELECTRONIC: 'platform' };

/** Our own code of a channel says more than HL7's beside it. */
const channelOf = (resource: Json): Channel | undefined => {
  const media = all(resource, 'medium');
  return codeOf(media, CHANNEL_SYSTEM, channels) ?? codes(media, PARTICIPATION_MODE_SYSTEM).flatMap((code) => lookUp(modes, code) ?? [])[0] ?? (media.length > 0 ? 'other' : undefined);
};

/** Where a message stands. `received`, and `handed` with it, only when the record says when. */
function stateOf(resource: Json, channel: Channel | undefined): DeliveryState {
  const status = text(resource, 'status') ?? '';
  if (['not-done', 'stopped', 'aborted'].includes(status)) return 'failed';
  if (text(resource, 'received') !== undefined) return channel === 'by-hand' ? 'handed' : 'received';
  return status === 'preparation' || status === 'on-hold' ? 'ready' : 'sent';
}

/** A link that a reader may follow. */
const safeUrl = (value: unknown): string | undefined => {
  const url = texts(value).find((each) => /^https:\/\/[^\s]+$/i.test(each));
  return url !== undefined && URL.canParse(url) ? url : undefined;
};

const titleOf = (resource: Json | undefined): string | undefined =>
  text(resource, 'description') ?? text(resource, 'title') ?? text(resource, 'content', 'attachment', 'title') ?? text(resource, 'presentedForm', 'title')
  ?? wordsOf(all(resource, 'type')) ?? wordsOf(all(resource, 'code'));

const urlOf = (resource: Json | undefined) => safeUrl([...all(resource, 'content', 'attachment', 'url'), ...all(resource, 'presentedForm', 'url')]);

export interface Papers { notes: Note[]; calls: Call[]; deliveries: Delivery[]; agreements: Agreement[]; answered: Answered[] }

/** Reads what was said, sent, agreed to and answered. */
export function readPapers(reading: Reading, plans: Plans, prescriptions: Prescriptions): Papers {
  const papers: Papers = { notes: annotations(reading), calls: [], deliveries: [], agreements: agreements(reading), answered: answered(reading, plans, prescriptions) };
  const delivered = new Set<string>();
  for (const entry of reading.of('Communication')) {
    const sent = deliveriesOf(reading, entry);
    const contact = sent.length > 0 ? undefined : contactOf(reading, entry, planOf(reading, plans, prescriptions, entry, [...all(entry.resource, 'about'), ...all(entry.resource, 'basedOn')]));
    for (const { document } of sent) if (document !== undefined) delivered.add(document);
    papers.deliveries.push(...sent);
    if (contact && 'call' in contact) papers.calls.push(contact.call);
    else if (contact) papers.notes.push(contact.note);
    if (sent.length > 0 || contact) reading.place(entry.id);
  }
  papers.deliveries.push(...readyDocuments(reading, delivered));
  papers.notes = sorted(papers.notes, ({ day, at = '', id }) => [day, at, id]);
  papers.calls = sorted(papers.calls, ({ day, at = '', id }) => [day, at, id]);
  return papers;
}

/** The notes others write on their plans, goals and tasks, in R4's own place. */
function annotations(reading: Reading): Note[] {
  return (['CarePlan', 'Goal', 'Task'] as const).flatMap((type) => reading.of(type)).flatMap((entry) =>
    records(entry.resource, 'note').flatMap((note, index): Note[] => {
      const moment = reading.moment(note['time']);
      const words = text(note, 'text');
      if (!moment || words === undefined || codes(record(entry.resource, 'code'), MILESTONE_SYSTEM).length > 0) return [];
      const name = text(note, 'authorString');
      const author = reading.party(entry, record(note, 'authorReference')) ?? (name === undefined ? undefined : { name });
      return [compact({ id: `${entry.id}#note-${index + 1}`, plan: entry.type === 'CarePlan' ? entry.id : undefined, ...moment, author, text: words })];
    }));
}

type Contact = { call: Call } | { note: Note };

function contactOf(reading: Reading, entry: Entry, plan: string | undefined): Contact | undefined {
  const { id, resource } = entry;
  const moment = reading.moment(resource['sent']) ?? reading.moment(resource['received']);
  const words = texts(resource, 'payload', 'contentString').join('\n') || undefined;
  if (!moment) return undefined;
  const kind = codeOf(all(resource, 'category'), CONTACT_SYSTEM, ['note', 'call'] as const) ?? (channelOf(resource) === 'phone' ? 'call' : 'note');
  const common = compact({ id, plan, ...moment, author: reading.party(entry, record(resource, 'sender')), source: resource });
  if (kind === 'call') return { call: compact({ ...common, outcome: codeOf(all(resource, 'statusReason'), CONTACT_SYSTEM, callOutcomes), text: words }) };
  return words === undefined ? undefined : { note: { ...common, text: words } };
}

/** A message that carries a document: one delivery for each who gets it. */
function deliveriesOf(reading: Reading, entry: Entry): Delivery[] {
  const { id, resource } = entry;
  const [content] = records(resource, 'payload', 'contentReference');
  const attachment = record(resource, 'payload', 'contentAttachment');
  if (!content && !attachment) return [];
  const [document] = content ? reading.idsOf(entry, content) : [];
  const found = reading.at(document)?.resource;
  const channel = channelOf(resource);
  const state = stateOf(resource, channel);
  const [consent] = reading.idsOf(entry, resource['about'], 'Consent');
  const recipients = records(resource, 'recipient').flatMap((each) => reading.party(entry, each) ?? []);
  return (recipients.length > 0 ? recipients : [undefined]).map((recipient, index) => compact({
    id: index === 0 ? id : `${id}#recipient-${index + 1}`,
    title: titleOf(found) ?? text(content, 'display') ?? text(attachment, 'title') ?? 'Document',
    document, url: urlOf(found) ?? safeUrl(all(attachment, 'url')), recipient, channel, state, consent,
    day: reading.day(...all(resource, 'received'), ...all(resource, 'sent')),
  }));
}

/** Documents that went to nobody yet, those of a report among them. */
function readyDocuments(reading: Reading, delivered: ReadonlySet<string>): Delivery[] {
  const documents = reading.of('DocumentReference').filter(({ resource }) => resource['status'] !== 'superseded');
  for (const { id } of documents) reading.place(id);
  const reports = reading.of('DiagnosticReport').filter(({ resource }) => records(resource, 'presentedForm').length > 0);
  return [...documents, ...reports].filter(({ id }) => !delivered.has(id)).map(({ id, resource }) => compact({
    id, document: id, title: titleOf(resource) ?? 'Document', url: urlOf(resource), state: 'ready' as const,
    day: reading.day(...all(resource, 'date'), ...all(resource, 'content', 'attachment', 'creation'), ...all(resource, 'issued'), ...all(resource, 'effectiveDateTime'), ...all(resource, 'effectivePeriod', 'end'), ...all(resource, 'effectivePeriod', 'start')),
  }));
}

const agreementKinds: Record<string, Agreement['kind']> = { 'consent-prescription': 'prescription', 'consent-reports': 'reports' };

/** Whether it was given: what is proposed, or no longer holds, says neither. */
function isGiven(resource: Json): boolean | undefined {
  if (resource['status'] === 'rejected') return false;
  const type = resource['status'] === 'active' ? text(resource, 'provision', 'type') : undefined;
  return type === 'permit' ? true : type === 'deny' ? false : undefined;
}

function agreements(reading: Reading): Agreement[] {
  const read = reading.of('Consent').map(({ id, resource }): Agreement => {
    reading.place(id);
    const categories = all(resource, 'category');
    const statement = codes(categories, STATEMENT_SYSTEM).flatMap((code) => lookUp(agreementKinds, code) ?? [])[0];
    const scope = codeOf(all(resource, 'scope'), 'http://terminology.hl7.org/CodeSystem/consentscope', ['research'] as const);
    const own = records(categories).filter((each) => !codes(each, CONSENT_DOCUMENT.system).includes(CONSENT_DOCUMENT.code) || text(each, 'text') !== undefined);
    return compact({
      id, kind: statement ?? scope ?? 'other', isGiven: isGiven(resource), day: reading.day(...all(resource, 'dateTime')),
      text: wordsOf(own) ?? text(resource, 'policyRule', 'text') ?? wordsOf(all(resource, 'scope')) ?? 'Accord',
    });
  });
  return sorted(read, ({ day = '', id }) => [day, id]);
}

function answered(reading: Reading, plans: Plans, prescriptions: Prescriptions): Answered[] {
  const read = reading.of('QuestionnaireResponse').map((entry): Answered => {
    const { id, resource } = entry;
    reading.place(id);
    const questionnaire = text(resource, 'questionnaire');
    const [url = ''] = (questionnaire ?? '').split('|');
    const asked = reading.of('Questionnaire').find((each) => each.resource['url'] === url);
    const display = text(resource, '_questionnaire', 'extension', 'valueString');
    return compact({
      id, questionnaire, title: text(asked?.resource, 'title') ?? display ?? text(url.split('/').pop()) ?? 'Questionnaire',
      day: reading.day(...all(resource, 'authored')), status: text(resource, 'status') ?? 'unknown',
      plan: planOf(reading, plans, prescriptions, entry, resource['basedOn']),
    });
  });
  return sorted(read, ({ day = '', id }) => [day, id]);
}
