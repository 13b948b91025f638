import type { Door, DoorReason } from '@sport-sante/sdk/club/doors';
import { translated } from '../internal/localize.js';

const inBrackets = (dimensions: readonly string[]) => (dimensions.length > 0 ? ` (${dimensions.join(', ')})` : '');

const fr = {
  over: 'Orienter',
  title: 'Où orienter la personne',
  years: (age: number) => (age > 1 ? `${age} ans` : `${age} an`),
  prescription: 'Ordonnance',
  prescribed: (day: string, months: number) => `${day}, ${months}\u00a0mois`,
  limitation: 'Limitation',
  severe: (dimensions: readonly string[]) => `sévère${inBrackets(dimensions)}`,
  moderate: (dimensions: readonly string[]) => `modérée${inBrackets(dimensions)}`,
  /** Dimensions the prescriber wrote severe, without calling the limitation severe. */
  severeIn: (dimensions: readonly string[]) => `pas sévère dans l’ensemble (sévère\u00a0: ${dimensions.join(', ')})`,
  notSevere: 'pas de limitation sévère',
  town: 'Commune',
  noPrescription: 'Aucune prescription n’a été donnée : rien n’est filtré.',
  unreadable: 'La prescription donnée ne peut pas être lue : rien n’est filtré.',
  another: 'La prescription donnée est au nom d’une autre personne. Vérifiez avant d’orienter.',
  ruleTitle: { severe: 'Filtré par la limitation sévère', prescribed: 'Filtré par la prescription', moderate: 'Filtré par la limitation modérée' },
  rule: {
    severe: 'Au départ, seuls un kinésithérapeute, un ergothérapeute ou un psychomotricien peuvent dispenser l’activité. L’enseignant en activité physique adaptée peut venir en complément. Aucun club n’est proposé, sauf si un kinésithérapeute y encadre.',
    prescribed: 'Les lieux où aucun intervenant prescrit n’exerce ne sont pas proposés. Un lieu qui ne dit pas qui encadre reste dans la liste, mais pas un club si aucun éducateur sportif n’est prescrit.',
    moderate: 'Un lieu qui dit ne pas accueillir une limitation modérée n’est pas proposé. Un lieu qui ne le dit pas reste dans la liste.',
  },
  toChange: 'Pour changer ce filtre, modifiez la prescription.',
  choose: 'Vers quoi orienter ?',
  rank: { 'first': 'Proposé en premier', 'later': 'Possible plus tard', 'not-proposed': 'Non proposé' } satisfies Record<Door['rank'], string>,
  door: { 'physiotherapist': 'Kinésithérapeute', 'apa-structure': 'Maison sport-santé ou centre d’activité physique adaptée', 'passerelle': 'Programme passerelle', 'club': 'Club en autonomie' } satisfies Record<Door['id'], string>,
  reason: {
    'severe-first-line': () => 'Limitation sévère : un kinésithérapeute peut dispenser l’activité au départ.',
    'severe-complement': () => 'En complément d’un kinésithérapeute, d’un ergothérapeute ou d’un psychomotricien. Demandez s’il y en a un sur place.',
    'severe-after-easing': () => 'Après un bilan qui montre une limitation moins forte.',
    'severe-excluded': () => 'Limitation sévère : un éducateur sportif ne peut pas dispenser l’activité.',
    'moderate-supervised': () => 'Limitation modérée : un professionnel de santé ou un enseignant en activité physique adaptée encadre.',
    'moderate-team': () => 'Limitation modérée : un éducateur sportif intervient plutôt au sein d’une équipe. À demander au club.',
    'light-autonomy': () => 'Les capacités permettent une pratique en club.',
    'light-supervised': () => 'Possible aussi, si un accompagnement est souhaité au début.',
    'limitation-unknown': () => 'La limitation n’a pas été évaluée : un bilan dira vers quoi aller.',
    'not-prescribed-dispenser': () => 'Aucun des intervenants prescrits n’y exerce.',
    'prescription-in-force': ({ endsOn }) => (endsOn === undefined ? 'Une prescription est en cours.' : `Prescription en cours jusqu’au ${endsOn}.`),
    'prescription-needed': () => 'Il faut d’abord une prescription.',
    'prescription-ended': ({ endsOn }) => (endsOn === undefined ? 'La prescription est terminée.' : `Prescription terminée le ${endsOn}.`),
    'not-reimbursed': () => 'L’Assurance maladie ne prend pas en charge les séances : à dire à la personne.',
  } satisfies Record<DoorReason['code'], (params: Record<string, string>) => string> as Record<DoorReason['code'], (params: Record<string, string>) => string>,
  sources: (sources: readonly string[]) => `${sources.length > 1 ? 'Règles' : 'Règle'} : ${sources.join(', ')}`,
  take: 'Choisir',
  see: 'Voir ces lieux',
  taken: 'Choisi : voir tous les lieux',
  programmes: 'Programmes qui peuvent convenir',
  noProgramme: 'Aucun programme connu ne convient.',
  notForThem: (count: number) => (count > 1 ? `${count} programmes non proposés, et pourquoi` : '1 programme non proposé, et pourquoi'),
  refused: (count: number) => (count > 1 ? `${count} lieux non proposés, et pourquoi` : '1 lieu non proposé, et pourquoi'),
  refusedFor: {
    'severe-excluded': 'Limitation sévère : ce lieu ne peut pas dispenser l’activité.',
    'not-a-prescribed-dispenser': 'Qui encadre n’est pas parmi les intervenants prescrits.',
    'supervision-unknown': 'Ce lieu ne dit pas qui encadre, et l’ordonnance ne nomme pas d’éducateur sportif.',
    'declared-level': 'Le lieu dit ne pas accueillir ce niveau de limitation.',
  } as Record<string, string>,
  refusedFailed: 'Ces lieux n’ont pas pu être chargés.',
  refusedComing: 'Ces lieux se chargent…',
  more: (count: number) => `et ${String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')}\u00a0${count > 1 ? 'autres' : 'autre'}`,
  decides: 'La liste aide à orienter ; la décision reste médicale.',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./clinical.strings.en.js'));
