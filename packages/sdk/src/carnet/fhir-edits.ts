import type { Bundle, BundleEntry, FhirResource, Provenance, ProvenanceAgent } from 'fhir/r4.js';
import { EDIT_SYSTEM } from './codes.js';
import type { CarnetEdit, EditContext } from './edits.js';
import { experienceChanges, incidentChanges } from './fhir-edits-experience.js';
import { measureChanges, withdrawMeasureChanges } from './fhir-edits-measures.js';
import { isOnServer, partyReference, taggedTypes, urnOf, type Change, type Writing } from './fhir-edits-parts.js';
import { assessmentChange, contactChange, goalChange, milestoneChange, relayChanges, withdrawalChanges } from './fhir-edits-records.js';
import { attendanceChanges } from './fhir-edits-sessions.js';
import type { Carnet } from './model.js';
import { findById } from './named.js';

/** What writes, as a Provenance names it. The version is that of the package. */
const SOFTWARE = 'sport-sante 0.1.0';
const PARTICIPANT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';
const OPERATION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation';

/**
 * Writes an edit as one FHIR R4 transaction. What was read is put back with the change in it and nothing else changed, held against the
 * version it was read in (`ifMatch`): a server on which it moved on answers 412 and writes nothing. What is new is created once, found by its
 * identifier (`ifNoneExist`). One Provenance says who, when, and with what.
 *
 * The same carnet, edit and context give the same Bundle: sending it again writes nothing twice. A server that ignores
 * `ifMatch` in transactions overwrites, in silence.
 *
 * @param carnet as it was before the edit, or after: what is written rests on what was read.
 * @returns without entries when nothing is to be written: an `id` that is not there, or a withdrawal of what was never saved.
 */
export function toEditBundle(carnet: Carnet, edit: CarnetEdit, context: EditContext): Bundle {
  const changes = changesOf({ carnet, context }, edit);
  if (changes.length === 0) return { resourceType: 'Bundle', type: 'transaction' };
  return { resourceType: 'Bundle', type: 'transaction', entry: [...changes.map(toEntry), provenanceEntry(changes, edit, context)] };
}

/** The resources an edit writes, in the order of the transaction. */
export function changesOf(writing: Writing, edit: CarnetEdit): Change[] {
  const { carnet } = writing;
  switch (edit.kind) {
    case 'attendance': case 'experience': case 'incident': {
      const session = findById(carnet.sessions, edit.session);
      if (!session) return [];
      if (edit.kind === 'attendance') return attendanceChanges(writing, session, edit);
      return edit.kind === 'experience' ? experienceChanges(writing, session, edit) : incidentChanges(writing, session, edit.text);
    }
    case 'measure': return measureChanges(writing, edit);
    case 'withdraw-measure': return withdrawMeasureChanges(writing, edit.id);
    case 'milestone': {
      const step = findById(carnet.milestones, edit.milestone);
      return step ? [milestoneChange(writing, step, edit.doneOn)] : [];
    }
    case 'goal': {
      const goal = findById(carnet.goals, edit.goal);
      return goal ? [goalChange(writing, goal, edit.state)] : [];
    }
    case 'note': case 'call': return [contactChange(writing, edit)];
    case 'assessment': return [assessmentChange(writing, edit)];
    case 'relay': return relayChanges(writing, edit);
    case 'withdraw': return withdrawalChanges(writing, edit.id);
  }
}

function toEntry({ at, resource, version, isRemoved }: Change): BundleEntry {
  if (!isOnServer(at)) return toCreate(at, resource);
  const ifMatch = version === undefined ? {} : { ifMatch: `W/"${version}"` };
  return isRemoved ? { request: { method: 'DELETE', url: at, ...ifMatch } } : { resource, request: { method: 'PUT', url: at, ...ifMatch } };
}

function toCreate(urn: string, resource: FhirResource): BundleEntry {
  const { resourceType } = resource;
  if (!taggedTypes.has(resourceType)) return { fullUrl: urn, resource, request: { method: 'POST', url: resourceType, ifNoneExist: `identifier=urn:ietf:rfc:3986|${urn}` } };
  const tagged = { ...resource, meta: { ...resource.meta, tag: [{ system: EDIT_SYSTEM, code: urn }] } };
  return { fullUrl: urn, resource: tagged, request: { method: 'POST', url: resourceType, ifNoneExist: `_tag=${EDIT_SYSTEM}|${urn}` } };
}

function provenanceEntry(changes: readonly Change[], edit: CarnetEdit, { author, at }: EditContext): BundleEntry {
  const agent = (code: string, who: ProvenanceAgent['who']): ProvenanceAgent => ({ type: { coding: [{ system: PARTICIPANT_SYSTEM, code }] }, who });
  const isUpdate = changes.some((change) => isOnServer(change.at));
  const code = changes.some(({ isRemoved }) => isRemoved) ? 'DELETE' : edit.kind.startsWith('withdraw') ? 'NULLIFY' : isUpdate ? 'UPDATE' : 'CREATE';
  const provenance: Provenance = {
    resourceType: 'Provenance', target: changes.map((change) => ({ reference: change.at })), recorded: at,
    activity: { coding: [{ system: OPERATION_SYSTEM, code }] },
    agent: [...(author ? [agent('author', partyReference(author))] : []), agent('assembler', { display: SOFTWARE })],
  };
  return toCreate(urnOf('provenance', at, ...changes.map((change) => `${change.at} ${change.version ?? ''}`), JSON.stringify(edit)), provenance);
}
