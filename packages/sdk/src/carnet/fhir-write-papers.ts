import { CONSENT_DOCUMENT, PHYSICAL_ACTIVITY, STATEMENT_SYSTEM } from '../prescription/codes.js';
import { CHANNEL_SYSTEM, CONTACT_SYSTEM, PARTICIPATION_MODE_SYSTEM } from './codes.js';
import { typeOfId } from './fhir-read-references.js';
import { concept, listOf, referenceTo, type Around, type Written } from './fhir-write-parts.js';
import type { Agreement, Answered, Call, Delivery, Note, Other } from './model.js';

export function contactWritten(around: Around, kind: 'note' | 'call', contact: Note | Call): Written {
  const { plan, day, at, author, text } = contact;
  const outcome = 'outcome' in contact ? contact.outcome : undefined;
  const written: Written = {
    resourceType: 'Communication', status: 'completed', category: [concept(CONTACT_SYSTEM, kind)], ...around.of(), ...listOf('about', plan === undefined ? [] : [referenceTo(plan)]),
    ...(kind === 'call' && { medium: [concept(PARTICIPATION_MODE_SYSTEM, 'PHONE')] }), ...(outcome && { statusReason: concept(CONTACT_SYSTEM, outcome) }),
    sent: at ?? day, ...listOf('payload', text === undefined ? [] : [{ contentString: text }]),
  };
  if (author) written['sender'] = around.party(author, written);
  return written;
}

const statuses = { ready: 'preparation', sent: 'completed', received: 'completed', handed: 'completed', failed: 'not-done' } as const;

/** Writes a document that is ready, or its way to one recipient. */
export function deliveryWritten(around: Around, { id, title, document, url, recipient, channel, state, day, consent }: Delivery): Written {
  if (typeOfId(id) === 'DocumentReference') {
    return {
      resourceType: 'DocumentReference', status: 'current', category: [{ coding: [{ ...PHYSICAL_ACTIVITY }] }], description: title, ...around.of(), ...(day !== undefined && { date: day }),
      content: [{ attachment: { title, ...(url !== undefined && { url }) } }],
    };
  }
  const isThere = state === 'received' || state === 'handed';
  const written: Written = {
    resourceType: 'Communication', status: statuses[state], ...around.of(), ...listOf('about', consent === undefined ? [] : [referenceTo(consent)]),
    ...listOf('medium', channel === undefined ? [] : [concept(CHANNEL_SYSTEM, channel)]), ...(day !== undefined && { [isThere ? 'received' : 'sent']: day }),
    payload: [document === undefined ? { contentAttachment: { title, ...(url !== undefined && { url }) } } : { contentReference: { ...referenceTo(document), display: title } }],
  };
  if (recipient) written['recipient'] = [around.party(recipient, written)];
  return written;
}

const statements = { prescription: 'consent-prescription', reports: 'consent-reports' } as const;

export function agreementWritten(around: Around, { text, kind, isGiven, day }: Agreement): Written {
  const statement = kind === 'prescription' || kind === 'reports' ? [{ system: STATEMENT_SYSTEM, code: statements[kind] }] : [];
  return {
    resourceType: 'Consent', status: isGiven === undefined ? 'proposed' : 'active',
    scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', kind === 'research' ? 'research' : kind === 'prescription' ? 'treatment' : 'patient-privacy'),
    category: [{ coding: [{ ...CONSENT_DOCUMENT }, ...statement], text }], ...around.of('patient'), ...(day !== undefined && { dateTime: day }), policyRule: { text },
    ...(isGiven !== undefined && { provision: { type: isGiven ? 'permit' : 'deny' } }),
  };
}

export function answeredWritten(around: Around, { title, questionnaire, day, status, plan }: Answered): Written {
  return {
    resourceType: 'QuestionnaireResponse', status, ...around.of(), ...(questionnaire !== undefined && { questionnaire }),
    _questionnaire: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/display', valueString: title }] },
    ...(day !== undefined && { authored: day }), ...listOf('basedOn', plan === undefined ? [] : [referenceTo(plan)]),
  };
}

/** Names again what was only named: the resource itself is not here. */
export function otherWritten(around: Around, { resourceType, title, day }: Other): Written {
  const dayKey = resourceType === 'Condition' ? 'recordedDate' : 'date';
  return { resourceType, ...around.of(), ...(title !== undefined && { code: { text: title } }), ...(day !== undefined && { [dayKey]: day }) };
}
