import type { AttendanceState } from '@sport-sante/sdk/carnet';
import { translated } from '../internal/localize.js';

type Words = Readonly<Record<AttendanceState, string>>;

/** A person, or a person whose gender nobody recorded: then the words say the presence, not the person. */
const states: Readonly<Record<'female' | 'male' | 'unknown', Words>> = {
  female: { present: 'Présente', excused: 'Absente, excusée', absent: 'Absente, non excusée', cancelled: 'Annulée par le club' },
  male: { present: 'Présent', excused: 'Absent, excusé', absent: 'Absent, non excusé', cancelled: 'Annulée par le club' },
  unknown: { present: 'Présence', excused: 'Absence excusée', absent: 'Absence non excusée', cancelled: 'Annulée par le club' },
};

const fr = {
  states,
  cancelledUnexplained: 'Annulée',
  toCome: 'À venir',
  unmarked: 'À marquer',

  title: 'Présence',
  titleByMonth: 'Présence, par mois',
  display: 'Affichage',
  calendar: 'Calendrier',
  list: 'Liste',
  count: (word: string, count: number) => `${word}\u00a0: ${count}`,
  older: (count: number) => (count > 1 ? `Afficher ${count} séances plus anciennes` : 'Afficher 1 séance plus ancienne'),
  toCheck: 'À vérifier',

  percent: (percent: number) => `${percent}\u00a0%`,
  /** What the rate is, then its numbers: « 9 ÷ (14 − 1) = 69 % ». */
  rule: (cancelled: number) => (cancelled === 0 ? 'Assiduité = présences ÷ séances à ce jour\u00a0: '
    : `Assiduité = présences ÷ séances maintenues à ce jour. ${cancelled > 1 ? `Les ${cancelled} séances annulées ne comptent pas` : 'La séance annulée ne compte pas'}\u00a0: `),
  sum: (attended: number, planned: number, cancelled: number, percent: number) =>
    `${attended}\u00a0÷\u00a0${cancelled === 0 ? planned : `(${planned}\u00a0−\u00a0${cancelled})`}\u00a0=\u00a0${percent}\u00a0%`,
  stillUnmarked: (count: number) => (count > 1
    ? `${count} séances restent à marquer. Elles comptent parmi les séances, pas encore parmi les présences.`
    : '1 séance reste à marquer. Elle compte parmi les séances, pas encore parmi les présences.'),
  none: 'Pas encore de séance.',
  noneInYear: 'Pas de séance dans les 12 derniers mois.',
  noneHeld: 'Aucune séance n’a été maintenue à ce jour.',
  firstOn: (day: string) => `Première séance prévue le ${day}.`,
  missing: 'Séances non chargées. Ce n’est pas «\u00a0aucune séance\u00a0».',
  reload: 'Recharger les séances',

  tableOf: 'Séances, une par ligne',
  date: 'Date',
  session: 'Séance',
  state: 'Présence',
  effort: 'Effort',
  pain: 'Douleur',
  mood: 'Humeur',
  incident: 'Incident',
  moods: { worse: 'Moins bien', same: 'Pareille', better: 'Mieux' },
  outOfTen: (value: string) => `${value} sur 10`,
  notSaid: 'non noté',
  workshop: 'Atelier',

  yearsOf: 'Présences par mois et par année',
  yearsHint: 'Présences / séances maintenues. «\u00a0–\u00a0»\u00a0: pas de séance.',
  yearsHintNarrow: 'Présences et séances maintenues, par année.',
  scrolled: 'Présences par mois, tableau défilant',
  year: 'Année',
  attended: 'Présences',
  rate: 'Assiduité',
  /** After the number that is in bold: « *21* sur 24 ». */
  outOf: (held: number) => `sur ${held}`,
  noSession: 'pas de séance',
  total: 'Total',

  failed: 'Pas enregistré.',
  offline: 'Pas de réseau\u00a0: pas encore enregistré.',
  refused: (reason: string | undefined) => (reason ? `Le serveur a refusé\u00a0: ${reason}` : 'Le serveur a refusé l’enregistrement.'),
  retry: 'Réessayer',
};

export type AttendanceSentences = typeof fr;

export const strings = translated(fr, () => import('./attendance.strings.en.js'));
