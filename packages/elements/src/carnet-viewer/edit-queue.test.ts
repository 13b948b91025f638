import { expect } from '@open-wc/testing';
import type { Carnet } from '@sport-sante/sdk/carnet';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { FhirError, type FhirPort } from '@sport-sante/sdk/client';
import { carnets, fakePort } from '@sport-sante/sdk/testing';
import type { Appointment, DiagnosticReport } from 'fhir/r4.js';
import { until } from '../internal/acts.test.js';
import { EditQueue, type QueueHost } from './edit-queue.js';

const AT = '2026-07-07T11:04:00+02:00';
const offline = () => new FhirError('no answer', { status: 0, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'timeout' }] } });
const ASSESSMENT = 'urn:uuid:0b0c7a52-6f0b-4a39-9f5f-5c1f7a3d9a01';
const WALK = 'urn:uuid:0b0c7a52-6f0b-4a39-9f5f-5c1f7a3d9a02';
const STANDS = 'urn:uuid:0b0c7a52-6f0b-4a39-9f5f-5c1f7a3d9a03';

/** A queue on a server in memory, whose network can go. */
function open() {
  const port = fakePort((carnets.year.entry ?? []).flatMap(({ resource }) => resource ?? []));
  const network = { isDown: false };
  const client: FhirPort = { ...port, submit: (bundle, options) => (network.isDown ? Promise.reject(offline()) : port.submit(bundle, options)) };
  let { carnet } = readCarnet(carnets.year);
  const host: QueueHost = {
    stored: () => carnet, store: (next: Carnet) => { carnet = next; }, client: () => client, author: () => ({ name: 'Camille Renaud' }), now: () => AT, language: () => 'fr',
    offer: () => true, saved: () => undefined, failed: () => undefined, refused: () => undefined, edited: () => undefined, changed: () => undefined,
  };
  const queue = new EditQueue(host);
  return { queue, port, network, stored: () => carnet };
}

function enterBilan(queue: EditQueue): void {
  queue.push({ kind: 'assessment', id: ASSESSMENT, assessment: 'final', day: '2026-07-07', plan: 'CarePlan/vasseur-plan' });
  queue.push({ kind: 'measure', id: WALK, measure: 'six-minute-walk', day: '2026-07-07', value: 408, assessment: ASSESSMENT });
  queue.push({ kind: 'measure', id: STANDS, measure: 'chair-stand', day: '2026-07-07', value: 12, assessment: ASSESSMENT });
}

const bilanOf = (port: ReturnType<typeof fakePort>): DiagnosticReport | undefined =>
  port.resources().find((each): each is DiagnosticReport => each.resourceType === 'DiagnosticReport' && each.effectiveDateTime?.startsWith('2026-07-07') === true);

describe('The queue of edits', () => {
  it('writes a bilan with its measures, the network being there', async () => {
    const { queue, port } = open();
    enterBilan(queue);
    await until(() => queue.unsaved.length === 0, 'all is written');
    expect(bilanOf(port)?.result).to.have.length(2);
  });

  it('writes it with its measures too when the network went in between and came back', async () => {
    const { queue, port, network, stored } = open();
    network.isDown = true;
    enterBilan(queue);
    await until(() => queue.failed.length === 3, 'all three wait');
    network.isDown = false;
    queue.retryAll();
    await until(() => queue.unsaved.length === 0, 'all is written');
    const ids = [...stored().assessments, ...stored().measures].filter(({ day }) => day === '2026-07-07').map(({ id }) => id.split('/')[0]);
    expect([bilanOf(port)?.result?.length, ids]).to.deep.equal([2, ['DiagnosticReport', 'Observation', 'Observation']]);
  });

  it('tells all that waits that it waits, and takes it up in its order behind one press', async () => {
    const { queue, network } = open();
    network.isDown = true;
    enterBilan(queue);
    await until(() => queue.failed.length === 3, 'all three wait');
    network.isDown = false;
    queue.statusOf(STANDS)?.retry?.();
    await until(() => queue.unsaved.length === 0, 'all is written');
    expect([ASSESSMENT, WALK, STANDS].map((id) => queue.statusOf(id)?.state)).to.deep.equal(['saved', 'saved', 'saved']);
  });

  it('refuses with a bilan the measures that rest on it', async () => {
    const { queue, port } = open();
    port.failNext(new FhirError('no', { status: 422, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', diagnostics: 'The body is a Provenance.' }] } }));
    enterBilan(queue);
    await until(() => queue.unsaved.length === 0, 'it is answered');
    expect([ASSESSMENT, WALK, STANDS].map((id) => queue.statusOf(id))).to.deep.equal([{ state: 'refused' }, { state: 'refused' }, { state: 'refused' }]);
  });

  it('goes on with what comes after it was cleared in the middle of a decision', async () => {
    const { queue, port, stored } = open();
    const session = stored().sessions.find(({ day }) => day === '2026-06-16');
    const held = port.resources().find(({ resourceType, id }) => `${resourceType}/${String(id)}` === session?.id);
    await port.submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { ...held!, status: 'fulfilled' } as Appointment, request: { method: 'PUT', url: session!.id } }] }, { idempotencyKey: 'theirs' });
    queue.push({ kind: 'attendance', session: session!.id, state: 'excused' });
    await until(() => queue.conflict, 'a decision is asked for');
    queue.clear();
    queue.push({ kind: 'note', id: WALK, text: 'Elle revient.', day: '2026-07-07' });
    await until(() => port.resources().some(({ resourceType }, index, all) => resourceType === 'Communication' && JSON.stringify(all[index]).includes('Elle revient.')), 'the note is written');
    expect([queue.unsaved, queue.conflict]).to.deep.equal([[], undefined]);
  });
});
