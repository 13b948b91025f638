/** The main job: a prescription from the form of the example EHR to the FHIR server and back. */
import { readPrescriptions } from '@sport-sante/sdk/prescription';
import { answerAll, countListed, grounds, openRecord, plantedWords, prescribe, savedNotice, startPrescription } from './doctor.mjs';
import { keyboardOf } from './keyboard.mjs';
import { test } from '../e2e-test.mjs';

const search = 'ServiceRequest?patient=Patient/patient-01&_include=ServiceRequest:patient&_include=ServiceRequest:requester'
  + '&_revinclude=Provenance:target&_include:iterate=Provenance:target';

test('a doctor prescribes by keyboard alone in ten interactions, and finds it again after a reload', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  const before = await countListed(page);
  const { press, type, tabTo } = keyboardOf(page);

  await tabTo('Nouvelle prescription');
  await press('Enter');
  await page.getByRole('heading', { name: 'Prescrire une activité physique adaptée' }).waitFor();

  // One click, one typed word or one key that commits is one interaction; Tab between fields is none.
  let interactions = 0;
  const act = async (...keys) => { interactions += 1; for (const key of keys) await press(key); };
  await tabTo(/^Motif/);
  interactions += 1;
  await type('infarctus');
  await act('Enter');
  await tabTo('Bouge moins que conseillé par l’OMS');
  await act('Space');
  await tabTo('A besoin d’aide pour bouger plus en sécurité');
  await act('Space');
  await tabTo('Aucune sévère');
  await act('Space');
  await tabTo('Enseignant en activité physique adaptée');
  await act('Space');
  await tabTo('Mme DUVAL accepte cette prescription');
  await act('Space');
  await tabTo('Oui');
  await act('Space');
  await act('Control+Enter');
  await savedNotice(page).waitFor();
  assert.ok(interactions <= 10, `${interactions} interactions`);
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), 'saved', 'The focus goes to the notice');

  await page.reload();
  await openRecord(page);
  assert.equal(await countListed(page), before + 1);
  await page.getByRole('button', { name: /^Relire/ }).first().click();
  await page.getByText('Infarctus du myocarde (ALD 13)').waitFor();

  const { body } = await fhir(search);
  const { prescriptions } = readPrescriptions(body);
  const written = prescriptions.find(({ grounds: [ground] }) => ground?.label === 'Infarctus du myocarde');
  const { id, authoredOn, patient, prescriber, ...typed } = written;
  const dose = { sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' };
  assert.deepEqual(typed, {
    kind: 'initial',
    grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }],
    belowWhoLevel: true,
    needsSupport: true,
    components: [{ type: 'endurance', ...dose }, { type: 'strength', ...dose }],
    durationMonths: 3,
    severeLimitation: false,
    dispensers: ['eapa'],
    patientAgreement: true,
    reportAgreement: true,
    rulesVersion: '2026-11',
  });
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.match(authoredOn, /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual([patient.reference, patient.familyName, prescriber.reference], ['Patient/patient-01', 'DUVAL', 'Practitioner/claire-morel']);
});

test('what is written refers to a patient and a practitioner of FR Core', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  await prescribe(page);
  await savedNotice(page).waitFor();

  const { body } = await fhir('ServiceRequest?patient=Patient/patient-01&_sort=-_lastUpdated&_count=1&_include=ServiceRequest:patient&_include=ServiceRequest:requester');
  const resources = body.entry.map(({ resource }) => resource);
  const profileOf = (type) => resources.find(({ resourceType }) => resourceType === type).meta.profile;
  assert.deepEqual(profileOf('Patient'), ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient-ins']);
  assert.deepEqual(profileOf('Practitioner'), ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-practitioner']);
  const request = resources.find(({ resourceType }) => resourceType === 'ServiceRequest');
  assert.equal(request.subject.reference, 'Patient/patient-01');
  assert.equal(request.requester.reference, 'Practitioner/claire-morel');
});

test('a refused form says what to do on each field and keeps what was typed', async ({ open, plant, assert }) => {
  plant(plantedWords);
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await grounds(page).fill('ALD 12');
  await page.getByRole('radio', { name: 'Autre' }).check();
  await page.getByLabel('Durée totale (mois)').fill('2');
  await page.getByLabel('Séances par semaine, au moins').fill('0');
  await page.getByRole('button', { name: 'Changer la date' }).click();
  await page.getByLabel('Date de la prescription').fill('1/1/2099');
  await prescribe(page);

  for (const sentence of [
    /^Le numéro 12 est vacant/,
    'La durée va de 3 à 6 mois.',
    /^Indiquez de 1 à 14/,
    'Choisissez l’une des deux réponses.',
    'Choisissez au moins un intervenant.',
    'Mettez la date du jour ou une date passée.',
    /^Cochez si le patient est d’accord\./,
  ]) await page.getByText(sentence).first().waitFor();
  assert.equal(await grounds(page).inputValue(), 'ALD 12');
  assert.equal(await page.getByLabel('Durée totale (mois)').inputValue(), '2');
  assert.equal(await page.getByLabel('Séances par semaine, au moins').inputValue(), '0');
  assert.equal(await page.getByLabel('Date de la prescription').inputValue(), '01/01/2099');

  await grounds(page).fill('');
  await prescribe(page);
  await page.getByText('Indiquez au moins un motif : une maladie, un facteur de risque ou une situation.').waitFor();
  await page.getByRole('button', { name: 'Motif : indiquez au moins un motif' }).click();
  assert.equal(await grounds(page).evaluate((input) => input.matches(':focus')), true, 'The link goes to the field');
});

test('a server that is down loses nothing, and the retry is written once', async ({ open, useSandbox, fhir, plant, goOffline, goOnline, allow, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  const { body: { total: before } } = await fhir('ServiceRequest?_summary=count');
  await startPrescription(page);
  await answerAll(page);
  goOffline();
  allow(/console error: Failed to load resource/);
  await prescribe(page);
  await page.getByText(/^Le serveur ne répond pas\. Vos réponses restent à l’écran\./).waitFor({ timeout: 40_000 });
  await page.getByText('Diabète de type 2').first().waitFor();
  goOnline();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await savedNotice(page).waitFor();
  const { body: { total: after } } = await fhir('ServiceRequest?_summary=count');
  assert.equal(after, before + 2, 'two activities, two requests');
}, { seconds: 90 });

test('an answer lost after the write is asked again and written once', async ({ open, useSandbox, fhir, plant, allow, assert }) => {
  plant(plantedWords);
  const sandbox = await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  const { body: { total: before } } = await fhir('ServiceRequest?_summary=count');
  await startPrescription(page);
  await answerAll(page);
  sandbox.setFaults([{ fault: { kind: 'status', status: 503, when: 'after' }, match: { method: 'POST', path: '/' }, times: 1 }]);
  allow(/console error: Failed to load resource/);
  await prescribe(page);
  await savedNotice(page).waitFor({ timeout: 20_000 });
  const { body: { total: after } } = await fhir('ServiceRequest?_summary=count');
  assert.equal(after, before + 2);
});

test('a refusal of the server stands on the field it names', async ({ open, plant, allow, assert }) => {
  plant(plantedWords);
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'business-rule', expression: ['Bundle.entry[0].resource.occurrenceTiming.repeat.boundsDuration'], details: { text: 'Durée refusée par le territoire' } }],
  };
  await page.route(/\/fhir\/?$/, (route) => route.fulfill({ status: 422, contentType: 'application/fhir+json', body: JSON.stringify(outcome) }));
  allow(/console error: Failed to load resource.*422/);
  await prescribe(page);
  await page.getByText(/^Corrigez cette réponse\..*Durée refusée par le territoire/).waitFor();
  await page.getByRole('heading', { name: 'Le serveur a refusé la prescription' }).waitFor();
  assert.equal(await page.getByRole('radio', { name: '3 mois' }).isChecked(), true);
});

test('a draft waits while another record is looked at', async ({ open, plant, assert }) => {
  plant(plantedWords);
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await grounds(page).fill('fragilité');
  await grounds(page).press('Enter');
  await openRecord(page, 'GARNIER Paul');
  assert.equal(await page.getByRole('heading', { name: 'Prescrire une activité physique adaptée' }).count(), 0);
  await openRecord(page);
  await page.getByText('Fragilité liée à l’âge, repérée par un dépistage').first().waitFor();
  await page.getByText('Pour Mme Jeanne DUVAL, 68 ans').waitFor();
});

test('a record that answers late does not open over another', async ({ open, plant, assert }) => {
  plant(plantedWords);
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await grounds(page).fill('tabac');
  await grounds(page).press('Enter');
  await openRecord(page, 'GARNIER Paul');
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/ServiceRequest\?.*patient-01/, async (route) => { await held; await route.continue(); });
  await page.getByLabel('Dossier patient').selectOption({ label: 'DUVAL Jeanne' });
  await openRecord(page, 'GARNIER Paul');
  const answered = page.waitForResponse(/ServiceRequest\?.*patient-01/);
  release();
  await answered;
  await startPrescription(page);
  await page.getByText('Pour M. Paul GARNIER').waitFor();
  assert.equal(await page.getByText('Conduite addictive').count(), 0);
});

test('the page of the EHR is accessible and fits a phone, in both schemes', async ({ open, plant, checkAccessible, checkFits }) => {
  plant(plantedWords);
  for (const colorScheme of ['light', 'dark']) {
    const page = await open('/ehr/', { colorScheme });
    await openRecord(page);
    await startPrescription(page);
    await checkAccessible(page);
    await prescribe(page);
    await checkAccessible(page);
    await checkFits(page, 360);
    await checkFits(page, 320);
  }
});

test('the original prints on a sheet of its own, without the page around it', async ({ open, plant, assert }) => {
  plant(plantedWords);
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  const paper = await page.evaluate(async () => {
    const before = new Set(document.querySelectorAll('iframe'));
    // Printing blocks a browser without a printer: the sheet is read instead.
    const { prototype } = window.HTMLIFrameElement;
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'contentWindow');
    Object.defineProperty(prototype, 'contentWindow', { configurable: true, get() { const view = get.call(this); if (view) view.print = () => {}; return view; } });
    await document.querySelector('sps-prescription-form').print();
    const frame = [...document.querySelectorAll('iframe')].find((each) => !before.has(each));
    return { title: frame.contentDocument.title, text: frame.contentDocument.body.innerText };
  });
  assert.equal(paper.title, 'Prescription d’activité physique adaptée');
  for (const words of ['Mme DUVAL Jeanne', '14/03/1958', 'Docteur Claire MOREL', 'pendant 3 mois', 'Signature et tampon', 'D. 1172-2', '258039117400101']) {
    assert.ok(paper.text.replaceAll('\u00a0', ' ').includes(words), `« ${words} » is not on the paper`);
  }
  assert.ok(!paper.text.includes('Logiciel du cabinet'));
  assert.ok(!paper.text.includes('Diabète'), 'no reason on paper');
});
