import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition';

const form = (title: string, ...item: QuestionnaireItem[]): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', title, item });
const control = (code: string) => ({ url: `${CORE}/questionnaire-itemControl`, valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] } });
const unit = (code: string) => ({ url: `${CORE}/questionnaire-unit`, valueCoding: { system: 'http://unitsofmeasure.org', code, display: code } });
const group = (linkId: string, text: string, item: QuestionnaireItem[], code?: string): QuestionnaireItem => ({ linkId, type: 'group', text, item, ...(code !== undefined && { extension: [control(code)] }) });
const options = (...words: string[]) => ({ answerOption: words.map((display, index) => ({ valueCoding: { code: String(index), display } })) });
const howOften = (linkId: string, text: string): QuestionnaireItem => ({ linkId, type: 'choice', text, ...options('Jamais', 'Plusieurs jours', 'Presque tous les jours') });

const you = group('vous', 'Vous', [
  { linkId: 'nom', type: 'string', text: 'Nom', required: true, maxLength: 40 },
  { linkId: 'naissance', type: 'date', text: 'Date de naissance' },
  { linkId: 'poids', type: 'decimal', text: 'Poids', extension: [unit('kg'), { url: `${CORE}/minValue`, valueDecimal: 20 }] },
  { linkId: 'tabac', type: 'boolean', text: 'Fumez-vous ?', required: true, item: [
    { linkId: 'tabac.nombre', type: 'integer', text: 'Combien de cigarettes par jour ?', enableWhen: [{ question: 'tabac', operator: '=', answerBoolean: true }] },
  ] },
]);
const times = group('dates', 'Quand', [
  { linkId: 'rendez-vous', type: 'dateTime', text: 'Prochain rendez-vous' },
  { linkId: 'heure', type: 'time', text: 'Heure du coucher' },
]);
const choices = group('choix', 'Vos activités', [
  { linkId: 'effort', type: 'choice', text: 'Effort préféré', ...options('Léger', 'Modéré', 'Élevé') },
  { linkId: 'lieux', type: 'choice', text: 'Où bougez-vous ?', repeats: true, answerOption: [
    { valueCoding: { code: 'home', display: 'À la maison' } }, { valueCoding: { code: 'out', display: 'Dehors' } },
    { valueCoding: { code: 'none', display: 'Nulle part' }, extension: [{ url: `${CORE}/questionnaire-optionExclusive`, valueBoolean: true }] },
  ] },
  { linkId: 'departement', type: 'choice', text: 'Département', ...options('Ain', 'Aisne', 'Allier', 'Ardèche', 'Essonne', 'Finistère', 'Gard', 'Isère', 'Jura') },
  { linkId: 'sport', type: 'open-choice', text: 'Sport', ...options('Marche', 'Vélo') },
  { linkId: 'douleur', type: 'integer', text: 'Douleur, de 0 à 10', extension: [control('slider'), { url: `${CORE}/minValue`, valueInteger: 0 }, { url: `${CORE}/maxValue`, valueInteger: 10 }] },
]);
const free = group('libre', 'En plus', [
  { linkId: 'prenoms', type: 'string', text: 'Autre prénom', repeats: true },
  { linkId: 'remarques', type: 'text', text: 'Remarques' },
  { linkId: 'site', type: 'url', text: 'Site du club' },
  { linkId: 'document', type: 'attachment', text: 'Certificat' },
  { linkId: 'prescripteur', type: 'reference', text: 'Prescripteur' },
]);
const treatments: QuestionnaireItem = { ...group('traitement', 'Traitement', [
  { linkId: 'traitement.nom', type: 'string', text: 'Nom du médicament' },
  { linkId: 'traitement.dose', type: 'quantity', text: 'Dose', extension: [unit('mg')] },
]), repeats: true };
const caution: QuestionnaireItem = { linkId: 'prudence', type: 'display', text: 'Arrêtez si vous avez mal dans la poitrine.', extension: [{ url: `${CORE}/questionnaire-displayCategory`, valueCodeableConcept: { coding: [{ code: 'security' }] } }] };

const mood = group('humeur', 'Au cours des deux dernières semaines', [howOften('humeur.interet', 'Peu d’intérêt à faire les choses'), howOften('humeur.triste', 'Être triste ou sans espoir')], 'table');
const week = group('semaine', 'Votre semaine', ['Lundi', 'Mardi'].map((day, index) => group(`jour${index}`, day, [
  { linkId: `jour${index}.marche`, type: 'integer', text: 'Marche (min)' }, { linkId: `jour${index}.velo`, type: 'integer', text: 'Vélo (min)' },
])), 'grid');

/** Synthetic forms of nobody, for what any FHIR Questionnaire may hold. */
export const questionnaires = {
  /** Two questions, none required. */
  short: form('Deux questions', { linkId: 'forme', type: 'choice', text: 'Comment allez-vous ?', ...options('Bien', 'Moyennement', 'Mal') }, { linkId: 'mot', type: 'string', text: 'Un mot de plus' }),
  /** Every item type of R4. */
  allTypes: form('Tous les types', { linkId: 'debut', type: 'display', text: 'Répondez à ce que vous savez.' }, you, times, choices, treatments, free, caution),
  tables: form('Tableaux', mood, week),
  pages: form('Pages', { ...you, extension: [control('page')] }, { ...choices, extension: [control('page')] }, { ...free, extension: [control('page')] }),
  tabs: form('Onglets', group('onglets', 'Votre bilan', [you, choices, free], 'tab-container')),
  /** A type of FHIR R5, which is no R4. */
  unreadable: form('En partie illisible', { linkId: 'r5', type: 'coding' as 'string', text: 'Code d’une autre version' }, { linkId: 'mot', type: 'string', text: 'Un mot de plus' }),
} satisfies Record<string, Questionnaire>;
