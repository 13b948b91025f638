import { expect } from '@open-wc/testing';
import type { Club, ClubSearcher } from '@sport-sante/sdk/club/model';
import { communes } from '@sport-sante/sdk/club/communes';
import { createClubIndex } from '@sport-sante/sdk/club/search';
import { openClubDirectory } from './open-directory.js';
import { reopening } from './reopening.js';
import { workerAddress } from './worker-address.js';
import { startWorker } from './worker-start.js';

const clubs: Club[] = [{ id: 'a', kind: 'club', names: ['Gym douce'], address: { city: 'Yerres', postcode: '91330' }, slots: [] }];

/** A worker of that code, from an address that has nothing beside it. */
const workerOf = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
/** A time that has come. */
const now = () => AbortSignal.abort();

describe('the worker of a directory', () => {
  it('runs alone, as published: with nothing beside it, it finds towns', async () => {
    const published = await (await fetch(workerAddress)).text();
    const directory = await openClubDirectory({ clubs }, { worker: new Worker(workerOf(published), { type: 'module' }) });
    const { place, hits } = await directory.answer({ place: 'yerres', radiusKm: 5 });
    expect([place?.place?.insee, hits[0]?.club.id, hits[0]?.distanceKm]).to.deep.equal(['91691', 'a', 0]);
    directory.close();
  });

  it('is started from the published file', async () => {
    const worker = await startWorker();
    expect(worker).to.be.instanceOf(Worker);
    worker!.terminate();
  });

  it('is not waited for when it says nothing', async () => {
    expect(await startWorker({ address: new URL(workerOf('')), by: now() })).to.equal(undefined);
  });

  it('that the host started is not waited for either: the directory opens on the page, with what was to be handed over', async () => {
    const source = { file: createClubIndex(clubs, { places: communes }).toFile().buffer as ArrayBuffer };
    const directory = await openClubDirectory(source, { worker: new Worker(workerOf('')), heardBy: now() });
    expect((await directory.answer({ place: 'yerres', radiusKm: 5 })).total).to.equal(1);
  });

  it('that stops while it opens is said, and not waited for', async () => {
    const dies = `onmessage = ({ data }) => { if (data.ask === 'hello' || data.ask === 'places') postMessage({ sportSante: 'clubs', call: data.call, result: null }); };`;
    const worker = new Worker(workerOf(dies));
    worker.addEventListener('message', () => { setTimeout(() => worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))); }, { once: true });
    const error = await openClubDirectory({ clubs }, { worker }).then(() => undefined, (reason: unknown) => reason);
    expect(error).to.include({ name: 'ClubPortError', why: 'stopped' });
  });
});

describe('a directory that is opened again', () => {
  const stopped = () => Promise.reject(Object.assign(new Error('The worker of the directory stopped.'), { name: 'ClubPortError' }));
  const searcher = (answer: ClubSearcher['answer'], closed: () => void = () => undefined): ClubSearcher => ({ size: 1, answer, byIds: () => Promise.resolve([]), close: closed });
  const fine = () => Promise.resolve({ hits: [], total: 1, unknownPosition: 0, facets: {}, beyond: [], refused: 0 });
  const said = (answer: Promise<{ total: number }>) => answer.then(({ total }) => total, (error: unknown) => (error as Error).message);

  it('fails once when its worker stopped, then answers', async () => {
    const directory = reopening(searcher(stopped), () => Promise.resolve(searcher(fine)));
    expect([await said(directory.answer({})), await said(directory.answer({}))]).to.deep.equal(['The worker of the directory stopped.', 1]);
  });

  it('is tried again when it could not be opened', async () => {
    let tries = 0;
    const directory = reopening(searcher(stopped), () => ((tries += 1) === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(searcher(fine))));
    expect([await said(directory.answer({})), await said(directory.answer({})), await said(directory.answer({}))]).to.deep.equal(['The worker of the directory stopped.', 'no network', 1]);
  });

  it('stays as it is for a question that cannot be answered', async () => {
    let tries = 0;
    const directory = reopening(searcher(() => ((tries += 1) === 1 ? Promise.reject(new RangeError('no such point')) : fine())), () => Promise.reject(new Error('opened again')));
    expect([await said(directory.answer({})), await said(directory.answer({}))]).to.deep.equal(['no such point', 1]);
  });

  it('is closed for good', async () => {
    let closed = 0;
    const directory = reopening(searcher(fine, () => { closed += 1; }), () => Promise.reject(new Error('opened again')));
    directory.close();
    expect(await said(directory.answer({}))).to.equal('The directory is closed.');
    expect(closed).to.equal(1);
  });
});
