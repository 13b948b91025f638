import { expect } from '@open-wc/testing';
import type { Club } from '@sport-sante/sdk/club/model';
import { essonneDirectory, patients } from '@sport-sante/sdk/testing';
import { drawn, find, get, page, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { essonne, finder, names, NOW, pressed, radius, searchFor, seen, settled, title, within } from './club-finder.suite.js';

const inForm = async (around: string): Promise<HTMLFormElement> => {
  const form = await page<HTMLFormElement>(`<div lang="fr"><form>${around}</form></div>`, 'form', (each) => { Object.assign(each.querySelector('sps-club-finder')!, { now: NOW, clubs: essonneDirectory, place: 'Évry' }); });
  await settled(form.querySelector('sps-club-finder')!);
  return form;
};
const listed = (form: HTMLFormElement) => new FormData(form).get('lieux');

describe('sps-club-finder, as long as it lives', () => {
  it('puts the places of the list into the data of a form', async () => {
    const form = await inForm('<sps-club-finder name="lieux"></sps-club-finder>');
    const host = form.querySelector('sps-club-finder')!;
    expect(listed(form)).to.equal('[]');
    await pressed(host, /^Ma liste/);
    expect(JSON.parse(String(listed(form)))).to.have.lengthOf(1);
    form.reset();
    await settled(host);
    expect(listed(form)).to.equal('[]');
    expect(form.checkValidity()).to.equal(true);
  });

  it('gives nothing to the form of a fieldset that is out of use', async () => {
    const form = await inForm('<fieldset disabled><sps-club-finder name="lieux"></sps-club-finder></fieldset>');
    expect(listed(form)).to.equal(null);
    await searchFor(form.querySelector('sps-club-finder')!, 'Les Ulis');
    expect(names(form.querySelector('sps-club-finder')!)[0]).to.match(/Paris-Saclay/);
  });

  it('works again when it is taken off the page and put back', async () => {
    const host = await finder({ place: 'Évry' });
    const { parentElement } = host;
    host.remove();
    await drawn(host);
    parentElement!.append(host);
    await settled(host);
    await searchFor(host, 'Les Ulis');
    expect(names(host)[0]).to.match(/Paris-Saclay/);
  });

  it('does not open its directory anew when it is moved', async () => {
    let closed = 0;
    let opened = 0;
    const client = { search: async function* () { opened += 1; await Promise.resolve(); yield { resourceType: 'Bundle', type: 'searchset' }; } };
    const host = await finder({ clubs: undefined, client: client as never });
    host.addEventListener('sps-load-error', () => { closed += 1; });
    host.parentElement!.append(host);
    await settled(host);
    expect([opened, closed]).to.deep.equal([1, 0]);
  });

  it('knows nothing of another one on the page', async () => {
    const one = await finder({ place: 'Évry' });
    const other = document.createElement('sps-club-finder');
    Object.assign(other, { now: NOW, clubs: essonneDirectory, place: 'Les Ulis' });
    one.parentElement!.append(other);
    await settled(other);
    await pressed(one, /^Ma liste/);
    await radius(one, '50');
    expect(seen(other)).to.match(/Ma liste \(0\)/);
    expect(title(other)).to.match(/à 20 km ou moins/);
  });

  it('empties the list for another person, and keeps it for the same at another address', async () => {
    const host = await finder({ mode: 'clinical', patient: patients.heleneVasseur, place: 'Évry' });
    await pressed(host, /^Ma liste/);
    expect(seen(host)).to.match(/Mme VASSEUR.*\(1\)/);
    host.patient = { ...patients.heleneVasseur, phone: '01 23 45 67 89' };
    await settled(host);
    expect(seen(host)).to.match(/\(1\)/);
    host.patient = { ...patients.heleneVasseur, givenNames: ['Paul'], familyName: 'Garnier' };
    await settled(host);
    expect(seen(host)).to.match(/Garnier.*\(0\)/);
  });

  it('shows nobody in public mode, whoever the page is about', async () => {
    const host = await within({ patient: patients.heleneVasseur, territory: essonne }, { place: 'Évry', patient: patients.heleneVasseur, doctor: 'Dr Claire Delmas' });
    await pressed(host, /^Ma liste/);
    await pressed(host, /imprimer/);
    await until(() => host.shadowRoot!.querySelector('dialog[open]'), 'the list opens');
    expect(host.shadowRoot!.innerHTML).not.to.match(/Vasseur|Hélène|Delmas/i);
    expect(find(host, 'textbox', /médecin|nom|patient|naissance/i)).to.equal(undefined);
  });

  it('asks nobody but its own origin, and keeps nothing', async () => {
    const databases = async () => (await indexedDB.databases()).length;
    const state = async () => [localStorage.length, sessionStorage.length, document.cookie, location.href, document.title, history.length, await databases()];
    const before = await state();
    performance.clearResourceTimings();
    const host = await finder({ place: 'Évry' });
    await searchFor(host, 'Épinay ss Sénart');
    await radius(host, '50');
    await pressed(host, /^Ma liste/);
    await pressed(host, /imprimer/);
    expect(performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(`${location.origin}/`) && !/^(data|blob):/.test(name)).map(({ name }) => name)).to.deep.equal([]);
    expect(await state()).to.deep.equal(before);
  });

  it('follows the places of a directory only as long as it is the one given', async () => {
    const host: ClubFinder = await finder({ place: 'Évry' });
    let answer: ((clubs: never) => void) | undefined;
    const slow = { answer: () => new Promise<never>((resolve) => { answer = resolve; }), byIds: () => Promise.resolve([] as Club[]), size: 1, close: () => undefined };
    host.clubs = undefined;
    host.directory = slow;
    await until(() => answer, 'it is asked');
    host.directory = undefined;
    host.clubs = essonneDirectory;
    answer?.({ hits: [], total: 0, unknownPosition: 0, facets: {}, beyond: [], refused: 0 } as never);
    await settled(host);
    expect(names(host).length).to.be.above(3);
  });

  it('says that a search failed, and tries it again', async () => {
    let fails = true;
    const directory = { answer: () => (fails ? Promise.reject(new Error('down')) : Promise.resolve({ hits: [], total: 0, unknownPosition: 0, facets: {}, beyond: [], refused: 0 })), byIds: () => Promise.resolve([] as Club[]), size: 1, close: () => undefined };
    const host = await finder({ clubs: undefined, directory: directory, place: 'Évry' });
    expect(seen(get(host, 'alert'))).to.match(/La recherche n’a pas abouti/);
    host.focusFirstError();
    expect(host.shadowRoot!.activeElement?.textContent).to.match(/Réessayer/);
    fails = false;
    await pressed(host, 'Réessayer');
    expect(title(host)).to.match(/Aucun lieu/);
  });
});
