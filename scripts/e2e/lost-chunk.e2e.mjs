/** What loads on demand, on a network that breaks: the form as published in modules, each with a file of its own. */
import { build } from 'esbuild';
import { patientRecord, patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { test } from '../e2e-test.mjs';

const entry = new URL('../../packages/elements/dist/prescription-form/prescription-form.js', import.meta.url).pathname;
const lost = /^Une partie du formulaire n’a pas pu être chargée/;

/** The form and its parts, file by file. */
async function files() {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, splitting: true, write: false, format: 'esm', target: 'es2022', outdir: '/split', logLevel: 'error', external: ['*/barcode.js', '*/pdf.js'],
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** Opens a form whose files of the names `broken` fail; `mend` brings them back. */
async function openSplit({ open, baseUrl, allow, plant }, props = {}, broken = []) {
  plant(['DUVAL']);
  allow(/Failed to load resource/);
  const parts = await files();
  const names = new Set(broken);
  const page = await open('/minimal/');
  await page.route('**/split/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if ([...names].some((name) => pathname.includes(`/${name}`))) return route.abort();
    if (pathname === '/split/page.html') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><html lang="fr"><title>Formulaire</title><main><h1>Cabinet</h1></main><script type="module" src="prescription-form.js"></script></html>' });
    return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: parts.get(pathname) ?? '' });
  });
  await page.goto(`${baseUrl}/split/page.html`);
  await page.evaluate((given) => {
    const form = globalThis.Object.assign(document.createElement('sps-prescription-form'), given);
    form.addEventListener('sps-submit', () => { globalThis.isSent = true; });
    document.querySelector('main').append(form);
  }, { today: '2026-11-21', patient: patients.jeanneDuval, prescriber: practitioners.claireMorel, decisionSupport: 'off', ...props });
  await page.getByRole('button', { name: 'Prescrire', exact: true }).waitFor();
  return { page, mend: () => { names.clear(); } };
}

/** Says that it could not be loaded, keeps the answer, and comes when it is tried again. */
async function isLostThenFound({ page, mend, assert, found }) {
  await page.getByRole('alert').filter({ hasText: lost }).waitFor();
  assert.equal(await page.getByText(lost).count(), 1, 'It is said once');
  assert.equal(await page.getByLabel('Séances par semaine, au moins').inputValue(), '1', 'What was typed is there');
  mend();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await found.waitFor();
  await page.getByText(lost).waitFor({ state: 'detached' });
  const draft = await page.evaluate(() => document.querySelector('sps-prescription-form').prescription);
  assert.equal(draft.components[0].sessionsPerWeek.low, 1);
}

const type = (page) => page.getByLabel('Séances par semaine, au moins').fill('1');

for (const { file, what, press, found } of [
  { file: 'detail-fields', what: 'a rare field', press: 'Précautions', found: (page) => page.getByRole('textbox', { name: 'Précautions' }) },
  { file: 'limitation-details', what: 'the thirteen dimensions', press: 'Préciser les 13 dimensions', found: (page) => page.getByRole('radio', { name: /^Force.: Sévère$/ }) },
]) {
  test(`a lost network says that ${what} cannot be loaded, and loses nothing`, async (context) => {
    const { page, mend } = await openSplit(context, {}, [file]);
    await type(page);
    await page.getByRole('button', { name: press }).click();
    await isLostThenFound({ page, mend, assert: context.assert, found: found(page) });
  });
}

test('a lost network says that the preview cannot be loaded, beside its button', async (context) => {
  const { page, mend } = await openSplit(context, {}, ['preview']);
  await type(page);
  await page.getByRole('button', { name: 'Voir ce qui sera transmis' }).click();
  await isLostThenFound({ page, mend, assert: context.assert, found: page.getByRole('button', { name: 'Voir ce qui sera transmis' }) });
  await page.getByRole('button', { name: 'Voir ce qui sera transmis' }).click();
  await page.getByRole('heading', { name: 'Ce qui sera transmis' }).waitFor();
});

test('what the host gives and cannot be shown is told on top, and comes when it is tried again', async (context) => {
  const { page, mend } = await openSplit(context, { record: patientRecord('Patient/patient-01') }, ['record-help']);
  await type(page);
  await isLostThenFound({ page, mend, assert: context.assert, found: page.getByRole('button', { name: /^Sédentarité/ }) });
});

test('a refusal whose list cannot be loaded still shows on each field, and the list comes when it is tried again', async (context) => {
  const { page, mend } = await openSplit(context, {}, ['ending']);
  await type(page);
  await page.getByRole('button', { name: 'Prescrire', exact: true }).click();
  await page.getByText('Indiquez au moins un motif : une maladie, un facteur de risque ou une situation.').waitFor();
  await isLostThenFound({ page, mend, assert: context.assert, found: page.getByRole('group', { name: /à compléter ou à corriger$/ }) });
});

test('a prescription whose writer cannot be loaded is kept, and leaves when it is tried again', async (context) => {
  const { page, mend } = await openSplit(context, { prescription: { ...prescriptions.jeanneDuval, authoredOn: '2026-11-21' } }, ['writer']);
  await page.getByRole('button', { name: 'Prescrire', exact: true }).click();
  await page.getByText(/^Le serveur ne répond pas/).waitFor();
  context.assert.equal(await page.evaluate(() => globalThis.isSent), undefined);
  mend();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByText(/^Prescription transmise/).waitFor();
  context.assert.equal(await page.evaluate(() => globalThis.isSent), true);
});
