import { ends, isAmount } from './amount.js';
import type { Aid, Price, Slot } from './model.js';
import type { PriceUnit } from './terms.js';
import { inside, timeOf, wordsOnly, type ClubWords } from './words-of-terms.js';

const figure = (value: number, decimals: number, isFixed = false): string => {
  const [whole = '', rest] = value.toFixed(isFixed || !Number.isInteger(value) ? decimals : 0).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
};

const euros = (amount: number): string => `€${figure(amount, 2)}`;
const clock = (time: string): string => time.replace(/^0/, '');
const units = { session: 'per session', month: 'per month', quarter: 'per quarter', year: 'per year', programme: 'for the programme' } satisfies Record<PriceUnit, string>;
const per = (amount: string, unit: PriceUnit | undefined): string => (unit ? `${amount} ${units[unit]}` : amount);

const amountOf = ({ min: least, max: most, unit }: Price): string => {
  const [min, max] = ends(least, most);
  if (min !== undefined && max !== undefined && min !== max) return per(`${euros(min)} to ${euros(max)}`, unit);
  if (min === undefined && max !== undefined) return per(`up to ${euros(max)}`, unit);
  return min === undefined ? '' : per(euros(min), unit);
};

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

export const en: ClubWords = {
  terms: wordsOnly({
    kind: {
      'mss': 'Maison sport-santé', 'centre-prescriforme': 'Prescri’forme centre', 'passerelle': 'Bridging programme', 'club': 'Club', 'collectivite': 'Local authority service',
      'liberal-eapa': 'Independent adapted physical activity teacher', 'liberal-mk': 'Independent physiotherapist', 'etablissement': 'Hospital or clinic', 'esms': 'Care home or social service',
    },
    label: {
      'mss': 'Accredited Maison sport-santé', 'prescriforme-centre': 'Prescri’forme centre', 'prescriforme-passerelle': 'Prescri’forme bridging programme',
      'prescriforme-club': 'Prescri’forme club', 'club-sport-sante': 'Sport-santé club',
    },
    pathology: {
      'cardiovascular': 'Heart and circulation', 'diabetes-metabolism': 'Diabetes and metabolism', 'respiratory': 'Lungs and breathing', 'cancer': 'Cancers',
      'osteoarticular': 'Bones and joints', 'neurological': 'Neurological diseases', 'mental-health': 'Mental health', 'ageing': 'Ageing, loss of autonomy',
    },
    public: {
      senior: 'Older adults', teenager: 'Teenagers', child: 'Children', pregnancy: 'Pregnancy', ald: 'Long-term illness (ALD)', disability: 'Disability',
      qpv: 'Priority neighbourhood', precarious: 'Hardship', women: 'Women',
    },
    handicap: { moteur: 'Motor disability', visuel: 'Visual disability', auditif: 'Hearing disability', mental: 'Intellectual disability' },
    day: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
    time: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    supervision: { 'EAPA': 'Adapted physical activity teacher', 'MK': 'Physiotherapist', 'educateur-forme': 'Trained instructor', 'autre': 'Other supervisor', 'inconnu': 'Supervision not given' },
    delivery: { 'on-site': 'On site', 'at-home': 'At home', 'remote': 'By video', 'itinerant': 'Travelling' },
    limitation: { none: 'No limitation', minimal: 'Minimal limitation', moderate: 'Moderate limitation', severe: 'Severe limitation' },
    price: { free: 'Free', aided: 'Free or with an aid' },
    prescription: { 'required': 'Prescription required', 'not-required': 'No prescription needed' },
    setting: { indoor: 'Indoors', outdoor: 'Outdoors' },
    transport: { stop: 'Public transport nearby' },
    places: { free: 'With places left' },
  }),
  groups: {
    kind: 'Kind of place', label: 'Label', pathology: 'Disease', limitation: 'Limitation', public: 'For whom', handicap: 'Disability', price: 'Price', day: 'Day', time: 'Time of day',
    supervision: 'Supervision', prescription: 'Prescription', setting: 'Setting', delivery: 'Way of practising', transport: 'Transport', places: 'Places',
  },
  levels: { 1: 'Minimal limitation at most', 2: 'Moderate limitation at most', 3: 'All, severe included' },
  audiences: { dedicated: 'dedicated group', mixed: 'mixed group' },
  accesses: { yes: 'yes', no: 'no', unknown: 'not given' },
  units,
  euros,
  clock,
  from: (place) => `from ${place}`,
  km: (km) => `${figure(km, km < 100 ? 1 : 0, true)}\u00a0km`,
  hours: (slot: Pick<Slot, 'start' | 'end'>): string => {
    const [start, end] = [slot.start, slot.end].map(timeOf);
    if (start === undefined) return end === undefined ? '' : `until ${clock(end)}`;
    if (end === undefined) return `at ${clock(start)}`;
    return `${clock(start)}\u00a0–\u00a0${clock(end)}${end < start ? ' the next day' : ''}`;
  },
  perWeek: (count) => (!isAmount(count) ? '' : `${figure(count, 1)}\u00a0${count === 1 ? 'session' : 'sessions'} a week`),
  placesLeft: (count) => `${count}\u00a0${count === 1 ? 'place' : 'places'}`,
  groupOf: (least, most) => {
    const [min, max] = ends(least, most);
    return min !== undefined && max !== undefined && min !== max ? `group of ${min} to ${max}` : max !== undefined ? `group of ${max} at most` : min !== undefined ? `group of ${min} at least` : '';
  },
  full: 'Full',
  price: (price: Price | undefined): string => {
    if (!price) return '';
    const amount = amountOf(price);
    const said = { free: 'free', fixed: amount, range: amount, modulated: joined(['by income', amount]), quote: joined(['on quotation', amount]), unknown: '' }[price.kind];
    return joined([said, said ? inside(price.note) : price.note]);
  },
  aid: ({ name, euros: amount, unit, note }: Aid): string => `${name}${isAmount(amount) ? `: ${per(euros(amount), unit)}` : ''}${note ? ` (${note})` : ''}`,
  left: (amount, unit) => `${per(euros(amount), unit)} left to pay`,
  noAid: 'aid not given',
  ages: (least, most) => {
    const [min, max] = ends(least, most);
    return min !== undefined && max !== undefined ? `aged ${min} to ${max}` : min !== undefined ? `aged ${min} and over` : max !== undefined ? `aged up to ${max}` : '';
  },
  stop: (stop, line) => joined([stop && `stop ${stop}`, line && (/^\d/.test(line) ? `line ${line}` : line)]),
  unknown: 'not given',
};
