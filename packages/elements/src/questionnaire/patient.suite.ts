import type { Questionnaire as FhirQuestionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { drawn, everyOne, get, page, plain, textOf } from '../internal/acts.test.js';
import './questionnaire.js';
import type { Questionnaire } from './questionnaire.js';

/** What the tests of the one-question view share: small forms, and what a person does and sees there. */

export const questionnaire = (...item: QuestionnaireItem[]): FhirQuestionnaire => ({ resourceType: 'Questionnaire', status: 'active', title: 'Vos habitudes', item });
export const yesNo = (linkId: string, text: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId, type: 'boolean', text, ...more });
export const when = (question: string) => ({ enableWhen: [{ question, operator: '=' as const, answerBoolean: true }] });

export const walking: QuestionnaireItem = {
  linkId: 'walk', type: 'group', text: 'Vos déplacements', item: [{
    linkId: 'walk.active', type: 'boolean', text: 'Marchez-vous ?', item: [
      { linkId: 'walk.active.days', type: 'integer', text: 'Combien de jours par semaine marchez-vous ?', ...when('walk.active') },
      { linkId: 'walk.active.minutes', type: 'integer', text: 'Ces jours-là, combien de temps ?', ...when('walk.active') },
    ],
  }],
};
export const smoking = questionnaire(yesNo('smoke', 'Fumez-vous ?'), yesNo('stop', 'Voulez-vous arrêter ?', when('smoke')), yesNo('help', 'Voulez-vous une aide ?', when('stop')), yesNo('well', 'Dormez-vous bien ?'));
export const six = questionnaire(...Array.from({ length: 6 }, (_, index) => yesNo(`q${index + 1}`, `Question numéro ${index + 1} ?`)));

export const open = (form: FhirQuestionnaire, more: Partial<Questionnaire> = {}, around = 'lang="fr"') =>
  page<Questionnaire>(`<div ${around}><sps-questionnaire mode="patient"></sps-questionnaire></div>`, 'sps-questionnaire', (host) => { Object.assign(host, { questionnaire: form, ...more }); });

export const heading = (host: Element): string => plain(textOf(get(host, 'heading')));
export const count = (host: Element): string | null => get(host, 'progressbar').getAttribute('aria-valuetext');

export async function tap(host: HTMLElement, role: string, name: string | RegExp): Promise<void> {
  get(host, role, name).click();
  await drawn(host);
}

export const goOn = (host: HTMLElement): Promise<void> => tap(host, 'button', 'Continuer');

export async function answer(host: HTMLElement, name: string | RegExp): Promise<void> {
  await tap(host, 'radio', name);
  await goOn(host);
}

/** The rows of the review: « Fumez-vous ? Oui ». */
export const rows = (host: HTMLElement): string[] => everyOne(host, 'listitem').map((row) => plain(textOf(row)).replace(/ Modifier$/, ''));
