import { expect } from '@open-wc/testing';
import { FhirError, type FhirPort } from '@sport-sante/sdk/client';
import { toClubBundle } from '@sport-sante/sdk/club/fhir';
import { toClubsCsv, toClubsGeoJson, toClubsJson } from '@sport-sante/sdk/club/import';
import { asSearcher, createClubIndex } from '@sport-sante/sdk/club/search';
import { essonneDirectory, fakePort, territoryClubs } from '@sport-sante/sdk/testing';
import type { FhirResource } from 'fhir/r4.js';
import type { ClubSearcher } from '@sport-sante/sdk/club/model';
import { find, get, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { essonne, finder, names, NOW, pressed, seen, settled, told, within } from './club-finder.suite.js';
import { openClubsHere } from './directory-worker.js';
import { openClubDirectory } from './open-directory.js';

const GPS = /GPS/;
const addresses: string[] = [];
/** An address of a file, on the page’s own origin. */
function file(content: BlobPart, end = ''): string {
  const address = URL.createObjectURL(new Blob([content]));
  addresses.push(address);
  return `${address}${end}`;
}
const from = (src: string): Promise<ClubFinder> => finder({ clubs: undefined, src, place: 'Évry' });
const bytes = (view: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(view);

afterEach(() => { for (const address of addresses.splice(0)) URL.revokeObjectURL(address); });

describe('sps-club-finder, a directory', () => {
  const files: [name: string, src: () => string][] = [
    ['CSV', () => file(toClubsCsv(essonneDirectory))],
    ['JSON', () => file(toClubsJson(essonneDirectory))],
    ['GeoJSON', () => file(toClubsGeoJson(essonneDirectory), '#a.geojson')],
    ['an index', () => file(bytes(createClubIndex(essonneDirectory).toFile()))],
  ];
  for (const [name, src] of files) it(`is read from a file: ${name}`, async () => { expect(names(await from(src())).join()).to.match(GPS); });

  const wrong: [name: string, src: () => string][] = [
    ['is a page of HTML', () => file('<!doctype html>\n<html><head><title>Connexion</title></head>\n<body><p>Identifiez-vous</p></body></html>')],
    ['is a page of HTML in one line', () => file('<!doctype html><title>404</title>')],
    ['is empty', () => file('')],
    ['is an image', () => file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))],
    ['is JSON that is cut', () => file('[{"id":"a","na')],
    ['is an index that is cut', () => file(bytes(createClubIndex(essonneDirectory).toFile()).slice(0, 600))],
  ];
  for (const [name, src] of wrong) {
    it(`says that it cannot be read when the file ${name}`, async () => {
      const errors: unknown[] = [];
      const listen = (event: Event) => { errors.push((event as CustomEvent<{ code: string; retryable: boolean }>).detail); };
      document.addEventListener('sps-load-error', listen);
      const host = await from(src());
      document.removeEventListener('sps-load-error', listen);
      expect(seen(host)).to.match(/La liste des lieux ne s’ouvre pas\./).and.not.match(/Appelez/);
      expect(errors).to.have.lengthOf(1);
      expect(errors[0]).to.include({ code: 'clubs-unreadable', retryable: false });
      expect(find(host, 'button', 'Réessayer')).to.equal(undefined);
    });
  }

  it('leads to the number of the territory when it cannot be read', async () => {
    const host = await within({ territory: essonne }, { clubs: 5 as never });
    expect(seen(host)).to.match(/La liste des lieux ne s’ouvre pas\. Appelez le numéro ci-dessus/);
  });

  it('is asked for again after a file could not be fetched', async () => {
    const src = file('');
    URL.revokeObjectURL(src);
    const host = await from(src);
    const errors = told(host, 'sps-load-error');
    expect(seen(host)).to.match(/La liste des lieux ne s’ouvre pas/);
    await pressed(host, 'Réessayer');
    expect(errors).to.deep.equal([{ code: 'not-loaded', message: 'The file of clubs could not be fetched.', retryable: true }]);
    host.src = file(toClubsCsv(essonneDirectory));
    await settled(host);
    expect(names(host).join()).to.match(GPS);
  });

  it('is opened off the page when it is large, and says how far it is', async () => {
    const src = file(toClubsCsv(territoryClubs({ seed: 1, structures: 6000 })));
    const host = await from(src);
    expect(names(host).length).to.be.above(10);
  });

  it('may be one that the host opened', async () => {
    expect(names(await finder({ clubs: undefined, directory: asSearcher(createClubIndex(essonneDirectory)), place: 'Évry' })).join()).to.match(GPS);
    const directory = await openClubDirectory({ clubs: essonneDirectory });
    expect(names(await finder({ clubs: undefined, directory, place: 'Évry' })).join()).to.match(GPS);
  });

  it('of a file says how many rows were not taken', async () => {
    const text = `Nom;Commune\nGym douce;Yerres\n;Crosne\n`;
    expect((await openClubDirectory({ text, format: 'csv' })).rejected).to.equal(1);
    expect((await openClubsHere({ text, format: 'csv' })).rejected).to.equal(1);
  });

  /** A finder on the page at once: it is not at rest while its directory opens. */
  function waiting(directory: ClubFinder['directory']): ClubFinder {
    const host = document.createElement('sps-club-finder');
    Object.assign(host, { lang: 'fr', directory, now: NOW });
    document.body.append(host);
    return host;
  }
  afterEach(() => { for (const host of document.body.querySelectorAll(':scope > sps-club-finder')) host.remove(); });

  it('waits for one that the host opens, says so, and takes what is typed meanwhile', async () => {
    let ready: (directory: ClubSearcher) => void = () => undefined;
    const directory = new Promise<ClubSearcher>((resolve) => { ready = resolve; });
    const host = waiting(directory);
    await until(() => /La liste des lieux s’ouvre/.test(seen(host)), 'it says that it waits');
    const box = get(host, 'combobox', /Ville/) as HTMLInputElement;
    box.value = 'Évry';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    get(host, 'button', 'Chercher').click();
    ready(asSearcher(createClubIndex(essonneDirectory)));
    await settled(host);
    expect(names(host).join()).to.match(GPS);
  });

  it('says that one the host could not open is not there', async () => {
    const host = waiting(undefined);
    const events = told(host, 'sps-load-error');
    host.directory = Promise.reject(new Error('a.example is down'));
    await until(() => events.length > 0, 'the host is told');
    expect(events[0]).to.deep.equal({ code: 'not-loaded', message: 'The directory of the host did not open.', retryable: false });
    expect(seen(host)).not.to.match(/a\.example/);
  });

  it('never closes one of the host’s, not even one that came too late', async () => {
    let closed = 0;
    const lent = () => ({ ...asSearcher(createClubIndex(essonneDirectory)), close: () => { closed += 1; } });
    let ready: (directory: ClubSearcher) => void = () => undefined;
    const host = waiting(new Promise<ClubSearcher>((resolve) => { ready = resolve; }));
    host.directory = lent();
    ready(lent());
    await settled(host);
    host.remove();
    await Promise.resolve();
    expect(closed).to.equal(0);
  });

  it('stays open for the host that opened it', async () => {
    let closed = 0;
    const directory = { ...asSearcher(createClubIndex(essonneDirectory)), close: () => { closed += 1; } };
    const host = await finder({ clubs: undefined, directory });
    host.remove();
    await until(() => !host.isConnected, 'it is gone');
    expect(closed).to.equal(0);
  });
});

describe('sps-club-finder, a server', () => {
  const resources = (): FhirResource[] => (toClubBundle(essonneDirectory).entry ?? []).flatMap(({ resource }, index) => (resource ? [{ ...resource, id: `r${index}` }] : []));
  const onServer = (client: FhirPort) => finder({ clubs: undefined, client, place: 'Évry' });
  const refusal = (status: number) => new FhirError('no', { status, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] } });

  it('gives its HealthcareServices', async () => { expect(names(await onServer(fakePort(resources()))).join()).to.match(GPS); });

  it('is asked again after it did not answer', async () => {
    const client = fakePort(resources());
    client.failNext(refusal(503));
    const host = await onServer(client);
    expect(seen(host)).to.match(/La liste des lieux ne s’ouvre pas/);
    await pressed(host, 'Réessayer');
    expect(names(host).join()).to.match(GPS);
  });

  it('is not asked again for what it forbids', async () => {
    const client = fakePort(resources());
    client.failNext(refusal(403));
    expect(find(await onServer(client), 'button', 'Réessayer')).to.equal(undefined);
  });
});
