import { expect } from 'chai';
import type { Bundle } from 'fhir/r4.js';
import { applyEdit } from './apply.js';
import { ATTENDANCE_EXTENSION } from './codes.js';
import { conflictOf } from './conflict.js';
import type { CarnetEdit } from './edits.js';
import { toEditBundle } from './fhir-edits.js';
import { afterSaved } from './fhir-edits-saved.js';
import { appointment, encounter, patient, plan, read, subject, type Resource } from './fhir-read.suite.js';
import type { Carnet } from './model.js';
import { undoOf } from './undo.js';

const at = '2026-06-17T11:04:00+02:00';
const ten = '2026-03-10T10:00:00+01:00';
const observation = (id: string, code: string, value: number, unit: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Observation', id, status: 'final', code: { coding: [{ system: 'http://loinc.org', code }] }, subject, effectiveDateTime: '2026-03-10',
  valueQuantity: { value, system: 'http://unitsofmeasure.org', code: unit }, ...more,
});
const weight = (id: string, value = 70, more: Record<string, unknown> = {}) => observation(id, '29463-7', value, 'kg', more);
const nameOf = ({ resourceType, id }: Resource) => `${resourceType}/${String(id)}`;

/** A server of a few resources, which honours `ifMatch`. */
function serverOf(resources: readonly Resource[]) {
  const held = new Map<string, Resource>(resources.map((each) => [nameOf(each), { ...each, meta: { versionId: '1', lastUpdated: '2026-06-01T10:00:00Z' } }]));
  let clock = Date.parse('2026-06-17T09:00:00Z');
  const put = (name: string, resource: Resource) => {
    const versionId = String(Number((held.get(name)?.['meta'] as { versionId?: string } | undefined)?.versionId ?? 0) + 1);
    const lastUpdated = new Date(clock += 1000).toISOString();
    held.set(name, { ...structuredClone(resource), id: name.split('/')[1], meta: { versionId, lastUpdated } });
    return { response: { status: '200', etag: `W/"${versionId}"`, lastModified: lastUpdated, location: `${name}/_history/${versionId}` } };
  };
  return {
    put, get: (name: string) => held.get(name),
    open: () => read([...held.values()].filter(({ resourceType }) => resourceType !== 'Provenance')).carnet,
    submit(bundle: Bundle): Bundle {
      const entries = bundle.entry ?? [];
      const urls = entries.map(({ request, fullUrl }) => fullUrl ?? request?.url);
      expect(new Set(urls).size, 'a resource once').to.equal(urls.length);
      const isStale = entries.some(({ request }) => request?.ifMatch !== undefined && request.ifMatch !== `W/"${String((held.get(request.url)?.['meta'] as { versionId?: string }).versionId)}"`);
      if (isStale) throw new RangeError('412');
      return { resourceType: 'Bundle', type: 'transaction-response', entry: entries.map(({ request, resource }, index) => put(request?.method === 'PUT' ? request.url : `${String(resource?.resourceType)}/new-${String(clock)}-${String(index)}`, resource as unknown as Resource)) };
    },
  };
}
type Server = ReturnType<typeof serverOf>;

function save(server: Server, carnet: Carnet, edit: CarnetEdit): Carnet {
  const sent = toEditBundle(carnet, edit, { at });
  return afterSaved(applyEdit(carnet, edit, { at }).carnet, edit, server.submit(sent), sent);
}

/** Saves an edit, then its undo; what is shown is what is read again each time. */
function both(server: Server, edit: CarnetEdit, seen: (carnet: Carnet) => unknown): [after: unknown, back: unknown] {
  const carnet = server.open();
  const undo = undoOf(carnet, edit);
  const saved = save(server, carnet, edit);
  const after = seen(server.open());
  expect(seen(saved), 'what is shown is what is read').to.deep.equal(after);
  if (!undo) throw new RangeError('no undo');
  const undone = save(server, saved, undo);
  expect(seen(undone), 'what is shown after the undo is what is read').to.deep.equal(seen(server.open()));
  return [after, seen(server.open())];
}

const values = ({ measures }: Carnet) => measures.map(({ id, day, value, secondValue, alsoIn }) => [id, day, value, ...(secondValue === undefined ? [] : [secondValue]), ...alsoIn]);
const edit = (value: number, more: Partial<Extract<CarnetEdit, { kind: 'measure' }>> = {}): CarnetEdit => ({ kind: 'measure', id: 'Observation/a', measure: 'weight', day: '2026-03-10', value, ...more });

describe('an edit of what several records say', () => {
  it('writes a measure into each of them, and takes it back from each', () => {
    const server = serverOf([patient, weight('a'), weight('b'), weight('c', 70, { valueQuantity: { value: 70_000, system: 'http://unitsofmeasure.org', code: 'g' } })]);
    const merged = [['Observation/a', '2026-03-10', 70, 'Observation/b', 'Observation/c']];
    expect(values(server.open())).to.deep.equal(merged);
    expect(both(server, edit(71, { day: '2026-03-12' }), values)).to.deep.equal([[['Observation/a', '2026-03-12', 71, 'Observation/b', 'Observation/c']], merged]);
    expect(both(server, { kind: 'withdraw-measure', id: 'Observation/a' }, values)).to.deep.equal([[], merged]);
  });

  it('writes each pressure where it is kept', () => {
    const server = serverOf([patient, observation('a', '8480-6', 138, 'mm[Hg]'), observation('b', '8462-4', 82, 'mm[Hg]')]);
    const pair = [['Observation/a', '2026-03-10', 138, 82, 'Observation/b']];
    const pressure = (value: number, secondValue: number): CarnetEdit => ({ kind: 'measure', id: 'Observation/a', measure: 'blood-pressure', day: '2026-03-10', value, secondValue });
    expect(both(server, pressure(136, 80), values)).to.deep.equal([[['Observation/a', '2026-03-10', 136, 80, 'Observation/b']], pair]);
    expect(both(server, { kind: 'withdraw-measure', id: 'Observation/a' }, values)).to.deep.equal([[], pair]);
    expect(toEditBundle(server.open(), pressure(136, 82), { at }).entry?.map(({ request }) => request?.url)).to.deep.equal(['Observation/a', 'Provenance']);
  });

  it('leaves alone those that say it, and their notes', () => {
    const server = serverOf([patient, weight('a', 70, { note: [{ text: 'Habillée', time: ten }] }), weight('b', 70, { note: [{ text: 'Le soir' }] })]);
    const written = toEditBundle(server.open(), edit(70), { at }).entry ?? [];
    expect(written.map(({ request }) => request?.url)).to.deep.equal(['Observation/a', 'Provenance']);
    expect((written[0]?.resource as unknown as Resource)['note']).to.deep.equal([{ text: 'Habillée', time: ten }]);
    save(server, server.open(), edit(70, { comment: '' }));
    expect(server.open().measures.map(({ comment }) => comment)).to.deep.equal([undefined]);
  });

  it('marks a session in each, and takes the mark away from each', () => {
    const of = [{ reference: 'Appointment/1' }];
    const server = serverOf([patient, plan('1'), appointment('1', ten, { status: 'fulfilled' }), encounter('e', ten, { appointment: of })]);
    const states = ({ sessions }: Carnet) => sessions.map(({ state, isToCheck }) => [state, isToCheck]);
    for (const state of ['absent', 'excused', 'cancelled', null] as const) {
      expect(both(server, { kind: 'attendance', session: 'Appointment/1', state }, states)).to.deep.equal([[[state ?? undefined, undefined]], [['present', undefined]]]);
    }
  });

  it('writes how it was felt in each, and takes it back from each', () => {
    const felt = (id: string, value: number) => observation(id, '72514-3', value, '1', { focus: [{ reference: 'Appointment/1' }], issued: `2026-03-1${String(value)}T10:00:00Z` });
    const server = serverOf([patient, plan('1'), appointment('1', ten), felt('p', 3), felt('q', 5)]);
    const pain = ({ sessions }: Carnet) => sessions.map((each) => each.pain);
    expect(both(server, { kind: 'experience', session: 'Appointment/1', pain: null }, pain)[0]).to.deep.equal([undefined]);
    expect(both(server, { kind: 'experience', session: 'Appointment/1', pain: 2 }, pain)[0]).to.deep.equal([2]);
  });

  it('asks when one of them moved on alone', () => {
    const server = serverOf([patient, weight('a'), weight('b')]);
    const carnet = server.open();
    server.put('Observation/b', weight('b', 72));
    expect(() => save(server, carnet, edit(71))).to.throw('412');
    const theirs = ['Observation/a', 'Observation/b'].flatMap((name) => server.get(name) ?? []);
    const conflict = conflictOf(carnet, edit(71), theirs);
    expect([conflict.kind, conflict.theirs]).to.deep.equal(['value', { ...edit(72), comment: '' }]);
    expect(values(conflict.carnet)).to.deep.equal(values(server.open()));
  });

  it('asks before a note that was written again is taken back', () => {
    const note = (text: string): Resource => ({ resourceType: 'Communication', id: 'n', status: 'completed', subject, sent: '2026-03-10', payload: [{ contentString: text }] });
    const server = serverOf([patient, note('Va bien')]);
    const carnet = server.open();
    const mine: CarnetEdit = { kind: 'withdraw', id: 'Communication/n' };
    const conflict = () => conflictOf(carnet, mine, [server.get('Communication/n') ?? {}]);
    server.put('Communication/n', { ...note('Va bien'), priority: 'routine' });
    expect(conflict().kind).to.equal('elsewhere');
    server.put('Communication/n', note('Va mal, à rappeler'));
    expect([conflict().kind, conflict().theirs]).to.deep.equal(['value', { kind: 'note', id: 'Communication/n', day: '2026-03-10', text: 'Va mal, à rappeler' }]);
  });
});

describe('an edit of one record', () => {
  it('moves it to another day, whatever it says its time with', () => {
    const whens = [{ effectivePeriod: { start: '2026-03-09', end: '2026-03-10' } }, { effectiveInstant: ten }, { effectiveTiming: { event: ['2026-03-10'] } }, { effectiveDateTime: ten }];
    for (const when of whens) {
      const server = serverOf([patient, weight('a', 70, { effectiveDateTime: undefined, ...when })]);
      expect(both(server, edit(70, { day: '2026-03-12' }), values)[0]).to.deep.equal([['Observation/a', '2026-03-12', 70]]);
    }
  });

  it('changes one of two components of one code, and the other stays', () => {
    const part = (value: number) => ({ code: { coding: [{ system: 'http://loinc.org', code: '55425-3' }] }, valueQuantity: { value, system: 'http://unitsofmeasure.org', code: '/min' }, interpretation: [{ text: 'haute' }] });
    const server = serverOf([patient, { ...weight('a'), code: { text: 'Sortie' }, valueQuantity: undefined, component: [part(100), part(120)] }]);
    const second = 'Observation/a#1';
    expect(values(server.open())).to.deep.equal([[second, '2026-03-10', 120], ['Observation/a#55425-3', '2026-03-10', 100]]);
    expect(both(server, { kind: 'measure', id: second, measure: 'exercise-heart-rate', day: '2026-03-10', value: 125 }, values)[0]).to.deep.equal([[second, '2026-03-10', 125], ['Observation/a#55425-3', '2026-03-10', 100]]);
    expect(both(server, { kind: 'withdraw-measure', id: second }, (carnet) => values(carnet).filter(([, , value]) => value !== null))[0]).to.deep.equal([['Observation/a#55425-3', '2026-03-10', 100]]);
  });

  it('leaves no other value beside the one it writes', () => {
    const server = serverOf([patient, weight('a', 70, { valueQuantity: undefined, valueRange: { low: { value: 69 }, high: { value: 71 } } })]);
    save(server, server.open(), edit(70));
    expect(Object.keys(server.get('Observation/a') ?? {}).filter((key) => key.startsWith('value'))).to.deep.equal(['valueQuantity']);
  });

  it('of one of a group takes the mark away, also from a group that was marked, and says a cancellation', () => {
    const group = appointment('1', ten, { status: 'fulfilled', participant: [{ actor: { reference: 'Patient/2' }, status: 'accepted' }, { actor: subject, status: 'accepted' }] });
    const state = ({ sessions }: Carnet) => sessions[0]?.state;
    expect(both(serverOf([patient, plan('1'), group]), { kind: 'attendance', session: 'Appointment/1', state: null }, state)).to.deep.equal([undefined, 'present']);
    expect(both(serverOf([patient, plan('1'), group]), { kind: 'attendance', session: 'Appointment/1', state: 'cancelled', isUnexplained: true }, state)[0]).to.equal('cancelled');
    const left = { ...group, participant: [{ actor: subject, status: 'declined', extension: [{ url: ATTENDANCE_EXTENSION, valueCode: 'absent' }] }] };
    expect(both(serverOf([patient, plan('1'), left]), { kind: 'attendance', session: 'Appointment/1', state: 'present' }, state)).to.deep.equal(['present', 'absent']);
  });
});
