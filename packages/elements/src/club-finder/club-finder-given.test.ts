import { expect } from '@open-wc/testing';
import { essonneDirectory, patients, prescriptions } from '@sport-sante/sdk/testing';
import { get, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { finder, names, pressed, searchFor, seen, settled, title, told, within } from './club-finder.suite.js';

const any = (value: unknown) => value as never;

describe('sps-club-finder, what a host gives', () => {
  it('is drawn in clinical mode with the look of each part, not that of another', async () => {
    const host = await finder({ mode: 'clinical', prescription: prescriptions.paulGarnier, place: 'Évry' });
    const root = host.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    await until(() => root.querySelector('.programmes .reasons li') !== null, 'programmes have their reasons');
    const [reason] = root.querySelectorAll('.programmes .reasons li');
    expect(reason!.getBoundingClientRect().height, 'a reason is read in lines').to.be.below(120);
    const refused = root.querySelector('details.refused')!;
    expect(getComputedStyle(refused).color, 'who is not proposed is no warning').to.equal(getComputedStyle(root.querySelector('.results')!).color);
    expect(getComputedStyle(root.querySelector('label[for="where"]')!).fontSize, 'both labels are of one size').to.equal(getComputedStyle(root.querySelector('label[for="radius"]')!).fontSize);
  });

  it('takes records of the public contract', async () => {
    const host = await finder({ clubs: any(essonneDirectory.map(({ slots, ...structure }) => ({ structure, slots }))), place: 'Évry' });
    expect(names(host).slice(0, 2).join()).to.match(/GPS/);
  });

  it('reads a filter that is one word as a list of one', async () => { expect(names(await finder({ filters: any({ kind: 'passerelle' }) }))).to.have.lengthOf(1); });

  const filters: unknown[] = [null, 'mss', 5, [], { kind: 5 }, { kind: [null, {}] }, { nothing: ['a'] }, { includeUnknown: 'price' }, { price: null }];
  for (const wrong of filters) it(`finds all with the filters ${JSON.stringify(wrong)}`, async () => { expect(names(await finder({ filters: any(wrong) })).length).to.equal(essonneDirectory.length); });

  const places: unknown[] = [null, undefined, 5, {}, '   ', '\u0000', '<img src=x onerror=alert(1)>', 'x'.repeat(100_000), '🤸'];
  for (const wrong of places) {
    it(`stays usable with the place ${String(JSON.stringify(wrong)).slice(0, 40)}`, async () => {
      const host = await finder({ place: any(wrong) });
      await searchFor(host, 'Évry');
      expect(title(host)).to.match(/à 20 km ou moins/);
    });
  }

  const radii: unknown[] = [NaN, -1, null, 'loin', {}, undefined];
  for (const wrong of radii) it(`looks as far as usual with the radius ${String(wrong)}`, async () => { expect(title(await finder({ place: 'Évry', radius: any(wrong) }))).to.match(/à 20 km ou moins/); });
  it('looks as far as there is with no limit', async () => { expect(title(await finder({ place: 'Évry', radius: Infinity }))).to.match(/autour d’Évry/); });

  it('is public in a mode that is none', async () => {
    const host = await finder({ mode: any('secret'), patient: patients.heleneVasseur, place: 'Évry' });
    expect(seen(host)).to.match(/Trouver où bouger/).and.not.match(/Vasseur/);
  });

  const territories: unknown[] = [null, 5, 'Essonne', [], {}, { name: 5, phone: {} }, { name: 'Essonne', phone: '', links: 'https://territoire.example', network: {} }, { name: 'Essonne', links: [null], network: { name: 'Réseau', towns: [null, {}] } }];
  for (const wrong of territories) {
    it(`says that no number is given for the territory ${JSON.stringify(wrong)}`, async () => {
      const host = await within({ territory: any(wrong) }, { place: 'Évry' });
      expect(names(host).length).to.be.above(3);
      expect(seen(host)).to.match(/Ce territoire n’a pas indiqué de numéro/);
    });
  }

  const broken: unknown[] = [null, 5, 'x', [], {}, { resourceType: 'Patient' }, { resourceType: 'Patient', name: 5, birthDate: {} }, { familyName: 'X' }];
  for (const wrong of broken) it(`finds for the patient ${JSON.stringify(wrong)}`, async () => { expect(names(await finder({ mode: 'clinical', patient: any(wrong), place: 'Évry' })).length).to.be.above(3); });
  it('finds for a patient that goes in circles', async () => {
    const patient: Record<string, unknown> = { ...patients.heleneVasseur };
    patient['self'] = patient;
    expect(names(await finder({ mode: 'clinical', patient: any(patient), place: 'Évry' })).length).to.be.above(3);
  });

  const unread: unknown[] = [5, 'x', [], {}, { resourceType: 'ServiceRequest' }, { dispensers: ['EAPA'] }];
  for (const wrong of unread) {
    it(`says that the prescription ${JSON.stringify(wrong)} is none, and filters nothing`, async () => {
      const host = await finder({ mode: 'clinical', prescription: any(wrong), place: 'Évry' });
      expect(seen(host)).to.match(/La prescription donnée ne peut pas être lue : rien n’est filtré/);
      expect(host.validate().map(({ code }) => code)).to.include('prescription-unreadable');
    });
  }
  it('keeps to a severe limitation when the rest of a prescription is unreadable', async () => {
    const host = await finder({ mode: 'clinical', prescription: any({ severeLimitation: true, dispensers: 'EAPA', limitations: 5, grounds: [null], authoredOn: 3 }), place: 'Évry' });
    expect(seen(host)).to.match(/Filtré par la limitation sévère/).and.not.match(/Gym douce du Lac/);
  });

  const lists: unknown[] = [5, 'x', {}, new Set(essonneDirectory)];
  for (const wrong of lists) {
    it(`says that the clubs ${Object.prototype.toString.call(wrong)} cannot be read`, async () => {
      const errors: unknown[] = [];
      const listen = (event: Event) => { errors.push((event as CustomEvent<{ code: string }>).detail.code); };
      document.addEventListener('sps-load-error', listen);
      const host = await finder({ clubs: any(wrong) });
      document.removeEventListener('sps-load-error', listen);
      expect(seen(host)).to.match(/La liste des lieux ne s’ouvre pas/);
      expect(errors).to.deep.equal(['clubs-unreadable']);
    });
  }

  it('passes over records that are none, says how many, and finds the others', async () => {
    const host = await finder({ clubs: any([null, 5, 'x', {}, [], { id: 'a' }, { structure: 5 }, ...essonneDirectory]), place: 'Évry' });
    expect(names(host).slice(0, 2).join()).to.match(/GPS/);
    expect(host.validate().filter(({ severity }) => severity === 'error').length).to.be.above(0);
  });

  it('shows the markup of a record as the words it is', async () => {
    const host = await finder({ clubs: [{ id: 'a', kind: 'club', names: ['<img src=x onerror="document.title=1">'], url: 'javascript:alert(1)', slots: [], remark: '<script>1</script>' }] });
    expect(names(host)[0]).to.include('<img src=x');
    expect(host.shadowRoot!.querySelector('img, script, a[href^="javascript"]')).to.equal(null);
  });

  it('searches the records that replace the first', async () => {
    const host = await finder({ place: 'Évry' });
    host.clubs = [{ id: 'a', kind: 'club', names: ['Le seul'], address: { city: 'Évry-Courcouronnes', insee: '91228' }, slots: [] }];
    await settled(host);
    expect(names(host)).to.deep.equal(['Le seul']);
  });

  it('is usable once, and says so once', async () => {
    const all: unknown[] = [];
    const listen = (event: Event) => { all.push((event as CustomEvent<unknown>).detail); };
    document.addEventListener('sps-ready', listen);
    const host = await finder();
    host.clubs = [...essonneDirectory];
    await settled(host);
    document.removeEventListener('sps-ready', listen);
    expect(all).to.deep.equal([{ element: 'sps-club-finder', version: (customElements.get('sps-club-finder') as typeof ClubFinder).version }]);
  });

  it('empties the list and begins again on reset', async () => {
    const host = await finder({ place: 'Évry' });
    await searchFor(host, 'Les Ulis');
    await pressed(host, /^Ma liste/);
    host.reset();
    await settled(host);
    expect(seen(host)).to.match(/Ma liste \(0\)/);
    expect((get(host, 'combobox', /Ville/) as HTMLInputElement).value).to.equal('Évry');
    expect(names(host).slice(0, 2).join()).to.match(/GPS/);
  });

  it('shows the radius it went back to', async () => {
    const host = await finder({ place: 'Évry' });
    const select = get(host, 'combobox', 'Rayon') as HTMLSelectElement;
    select.value = '50';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host);
    host.reset();
    await settled(host);
    expect(select.value).to.equal('20');
  });

  it('opens and prints nothing of an empty list', async () => {
    const host = await finder();
    await host.submit();
    await host.print();
    await settled(host);
    expect(host.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('opens « Ma liste » on submit', async () => {
    const host = await finder({ place: 'Évry' });
    const shared = told(host, 'sps-list-shared');
    await pressed(host, /^Ma liste/);
    await host.submit();
    await until(() => host.shadowRoot!.querySelector('dialog[open]'), 'the list opens');
    expect(shared).to.deep.equal([]);
  });

  it('is severe on a prescription, whatever is filtered', async () => {
    const severe = prescriptions.paulGarnier;
    const host = await finder({ mode: 'clinical', prescription: severe, place: 'Évry', filters: { kind: ['club'] } });
    expect(names(host)).to.deep.equal([]);
  });
});
