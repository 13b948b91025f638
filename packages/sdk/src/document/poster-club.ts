import type { Club, ClubLabel } from '../club/model.js';
import { isStale } from '../club/rules.js';
import { en as clubEn } from '../club/words-of-terms.en.js';
import { fr as clubFr } from '../club/words-of-terms.js';
import type { Issue } from '../issue.js';
import { clean, phoneRun, phoneText } from './orientation-clean.js';
import { monthOf } from './orientation-place.js';
import { addressIssues, posterAddress } from './poster-address.js';
import { slotsOf, type ClubSlots, type SlotTelling } from './poster-club-slots.js';
import { posterPage, type PosterAround, type PosterSheet } from './poster-sheet.js';
import { posterWords } from './poster-words.js';
import type { Poster } from './poster.js';

export interface ClubPosterOptions extends PosterAround {
  /** Calendar day the poster is made, `2026-06-17`: what is old or past by then is said, or left out. `undefined`: nothing is. */
  today?: string | undefined;
  /** The number of the territory and whose it is: printed where the place gives none of its own. */
  territory?: { name?: string | undefined; phone?: string | undefined } | undefined;
}

type Telling = SlotTelling & { today: string | undefined };

/** Numbers of a place that are printed. */
const MOST_PHONES = 2;

const isPhone = (phone: string): boolean => phoneText(phone) !== '';

const isPast = ({ validUntil }: Pick<ClubLabel, 'validUntil'>, today: string | undefined): boolean => validUntil !== undefined && today !== undefined && validUntil < today.slice(0, validUntil.length);

/** With the habilitation, which is a label with an end of its own. */
function labelsOf({ labels = [], habilitation }: Club): ClubLabel[] {
  if (habilitation?.validUntil === undefined || labels.some(({ code, validUntil }) => code === 'mss' && validUntil !== undefined)) return labels;
  return [{ code: 'mss', validUntil: habilitation.validUntil }, ...labels.filter(({ code }) => code !== 'mss')];
}

const labelName = ({ code, name }: ClubLabel, { club }: Telling): string | undefined => clean(club.terms.label[code] ?? name ?? code);

function labelWords(place: Club, telling: Telling): string | undefined {
  const { words, language, today } = telling;
  const labels = labelsOf(place).filter((label) => !isPast(label, today)).flatMap((label) => {
    const name = labelName(label, telling);
    return name === undefined ? [] : [label.validUntil === undefined ? name : words.labelUntil(name, monthOf(label.validUntil, language))];
  });
  return labels.length === 0 ? undefined : [...new Set(labels)].join(', ');
}

function addressOf({ address }: Club, { words }: Telling): string | undefined {
  const street = clean(address?.street);
  const town = clean([clean(address?.postcode, 10), clean(address?.city)].filter(Boolean).join(' '));
  return street === undefined ? town && `${town}, ${words.streetToAsk}` : [street, town].filter(Boolean).join(', ');
}

function leadOf({ slots }: Club, { words }: Telling): string {
  const said = new Set(slots.map(({ prescriptionRequired }) => prescriptionRequired));
  return said.size !== 1 || said.has(undefined) ? words.noPrescription : said.has(true) ? words.prescription : words.withoutPrescription;
}

/** What one asks before going is there, said or not; the rest when somebody said it. */
function factsOf(place: Club, { shared, aids, supervision, handicap }: ClubSlots, telling: Telling): (readonly [string, string | undefined])[] {
  const { facts } = telling.words;
  const known = (term: string, said: string | undefined): [string, string][] => (said === undefined ? [] : [[term, said]]);
  return [
    ...(shared.public ? [[facts.public, shared.public.said] as const] : []),
    ...(place.slots.length === 0 ? [[facts.slots, undefined] as const] : []),
    ...(shared.price ? [[facts.price, shared.price.said] as const] : []),
    ...known(facts.aids, aids), ...known(facts.season, shared.season?.said), ...known(facts.supervision, supervision), ...known(facts.handicap, handicap), ...known(facts.venue, shared.venue?.said),
    [facts.address, addressOf(place, telling)],
    ...known(facts.email, clean(place.email)), ...known(facts.label, labelWords(place, telling)),
  ];
}

function footOf(place: Club, { words, language, today }: Telling): string[] {
  const { lastVerified, isExample } = place;
  const source = clean(place.source);
  const month = lastVerified === undefined ? undefined : monthOf(lastVerified, language);
  const verified = month === undefined ? words.undated : (today !== undefined && isStale(place, today) ? words.stale : words.verified)(month);
  return [verified, ...(isExample === true ? [words.fiction] : source === undefined ? [] : [words.source(source)])];
}

const warning = (code: string, path: Issue['path'], params?: Record<string, unknown>): Issue => ({ code, severity: 'warning', path, ...(params && { params }) });

function issuesOf(place: Club, cut: number, options: ClubPosterOptions, telling: Telling): Issue[] {
  return [
    ...addressIssues(place, options),
    ...(place.phones?.some(isPhone) ? [] : [warning('poster-phone-missing', ['phones'])]),
    ...(place.phonesToConfirm?.length ? [warning('poster-phone-to-confirm', ['phonesToConfirm'])] : []),
    ...(place.slots.length === 0 ? [warning('poster-slots-missing', ['slots'])] : []),
    ...(cut > 0 ? [warning('poster-slots-cut', ['slots'], { count: cut })] : []),
    ...labelsOf(place).filter((label) => isPast(label, telling.today)).map((label) => warning('poster-label-ended', ['labels'], { label: labelName(label, telling) })),
  ];
}

function nameOf({ names: [first], isExample }: Club, { words }: Telling): string {
  const name = clean(first, 160) ?? '';
  return isExample === true && !/\((?:exemple|example)\)/i.test(name) ? `${name} ${words.example}` : name;
}

/**
 * A poster of a structure on one page of A4: what one can do there and when, at what price, for whom, where, and how to reach
 * it. What nobody said is « à demander »; numbers that are to be confirmed and labels that ended by `today` are not printed. No
 * emblem is on it, and nobody is in it.
 */
export function toClubPoster(place: Club, options: ClubPosterOptions = {}): Poster {
  const { language = 'fr', today, territory, qr } = options;
  const words = posterWords[language];
  const telling: Telling = { words, club: { fr: clubFr, en: clubEn }[language], language, today };
  const slots = slotsOf(place.slots, telling);
  const own = (place.phones ?? []).filter(isPhone).slice(0, MOST_PHONES).map(phoneRun);
  const entry = own.length > 0 || territory?.phone === undefined || !isPhone(territory.phone) ? undefined : phoneRun(territory.phone);
  const facts = factsOf(place, slots, telling);
  const sheet: PosterSheet = {
    title: words.title.club, name: nameOf(place, telling),
    kicker: [telling.club.terms.kind[place.kind] ?? clean(place.kind), clean(place.address?.city)].filter(Boolean).join(', '),
    lead: leadOf(place, telling),
    rows: slots.rows, left: slots.left, hasPrices: slots.shared.price === undefined,
    facts: own.length > 0 ? facts : [...facts, [words.facts.phone, words.unknown]],
    call: entry ? words.entry : words.call, phones: entry ? [entry] : own, phoneOf: entry && clean(territory?.name),
    hasCode: qr !== undefined && posterAddress(place, options) !== undefined,
    foot: [...(own.length > 0 || entry ? [words.callFirst] : []), ...footOf(place, telling)],
  };
  const { cut, ...poster } = posterPage(sheet, place, options);
  return { ...poster, issues: issuesOf(place, cut, options, telling) };
}
