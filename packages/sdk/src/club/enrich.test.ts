import { expect } from 'chai';
import fc from 'fast-check';
import { createAccessLookup } from './enrich-access.js';
import { createGeocoder } from './enrich-geocode.js';
import { rorSearch } from './enrich-ror.js';
import type { Club } from './model.js';

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const feature = (coordinates: unknown, properties: object = {}) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { label: '3 Rue des Lilas 91000 Évry-Courcouronnes', score: 0.93, citycode: '91228', city: 'Évry-Courcouronnes', ...properties } });

/** A service that answers as it is told, with a clock that the waiting moves. */
function service(...answers: unknown[]) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  let now = 0;
  const waits: number[] = [];
  return {
    asked, waits, pass: (milliseconds: number) => { now += milliseconds; },
    options: {
      fetch: (url: string, init?: RequestInit) => {
        asked.push({ url, init });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer instanceof Response ? answer.clone() : json(answer));
      },
      clock: () => now,
      wait: (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
        return Promise.resolve();
      },
    },
  };
}

describe('createGeocoder', () => {
  it('finds an address, longitude first', async () => {
    const { options } = service({ features: [feature([2.44, 48.63])] });
    expect(await createGeocoder(options).locate('3 rue des Lilas, Évry')).to.deep.equal({ state: 'found', address: { label: '3 Rue des Lilas 91000 Évry-Courcouronnes', point: { lat: 48.63, lon: 2.44 }, score: 0.93, insee: '91228', city: 'Évry-Courcouronnes' } });
  });

  it('sends the address and nothing else: no cookie, no page it comes from', async () => {
    const { options, asked } = service({ features: [] });
    await createGeocoder(options).locate('3 rue des Lilas');
    const [{ url, init }] = asked as [{ url: string; init: RequestInit }];
    expect([...new URL(url).searchParams.keys()]).to.deep.equal(['q', 'index', 'limit']);
    expect([init.credentials, init.referrerPolicy, init.method ?? 'GET']).to.deep.equal(['omit', 'no-referrer', 'GET']);
  });

  it('asks about what it is not sure of', async () => {
    const { options } = service({ features: [feature([2.44, 48.63], { score: 0.31 })] });
    expect((await createGeocoder(options).locate('rue des Lilas')).state).to.equal('unsure');
  });

  const wrong: [string, unknown][] = [
    ['latitude first', { features: [feature([48.63, 2.44])] }], ['the middle of the sea', { features: [feature([0, 0])] }], ['no list', { message: 'ok' }],
    ['text for numbers', { features: [feature(['2.44', '48.63'])] }], ['a page of HTML', new Response('<!doctype html><title>Connexion</title>')], ['null', null],
  ];
  for (const [name, answer] of wrong) {
    it(`takes no wrong answer: ${name}`, async () => expect(await createGeocoder(service(answer).options).locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'wrong-answer' }));
  }

  it('says that nothing was found', async () => expect(await createGeocoder(service({ features: [] }).options).locate('zzzz')).to.deep.equal({ state: 'none' }));
  it('says that the service refused', async () => expect(await createGeocoder(service(new Response('', { status: 403 })).options).locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'refused' }));
  it('says that the network is down', async () => expect(await createGeocoder(service(new TypeError('Failed to fetch')).options).locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'offline' }));

  it('leaves a service alone for as long as it asks, without a request', async () => {
    const it = service(new Response('', { status: 429, headers: { 'retry-after': '3' } }), { features: [feature([2.44, 48.63])] });
    const geocoder = createGeocoder(it.options);
    expect(await geocoder.locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'limited', retryAfterSeconds: 3 });
    it.pass(2000);
    expect(await geocoder.locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'limited', retryAfterSeconds: 1 });
    it.pass(1000);
    expect((await geocoder.locate('3 rue des Lilas')).state).to.equal('found');
    expect(it.asked).to.have.lengthOf(2);
  });

  it('asks once a second at most', async () => {
    const { options, waits } = service({ features: [] });
    const geocoder = createGeocoder(options);
    await geocoder.locate('3 rue des Lilas');
    await geocoder.locate('4 rue des Lilas');
    expect(waits).to.deep.equal([1000]);
  });

  it('asks no more once it was asked to be left alone, whoever waits for their turn', async () => {
    const it = service(new Response('', { status: 429, headers: { 'retry-after': '5' } }), { features: [] });
    const geocoder = createGeocoder(it.options);
    const states = await Promise.all(['3 rue des Lilas', '4 rue des Lilas'].map((address) => geocoder.locate(address)));
    expect([states.map((state) => 'why' in state && state.why), it.asked.length]).to.deep.equal([['limited', 'limited'], 1]);
  });

  it('keeps no turn for what was given up', async () => {
    const { options, waits, asked } = service({ features: [] });
    const geocoder = createGeocoder({ ...options, wait: (milliseconds, signal) => (signal ? new Promise((resolve) => { signal.addEventListener('abort', () => { resolve(); }); }) : options.wait(milliseconds)) });
    await geocoder.locate('1 rue des Lilas');
    const asks = new AbortController();
    const gone = Array.from({ length: 5 }, (_, index) => geocoder.locate(`${index} rue des Roses`, { signal: asks.signal }));
    asks.abort();
    await Promise.all(gone);
    await geocoder.locate('2 rue des Lilas');
    expect([asked.length, Math.max(...waits)]).to.deep.equal([2, 1000]);
  });

  it('gives up in time', async () => {
    const never = (_: string, init?: RequestInit) => new Promise<Response>((_resolve, reject) => { init?.signal?.addEventListener('abort', () => { reject(new DOMException('late', 'TimeoutError')); }); });
    expect(await createGeocoder({ fetch: never, timeoutMs: 5 }).locate('3 rue des Lilas')).to.deep.equal({ state: 'unavailable', why: 'timeout' });
  });

  it('is given up when something else is asked', async () => {
    const asks = new AbortController();
    asks.abort();
    const { options, asked } = service({ features: [] });
    expect(await createGeocoder(options).locate('3 rue des Lilas', { signal: asks.signal })).to.deep.equal({ state: 'unavailable', why: 'given-up' });
    expect(asked).to.have.lengthOf(0);
  });

  it('throws at nothing that a service may answer', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ features: fc.array(fc.oneof(fc.anything(), fc.record({ geometry: fc.anything(), properties: fc.anything() }))) })), async (answer) => {
      expect(await createGeocoder({ ...service(undefined).options, fetch: () => Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(answer) } as unknown as Response) }).locate('3 rue des Lilas')).to.have.property('state');
    }), { numRuns: 200 });
  });
});

describe('createAccessLookup', () => {
  const club: Club = { id: 'a', kind: 'mss', names: ['MSS Itteville'], address: { insee: '91315' }, slots: [] };
  const place = { nom: 'Maison sport santé d’Itteville', web_url: 'https://acceslibre.example/1', accessibilite: { entree: { entree_plain_pied: true }, stationnement: { stationnement_pmr: null }, accueil: { sanitaires_adaptes: false } } };

  it('tells what is said, and nothing of what is not', async () => {
    expect(await createAccessLookup(service({ results: [place] }).options).of(club)).to.deep.equal({ state: 'found', facts: { 'step-free-entrance': true, 'adapted-toilets': false }, name: place.nom, url: place.web_url });
  });
  it('takes no other place of the same commune', async () => expect(await createAccessLookup(service({ results: [{ ...place, nom: 'Boulangerie du Centre' }] }).options).of(club)).to.deep.equal({ state: 'none' }));

  const town = { insee: '91521', city: 'Ris-Orangis' };
  const inTown = (name: string): Club => ({ ...club, names: [name], address: town });
  const others: [name: string, place: string][] = [
    ['MSS Ris-Orangis', 'Mairie de Ris-Orangis'], ['MSS Ris-Orangis', 'Maison de santé de Ris-Orangis'], ['Maison Sport-Santé', 'Maison de santé pluridisciplinaire'], ['Gymnase Léo Lagrange', 'Stade Léo Lagrange'],
    ['Association sportive des Tilleuls', 'Association culturelle des Tilleuls'], ['Club nautique', 'Club de bridge'],
  ];
  for (const [name, other] of others) it(`does not take « ${other} » for « ${name} »`, async () => expect((await createAccessLookup(service({ results: [{ ...place, nom: other }] }).options).of(inTown(name))).state).to.equal('none'));
  const same: [name: string, place: string][] = [['MSS USRO', 'Maison Sport Santé U.S.R.O.'.replaceAll('.', '')], ['APA de Géant', 'Association APA de Géant'], ['Gymnase Émile Gagneux', 'GYMNASE EMILE GAGNEUX'], ['Aqua-forme', 'Aqua forme Ris-Orangis']];
  for (const [name, other] of same) it(`takes « ${other} » for « ${name} »`, async () => expect((await createAccessLookup(service({ results: [{ ...place, nom: other }] }).options).of(inTown(name))).state).to.equal('found'));

  it('takes the one of that name among several that are like it, and none when it cannot tell', async () => {
    const answer = (...names: string[]) => createAccessLookup(service({ results: names.map((nom) => ({ ...place, nom })) }).options).of(inTown('Piscine'));
    expect(await answer('Piscine du Lac', 'Piscine')).to.have.property('name', 'Piscine');
    expect((await answer('Piscine du Lac', 'Piscine des Tilleuls')).state).to.equal('none');
  });

  it('takes by its SIRET the one building, and of several the one of that name', async () => {
    const answer = (...names: string[]) => createAccessLookup(service({ results: names.map((nom) => ({ ...place, nom })) }).options).of({ ...inTown('Service des sports'), identifiers: { siret: '21910521800013' } });
    expect([(await answer('Hôtel de ville')).state, (await answer('École', 'Hôtel de ville')).state, (await answer('École', 'Service des sports')).state]).to.deep.equal(['found', 'none', 'found']);
  });

  it('asks nothing of a club whose commune nobody knows', async () => {
    const { options, asked } = service({ results: [] });
    expect(await createAccessLookup(options).of({ ...club, address: {} })).to.deep.equal({ state: 'none' });
    expect(asked).to.have.lengthOf(0);
  });
  it('sends the key of the host', async () => {
    const { options, asked } = service({ results: [] });
    await createAccessLookup({ ...options, apiKey: 'k' }).of(club);
    expect((asked[0]!.init!.headers as Record<string, string>)['authorization']).to.equal('Api-Key k');
  });
  it('takes no wrong answer', async () => expect(await createAccessLookup(service([]).options).of(club)).to.deep.equal({ state: 'unavailable', why: 'wrong-answer' }));
});

describe('rorSearch', () => {
  it('asks for Maisons Sport-Santé by their code', () => expect(String(rorSearch()['service-category'])).to.match(/\|137$/));
});
