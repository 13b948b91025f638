/** The page of a coordination: a session is marked, by one hand or by two, with a network that holds or does not. */
import { keyboardOf } from './keyboard.mjs';
import { test } from '../e2e-test.mjs';

/** Words of the person of these tests; they may stand on the screen and in bodies, nowhere else. */
const plantedWords = ['VASSEUR', 'Vasseur', 'Hélène', '251025439501518', 'la peur de tomber', 'aller au marché'];

const session = 'Appointment/carnet-15-session-2026-06-16';
/** The last session on the calendar, by its state in words. */
const tile = (page, state) => page.getByRole('button', { name: new RegExp(`^16 juin[^,]*,\\s*${state}$`) });
const panel = (page) => page.getByRole('dialog');
const answer = (page, state) => panel(page).getByRole('button', { name: state, exact: true });

async function openCarnet(page) {
  await page.getByRole('button', { name: /^VASSEUR/ }).click();
  await page.getByRole('heading', { name: /Vasseur, 75 ans/i }).waitFor();
}

const statusOf = async (fhir) => {
  const { body: { status, cancelationReason, meta } } = await fhir(session);
  return [status, cancelationReason?.coding?.[0]?.code, meta.versionId].filter(Boolean).join(' ');
};
const written = async (fhir) => (await fhir(`Provenance?target=${session}`)).body.total;

test('a coordinator marks a session by keyboard alone, and finds it again after a reload', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/coordination/');
  const { press, tabTo } = keyboardOf(page);
  await page.getByRole('button', { name: /^VASSEUR/ }).waitFor();
  await tabTo(/^VASSEUR/);
  await press('Enter');
  await page.getByRole('heading', { name: /Vasseur, 75 ans/i }).waitFor();
  await tabTo(/^mar\.\s16/);
  await press('Enter');
  await panel(page).waitFor();
  await tabTo('Absente, excusée');
  await press('Enter');
  await panel(page).getByText(/^Enregistré à/).waitFor();
  await press('Escape');
  await tile(page, 'Absente, excusée').waitFor();
  assert.deepEqual([await statusOf(fhir), await written(fhir)], ['cancelled pat 2', 1]);
  await page.reload();
  await openCarnet(page);
  await tile(page, 'Absente, excusée').waitFor();
  // Two absences in a row no longer: the notice is gone.
  assert.equal(await page.getByRole('heading', { name: /^Deux absences de suite/ }).count(), 0);
});

test('two people mark one session: both answers are shown, and nothing is overwritten before one of them decides', async ({ open, useSandbox, fhir, plant, allow, assert }) => {
  plant(plantedWords);
  allow(/console error: Failed to load resource: the server responded with a status of 412/);
  await useSandbox();
  const [mine, theirs] = [await open('/coordination/'), await open('/coordination/')];
  await openCarnet(mine);
  await openCarnet(theirs);
  await tile(theirs, 'Absente, non excusée').click();
  await answer(theirs, 'Annulée par le club').click();
  await panel(theirs).getByText(/^Enregistré à/).waitFor();

  await tile(mine, 'Absente, non excusée').click();
  await answer(mine, 'Présente').click();
  const conflict = mine.getByRole('dialog', { name: /^Deux réponses différentes/ });
  await conflict.waitFor();
  const before = await statusOf(fhir);
  assert.match(before, /^cancelled \w+ 2$/);
  await conflict.getByText('Présente', { exact: true }).waitFor();
  await conflict.getByText('Annulée par le club', { exact: true }).waitFor();

  // Put off: theirs stands, and the session is said to be checked.
  await mine.keyboard.press('Escape');
  await conflict.waitFor({ state: 'detached' });
  assert.equal(await statusOf(fhir), before);
}, { seconds: 60 });

test('who decides against another’s answer writes on its version, and it is written once', async ({ open, useSandbox, fhir, plant, allow, assert }) => {
  plant(plantedWords);
  allow(/console error: Failed to load resource: the server responded with a status of 412/);
  await useSandbox();
  const page = await open('/coordination/');
  await openCarnet(page);
  const { body } = await fhir(session);
  await fhir(session, { method: 'PUT', body: JSON.stringify({ ...body, status: 'fulfilled' }) });
  await tile(page, 'Absente, non excusée').click();
  await answer(page, 'Absente, excusée').click();
  await page.getByRole('button', { name: /^Garder «\sAbsente, excusée\s»$/ }).click();
  await panel(page).getByText(/^Enregistré à/).waitFor();
  assert.deepEqual([await statusOf(fhir), await written(fhir)], ['cancelled pat 3', 1]);
}, { seconds: 60 });

test('a connection that drops in the middle of an edit loses nothing, and the retry is written once', async ({ open, useSandbox, fhir, plant, goOffline, goOnline, allow, assert }) => {
  plant(plantedWords);
  allow(/console error: Failed to load resource/);
  await useSandbox();
  const page = await open('/coordination/');
  await openCarnet(page);
  await tile(page, 'Absente, non excusée').click();
  goOffline();
  await answer(page, 'Absente, excusée').click();
  const again = panel(page).getByRole('button', { name: 'Réessayer' });
  await again.waitFor({ timeout: 40_000 });
  assert.equal(await statusOf(fhir), 'noshow 1');
  goOnline();
  await again.click();
  await panel(page).getByText(/^Enregistré à/).waitFor();
  assert.deepEqual([await statusOf(fhir), await written(fhir)], ['cancelled pat 2', 1]);
}, { seconds: 90 });

test('an answer that is lost after the write is asked again, and written once', async ({ open, useSandbox, fhir, plant, allow, assert }) => {
  plant(plantedWords);
  allow(/console error: Failed to load resource/);
  const sandbox = await useSandbox();
  const page = await open('/coordination/');
  await openCarnet(page);
  sandbox.setFaults([{ fault: { kind: 'status', status: 503, when: 'after' }, match: { method: 'POST', path: '/' }, times: 1 }]);
  await tile(page, 'Absente, non excusée').click();
  await answer(page, 'Absente, excusée').click();
  await panel(page).getByText(/^Enregistré à/).waitFor({ timeout: 40_000 });
  assert.deepEqual([await statusOf(fhir), await written(fhir)], ['cancelled pat 2', 1]);
}, { seconds: 60 });

test('the screen turned to the person shows nobody else, and can be turned back', async ({ open, useSandbox, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/coordination/');
  await openCarnet(page);
  await page.getByRole('button', { name: 'Montrer à la personne' }).click();
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
  assert.equal(await page.getByText('LEMAIRE').isVisible(), false);
  await page.getByRole('button', { name: 'Montrer à la personne' }).click();
  await page.getByText('LEMAIRE').waitFor();
});

test('the page of the coordination is accessible in both views and fits a phone', async ({ open, checkAccessible, checkFits }) => {
  const page = await open('/coordination/');
  await openCarnet(page);
  await checkAccessible(page);
  await checkFits(page);
  await page.getByRole('button', { name: 'Montrer à la personne' }).click();
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
  await checkAccessible(page);
  await checkFits(page);
}, { seconds: 60 });
