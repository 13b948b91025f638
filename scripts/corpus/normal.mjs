/**
 * A response without what says nothing, to compare what went into a form with what came out.
 *
 * What is taken away or put in order, and why it is the same answer:
 * - the order of members in an object; members that are null, empty lists and empty objects;
 * - words (`display` items) and questions or groups without an answer, a reason, or anything under them;
 * - answers without a value, extension or item;
 * - items of one question that stand several times are one item with all the answers (R4: a question repeats its answers);
 * - items in the order of the form, where the response has them in another;
 * - a response without a status, which R4 does not allow, is in progress.
 */
import { itemsIn } from './find.mjs';

const isNothing = (value) => value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]).filter(([, under]) => !isNothing(under)));
}

/** @param questionnaire the form it answers */
export function normalised(response, questionnaire) {
  const items = itemsIn(questionnaire);
  const types = new Map(items.map(({ linkId, type }) => [linkId, type]));
  const order = new Map(items.flatMap((item) => (Array.isArray(item.item) ? item.item : [])).concat(questionnaire.item ?? []).map((item, index) => [item?.linkId, index]));
  const { item, ...head } = response;
  return sorted({ ...head, status: head.status ?? 'in-progress', item: itemList(item, { types, order }) });
}

function itemList(list, form) {
  if (!Array.isArray(list)) return undefined;
  const merged = new Map();
  const kept = [];
  for (const item of list) {
    const one = itemOf(item, form);
    if (!one) continue;
    const earlier = form.types.get(one.linkId) === 'group' ? undefined : merged.get(one.linkId);
    if (earlier) earlier.answer = [...(earlier.answer ?? []), ...(one.answer ?? [])];
    else {
      merged.set(one.linkId, one);
      kept.push(one);
    }
  }
  return kept.sort((one, other) => (form.order.get(one.linkId) ?? 0) - (form.order.get(other.linkId) ?? 0));
}

function itemOf(item, form) {
  if (form.types.get(item.linkId) === 'display') return undefined;
  const under = itemList(item.item, form);
  const answer = Array.isArray(item.answer)
    ? item.answer.map((one) => ({ ...one, item: itemList(one.item, form) })).filter((one) => Object.entries(one).some(([, value]) => !isNothing(value)))
    : undefined;
  if (isNothing(under) && isNothing(answer) && isNothing(item.extension)) return undefined;
  return { ...item, item: under, answer };
}

/** The first place where two differ, in words; `undefined` when they are equal. */
export function difference(one, other, path = '') {
  if (one === other) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return `${path || 'response'}: ${JSON.stringify(one)?.slice(0, 80)} became ${JSON.stringify(other)?.slice(0, 80)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], Array.isArray(one) ? `${path}[${key}]` : `${path}${path ? '.' : ''}${key}`);
    if (found) return found;
  }
  return undefined;
}
