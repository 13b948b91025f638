import type { Bundle, FhirResource } from 'fhir/r4.js';
import { connectFhir, type FhirError, type FhirPort } from '@sport-sante/sdk/client';
import type { Carnet } from '@sport-sante/sdk/carnet';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { afterSaved, applyEdit, conflictOf, newId, toEditBundle, undoOf, type CarnetEdit } from '@sport-sante/sdk/carnet/write';
import { carnets } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import { useSandbox } from '../internal/client.test.js';

const at = '2026-06-17T11:04:00+02:00';
const camille = { name: 'Camille Renaud', reference: 'Practitioner/camille-renaud' };
const context = { at, author: camille };
const session = 'Appointment/carnet-15-session-2026-06-16';
/** A session that was written down as a Procedure. */
const written = 'Procedure/carnet-15-session-2026-05-19';
const plan = 'CarePlan/carnet-15-plan';
const urn = () => `urn:uuid:${newId()}`;

describe('edits of a carnet on a server', function () {
  this.timeout(30_000);
  const server = useSandbox();
  let port: FhirPort;
  let key = 0;
  const types = [...new Set((carnets.year.entry ?? []).map(({ resource }) => String(resource?.resourceType))), 'AdverseEvent', 'Procedure', 'Encounter'];

  beforeEach(async () => {
    port = connectFhir({ baseUrl: server.url, retry: { sleep: () => Promise.resolve() } });
    server.setFaults([]);
    for (const type of [...new Set([...types, 'Provenance'])]) for (const { id } of await all(type)) await server.remove(`/${type}/${String(id)}`);
    const resources = (carnets.year.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : []));
    await submit({ resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource, request: { method: 'PUT' as const, url: `${resource.resourceType}/${String(resource.id)}` } })) });
  });

  async function all(type: string): Promise<FhirResource[]> {
    const found: FhirResource[] = [];
    for await (const page of port.search(type, { _count: 500 })) found.push(...(page.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : [])));
    return found;
  }
  const submit = (bundle: Bundle) => port.submit(bundle, { idempotencyKey: `carnet-edit-${String(key++)}` });
  const opened = async (): Promise<Carnet> => {
    const resources = await Promise.all([...new Set(types)].filter((type) => type !== 'Provenance').map(all));
    return readCarnet(resources.flat(), { patient: 'Patient/patient-15' }).carnet;
  };
  /** Shows and saves an edit, as the viewer does. What is stored is valid. */
  const save = async (carnet: Carnet, edit: CarnetEdit, who = context): Promise<Carnet> => {
    const sent = toEditBundle(carnet, edit, who);
    const answer = await submit(sent);
    for (const { response } of answer.entry ?? []) {
      const [reference] = /[A-Z]\w+\/[^/]+(?=\/_history)/.exec(response?.location ?? '') ?? [];
      if (reference === undefined) continue;
      const stored = await port.read(reference);
      const { body } = await server.post(`/${stored.resourceType}/$validate`, stored);
      expect([...(body['issue'] ?? [])].filter((issue) => String(issue['severity']) !== 'information'), reference).to.deep.equal([]);
    }
    return afterSaved(applyEdit(carnet, edit, who).carnet, edit, answer, sent);
  };
  const isTakenBack = (source: Record<string, unknown> | undefined) => source?.['status'] === 'entered-in-error';
  /** What a reader sees. What was taken back here is kept to be put back, and what stands around is no part of it. */
  const seen = ({ withdrawn: _withdrawn, kept: _kept, others: _others, base: _base, ...carnet }: Carnet) => ({
    ...carnet,
    sessions: carnet.sessions.map(({ experience: _ids, experienceSources = {}, ...session }) => ({ ...session, felt: Object.fromEntries(Object.entries(experienceSources).filter(([, source]) => !isTakenBack(source))) })),
    // A name is all an edit knows of who makes it.
    notes: carnet.notes.map(({ author, ...note }) => ({ ...note, author: author?.name })), calls: carnet.calls.map(({ author, ...call }) => ({ ...call, author: author?.name })),
    assessments: carnet.assessments.map(({ by, ...assessment }) => ({ ...assessment, by: by?.name })),
  });

  const edits: [string, (carnet: Carnet) => CarnetEdit][] = [
    ['a presence', () => ({ kind: 'attendance', session, state: 'present' })],
    ['an excused absence', () => ({ kind: 'attendance', session, state: 'excused' })],
    ['a session the club cancelled', () => ({ kind: 'attendance', session, state: 'cancelled' })],
    ['a session nobody knows who cancelled', () => ({ kind: 'attendance', session, state: 'cancelled', isUnexplained: true })],
    ['a mark taken away', () => ({ kind: 'attendance', session, state: null })],
    ['a presence where there was an excuse', () => ({ kind: 'attendance', session: 'Appointment/carnet-15-session-2026-06-02', state: 'present' })],
    ['a mark taken away where there was an excuse', () => ({ kind: 'attendance', session: 'Appointment/carnet-15-session-2026-06-02', state: null })],
    ['an absence in a Procedure', () => ({ kind: 'attendance', session: written, state: 'absent' })],
    ['an excuse in a Procedure', () => ({ kind: 'attendance', session: written, state: 'excused' })],
    ['a mark taken away from a Procedure', () => ({ kind: 'attendance', session: written, state: null })],
    ['effort, pain and mood of a session that had none', () => ({ kind: 'experience', session, effort: 6, pain: 3, mood: 'worse' })],
    ['another effort, and a mood taken away', () => ({ kind: 'experience', session: 'Appointment/carnet-15-session-2026-05-12', effort: 0, mood: null })],
    ['an incident', () => ({ kind: 'incident', session, text: 'Genou douloureux à la dernière montée' })],
    ['a new measure', () => ({ kind: 'measure', id: urn(), measure: 'waist', day: '2026-06-17', value: 95, comment: 'Après la séance' })],
    ['a new pressure', () => ({ kind: 'measure', id: urn(), measure: 'blood-pressure', day: '2026-06-17', value: 132, secondValue: 78 })],
    ['a measure of a bilan', ({ assessments }) => ({ kind: 'measure', id: urn(), measure: 'grip-right', day: '2026-05-12', value: 21, assessment: String(assessments.at(-1)?.id) })],
    ['another value of a measure', () => ({ kind: 'measure', id: 'Observation/carnet-15-six-minute-walk-2026-05-12', measure: 'six-minute-walk', day: '2026-05-12', value: 392 })],
    ['another pressure', () => ({ kind: 'measure', id: 'Observation/carnet-15-blood-pressure-2026-05-12', measure: 'blood-pressure', day: '2026-05-12', value: 136, secondValue: 82 })],
    ['a measure entered in error', () => ({ kind: 'withdraw-measure', id: 'Observation/carnet-15-weight-2026-05-12' })],
    ['a bilan', () => ({ kind: 'assessment', id: urn(), assessment: 'final', day: '2026-06-17', plan, conclusion: 'Continuer en club.' })],
    ['a note', () => ({ kind: 'note', id: urn(), text: 'Elle reprend mardi.', day: '2026-06-17', plan })],
    ['a call', () => ({ kind: 'call', id: urn(), day: '2026-06-17', outcome: 'message-left', plan })],
    ['a call of another day', () => ({ kind: 'call', id: urn(), day: '2026-06-15', outcome: 'reached', text: 'Un genou douloureux.', plan })],
    ['a step that was done', ({ milestones }) => ({ kind: 'milestone', milestone: String(milestones.find(({ kind }) => kind === 'report')?.id), doneOn: '2026-06-17' })],
    ['a step that was not done', ({ milestones }) => ({ kind: 'milestone', milestone: String(milestones.find(({ kind }) => kind === 'mid-interview')?.id), doneOn: null })],
    ...(['in-progress', 'achieved', 'not-achieved', 'given-up'] as const).map((state): [string, (carnet: Carnet) => CarnetEdit] =>
      [`a goal ${state}`, ({ goals }) => ({ kind: 'goal', goal: String(goals[1]?.id), state })]),
    ['a decision for after', () => ({ kind: 'relay', id: urn(), plan, outcome: 'club', decidedOn: '2026-06-17', place: { name: 'Gym douce des Rives (exemple)' }, details: 'le jeudi', startsOn: '2026-09-10', isFirstVisitAccompanied: false })],
  ];
  for (const [name, editOf] of edits) {
    it(`keep ${name}: it reads back as it was shown, and goes by its undo`, async () => {
      const before = await opened();
      const edit = editOf(before);
      const undo = undoOf(before, edit);
      const saved = await save(before, edit);
      const after = await opened();
      expect(seen(saved), 'what is read back').to.deep.equal(seen(after));
      if (!undo) throw new Error('There is no undo.');
      const back = await save(saved, undo);
      expect(seen(back), 'what is read back after the undo').to.deep.equal(seen(await opened()));
    });
  }

  it('leave a Provenance that names who, when and with what', async () => {
    await save(await opened(), { kind: 'attendance', session, state: 'present' });
    const made = (await all('Provenance')).filter((each) => each.resourceType === 'Provenance' && each.target[0]?.reference === session);
    expect(made).to.have.length(1);
    expect(made[0]).to.deep.include({ recorded: at, target: [{ reference: session }] });
    expect((made[0] as { agent?: { who: unknown }[] }).agent?.map(({ who }) => who)).to.deep.equal([{ reference: camille.reference, display: camille.name }, { display: 'sport-sante 0.1.0' }]);
  });

  /** What a server says when it refuses. */
  const refusalOf = (bundle: Bundle): Promise<FhirError | undefined> => submit(bundle).then(() => undefined, (error: unknown) => error as FhirError);
  const hugo = { at: '2026-06-17T10:58:00+02:00', author: { name: 'Hugo Valcœur', reference: 'Practitioner/hugo-valcoeur' } };
  const mine: CarnetEdit = { kind: 'attendance', session, state: 'present' };

  it('of two editors: the second is refused, nothing is overwritten, and both values are there to choose from', async () => {
    const carnet = await opened();
    await save(carnet, { kind: 'attendance', session, state: 'excused' }, hugo);
    const sent = toEditBundle(carnet, mine, context);
    expect((await refusalOf(sent))?.status).to.equal(412);
    const theirs = await port.read(session);
    expect(theirs).to.deep.include({ status: 'cancelled' });
    expect(await all('Provenance').then((some) => some.filter((each) => JSON.stringify(each).includes(at)))).to.deep.equal([]);

    const conflict = conflictOf(carnet, mine, theirs, await all('Provenance'));
    const { carnet: settled, ...told } = conflict;
    expect(told).to.deep.equal({ kind: 'value', mine, theirs: { kind: 'attendance', session, state: 'excused' }, by: hugo.author, at: theirs.meta?.lastUpdated });
    expect(seen(settled), 'the carnet with theirs in it').to.deep.equal(seen(await opened()));
    expect(seen(await save(settled, mine)), 'mine, once it is chosen').to.deep.equal(seen(await opened()));
    expect(await port.read(session)).to.deep.include({ status: 'fulfilled' });
  });

  it('of two editors who mean the same: nothing is left to decide', async () => {
    const carnet = await opened();
    await save(carnet, mine, hugo);
    const { kind, mine: left, theirs, carnet: settled } = conflictOf(carnet, mine, await port.read(session));
    expect([kind, left, theirs]).to.deep.equal(['same', undefined, undefined]);
    expect(seen(settled)).to.deep.equal(seen(await opened()));
  });

  it('of a session that was only moved: the mark is made on the new hour, and nobody is asked', async () => {
    const carnet = await opened();
    await server.put(`/${session}`, { ...await port.read(session), start: '2026-06-16T14:00:00+02:00', end: '2026-06-16T15:00:00+02:00' });
    const { kind, mine: again, theirs, carnet: settled } = conflictOf(carnet, mine, await port.read(session));
    expect([kind, again, theirs]).to.deep.equal(['elsewhere', mine, undefined]);
    expect(seen(await save(settled, mine))).to.deep.equal(seen(await opened()));
    expect(await port.read(session)).to.deep.include({ status: 'fulfilled', start: '2026-06-16T14:00:00+02:00' });
  });

  const both: [string, CarnetEdit, CarnetEdit, string[]][] = [
    ['an effort', { kind: 'experience', session: 'Appointment/carnet-15-session-2026-05-12', effort: 7 }, { kind: 'experience', session: 'Appointment/carnet-15-session-2026-05-12', effort: 4 }, ['Observation/carnet-15-session-2026-05-12-effort']],
    ['a measure', { kind: 'measure', id: 'Observation/carnet-15-weight-2026-05-12', measure: 'weight', day: '2026-05-12', value: 71 }, { kind: 'measure', id: 'Observation/carnet-15-weight-2026-05-12', measure: 'weight', day: '2026-05-12', value: 70, comment: '' }, ['Observation/carnet-15-weight-2026-05-12']],
    ['a measure the other withdrew', { kind: 'measure', id: 'Observation/carnet-15-weight-2026-05-12', measure: 'weight', day: '2026-05-12', value: 71 }, { kind: 'withdraw-measure', id: 'Observation/carnet-15-weight-2026-05-12' }, ['Observation/carnet-15-weight-2026-05-12']],
    ['a step', { kind: 'milestone', milestone: 'Task/carnet-15-report', doneOn: '2026-06-17' }, { kind: 'milestone', milestone: 'Task/carnet-15-report', doneOn: '2026-06-16' }, ['Task/carnet-15-report']],
    ['a goal', { kind: 'goal', goal: 'Goal/carnet-15-goal-2-walk', state: 'given-up' }, { kind: 'goal', goal: 'Goal/carnet-15-goal-2-walk', state: 'achieved' }, ['Goal/carnet-15-goal-2-walk']],
  ];
  for (const [name, edit, other, references] of both) {
    it(`of ${name}, by two editors: both values are there, and mine can still be kept`, async () => {
      const carnet = await opened();
      await save(carnet, other, hugo);
      expect((await refusalOf(toEditBundle(carnet, edit, context)))?.status).to.equal(412);
      const conflict = conflictOf(carnet, edit, await Promise.all(references.map((reference) => port.read(reference))));
      expect([conflict.kind, conflict.mine, conflict.theirs]).to.deep.equal(['value', edit, other]);
      expect(seen(conflict.carnet)).to.deep.equal(seen(await opened()));
      expect(seen(await save(conflict.carnet, edit))).to.deep.equal(seen(await opened()));
    });
  }

  it('are written once when the answer is lost, and sent again', async () => {
    const carnet = await opened();
    const edits: CarnetEdit[] = [{ kind: 'note', id: urn(), text: 'Elle reprend mardi.', day: '2026-06-17', plan }, { kind: 'experience', session, effort: 6 }, { kind: 'incident', session, text: 'Chute sans gravité' }];
    const count = async () => Promise.all(['Communication', 'Observation', 'AdverseEvent', 'Provenance'].map(async (type) => (await all(type)).length));
    const before = await count();
    for (const edit of edits) {
      const sent = toEditBundle(carnet, edit, context);
      server.setFaults([{ match: { method: 'POST' }, times: 1, fault: { kind: 'drop', when: 'after' } }]);
      await submit(sent);
      // By hand, under another key: the Bundle alone says that it is the same.
      await submit(toEditBundle(carnet, edit, context));
    }
    expect((await count()).map((number, index) => number - (before[index] ?? 0))).to.deep.equal([1, 1, 1, 3]);
  });

  it('are undone after the save, by an undo that was made before it', async () => {
    const carnet = await opened();
    const edit: CarnetEdit = { kind: 'measure', id: urn(), measure: 'waist', day: '2026-06-17', value: 95 };
    const undo = undoOf(carnet, edit);
    if (!undo) throw new Error('There is no undo.');
    const saved = await save(carnet, edit);
    const back = await save(saved, undo);
    const again = await save(back, edit);
    expect([saved, back, again].map(({ measures }) => measures.filter(({ measure, day }) => measure === 'waist' && day === '2026-06-17').length)).to.deep.equal([1, 0, 1]);
    expect(seen(again)).to.deep.equal(seen(await opened()));
  });

  it('of one person in a group leave the others as they are', async () => {
    const group = {
      ...await port.read(session), status: 'fulfilled',
      participant: [{ actor: { reference: 'Patient/patient-15' }, status: 'accepted' }, { actor: { reference: 'Patient/patient-1' }, status: 'accepted' }],
    };
    await server.put('/Patient/patient-1', { resourceType: 'Patient', id: 'patient-1' });
    await server.put(`/${session}`, group);
    const saved = await save(await opened(), { kind: 'attendance', session, state: 'absent' });
    expect(saved.sessions.find(({ id }) => id === session)?.state).to.equal('absent');
    expect(seen(saved)).to.deep.equal(seen(await opened()));
    expect(await port.read(session)).to.deep.include({ status: 'fulfilled' });
    expect(((await port.read(session)) as { participant?: unknown[] }).participant?.[1]).to.deep.equal(group.participant[1]);
  });

  for (const state of ['present', 'absent', 'excused', null] as const) {
    it(`of a session that an Encounter alone tells say « ${String(state)} » in it`, async () => {
      await server.put('/Encounter/e1', {
        resourceType: 'Encounter', id: 'e1', status: 'arrived', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }, subject: { reference: 'Patient/patient-15' },
        serviceType: { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/carnet-session', code: 'activity' }] }, period: { start: '2026-06-11T10:00:00+02:00', end: '2026-06-11T11:00:00+02:00' },
      });
      const saved = await save(await opened(), { kind: 'attendance', session: 'Encounter/e1', state });
      expect(saved.sessions.find(({ id }) => id === 'Encounter/e1')?.state).to.equal(state ?? undefined);
      expect(seen(saved)).to.deep.equal(seen(await opened()));
    });
  }

  it('of what two records say are written into both, and undone in both', async () => {
    const weighed = await port.read('Observation/carnet-15-weight-2026-05-12');
    await server.put('/Observation/z-copy', { ...weighed, id: 'z-copy' });
    await server.put('/Encounter/e1', {
      resourceType: 'Encounter', id: 'e1', status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }, subject: { reference: 'Patient/patient-15' },
      appointment: [{ reference: session }], period: { start: '2026-06-16T10:00:00+02:00', end: '2026-06-16T11:00:00+02:00' },
    });
    const before = await opened();
    expect(before.measures.find(({ id }) => id === `Observation/${String(weighed.id)}`)?.alsoIn).to.deep.equal(['Observation/z-copy']);
    const edits: CarnetEdit[] = [
      { kind: 'measure', id: `Observation/${String(weighed.id)}`, measure: 'weight', day: '2026-05-12', value: 68.5 }, { kind: 'withdraw-measure', id: `Observation/${String(weighed.id)}` }, { kind: 'attendance', session, state: 'present' },
    ];
    for (const edit of edits) {
      const carnet = await opened();
      const undo = undoOf(carnet, edit);
      const saved = await save(carnet, edit);
      expect(seen(saved), edit.kind).to.deep.equal(seen(await opened()));
      const back = undo && await save(saved, undo);
      expect(back && seen(back), `${edit.kind}, undone`).to.deep.equal(seen(await opened()));
    }
  });

  it('of a session no server has make it, as an Appointment of its hours or a Procedure of its day', async () => {
    const carnet = await opened();
    const base = { plan, kind: 'activity' as const, alsoIn: [], title: 'Séance en plein air' };
    const sessions = [
      { ...base, id: urn(), day: '2026-06-12', startsAt: '2026-06-12T10:00:00+02:00', minutes: 45 }, { ...base, id: urn(), day: '2026-06-13' },
    ];
    let known: Carnet = { ...carnet, sessions: [...carnet.sessions, ...sessions] };
    for (const { id } of sessions) known = await save(known, { kind: 'experience', session: id, effort: 4 });
    for (const { id } of known.sessions.slice(-2)) known = await save(known, { kind: 'attendance', session: id, state: 'excused' });
    const read = await opened();
    const made = read.sessions.filter(({ title }) => title === base.title);
    expect(made.map(({ id, day, state, effort, minutes }) => [id.split('/')[0], day, state, effort, minutes])).to.deep.equal([
      ['Appointment', '2026-06-12', 'excused', 4, 45], ['Procedure', '2026-06-13', 'excused', 4, undefined],
    ]);
  });
});
