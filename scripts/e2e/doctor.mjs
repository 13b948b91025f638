/**
 * A doctor at the example EHR, for the end-to-end tests: what a person can see and do there, no more.
 *
 * Reads   the page it is given. Writes what a doctor would.
 * Refuses nothing: Playwright says what it could not find.
 */

/** Words of the patient these tests open; they may stand on the screen and in bodies, nowhere else. */
export const plantedWords = ['DUVAL', 'Jeanne', '258039117400101', '14/03/1958', 'Diabète', 'Brétigny'];

/** Opens a record and waits for what was prescribed before. */
export async function openRecord(page, name = 'DUVAL Jeanne') {
  await page.getByLabel('Dossier patient').selectOption({ label: name });
  await page.getByRole('heading', { name: 'Prescriptions d’activité physique' }).waitFor();
}

/** How many prescriptions the record lists. */
export const countListed = (page) => page.getByRole('button', { name: /^Relire/ }).count();

export async function startPrescription(page) {
  await page.getByRole('button', { name: 'Nouvelle prescription' }).click();
  await page.getByRole('heading', { name: 'Prescrire une activité physique adaptée' }).waitFor();
}

export const grounds = (page) => page.getByRole('combobox', { name: /^Motif/ });

/** Answers everything a lawful prescription needs, with the mouse. `agreement`: how the form words it for this patient. */
export async function answerAll(page, agreement = 'Mme DUVAL accepte cette prescription') {
  await grounds(page).fill('diabète de type 2');
  await grounds(page).press('Enter');
  await page.getByText('Bouge moins que conseillé par l’OMS').click();
  await page.getByText('A besoin d’aide pour bouger plus en sécurité').click();
  await page.getByText('Aucune sévère').click();
  await page.getByText('Enseignant en activité physique adaptée', { exact: true }).click();
  await page.getByText(agreement).click();
  await page.getByRole('radio', { name: 'Oui' }).check();
}

export const prescribe = (page) => page.getByRole('button', { name: 'Prescrire', exact: true }).click();

export const savedNotice = (page) => page.getByText(/^Prescription du .* enregistrée\.$/);
