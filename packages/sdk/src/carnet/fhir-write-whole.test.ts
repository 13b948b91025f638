import { expect } from 'chai';
import fc from 'fast-check';
import { toPrescriptionBundle } from '../prescription/fhir.js';
import { carnets } from '../testing/carnets.js';
import { prescriptions } from '../testing/prescriptions.js';
import { applyEdit } from './apply.js';
import type { CarnetEdit } from './edits.js';
import { someCarnet } from './arbitrary.suite.js';
import { readCarnet, toCarnetBundle } from './fhir.js';
import { appointment, patient, plan, procedure, read, type Resource } from './fhir-read.suite.js';
import { isCarnet, type Carnet } from './model.js';

/** What a carnet says, without the resources it was read from. */
const said = (carnet: Carnet): unknown => JSON.parse(JSON.stringify(carnet, (key, value: unknown) => (['source', 'experienceSources', 'kept', 'base'].includes(key) ? undefined : value)));

const again = (carnet: Carnet) => readCarnet(toCarnetBundle(carnet), { timeZone: carnet.timeZone }).carnet;

describe('toCarnetBundle', () => {
  it('writes a carnet of no server so that it reads back as it was', () => {
    fc.assert(fc.property(someCarnet, (carnet) => {
      expect(isCarnet(carnet)).to.equal(true);
      expect(said(again(carnet))).to.deep.equal(said(carnet));
    }), { numRuns: 60 });
  }).timeout(30_000);

  it('says what was edited, saved or not, and leaves the rest as it was read', () => {
    const { carnet } = readCarnet(carnets.year);
    const day = '2026-06-17';
    const session = 'Appointment/carnet-15-session-2026-06-16';
    const relay = carnet.milestones.find(({ kind }) => kind === 'relay')?.plan;
    const edits: CarnetEdit[] = [
      ...(['present', 'excused', 'cancelled', null] as const).map((state): CarnetEdit => ({ kind: 'attendance', session, state })), { kind: 'attendance', session: 'Procedure/carnet-15-session-2026-05-19', state: 'absent' },
      { kind: 'experience', session, effort: 6, pain: 2, mood: 'better' }, { kind: 'experience', session: 'Appointment/carnet-15-session-2026-05-12', effort: 0, mood: null }, { kind: 'incident', session, text: 'Chute sans gravité' },
      { kind: 'measure', id: 'Observation/carnet-15-six-minute-walk-2026-05-12', measure: 'six-minute-walk', day: '2026-05-13', value: 392, comment: 'Sans canne' },
      { kind: 'measure', id: 'Observation/carnet-15-blood-pressure-2026-05-12', measure: 'blood-pressure', day: '2026-05-12', value: 130, secondValue: 80 }, { kind: 'withdraw-measure', id: 'Observation/carnet-15-weight-2026-05-12' },
      { kind: 'measure', id: 'urn:uuid:2b1c0d3e-0000-4000-8000-000000000001', measure: 'waist', day, value: 95 }, { kind: 'goal', goal: String(carnet.goals[0]?.id), state: 'achieved' }, { kind: 'goal', goal: String(carnet.goals[1]?.id), state: 'given-up' },
      { kind: 'milestone', milestone: String(carnet.milestones.find(({ kind }) => kind === 'report')?.id), doneOn: day }, { kind: 'call', id: 'urn:uuid:2b1c0d3e-0000-4000-8000-000000000002', day, outcome: 'reached' },
      { kind: 'note', id: String(carnet.notes[0]?.id), text: 'Autre chose', day: String(carnet.notes[0]?.day) }, { kind: 'assessment', id: String(carnet.assessments[0]?.id), assessment: 'initial', day: '2026-03-11', conclusion: 'Peut marcher seule.' },
      { kind: 'relay', id: 'urn:uuid:2b1c0d3e-0000-4000-8000-000000000003', ...(relay !== undefined && { plan: relay }), outcome: 'club', decidedOn: day, details: 'le jeudi' },
    ];
    const seen = (of: Carnet) => ({
      ...of, withdrawn: [], others: [], relays: of.relays.map(({ id: _id, ...each }) => each), sessions: of.sessions.map(({ experience: _ids, isToCheck: _check, ...each }) => each),
      measures: of.measures.map(({ status: _status, ...each }) => each),
    });
    for (const edit of edits) {
      const { carnet: after, issues } = applyEdit(carnet, edit, { at: '2026-06-17T11:04:00+02:00' });
      expect(issues).to.deep.equal([]);
      expect(said(seen(again(after)) as unknown as Carnet), JSON.stringify(edit)).to.deep.equal(said(seen(after) as unknown as Carnet));
      const before = new Map((carnets.year.entry ?? []).map(({ resource }) => [`${String(resource?.resourceType)}/${String(resource?.id)}`, resource]));
      const other = (toCarnetBundle(after).entry ?? []).filter(({ resource }) => resource?.resourceType !== 'Patient').filter(({ resource }) => JSON.stringify(before.get(`${String(resource?.resourceType)}/${String(resource?.id)}`)) !== JSON.stringify(resource));
      expect(other.length, JSON.stringify(edit)).to.be.at.most(3);
    }
  }).timeout(30_000);

  it('gives back what a prescription of ours said, with its prescriber, and without the record of who wrote it', () => {
    for (const prescription of [prescriptions.jeanneDuval, prescriptions.complete]) {
      const { carnet } = readCarnet(toPrescriptionBundle(prescription));
      const bundle = toCarnetBundle(carnet);
      expect(again(carnet)).to.deep.include({ prescriptions: carnet.prescriptions, goals: carnet.goals, agreements: carnet.agreements, measures: carnet.measures, others: carnet.others });
      expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).not.to.include('Provenance');
      expect(JSON.stringify(bundle)).not.to.include(prescription.patient.ins?.matricule ?? 'no matricule');
    }
  });

  it('gives back resources as they were read, under their addresses, and the person without numbers', () => {
    const bundle = toCarnetBundle(readCarnet(carnets.year).carnet);
    const given = new Map(bundle.entry?.map(({ fullUrl, resource }) => [fullUrl, resource]));
    const sent = (carnets.year.entry ?? []).filter(({ resource }) => resource?.resourceType === 'Appointment');
    expect(sent.length).to.be.greaterThan(10);
    for (const { fullUrl, resource } of sent) expect(given.get(fullUrl)).to.deep.equal(resource);
    const person = [...given.values()].find((resource) => resource?.resourceType === 'Patient');
    expect(person).to.have.all.keys('resourceType', 'id', 'name', 'gender', 'birthDate', 'telecom');
  });

  it('gives back nothing of what was taken out of the carnet', () => {
    const { carnet } = readCarnet(carnets.year);
    const { others: _others, ...rest } = carnet;
    const without: Carnet = { ...rest, others: [], agreements: [], answered: [], deliveries: [], notes: [], measures: [], assessments: [] };
    const types = new Set(toCarnetBundle(without).entry?.map(({ resource }) => resource?.resourceType));
    for (const type of ['Condition', 'Consent', 'QuestionnaireResponse', 'Communication', 'DocumentReference', 'DiagnosticReport'] as const) expect(types.has(type), type).to.equal(false);
    expect(types.has('Appointment')).to.equal(true);
  });

  it('gives back the records that were merged, and says again that they disagree', () => {
    const { carnet } = read([patient, plan('1'), appointment('1', '2026-03-10T10:00:00+01:00', { status: 'noshow' }), procedure('p', '2026-03-10')]);
    expect(again(carnet).sessions).to.deep.equal(carnet.sessions);
    expect(carnet.sessions[0]?.isToCheck).to.equal(true);
  });

  it('leaves other people out', () => {
    const other: Resource = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/2' }, code: { text: 'Secret' } };
    const { carnet } = read([patient, plan('1'), other, { resourceType: 'Practitioner', id: 'nobody', name: [{ family: 'Ailleurs' }] }]);
    expect(toCarnetBundle(carnet).entry?.map(({ resource }) => resource?.resourceType)).to.deep.equal(['Patient', 'CarePlan']);
    expect(JSON.stringify(carnet.kept ?? '')).not.to.include('Secret');
  });

  it('writes an empty carnet as an empty collection', () => {
    expect(toCarnetBundle(readCarnet([]).carnet)).to.deep.equal({ resourceType: 'Bundle', type: 'collection' });
  });
});
