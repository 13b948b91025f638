/** What is printed of a list of places and of a programme, as Chromium prints it: how many sheets, no place cut, nothing lost in the margin. */
import { essonne, exampleClubs } from '@sport-sante/sdk/club/territories';
import { toOrientationList } from '@sport-sante/sdk/document/orientation';
import { toClubPoster, toPoster } from '@sport-sante/sdk/document/poster';
import { programmes } from '@sport-sante/sdk/programme';
import { test } from '../e2e-test.mjs';
import { sheetsOf } from './printed.mjs';

const at = '2026-06-17T09:15:00+02:00';
const [, walking] = exampleClubs;
const long = 'Association sportive et culturelle intercommunale des Trois Rivières, section marche nordique et gymnastique d’entretien adaptée';
const from = 'Évry-Courcouronnes';
const first = { club: walking, slot: walking.slots[0].id, distanceKm: 2.9, from, note: 'Y aller avec Mme Petit, voisine.' };
const places = essonne.clubs.map((club, index) => ({ club, distanceKm: index + 4.2, from }));
const clinical = { person: { familyName: 'Vasseur', givenName: 'Hélène', gender: 'female', birthDate: '1951-02-04' }, recipients: [{ kind: 'doctor', name: 'Dr Claire Delmas' }] };
const crowded = { ...walking, names: [long, long], url: `https://a.example/${'activites/'.repeat(20)}`, address: { ...walking.address, street: long }, remark: long };

const lists = [
  { name: 'one place', entries: [first], most: 1 },
  { name: 'three places, for a person and their doctor', entries: [first, ...places.slice(0, 2)], ...clinical, most: 1 },
  { name: 'five places', entries: [first, ...places.slice(0, 4)], most: 1 },
  { name: 'ten places', entries: [first, ...exampleClubs.map((club) => ({ club, distanceKm: null })), ...places].slice(0, 10), most: 2 },
  { name: 'ten places with long names and notes', entries: Array.from({ length: 10 }, (_, index) => ({ club: crowded, distanceKm: index, from, note: `${long}. `.repeat(3) })), ...clinical, most: 5 },
  { name: 'places of which nothing is known', entries: ['Un', 'Deux', 'Trois'].map((name) => ({ club: { id: name, kind: 'club', names: [name], slots: [] }, distanceKm: null })), most: 1 },
];

test('the printed list holds on its sheets, cuts no place, and each sheet has its number and its fingerprint', async ({ open, assert }) => {
  const page = await open('/minimal/');
  for (const { name, most, ...list } of lists) {
    for (const language of ['fr', 'en']) {
      const { html, content, hash } = await toOrientationList({ at, territory: essonne, ...list }, { language });
      const { sheets, wide } = await sheetsOf(page, html);
      assert.ok(sheets.length <= most, `${name}: ${sheets.length} sheets`);
      assert.equal(wide, 0, `${name}: ${wide} elements in the margin`);
      for (const [index, sheet] of sheets.entries()) assert.ok(sheet.includes(`Page ${index + 1} ${language === 'fr' ? 'sur' : 'of'} ${sheets.length}`) && sheet.includes(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`), `${name}, sheet ${index + 1}`);
      // Each place has its five terms: they stand together where none was cut.
      const terms = content.places[0].blocks.map(({ term }) => term);
      const counts = sheets.map((sheet) => terms.map((term) => sheet.split(term).length - 1));
      for (const count of counts) assert.equal(new Set(count).size, 1, `${name}: ${JSON.stringify(counts)}`);
    }
  }
}, { seconds: 120 });

test('the poster of each programme is one sheet', async ({ open, assert }) => {
  const page = await open('/minimal/');
  for (const programme of [...programmes, { ...programmes[0], name: long, content: `${long}. `.repeat(3), url: `https://a.example/${'inscription/'.repeat(6)}`, phone: '0199001234' }]) {
    const { sheets, wide } = await sheetsOf(page, toPoster(programme, { qr: { side: 29, path: 'M0 0L1 0L1 1z' } }).html);
    assert.deepEqual([sheets.length, wide], [1, 0], programme.name);
  }
}, { seconds: 120 });

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** As many slots, all alike or each with its own words. */
const slotsOf = (count, own) => Array.from({ length: count }, (_, index) => ({
  id: `s${index}`, activity: own ? `${long} ${index}` : 'Gym douce', day: days[index % 6], start: `${String(9 + (index % 8)).padStart(2, '0')}:00`, end: `${10 + (index % 8)}:30`,
  price: { kind: 'fixed', min: own ? 5 + index : 96, unit: 'year' }, publics: index % 2 && own ? ['senior', 'ald'] : ['senior'], season: own ? `de septembre à juin, hors vacances ${index}` : undefined,
  ...(own && { place: { name: `Gymnase Pierre-de-Coubertin ${index}` } }),
}));

test('the poster of each place is one sheet, however much or little is known of it', async ({ open, assert }) => {
  const page = await open('/minimal/');
  const nothing = { id: 'x', kind: 'club', names: ['Club'], slots: [] };
  const clubs = [
    ...essonne.clubs, ...exampleClubs, nothing, { ...crowded, phones: undefined, slots: slotsOf(12, false) },
    ...[1, 2, 4, 6, 8, 12, 24, 60].flatMap((count) => [{ ...walking, slots: slotsOf(count, false) }, { ...walking, slots: slotsOf(count, true) }, { ...crowded, slots: slotsOf(count, true) }]),
  ];
  for (const club of clubs) {
    for (const language of ['fr', 'en']) {
      const { html } = toClubPoster(club, { language, today: '2026-06-17', territory: essonne, qr: { side: 29, path: 'M0 0L1 0L1 1z' } });
      const { sheets, wide } = await sheetsOf(page, html);
      assert.deepEqual([sheets.length, wide], [1, 0], `${club.names[0]}, ${club.slots.length} slots`);
    }
  }
}, { seconds: 180 });
