import { translated } from '../internal/localize.js';

const fr = {
  caption: 'Activités, ligne par ligne',
  activity: 'Activité',
  practised: 'Pratiqué',
  days: 'Jours',
  daysUnit: 'j',
  minutes: 'Durée par jour',
  perWeek: 'Par semaine',
  unknown: 'Ne sait pas',
  practisedOf: (name: string) => `${name}\u00a0: pratiqué`,
  daysOf: (name: string) => `${name}\u00a0: jours par semaine`,
  minutesOf: (name: string) => `${name}\u00a0: durée par jour`,
  unknownOf: (name: string) => `${name}\u00a0: ne sait pas`,
  notKnown: 'inconnu',
  active: (words: string) => `Activité ${words}`,
  seated: (words: string) => `Assis ${words}`,
  notComputable: (count: number) => (count > 1 ? `non calculable\u00a0: ${count} réponses inconnues` : 'non calculable\u00a0: 1 réponse inconnue'),
  keys: { next: 'case suivante', yesNo: 'oui, non', unknown: 'ne sait pas', row: 'ligne suivante', yesKey: 'O', noKey: 'N', enter: 'Entrée', tab: 'Tab' },
  totals: 'Totaux',
  reference: (figure: string, who: string) => `Repère\u00a0: ${figure}, ${who}.`,
  dayCount: (count: number, number: string) => `${number}\u00a0${Math.abs(count) < 2 ? 'jour' : 'jours'}`,
  totalNotComputable: (count: number) => (count > 1 ? `Non calculable\u00a0: ${count} réponses inconnues.` : 'Non calculable\u00a0: 1 réponse inconnue.'),
  durations: 'Durée\u00a0: «\u00a090\u00a0», «\u00a01h30\u00a0» ou «\u00a01:30\u00a0»',
};

export type TableSentences = typeof fr;

export const tableStrings = translated(fr, () => import('./activity-table.strings.en.js'));
