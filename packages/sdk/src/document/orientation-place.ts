import type { Club, ClubLabel, Slot } from '../club/model.js';
import { isStale, priceLeft } from '../club/rules.js';
import type { ClubWords } from '../club/words-of-terms.js';
import { fold } from '../fold.js';
import { capital, type Language } from './language.js';
import { clean, LONGEST_NOTE, phoneRun, phoneText, webRun } from './orientation-clean.js';
import { orientationBlocks, type OrientationBlock, type OrientationEntry, type OrientationLine, type OrientationPlace, type OrientationRun } from './orientation-shape.js';
import type { OrientationWords } from './orientation-words.js';

/** What a place is told with. */
export interface Telling {
  words: OrientationWords;
  club: ClubWords;
  language: Language;
  /** Calendar day of the list. */
  day: string;
}

/** Slots, prices and aids told of a place in which none was chosen; the rest is counted. */
const MOST_LINES = 3;

const run = (text: string): OrientationRun => ({ text });
const unknown = ({ words }: Telling): OrientationLine => [{ text: words.unknown, quiet: true }];
const isRead = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** « septembre 2023 », of a month or a day. */
export function monthOf(day: string, language: Language): string {
  const [year = '', month = ''] = day.split('-');
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return clean(day, 20) ?? '';
  return new Intl.DateTimeFormat({ fr: 'fr-FR', en: 'en-GB' }[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** A name that stands inside a sentence: « centre Prescri’forme », and « EAPA » as it is. */
const inSentence = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

function labelWords({ code, name, issuer, validUntil }: ClubLabel, { club, words, day, language }: Telling): string {
  const own = club.terms.label[code];
  const called = clean(name) ?? (own === undefined ? clean(code) ?? '' : inSentence(own));
  const end = validUntil === undefined ? undefined : validUntil < day.slice(0, validUntil.length) ? words.ended(monthOf(validUntil, language)) : words.until(monthOf(validUntil, language));
  const more = [clean(issuer), end].filter(isRead);
  return more.length > 0 ? `${called} (${more.join(', ')})` : called;
}

/** « Maison sport-santé, centre Prescri’forme. Fiche de septembre 2023, à vérifier. » */
function aboutOf(place: Club, telling: Telling): string {
  const { words, club, day, language } = telling;
  const kind = club.terms.kind[place.kind] ?? clean(place.kind) ?? '';
  const labels = (place.labels ?? []).map((label) => (label.code === 'mss' && place.kind === 'mss' && label.validUntil === undefined && label.name === undefined ? kind : labelWords(label, telling)));
  const what = [...new Map([kind, ...labels].map((each) => [each.toLowerCase(), each])).values()].join(', ');
  const [, ...others] = place.names.map((name) => clean(name)).filter(isRead);
  const habilitation = place.habilitation?.validUntil;
  const isPast = habilitation !== undefined && habilitation < day.slice(0, habilitation.length);
  const verified = place.lastVerified === undefined ? words.undated : (isStale(place, day) ? words.stale : words.fresh)(monthOf(place.lastVerified, language));
  const isFictional = place.isExample === true && !place.names.some((name) => /exemple|example/i.test(name));
  return [what, isFictional ? words.fictional : undefined, isPast ? `${words.habilitation}${words.colon}${words.ended(monthOf(habilitation, language))}` : undefined, others.length > 0 ? words.otherNames(others) : undefined, verified, clean(place.remark)].filter(isRead).filter((each) => each !== '').map(sentence).join(' ');
}

/** « Marche nordique, mardi 10 h – 11 h, de septembre à juin. Gymnase municipal. Encadrement : … » */
function slotWords(slot: Slot, { words, club }: Telling): string {
  const { day: on, supervision, place, transport, delivery = [] } = slot;
  const when = [on && inSentence(club.terms.day[on] ?? ''), club.hours(slot)].filter(Boolean).join(' ');
  const stop = club.stop(clean(transport?.stop), clean(transport?.line));
  const needs = slot.prescriptionRequired === undefined ? undefined : club.terms.prescription[slot.prescriptionRequired ? 'required' : 'not-required'];
  return [
    [clean(slot.activity) ?? words.slot, when, slot.sessionsPerWeek === undefined ? '' : club.perWeek(slot.sessionsPerWeek), clean(slot.season)].filter(Boolean).join(', '),
    [clean(place?.name), stop].filter(Boolean).join(', '),
    delivery.every((each) => each === 'on-site') ? undefined : delivery.map((each) => inSentence(club.terms.delivery[each] ?? '')).join(words.or),
    club.ages(slot.ageMin, slot.ageMax),
    supervision === undefined || supervision === 'inconnu' ? undefined : words.supervision(inSentence(club.terms.supervision[supervision] ?? '')),
    needs,
    slot.full || slot.capacity?.left === 0 ? club.full : undefined,
    clean(slot.note),
  ].filter(isRead).filter((each) => each !== '').map((each) => sentence(capital(each))).join(' ');
}

/** The slots a place is told by: the one that was chosen, those that met the filters, or all of it. */
export function toldSlots({ club, slot, slots }: OrientationEntry): { told: readonly Slot[]; isChosen: boolean } {
  const chosen = slot === undefined ? undefined : club.slots.find(({ id }) => id === slot);
  if (chosen) return { told: [chosen], isChosen: true };
  const met = slots && club.slots.filter(({ id }) => slots.includes(id));
  return { told: met && met.length > 0 ? met : club.slots, isChosen: false };
}

/** Some lines, and how many were left out: none goes in silence. */
function atMost(lines: readonly string[], more: (count: number) => string): OrientationLine[] {
  const all = [...new Set(lines)];
  // One more line takes as much room as the sentence that would stand for it.
  if (all.length <= MOST_LINES + 1) return all.map((line) => [run(line)]);
  return [...all.slice(0, MOST_LINES), more(all.length - MOST_LINES)].map((line) => [run(line)]);
}

function pricesOf(told: readonly Slot[], telling: Telling): OrientationLine[] {
  const { words, club } = telling;
  const known = told.map((slot) => ({ slot, price: clean(club.price(slot.price)) }));
  if (known.every(({ price }) => price === undefined)) return [unknown(telling)];
  const isOne = new Set(known.map(({ price }) => price)).size === 1;
  return atMost(known.map(({ slot, price }) => (isOne ? capital(price ?? '') : `${capital(clean(slot.activity) ?? words.slot)}${words.colon}${price ?? words.unknown}`)), words.otherPrices);
}

function aidsOf(told: readonly Slot[], telling: Telling): OrientationLine[] {
  const { words, club } = telling;
  const lines = told.flatMap((slot) => {
    const left = priceLeft(slot);
    const aids = (slot.aids ?? []).flatMap((aid) => clean(club.aid(aid)) ?? []);
    return left ? [...aids, capital(words.leftToPay(club.left(left.euros, left.unit)))] : aids;
  });
  if (lines.length > 0) return atMost(lines, words.otherAids);
  const isFree = told.length > 0 && told.every(({ price }) => price?.kind === 'free');
  return [isFree ? [run(words.noAidNeeded)] : unknown(telling)];
}

/** Numbers between « ou ». */
const between = (numbers: readonly OrientationRun[], { words }: Telling): OrientationRun[] => numbers.flatMap((number, index) => (index === 0 ? [number] : [run(words.or), number]));

function contactOf({ address, phones = [], phonesToConfirm = [], email }: Club, telling: Telling): OrientationLine[] {
  const { words } = telling;
  const street = clean(address?.street);
  const [postcode, city, insee] = [clean(address?.postcode, 10), clean(address?.city), clean(address?.insee, 10)];
  const department = postcode === undefined && insee !== undefined && /^(\d{2}|2[AB])/.test(insee) ? ` (${insee.startsWith('97') || insee.startsWith('98') ? insee.slice(0, 3) : insee.slice(0, 2)})` : '';
  const town = [postcode, city].filter(isRead).join(' ') + (city === undefined ? '' : department);
  const where: OrientationLine = street !== undefined
    ? [run([street, town].filter((part) => part !== '').join(', '))]
    : [run(`${town === '' ? '' : `${town}. `}${words.address}${words.colon}`), ...unknown(telling)];
  const sure = phones.filter((phone) => phoneText(phone) !== '').map(phoneRun);
  const unsure = phonesToConfirm.map(phoneText).filter((text) => text !== '').map((text): OrientationRun => ({ text, strong: true }));
  const mail = clean(email);
  return [
    where,
    ...(sure.length > 0 ? [between(sure, telling)] : []),
    ...(unsure.length > 0 ? [[...between(unsure, telling), run(words.toConfirm(unsure.length))]] : []),
    ...(sure.length + unsure.length === 0 ? [[run(`${words.phone}${words.colon}`), ...unknown(telling)]] : []),
    ...(mail === undefined ? [] : [[run(`${words.email}${words.colon}${mail}`)]]),
  ];
}

function distanceOf({ club: place, distanceKm, from }: OrientationEntry, { told, isChosen }: ReturnType<typeof toldSlots>, telling: Telling): OrientationLine {
  const { words, club } = telling;
  const deliveries = isChosen ? told[0]?.delivery ?? [] : [];
  if (deliveries.length > 0 && deliveries.every((each) => each === 'at-home')) return [run(words.atHome)];
  if (deliveries.length > 0 && deliveries.every((each) => each === 'remote')) return [run(words.remote)];
  if (distanceKm === null || !Number.isFinite(distanceKm)) return unknown(telling);
  const origin = clean(from);
  const isExact = place.position?.precision === 'address';
  const city = clean(place.address?.city);
  // Of no distance at all, not even the commune is sure: those of one postcode may have one point for all of them.
  if (!isExact && distanceKm === 0 && origin !== undefined && (city === undefined || fold(city) !== fold(origin))) return [run(words.nearTown({ of: club.from(origin), town: origin }))];
  if (!isExact && distanceKm < 1 && origin !== undefined && city !== undefined && fold(city) === fold(origin)) return [run(words.sameTown({ of: club.from(origin), town: origin }))];
  const far = distanceKm < 1 ? words.near : club.km(distanceKm);
  return [run(`${words.distance(far, origin === undefined ? undefined : club.from(origin))}${isExact ? '' : words.toTown}`)];
}

/** A place in words: all five blocks, in order, whatever is known of it. */
export function placeOf(entry: OrientationEntry, number: number, telling: Telling): OrientationPlace {
  const { words } = telling;
  const slots = toldSlots(entry);
  const { told, isChosen } = slots;
  const web = webRun(entry.club.url);
  const lines: Record<OrientationBlock, OrientationLine[]> = {
    contact: contactOf(entry.club, telling),
    prices: pricesOf(told, telling),
    aids: aidsOf(told, telling),
    distance: [distanceOf(entry, slots, telling)],
    link: [web ? [web] : unknown(telling)],
  };
  const note = clean(entry.note, LONGEST_NOTE);
  const slotLines = told.map((slot) => (isChosen ? `${words.chosen}${words.colon}${slotWords(slot, telling)}` : slotWords(slot, telling)));
  return {
    number,
    name: clean(entry.club.names[0]) ?? words.unknown,
    about: aboutOf(entry.club, telling),
    slots: slotLines.length > MOST_LINES + 1 ? [...slotLines.slice(0, MOST_LINES), words.otherSlots(slotLines.length - MOST_LINES)] : slotLines,
    blocks: orientationBlocks.map((key) => ({ key, term: words.blocks[key], lines: lines[key] })),
    ...(note !== undefined && { note }),
  };
}
