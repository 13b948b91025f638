import { expect } from 'chai';
import { communes } from './communes.js';
import { readIndexFile, writeIndexFile } from './index-file.js';
import type { Club } from './model.js';
import type { ClubFilters, ClubQuery } from './query.js';
import { Chance, clubsBy, fewPlaces, queryBy } from './search-cases.suite.js';
import { asSearcher, createClubIndex, openClubIndex } from './search.js';
import { createClubSearcher, readClubs } from './search-page.js';
import { essonne } from './territories.js';

const club = (id: string, more: Partial<Club> = {}): Club => ({ id, kind: 'club', names: [id], slots: [], ...more });
const at = (lat: number, lon: number) => ({ position: { lat, lon, precision: 'address' as const } });
const idsOf = (clubs: readonly unknown[], query: ClubQuery) => createClubIndex(clubs, { places: fewPlaces }).search(query).map(({ club: { id } }) => id);
const evry = { lat: 48.63, lon: 2.44 };

describe('Words that are searched for', () => {
  const said: [typed: string, name: string][] = [
    ['Epinay ss Senart', 'MSS d’Épinay-sous-Sénart'], ['épinay-sous-sénart', 'MSS Epinay sous Senart'], ['st denis', 'Club de Saint-Denis'], ['SAINT DENIS', 'Club de St Denis'],
    ['L’Haÿ', 'Gym de L’Haÿ-les-Roses'], ['lhay', 'Gym de l’Hay'], ['hay les roses', 'Gym de L’Haÿ-les-Roses'], ['evry courcouronnes', 'Évry-Courcouronnes santé'], ['evrycourcouronnes', 'Évry-Courcouronnes santé'],
    ['coeur', 'Cœur et mouvement'], ['prescriforme', 'Centre Prescri’forme'], ['prescri’forme', 'Centre Prescri’forme'], ['mss', 'M.S.S. de Yerres'], ['m.s.s.', 'MSS de Yerres'], ['marches', 'Marche nordique'],
    ['marche', 'Marches du soir'], ['nord', 'Marche nordique'], ['marche nord', 'Marche nordique'], ['d’aviron', 'Cercle d’Aviron'], ['aviron', 'Cercle d’Aviron'], ['ste barbe', 'Les Sainte-Barbe'],
    ['marhce', 'Marche nordique'], ['nordyque', 'Marche nordique'], ['gymnastiqe', 'Gymnastique'], ['aquagim', 'Aquagym'], ['courcourones', 'Évry-Courcouronnes'], ['kinesitherapute', 'Cabinet de kinésithérapeute'],
  ];
  for (const [typed, name] of said) {
    it(`« ${typed} » finds « ${name} »`, () => {
      expect(idsOf([club('other', { names: ['Piscine'] }), club('right', { names: [name] })], { text: typed })).to.deep.equal(['right']);
    });
  }

  it('finds an activity, a town and a postcode too, all words in one record', () => {
    const clubs = [club('one', { address: { city: 'Yerres', postcode: '91330' }, slots: [{ id: '1', activity: 'Tai-chi' }] }), club('two', { slots: [{ id: '2', activity: 'Tai-chi' }] })];
    expect(idsOf(clubs, { text: 'tai chi yerres' })).to.deep.equal(['one']);
    expect(idsOf(clubs, { text: '91330' })).to.deep.equal(['one']);
    expect(idsOf(clubs, { text: 'taichi' })).to.deep.equal(['one', 'two']);
  });

  it('finds by the postcode of its commune what was written without one', () => {
    const clubs = [club('by code', { address: { insee: '91215' } }), club('by name', { address: { city: 'Épinay-sous-Sénart' } }), club('of two', { address: { city: 'Saint-Denis' } }), club('other', { address: { insee: '91215', postcode: '91805' } })];
    expect(idsOf(clubs, { text: '91860' })).to.deep.equal(['by code', 'by name']);
    expect(createClubIndex(clubs).search({ text: '91860' })).to.deep.equal([]);
  });

  it('takes a word that stands somewhere as it is, and another for what it resembles', () => {
    const clubs = [club('gym'), club('gymn', { names: ['Gymn'] }), club('gyms', { names: ['Gyms club'] })];
    expect(idsOf(clubs, { text: 'gymn club' })).to.deep.equal(['gyms']);
    expect(idsOf(clubs, { text: 'gymn' })).to.deep.equal(['gymn']);
  });

  it('puts the name it goes by before its other names, a name before an activity, an activity before a town', () => {
    const clubs = [club('town', { address: { city: 'Foulée' } }), club('activity', { slots: [{ id: '1', activity: 'Foulée' }] }), club('alias', { names: ['Club', 'Foulée'] }), club('name', { names: ['Foulée'] })];
    expect(idsOf(clubs, { text: 'foulée' })).to.deep.equal(['name', 'alias', 'activity', 'town']);
  });

  it('« GPS » finds both Maisons Sport-Santé, each with its town', () => {
    const hits = createClubIndex(essonne.clubs).search({ text: 'GPS' });
    expect(hits.map(({ club: { names } }) => names[0])).to.deep.equal(['MSS GPS', 'MSS Bligny']);
    expect(hits.map(({ reasons }) => reasons[0])).to.deep.equal([{ code: 'text-name', params: { name: 'MSS GPS' } }, { code: 'text-name', params: { name: 'GPS 91' } }]);
  });

  it('without a letter asks for nothing, and a thousand letters do no harm', () => {
    expect(idsOf([club('a'), club('b')], { text: ' …! ' })).to.deep.equal(['a', 'b']);
    expect(idsOf([club('a', { names: ['x'.repeat(100_000)] })], { text: 'x'.repeat(1_000_000) })).to.deep.equal(['a']);
  });
});

describe('Places', () => {
  it('are near across the antimeridian, at a pole, and across the border of a department', () => {
    const clubs = [club('east', at(-16.8, -179.98)), club('west', at(-16.8, 179.97)), club('far', at(-16.8, 170))];
    expect(idsOf(clubs, { near: { lat: -16.8, lon: 180 }, radiusKm: 10 })).to.deep.equal(['east', 'west']);
    expect(idsOf([club('a', at(89.99, 0)), club('b', at(89.99, 180))], { near: { lat: 90, lon: 45 }, radiusKm: 5 })).to.deep.equal(['a', 'b']);
    const border = [club('91', { ...at(48.7, 2.4), address: { postcode: '91550' } }), club('94', { ...at(48.72, 2.42), address: { postcode: '94310' } })];
    expect(idsOf(border, { near: { lat: 48.71, lon: 2.41 }, radiusKm: 5 })).to.have.members(['91', '94']);
  });

  it('that nobody knows come last, in a radius too, and are counted', () => {
    const clubs = [club('nowhere'), club('null island', at(0, 0)), club('wrong', at(95, 2)), club('near', at(48.64, 2.44)), club('far', at(43, 5))];
    const answer = createClubIndex(clubs).answer({ near: evry, radiusKm: 10 });
    expect(answer.hits.map(({ club: { id }, distanceKm }) => [id, distanceKm])).to.deep.equal([['near', 1.111949], ['nowhere', null], ['null island', null], ['wrong', null]]);
    expect(answer).to.include({ total: 4, unknownPosition: 3 });
    expect(answer.beyond.map(({ club: { id } }) => id)).to.deep.equal(['far']);
    expect(answer.hits[1]?.reasons.map(({ code }) => code)).to.deep.equal(['unknown-position']);
  });

  it('of a commune that is known are the middle of it, and say so', () => {
    const [hit] = createClubIndex([club('here', { address: { city: 'Épinay-sous-Sénart', postcode: '91860' } })], { places: fewPlaces }).search({ place: '91860' });
    expect(hit?.distanceKm).to.equal(0);
    expect(hit?.at).to.deep.equal({ lat: 48.69, lon: 2.51 });
    expect(hit?.reasons.map(({ code }) => code)).to.deep.equal(['distance', 'same-commune', 'approximate-position']);
  });

  it('are found in the communes of France by a code, an old name, a spelling, a CEDEX, a postcode of one commune', () => {
    const addresses: [Club['address'], string | undefined][] = [
      [{ insee: '2A004' }, '2A004'], [{ city: 'EVRY', postcode: '91000' }, '91228'], [{ city: 'ST DENIS', postcode: '93200' }, '93066'], [{ city: 'Évry Cedex', postcode: '91025' }, '91228'],
      [{ postcode: '91860' }, '91215'], [{ city: 'Le Coudray', postcode: '91830' }, '91179'], [{ city: 'Épinay-sous-Sénart' }, '91215'], [{ city: 'Saint-Denis' }, undefined], [{ street: '1 rue du Stade' }, undefined],
    ];
    const hits = createClubIndex(addresses.map(([address], number) => club(String(number), { address: address! })), { places: communes }).search({ near: evry });
    for (const [number, [, insee]] of addresses.entries()) {
      const { lat, lon } = communes.byInsee(insee ?? '') ?? {};
      expect(hits.find(({ club: { id } }) => id === String(number))?.at, String(number)).to.deep.equal(insee && { lat, lon });
    }
  });

  it('that are asked for and unknown find nothing, whatever else is asked', () => {
    const index = createClubIndex([club('a', at(48, 2)), club('b')], { places: fewPlaces });
    for (const query of [{ place: 'Nulle-Part' }, { place: 'Nulle-Part', text: 'a' }, { insee: '99999' }]) {
      const answer = index.answer(query);
      expect(answer).to.deep.include({ hits: [], total: 0, refused: 0, beyond: [], place: { state: 'unknown', others: [] } });
      expect(Object.values(answer.facets.kind ?? {}).every((count) => count === 0)).to.equal(true);
    }
    expect(createClubIndex([club('a')]).search({ place: '91860' })).to.deep.equal([]);
    expect(index.search({ place: 'Nulle-Part', near: { lat: 48, lon: 2 } })).to.have.length(2);
    expect(index.answer({ insee: '91228' }).place?.place?.name).to.equal('Évry-Courcouronnes');
  });

  it('of several of one name are the one the directory is around, said to be ambiguous', () => {
    const answer = createClubIndex([club('a', at(48.64, 2.44))], { places: communes }).answer({ place: 'st denis' });
    expect([answer.place?.state, answer.place?.place?.department, answer.place?.others.map(({ department }) => department).includes('974')]).to.deep.equal(['ambiguous', '93', true]);
    expect(createClubIndex([club('b', at(-20.9, 55.5)), club('a', at(48.64, 2.44))], { places: communes }).answer({ place: 'st denis' }).place?.place?.department).to.equal('974');
    expect(createClubIndex([], { places: communes }).answer({ place: 'st denis' }).place?.place?.department).to.equal('974');
  });

  it('that are no places are a mistake of the program, and so are sizes below zero', () => {
    const index = createClubIndex([club('a')]);
    for (const query of [{ near: { lat: NaN, lon: 2 } }, { near: { lat: 91, lon: 2 } }, { radiusKm: -1 }, { limit: NaN }, { offset: -2 }, { limitation: 'SEVERE' as 'severe' }]) expect(() => index.search(query)).to.throw(RangeError);
  });
});

describe('Filters', () => {
  it('given as one text ask for that value: one that was ignored would list everything', () => {
    const index = createClubIndex([club('a', { slots: [{ id: 's', handicap: { moteur: 'yes' } }] }), club('b')]);
    const of = (filters: unknown) => index.search({ filters: filters as ClubFilters }).map(({ club: { id } }) => id);
    expect([of({ handicap: 'moteur' }), of({ handicap: '' }), of({ handicap: 'moteur', includeUnknown: 'handicap' })]).to.deep.equal([['a'], ['a', 'b'], ['a', 'b']]);
  });
});

describe('An offer that comes to people', () => {
  const offer = (id: string, delivery: 'at-home' | 'itinerant' | 'remote' | 'on-site', coverage: string[], more: Partial<Club> = {}) => club(id, { slots: [{ id: `${id}-1`, delivery: [delivery] }], coverage, ...at(49.5, 2.44), ...more });
  const home = offer('home', 'at-home', ['91']);
  const asked: ClubQuery = { insee: '91228', radiusKm: 10 };

  it('is found outside the radius where it serves the commune or its department, after what is near', () => {
    const clubs = [home, offer('tour', 'itinerant', ['94', '91228'], at(49, 2.44)), club('near', at(48.63, 2.44)), club('nowhere'), offer('elsewhere', 'at-home', ['94']), offer('on site', 'on-site', ['91']), offer('video', 'remote', ['91']), offer('silent', 'at-home', [])];
    const answer = createClubIndex(clubs, { places: fewPlaces }).answer(asked);
    expect(answer.hits.map(({ club: { id }, distanceKm }) => [id, distanceKm])).to.deep.equal([['near', 0], ['tour', 41.142123], ['home', 96.739586], ['nowhere', null]]);
    expect(answer.hits[2]?.reasons).to.deep.include({ code: 'serves-place', params: { coverage: '91', town: 'Évry-Courcouronnes' } });
    expect(answer).to.include({ total: 4, served: 2, unknownPosition: 1 });
    expect([answer.facets.delivery?.['at-home'], answer.facets.delivery?.['itinerant']]).to.deep.equal([1, 1]);
    expect(answer.beyond.map(({ club: { id } }) => id)).to.deep.equal(['elsewhere', 'on site', 'silent', 'video']);
    expect(idsOf(clubs, { ...asked, insee: '94038', radiusKm: 2 })).to.deep.equal(['tour', 'elsewhere', 'nowhere']);
  });

  it('is found in Corse and overseas, however its code was typed', () => {
    expect(idsOf([offer('a', 'itinerant', [' 2a '])], { insee: '2A004', radiusKm: 10 })).to.deep.equal(['a']);
    expect(idsOf([offer('a', 'itinerant', ['974']), offer('b', 'itinerant', ['97'])], { insee: '97411', radiusKm: 10 })).to.deep.equal(['a']);
  });

  it('is found by the slot that comes, not by one at its own address', () => {
    const both = { ...home, slots: [{ id: 'comes', delivery: ['at-home' as const], day: 'mon' as const }, { id: 'there', delivery: ['on-site' as const], day: 'tue' as const }] };
    const index = createClubIndex([both], { places: fewPlaces });
    expect(index.search({ ...asked, filters: { day: ['mon', 'tue'] } }).map(({ slots }) => slots)).to.deep.equal([['comes']]);
    const tuesday = index.answer({ ...asked, filters: { day: ['tue'] } });
    expect([tuesday.total, tuesday.facets.day?.['mon'], tuesday.beyond[0]?.slots]).to.deep.equal([0, 1, ['there']]);
  });

  it('is not listed for its unknown place where it says that it serves elsewhere', () => {
    const unknown = { position: undefined };
    const clubs = [offer('here', 'remote', ['91'], unknown), offer('elsewhere', 'remote', ['94'], unknown), offer('words', 'remote', ['Partout'], unknown), offer('silent', 'remote', [], unknown)];
    expect(idsOf(clubs, asked)).to.deep.equal(['here', 'silent', 'words']);
    expect(idsOf(clubs, { insee: '91228' })).to.deep.equal(['elsewhere', 'here', 'silent', 'words']);
    expect(idsOf(clubs, { near: evry, radiusKm: 10 })).to.deep.equal(['elsewhere', 'here', 'silent', 'words']);
  });
});

describe('What a prescription surely opens', () => {
  const taught = (id: string, lat: number, supervision?: 'MK' | 'EAPA') => club(id, { kind: 'mss', ...at(lat, 2.44), slots: [{ id: `${id}-1`, ...(supervision && { supervision }) }] });
  const clubs = [taught('near, to ask', 48.63), taught('open', 48.65, 'MK'), taught('to ask', 48.64, 'EAPA'), { ...taught('open somewhere', 48.6, 'MK'), position: undefined }, taught('open and far', 49.5, 'MK'), { ...taught('closed', 48.63), kind: 'club' as const }];
  const query: ClubQuery = { near: evry, limitation: 'severe' };

  it('comes first when that is asked for, however far, each nearest first', () => {
    expect(idsOf(clubs, { ...query, openFirst: true })).to.deep.equal(['open', 'open and far', 'open somewhere', 'near, to ask', 'to ask']);
    expect(idsOf(clubs, { ...query, openFirst: true, offset: 2, limit: 2 })).to.deep.equal(['open somewhere', 'near, to ask']);
    expect(idsOf(clubs, query)).to.deep.equal(['near, to ask', 'to ask', 'open', 'open and far', 'open somewhere']);
  });

  it('comes first in a radius, and not just outside it', () => {
    const { hits, beyond } = createClubIndex([...clubs, taught('beyond, to ask', 49.1)]).answer({ ...query, openFirst: true, radiusKm: 10 });
    expect(hits.map(({ club: { id } }) => id)).to.deep.equal(['open', 'open somewhere', 'near, to ask', 'to ask']);
    expect(beyond.map(({ club: { id } }) => id)).to.deep.equal(['beyond, to ask', 'open and far']);
  });

  it('changes nothing where nothing was prescribed', () => {
    expect(idsOf(clubs, { near: evry, openFirst: true })).to.deep.equal(idsOf(clubs, { near: evry }));
  });

  it('is found first among many thousands that are to ask', () => {
    const many = [...Array.from({ length: 45_000 }, (_, number) => taught(`ask-${number}`, 48.63 + (number % 1000) / 1e5)), taught('far', 43, 'MK'), taught('farther', 42, 'MK')];
    const index = createClubIndex(many);
    const half = createClubIndex(many.map((one, number) => (number % 2 ? one : { ...one, slots: [{ id: 's', supervision: 'MK' as const }] })));
    expect(index.search({ ...query, openFirst: true, limit: 3 }).map(({ club: { id } }) => id)).to.deep.equal(['far', 'farther', 'ask-0']);
    expect(half.search({ ...query, openFirst: true, limit: 3 }).map(({ club: { id } }) => id)).to.deep.equal(['ask-0', 'ask-1000', 'ask-10000']);
  });
});

describe('Records', () => {
  it('that were given come back, the same objects', () => {
    const clubs = [club('a'), club('b')];
    expect(createClubIndex(clubs).search({})[1]?.club).to.equal(clubs[1]);
    expect(createClubIndex(clubs).get('a')).to.equal(clubs[0]);
    expect(createClubIndex(clubs).get('c')).to.equal(undefined);
  });

  it('of one id are two results, and the first is had by it', () => {
    const index = createClubIndex([club('a', { names: ['One'] }), club('a', { names: ['Two'] })]);
    expect([index.search({}).map(({ club: { names } }) => names[0]), index.get('a')?.names]).to.deep.equal([['One', 'Two'], ['One']]);
  });

  it('of the public shape are read, and what is no club stays out', () => {
    const { slots, ...structure } = club('a', { slots: [{ id: '1', activity: 'Tai-chi' }] });
    const index = createClubIndex([{ structure, slots }, null, 7, {}, { id: 'x' }, { id: 'y', kind: 'club', names: 'Y', slots: [null] }] as unknown[]);
    expect(index.search({ text: 'tai' })[0]?.club).to.deep.equal(club('a', { slots: [{ id: '1', activity: 'Tai-chi' }] }));
    expect(() => createClubIndex({} as never)).to.throw(TypeError);
  });

  it('with words where we have codes go through the door: a yes is a yes, and no link runs', () => {
    const index = createClubIndex([
      { ...club('a'), url: 'javascript:alert(1)', phones: ['01 69 02 41 00', '01 69'], labels: ['mss'], slots: [{ id: 's', full: 'oui', level: 2, publics: 'senior', handicap: { moteur: true } }] },
    ]);
    const [hit] = index.search({ filters: { label: ['mss'], public: ['senior'], handicap: ['moteur'], limitation: ['moderate'] } });
    expect(hit?.club).to.deep.equal({ ...club('a'), phones: ['+33169024100'], phonesToConfirm: ['01 69'], labels: [{ code: 'mss' }], slots: [{ id: 's', full: true, level: [2], publics: ['senior'], handicap: { moteur: 'yes' } }] });
    expect(index.search({ filters: { places: ['free'] } })).to.deep.equal([]);
  });

  it('hold nothing a page would stumble over, nor a link that runs', () => {
    const [page, year] = ['https://disciplines.example/marche', 2023];
    const index = createClubIndex([
      { ...club('a'), lastVerified: year, email: year, phonesToConfirm: year, habilitation: { validUntil: year }, labels: [{ code: 'mss', validUntil: year }], slots: [{ id: 's', disciplineUrl: 'javascript:alert(1)' }] },
      { ...club('b'), lastVerified: '2023-09', slots: [{ disciplineUrl: page }] },
    ]);
    expect(index.search({}).map((hit) => hit.club)).to.deep.equal([
      { ...club('a'), phonesToConfirm: ['2023'], labels: [{ code: 'mss' }], slots: [{ id: 's' }] }, { ...club('b'), lastVerified: '2023-09', slots: [{ id: 'b-1', disciplineUrl: page }] },
    ]);
  });

  it('that nobody checked do no harm', () => {
    const odd: unknown[] = [
      { ...club('a'), address: { city: 5, postcode: null, insee: [] } }, { ...club('b'), slots: [{ id: 'b1', supervision: 'coach', activity: 7, level: 'x', price: 'cheap', handicap: 'all', aids: {}, start: 9 }] },
      { ...club('c'), labels: [null, 'mss', { code: 3 }], coverage: 'all', position: { lat: '48', lon: 2 } }, { ...club('d'), names: [1, null] }, { ...club('e'), kind: 'gym' },
    ];
    const index = createClubIndex(odd, { places: fewPlaces });
    expect(index.size).to.be.greaterThan(2);
    for (const query of [{ near: evry }, { text: 'a' }, { filters: { price: ['free'], label: ['mss'] } }, { limitation: 'severe', dispensers: ['eapa'] }, { insee: '91228' }, { filters: null, dispensers: null }, { filters: { price: 'free' } }] as unknown as ClubQuery[]) {
      expect(() => index.answer(query), JSON.stringify(query)).not.to.throw();
    }
  });

  it('of a file that somebody made to be read for ever are not read', () => {
    const file = readIndexFile(createClubIndex(clubsBy(1, 20)).toFile());
    const numbers = ['treeIds', 'order', 'ids', 'labels', 'doors', 'slotStarts', 'slots', 'areaStarts', 'areaIds', 'wordStarts', 'wordRecords', 'wordCounts', 'wordOffsets', 'recordStarts'];
    const bytes = ['tree', 'precisions', 'kinds', 'areas', 'vocabulary', 'wordLists', 'records', 'recordTables'];
    const made = (name: string, value: number, at?: number) => {
      const parts: Record<string, Uint8Array | Uint32Array> = {};
      for (const each of numbers) parts[each] = file.numbers(each).slice();
      for (const each of bytes) parts[each] = file.bytes(each).slice();
      parts[name]!.fill(value, at);
      return openClubIndex(writeIndexFile(file.meta, parts));
    };
    expect(made('records', 0, Infinity).size).to.equal(20);
    for (const name of ['slotStarts', 'areaStarts', 'wordStarts', 'wordOffsets']) expect(() => made(name, 2 ** 32 - 1, -1), name).to.throw(`« ${name} » points outside`);
    expect(() => made('ids', 1)).to.throw(/« ids » has no end/);
    expect(() => made('records', 0xbf).search({})).to.throw(/longer than the file/);
  });

  it('of a file that is cut short, changed, of a later version or no index at all are not read', () => {
    const file = createClubIndex(clubsBy(1, 20)).toFile();
    const changed = (byte: number, value: number) => { const copy = file.slice(); copy[byte] = value; return copy; };
    expect(() => openClubIndex(new Uint8Array(0))).to.throw(/not an index of clubs/);
    expect(() => openClubIndex(new TextEncoder().encode('id;kind;names'))).to.throw(/not an index of clubs/);
    expect(() => openClubIndex(file.slice(0, 20))).to.throw(/cut short/);
    expect(() => openClubIndex(file.slice(0, -8))).to.throw(/cut short/);
    expect(() => openClubIndex(changed(8, 3))).to.throw(/version 3/);
    expect(() => openClubIndex(changed(8, 1))).to.throw(/of version 1; this program reads version 2\. Build it again/);
    expect(() => openClubIndex('file' as never)).to.throw(TypeError);
    expect(() => openClubIndex(writeIndexFile({ termLists: 1 }, {}))).to.throw(/other lists of terms/);
    const chance = new Chance(4);
    for (let turn = 0; turn < 300; turn += 1) {
      const byte = 12 + chance.below(file.length - 12);
      // The four bytes from 28 on are of no use yet; the checksum is over them too.
      expect(() => openClubIndex(changed(byte, (file[byte]! + 1 + chance.below(255)) % 256)), `byte ${byte}`).to.throw(Error);
    }
  });

  it('of a file that does not begin at a multiple of eight bytes are read', () => {
    const index = createClubIndex(clubsBy(1, 20), { places: fewPlaces });
    const file = index.toFile();
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    const opened = openClubIndex(shifted.subarray(3), { places: fewPlaces });
    for (let seed = 0; seed < 50; seed += 1) expect(opened.answer(queryBy(new Chance(seed)))).to.deep.equal(index.answer(queryBy(new Chance(seed))));
    expect(opened.get('c-7')).to.deep.equal(index.get('c-7'));
    expect(opened.toFile()).to.deep.equal(file);
  });

  it('of a file that Node read, a view of a larger buffer whose slices share it, are read', () => {
    if (typeof Buffer === 'undefined') return;
    const index = createClubIndex(clubsBy(1, 20), { places: fewPlaces });
    for (const shift of [0, 3, 8]) {
      const buffer = Buffer.concat([new Uint8Array(shift), index.toFile()]).subarray(shift);
      expect(openClubIndex(buffer, { places: fewPlaces }).answer({ near: evry })).to.deep.equal(index.answer({ near: evry }));
    }
  });

  it('of many shapes come out of a file as they went in', () => {
    const odd = (number: number): Club => ({ ...club(`é-${number}`), ...Object.fromEntries(Array.from({ length: 14 }, (_, bit) => [`k${bit}`, (number >> bit) & 1 ? [-number, number / 8, number * 1e12, 'œ', true, null, {}] : undefined])) });
    const clubs = Array.from({ length: 9000 }, (_, number) => odd(number));
    const opened = openClubIndex(createClubIndex(clubs).toFile());
    for (let number = 0; number < 9000; number += 97) expect(opened.get(`é-${number}`)).to.deep.equal(JSON.parse(JSON.stringify(odd(number))));
  });

  it('none at all make a directory too', () => {
    for (const index of [createClubIndex([]), openClubIndex(createClubIndex([]).toFile())]) {
      expect(index.answer({ near: evry, radiusKm: 10, text: 'gym', filters: { price: ['free'] } })).to.deep.include({ hits: [], total: 0, beyond: [] });
      expect(index.search({ near: evry })).to.deep.equal([]);
      expect(index.get('a')).to.equal(undefined);
    }
  });
});

describe('Why a result is there', () => {
  const slots = [{ id: 'mon', day: 'mon' as const, price: { kind: 'free' as const } }, { id: 'tue', day: 'tue' as const }];
  const index = createClubIndex([club('a', { kind: 'liberal-eapa', ...at(48.63, 2.44), slots, coverage: ['91'], address: { insee: '91228', city: 'Évry-Courcouronnes' } })], { places: fewPlaces });

  it('is told for each filter, with the slots that meet it', () => {
    const [hit] = index.search({ filters: { day: ['mon', 'wed'], price: ['free'], handicap: ['moteur'], includeUnknown: ['handicap'] } });
    expect(hit?.slots).to.deep.equal(['mon']);
    expect(hit?.reasons).to.deep.equal([
      { code: 'unknown-included', params: { group: 'handicap' } }, { code: 'filter', params: { group: 'price', values: ['free'] } }, { code: 'filter', params: { group: 'day', values: ['mon'] } },
    ]);
    expect(index.search({ filters: { day: ['tue'], price: ['free'] } })).to.deep.equal([]);
  });

  it('is told for the place, what it serves, and the law with its source', () => {
    const [hit] = index.search({ place: 'Évry-Courcouronnes', limitation: 'severe' });
    expect(hit?.reasons).to.deep.equal([
      { code: 'distance', params: { km: 0, from: 'Évry-Courcouronnes' } }, { code: 'same-commune', params: { town: 'Évry-Courcouronnes' } },
      { code: 'serves-place', params: { coverage: '91', town: 'Évry-Courcouronnes' } },
      { code: 'to-ask-limitation', params: { rule: 'eapa-complement', limitation: 'severe', slots: ['mon', 'tue'] }, source: 'CSP art. D. 1172-3' },
    ]);
    expect(createClubIndex([club('plain')]).answer({ limitation: 'severe' })).to.deep.include({ total: 0, refused: 1 });
  });
});

describe('A directory on the page, asked as one in a worker', () => {
  it('gives up when it is told to', async () => {
    const searcher = asSearcher(createClubIndex([club('a')]));
    expect((await searcher.answer({})).total).to.equal(1);
    expect((await searcher.byIds(['a', 'b'])).map(({ id }) => id)).to.deep.equal(['a']);
    const error = await searcher.answer({}, { signal: AbortSignal.abort() }).then(() => undefined, (reason: unknown) => reason as Error);
    expect(error?.name).to.equal('AbortError');
  });
});

describe('A directory on a page that paints first', () => {
  it('answers as the whole index does, and reads records of the public shape', async () => {
    const clubs = clubsBy(2, 200);
    const index = createClubIndex(clubs, { places: fewPlaces });
    const read = await readClubs(clubs);
    expect(read).to.equal(clubs);
    const searcher = createClubSearcher(read, { places: fewPlaces });
    for (let seed = 0; seed < 50; seed += 1) expect(await searcher.answer(queryBy(new Chance(seed)))).to.deep.equal(index.answer(queryBy(new Chance(seed))));
    expect(await searcher.byIds(['c-3'])).to.deep.equal([clubs[3]]);
    const { slots, ...structure } = club('a');
    expect(await readClubs([{ structure, slots }, null])).to.deep.equal([club('a')]);
  });
});
