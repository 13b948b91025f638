import { limitationLabels } from '@sport-sante/sdk/prescription/details';
import type { LimitationDimension } from '@sport-sante/sdk/prescription/domain';
import { translated } from '../internal/localize.js';
import type { Sentence } from './issue-sentences.strings.js';

/** How many things a list of codes names. */
export const countOf = (codes: unknown): number => (Array.isArray(codes) ? codes.length : 0);

/** What dimensions are called, each in its own quotes: some have a comma of their own. */
export const dimensionsIn = (codes: unknown, language: 'fr' | 'en'): string =>
  (Array.isArray(codes) ? codes as LimitationDimension[] : []).map((code) => (language === 'fr' ? `« ${limitationLabels[code].fr} »` : `“${limitationLabels[code].en}”`)).join(', ');

const fr = {
  'ald-12-vacant': { field: 'L’ALD 12 n’existe plus : ce numéro est vacant depuis 2011. Retirez-la et choisissez un autre motif.', summary: 'Motif : remplacez l’ALD 12, ce numéro est vacant' },
  'ald-number-unknown': {
    field: (params) => `Il n’y a pas d’ALD ${params.number}. Retirez-la et choisissez un autre motif.`,
    summary: (params) => `Motif : remplacez l’ALD ${params.number}, ce numéro n’existe pas`,
  },
  'sessions-per-week-reversed': {
    field: (params) => `Inversez : « ${params.high} à ${params.low} », ou laissez un seul nombre.`,
    summary: 'Fréquence : le premier nombre dépasse le second',
  },
  'session-minutes-reversed': {
    field: (params) => `Inversez : « ${params.high} à ${params.low} », ou laissez un seul nombre.`,
    summary: 'Séance : le premier nombre dépasse le second',
  },
  'date-missing': { field: 'Indiquez la date de la prescription.' },
  'date-unreadable': { field: 'Écrivez la date ainsi : 21/11/2026.' },
  'date-in-future': { field: 'Mettez la date du jour ou une date passée.' },
  malformed: { field: 'Votre logiciel a transmis une valeur que ce formulaire ne sait pas lire. Saisissez-la à nouveau.' },
  'server-refused': {
    field: (params) => (params.words ? `Corrigez cette réponse. Le serveur l’a refusée : « ${params.words} »` : 'Corrigez cette réponse. Le serveur l’a refusée, sans dire pourquoi.'),
    summary: (params) => (params.words ? `Refus du serveur : « ${params.words} »` : 'Refus du serveur, sans explication'),
  },
  'dispensers-severe': { field: 'Ajoutez un masseur-kinésithérapeute, un ergothérapeute ou un psychomotricien : la limitation est sévère.' },
  'dispensers-excluded-severe': { field: 'Limitation sévère : gardez un masseur-kinésithérapeute, un ergothérapeute ou un psychomotricien, avec ou sans enseignant en activité physique adaptée.' },
  'date-before-birth': { field: 'Mettez une date après la naissance du patient.' },
  'patient-incomplete': { field: 'Votre logiciel n’a pas transmis toute l’identité du patient : nom, prénom et date de naissance. Complétez son dossier, puis revenez.' },
  'prescriber-incomplete': { field: 'Votre logiciel n’a pas transmis votre nom et votre prénom. Complétez votre profil, puis revenez.' },
  'patient-missing': { field: 'Votre logiciel n’a pas transmis le patient. Ouvrez son dossier, puis revenez à la prescription.' },
  'prescriber-missing': { field: 'Votre logiciel n’a pas transmis le prescripteur. Reconnectez-vous, puis revenez à la prescription.' },
  'prescriber-not-doctor': { field: 'La prescription initiale revient à un médecin. Demandez-la au médecin qui suit le patient.' },
  'prescriber-profession-unknown': { field: 'Votre logiciel n’a pas transmis votre profession. La prescription initiale revient à un médecin.' },
  'sessions-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} séances en tout, en nombre entier.` },
  'sessions-differ': { field: (params) => `À cette fréquence, comptez ${params.low === params.high ? params.low : `${params.low} à ${params.high}`} séances environ.` },
  'heart-rate-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} battements par minute, en nombre entier.` },
  'walk-out-of-range': { field: (params) => `Indiquez de ${params.min} à ${params.max} mètres, en nombre entier.` },
  'severe-dimension': { field: (params) => (countOf(params.dimensions) === 1 ? `Une dimension est notée sévère (${dimensionsIn(params.dimensions, 'fr')}).` : `${countOf(params.dimensions)} dimensions sont notées sévères (${dimensionsIn(params.dimensions, 'fr')}).`) },
  'severe-without-dimension': { field: 'Aucune des dimensions renseignées n’est notée sévère.' },
  'screening-in-future': { field: 'Mettez la date du jour ou une date passée.' },
  'start-unreadable': { field: 'Écrivez la date ainsi : 21/11/2026.' },
  'start-before-act': { field: 'Mettez le jour de la prescription ou un jour qui la suit.' },
  'text-too-long': { field: (params) => `Raccourcissez : ${params.max} caractères au plus.` },
  'guardian-missing': { field: 'Le patient a moins de 18 ans, personne n’est nommé pour le représenter.' },
  'guardian-part-missing': { field: 'Complétez : nom, prénom et lien avec le patient.' },
  'attending-physician-part-missing': { field: 'Complétez : nom et prénom du médecin.' },
  'reports-without-agreement': { field: 'Répondez « Oui » avec l’accord du patient : des destinataires de ses bilans sont déjà désignés.' },
  'original-missing': { field: 'Votre logiciel n’a pas transmis la prescription d’origine. Ouvrez-la, puis renouvelez-la ou adaptez-la.' },
  'original-unknown': { field: 'La prescription d’origine n’a pas pu être relue : votre logiciel ne l’a pas transmise.' },
  'original-stopped': { field: 'La prescription d’origine a été arrêtée. Adressez le patient au médecin pour une nouvelle prescription.' },
  'renewal-excluded': { field: 'Le médecin a exclu le renouvellement par un masseur-kinésithérapeute. Adressez-lui le patient.' },
  'renewal-already-done': { field: 'La prescription a déjà été renouvelée par un masseur-kinésithérapeute : une seule fois est permise. Adressez le patient au médecin.' },
  'renewal-early': { field: 'La prescription d’origine n’est pas encore arrivée à son terme.' },
  'adaptation-again': { field: 'Un masseur-kinésithérapeute a déjà adapté cette prescription. Une source secondaire lit qu’une seule adaptation est permise ; le texte ne le dit pas.' },
  'adverse-report': { field: 'Ne renouvelez pas et n’adaptez pas : adressez le patient au médecin.' },
  'adverse-report-missing': { field: 'Répondez d’après les comptes rendus et les bilans.' },
  'contrary-indication': { field: 'Ne renouvelez pas et n’adaptez pas : suivez l’indication du médecin.' },
  'contrary-indication-missing': { field: 'Répondez d’après ce que le médecin vous a indiqué.' },
  'renewer-number-missing': { field: 'Votre logiciel n’a pas transmis votre numéro RPPS, qui est nécessaire ici. Complétez votre profil, puis revenez.' },
  'prescriber-may-not-renew': { field: 'Le renouvellement et l’adaptation reviennent à un médecin ou à un masseur-kinésithérapeute.' },
  'date-before-law': { field: (params) => `Cet acte est permis à votre profession depuis le ${String(params.from).split('-').reverse().join('/')}.` },
  'stop-reason-missing': { field: 'Indiquez le motif de l’arrêt.' },
  'stop-date-unreadable': { field: 'Écrivez la date ainsi : 21/11/2026.' },
  'stop-in-future': { field: 'Mettez la date du jour ou une date passée.' },
  'stop-before-act': { field: 'Mettez le jour de la prescription ou un jour qui la suit.' },
  'ins-withheld': { field: 'Identité non qualifiée : le matricule INS n’est ni transmis ni imprimé.' },
  'ins-key-wrong': { field: 'La clé du matricule INS ne correspond pas. Vérifiez l’identité dans le dossier du patient, puis revenez.' },
  'ins-matricule-malformed': { field: 'Le matricule INS du dossier n’a pas la forme attendue. Vérifiez l’identité du patient, puis revenez.' },
  'ins-oid-unknown': { field: 'Le matricule INS du dossier est d’une nature inconnue. Vérifiez l’identité du patient, puis revenez.' },
  'rpps-malformed': { field: 'Le numéro RPPS transmis par votre logiciel n’a pas 11 chiffres.' },
  'rpps-key-wrong': { field: 'La clé du numéro RPPS transmis par votre logiciel ne correspond pas.' },
  'finess-malformed': { field: 'Le numéro FINESS de la structure n’a pas 9 caractères.' },
  'finess-key-wrong': { field: 'La clé du numéro FINESS de la structure ne correspond pas.' },
  'siret-malformed': { field: 'Le numéro SIRET de la structure n’a pas 14 chiffres. Choisissez une autre structure, ou faites corriger sa fiche.' },
  'siret-key-wrong': { field: 'La clé du numéro SIRET de la structure ne correspond pas. Choisissez une autre structure, ou faites corriger sa fiche.' },
} satisfies Record<string, Sentence>;

export type RareCode = keyof typeof fr;

/** Sentences of issues that only some prescriptions meet: they load when one is met. */
export const rareSentences = translated<Record<RareCode, Sentence>>(fr, () => import('./rare-sentences.strings.en.js'));
