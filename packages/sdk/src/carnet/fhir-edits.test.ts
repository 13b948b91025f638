import { expect } from 'chai';
import fc from 'fast-check';
import type { CarnetEdit } from './edits.js';
import { at, carnetAndEdits } from './edits.suite.js';
import { toEditBundle } from './fhir-edits.js';
import { afterSaved } from './fhir-edits-saved.js';
import type { Carnet, Session } from './model.js';
import { carnetOf, sessionOf } from './sample.suite.js';

const source = {
  resourceType: 'Appointment', id: '44', status: 'booked', start: '2026-06-16T10:00:00+02:00', comment: 'Salle du haut', extension: [{ url: 'https://example.org/x', valueString: 'y' }],
  meta: { versionId: '3', lastUpdated: '2026-06-01T10:00:00Z', profile: ['https://example.org/p'] }, text: { status: 'generated', div: '<div>Prévue</div>' }, participant: [],
};
const held = (parts: Partial<Session> = {}): Carnet => carnetOf({ person: { id: 'Patient/1' }, sessions: [sessionOf('2026-06-16', undefined, { id: 'Appointment/44', source, ...parts })] });
const mark = (state: 'present' | 'absent' | 'excused' | 'cancelled' | null): CarnetEdit => ({ kind: 'attendance', session: 'Appointment/44', state });
const firstOf = (carnet: Carnet, edit: CarnetEdit) => toEditBundle(carnet, edit, { at }).entry?.[0];
const cancelled = (code?: string) => ({ ...source, status: 'cancelled', ...(code !== undefined && { cancelationReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason', code }] } }) });
const reasonOf = (carnet: Carnet, edit: CarnetEdit) => {
  const resource = firstOf(carnet, edit)?.resource;
  return resource?.resourceType === 'Appointment' ? [resource.status, resource.cancelationReason?.coding?.[0]?.code] : undefined;
};

describe('an edit as a transaction', () => {
  it('puts back all that was read, with the change in it, against the version it was read in', () => {
    const { text: _text, ...rest } = source;
    expect(firstOf(held(), mark('present'))).to.deep.equal({
      resource: { ...rest, status: 'fulfilled', meta: { profile: ['https://example.org/p'] } }, request: { method: 'PUT', url: 'Appointment/44', ifMatch: 'W/"3"' },
    });
  });

  it('keeps a narrative that a person wrote', () => {
    const text = { status: 'additional', div: '<div>Amenez vos bâtons</div>' };
    expect(firstOf(held({ source: { ...source, text } }), mark('present'))?.resource).to.deep.include({ text });
  });

  it('is held against no version where the server keeps none', () => {
    expect(firstOf(held({ source: { ...source, meta: undefined } }), mark('present'))?.request).to.deep.equal({ method: 'PUT', url: 'Appointment/44' });
  });

  const reasons: [string, Record<string, unknown>, CarnetEdit, (string | undefined)[]][] = [
    ['an excuse is the patient’s reason', source, mark('excused'), ['cancelled', 'pat']],
    ['a cancellation is the provider’s', source, mark('cancelled'), ['cancelled', 'prov']],
    ['an absence has none', source, mark('absent'), ['noshow', undefined]],
    ['a finer reason that says as much stays', cancelled('prov-dch'), mark('cancelled'), ['cancelled', 'prov-dch']],
    ['another reason gives way', cancelled('prov-dch'), mark('excused'), ['cancelled', 'pat']],
    ['a presence takes the reason away', cancelled('pat-cpp'), mark('present'), ['fulfilled', undefined]],
    ['a mark taken away books it again', cancelled('pat'), mark(null), ['booked', undefined]],
    ['what is not marked yet stays as it is', { ...source, status: 'pending' }, mark(null), ['pending', undefined]],
  ];
  for (const [name, read, edit, expected] of reasons) {
    it(name, () => { expect(reasonOf(held({ source: read }), edit)).to.deep.equal(expected); });
  }

  it('is the same whenever it is made, and another for another press', () => {
    const note: CarnetEdit = { kind: 'note', id: 'urn:uuid:2b1c0d3e-0000-4000-8000-000000000001', text: 'Va bien', day: '2026-06-17' };
    expect(toEditBundle(held(), note, { at })).to.deep.equal(toEditBundle(held(), note, { at }));
    const felt: CarnetEdit = { kind: 'experience', session: 'Appointment/44', effort: 5 };
    expect(firstOf(held(), felt)?.fullUrl).to.not.equal(toEditBundle(held(), felt, { at: '2026-06-17T11:05:00+02:00' }).entry?.[0]?.fullUrl);
  });

  it('of what is not there writes nothing', () => {
    expect(toEditBundle(held(), { kind: 'goal', goal: 'Goal/x', state: 'achieved' }, { at })).to.deep.equal({ resourceType: 'Bundle', type: 'transaction' });
  });

  it('is a transaction of creates, updates and one Provenance of them all, whatever the edit', () => {
    fc.assert(fc.property(carnetAndEdits, ([carnet, [edit]]) => {
      const { entry = [] } = edit ? toEditBundle(carnet, edit, { at }) : {};
      const provenances = entry.flatMap(({ resource }) => (resource?.resourceType === 'Provenance' ? [resource] : []));
      expect(provenances.length).to.equal(entry.length === 0 ? 0 : 1);
      const written = entry.filter(({ resource }) => resource?.resourceType !== 'Provenance').map(({ fullUrl, request }) => fullUrl ?? request?.url);
      expect(provenances.flatMap(({ target }) => target.map(({ reference }) => reference))).to.deep.equal(written);
      for (const { fullUrl, request } of entry) expect(request?.method === 'POST' ? fullUrl : 'urn:uuid:').to.match(/^urn:uuid:/);
    }));
  });

  it('leaves a carnet as it is when the answer says nothing of it', () => {
    const carnet = held();
    expect(afterSaved(carnet, mark('present'), { resourceType: 'Bundle', type: 'transaction-response' })).to.equal(carnet);
  });
});
