/** Opens the form and fills it in as a doctor does, by keyboard, after what is on the screen. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { box, descriptionOf, drawn, errorOf, everyOne, fieldOf, find, focused, get, heard, isUnderTest, nameOf, page, plain, press, retype, tabTo, textOf, until, type Name } from '../internal/acts.test.js';
import './prescription-form.js';
import type { PrescriptionForm } from './prescription-form.js';

export const today = '2026-11-21';

/** Whole and lawful on that day. */
export const complete = prescriptions.jeanneDuval;

/** A form in a page, with a patient and a doctor unless the page gives others. */
export function open(setUp: Partial<Pick<PrescriptionForm, 'client' | 'patient' | 'prescriber' | 'prescription' | 'territory' | 'readonly' | 'record' | 'favourites' | 'history' | 'findings'>> = {}, attributes = '', around = ''): Promise<PrescriptionForm> {
  return page<PrescriptionForm>(`<div ${around}><sps-prescription-form today="${today}" ${attributes}></sps-prescription-form></div>`, 'sps-prescription-form', (form) => {
    Object.assign(form, { patient: patients.jeanneDuval, prescriber: practitioners.claireMorel }, setUp);
  });
}

/** The names of the fields as they are heard. */
export const names = {
  grounds: /^Motif/,
  agreement: /accepte cette prescription$/,
  limitation: /limitation fonctionnelle sévère/,
  dispensers: /^Type d’intervenant|^Au moins un\b/,
  complement: 'Ensuite, en complément',
  date: 'Date de la prescription',
  typedDuration: /^Durée totale \(mois\)/,
  lowFrequency: 'Séances par semaine, au moins',
  highFrequency: 'Séances par semaine, au plus',
} satisfies Record<string, Name>;

/** The sentence under the field that asks that. */
export const errorUnder = (form: Element, name: Name): string => plain(errorOf(fieldOf(form, name)));

/** Presses « Prescrire ». */
export async function prescribe(form: PrescriptionForm): Promise<void> {
  get(form, 'button', /^(Prescrire|Prescribe)$/).click();
  await drawn(form);
}

/** Puts the words in a box and leaves it. */
export async function fillBox(form: PrescriptionForm, name: Name, words: string): Promise<void> {
  box(form, name).focus();
  await retype(words);
  await press('Tab');
  await drawn(form);
}

/** Puts another day in place of today's, which is folded. */
export async function dateOf(form: PrescriptionForm, words: string): Promise<void> {
  if (!find(form, 'textbox', names.date)) await choose(form, 'Changer la date');
  await fillBox(form, names.date, words);
}

/** Chooses or ticks what has that name. */
export async function choose(form: PrescriptionForm, name: Name): Promise<void> {
  const target = ['radio', 'checkbox', 'button'].map((role) => find(form, role, name)).find(Boolean);
  if (!target) throw new Error(`Nothing to choose is named « ${String(name)} ».`);
  target.click();
  await drawn(form);
}

/** The answers beside a name: what is chosen, typed or kept. */
export const chosen = (form: Element, name: Name): string[] => {
  const field = fieldOf(form, name);
  const kept = everyOne(field, 'listitem').map(textOf);
  const ticked = ['radio', 'checkbox'].flatMap((role) => everyOne(field, role)).filter((input) => (input as HTMLInputElement).checked).map(nameOf);
  return [...kept, ...ticked];
};

/** The text as it will be printed. */
export const printed = (form: Element): string => textOf(get(form, 'group', /^(Relecture et envoi|Review and send)$/));

const inFrench: readonly Name[] = [names.grounds, /^Bouge moins/, /^A besoin d’aide/, 'Aucune sévère', 'Enseignant en activité physique adaptée', names.agreement, 'Oui', 'Prescrire'];
const inEnglish: readonly Name[] = [/^Reason/, /^Moves less/, /^Needs help/, 'None severe', 'Adapted physical activity teacher', /accepts this prescription$/, 'Yes', 'Prescribe'];

/** Fills an empty form by keyboard alone and stays on « Prescrire ». */
export async function fillByKeyboard(form: PrescriptionForm, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const [grounds = '', ...ticks] = language === 'fr' ? inFrench : inEnglish;
  const act = ticks.pop() ?? '';
  const tick = async (name: Name) => { await tabTo(name); await press('Space'); await drawn(form); };
  await tabTo(grounds);
  await retype('infarctus du myo');
  await press('Enter');
  await drawn(form);
  for (const name of ticks) await tick(name);
  await tabTo(act);
}

afterEach(() => { fixtureCleanup(); });

if (isUnderTest(import.meta.url)) {
  describe('sps-prescription-form filled in by keyboard alone', () => {
    it('gives a prescription', async () => {
      const form = await open();
      const submits = heard(form, 'sps-submit');
      await fillByKeyboard(form);
      await press('Enter');
      await until(() => submits.length > 0, 'a prescription is given');
      const { id, ...prescription } = submits[0]!.detail.prescription!;
      const { id: _id, ...expected } = complete;
      expect(prescription).to.deep.equal({ ...expected, rulesVersion: '2026-11', authoredOn: today, grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }] });
      expect(submits[0]!.detail.idempotencyKey).to.equal(id);
    });

    it('says when everything is filled in', async () => {
      const form = await open();
      await fillByKeyboard(form);
      expect(printed(form)).to.include('Tout est rempli.');
    });

    it('reads the prescription back as it will be printed', async () => {
      const form = await open();
      await fillByKeyboard(form);
      expect(plain(printed(form))).to.include('Endurance et renforcement musculaire : 2 à 3 séances par semaine, de 45 à 60 minutes, d’intensité modérée.');
    });

    it('goes in reading order', async () => {
      const form = await open();
      const met: string[] = [];
      await tabTo(names.grounds);
      while (met.at(-1) !== 'intensity' && document.activeElement !== document.body) {
        await press('Tab');
        const field = (focused().getRootNode() as ShadowRoot).host.getAttribute('data-key');
        if (field !== null && met.at(-1) !== field) met.push(field);
      }
      expect(met).to.deep.equal(['belowWhoLevel', 'needsSupport', 'components', 'durationMonths', 'sessionsPerWeek', 'sessionMinutes', 'intensity']);
      expect(descriptionOf(get(form, 'combobox'))).to.equal('');
    });

    it('does not take the focus when it opens', async () => {
      await open();
      expect(document.activeElement === document.body).to.equal(true);
    });
  });
}
