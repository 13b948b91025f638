/** Expressions of a questionnaire from the one-file bundle, under the CSP of the examples: with the file beside it, and without. */
import { test } from '../e2e-test.mjs';

const bundle = '/sport-sante.min.js';
const beside = '**/sport-sante-fhirpath.min.js*';

const expression = (name, text) => ({ url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`, valueExpression: { language: 'text/fhirpath', expression: text } });
const valueOf = (linkId) => `%resource.item.where(linkId='${linkId}').answer.value`;
const questionnaire = {
  resourceType: 'Questionnaire', url: 'https://sport-sante.example/Questionnaire/imc', status: 'active', title: 'Corpulence', item: [
    { linkId: 'kg', type: 'decimal', text: 'Poids (kg)' }, { linkId: 'm', type: 'decimal', text: 'Taille (m)' },
    { linkId: 'bmi', type: 'decimal', text: 'IMC', readOnly: true, extension: [expression('calculatedExpression', `(${valueOf('kg')} / ${valueOf('m')}.power(2)).round(1)`)] },
  ],
};

/** Puts the form on the page, and waits until it can be filled in. */
async function show(page, form) {
  await page.evaluate(async ({ given, file }) => {
    await import(file);
    const element = Object.assign(document.createElement('sps-questionnaire'), { questionnaire: given });
    document.body.replaceChildren(element);
  }, { given: form, file: bundle });
  await page.getByLabel('Poids (kg)').waitFor();
}

const valueIn = (page, linkId) => page.evaluate((id) => document.querySelector('sps-questionnaire').response.item?.find((item) => item.linkId === id)?.answer?.[0]?.valueDecimal ?? null, linkId);

async function answer(page, label, value) {
  await page.getByLabel(label).fill(value);
  await page.keyboard.press('Tab');
}

test('a form of the one-file bundle calculates with the file beside it, asked for once', async ({ open, assert }) => {
  const asked = [];
  const page = await open('/minimal/');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await Promise.all([page.waitForResponse(beside), show(page, questionnaire)]);
  await answer(page, 'Poids (kg)', '82');
  await answer(page, 'Taille (m)', '1,75');
  await page.waitForFunction(() => document.querySelector('sps-questionnaire').response.item?.some(({ linkId }) => linkId === 'bmi'));
  assert.equal(await valueIn(page, 'bmi'), 26.8);
  assert.equal(asked.filter((path) => path.includes('fhirpath')).length, 1);
});

test('a form without expressions does not ask for the file', async ({ open, assert }) => {
  const asked = [];
  const page = await open('/minimal/');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await show(page, { ...questionnaire, item: questionnaire.item.slice(0, 2) });
  await answer(page, 'Poids (kg)', '82');
  assert.deepEqual(asked.filter((path) => path.includes('fhirpath')), []);
});

test('a form whose expressions cannot be loaded can be filled in', async ({ open, allow, assert }) => {
  allow(/sport-sante-fhirpath\.min\.js|Failed to load resource/);
  const page = await open('/minimal/');
  await page.route(beside, (route) => route.fulfill({ status: 404, body: '' }));
  await show(page, questionnaire);
  await answer(page, 'Poids (kg)', '82');
  assert.equal(await valueIn(page, 'kg'), 82);
  assert.equal(await valueIn(page, 'bmi'), null);
});
