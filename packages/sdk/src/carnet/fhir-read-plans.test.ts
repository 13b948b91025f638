import { expect } from 'chai';
import { toPrescriptionBundle } from '../prescription/fhir.js';
import { prescriptions } from '../testing/prescriptions.js';
import { DRIVER_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, LOINC_SYSTEM, MILESTONE_SYSTEM, PLANNED_SESSIONS_EXTENSION, RELAY_SYSTEM } from './codes.js';
import { readCarnet } from './fhir.js';
import type { Plan } from './model.js';
import { activity, patient, plan, read, subject, type Resource } from './fhir-read.suite.js';

const request = (id: string, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'ServiceRequest', id, status: 'active', intent: 'order', category: [activity], subject, authoredOn: '2026-03-03', ...more });
const reference = (name: string) => ({ reference: name });

describe('prescriptions of a carnet', () => {
  it('hold what ours say, and lose nothing of it but the reasons', () => {
    for (const prescription of [prescriptions.jeanneDuval, prescriptions.paulGarnier, prescriptions.feliciteLamarche, prescriptions.complete, prescriptions.minor, prescriptions.stopped]) {
      const { carnet, issues } = readCarnet(toPrescriptionBundle(prescription));
      expect(issues).to.deep.equal([]);
      const [found] = carnet.prescriptions;
      expect(carnet.prescriptions).to.have.length(1);
      expect(found?.requests).to.have.length(prescription.components.length);
      expect(found).to.deep.include({ status: prescription.stopped ? 'stopped' : 'active', kind: prescription.kind, authoredOn: prescription.authoredOn, durationMonths: prescription.durationMonths, severeLimitation: prescription.severeLimitation });
      expect(found?.prescriber?.name).to.equal(`${prescription.prescriber.givenName} ${prescription.prescriber.familyName.toUpperCase()}`);
      expect(carnet.agreements.map(({ kind, isGiven }) => [kind, isGiven])).to.deep.include(['prescription', prescription.patientAgreement]);
      expect(carnet.goals.map(({ text }) => text)).to.include.members(prescription.goals ?? []);
      // Why a person is prescribed activity is no part of their follow-up: a Condition stays one. So does a call that was taken back.
      expect(carnet.others.filter(({ resourceType }) => resourceType !== 'Condition').map(({ resourceType }) => resourceType)).to.deep.equal(prescription.stopped ? ['Task'] : []);
    }
  });

  it('are one for all the requests of an act, with the highest limitation that was assessed', () => {
    const { carnet } = read([patient, request('1', { requisition: { value: 'A' } }), request('2', { requisition: { value: 'A' } }), request('3')]);
    expect(carnet.prescriptions.map(({ id, requests }) => [id, requests])).to.deep.equal([['ServiceRequest/1', ['ServiceRequest/1', 'ServiceRequest/2']], ['ServiceRequest/3', ['ServiceRequest/3']]]);
    const limited = readCarnet(toPrescriptionBundle({ ...prescriptions.jeanneDuval, limitations: { endurance: 'minimal', pain: 'moderate', strength: 'none' } })).carnet;
    expect([limited.prescriptions[0]?.limitation, limited.measures.filter(({ measure }) => measure.includes('limitation'))]).to.deep.equal(['moderate', []]);
  });

  it('name the one they renew or adapt, ours by its act and others by a link', () => {
    for (const next of [prescriptions.renewal, prescriptions.adaptation]) {
      const bundles = [next, prescriptions.paulGarnier].map((each) => toPrescriptionBundle({ ...each, patient: { ...each.patient, reference: 'Patient/7' } }));
      const [first, second] = readCarnet(bundles).carnet.prescriptions;
      expect([first?.kind, first?.basedOn, second?.kind, second?.basedOn]).to.deep.equal(['initial', undefined, next.kind, first?.id]);
    }
    const { carnet } = read([patient, request('1'), request('2', { replaces: [reference('ServiceRequest/1')] }), request('3', { basedOn: [reference('ServiceRequest/2/_history/1')] })]);
    expect(carnet.prescriptions.map(({ kind, basedOn }) => [kind, basedOn])).to.deep.equal([['initial', undefined], ['renewal', 'ServiceRequest/1'], ['renewal', 'ServiceRequest/2']]);
  });

  it('end when they say, or when their months are over, whatever the length of the months', () => {
    const ends = ([
      [{ authoredOn: '2024-01-31', occurrenceTiming: { repeat: { boundsDuration: { value: 1, code: 'mo' } } } }, '2024-02-29', 1],
      [{ occurrencePeriod: { start: '2026-03-03', end: '2026-09-03' } }, '2026-09-03', 6],
      [{ authoredOn: '2026' }, undefined, undefined],
    ] as const).map(([more, endsOn, months]) => [read([patient, request('1', more)]).carnet.prescriptions[0], endsOn, months] as const);
    for (const [is, endsOn, months] of ends) expect([is?.endsOn, is?.durationMonths]).to.deep.equal([endsOn, months]);
  });

  it('are those of activity: another request is named among the others, unless a plan asks for it', () => {
    const blood = request('b', { category: [], code: { text: 'Glycémie' } });
    expect(read([patient, blood]).carnet.others.map(({ title }) => title)).to.deep.equal(['Glycémie']);
    expect(read([patient, blood, plan('1', { activity: [{ reference: reference('ServiceRequest/b') }] })]).carnet.plans[0]?.prescriptions).to.deep.equal(['ServiceRequest/b']);
  });
});

describe('plans of a carnet', () => {
  it('hold what ours say', () => {
    const driver = (id: string, code: string, valueString: string): Resource => ({ resourceType: 'Observation', id, status: 'final', subject, code: { coding: [{ system: DRIVER_SYSTEM, code }] }, valueString });
    const { carnet } = read([patient, request('1'), driver('o', 'obstacle', 'la peur de tomber'), driver('l', 'lever', 'sa voisine'), plan('0'), plan('1', {
      extension: [{ url: PLANNED_SESSIONS_EXTENSION, valuePositiveInt: 12 }], instantiatesCanonical: ['https://sport-sante.example/fhir/PlanDefinition/prescrimouv|1.0.0'], period: { start: '2026-03-10', end: '2026-07-07' },
      replaces: [reference('CarePlan/0')], activity: [{ reference: reference('ServiceRequest/1') }], supportingInfo: [reference('Observation/o'), reference('Observation/l')],
    })]);
    const { source: _source, ...found } = carnet.plans[1] as Plan;
    expect(found).to.deep.equal({
      id: 'CarePlan/1', programme: 'prescrimouv', canonical: 'https://sport-sante.example/fhir/PlanDefinition/prescrimouv|1.0.0', title: 'Plan 1', status: 'active', startsOn: '2026-03-10', endsOn: '2026-07-07',
      sessions: 12, prescriptions: ['ServiceRequest/1'], follows: 'CarePlan/0', obstacles: ['la peur de tomber'], levers: ['sa voisine'],
    });
    expect([carnet.measures, carnet.others]).to.deep.equal([[], []]);
  });

  it('of another system keep their steps, their sessions and their request, without any code of ours', () => {
    const foreign: Resource = {
      resourceType: 'CarePlan', id: '9', status: 'on-hold', intent: 'plan', subject, period: { start: '2026-03' }, activity: [
        { detail: { status: 'completed', description: 'Walk 20 minutes a day', scheduledPeriod: { end: '2026-04-01' }, scheduledTiming: { repeat: { count: 8 } } } }, { reference: reference('Appointment/1') },
      ], note: [{ time: '2026-03-12', authorString: 'Jo', text: 'Going well' }],
    };
    const session: Resource = { resourceType: 'Appointment', id: '1', status: 'fulfilled', start: '2026-03-10T10:00:00Z', specialty: [{ text: 'Rehabilitation' }], participant: [{ actor: subject, status: 'accepted' }] };
    const { carnet } = read([patient, foreign, session, request('1', { basedOn: [reference('CarePlan/9')] })]);
    expect(carnet.plans.map(({ title, status, sessions, startsOn, prescriptions: rests }) => [title, status, sessions, startsOn, rests])).to.deep.equal([['Programme d’activité physique adaptée', 'on-hold', 8, undefined, ['ServiceRequest/1']]]);
    expect(carnet.milestones.map(({ id, kind, title, doneOn, plan: of }) => [id, kind, title, doneOn, of])).to.deep.equal([['CarePlan/9#activity-1', 'other', 'Walk 20 minutes a day', '2026-04-01', 'CarePlan/9']]);
    expect(carnet.sessions.map(({ id, plan: of, state }) => [id, of, state])).to.deep.equal([['Appointment/1', 'CarePlan/9', 'present']]);
    expect(carnet.notes.map(({ text, author, day }) => [text, author?.name, day])).to.deep.equal([['Going well', 'Jo', '2026-03-12']]);
  });
});

describe('goals of a carnet', () => {
  const goal = (id: string, more: Record<string, unknown>): Resource => ({ resourceType: 'Goal', id, lifecycleStatus: 'active', description: { text: `Goal ${id}` }, subject, ...more });
  const target = (code: string, detail: object) => ({ target: [{ measure: { coding: [{ system: LOINC_SYSTEM, code }] }, ...detail, dueDate: '2026-07-07' }] });
  const quantity = (value: number, code: string, comparator?: string) => ({ detailQuantity: { value, code, ...(comparator && { comparator }) } });
  const targetOf = (more: Record<string, unknown>) => read([patient, goal('1', more)]).carnet.goals[0]?.target;

  it('aim at least, or at most, as the record or the measure says, in the unit of the catalogue', () => {
    expect(targetOf(target('82290-8', quantity(150, 'min/wk')))).to.deep.equal({ measure: 'moderate-activity', low: 150 });
    expect(targetOf(target('82290-8', quantity(2.5, 'h/wk')))).to.deep.equal({ measure: 'moderate-activity', low: 150 });
    expect(targetOf(target('72514-3', quantity(3, '{score}')))).to.deep.equal({ measure: 'pain', high: 3 });
    expect(targetOf(target('29463-7', quantity(70, 'kg', '<=')))).to.deep.equal({ measure: 'weight', high: 70 });
    expect(targetOf(target('29463-7', { detailRange: { low: { value: 60, code: 'kg' }, high: { value: 70_000, code: 'g' } } }))).to.deep.equal({ measure: 'weight', low: 60, high: 70 });
    expect(targetOf(target('00000-0', quantity(1, 'kg')))).to.equal(undefined);
  });

  it('stand where the record says, and stay open while nobody says', () => {
    const stateOf = (more: Record<string, unknown>) => read([patient, goal('1', more)]).carnet.goals[0]?.state;
    const achieved = (code: string) => ({ achievementStatus: { coding: [{ system: GOAL_ACHIEVEMENT_SYSTEM, code }] } });
    expect(['improving', 'sustaining', 'not-attainable', 'constructor'].map((code) => stateOf(achieved(code)))).to.deep.equal(['in-progress', 'achieved', 'not-achieved', 'in-progress']);
    expect([stateOf({ lifecycleStatus: 'cancelled' }), stateOf({ lifecycleStatus: 'completed' })]).to.deep.equal(['given-up', 'in-progress']);
  });

  it('come in the order their plan names them, and are the person’s own words when the person said them', () => {
    const { carnet } = read([patient, goal('1', {}), goal('2', { expressedBy: subject }), plan('1', { goal: [reference('Goal/2'), reference('Goal/1')] })]);
    expect(carnet.goals.map(({ id, plan: of, isOwnWords }) => [id, of, isOwnWords])).to.deep.equal([['Goal/2', 'CarePlan/1', true], ['Goal/1', 'CarePlan/1', undefined]]);
  });
});

describe('a person no server knows', () => {
  it('has words of their own, and a home nobody is told', () => {
    const urn = { reference: 'urn:uuid:5c1c3b1e-3b55-4c84-9f6a-0d0a5f0a1b2c' };
    const goal = { resourceType: 'Goal', id: '1', lifecycleStatus: 'active', description: { text: 'Marcher' }, subject: urn, expressedBy: urn };
    expect(readCarnet(goal).carnet.goals[0]?.isOwnWords).to.equal(true);
    const home = { ...patient, address: [{ line: ['9 rue des Jardins'] }] };
    const note = { resourceType: 'Communication', id: 'n', status: 'completed', subject: urn, sender: urn, sent: '2026-03-10', payload: [{ contentString: 'Bien' }] };
    expect(readCarnet({ resourceType: 'Bundle', entry: [{ fullUrl: urn.reference, resource: home }, { resource: note }] }).carnet.notes[0]?.author).to.deep.equal({ reference: urn.reference, name: 'Dominique Exemple' });
  });
});

describe('steps of a carnet', () => {
  const task = (id: string, more: Record<string, unknown>): Resource => ({ resourceType: 'Task', id, intent: 'plan', status: 'requested', for: subject, basedOn: [reference('CarePlan/1')], ...more });
  const ours = (code: string) => ({ code: { coding: [{ system: MILESTONE_SYSTEM, code }] } });

  it('are due and done on their days, or cancelled', () => {
    const { carnet } = read([patient, plan('1'), task('1', { ...ours('report'), restriction: { period: { end: '2026-05-26' } } }), task('2', { ...ours('mid-interview'), status: 'completed', executionPeriod: { end: '2026-05-12T10:00:00Z' } }), task('3', { ...ours('follow-up-6'), status: 'cancelled' })]);
    expect(carnet.milestones.map(({ kind, dueOn, doneOn, isCancelled }) => [kind, dueOn, doneOn, isCancelled])).to.deep.equal([['follow-up-6', undefined, undefined, true], ['mid-interview', undefined, '2026-05-12', undefined], ['report', '2026-05-26', undefined, undefined]]);
  });

  it('hold what was decided for after', () => {
    const output = [{ type: ours('relay').code, valueCodeableConcept: { coding: [{ system: RELAY_SYSTEM, code: 'club' }] } }, { type: { coding: [{ system: RELAY_SYSTEM, code: 'first-visit-accompanied' }] }, valueBoolean: false }];
    const { carnet } = read([patient, plan('1'), task('1', { ...ours('relay'), status: 'completed', executionPeriod: { end: '2026-07-07' }, output, owner: { display: 'Gym douce' }, note: [{ text: 'le jeudi' }] })]);
    expect(carnet.relays.map(({ outcome, decidedOn, place, details, isFirstVisitAccompanied }) => [outcome, decidedOn, place?.name, details, isFirstVisitAccompanied])).to.deep.equal([['club', '2026-07-07', 'Gym douce', 'le jeudi', false]]);
    expect([carnet.milestones.map(({ doneOn }) => doneOn), carnet.notes]).to.deep.equal([['2026-07-07'], []]);
  });

  it('of another system are steps when they have words, and the way of a request when somebody was asked to take it on', () => {
    const { carnet } = read([
      patient, plan('1'), request('1'), task('1', { description: 'Rappeler le club' }), task('2', {}),
      task('3', { status: 'accepted', focus: reference('ServiceRequest/1'), owner: { display: 'Fit 4 Life' }, authoredOn: '2026-03-04' }), task('4', { status: 'rejected', focus: reference('ServiceRequest/1'), owner: { display: 'Get Fit' } }),
    ]);
    expect(carnet.milestones.map(({ kind, title }) => [kind, title])).to.deep.equal([['other', 'Rappeler le club']]);
    expect(carnet.deliveries.map(({ document, recipient, state, day }) => [document, recipient?.name, state, day])).to.deep.equal([['ServiceRequest/1', 'Get Fit', 'failed', undefined], ['ServiceRequest/1', 'Fit 4 Life', 'received', '2026-03-04']]);
    expect(carnet.others.map(({ id }) => id)).to.deep.equal(['Task/2']);
  });
});
