import type { Sentences } from './zero.strings.js';

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** « from Évry », where a sentence has its own word before the name. */
const bare = (from: string): string => from.replace(/^from /, '');

export const en: Sentences = {
  where: (of, radiusKm) => (of === undefined ? '' : radiusKm === undefined ? ` around ${bare(of)}` : ` within ${radiusKm} km of ${bare(of)}`),
  here: 'your position',
  address: 'the address given',
  none: (where) => `No place${where}`,
  noneClinical: (where) => `No possible place${where}`,
  noneFor: (text, where) => `No place for “${text}”${where}`,
  noneWith: (count, where) => (count > 1 ? `No place with these ${count} filters${where}` : `No place with this filter${where}`),
  noneThat: {
    'price:free': (where) => `No free place${where}`,
    'price:aided': (where) => `No free or aided place${where}`,
    'prescription:not-required': (where) => `No place without a prescription${where}`,
    'supervision:EAPA': (where) => `No place led by an adapted physical activity teacher${where}`,
    'supervision:MK': (where) => `No place led by a physiotherapist${where}`,
    'handicap:moteur': (where) => `No place known to have wheelchair access${where}`,
    'kind:mss': (where) => `No Maison Sport-Santé${where}`,
    'kind:club': (where) => `No club${where}`,
    'time:morning': (where) => `No place in the morning${where}`,
    'time:evening': (where) => `No place in the evening${where}`,
    'delivery:at-home': (where) => `Nothing at home${where}`,
    'delivery:remote': (where) => `Nothing by video${where}`,
    'delivery:at-home|remote': (where) => `Nothing at home or by video${where}`,
  },
  notFound: (typed) => `We did not find “${typed}”.`,
  didYouMean: 'Did you mean…',
  tryPostcode: 'Try a five-figure postcode, or the name of the nearest town.',
  refused: (count) => (count > 1 ? `${count} places match the search, but not the prescription.` : 'One place matches the search, but not the prescription.'),
  ways: 'To find something all the same',
  looking: 'Looking for other ways…',
  noWay: 'Searching wider finds nothing more.',
  wider: (km) => `Widen to ${km} km`,
  keeping: (filter, km) => `Keep “${filter}”, up to ${km} km`,
  keepingAll: (km) => `Keep these filters, up to ${km} km`,
  upTo: (what, km) => (km === undefined ? what : `${what}, up to ${km} km`),
  includeUnknown: {
    price: 'Include unknown prices', day: 'Include unknown days', time: 'Include unknown times', supervision: 'Include unknown supervision',
    prescription: 'Include places that do not mention a prescription', handicap: 'Include places of unknown accessibility', limitation: 'Include unknown levels',
  },
  includeAnyUnknown: 'Include places that do not say',
  drop: {
    kind: 'All kinds of places', label: 'With or without a label', pathology: 'All conditions', limitation: 'All levels', public: 'Everybody', handicap: 'Without the disability filter',
    price: 'All prices', day: 'All days', time: 'At any time', supervision: 'Any supervision', prescription: 'With or without a prescription', setting: 'Indoors or outdoors',
    delivery: 'All ways to practise', transport: 'With or without transport nearby', places: 'Even when full',
  },
  dropAll: 'Without any filter',
  dropText: (text) => `All places, without searching for “${text}”`,
  deliveries: { 'on-site': 'On site', 'at-home': 'At home', 'remote': 'By video', 'itinerant': 'Itinerant activities' },
  gives: (count, town) => (town === undefined ? places(count) : count > 1 ? `${places(count)}, the nearest: ${town}` : `${places(count)}, ${town}`),
  offers: (count) => (count === 1 ? '1 offer' : `${count} offers`),
  otherWays: 'Other ways to begin',
  atHome: 'At home or by video: no offer is known here.',
  itinerant: 'Itinerant activities in communes without a club: dates are not known here.',
  ask: 'A question, another idea? Call',
  noPhone: { public: 'Ask your doctor or the nearest Maison Sport-Santé.', clinical: 'Ask the nearest Maison Sport-Santé.' },
};
