import type { ItemDefinition } from './model.js';

/** The two questions of an activity: on how many days of a week, and how long on such a day. */
export interface ActivityQuestions { readonly days: ItemDefinition; readonly minutes: ItemDefinition }

const isNumber = ({ type }: ItemDefinition): boolean => type === 'integer' || type === 'decimal';
const isInput = ({ type, isHidden }: ItemDefinition): boolean => type !== 'display' && !isHidden;

/** Whether the answer is a length of time in minutes (UCUM `min`, also `min/d`): by its unit, else by its linkId `….minutes`. */
export const isMinutes = (item: ItemDefinition): boolean =>
  isNumber(item) && (item.unit === undefined ? /(^|\.)minutes$/.test(item.linkId) : /^min(\/d)?$/.test(item.unit.code ?? ''));

/** Whether the answer is a number of days in a week (UCUM `d/wk`, also `d`): by its unit, else by its linkId `….days`. */
export const isDaysOfWeek = (item: ItemDefinition): boolean =>
  isNumber(item) && (item.unit === undefined ? /(^|\.)days$/.test(item.linkId) : /^d(\/wk)?$/.test(item.unit.code ?? ''));

/**
 * The days and the minutes under an item, when they are all that it asks: a yes or no, or a group, that is one row of a
 * table and two steps of a conversation. `undefined` for any other item.
 */
export function activityOf(item: ItemDefinition): ActivityQuestions | undefined {
  if (item.repeats || (item.type !== 'boolean' && item.type !== 'group')) return undefined;
  const asked = item.children.filter(isInput);
  if (asked.length !== 2 || asked.some(({ repeats, children }) => repeats || children.some(isInput))) return undefined;
  const [days, minutes] = [asked.find(isDaysOfWeek), asked.find(isMinutes)];
  return days && minutes ? { days, minutes } : undefined;
}
