import { expect } from '@open-wc/testing';
import type { ClubAnswer, ClubSearcher } from '@sport-sante/sdk/club/model';
import { communes } from '@sport-sante/sdk/club/communes';
import { asSearcher, createClubIndex } from '@sport-sante/sdk/club/search';
import { essonneDirectory } from '@sport-sante/sdk/testing';
import { find, get, textOf, until } from '../internal/acts.test.js';
import { finder, names, pressed, seen, settled, title, told } from './club-finder.suite.js';

/** A directory of the host’s own making, that answers what it is given. */
const answering = (answer: () => unknown, closed: () => void = () => undefined): ClubSearcher => ({ size: 1, answer: answer as ClubSearcher['answer'], byIds: () => Promise.resolve([]), close: closed });
const own = (answer: unknown): Promise<Awaited<ReturnType<typeof finder>>> => finder({ clubs: undefined, directory: answering(() => Promise.resolve(answer)) });
const [first] = essonneDirectory;

describe('a directory that the host opened', () => {
  it('stays open when it is changed for another, and when it is taken away', async () => {
    let closed = 0;
    const one = { ...asSearcher(createClubIndex(essonneDirectory)), close: () => { closed += 1; } };
    const host = await finder({ clubs: undefined, directory: one, place: 'Évry' });
    host.directory = { ...asSearcher(createClubIndex(essonneDirectory)), close: () => { closed += 1; } };
    await settled(host);
    host.directory = undefined;
    await settled(host);
    expect(closed).to.equal(0);
  });

  const answers: [name: string, answer: unknown, shown: string[]][] = [
    ['hits alone', { hits: [{ club: first }] }, [first!.names[0]!]],
    ['hits without reasons or distance, and nothing counted', { hits: [{ club: { id: 'a', kind: 'club', names: ['Gym'], slots: [] }, distanceKm: Number.NaN, reasons: null }], total: 'one', facets: { price: null }, beyond: null }, ['Gym']],
    ['records that are none among others', { hits: [null, { club: null }, { club: { id: 'a', names: [], slots: null } }, { club: first, distanceKm: 2, reasons: [null] }], total: 4 }, [first!.names[0]!]],
    ['reasons, places and points of another shape', { hits: [{ club: first, distanceKm: 2, reasons: [{ code: 'filter', params: 5 }, 'near'], at: 'here', slots: 'all' }], total: 1, place: { state: 'ambiguous' }, served: -1, refused: '3', beyond: [{ club: first, distanceKm: null }] }, [first!.names[0]!]],
  ];
  for (const [name, answer, shown] of answers) {
    it(`may answer with ${name}`, async () => {
      const host = await own(answer);
      for (const [index, heading] of names(host).entries()) expect(heading).to.contain(shown[index]);
      expect(names(host)).to.have.lengthOf(shown.length);
      expect(title(host)).to.match(/^1 lieu/);
      await pressed(host, /^Pourquoi/);
      expect(seen(host)).not.to.match(/NaN|undefined|\[object/);
    });
  }

  for (const [name, answer] of [['nothing', undefined], ['words', 'none'], ['a list', []], ['no hits', {}]] as const) {
    it(`that answers ${name} has not answered`, async () => { expect(seen(await own(answer))).to.match(/La recherche n’a pas abouti/); });
  }

  it('that throws at once has not answered, and may be asked again', async () => {
    let asked = 0;
    const host = await finder({ clubs: undefined, directory: answering(() => {
      asked += 1;
      if (asked === 1) throw new Error('not now');
      return Promise.resolve({ hits: [{ club: first }] } as unknown as ClubAnswer);
    }) });
    await pressed(host, 'Réessayer');
    expect(names(host)).to.have.lengthOf(1);
  });

  it('that is none is said', async () => {
    const host = await finder();
    const errors = told(host, 'sps-load-error');
    host.directory = { answer: 'yes' } as never;
    await settled(host);
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.include({ code: 'clubs-unreadable', retryable: false });
    expect(find(host, 'button', 'Réessayer')).to.equal(undefined);
  });

  it('may be slow: until it answers, the list and « Ma liste » tell what was found, from where it was', async () => {
    const index = asSearcher(createClubIndex(essonneDirectory, { places: communes }));
    let isSlow = false;
    const release: (() => void)[] = [];
    const directory: ClubSearcher = { ...index, answer: async (query, options) => {
      if (isSlow) await new Promise<void>((resolve) => { release.push(resolve); });
      return index.answer(query, options);
    } };
    const host = await finder({ clubs: undefined, directory, place: 'Évry', mode: 'public' });
    const before = title(host);
    isSlow = true;
    const box = host.shadowRoot!.querySelector<HTMLInputElement>('#where')!;
    box.value = 'Corbeil-Essonnes';
    get(host, 'button', 'Chercher').click();
    get(host, 'combobox', 'Rayon').dispatchEvent(new Event('change'));
    await until(() => release.length > 0, 'it is asked');
    await until(() => host.shadowRoot!.querySelector('.results[aria-busy="true"]'), 'it says that it searches');
    expect([title(host), /depuis Évry-Courcouronnes/.test(seen(host)), /depuis Corbeil/.test(seen(host))]).to.deep.equal([before, true, false]);
    get(host, 'button', /^Ma liste.*GPS/).click();
    isSlow = false;
    for (const each of release) each();
    await settled(host);
    expect(seen(host)).to.match(/depuis Corbeil-Essonnes/);
    await host.submit();
    await settled(host);
    await until(() => host.shadowRoot!.querySelector('dialog'), 'the list is open');
    expect(seen(host.shadowRoot!.querySelector('dialog')!)).to.match(/Évry-Courcouronnes/).and.not.match(/Corbeil-Essonnes/);
  });

  it('that counts more than it gives is not asked for the rest again and again', async () => {
    let asked = 0;
    const host = await finder({ clubs: undefined, directory: answering(() => {
      asked += 1;
      return Promise.resolve({ hits: asked === 1 ? [{ club: first }] : [], total: 80 });
    }) });
    for (let round = 0; round < 20; round += 1) await settled(host);
    expect(textOf(host)).to.contain(first!.names[0]);
    expect(asked).to.be.below(4);
  });
});
