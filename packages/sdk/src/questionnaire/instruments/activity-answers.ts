import type { Read, ResponseReader } from './response-reader.js';

/** Where an activity is asked. */
export interface ActivityLinks { practised: string; days: string; minutes: string }

/** Bounds of the minutes of one day of activity; under them or above they are asked about (GPAQ, WHO processing code). */
export interface MinuteBounds { minimum: number; maximum: number }

/**
 * What was said of one activity: days a week and minutes of such a day, 0 and 0 when it is not practised.
 * `missing`: nothing was said of it, or the person does not know. `partial`: yes, without its days or minutes. `wrong`: asked about.
 */
export type ActivityAnswer = { readonly days: number; readonly minutes: number } | 'missing' | 'partial' | 'wrong';

export const isAnswered = (answer: ActivityAnswer): answer is { readonly days: number; readonly minutes: number } => typeof answer === 'object';

/** Links of an activity `X` of our contract. */
export const activityLinks = (id: string): ActivityLinks => ({ practised: id, days: `${id}.days`, minutes: `${id}.minutes` });

const NONE = { days: 0, minutes: 0 } as const;
/** Hours that are more often minutes: 15 h, 30 h, 45 h, 60 h, alone or with the same number of minutes (GPAQ, WHO processing code). */
const MISTAKEN_HOURS = [15, 30, 45, 60] as const;

/** What was meant by hours that are probably minutes: 30 for 30 h. `undefined` for any other length. It is proposed, never put in. */
export const likelyMinutes = (minutes: number): number | undefined => MISTAKEN_HOURS.find((hours) => minutes === hours * 60 || minutes === hours * 61);

/** Minutes of a day, with the question « vouliez-vous dire 30 minutes » where it arises. */
export function readMinutes(reader: ResponseReader, linkId: string, { minimum, maximum }: MinuteBounds): Read<number> {
  const value = reader.number(linkId, { minimum: -Infinity, maximum: Infinity, isMinutes: true });
  if (typeof value !== 'number') return value;
  const proposed = likelyMinutes(value);
  if (value < minimum || value > maximum) {
    reader.tell('error', 'out-of-range', [linkId], { value, minimum, maximum, ...(proposed !== undefined && { proposed }) });
    return null;
  }
  if (proposed !== undefined) reader.tell('warning', 'hours-or-minutes', [linkId], { value, proposed });
  return value;
}

/** Days and minutes of an activity that is asked by yes or no. Files what is inconsistent; what is missing is left to the score. */
export function readActivity(reader: ResponseReader, links: ActivityLinks, bounds: MinuteBounds, codes: Readonly<Record<string, boolean>> = {}): ActivityAnswer {
  const practised = reader.yes(links.practised, codes);
  const days = reader.number(links.days, { minimum: 0, maximum: 7 });
  if (practised === null || days === null) return 'wrong';
  if (practised === undefined && reader.isUnknown(links.practised)) return 'missing';
  if (practised === false || (practised === undefined && days === 0)) return notPractised(reader, links, days ?? 0);
  if (days === 0) {
    reader.tell('error', 'practised-on-no-day', [links.days], { days });
    return 'wrong';
  }
  const minutes = readMinutes(reader, links.minutes, bounds);
  if (minutes === null) return 'wrong';
  if (days !== undefined && days < 1) {
    reader.tell('error', 'out-of-range', [links.days], { value: days, minimum: 1, maximum: 7 });
    return 'wrong';
  }
  if (practised === undefined && days === undefined && minutes === undefined) return 'missing';
  return days === undefined || minutes === undefined ? 'partial' : { days, minutes };
}

/** No, and yet days or minutes: neither is taken over the other. */
function notPractised(reader: ResponseReader, links: ActivityLinks, days: number): ActivityAnswer {
  const minutes = reader.number(links.minutes, { minimum: 0, maximum: Infinity, isMinutes: true });
  if (minutes === null) return 'wrong';
  if (days === 0 && (minutes ?? 0) === 0) return NONE;
  reader.tell('error', 'not-practised-with-time', [links.practised], { days, minutes: minutes ?? null });
  return 'wrong';
}

/** Sitting, asked without a yes or no: days and minutes, both needed unless there is no such day. */
export function readSitting(reader: ResponseReader, id: string, maximum: number): ActivityAnswer {
  const { days: daysLink, minutes: minutesLink } = activityLinks(id);
  const days = reader.number(daysLink, { minimum: 0, maximum: 7 });
  if (days === null) return 'wrong';
  if (days === 0) return notPractised(reader, { practised: daysLink, days: daysLink, minutes: minutesLink }, 0);
  const minutes = readMinutes(reader, minutesLink, { minimum: 0, maximum });
  if (minutes === null) return 'wrong';
  if (minutes === undefined) return days === undefined ? 'missing' : 'partial';
  return days === undefined ? 'partial' : { days, minutes };
}

/** Files the questions without an answer, for a score that needs them all. */
export function tellMissing(reader: ResponseReader, links: ActivityLinks, answer: ActivityAnswer): void {
  if (answer === 'missing') reader.missing(reader.isUnknown(links.days) ? links.days : links.practised);
  if (answer !== 'partial') return;
  for (const link of [links.days, links.minutes]) if (!reader.isAnswered(link)) reader.missing(link);
}
