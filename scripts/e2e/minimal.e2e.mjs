/** The page of the README: one file with its integrity, people in, bundle out, no server. */
import { readFileSync } from 'node:fs';
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

test('the page printed in the README works as it stands', async ({ open, baseUrl, assert }) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const body = /```html\n(<!doctype html>[\s\S]*?)```/.exec(readme)?.[1];
  assert.ok(body, 'The README has a page');
  assert.ok(body.trim().split('\n').length <= 24, 'It is about 20 lines long');
  const page = await open('/minimal/');
  await page.route('**/readme.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const logged = page.waitForEvent('console', (message) => message.text() === 'transaction');
  await page.goto(`${baseUrl}/readme.html`);
  await answerAll(page, 'Le patient accepte cette prescription');
  await page.getByRole('button', { name: 'Prescrire', exact: true }).click();
  await logged;
  await page.getByText(/^Prescription du .* enregistrée\.$/).waitFor();
});
