import { en as clubEn } from '../club/words-of-terms.en.js';
import { fr as clubFr } from '../club/words-of-terms.js';
import { wallClock } from '../time-zone.js';
import { longDay, type Language } from './language.js';
import { clean, phoneRun, phoneText } from './orientation-clean.js';
import { placeOf, type Telling } from './orientation-place.js';
import type { OrientationContent, OrientationLine, OrientationList, OrientationOptions } from './orientation-shape.js';
import { orientationWordsEn } from './orientation-words.en.js';
import { orientationWords } from './orientation-words.js';

export const wordsIn = { fr: orientationWords, en: orientationWordsEn } as const;

/**
 * The calendar day of a list.
 *
 * @throws RangeError when `at` is no instant.
 */
export function dayOf({ at }: Pick<OrientationList, 'at'>, timeZone = 'Europe/Paris'): string {
  const wall = wallClock(at, timeZone);
  if (!wall) throw new RangeError('toOrientationList: « at » is a FHIR instant, « 2026-06-17T09:15:00+02:00 ».');
  return wall.day;
}

/** Whom to call with a question; a territory without a number says so. */
function entryOf({ phone, territory }: OrientationList, { words }: Telling): OrientationLine {
  const number = phone ?? territory?.phone;
  const who = words.entryOf(clean(territory?.phoneOf), clean(territory?.name));
  if (number === undefined || phoneText(number) === '') return [{ text: `${words.entryPhone}${who === '' ? '' : ` (${who})`}${words.colon}` }, { text: words.unknown, quiet: true }];
  return [{ text: words.question }, phoneRun(number), ...(who === '' ? [] : [{ text: ` (${who})` }])];
}

const once = (all: readonly string[]): string[] => [...new Set(all)];

/**
 * What a list says, in words and in order: the same for the person and for their doctor, and for each shape of it. Nobody is
 * in it.
 *
 * @throws RangeError when `at` is no instant.
 */
export function orientationContent(list: OrientationList, { language = 'fr', timeZone }: Pick<OrientationOptions, 'language' | 'timeZone'> = {}): OrientationContent {
  const day = dayOf(list, timeZone);
  const telling: Telling = { words: wordsIn[language], club: clubWordsIn[language], language, day };
  const { words } = telling;
  const clubs = list.entries.map(({ club }) => club);
  const sources = once(clubs.flatMap(({ source, licence }) => (clean(source) === undefined ? [] : [[clean(source), clean(licence)].filter(Boolean).join(', ')])));
  return {
    language,
    title: words.title,
    intro: words.intro,
    handedOn: words.handedOn(longDay(day, language)),
    entry: entryOf(list, telling),
    places: list.entries.map((entry, index) => placeOf(entry, index + 1, telling)),
    advice: [...words.advice],
    sources: [...(sources.length > 0 ? [words.sources(sources)] : []), ...(clubs.some(({ isExample }) => isExample) ? [words.examples] : [])],
  };
}

const clubWordsIn: Record<Language, typeof clubFr> = { fr: clubFr, en: clubEn };

/** « 7f3a 91c2 »: what two people compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
