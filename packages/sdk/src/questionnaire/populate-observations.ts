import { exchangeUrls } from './exchange-codes.js';
import { extensionValue, isObject, objectsIn, textIn, valueEntry, type Json } from './json.js';
import type { ItemDefinition } from './model.js';
import { answerFrom } from './populate-values.js';
import type { Answer } from './model.js';

/** SDC asks for results that stand: those that a laboratory or a person has finished. */
const finished: readonly unknown[] = ['final', 'amended', 'corrected'];

const days: Readonly<Record<string, number>> = { s: 1 / 86_400, min: 1 / 1440, h: 1 / 24, d: 1, wk: 7 };

/** The first moment of a period that ends now, in ISO; `undefined` when its unit is none of time (UCUM). */
export function periodStart(period: unknown, now: string): string | undefined {
  if (!isObject(period) || typeof period.value !== 'number' || !(period.value >= 0)) return undefined;
  const unit = textIn(period.code) ?? textIn(period.unit) ?? '';
  const start = new Date(now);
  if (unit === 'a' || unit === 'mo') start.setUTCMonth(start.getUTCMonth() - Math.round(period.value * (unit === 'a' ? 12 : 1)));
  else if (days[unit] === undefined) return undefined;
  else start.setTime(start.getTime() - period.value * days[unit] * 86_400_000);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

/** When an Observation was true: the end of its period, else the moment. */
function momentOf({ effectiveDateTime, effectivePeriod, effectiveInstant }: Json): string | undefined {
  const period = isObject(effectivePeriod) ? effectivePeriod : {};
  return textIn(effectiveDateTime) ?? textIn(effectiveInstant) ?? textIn(period.end) ?? textIn(period.start);
}

const codingsOf = (concept: unknown): Json[] => (isObject(concept) ? objectsIn(concept.coding) : []);
const isCoded = (concept: unknown, codes: readonly Json[]): boolean =>
  codingsOf(concept).some(({ system, code }) => codes.some((wanted) => wanted.code === code && wanted.system === system));

/** An Observation that answers a question, for those under it too. */
export interface Bound { readonly answer: Answer | undefined; readonly observation: Json }

/** Where an item looks for its Observation. */
export interface ObservationSource {
  readonly observations: readonly Json[];
  readonly now: string;
  /** `Patient/1`; `undefined`: whoever they are about. */
  readonly subject: string | undefined;
  /** The Observation of the item above: only its parts are looked at. */
  readonly around: Json | undefined;
}

export const linkPeriodOf = ({ source }: ItemDefinition): unknown => extensionValue(source, exchangeUrls.observationLinkPeriod);

/** The codes by which an item finds its Observation. */
export const codesOf = ({ source }: ItemDefinition): Json[] => objectsIn(source.code).filter(({ code }) => typeof code === 'string');

/** The search for what an item asks, newest first. */
export function searchOf(item: ItemDefinition, { now, subject }: Pick<ObservationSource, 'now' | 'subject'>): string | undefined {
  const start = periodStart(linkPeriodOf(item), now);
  const codes = codesOf(item).map(({ system, code }) => encodeURIComponent(`${textIn(system) === undefined ? '' : `${String(system)}|`}${String(code)}`));
  if (start === undefined || subject === undefined || codes.length === 0) return undefined;
  return `Observation?subject=${encodeURIComponent(subject)}&code=${codes.join(',')}&status=${finished.join(',')}&date=ge${start.slice(0, 10)}&_sort=-date&_count=10`;
}

/** Parts of an Observation: its components, and the members that are at hand. */
function partsOf(around: Json, observations: readonly Json[]): Json[] {
  const members = objectsIn(around.hasMember).map(({ reference }) => reference);
  const { status, effectiveDateTime, effectivePeriod, effectiveInstant } = around;
  return [
    ...objectsIn(around.component).map((component) => ({ ...component, status, effectiveDateTime, effectivePeriod, effectiveInstant })),
    ...observations.filter(({ id }) => typeof id === 'string' && members.includes(`Observation/${id}`)),
  ];
}

/**
 * The newest Observation that has the code of an item, within its period, and a value that fits; for a group, the newest of
 * its code. (SDC, « Observation-based population »: finished ones, about the person and not about somebody they carry.)
 */
export function observedFor(item: ItemDefinition, { observations, now, subject, around }: ObservationSource): Bound | undefined {
  const start = periodStart(linkPeriodOf(item), now);
  if (start === undefined) return undefined;
  const codes = codesOf(item);
  const candidates = (around ? partsOf(around, observations) : observations)
    .filter((observation) => finished.includes(observation.status) && objectsIn(observation.focus).length === 0 && isCoded(observation.code, codes))
    .filter((observation) => around !== undefined || subject === undefined || (isObject(observation.subject) ? observation.subject.reference === subject : true))
    .map((observation) => ({ observation, at: Date.parse(momentOf(observation) ?? '') }))
    .filter(({ at }) => at >= Date.parse(start) && at <= Date.parse(now) + 86_400_000)
    .sort((one, other) => other.at - one.at);
  for (const { observation } of candidates) {
    if (item.type === 'group') return { answer: undefined, observation };
    const value = valueEntry(observation)?.[1];
    const answer = value === undefined ? undefined : answerFrom(item, value);
    if (answer) return { answer, observation };
  }
  return undefined;
}
