import { expect } from '@open-wc/testing';
import { createGeocoder, type GeocodeAnswer, type Geocoder } from '@sport-sante/sdk/club/enrich';
import type { Club } from '@sport-sante/sdk/club/model';
import { essonneDirectory } from '@sport-sante/sdk/testing';
import { everyOne, find, focused, get, press, textOf, until } from '../internal/acts.test.js';
import { finder, names, pressed, says, searchFor, seen, settled, title, told } from './club-finder.suite.js';

const ADDRESS = '3 rue des Lilas, 91000 Évry';
const lilas = { label: '3 Rue des Lilas 91000 Évry-Courcouronnes', point: { lat: 48.63, lon: 2.44 }, score: 0.93 };
const json = (body: unknown, init?: ResponseInit) => () => Promise.resolve(new Response(JSON.stringify(body), init));

/** A service that answers so, and what was asked of it. */
function geocoder(answer: () => Promise<GeocodeAnswer>): { geocoder: Geocoder; asked: string[] } {
  const asked: string[] = [];
  return { asked, geocoder: { locate: (address) => { asked.push(address); return answer(); } } };
}

describe('sps-club-finder, an address', () => {
  it('asks for addresses only, and counts from there', async () => {
    const { geocoder: service, asked } = geocoder(() => Promise.resolve({ state: 'found', address: lilas }));
    const host = await finder({ geocoder: service, place: 'Évry' });
    await searchFor(host, '91860');
    await searchFor(host, 'GPS');
    expect(asked).to.deep.equal([]);
    await searchFor(host, ADDRESS);
    await until(() => /depuis l’adresse donnée/.test(seen(host)), 'distances are of the address');
    expect(asked).to.deep.equal([ADDRESS]);
  });

  it('finds what comes to the commune of the address, and tells how far each place is', async () => {
    const comes: Club = { id: 'bus', kind: 'passerelle', names: ['Bus en forme'], position: { lat: 50.63, lon: 3.06, precision: 'address' }, coverage: ['91228'], slots: [{ id: 'bus-1', delivery: ['itinerant'] }] };
    const host = await finder({ clubs: [...essonneDirectory, comes], geocoder: geocoder(() => Promise.resolve({ state: 'found', address: { ...lilas, insee: '91228' } })).geocoder });
    await searchFor(host, ADDRESS);
    await until(() => /depuis l’adresse donnée/.test(seen(host)), 'distances are of the address');
    expect([names(host).join().includes('Bus en forme'), /dans la commune/.test(seen(host)), /1 qui vient de plus loin/.test(title(host))]).to.deep.equal([true, false, true]);
  });

  it('takes an address for its commune without a service', async () => {
    const host = await finder();
    await searchFor(host, ADDRESS);
    expect(title(host)).to.match(/\d+ lieux à 20 km/);
    expect(seen(host)).to.match(/d’Évry-Courcouronnes/);
  });

  it('shows what is around the commune while the service is slow, whatever one changes meanwhile', async () => {
    let answer: ((answer: GeocodeAnswer) => void) | undefined;
    const host = await finder({ geocoder: geocoder(() => new Promise((resolve) => { answer = resolve; })).geocoder });
    await searchFor(host, ADDRESS);
    expect(seen(host)).to.match(/L’adresse est recherchée/);
    expect(names(host).length).to.be.above(3);
    const select = get(host, 'combobox', 'Rayon') as HTMLSelectElement;
    select.value = '10';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    answer?.({ state: 'found', address: lilas });
    await says(host, /depuis l’adresse donnée/);
    expect(title(host)).to.match(/à 10 km ou moins/);
  });

  it('passes over an address that comes when something else is searched for', async () => {
    let answer: ((answer: GeocodeAnswer) => void) | undefined;
    const host = await finder({ geocoder: geocoder(() => new Promise((resolve) => { answer = resolve; })).geocoder });
    await searchFor(host, ADDRESS);
    await searchFor(host, 'Les Ulis');
    answer?.({ state: 'found', address: lilas });
    await settled(host);
    expect(names(host)[0]).to.match(/Paris-Saclay/);
    expect(seen(host)).not.to.match(/adresse donnée|adresse est recherchée/);
  });

  it('asks which of several addresses is meant', async () => {
    const host = await finder({ geocoder: geocoder(() => Promise.resolve({ state: 'unsure', proposals: [lilas] })).geocoder });
    await searchFor(host, ADDRESS);
    await until(() => find(host, 'button', lilas.label), 'it is proposed');
    await pressed(host, lilas.label);
    expect(seen(host)).to.match(/depuis l’adresse donnée/);
  });

  const services: [name: string, fetch: () => Promise<Response>, says: RegExp][] = [
    ['asks to be left alone', json({}, { status: 429, headers: { 'retry-after': '5' } }), /n’a pas pu être située/],
    ['is out of order', json({}, { status: 500 }), /n’a pas pu être située/],
    ['answers with a page', () => Promise.resolve(new Response('<!doctype html><title>Connexion</title>')), /n’a pas pu être située/],
    ['swaps latitude and longitude', json({ features: [{ geometry: { coordinates: [48.63, 2.44] }, properties: { label: 'x', score: 1 } }] }), /n’a pas pu être située/],
    ['knows no such address', json({ features: [] }), /Cette adresse n’a pas été trouvée/],
    ['is not there', () => Promise.reject(new TypeError('Failed to fetch')), /n’a pas pu être située/],
  ];
  for (const [name, fetch, words] of services) {
    it(`falls back to the commune when the service ${name}`, async () => {
      const host = await finder({ geocoder: createGeocoder({ fetch }) });
      await searchFor(host, ADDRESS);
      await says(host, words);
      expect(title(host)).to.match(/\d+ lieux à 20 km/);
    });
  }

  it('falls back to the commune when the service never answers in time', async () => {
    const never = (_: string, init?: RequestInit) => new Promise<Response>((_resolve, reject) => { init?.signal?.addEventListener('abort', () => { reject(new DOMException('late', 'TimeoutError')); }); });
    const host = await finder({ geocoder: createGeocoder({ fetch: never, timeoutMs: 20 }) });
    await searchFor(host, ADDRESS);
    await says(host, /n’a pas pu être située/);
    expect(names(host).length).to.be.above(3);
  });

  const hosts: [name: string, answer: () => Promise<GeocodeAnswer>][] = [
    ['throws', () => { throw new Error('a mistake of the host’s'); }], ['rejects', () => Promise.reject(new Error('no'))], ['answers with nothing', () => Promise.resolve(undefined as never)],
    ['answers with no point', () => Promise.resolve({ state: 'found', address: { ...lilas, point: { lat: NaN, lon: NaN } } })], ['answers with half an address', () => Promise.resolve({ state: 'found' } as never)],
  ];
  for (const [name, answer] of hosts) {
    it(`falls back to the commune when what the host gave ${name}`, async () => {
      const host = await finder({ geocoder: geocoder(answer).geocoder });
      await searchFor(host, ADDRESS);
      await says(host, /n’a pas pu être située/);
      expect(names(host).length).to.be.above(3);
    });
  }
});

describe('sps-club-finder, where one is', () => {
  type Success = (position: { coords: { latitude: number; longitude: number } }) => void;
  let asked = 0;
  let answer: (success: Success, failure: (error: { code: number; PERMISSION_DENIED: number }) => void) => void;
  const near = (success: Success) => { success({ coords: { latitude: 48.68, longitude: 2.17 } }); };

  beforeEach(() => {
    asked = 0;
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (...given: Parameters<typeof answer>) => { asked += 1; answer(...given); } } });
  });
  afterEach(() => { delete (navigator as { geolocation?: unknown }).geolocation; });

  it('asks the browser on a press, never before', async () => {
    answer = near;
    const host = await finder({ place: 'Évry' });
    const changes = told(host, 'sps-change');
    expect(asked).to.equal(0);
    await pressed(host, 'Utiliser ma position');
    expect(asked).to.equal(1);
    expect(names(host)[0]).to.match(/Paris-Saclay/);
    expect(seen(host)).to.match(/depuis votre position/);
    expect((get(host, 'combobox', /Ville/) as HTMLInputElement).value).to.equal('');
    expect(JSON.stringify(changes)).to.equal('[{"valid":true,"complete":false,"changed":[["search"]]}]');
  });

  it('leaves no trace of the position on the page or in its events', async () => {
    answer = near;
    const host = await finder();
    await pressed(host, 'Utiliser ma position');
    expect(host.shadowRoot!.innerHTML + location.href + document.cookie + JSON.stringify([localStorage, sessionStorage])).not.to.match(/48\.68|2\.17\b/);
  });

  it('says that the browser refused, and searches a town as before', async () => {
    answer = (_, failure) => { failure({ code: 1, PERMISSION_DENIED: 1 }); };
    const host = await finder();
    await pressed(host, 'Utiliser ma position');
    expect(seen(host)).to.match(/Votre navigateur n’a pas donné la position. Indiquez une ville/);
    await searchFor(host, 'Évry');
    expect(title(host)).to.match(/à 20 km ou moins/);
  });

  it('keeps the focus while the browser asks, and says aloud what came of it', async () => {
    let refuse = (): void => undefined;
    answer = (_, failure) => { refuse = () => { failure({ code: 1, PERMISSION_DENIED: 1 }); }; };
    const host = await finder();
    get(host, 'button', 'Utiliser ma position').focus();
    await press('Enter');
    await says(host, /vous demande votre accord/);
    expect(textOf(focused())).to.equal('Utiliser ma position');
    refuse();
    await until(() => everyOne(host, 'status').some((each) => /n’a pas donné la position/.test(textOf(each))), 'the refusal is said');
  });

  it('says that the position was not found', async () => {
    answer = (_, failure) => { failure({ code: 3, PERMISSION_DENIED: 1 }); };
    const host = await finder();
    await pressed(host, 'Utiliser ma position');
    expect(seen(host)).to.match(/La position n’a pas pu être trouvée/);
  });

  it('passes over a position that comes when a town was searched for', async () => {
    let late: Success | undefined;
    answer = (success) => { late = success; };
    const host = await finder();
    await pressed(host, 'Utiliser ma position');
    await searchFor(host, 'Évry');
    late?.({ coords: { latitude: 48.68, longitude: 2.17 } });
    await settled(host);
    expect(seen(host)).to.match(/depuis Évry-Courcouronnes/);
  });
});
