import type { Slot } from '@sport-sante/sdk/club/model';
import { priceLeft } from '@sport-sante/sdk/club/record-rules';
import type { ClubWords } from './term-words.js';

/** With a capital first: what begins a line. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Without a capital: what stands inside a line. « INSEP » and « Gymnase Ampère » stay. */
export const small = (words: string): string => (/^[^,(]+\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1));

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

/** « Jeudi 14 h 30 – 15 h 30, groupe mixte, 2 places »; nothing when neither a day nor a time is known. */
export function whenWords(slot: Slot, words: ClubWords): string {
  const { day, capacity, audience, full, season, sessionsPerWeek } = slot;
  const moment = [day && words.terms.day[day], words.hours(slot)].filter(Boolean).join(' ');
  if (!moment && sessionsPerWeek === undefined && !season) return '';
  const left = capacity?.left;
  return capital(joined([
    // A day of the week is once a week.
    moment, sessionsPerWeek !== undefined && !(day && sessionsPerWeek === 1) && words.perWeek(sessionsPerWeek), season, audience && words.audiences[audience],
    words.groupOf(capacity?.min, capacity?.max), left !== undefined && left > 0 && full !== true && words.placesLeft(left),
  ]));
}

/** Whether nobody can be taken now, as far as is said. */
export const isFull = ({ full, capacity }: Slot): boolean => full ?? capacity?.left === 0;

/** « 96 € par an », « Aide de la ville : 40 € », « reste 56 € »: what is known of what one pays. An aid is told even without a price. */
export function pricePieces(slot: Slot, words: ClubWords): string[] {
  const price = words.price(slot.price);
  // What an aid is for is what the price is for, unless it says otherwise.
  const aids = (slot.aids ?? []).map(({ unit, ...aid }) => words.aid(unit === undefined || unit === slot.price?.unit ? aid : { ...aid, unit }));
  const left = priceLeft(slot);
  return [price, ...aids, left ? words.left(left.euros, left.unit === slot.price?.unit ? undefined : left.unit) : ''].filter(Boolean);
}

/** « 96 € par an. Aide de la ville : 40 €. Reste 56 €. »; nothing when neither a price nor an aid is known. */
export function priceWords(slot: Slot, words: ClubWords): string {
  const { price, aids } = slot;
  const isToPay = price && words.price(price) && price.kind !== 'free' && price.kind !== 'unknown';
  const sentences = [...pricePieces(slot, words), ...(isToPay && !aids?.length ? [words.noAid] : [])];
  if (sentences.length < 2) return capital(sentences[0] ?? '');
  return sentences.map((each) => `${capital(each)}${/[.!?]$/.test(each) ? '' : '.'}`).join(' ');
}

/** « Limitation modérée au plus »: the greatest one it takes; nothing when it does not say. */
export const levelWords = ({ level }: Slot, words: ClubWords): string => (level && level.length > 0 ? words.levels[Math.max(...level) as 1 | 2 | 3] : '');

/** Who supervises; nothing when nobody said. */
export const supervisionWords = ({ supervision }: Slot, words: ClubWords): string =>
  (supervision && supervision !== 'inconnu' ? (words.terms.supervision[supervision] ?? '') : '');

/** « Seniors, à partir de 60 ans, diabète et métabolisme »: for whom it is made. */
export function publicWords({ publics = [], ageMin, ageMax, pathologies = [] }: Slot, words: ClubWords): string {
  return capital(joined([
    ...publics.map((each) => small(words.terms.public[each] ?? each)), words.ages(ageMin, ageMax), ...pathologies.map((each) => small(words.terms.pathology[each] ?? each)),
  ]));
}

/** « Gymnase Ampère, en salle, arrêt République, ligne 402 »: where in the town, and how to come. */
export function placeWords({ place, transport, delivery = [] }: Slot, words: ClubWords): string {
  const { setting, delivery: ways } = words.terms;
  return capital(joined([
    place?.name, place?.indoor && small(setting['indoor'] ?? ''), place?.outdoor && small(setting['outdoor'] ?? ''), words.stop(transport?.stop, transport?.line),
    ...(delivery.length === 1 && delivery[0] === 'on-site' ? [] : delivery.map((each) => small(ways[each] ?? each))),
  ]));
}
