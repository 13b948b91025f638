/** A referral, whole: a doctor sends it from the example EHR, the structure answers with its own program, the doctor sees the answer. */
import { connectFhir } from '@sport-sante/sdk/client';
import { answerReferral, readReferrals, referralSearch } from '@sport-sante/sdk/club/fhir';
import { answerAll, openRecord, plantedWords, prescribe, savedNotice, startPrescription } from './doctor.mjs';
import { test } from '../e2e-test.mjs';

const refresh = 'Actualiser les réponses des structures';

/** A doctor who prescribes, then presses « Orienter ». */
async function toFinder(page) {
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  await prescribe(page);
  await savedNotice(page).waitFor();
  await page.getByRole('button', { name: /^Orienter/ }).first().click();
  await page.getByRole('heading', { name: 'Demandes en cours' }).waitFor();
}

/** What a structure is asked, as its own program reads it. */
async function received(port, club) {
  const pages = [];
  for await (const found of port.search('Task', referralSearch({ club }))) pages.push(found);
  return readReferrals(pages).referrals;
}

test('a referral is sent, declined by the structure with a reason, and the doctor sees it, after the page was loaded again too', async ({ open, useSandbox, assert, plant, checkAccessible, checkFits }) => {
  plant(plantedWords);
  const { url } = await useSandbox();
  const page = await open('/ehr/');
  await toFinder(page);
  const requests = page.getByRole('region', { name: 'Demandes en cours' });
  await requests.getByText('Aucune demande en cours pour cette personne.').waitFor();
  await page.getByRole('button', { name: /^Ma liste.*Passerelle Marche et équilibre/ }).click();
  await page.getByRole('button', { name: /Relire et remettre/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Adresser à cette structure/ }).click();
  await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
  await dialog.getByText(/^Demande envoyée le .*En attente de réponse\.$/).waitFor();

  const port = connectFhir({ baseUrl: url });
  const [referral] = await received(port, 'exemple-passerelle-marche-equilibre');
  assert.equal(referral.state, 'requested');
  await port.submit(answerReferral(referral.task, { declined: true, reason: 'Groupe complet jusqu’en septembre' }), { idempotencyKey: 'declined' });
  // Whoever answers by what they read before is told, and nothing is lost.
  await assert.rejects(port.submit(answerReferral(referral.task, { accepted: true }), { idempotencyKey: 'late' }), { status: 412 });

  await dialog.getByRole('button', { name: refresh }).click();
  await dialog.getByText(/^Demande refusée le .*Groupe complet jusqu’en septembre\. Choisissez un autre lieu, ou appelez\.$/).waitFor();
  await dialog.getByText(/: 1 nouvelle\.$/).waitFor();
  await checkAccessible(page);
  await checkFits(page);

  await page.reload();
  await openRecord(page);
  await page.getByRole('button', { name: /^Orienter/ }).first().click();
  await requests.getByText(/Groupe complet jusqu’en septembre/).waitFor();
  assert.equal(await requests.getByText('Passerelle Marche et équilibre (exemple)').count(), 1);
  await checkAccessible(page);
  await checkFits(page);
  // The focus is where it says for whom: the requests come next for a screen reader.
  assert.match(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent), /DUVAL/);
  // Nobody else’s record says anything of it.
  await page.getByLabel('Dossier patient').selectOption({ index: 2 });
  await page.waitForFunction(() => !document.querySelector('sps-club-finder').shadowRoot.textContent.includes('Groupe complet'));
});

test('a server that does not say what structures answered stops nothing', async ({ open, useSandbox, assert, plant, goOffline, goOnline, allow }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await toFinder(page);
  const requests = page.getByRole('region', { name: 'Demandes en cours' });
  await requests.getByText('Aucune demande en cours pour cette personne.').waitFor();
  allow(/ERR_EMPTY_RESPONSE/);
  goOffline();
  await requests.getByRole('button', { name: refresh }).click();
  await requests.getByText('Les réponses des structures n’ont pas pu être lues.').waitFor({ timeout: 40_000 });
  assert.ok(await page.getByRole('heading', { name: /lieux .*20 km ou moins/ }).isVisible());
  goOnline();
  await requests.getByRole('button', { name: /^Réessayer/ }).click();
  await requests.getByText(/Réponses lues/).waitFor();
}, { seconds: 90 });
