import { sorted } from './fhir-read-values.js';
import type { Measure } from './model.js';

/** A measure as one record says it, and who measured it. */
export interface Recorded { measure: Measure; author: string }

const when = ({ at, day }: Measure): string => (at === undefined ? day ?? '' : String(Date.parse(at)));

/** What two records must agree on to be one measure. Who measured it comes beside. */
const keyOf = ({ measure }: Recorded): string => {
  const { value, secondValue, apart, absentReason, written } = measure;
  return [measure.measure, when(measure), value, secondValue, apart, absentReason, apart === undefined ? '' : JSON.stringify(written)].join('|');
};

const statuses = ['amended', 'final', 'preliminary'] as const;

/** One measure of several records that say just the same: that of the smallest id, with what the others add. */
function mergedOf(same: readonly Recorded[]): Measure {
  const inOrder = sorted(same.map(({ measure }) => measure), ({ id }) => [id]);
  const [first, ...others] = inOrder as [Measure, ...Measure[]];
  if (others.length === 0) return first;
  const firstOf = <Key extends keyof Measure>(key: Key) => inOrder.map((each) => each[key]).find((each) => each !== undefined);
  const comments = [...new Set(inOrder.flatMap(({ comment = [] }) => comment))].join('\n');
  const added = Object.fromEntries((['by', 'isSelfReported', 'assessment', 'session'] as const).map((key) => [key, firstOf(key)] as const).filter(([, value]) => value !== undefined));
  return {
    ...first, ...added, ...(comments !== '' && { comment: comments }),
    status: statuses.find((status) => inOrder.some((each) => each.status === status)) ?? first.status,
    records: inOrder.reduce((sum, { records }) => sum + records, 0),
    alsoIn: [...new Set(inOrder.flatMap(({ id, alsoIn }) => [id, ...alsoIn]))].filter((id) => id !== first.id).sort(),
  };
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** What a record may leave unsaid: one that says nothing of it joins those that do. */
const sides: readonly ((record: Recorded) => string)[] = [({ author }) => author, ({ measure: { assessment = '' } }) => assessment, ({ measure: { session = '' } }) => session];

/** Records that agree on each side. */
function agreeing(same: readonly Recorded[], [side, ...rest] = sides): (readonly Recorded[])[] {
  if (!side || same.length === 1) return [same];
  const [home = ''] = same.map(side).filter((each) => each !== '').sort();
  return groupsOf(same, (each) => side(each) || home).flatMap((group) => agreeing(group, rest));
}

/**
 * Makes one of the records that say the same: of one measure, at one instant or on one day, the same value, by the same
 * person or device, in one bilan, in one session. A record that names nobody joins those that do.
 */
export function mergeSame(records: readonly Recorded[]): Recorded[] {
  return groupsOf(records, keyOf).flatMap((same) => agreeing(same)).map((group) =>
    ({ measure: mergedOf(group), author: group.map(({ author }) => author).find((author) => author !== '') ?? '' }));
}

const PAIR = 'blood-pressure';

/** Joins a first and a second figure that were written apart, at one time by one author; a figure its pair has already goes. */
export function joinPairs(records: readonly Recorded[]): Recorded[] {
  const [pairs, rest] = [records.filter(({ measure }) => measure.measure === PAIR && measure.apart === undefined), records.filter(({ measure }) => measure.measure !== PAIR || measure.apart !== undefined)];
  return [...rest, ...groupsOf(pairs, ({ measure, author }) => `${when(measure)} ${author}`).flatMap(joined)];
}

const isWhole = ({ measure: { value, secondValue } }: Recorded) => typeof value === 'number' && typeof secondValue === 'number';

function joined(same: readonly Recorded[]): Recorded[] {
  const whole = same.filter(isWhole);
  const firsts = same.filter(({ measure }) => typeof measure.value === 'number' && typeof measure.secondValue !== 'number');
  const seconds = same.filter(({ measure }) => typeof measure.secondValue === 'number' && measure.value === null);
  const [first, second] = [firsts[0], seconds[0]];
  if (whole.length === 0) return first && second && firsts.length === 1 && seconds.length === 1 ? [pairOf(first, second), ...same.filter((each) => each !== first && each !== second)] : [...same];
  const known = whole.map((each) => {
    const { value, secondValue } = each.measure;
    const isPart = ({ measure }: Recorded) => measure.value === value || measure.secondValue === secondValue;
    const parts = [...firsts, ...seconds].filter(isPart);
    const alsoIn = [...each.measure.alsoIn, ...parts.flatMap(({ measure }) => [measure.id, ...measure.alsoIn])].sort();
    return { parts, record: { ...each, measure: { ...each.measure, alsoIn: [...new Set(alsoIn)] } } };
  });
  const gone = new Set(known.flatMap(({ parts }) => parts));
  return [...known.map(({ record }) => record), ...same.filter((each) => !isWhole(each) && !gone.has(each))];
}

function pairOf(first: Recorded, second: Recorded): Recorded {
  const { measure: { id, alsoIn, secondValue } } = second;
  return { ...first, measure: { ...first.measure, secondValue: secondValue ?? null, alsoIn: [...first.measure.alsoIn, id, ...alsoIn].sort() } };
}
