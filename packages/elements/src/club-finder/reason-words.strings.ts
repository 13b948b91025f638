import { translated } from '../internal/localize.js';

/** What fills the sentence of a reason; all of it may be missing. */
export interface Reasoned {
  /** « 2,9 km ». */
  km: string;
  /** « d’Évry-Courcouronnes ». */
  from: string;
  /** The commune searched around. */
  town: string | undefined;
  /** What was typed. */
  text: string | undefined;
  /** What it met: a name, an activity. */
  found: string | undefined;
  /** Heading of a group of filters, and the values that were asked for. */
  group: string;
  values: string;
  limitation: 'none' | 'minimal' | 'moderate' | 'severe' | undefined;
}

const of = { none: '', minimal: ' minime', moderate: ' modérée', severe: ' sévère' };
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

const fr = {
  distance: ({ km, from }: Reasoned, isCentre: boolean): string => `À ${km} ${from}, à vol d’oiseau${isCentre ? ', de centre à centre' : ''}.`,
  'same-commune': ({ town }: Reasoned): string => (town ? `Dans la commune, ${town}.` : 'Dans la commune.'),
  'approximate-position': (): string => 'Sa position est celle du centre de la commune\u00a0: la distance est approchée.',
  'unknown-position': (): string => 'Sa position n’est pas connue\u00a0: la distance ne peut pas être calculée.',
  'text-name': ({ text, found }: Reasoned): string => (found ? `Son nom, ${quoted(found)}, répond à ce qui est cherché.` : text ? `Son nom contient ${quoted(text)}.` : 'Son nom répond à ce qui est cherché.'),
  'text-activity': ({ text, found }: Reasoned): string => (found ? `Propose ${quoted(found)}.` : text ? `Propose une activité qui contient ${quoted(text)}.` : 'Propose une activité qui répond à ce qui est cherché.'),
  'text-town': ({ text, found }: Reasoned): string => (found ?? text ? `Sa commune, ${quoted(found ?? text ?? '')}, est celle qui est cherchée.` : 'Sa commune est celle qui est cherchée.'),
  'text-approximate': ({ text, found }: Reasoned): string => (text && found ? `${quoted(found)} ressemble à ${quoted(text)}.` : text ? `Ressemble à ${quoted(text)}.` : 'Ressemble à ce qui est cherché.'),
  filter: ({ group, values }: Reasoned): string => (values ? `Répond au filtre ${group}\u00a0: ${values}.` : `Répond au filtre ${group}.`),
  'unknown-included': ({ group }: Reasoned): string => `${group}\u00a0: non renseigné. Vous avez demandé de garder ces lieux.`,
  'serves-place': ({ town }: Reasoned): string => (town ? `Dessert ${town}, à domicile, à distance ou en se déplaçant.` : 'Dessert ce lieu, à domicile, à distance ou en se déplaçant.'),
  /** By the rule that lets a prescription lead there: `openTo` of the SDK. */
  rules: {
    'physiotherapist': () => 'Kinésithérapeute\u00a0: permis quand la limitation est sévère.',
    'eapa-complement': () => 'Enseignant en activité physique adaptée\u00a0: en complément seulement quand la limitation est sévère. À demander avant d’orienter.',
    'supervision-unknown': () => 'Kinésithérapeute sur place\u00a0: non renseigné. À demander avant d’orienter.',
    'prescribed-dispenser-unknown': () => 'Qui encadre n’est pas renseigné, et l’ordonnance nomme qui peut dispenser l’activité. À demander avant d’orienter.',
    'level-unknown': ({ limitation }: Reasoned) => `Accueil d’une limitation${of[limitation ?? 'none']}\u00a0: non renseigné. À demander avant d’orienter.`,
    'level-met': ({ limitation }: Reasoned) => `Dit accueillir une limitation${of[limitation ?? 'none']}.`,
    'no-rule': () => 'Aucune règle n’écarte ce lieu pour cette prescription.',
  } as Partial<Record<string, (reasoned: Reasoned) => string>>,
  inRadius: (km: number): string => `Dans le rayon de ${km}\u00a0km.`,
  noFilter: 'Aucun filtre actif.',
  rule: (source: string): string => `(${source})`,
  declared: (source: string | undefined, day: string | undefined, isFiction: boolean): string => `${isFiction ? 'Fiche fictive' : source ? `Source de la fiche\u00a0: ${source}` : 'Fiche sans source'}${day ? `, vérifiée ${/^\d/.test(day) ? 'le' : 'en'} ${day}` : ', sans date de vérification'}.`,
  /** Before the link to a page about it. */
  discipline: (activity: string | undefined): string => (activity ? `À lire sur l’activité ${quoted(activity)}\u00a0:` : 'À lire sur l’activité\u00a0:'),
  disciplinePage: (site: string): string => `${site} (nouvel onglet)`,
  label: (name: string, issuer: string): string => `${name}\u00a0: donné par ${issuer}.`,
};

export type ReasonSentences = typeof fr;

export const strings = translated(fr, () => import('./reason-words.strings.en.js'));
