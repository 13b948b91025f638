import { answerAll, openRecord, plantedWords, prescribe, savedNotice, startPrescription } from './doctor.mjs';
import { keyboardOf } from './keyboard.mjs';
import { test } from '../e2e-test.mjs';

const finder = (page) => page.locator('sps-club-finder');
/** The row of a place, by its name. */
const row = (page, name) => finder(page).locator('li, [role="listitem"]').filter({ has: page.getByRole('heading', { name }) }).first();

test('a visitor of the CPTS finds a place near home, and nothing of it leaves or stays', async ({ open, assert, checkAccessible, checkFits }) => {
  const page = await open('/cpts/bouger.html');
  await page.getByRole('heading', { name: /lieux à 20 km ou moins/ }).waitFor();
  const box = page.getByRole('combobox', { name: /Ville, code postal/ });
  await box.fill('Epinay ss Senart');
  await box.press('Enter');
  await page.getByText('Épinay-sous-Sénart').first().waitFor();
  const first = finder(page).getByRole('heading', { level: 4 }).first();
  await page.waitForFunction(() => document.querySelector('sps-club-finder').shadowRoot.querySelector('h4')?.textContent.includes('APA de Géant'));
  assert.match(await first.textContent(), /APA de Géant/);
  assert.equal(page.url().endsWith('/cpts/bouger.html'), true);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await checkAccessible(page);
  await checkFits(page);
});

/** Headings, labels and buttons in view that stand on more lines than they have words: a word is cut there. */
const cutWords = (page) => finder(page).evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('h2, h3, h4, label, legend, button, dd, .quiet')].flatMap((each) => {
  const words = each.innerText.trim().split(/[\s-]+/).length;
  const style = globalThis.getComputedStyle(each);
  const inner = each.clientHeight - parseFloat(style.paddingBlockStart) - parseFloat(style.paddingBlockEnd);
  const lines = Math.floor(inner / (parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.5));
  return each.checkVisibility() && each.innerText.trim() !== '' && lines > words + 1 ? [`${each.innerText.slice(0, 40)}: ${lines} lines`] : [];
}));

test('with text twice as large on a phone, words stay whole from the box to the list', async ({ open, assert }) => {
  const page = await open('/cpts/bouger.html', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await page.getByRole('heading', { name: /lieux à 20 km ou moins/ }).waitFor();
  const widthOf = async (locator) => (await locator.boundingBox()).width;
  assert.ok(await widthOf(page.getByRole('combobox', { name: /Ville, code postal/ })) > 270);
  const reach = await finder(page).evaluate(({ shadowRoot }) => Math.max(...[...shadowRoot.querySelectorAll('.head *')].map((each) => each.getBoundingClientRect().right)));
  assert.ok(reach <= 360, `What is said on top goes to ${reach} px.`);
  assert.deepEqual(await cutWords(page), []);
  await page.getByRole('button', { name: 'Filtres', exact: true }).click();
  await page.getByRole('button', { name: /^Voir \d+ lieux$/ }).waitFor();
  assert.deepEqual(await cutWords(page), []);
  await page.keyboard.press('Escape');
  await finder(page).getByRole('button', { name: /^Ma liste : / }).first().click();
  await page.getByRole('button', { name: 'Ma liste (1)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Ajouter une note/ }).click();
  assert.deepEqual(await cutWords(page), []);
});

test('a press in the box begins another search, and a second one goes inside what is written', async ({ open, assert }) => {
  const page = await open('/cpts/bouger.html');
  await page.getByRole('heading', { name: /lieux à 20 km ou moins/ }).waitFor();
  const box = page.getByRole('combobox', { name: /Ville, code postal/ });
  await box.click();
  await page.keyboard.type('Crosne');
  assert.equal(await box.inputValue(), 'Crosne');
  await box.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' 91');
  assert.equal(await box.inputValue(), 'Crosne 91');
});

test('« GPS » gives both, each with its town', async ({ open }) => {
  const page = await open('/cpts/bouger.html');
  const box = page.getByRole('combobox', { name: /Ville, code postal/ });
  await box.fill('GPS');
  await box.press('Enter');
  await row(page, /MSS GPS/).getByText('Évry-Courcouronnes').first().waitFor();
  await row(page, /MSS Bligny/).getByText('Briis-sous-Forges').first().waitFor();
});

test('with the keyboard alone, from the box to a list that is printed', async ({ open, assert }) => {
  const page = await open('/cpts/bouger.html');
  await page.getByRole('heading', { name: /lieux à 20 km ou moins/ }).waitFor();
  await page.evaluate(() => {
    window.shared = [];
    document.addEventListener('sps-list-shared', ({ detail }) => window.shared.push(detail));
    window.print = () => undefined;
  });
  await page.getByRole('combobox', { name: /Ville, code postal/ }).focus();
  const { press, tabTo } = keyboardOf(page);
  await tabTo(/^Ma liste/);
  await press('Enter');
  await press('Tab');
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Imprimer$/);
  await press('Enter');
  await page.waitForFunction(() => window.shared.length > 0);
  const [{ html, hash }] = await page.evaluate(() => window.shared);
  assert.match(hash, /^[0-9a-f]{64}$/);
  for (const block of ['Coordonnées', 'Tarifs', 'Aides', 'Distance', 'Lien internet']) assert.ok(html.includes(block), block);
});

test('a territory of a hundred thousand structures opens in a worker, and is searched', async ({ open }) => {
  const page = await open('/territory/');
  await page.getByText(/structures, ouvertes en/).waitFor();
  await page.getByLabel('Annuaire', { exact: true }).selectOption('100000');
  await page.getByText(/100.000 structures, ouvertes en/).waitFor({ timeout: 120_000 });
  const box = page.getByRole('combobox', { name: /Ville, code postal/ });
  await box.fill('Brest');
  await box.press('Enter');
  await page.getByRole('heading', { name: /lieux à 20 km ou moins/ }).waitFor();
  await finder(page).getByText(/autour de Brest|Brest/).first().waitFor();
});

test('a file of one’s own is searched, and what it lost on the way is said', async ({ open }) => {
  const page = await open('/territory/');
  await page.getByText(/structures, ouvertes en/).waitFor();
  // cp1252, as a French spreadsheet writes it: « Épinay » and the sign of the euro.
  const text = 'Nom;Commune;Tarif\r\nGym É;\u00c9pinay-sous-S\u00e9nart;5 \u0080/s\u00e9ance\r\n;Yerres;\r\n';
  await page.getByLabel(/Ou votre fichier/).setInputFiles({ name: 'clubs.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
  await page.getByText(/1 ligne n’est pas lue/).waitFor();
  await row(page, 'Gym É').getByText('5 € par séance').waitFor();
});

test('from a prescription to places to a list that is filed in the record', async ({ open, fhir, useSandbox, assert, plant }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  await prescribe(page);
  await savedNotice(page).waitFor();
  await page.getByRole('button', { name: /^Orienter/ }).first().click();
  await page.getByRole('heading', { name: 'Filtré par la prescription' }).waitFor();
  await finder(page).getByRole('button', { name: /Ma liste/ }).first().click();
  await page.evaluate(() => { window.print = () => undefined; });
  await finder(page).getByRole('button', { name: /Relire et remettre/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimer' }).click();
  await page.getByRole('dialog').getByText(/Remise le/).waitFor();
  await assert.doesNotReject(async () => {
    for (let tries = 0; tries < 50; tries += 1) if ((await fhir('DocumentReference')).body.total > 0) return;
    throw new Error('The list was not filed.');
  });
});
