import { ends, isAmount } from './amount.js';
import type { FilterGroup } from './query.js';
import type { Aid, Price, Slot } from './model.js';
import type { Access, Audience, ClubKind, DayPart, Delivery, Handicap, LabelCode, PathologyGroup, PriceUnit, Public, SlotLevel, Supervision, WeekDay } from './terms.js';

/*
 * Words of what a directory holds, in French: the same on the screen, on the printed list and in a message. All are ours,
 * but for the names of institutions. A finished sentence begins with a capital and ends with a full stop; a piece has neither.
 */

/** « 1 250,5 »: `decimals` are always written when the number is no integer, or when `isFixed`. */
const figure = (value: number, decimals: number, isFixed = false): string => {
  const [whole = '', rest] = value.toFixed(isFixed || !Number.isInteger(value) ? decimals : 0).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (rest ? `,${rest}` : '');
};

const euros = (amount: number): string => `${figure(amount, 2)}\u00a0€`;

const clock = (time: string): string => {
  const [hours = '', minutes = '00'] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};

/** `undefined` for what is no time. */
export const timeOf = (time: string | undefined): string | undefined => (/^\d\d:\d\d/.test(time ?? '') ? time : undefined);

const units = { session: 'par séance', month: 'par mois', quarter: 'par trimestre', year: 'par an', programme: 'pour le programme' } satisfies Record<PriceUnit, string>;

const per = (amount: string, unit: PriceUnit | undefined): string => (unit ? `${amount} ${units[unit]}` : amount);

const amountOf = ({ min: least, max: most, unit }: Price): string => {
  const [min, max] = ends(least, most);
  if (min !== undefined && max !== undefined && min !== max) return per(`de ${figure(min, 2)} à ${euros(max)}`, unit);
  if (min === undefined && max !== undefined) return per(`jusqu’à ${euros(max)}`, unit);
  return min === undefined ? '' : per(euros(min), unit);
};

/** A note that goes on a sentence: without its capital, unless it is that of a name. */
export const inside = (note: string | undefined): string | undefined => (note === undefined || /^[^,(]+\p{Lu}/u.test(note) ? note : note.charAt(0).toLowerCase() + note.slice(1));

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

const kind = {
  'mss': 'Maison sport-santé', 'centre-prescriforme': 'Centre Prescri’forme', 'passerelle': 'Programme passerelle', 'club': 'Club',
  'collectivite': 'Service d’une collectivité', 'liberal-eapa': 'Enseignant en activité physique adaptée libéral', 'liberal-mk': 'Kinésithérapeute libéral',
  'etablissement': 'Établissement de santé', 'esms': 'Établissement médico-social',
} satisfies Record<ClubKind, string>;

/** Words by code, and nothing else: a record may hold any code, and « constructor » has no words. */
export function wordsOnly<All extends Record<string, Record<string, string>>>(all: All): All {
  for (const words of Object.values(all)) Object.setPrototypeOf(words, null);
  return all;
}

const label = {
  'mss': 'Maison sport-santé habilitée', 'prescriforme-centre': 'Centre Prescri’forme', 'prescriforme-passerelle': 'Passerelle Prescri’forme',
  'prescriforme-club': 'Club Prescri’forme', 'club-sport-sante': 'Club sport-santé',
} satisfies Record<LabelCode, string>;

const pathology = {
  'cardiovascular': 'Maladies cardiovasculaires', 'diabetes-metabolism': 'Diabète et métabolisme', 'respiratory': 'Maladies respiratoires', 'cancer': 'Cancers',
  'osteoarticular': 'Os et articulations', 'neurological': 'Maladies neurologiques', 'mental-health': 'Santé mentale', 'ageing': 'Vieillissement, perte d’autonomie',
} satisfies Record<PathologyGroup, string>;

const publics = {
  senior: 'Seniors', teenager: 'Adolescents', child: 'Enfants', pregnancy: 'Grossesse', ald: 'Affection de longue durée (ALD)', disability: 'Situation de handicap',
  qpv: 'Quartier prioritaire', precarious: 'Précarité', women: 'Femmes',
} satisfies Record<Public, string>;

const handicap = { moteur: 'Handicap moteur', visuel: 'Handicap visuel', auditif: 'Handicap auditif', mental: 'Handicap mental' } satisfies Record<Handicap, string>;

const day = { mon: 'Lundi', tue: 'Mardi', wed: 'Mercredi', thu: 'Jeudi', fri: 'Vendredi', sat: 'Samedi', sun: 'Dimanche' } satisfies Record<WeekDay, string>;

const supervision = {
  'EAPA': 'Enseignant en activité physique adaptée', 'MK': 'Kinésithérapeute', 'educateur-forme': 'Éducateur formé', 'autre': 'Autre encadrant', 'inconnu': 'Encadrement non renseigné',
} satisfies Record<Supervision, string>;

const time = { morning: 'Le matin', afternoon: 'L’après-midi', evening: 'Le soir' } satisfies Record<DayPart, string>;

const delivery = { 'on-site': 'Sur place', 'at-home': 'À domicile', 'remote': 'En visio', 'itinerant': 'Itinérant' } satisfies Record<Delivery, string>;

/**
 * « d’Évry », « d’Yerres », « du Mans », « des Ulis », « de La Ferté ». H has no rule in the names of communes: most that begin
 * with he, hi or hy are said with a liaison (« d’Hyères »), most with ha, ho or hu are not (« de Houilles »).
 */
const from = (place: string): string => {
  const name = place.replaceAll('\'', '’');
  if (/^les /i.test(name)) return `des ${name.slice(4)}`;
  if (/^le /i.test(name)) return `du ${name.slice(3)}`;
  return /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![ou])|h[eéèêiîy](?!m\b))/i.test(name) ? `d’${name}` : `de ${name}`;
};

export const fr = {
  /** What may be filtered by, and under which heading: by group, then by value. */
  terms: wordsOnly({
    kind, label, pathology, public: publics, handicap, day, time, supervision, delivery,
    limitation: { none: 'Aucune limitation', minimal: 'Limitation minime', moderate: 'Limitation modérée', severe: 'Limitation sévère' },
    price: { free: 'Gratuit', aided: 'Gratuit ou aidé' },
    prescription: { 'required': 'Ordonnance obligatoire', 'not-required': 'Sans ordonnance' },
    setting: { indoor: 'En salle', outdoor: 'En extérieur' },
    transport: { stop: 'Arrêt de transport proche' },
    places: { free: 'Avec de la place' },
  } satisfies Record<FilterGroup, Record<string, string>> as Record<FilterGroup, Record<string, string>>),
  groups: {
    kind: 'Type de lieu', label: 'Label', pathology: 'Maladie', limitation: 'Limitation', public: 'Public', handicap: 'Accueil du handicap', price: 'Prix', day: 'Jour', time: 'Moment',
    supervision: 'Encadrement', prescription: 'Ordonnance', setting: 'Cadre', delivery: 'Façon de pratiquer', transport: 'Transport', places: 'Places',
  } satisfies Record<FilterGroup, string>,
  /** The greatest limitation a slot takes. */
  levels: { 1: 'Limitation minime au plus', 2: 'Limitation modérée au plus', 3: 'Toutes, dont sévère' } satisfies Record<SlotLevel, string>,
  audiences: { dedicated: 'groupe dédié', mixed: 'groupe mixte' } satisfies Record<Audience, string>,
  accesses: { yes: 'oui', no: 'non', unknown: 'non renseigné' } satisfies Record<Access, string>,
  units,
  euros,
  clock,
  from,
  /** « 2,9 km », « 342 km ». */
  km: (km: number): string => `${figure(km, km < 100 ? 1 : 0, true)}\u00a0km`,
  /** « 9 h – 10 h », « à 9 h »; into the next day when it ends before it begins. Nothing when no time is known. */
  hours: (slot: Pick<Slot, 'start' | 'end'>): string => {
    const [start, end] = [slot.start, slot.end].map(timeOf);
    if (start === undefined) return end === undefined ? '' : `jusqu’à ${clock(end)}`;
    if (end === undefined) return `à ${clock(start)}`;
    return `${clock(start)}\u00a0–\u00a0${clock(end)}${end < start ? ' le lendemain' : ''}`;
  },
  /** Nothing when it is no number; so are groups and ages. */
  perWeek: (count: number): string => (!isAmount(count) ? '' : `${figure(count, 1)}\u00a0${count >= 2 ? 'séances' : 'séance'} par semaine`),
  placesLeft: (count: number): string => `${count}\u00a0${count > 1 ? 'places' : 'place'}`,
  groupOf: (least: number | undefined, most: number | undefined): string => {
    const [min, max] = ends(least, most);
    return min !== undefined && max !== undefined && min !== max ? `groupe de ${min} à ${max}` : max !== undefined ? `groupe de ${max} au plus` : min !== undefined ? `groupe de ${min} au moins` : '';
  },
  full: 'Complet',
  /** « 96 € par an », « de 5 à 10 € par séance », « gratuit »; nothing when the price is not known. */
  price: (price: Price | undefined): string => {
    if (!price) return '';
    const amount = amountOf(price);
    const said = { free: 'gratuit', fixed: amount, range: amount, modulated: joined(['selon les revenus', amount]), quote: joined(['sur devis', amount]), unknown: '' }[price.kind];
    return joined([said, said ? inside(price.note) : price.note]);
  },
  /** « Aide de la ville : 40 € par an ». */
  aid: ({ name, euros: amount, unit, note }: Aid): string => `${name}${isAmount(amount) ? `\u00a0: ${per(euros(amount), unit)}` : ''}${note ? ` (${note})` : ''}`,
  left: (amount: number, unit: PriceUnit | undefined): string => `reste ${per(euros(amount), unit)}`,
  noAid: 'aide non renseignée',
  ages: (least: number | undefined, most: number | undefined): string => {
    const [min, max] = ends(least, most);
    return min !== undefined && max !== undefined ? `de ${min} à ${max}\u00a0ans` : min !== undefined ? `à partir de ${min}\u00a0ans` : max !== undefined ? `jusqu’à ${max}\u00a0ans` : '';
  },
  /** Of a stop and a line of public transport, one of which is known. */
  stop: (stop: string | undefined, line: string | undefined): string => joined([stop && `arrêt ${stop}`, line && (/^\d/.test(line) ? `ligne ${line}` : line)]),
  unknown: 'non renseigné',
};

export type ClubWords = typeof fr;
