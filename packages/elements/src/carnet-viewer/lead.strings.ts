import { translated } from '../internal/localize.js';

type Gender = 'female' | 'male' | 'other' | 'unknown' | undefined;
const subject = (gender: Gender) => (gender === 'female' ? 'Elle' : gender === 'male' ? 'Il' : 'La personne');

/** What changed since the start, said of one person, by measure. `amount` and figures are written, with their unit. */
interface Told { readonly gender: Gender; readonly isMore: boolean; readonly amount: string; readonly last: string; readonly first: string; readonly label: string }

const fr = {
  changes: {
    'six-minute-walk': ({ gender, isMore, amount }: Told) => `${subject(gender)} marche ${amount} ${isMore ? 'de plus' : 'de moins'} qu’au départ.`,
    'chair-stand': ({ gender, last, first }: Told) => `${subject(gender)} se lève ${last} en 30 secondes, contre ${first} au départ.`,
    'moderate-activity': ({ gender, isMore, amount }: Told) => `${subject(gender)} bouge ${amount} ${isMore ? 'de plus' : 'de moins'} qu’au départ.`,
    'sitting': ({ gender, isMore, amount }: Told) => `${subject(gender)} reste assis${gender === 'male' ? '' : 'e'} ${amount} ${isMore ? 'de plus' : 'de moins'} qu’au départ.`,
    'pain': ({ gender, isMore, last, first }: Told) => `${subject(gender)} a ${isMore ? 'plus' : 'moins'} mal\u00a0: ${last}, contre ${first} au départ.`,
    'weight': ({ gender, isMore, amount }: Told) => `${subject(gender)} pèse ${amount} ${isMore ? 'de plus' : 'de moins'} qu’au départ.`,
    'steps': ({ gender, isMore, amount }: Told) => `${subject(gender)} fait ${amount} ${isMore ? 'de plus' : 'de moins'} qu’au départ.`,
  } as Partial<Record<string, (told: Told) => string>>,
  change: ({ label, last, first }: Told) => `${label}\u00a0: ${last}, contre ${first} au départ.`,
  same: ({ label, last }: Told) => `${label}\u00a0: ${last}, comme au départ.`,
  starts: 'Le carnet commence au bilan initial.',
  attended: (count: number): string => (count > 1 ? `${count} séances ont été suivies.` : '1 séance a été suivie.'),
  dropout: (gender: Gender): string => (gender === 'female' ? 'Mais elle n’est pas venue aux deux dernières séances.' : gender === 'male' ? 'Mais il n’est pas venu aux deux dernières séances.' : 'Mais les deux dernières séances ont été manquées.'),
  late: (step: string, days: number) => `${step}\u00a0: en retard de ${days}\u00a0${days > 1 ? 'jours' : 'jour'}.`,
  relay: (next: number, of: number) => `La prochaine séance est la ${next}${next === 1 ? 're' : 'e'} sur ${of}\u00a0: le relais est à préparer.`,
  followOn: 'Le programme est terminé, et rien n’est noté pour la suite.',
};

export type LeadSentences = typeof fr;

export const strings = translated(fr, () => import('./lead.strings.en.js'));
