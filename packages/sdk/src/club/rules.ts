import type { Dispenser, LimitationLevel } from '../prescription/terms.js';
import { fold } from '../fold.js';
import type { Club, Slot } from './model.js';
import type { ClubKind, SlotLevel, Supervision } from './terms.js';

export * from './record-rules.js';

/** Whether a structure is a door for a person: to list, to ask first, or not to list. It is never an advice on health. */
export type Opening = 'open' | 'to-ask' | 'closed';

export interface OpeningRule {
  verdict: Opening;
  code:
    | 'no-rule' | 'physiotherapist' | 'eapa-complement' | 'supervision-unknown' | 'severe-excluded'
    | 'not-a-prescribed-dispenser' | 'prescribed-dispenser-unknown' | 'declared-level' | 'level-unknown' | 'level-met';
  /** Article or document of the rule; `undefined`: what the structure says of itself. */
  source?: string;
  /** Slots that make it a door, by id; `undefined` when no slot tells. */
  slots?: string[];
}

/** Confirmed: a severe limitation (CSP art. D. 1172-3). */
const SEVERE = 'CSP art. D. 1172-3';
/** What was prescribed (CSP art. D. 1172-2 lists who may dispense). */
const PRESCRIBED = 'CSP art. D. 1172-2';
/** Trades by level of limitation: « domaines d’intervention préférentiels », a hint and no prohibition; not confirmed but for severe. */
const PREFERRED = 'Instruction du 3 mars 2017, annexe 4';

const levelOf: Readonly<Record<LimitationLevel, SlotLevel | 0>> = { none: 0, minimal: 1, moderate: 2, severe: 3 };

/** Who supervises where no slot says so: what the kind itself tells. */
const supervisionOfKind: Partial<Record<ClubKind, Supervision>> = { 'liberal-eapa': 'EAPA', 'liberal-mk': 'MK' };

/** Places that hold no profession of health or APA by what they are. */
const plain: readonly ClubKind[] = ['club', 'collectivite'];

const isKnown = (supervision: Supervision | undefined): supervision is Supervision => supervision !== undefined && supervision !== 'inconnu';

interface Door { supervision: Supervision | undefined; level: readonly SlotLevel[] | undefined; slot: Slot | undefined }

const doorsOf = ({ kind, slots }: Club): Door[] =>
  (slots.length > 0 ? slots : [undefined]).map((slot) => ({ supervision: isKnown(slot?.supervision) ? slot.supervision : supervisionOfKind[kind], level: slot?.level, slot }));

const dispensersOf: Readonly<Record<Supervision, readonly Dispenser[]>> = {
  EAPA: ['eapa'],
  MK: ['physiotherapist'],
  'educateur-forme': ['sports-educator', 'professional-title', 'federal-certificate'],
  autre: ['occupational-therapist', 'psychomotor-therapist', 'sports-educator', 'professional-title', 'federal-certificate'],
  inconnu: [],
};

type Judged = Omit<OpeningRule, 'slots'>;

/** First in line are a masseur-kinésithérapeute, an ergothérapeute, a psychomotricien; an EAPA comes beside them, an educator never. */
function whenSevere({ supervision }: Door, isPlain: boolean): Judged {
  if (supervision === 'MK') return { verdict: 'open', code: 'physiotherapist', source: SEVERE };
  if (isPlain || supervision === 'educateur-forme') return { verdict: 'closed', code: 'severe-excluded', source: SEVERE };
  if (supervision === 'EAPA') return { verdict: 'to-ask', code: 'eapa-complement', source: SEVERE };
  return { verdict: 'to-ask', code: 'supervision-unknown', source: SEVERE };
}

function asPrescribed({ supervision }: Door, dispensers: readonly Dispenser[], isPlain: boolean): Judged | undefined {
  if (isKnown(supervision)) {
    return dispensersOf[supervision].some((each) => dispensers.includes(each)) ? undefined : { verdict: 'closed', code: 'not-a-prescribed-dispenser', source: PRESCRIBED };
  }
  const isForEducators = dispensersOf['educateur-forme'].some((each) => dispensers.includes(each));
  if (isForEducators) return undefined;
  // A plain club that does not say who supervises is run by educators, as far as one knows.
  return isPlain ? { verdict: 'closed', code: 'not-a-prescribed-dispenser', source: PRESCRIBED } : { verdict: 'to-ask', code: 'prescribed-dispenser-unknown', source: PRESCRIBED };
}

function byLevel({ level, supervision }: Door, wanted: number): Judged {
  if (wanted === 0 || wanted === 3) return { verdict: 'open', code: 'no-rule' };
  if (level && level.length > 0) return Math.max(...level) >= wanted ? { verdict: 'open', code: 'level-met' } : { verdict: 'closed', code: 'declared-level' };
  if (wanted < 2 || supervision === 'MK' || supervision === 'EAPA') return { verdict: 'open', code: 'no-rule' };
  return { verdict: 'to-ask', code: 'level-unknown', source: PREFERRED };
}

function judge(door: Door, { limitation, dispensers, isPlain }: { limitation: LimitationLevel | undefined; dispensers: readonly Dispenser[] | undefined; isPlain: boolean }): Judged {
  const severe = limitation === 'severe' ? whenSevere(door, isPlain) : undefined;
  if (severe?.verdict === 'closed') return severe;
  const prescribed = dispensers && dispensers.length > 0 ? asPrescribed(door, dispensers, isPlain) : undefined;
  if (prescribed?.verdict === 'closed') return prescribed;
  // What a place says it does not take, no law opens, nor a question about who supervises.
  if (severe && door.level && door.level.length > 0 && Math.max(...door.level) < levelOf.severe) return { verdict: 'closed', code: 'declared-level' };
  const level = byLevel(door, limitation ? levelOf[limitation] : 0);
  return severe ?? (level.verdict === 'closed' ? level : prescribed ?? level);
}

const openness: readonly Opening[] = ['open', 'to-ask', 'closed'];

/**
 * Whether a prescription leads to a structure: by who supervises there, and by the level of limitation it takes. The best of
 * its slots counts. With a severe limitation no club is a door but by a masseur-kinésithérapeute of its own; with any, none whose
 * supervision was not prescribed; what nobody said is to ask, not refused.
 *
 * @param limitation `undefined`: nobody assessed it, and nothing is asked of the structure.
 * @param dispensers who may dispense, as prescribed; `undefined` or empty: not said.
 * @returns the rule that decided, with its source. Sources: CSP art. D. 1172-2 and D. 1172-3 (confirmed for severe);
 *   instruction of 3 March 2017, annex 4, for moderate (preferred trades, not confirmed: it only asks).
 * @throws RangeError for a limitation that is none: it would close no door.
 */
export function openTo(club: Club, limitation: LimitationLevel | undefined, dispensers?: readonly Dispenser[]): OpeningRule {
  if (limitation !== undefined && !Object.hasOwn(levelOf, limitation)) throw new RangeError(`openTo: limitation is one of ${Object.keys(levelOf).join(', ')}, got « ${limitation} ».`);
  const isPlain = plain.includes(club.kind);
  const judged = doorsOf(club).map((door) => ({ door, rule: judge(door, { limitation, dispensers, isPlain }) }));
  const verdict = openness.find((each) => judged.some(({ rule }) => rule.verdict === each)) ?? 'open';
  const best = judged.filter(({ rule }) => rule.verdict === verdict);
  const slots = best.flatMap(({ door }) => (door.slot ? [door.slot.id] : []));
  return { ...(best[0]?.rule ?? { verdict, code: 'no-rule' }), ...(slots.length > 0 && { slots }) };
}

/** Words that say what a thing is, and not which. */
const common = new Set(['mss', 'maison', 'sport', 'sante', 'association', 'club', 'centre', 'de', 'du', 'des', 'la', 'le', 'les', 'et', 'l', 'd']);

/** « gps » of « MSS GPS Bligny », folded. Where all of a name is in capitals, as in the RNA, only what cannot be said is (« GPS », not « GYM »). */
function initialsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => !common.has(fold(word)) && /\p{L}/u.test(word));
  const isShouted = words.length > 1 && !/\p{Ll}/u.test(name);
  return words.filter((word) => /^\p{Lu}{2,5}$/u.test(word)).map(fold).filter((word) => !isShouted || !/[aeiouy]/.test(word));
}

/**
 * Structures of a list that go by the same word in different communes (« GPS »): by id, the others. Each is then told with
 * what sets it apart.
 */
export function homonyms(clubs: readonly Club[]): Map<string, Club[]> {
  const byWord = new Map<string, Set<Club>>();
  for (const club of clubs) {
    for (const word of new Set(club.names.flatMap((name) => fold(name).split(' ')))) {
      // Initials only: a town or a sport in two names is no confusion.
      if (common.has(word) || !club.names.some((name) => initialsOf(name).includes(word))) continue;
      byWord.set(word, (byWord.get(word) ?? new Set()).add(club));
    }
  }
  const found = new Map<string, Club[]>();
  for (const same of byWord.values()) {
    for (const club of same) {
      const others = [...same].filter((other) => other !== club && other.address?.insee !== club.address?.insee);
      if (others.length > 0) found.set(club.id, [...new Set([...(found.get(club.id) ?? []), ...others])]);
    }
  }
  return found;
}
