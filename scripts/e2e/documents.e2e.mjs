/** What is printed of a carnet, as Chromium prints it: how many sheets, what each repeats, nothing lost in the margin. */
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { measureCatalogue } from '@sport-sante/sdk/carnet/catalogue';
import { toCarnetDocument, toOutcomeLetter } from '@sport-sante/sdk/document';
import { carnets } from '@sport-sante/sdk/testing';
import { test } from '../e2e-test.mjs';
import { sheetsOf } from './printed.mjs';

const today = '2026-07-10';
const printedAt = `${today}T09:15:00+02:00`;
const long = 'Anne-Charlotte Marie-Bernadette de Saint-Germain-en-Laye-Vandenbroucke';
const somebody = { name: `Dr ${long}`, role: 'Médecin généraliste, maison de santé pluriprofessionnelle', address: ['12 bis, avenue du Maréchal-de-Lattre-de-Tassigny', '54340 Pompey Cedex'] };

/** Thirty measures at three dates, long names, incidents: more than a page holds. */
function crowded() {
  const { carnet } = readCarnet(carnets.yearAfter);
  const measures = measureCatalogue.slice(0, 30).flatMap(({ id }, row) => ['2026-03-10', '2026-05-12', '2026-07-07'].map((day, at) =>
    ({ id: `${id}-${day}`, measure: id, day, value: row + at, status: 'final', records: 1, alsoIn: [] })));
  const incident = 'Vertige en fin de séance, la personne s’est assise dix minutes, et est repartie accompagnée.';
  const notes = Array.from({ length: 40 }, (_, index) => ({ id: `note-${index}`, day: '2026-05-01', text: `${index} ${incident.repeat(10)}` }));
  const goals = Array.from({ length: 40 }, (_, index) => ({ id: `goal-${index}`, text: `${index} ${incident.repeat(3)}`, state: 'in-progress' }));
  return { ...carnet, measures, notes, goals, person: { ...carnet.person, givenName: 'Anne-Charlotte Marie-Bernadette', familyName: long }, sessions: carnet.sessions.map((session, index) => (index < 4 ? { ...session, incident } : session)) };
}

test('the letter to the prescriber is one sheet of A4, whatever its measures and names', async ({ open, assert }) => {
  const page = await open('/minimal/');
  for (const carnet of [...['year', 'yearAfter', 'empty', 'minor', 'broken', 'finishedWithoutRelay'].map((name) => readCarnet(carnets[name]).carnet), crowded()]) {
    for (const language of ['fr', 'en']) {
      const { html, issues } = toOutcomeLetter(carnet, { author: { name: long, role: somebody.role }, recipient: somebody, sentOn: today, today, language, proposal: 'Continuer en club, deux fois par semaine.' });
      const { sheets, wide } = await sheetsOf(page, html);
      assert.deepEqual([sheets.length, wide, issues.some(({ code }) => code === 'letter-too-long')], [1, 0, false]);
      assert.ok(sheets[0].includes(language === 'fr' ? 'Page 1 sur 1' : 'Page 1 of 1'), sheets[0].slice(-100));
    }
  }
});

test('the printed carnet holds on four sheets, each with its name, its hour and its number', async ({ open, assert }) => {
  const page = await open('/minimal/');
  for (const carnet of [...['year', 'yearAfter', 'empty', 'twoProgrammes'].map((name) => readCarnet(carnets[name]).carnet), readCarnet(carnets.tenYears()).carnet, crowded()]) {
    for (const view of ['clinician', 'patient']) {
      const { sheets, wide } = await sheetsOf(page, toCarnetDocument(carnet, { view, today, printedAt }).html);
      assert.ok(sheets.length <= 4, `${view}: ${sheets.length} sheets`);
      assert.equal(wide, 0, `${view}: ${wide} elements in the margin`);
      for (const [index, sheet] of sheets.entries()) assert.ok(sheet.includes(`Page ${index + 1} sur ${sheets.length}`) && sheet.includes('Imprimé le 10 juillet 2026 à 9 h 15'), `${view}, sheet ${index + 1}`);
    }
  }
}, { seconds: 120 });
