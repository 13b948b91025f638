import { expect } from '@open-wc/testing';
import type { Club, ClubHit } from './context.js';
import { ListStore } from './list-store.js';

const club = (id: string, slots: string[] = []): Club => ({ id, kind: 'club', names: [`Club ${id}`], slots: slots.map((slot) => ({ id: slot })) });
const hit = (id: string, more: Partial<ClubHit> = {}): ClubHit => ({ club: club(id), distanceKm: 2.9, reasons: [], ...more });

function filled(...ids: string[]): ListStore {
  const list = new ListStore({ changed: () => undefined, from: () => 'Évry-Courcouronnes' });
  for (const id of ids) list.add(hit(id));
  return list;
}
const idsOf = ({ entries }: ListStore): string[] => entries.map((entry) => entry.club.id);

describe('« Ma liste »', () => {
  it('keeps places in the order they were chosen, each once', () => { expect(idsOf(filled('b', 'a', 'b'))).to.deep.equal(['b', 'a']); });

  it('takes ten places and refuses the next', () => {
    const list = filled(...Array.from('abcdefghij'));
    expect([list.add(hit('k')), list.add(hit('a')), list.entries.length]).to.deep.equal([false, true, 10]);
  });

  it('keeps the distance and from where, as they were when the place was chosen', () => {
    let from = 'Évry-Courcouronnes';
    const list = new ListStore({ changed: () => undefined, from: () => from });
    list.add(hit('a'));
    from = 'Massy';
    list.add(hit('b', { distanceKm: null }));
    expect(list.entries.map((entry) => [entry.distanceKm, entry.from])).to.deep.equal([[2.9, 'Évry-Courcouronnes'], [null, undefined]]);
  });

  const slots: [what: string, hit: ClubHit, slot: string | undefined][] = [
    ['the only slot of a place', hit('a', { club: club('a', ['1']) }), '1'], ['the only slot that meets the filters', hit('a', { club: club('a', ['1', '2']), slots: ['2'] }), '2'],
    ['none of several', hit('a', { club: club('a', ['1', '2']) }), undefined], ['none of several that meet the filters', hit('a', { club: club('a', ['1', '2', '3']), slots: ['1', '2'] }), undefined], ['none where there is none', hit('a'), undefined],
  ];
  for (const [what, found, slot] of slots) {
    it(`takes ${what}`, () => {
      const list = filled();
      list.add(found);
      expect(list.entries[0]?.slot).to.equal(slot);
    });
  }

  it('knows which of several slots met the filters, for whoever prints it', () => {
    const list = filled();
    list.add(hit('a', { club: club('a', ['1', '2', '3']), slots: ['2', '3'] }));
    list.add(hit('b', { club: club('b', ['1', '2']) }));
    expect(list.entries.map((entry) => entry.slots)).to.deep.equal([['2', '3'], undefined]);
  });

  it('moves a place by one, and not past the ends', () => {
    const list = filled('a', 'b', 'c');
    list.move('c', -1);
    list.move('a', -1);
    list.move('b', 1);
    expect(idsOf(list)).to.deep.equal(['a', 'c', 'b']);
  });

  it('puts a removed place back where it was, with its note and slot', () => {
    const list = filled('a', 'b', 'c');
    list.note('b', 'Avec Mme Petit');
    list.choose('b', '1');
    list.remove('b');
    list.undo();
    expect([idsOf(list), list.entries[1]?.note, list.entries[1]?.slot, list.removed]).to.deep.equal([['a', 'b', 'c'], 'Avec Mme Petit', '1', undefined]);
  });

  const acts: [act: string, run: (list: ListStore) => void][] = [
    ['a move', (list) => { list.move('c', -1); }], ['a note', (list) => { list.note('a', 'x'); }], ['a choice', (list) => { list.choose('a', '1'); }], ['another place', (list) => { list.add(hit('d')); }],
    ['handing over', (list) => { list.hand({ at: '2026-06-17T11:04:00+02:00', hash: 'a', recipients: [] }, list.entries); }], ['emptying', (list) => { list.clear(); }],
  ];
  for (const [act, run] of acts) {
    it(`offers to put a place back until ${act}`, () => {
      const list = filled('a', 'b', 'c');
      list.remove('b');
      const before = list.removed?.club.id;
      run(list);
      expect([before, list.removed]).to.deep.equal(['b', undefined]);
    });
  }

  it('keeps a note that is too long, whole', () => {
    const list = filled('a');
    list.note('a', 'x'.repeat(400));
    expect(list.entries[0]?.note?.length).to.equal(400);
  });

  it('knows whether it is what left', () => {
    const list = filled('a', 'b');
    const changes: (boolean | undefined)[] = [list.handed?.isChanged];
    list.hand({ at: '2026-06-17T11:04:00+02:00', hash: 'a', recipients: [] }, list.entries);
    changes.push(list.handed?.isChanged);
    list.remove('a');
    changes.push(list.handed?.isChanged);
    list.undo();
    changes.push(list.handed?.isChanged);
    list.note('a', '');
    changes.push(list.handed?.isChanged);
    list.clear();
    changes.push(list.handed?.isChanged);
    expect(changes).to.deep.equal([undefined, false, true, false, false, undefined]);
  });

  it('says each time that it is not what it was', () => {
    let count = 0;
    const list = new ListStore({ changed: () => { count += 1; }, from: () => undefined });
    list.add(hit('a'));
    list.add(hit('a'));
    list.move('a', 1);
    list.note('a', 'x');
    expect(count).to.equal(2);
  });
});
