/** What the example EHR makes of the whole form: the record, unusual cases, what is transmitted, what follows a first act. */
import { readPrescriptions } from '@sport-sante/sdk/prescription';
import { answerAll, grounds, openRecord, plantedWords, prescribe, savedNotice, startPrescription } from './doctor.mjs';
import { keyboardOf } from './keyboard.mjs';
import { test } from '../e2e-test.mjs';

const searchOf = (patient) => `ServiceRequest?patient=Patient/${patient}&_count=200&_include=ServiceRequest:patient&_include=ServiceRequest:requester`
  + '&_revinclude=Provenance:target&_include:iterate=Provenance:target';

/** What the server holds of a patient, as prescriptions. */
const stored = async (fhir, patient) => readPrescriptions((await fhir(searchOf(patient))).body).prescriptions;

const sitAtDesk = (page, name) => page.getByLabel('Au poste').selectOption({ label: name });

/** Counts what commits: a key that chooses or sends, a word typed. Tab between fields is none. */
function counted(page) {
  const { press, type, tabTo } = keyboardOf(page);
  let interactions = 0;
  return {
    tabTo,
    count: () => interactions,
    choose: async (name, key = 'Space') => { await tabTo(name); interactions += 1; await press(key); },
    press: async (key) => { interactions += 1; await press(key); },
    type: async (text) => { interactions += 1; await type(text); },
  };
}

test('with the record given, a prescription takes eight interactions by keyboard', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  const chip = page.getByRole('button', { name: /^Diabète de type 2/ });
  await chip.waitFor();
  const doctor = counted(page);
  await doctor.choose(/^Diabète de type 2/, 'Enter');
  await doctor.choose('Bouge moins que conseillé par l’OMS');
  await doctor.choose('A besoin d’aide pour bouger plus en sécurité');
  await doctor.choose('Aucune sévère');
  await doctor.choose('Enseignant en activité physique adaptée');
  await doctor.choose('Mme DUVAL accepte cette prescription');
  await doctor.choose('Oui');
  await doctor.press('Control+Enter');
  await savedNotice(page).waitFor();
  assert.ok(doctor.count() <= 8, `${doctor.count()} interactions`);

  const id = await page.evaluate(() => document.querySelector('sps-prescription-form').prescription.id);
  const written = (await stored(fhir, 'patient-01')).find((act) => act.id === id);
  assert.deepEqual(written.grounds, [{ kind: 'ald', number: 8, label: 'Diabète de type 2', reference: 'Condition/patient-01-diabetes' }]);
  assert.equal(written.rulesVersion, '2026-11');
});

test('from nothing, an unusual prescription stays under twenty-five interactions by keyboard', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(['SANSLIENS']);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page, await page.getByLabel('Dossier patient').locator('option', { hasText: 'Camille' }).textContent());
  await startPrescription(page);
  const doctor = counted(page);
  await doctor.tabTo(/^Motif/);
  await doctor.type('parkinson');
  await doctor.press('Enter');
  await doctor.choose('Bouge moins que conseillé par l’OMS');
  await doctor.choose('A besoin d’aide pour bouger plus en sécurité');
  await doctor.choose('Équilibre');
  await doctor.choose('Modérée', 'ArrowLeft');
  await doctor.choose('Aucune sévère', 'ArrowRight');
  await page.getByRole('group', { name: 'Proprioceptive' }).or(page.getByRole('radiogroup', { name: 'Proprioceptive' })).first().waitFor();
  await doctor.choose(/^Proprioceptive : Aucune/, 'ArrowLeft');
  await doctor.choose('Masseur-kinésithérapeute');
  await doctor.choose(/Précautions$/, 'Enter');
  await page.getByRole('textbox', { name: 'Précautions' }).waitFor();
  await doctor.type('Appui possible à tout moment.');
  await doctor.choose(/accepte cette prescription$/);
  await doctor.choose('Oui', 'ArrowRight');
  await doctor.press('Control+Enter');
  await savedNotice(page).waitFor();
  assert.ok(doctor.count() <= 25, `${doctor.count()} interactions`);

  const id = await page.evaluate(() => document.querySelector('sps-prescription-form').prescription.patient.reference.split('/')[1]);
  const [written] = await stored(fhir, id);
  assert.deepEqual(
    [written.severeLimitation, written.limitations, written.precautions, written.dispensers, written.reportAgreement],
    [true, { proprioception: 'severe' }, 'Appui possible à tout moment.', ['physiotherapist'], false],
  );
});

test('what will be transmitted is shown before it is, and the reduced bundle holds no reason', async ({ open, useSandbox, plant, assert, checkAccessible, checkFits }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await answerAll(page);
  await page.evaluate(() => {
    document.querySelector('sps-prescription-form').addEventListener('sps-submit', ({ detail }) => { globalThis.sent = detail; });
  });
  await page.getByRole('button', { name: 'Voir ce qui sera transmis' }).click();
  await page.getByRole('heading', { name: 'Ce qui sera transmis' }).waitFor();
  const row = (name) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  assert.match(await row('Motif médical').innerText(), /Diabète de type 2[^]*Non transmis/);
  assert.match(await row('Activités et dose').innerText(), /Identique/);
  await checkAccessible(page);
  await checkFits(page);
  await prescribe(page);
  await savedNotice(page).waitFor();
  const { full, reduced } = await page.evaluate(() => ({ full: JSON.stringify(globalThis.sent.bundle), reduced: JSON.stringify(globalThis.sent.reduced) }));
  assert.ok(full.includes('Diabète'));
  for (const word of ['Diabète', 'diabète', 'ald', '258039117400101']) assert.ok(!reduced.toLowerCase().includes(word.toLowerCase()), `the reduced bundle holds « ${word} »`);
});

test('a masseur-kinésithérapeute renews once, and not again', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(['GARNIER', 'Infarctus']);
  await useSandbox();
  const page = await open('/ehr/');
  await sitAtDesk(page, 'Karim SOUPLET, masseur-kinésithérapeute');
  await openRecord(page, 'GARNIER Paul');
  await page.getByRole('button', { name: /^Renouveler la prescription du/ }).first().click();
  await page.getByRole('heading', { name: 'Renouveler une activité physique adaptée' }).waitFor();
  const statement = (name) => page.getByRole('group', { name }).or(page.getByRole('radiogroup', { name })).first().getByRole('radio', { name: 'Oui' });
  await statement('Les comptes rendus et bilans ne montrent ni difficulté ni risque').check();
  await statement('Le médecin n’a pas donné d’indication contraire').check();
  await page.getByText('M. GARNIER accepte cette prescription').click();
  const renew = () => page.getByRole('button', { name: 'Renouveler', exact: true }).click();
  await renew();
  await savedNotice(page).waitFor();

  const acts = await stored(fhir, 'patient-02');
  const renewal = acts.find(({ kind }) => kind === 'renewal');
  const original = acts.find(({ kind }) => kind === 'initial');
  assert.deepEqual([renewal.basedOn.id, renewal.prescriber.familyName, renewal.noAdverseReport, renewal.noContraryIndication], [original.id, 'SOUPLET', true, true]);

  await page.reload();
  await sitAtDesk(page, 'Karim SOUPLET, masseur-kinésithérapeute');
  await openRecord(page, 'GARNIER Paul');
  await page.getByRole('button', { name: /^Renouveler la prescription du/ }).last().click();
  await page.getByText(/déjà/).first().waitFor();
  await renew();
  await page.getByRole('group', { name: /à compléter ou à corriger/ }).waitFor();
  assert.equal((await stored(fhir, 'patient-02')).length, 2);
});

test('a prescription that is stopped says so, and is not in force any more', async ({ open, useSandbox, fhir, plant, assert }) => {
  plant(['GARNIER', 'Infarctus']);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page, 'GARNIER Paul');
  await page.getByRole('button', { name: /^Relire la prescription du/ }).first().click();
  await page.getByRole('button', { name: 'Arrêter cette prescription' }).click();
  await page.getByLabel('Motif de l’arrêt').fill('Entorse de la cheville');
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  await page.getByText(/arrêtée/i).first().waitFor();
  const { body } = await fhir('ServiceRequest?patient=Patient/patient-02');
  assert.deepEqual(new Set(body.entry.map(({ resource }) => resource.status)), new Set(['revoked']));
  const [act] = await stored(fhir, 'patient-02');
  assert.equal(act.stopped.reason, 'Entorse de la cheville');
});

test('a model of the doctor is applied in one click and holds nothing of the patient', async ({ open, useSandbox, plant, assert }) => {
  plant(plantedWords);
  await useSandbox();
  const page = await open('/ehr/');
  await openRecord(page);
  await startPrescription(page);
  await page.getByRole('button', { name: 'Diabète, 3 mois' }).click();
  await page.getByRole('textbox', { name: 'Précautions' }).waitFor();
  assert.match(await page.getByRole('textbox', { name: 'Précautions' }).inputValue(), /^Contrôler la glycémie/);
  assert.equal(await grounds(page).inputValue(), '');
  await page.evaluate(() => { document.querySelector('sps-prescription-form').addEventListener('sps-favourites', ({ detail }) => { globalThis.kept = detail.favourites; }); });
  await page.getByRole('button', { name: 'Enregistrer comme modèle' }).click();
  await page.getByLabel('Nom du modèle').fill('Reprise douce');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Reprise douce' }).waitFor();
  const kept = await page.evaluate(() => globalThis.kept);
  assert.deepEqual(kept.map(({ name }) => name), ['Diabète, 3 mois', 'Reprise douce']);
  assert.ok(!/DUVAL|patient|grounds|Agreement|severe/.test(JSON.stringify(kept[1])));
});
