import { expect } from 'chai';
import { asClub } from './door.js';
import { fromClubBundle, toClubBundle, toHealthcareService } from './fhir.js';
import { importClubs, importSentence, toClubsGeoJson } from './import.js';
import type { Club, Slot } from './model.js';
import { checkHours } from './slot-checks.js';
import { Told } from './import-told.js';

const gym = (slot: Partial<Slot>): Club => ({ id: 'gym', kind: 'club', names: ['Gym'], slots: [{ id: 'a', ...slot }] });
const csv = (head: string, row: string) => importClubs(`Nom;${head}\r\nGym;${row}\r\n`, { format: 'csv' });
const json = (slot: Partial<Slot>) => importClubs(JSON.stringify([gym(slot)]), { format: 'json' });

describe('The hours of a session', () => {
  for (const [start, end, kept, codes] of [
    ['18:00', '17:00', undefined, ['end-before-start']], ['10:00', '10:00', undefined, ['end-before-start']], ['18:00', '06:01', undefined, ['end-before-start']],
    ['18:00', '06:00', '06:00', []], ['21:00', '01:00', '01:00', []], ['09:00', '21:00', '21:00', []], ['09:00', '21:01', '21:01', ['session-long']], ['09:00', undefined, undefined, []],
  ] as const) {
    it(`from ${start} to ${end ?? 'nobody knows when'} ${codes.length === 0 ? 'are kept' : `are told, ${codes.join()}`}`, () => {
      const told = new Told();
      const slot = { id: 'a', start, ...(end !== undefined && { end }) };
      expect([checkHours<Slot>(slot, told).end, told.issues.map(({ code }) => code)]).to.deep.equal([kept, codes]);
    });
  }

  for (const [head, row, column] of [['Début;Fin', '18 h;17 h', 'Fin'], ['Horaires', '18 h – 17 h', 'Horaires'], ['Horaires', 'mardi 18h-17h', 'Horaires']] as const) {
    it(`are no night of 23 hours in a file of cells that says « ${row} »: the row stands, told in its column`, () => {
      const { clubs: [club], rejected, issues } = csv(head, row);
      expect([club?.slots[0]?.start, club?.slots[0]?.end, rejected]).to.deep.equal(['18:00', undefined, []]);
      const [issue] = issues.filter(({ code }) => code === 'end-before-start');
      expect([issue?.path, issue?.severity, issue?.params?.['column']]).to.deep.equal([[2], 'warning', column]);
      expect(issue && importSentence(issue, 'fr')).to.equal(`${column}\u00a0: L’heure de fin (17:00) ne vient pas après celle du début (18:00), et la séance durerait plus de 12 heures. La fin n’est pas retenue\u00a0: corrigez l’une des deux heures.`);
    });
  }

  for (const [head, row] of [['Jour;Horaires', 'lundi;mardi 14h-15h'], ['Début;Horaires', '9h;14h-15h'], ['Horaires;Fin', '14h-15h;16h']] as const) {
    it(`are asked about where two cells differ, « ${row} »`, () => {
      const { clubs, issues } = csv(head, row);
      expect([clubs, issues.filter(({ severity }) => severity === 'error').map(({ code, params }) => [code, params?.['column']])]).to.deep.equal([[], [['hours-differ', 'Horaires']]]);
    });
  }

  it('may be said twice alike', () => {
    expect(csv('Jour;Horaires;Début', 'mardi;mardi 14h-15h;14:00').clubs[0]?.slots).to.deep.equal([{ id: 'gym-1', day: 'tue', start: '14:00', end: '15:00' }]);
  });

  it('are none in JSON, in GeoJSON and in FHIR either, which name the end', () => {
    const hours = { start: '18:00', end: '17:00' };
    const geo = importClubs(toClubsGeoJson([gym(hours)]), { format: 'geojson' });
    const written = JSON.stringify(toHealthcareService(gym({ start: '18:00', end: '19:00' }))).replace('19:00:00', '17:00:00');
    const fhir = fromClubBundle(JSON.parse(written) as never);
    for (const { clubs: [club], issues } of [json(hours), geo, fhir]) {
      expect(club?.slots).to.deep.equal([{ id: 'a', start: '18:00' }]);
      expect(issues).to.deep.equal([{ code: 'end-before-start', severity: 'warning', path: [0, 'slots', 0, 'end'], params: hours }]);
    }
    expect(JSON.stringify(toClubBundle([gym(hours)]))).not.to.include('17:00');
  });
});

describe('Numbers that cannot be', () => {
  for (const [what, slot, left] of [
    ['ages', { ageMin: 65, ageMax: 60 }, {}], ['a price', { price: { kind: 'range', min: 10, max: 5, unit: 'session' } }, { price: { kind: 'range', unit: 'session' } }], ['a group', { capacity: { min: 20, max: 8, left: 2 } }, { capacity: { left: 2 } }],
  ] as const) {
    it(`of ${what} whose ends cross are both left out by the door, and told; the file gives the record back`, () => {
      const { club, issues } = asClub(gym(slot));
      expect([club?.slots[0], issues.map(({ code, severity }) => [code, severity])]).to.deep.equal([{ id: 'a', ...left }, [['bounds-crossed', 'error']]]);
      expect([json(slot).clubs, json(slot).rejected.length]).to.deep.equal([[], 1]);
    });
  }
  for (const [slot, code] of [
    [{ ageMin: 400 }, 'number-out-of-range'], [{ ageMin: -1 }, 'number-out-of-range'], [{ price: { kind: 'fixed', min: -5 } }, 'number-out-of-range'], [{ price: { kind: 'fixed', min: Number.NaN } }, 'number-unreadable'],
    [{ price: { kind: 'fixed', min: 1e9 } }, 'number-out-of-range'], [{ capacity: { max: Number.POSITIVE_INFINITY } }, 'number-unreadable'], [{ capacity: { left: 2.5 } }, 'number-not-whole'], [{ sessionsPerWeek: -2 }, 'number-out-of-range'],
  ] as const) {
    it(`are left out and told: ${JSON.stringify(slot)}`, () => {
      const { club, issues } = asClub(gym(slot));
      expect(issues.map((issue) => issue.code)).to.deep.equal([code]);
      expect(JSON.stringify(club)).not.to.match(/-\d|null|400|1000000000|2\.5/);
    });
  }

  for (const [head, row, column] of [['Âge minimum;Âge maximum', '65;60', 'Âge maximum'], ['Tarif : minimum (€);Tarif : maximum (€)', '10;5', 'Tarif : maximum (€)'], ['Groupe : minimum;Groupe : maximum', '20;8', 'Groupe : maximum']] as const) {
    it(`give the row back when « ${head} » is « ${row} », with both numbers`, () => {
      const { rejected: [rejected], clubs } = csv(head, row);
      expect([clubs, rejected?.cells]).to.deep.equal([[], ['Gym', ...row.split(';')]]);
      const [least, most] = row.split(';');
      expect(rejected && importSentence(rejected.issues[0] ?? expect.fail(), 'fr')).to.equal(`${column}\u00a0: Le plus petit nombre (${least ?? ''}) est plus grand que le plus grand (${most ?? ''}). Corrigez l’un des deux.`);
    });
  }

  it('place nobody: a latitude and a longitude that changed places are told by a reader of FHIR too, and not exchanged alone', () => {
    const service = JSON.parse(JSON.stringify(toHealthcareService({ ...gym({}), position: { lat: 48.63, lon: 2.44, precision: 'address' } })).replace('"longitude":2.44,"latitude":48.63', '"longitude":48.63,"latitude":2.44')) as never;
    const { clubs: [club], issues } = fromClubBundle(service);
    expect([club?.position, issues]).to.deep.equal([undefined, [{ code: 'position-swapped', severity: 'warning', path: [0, 'position'], params: { lat: 2.44, lon: 48.63 } }]]);
  });
});
