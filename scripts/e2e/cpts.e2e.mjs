import { test } from '../e2e-test.mjs';

/** The heading of the question in view. */
const heading = (page) => page.locator('sps-questionnaire').getByRole('heading').first();

/** Answers every question as a keyboard does: the third answer of each, then Enter. Stops at the review. */
async function answerByKeyboard(page) {
  await heading(page).waitFor();
  for (let question = 0; question < 40; question += 1) {
    const before = await heading(page).textContent();
    if (before.includes('Vos réponses')) return question;
    await page.keyboard.press('Tab');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction((words) => document.querySelector('sps-questionnaire').shadowRoot.querySelector('h1, h2, h3')?.textContent !== words, before);
  }
  throw new Error('The questionnaire never came to its review.');
}

const sendToPage = (page) => page.getByRole('button', { name: 'Voir mon résultat' }).click();

test('a visitor of the CPTS answers with the keyboard alone, and the page gets the result without a login', async ({ open, fhir, useSandbox, assert }) => {
  await useSandbox({ seed: 'none' });
  const page = await open('/cpts/');
  assert.ok(await answerByKeyboard(page) >= 10);
  await sendToPage(page);
  await page.getByRole('heading', { name: 'Et maintenant' }).waitFor();
  await page.getByText('Activité par semaine').first().waitFor();
  // Nobody asked to send anything.
  assert.equal((await fhir('QuestionnaireResponse')).body.total, 0);
});

test('answers go to the study when the visitor agrees, and name nobody', async ({ open, fhir, useSandbox, assert }) => {
  await useSandbox({ seed: 'none' });
  const page = await open('/cpts/');
  await answerByKeyboard(page);
  await sendToPage(page);
  await page.getByRole('button', { name: 'Envoyer pour l’étude' }).click();
  await page.getByText('Sinon, rien n’est envoyé.').waitFor();
  await page.getByLabel(/J’accepte/).check();
  await page.getByRole('button', { name: 'Envoyer pour l’étude' }).click();
  await page.getByText('sans votre nom.', { exact: false }).last().waitFor();
  const { body } = await fhir('QuestionnaireResponse');
  assert.equal(body.total, 1);
  const { subject, author, source } = body.entry[0].resource;
  assert.deepEqual([subject, author, source], [undefined, undefined, undefined]);
  assert.ok((await fhir('Observation')).body.total > 0);
});

test('a visitor goes back, does not know, and finds every answer again before sending', async ({ open, assert }) => {
  const page = await open('/cpts/');
  await heading(page).waitFor();
  const first = await heading(page).textContent();
  await page.getByRole('radio', { name: /^3/ }).check({ force: true });
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Retour' }).click();
  assert.equal(await heading(page).textContent(), first);
  assert.ok(await page.getByRole('radio', { name: /^3/ }).isChecked());
  for (let question = 0; question < 40 && !(await heading(page).textContent()).includes('Vos réponses'); question += 1) await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  await page.getByText('Vous ne savez pas').first().waitFor();
  await sendToPage(page);
  await page.getByText('non calculable', { exact: false }).first().waitFor();
});

test('the page of the CPTS is accessible, and fits a phone, at each stage', async ({ open, checkAccessible, checkFits }) => {
  const page = await open('/cpts/', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await heading(page).waitFor();
  await checkAccessible(page);
  await checkFits(page);
  await answerByKeyboard(page);
  await checkAccessible(page);
  await checkFits(page);
  await sendToPage(page);
  await page.getByRole('heading', { name: 'Et maintenant' }).waitFor();
  await checkAccessible(page);
  await checkFits(page);
});
