import { expect } from 'chai';
import type { Club, ClubQuery, ClubSearcher } from './shape.js';
import { clubsBy, fewPlaces } from './search-cases.suite.js';
import { createClubIndex } from './search.js';
import { communesData } from './communes.js';
import { serveClubs } from './serve.js';
import { connectClubs, type ClubPort, type ConnectedClubs, type ConnectClubsOptions, type PlaceData } from './worker.js';

const clubs = clubsBy(3, 5200);
const index = createClubIndex(clubs, { places: fewPlaces });
const query: ClubQuery = { place: 'Saint-Denis', radiusKm: 30, filters: { price: ['free'] }, limit: 10 };

describe('A directory in a worker', () => {
  let close: (() => void)[] = [];
  afterEach(() => {
    for (const each of close) each();
    close = [];
  });

  async function connect(options: ConnectClubsOptions): Promise<ConnectedClubs> {
    const { port1, port2 } = new MessageChannel();
    serveClubs(port2, { places: fewPlaces });
    const searcher = connectClubs(port1, options);
    close.push(() => { void searcher.then((one) => { one.close(); }, () => undefined); });
    return searcher;
  }

  it('answers as the same directory on the page does, from records that are sent by thousands', async () => {
    const steps: number[] = [];
    const searcher: ClubSearcher = await connect({ clubs, onProgress: ({ done, total }) => steps.push(done / total) });
    expect(await searcher.answer(query)).to.deep.equal(index.answer(query));
    expect(searcher.size).to.equal(5200);
    // How many go at once depends on how busy the machine is: two thousand at most.
    const sent = steps.map((step, at) => Math.round((step - (steps[at - 1] ?? 0)) * 5200));
    expect([sent.every((count) => count > 0 && count <= 2000), sent.reduce((sum, count) => sum + count, 0)]).to.deep.equal([true, 5200]);
    expect((await searcher.byIds(['c-7', 'nobody', 'c-2'])).map(({ id }) => id)).to.deep.equal(['c-7', 'c-2']);
  });

  it('counts records that are no club', async () => {
    const searcher = await connect({ clubs: [...clubs.slice(0, 3), { id: 'no club' } as unknown as Club] });
    expect([searcher.size, searcher.rejected]).to.deep.equal([3, 1]);
  });

  it('takes records as another realm promises them', async () => {
    const left = clubs.slice(0, 3);
    const next = () => ({ then: (done: (step: unknown) => void) => { const value = left.shift(); done({ value, done: value === undefined }); } });
    const searcher = await connect({ clubs: { [Symbol.asyncIterator]: () => ({ next }) } as unknown as AsyncIterable<Club> });
    expect(searcher.size).to.equal(3);
  });

  it('lets go of what records came from when the opening is given up', async () => {
    const giveUp = new AbortController();
    const isLetGo = new Promise<boolean>((resolve) => {
      async function* records() {
        try {
          for (;;) {
            yield* clubs;
            giveUp.abort();
            await Promise.resolve();
          }
        } finally { resolve(true); }
      }
      connect({ clubs: records(), signal: giveUp.signal }).catch(() => undefined);
    });
    expect(await isLetGo).to.equal(true);
  });

  it('throws mistakes of a question as the page itself does', async () => {
    const searcher = await connect({ clubs: clubs.slice(0, 3) });
    const error = await searcher.answer({ limit: -1 }).then(() => undefined, (reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError).and.to.have.property('message', 'search: limit is a number from 0, got -1.');
  });

  it('says that an answer could not be sent, and answers the next question', async () => {
    const { port1, port2 } = new MessageChannel();
    let isFull = true;
    const full: ClubPort = {
      addEventListener: port2.addEventListener.bind(port2) as ClubPort['addEventListener'], start: () => { port2.start(); }, close: () => { port2.close(); },
      postMessage: (message: { result?: { hits?: unknown } }) => {
        if (message.result?.hits && isFull) { isFull = false; throw new DOMException('Out of memory.', 'DataCloneError'); }
        port2.postMessage(message);
      },
    } as ClubPort;
    serveClubs(full, { places: null });
    const searcher = await connectClubs(port1, { clubs: clubs.slice(0, 3) });
    close.push(() => { searcher.close(); });
    expect(await searcher.answer({}).then(() => '', (error: unknown) => (error as Error).name)).to.equal('DataCloneError');
    expect((await searcher.answer({})).total).to.equal(3);
  });

  it('opens a file, and gives one', async () => {
    const first = await connect({ file: index.toFile().buffer as ArrayBuffer });
    const second = await connect({ file: await first.toFile() });
    expect(await second.answer(query)).to.deep.equal(index.answer(query));
  });

  it('reads a file of cells, says how far it is and what it could not read', async () => {
    const steps: number[] = [];
    const text = `id;kind;names\n1;club;Gym douce\n2;club;Tai-chi\n3;;\n`;
    const searcher = await connect({ text, onProgress: ({ done, total }) => steps.push(done / total) });
    expect((await searcher.answer({ text: 'tai chi' })).hits.map(({ club }: { club: Club }) => club.names[0])).to.deep.equal(['Tai-chi']);
    expect(searcher.rejected).to.equal(1);
    expect(searcher.issues.length).to.be.greaterThan(0);
    expect(steps).to.deep.equal([...steps].sort((one, other) => one - other));
  });

  it('says what is wrong with a file', async () => {
    const file = index.toFile();
    const error = await connect({ file: file.slice(0, 5000) }).then(() => undefined, (reason: unknown) => reason as Error);
    expect(error?.message).to.match(/cut short/);
  });

  it('does not run what was given up before it began', async () => {
    const searcher = await connect({ clubs: clubs.slice(0, 50) });
    const stop = new AbortController();
    const first = searcher.answer({ limit: 1 }, { signal: stop.signal }).then(() => 'answered', (error: unknown) => (error as Error).name);
    const second = searcher.answer({ limit: 1 });
    stop.abort();
    expect(await first).to.equal('AbortError');
    expect((await second).hits).to.have.length(1);
    expect(await searcher.answer({}, { signal: stop.signal }).then(() => 'answered', (error: unknown) => (error as Error).name)).to.equal('AbortError');
  });

  it('says which question it cannot take, and takes the next', async () => {
    const searcher = await connect({ clubs: clubs.slice(0, 50) });
    const error = await searcher.answer({ near: { lat: NaN, lon: 2 } }).then(() => undefined, (reason: unknown) => reason as Error);
    expect(error).to.include({ name: 'RangeError' });
    expect((await searcher.answer({})).total).to.equal(50);
  });

  it('ends what waits when it is closed', async () => {
    const searcher = await connect({ clubs: clubs.slice(0, 50) });
    const waiting = searcher.answer({}).then(() => 'answered', (error: unknown) => (error as Error).message);
    searcher.close();
    expect(await waiting).to.equal('The directory is closed.');
    expect(await searcher.answer({}).then(() => 'answered', (error: unknown) => (error as Error).message)).to.equal('The directory is closed.');
  });

  it('gives up one that is not heard in time, before anything is handed over', async () => {
    const { port1, port2 } = new MessageChannel();
    port2.start();
    const file = index.toFile().buffer as ArrayBuffer;
    const clock = new AbortController();
    const opening = connectClubs(port1, { file, heardBy: clock.signal }).then(() => undefined, (error: unknown) => error);
    clock.abort();
    expect(await opening).to.include({ name: 'ClubPortError', why: 'silent' });
    expect(file.byteLength).to.be.greaterThan(0);
    port2.close();
  });

  it('takes its time once it was heard', async () => {
    const clock = new AbortController();
    const searcher = await connect({ clubs: clubs.slice(0, 50), heardBy: clock.signal });
    clock.abort();
    expect((await searcher.answer({})).total).to.equal(50);
  });

  it('says that the other side stopped, in the middle of an opening and later', async () => {
    const { port1, port2 } = new MessageChannel();
    serveClubs(port2, { places: fewPlaces });
    const [listeners, ended]: [Map<string, (event: { message?: unknown }) => void>, string[]] = [new Map(), []];
    const port: ClubPort = {
      postMessage: (message) => { port1.postMessage(message); },
      addEventListener: (type, listener) => {
        listeners.set(type, listener);
        if (type === 'message') port1.addEventListener(type, listener);
      },
      start: () => { port1.start(); },
      terminate: () => { ended.push('terminated'); },
    };
    const opening = connectClubs(port, { clubs, onProgress: () => { listeners.get('error')?.({ message: 'out of memory' }); } }).then(() => undefined, (error: unknown) => error as Error);
    expect(await opening).to.include({ name: 'ClubPortError', why: 'stopped', message: 'The worker of the directory stopped: out of memory' });
    expect(ended).to.deep.equal(['terminated']);
    port1.close();
  });

  it('takes the communes that are handed over before those of the package', async () => {
    const states = [];
    const none = Object.fromEntries(Object.keys(communesData).map((name) => [name, ''])) as unknown as PlaceData;
    for (const places of [communesData, none]) {
      const { port1, port2 } = new MessageChannel();
      serveClubs(port2);
      const searcher = await connectClubs(port1, { clubs: clubs.slice(0, 5), places });
      states.push((await searcher.answer({ place: 'Yerres' })).place?.state);
      searcher.close();
    }
    expect(states).to.deep.equal(['found', 'unknown']);
  });

  it('asks for something to open', async () => {
    expect(await connect({}).then(() => undefined, (error: unknown) => error)).to.be.instanceOf(TypeError);
  });
});
