import { say } from './items.js';
import type { Bilingual, Instrument, Reference, ResultLine } from './model.js';
import { onapsPaqQuestionnaire } from './onaps-paq-questions.js';
import { met, score, thresholds, version } from './onaps-paq-score.js';
import { ansesSitting, sittingFlag, strengthFlag, whoAerobic, whoFlag, whoStrength } from './references.js';

const title = say('Profil d’activité et de temps assis', 'Profile of activity and time seated');
const licence = say(
  'Questions et calcul de sport-santé, licence MIT. La licence du texte de l’Onaps-PAQ n’est pas connue : il n’est pas repris ici.',
  'Questions and computation of this project, MIT licence. The licence of the text of the Onaps-PAQ is not known: it is not taken here.',
);
const standing = say(
  'Profil d’activité et de temps assis, avec nos propres questions : ce n’est pas le questionnaire Onaps-PAQ validé. Résultat d’après les réponses, sans mesure.',
  'Profile of activity and time seated, with questions of our own: it is not the validated Onaps-PAQ questionnaire. Result from the answers, without a measurement.',
);

const onapsSitting: Reference = {
  at: thresholds.sittingHighMinutesPerDay,
  kind: 'maximum',
  label: say('niveau « élevé » de l’Onaps', '“high” level of the Onaps'),
  phrase: say('les 7 h du niveau « élevé » de l’Onaps', 'the 7 h of the “high” level of the Onaps'),
  source: say('Onaps : niveau élevé au-delà de 7 h assises par jour (source secondaire).', 'Onaps: high level above 7 h seated a day (secondary source).'),
  isConfirmed: false,
};

const domains: readonly [string, Bilingual][] = [
  ['work', say('Travail', 'Work')], ['transport', say('Déplacements', 'Getting around')], ['leisure', say('Maison et loisirs', 'Home and leisure')],
];

const results: readonly ResultLine[] = [
  {
    value: 'equivalentMinutesPerWeek',
    label: say('Activité par semaine', 'Activity a week'),
    note: say('équivalent modéré', 'moderate equivalent'),
    unit: 'min/wk',
    scaleTo: 300,
    references: [whoAerobic],
    breakdown: {
      columns: [{ label: say('Modérée', 'Moderate'), unit: 'min/wk', look: 'plain' }, { label: say('Élevée', 'Vigorous'), unit: 'min/wk', look: 'dense' }],
      rows: domains.map(([domain, label]) => ({ label, values: [`${domain}.moderateMinutesPerWeek`, domain === 'transport' ? undefined : `${domain}.vigorousMinutesPerWeek`] })),
      total: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'],
    },
    isMain: true,
    better: 'more',
  },
  {
    value: 'sittingMinutesPerDay',
    label: say('Temps assis par jour', 'Time seated a day'),
    note: say('en moyenne sur la semaine', 'on average over the week'),
    unit: 'min/d',
    scaleTo: 720,
    references: [ansesSitting, onapsSitting],
    breakdown: {
      columns: [{ label: say('Par semaine', 'A week'), unit: 'min/wk', look: 'quiet' }, { label: say('Par jour', 'A day'), unit: 'min/d', look: 'quiet' }],
      rows: domains.map(([domain, label]) => ({ label, values: [`${domain}.sittingMinutesPerWeek`, `${domain}.sittingMinutesPerDay`] })),
      total: ['sittingMinutesPerWeek', 'sittingMinutesPerDay'],
    },
    isMain: true,
    better: 'less',
  },
  { value: 'strengthDaysPerWeek', label: say('Renforcement musculaire', 'Muscle strengthening'), unit: 'd/wk', references: [whoStrength], isMain: true, better: 'more' },
  { value: 'moderateMinutesPerWeek', label: say('Effort modéré', 'Moderate effort'), unit: 'min/wk', references: [], isMain: false, better: 'more' },
  { value: 'vigorousMinutesPerWeek', label: say('Effort élevé', 'Vigorous effort'), unit: 'min/wk', references: [], isMain: false, better: 'more' },
  { value: 'metMinutesPerWeek', label: say('Dépense estimée', 'Estimated expenditure'), note: say('MET du GPAQ', 'MET of the GPAQ'), unit: '[MET].min/wk', references: [], isMain: false, better: 'more' },
];

/** Our own questions on the domains of the Onaps, and sums that rest on the GPAQ and on WHO 2020. The validated ONAPS-PAQ may be loaded under the same linkIds. */
export const onapsPaq: Instrument = {
  id: 'onaps-paq',
  title,
  version,
  questionnaire: onapsPaqQuestionnaire({ id: 'onaps-paq', version, title, licence, description: standing }),
  standing,
  confirmed: [
    say('L’Onaps-PAQ existe (Charles et coll., 2021). L’Onaps distingue le travail, les déplacements, la maison et les loisirs.', 'The Onaps-PAQ exists (Charles et al., 2021). The Onaps tells apart work, travel, home and leisure.'),
    say('MET de 4 et de 8, au moins 10 minutes et au plus 16 heures par jour : règles du GPAQ (OMS).', 'MET of 4 and 8, at least 10 minutes and at most 16 hours a day: rules of the GPAQ (WHO).'),
    say('150 minutes d’effort modéré par semaine ou l’équivalent, et 2 jours de renforcement : OMS 2020.', '150 minutes of moderate effort a week or the equivalent, and 2 days of strengthening: WHO 2020.'),
  ],
  unconfirmed: [
    say('Les questions, les MET et les règles de l’Onaps-PAQ n’ont pas pu être lus : ces questions et ce calcul sont les nôtres.', 'The questions, the MET and the rules of the Onaps-PAQ could not be read: these questions and this computation are ours.'),
    say('Temps assis : seuils de 3 h et de 7 h de l’Onaps, et de 8 h de l’Anses, lus dans des sources secondaires.', 'Time seated: thresholds of 3 h and 7 h of the Onaps, and of 8 h of the Anses, read in secondary sources.'),
    say('La fidélité et la validité de nos questions n’ont pas été étudiées.', 'The reliability and the validity of our questions have not been studied.'),
  ],
  licence,
  sources: ['doi:10.3390/ijerph18115643 (not read)', 'WHO GPAQ processing code', 'WHO guidelines on physical activity and sedentary behaviour, 2020', 'https://onaps.fr'],
  met,
  thresholds,
  results,
  categories: {},
  flags: {
    meetsWho2020: whoFlag,
    meetsWho2020Strength: strengthFlag,
    sittingBelow3h: say('Moins de 3 h assises par jour, niveau « faible » de l’Onaps (source secondaire)', 'Less than 3 h seated a day, “low” level of the Onaps (secondary source)'),
    sittingAbove7h: say('Plus de 7 h assises par jour, niveau « élevé » de l’Onaps (source secondaire)', 'More than 7 h seated a day, “high” level of the Onaps (secondary source)'),
    sittingAbove8h: sittingFlag,
  },
  score,
};
