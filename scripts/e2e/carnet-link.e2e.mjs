/** A carnet leaves the page of a coordination by an encrypted link: who has the link and the code reads it, nobody else. */
import { readCarnet } from '@sport-sante/sdk/carnet';
import { openHealthLink } from '@sport-sante/sdk/document/health-link';
import { keyboardOf } from './keyboard.mjs';
import { test } from '../e2e-test.mjs';

/** Words of the person of these tests, and the code; they may stand on the screen and in bodies, nowhere else. */
const plantedWords = ['VASSEUR', 'Vasseur', 'Hélène', '251025439501518', 'la peur de tomber', 'soleil42'];
const recipient = 'Cabinet du Dr Delmas';

async function openPanel(page) {
  await page.getByRole('button', { name: /^VASSEUR/ }).click();
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  await page.getByRole('heading', { name: 'Partager le carnet' }).waitFor();
}

const linkOf = (page) => page.getByRole('textbox', { name: 'Le lien', exact: true }).inputValue();

test('a link is made by keyboard alone, and opens the same carnet with its code only', async ({ open, useSandbox, plant, checkAccessible, checkFits, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/coordination/');
  const { press, tabTo } = keyboardOf(page);
  await openPanel(page);
  await tabTo('Demander un code à qui l’ouvre');
  await press('Space');
  await tabTo('Code');
  await page.keyboard.type('soleil42');
  await press('Enter');
  await page.getByText('Le lien est prêt').waitFor({ timeout: 20_000 });
  await page.getByRole('img', { name: /^Code QR du lien/ }).waitFor({ timeout: 20_000 });
  await checkAccessible(page);
  await checkFits(page);
  const link = await linkOf(page);
  assert.deepEqual(await openHealthLink(link, { recipient }), { issue: 'passcode-needed' });
  assert.deepEqual(await openHealthLink(link, { recipient, passcode: 'lune1234' }), { issue: 'passcode-wrong', remainingAttempts: 4 });
  const { content } = await openHealthLink(link, { recipient, passcode: 'soleil42' });
  const read = readCarnet(content).carnet;
  const shown = await page.evaluate(() => document.getElementById('viewer').carnet);
  for (const part of ['sessions', 'measures', 'goals', 'milestones', 'notes', 'plans']) assert.deepEqual(read[part].map(({ id }) => id), shown[part].map(({ id }) => id), part);
  assert.equal(JSON.stringify(content).includes('251025439501518'), false);
}, { seconds: 90 });

test('a link is not shown when its file could not be kept, and what was kept back is not in it', async ({ open, useSandbox, goOffline, goOnline, plant, allow, assert }) => {
  plant(plantedWords);
  allow(/console error: Failed to load resource/);
  await useSandbox();
  const page = await open('/coordination/');
  await openPanel(page);
  await page.getByRole('checkbox', { name: /^Notes et appels/ }).uncheck();
  goOffline();
  await page.getByRole('button', { name: 'Faire le lien' }).click();
  await page.getByText('le réseau ne répond pas').waitFor({ timeout: 20_000 });
  goOnline();
  await page.getByRole('button', { name: 'Faire le lien' }).click();
  await page.getByText('Le lien est prêt').waitFor({ timeout: 20_000 });
  const { content } = await openHealthLink(await linkOf(page), { recipient });
  const { carnet } = readCarnet(content);
  assert.deepEqual([carnet.notes.length, carnet.sessions.length > 0], [0, true]);
}, { seconds: 90 });
