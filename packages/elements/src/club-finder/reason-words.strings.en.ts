import type { ReasonSentences } from './reason-words.strings.js';

const quoted = (text: string): string => `“${text}”`;

export const en: ReasonSentences = {
  distance: ({ km, from }, isCentre) => `${km} ${from}, in a straight line${isCentre ? ', from centre to centre' : ''}.`,
  'same-commune': ({ town }) => (town ? `In the town itself, ${town}.` : 'In the town itself.'),
  'approximate-position': () => 'Its position is the centre of its town: the distance is approximate.',
  'unknown-position': () => 'Its position is not known: no distance can be worked out.',
  'text-name': ({ text, found }) => (found ? `Its name, ${quoted(found)}, matches what is searched for.` : text ? `Its name contains ${quoted(text)}.` : 'Its name matches what is searched for.'),
  'text-activity': ({ text, found }) => (found ? `Offers ${quoted(found)}.` : text ? `Offers an activity that contains ${quoted(text)}.` : 'Offers an activity that matches what is searched for.'),
  'text-town': ({ text, found }) => (found ?? text ? `Its town, ${quoted(found ?? text ?? '')}, is the one searched for.` : 'Its town is the one searched for.'),
  'text-approximate': ({ text, found }) => (text && found ? `${quoted(found)} is like ${quoted(text)}.` : text ? `Is like ${quoted(text)}.` : 'Is like what is searched for.'),
  filter: ({ group, values }) => (values ? `Meets the filter ${group}: ${values}.` : `Meets the filter ${group}.`),
  'unknown-included': ({ group }) => `${group}: not given. You asked to keep such places.`,
  'serves-place': ({ town }) => (town ? `Serves ${town}: at home, by video or by travelling there.` : 'Serves this place: at home, by video or by travelling there.'),
  rules: {
    'physiotherapist': () => 'Physiotherapist: allowed with a severe limitation.',
    'eapa-complement': () => 'Adapted physical activity teacher: only beside another professional when the limitation is severe. To ask before you refer.',
    'supervision-unknown': () => 'Physiotherapist there: not given. To ask before you refer.',
    'prescribed-dispenser-unknown': () => 'Who supervises is not given, and the prescription names who may. To ask before you refer.',
    'level-unknown': ({ limitation = 'none' }) => `Whether it takes a ${limitation} limitation is not given. To ask before you refer.`,
    'level-met': ({ limitation = 'none' }) => `Says it takes a ${limitation} limitation.`,
    'no-rule': () => 'No rule sets this place aside for this prescription.',
  },
  inRadius: (km) => `Within ${km}\u00a0km.`,
  noFilter: 'No filter is set.',
  rule: (source) => `(${source})`,
  declared: (source, day, isFiction) => `${isFiction ? 'Fictional record' : source ? `Source of the record: ${source}` : 'Record without a source'}${day ? `, checked ${/^\d/.test(day) ? 'on' : 'in'} ${day}` : ', without a date of check'}.`,
  discipline: (activity) => (activity ? `To read about ${quoted(activity)}:` : 'To read about the activity:'),
  disciplinePage: (site) => `${site} (new tab)`,
  label: (name, issuer) => `${name}: given by ${issuer}.`,
};
