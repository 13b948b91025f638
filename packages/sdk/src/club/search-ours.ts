import { isAmount } from './amount.js';
import { kindValues } from './filters.js';
import type { Club } from './model.js';
import { wrongIn } from './slot-checks.js';
import { supervisions } from './terms.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFlagOrNone = (value: unknown) => value === undefined || typeof value === 'boolean';
const isObjectOrNone = (value: unknown) => value === undefined || isObject(value);
const isListOrNone = (value: unknown, isOne: (one: unknown) => boolean) => value === undefined || (Array.isArray(value) && value.every(isOne));
const isAmountOrNone = (value: unknown) => value === undefined || isAmount(value);
const isNumber = (value: unknown) => typeof value === 'number';
/** What a page draws of a label or an habilitation, beside its name. */
const isEnding = (value: unknown): value is Record<string, unknown> => isObject(value) && isTextOrNone(value.validUntil);
/** What a press may run, and no more. */
const isLink = (value: unknown) => value === undefined || (isText(value) && /^https?:/i.test(value));
const isPhone = (value: unknown) => isText(value) && /^\+\d+$/.test(value);

/** A slot whose answers are of our types: « oui » for `full` is no place left, and must not count as one. */
function isSlot(slot: unknown): boolean {
  if (!isObject(slot)) return false;
  const { id, supervision, activity, disciplineUrl, start, end, ageMin, ageMax, sessionsPerWeek, level, pathologies, publics, delivery, aids, full, prescriptionRequired, price, handicap, place, transport, capacity } = slot;
  return isText(id) && isLink(disciplineUrl) && (supervision === undefined || supervisions.some((each) => each === supervision)) && isTextOrNone(activity) && isTextOrNone(start) && isTextOrNone(end) && wrongIn({ start, end }) !== 'end-before-start'
    && [ageMin, ageMax, sessionsPerWeek].every(isAmountOrNone) && isListOrNone(level, isNumber) && [pathologies, publics, delivery].every((list) => isListOrNone(list, isText)) && isListOrNone(aids, (aid) => isObject(aid) && isAmountOrNone(aid.euros))
    && isFlagOrNone(full) && isFlagOrNone(prescriptionRequired) && isObjectOrNone(transport) && (capacity === undefined || (isObject(capacity) && Object.values(capacity).every(isAmountOrNone)))
    && (price === undefined || (isObject(price) && isText(price.kind) && isAmountOrNone(price.min) && isAmountOrNone(price.max))) && (handicap === undefined || (isObject(handicap) && Object.values(handicap).every(isText)))
    && (place === undefined || (isObject(place) && isFlagOrNone(place.indoor) && isFlagOrNone(place.outdoor)));
}

/**
 * A record that is ours as it stands, the same object: so much of it is looked at as the search and a press rely on. Those of another
 * shape go through the door.
 */
export function oursOf(record: unknown): Club | undefined {
  if (!isObject(record)) return undefined;
  const { id, kind, names, slots, address, position, labels, habilitation, phones, phonesToConfirm, lastVerified, email, url } = record;
  const isNamed = isText(id) && isText(kind) && kindValues.includes(kind) && Array.isArray(names) && names.length > 0 && names.every(isText);
  const isPlaced = (address === undefined || (isObject(address) && isTextOrNone(address.city) && isTextOrNone(address.postcode) && isTextOrNone(address.insee)))
    && (position === undefined || (isObject(position) && isNumber(position.lat) && isNumber(position.lon)));
  const isReached = isListOrNone(phones, isPhone) && isListOrNone(phonesToConfirm, isText) && isLink(url) && isTextOrNone(email) && isTextOrNone(lastVerified)
    && isListOrNone(labels, (label) => isEnding(label) && isText(label.code)) && (habilitation === undefined || isEnding(habilitation));
  return isNamed && isPlaced && isReached && Array.isArray(slots) && slots.every(isSlot) ? (record as unknown as Club) : undefined;
}
