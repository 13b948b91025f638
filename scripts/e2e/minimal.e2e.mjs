/** The page of the README: one file with its integrity, people in, bundle out, no server. */
import { answerAll } from './doctor.mjs';
import { test } from '../e2e-test.mjs';

test('the minimal page gets its script by integrity and hands the bundle to its own code', async ({ open, assert }) => {
  const page = await open('/minimal/');
  const integrity = await page.locator('script[integrity]').getAttribute('integrity');
  assert.match(integrity, /^sha384-/);
  await answerAll(page, 'Le patient accepte cette prescription');
  await page.getByRole('button', { name: 'Prescrire', exact: true }).click();
  await page.getByText(/^Reçu : une transaction FHIR de \d+ ressources\.$/).waitFor();
  await page.getByText(/^Prescription du .* enregistrée\.$/).waitFor();
});

test('the minimal page is accessible and fits a phone', async ({ open, checkAccessible, checkFits }) => {
  const page = await open('/minimal/');
  await page.getByRole('heading', { name: 'Prescrire une activité physique adaptée' }).waitFor();
  await checkAccessible(page);
  await checkFits(page);
});
