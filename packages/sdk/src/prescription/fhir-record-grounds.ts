import { isAldNumber } from './ald.js';
import { ALD_SYSTEM, GROUND_SYSTEM, PART_SYSTEM } from './codes.js';
import { codesIn, codingsIn, objectsIn, referenceOf, textIn, wordsIn, type Loose } from './fhir-record-parts.js';
import { groundLabel, type Language } from './ground-search.js';
import type { Ground } from './model.js';
import { ICD_10_SYSTEMS, icd10Target } from './record-icd10.js';
import { wholeWordsReader } from './record-words.js';
import type { FoundBy, RecordGround } from './record.js';
import { autonomySituations, riskFactors } from './terms.js';

/** HL7 condition-clinical: what is going on. Remission, inactive and resolved are not. */
const activeStatuses: readonly string[] = ['active', 'recurrence', 'relapse'];
/** HL7 condition-ver-status: what is not so, and what is only one of several possibilities. */
const doubtful: readonly string[] = ['refuted', 'entered-in-error', 'differential'];

const statusCodes = (concept: unknown): string[] => codingsIn(concept).flatMap(({ code }) => textIn(code) ?? []);

function isActive({ clinicalStatus, verificationStatus }: Loose): boolean {
  return statusCodes(clinicalStatus).some((code) => activeStatuses.includes(code)) && !statusCodes(verificationStatus).some((code) => doubtful.includes(code));
}

/**
 * ALD whose title takes every form of its disease: a Condition may keep its own words under it. The titles of the others
 * set a condition (« grave », « invalidant », « évolutive »), so the title alone is proposed.
 */
const WHOLE_TITLES: readonly number[] = [8, 13, 15, 16, 18, 20, 21, 25, 28, 30];

/** Longest text a ground keeps. */
const MAX_LENGTH = 200;
/** Half a character at the end is none. */
const cut = (words: string): string => (words.length <= MAX_LENGTH ? words : words.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '').trim());

function fromOwnCodes(code: unknown): Ground | undefined {
  const number = codesIn(code, ALD_SYSTEM).map(Number).find(isAldNumber);
  if (number !== undefined) return { kind: 'ald', number };
  const grounds = codesIn(code, GROUND_SYSTEM);
  const factor = riskFactors.find((known) => known !== 'other' && grounds.includes(known));
  if (factor) return { kind: 'risk', factor };
  const situation = autonomySituations.find((known) => grounds.includes(known));
  return situation && { kind: 'autonomy', situation };
}

function fromIcd10(code: unknown, systems: readonly string[]): Ground | undefined {
  for (const system of systems) {
    for (const each of codesIn(code, system)) {
      const target = icd10Target(each);
      if (target) return 'ald' in target ? { kind: 'ald', number: target.ald } : { kind: 'risk', factor: target.risk };
    }
  }
  return undefined;
}

/** A ground with the words of the Condition, where they say more and assert nothing the title would deny. */
function inWords(ground: Ground, words: string | undefined): Ground {
  if (words === undefined) return ground;
  if (ground.kind === 'ald' && WHOLE_TITLES.includes(ground.number)) return { ...ground, label: cut(words) };
  // « Conduite addictive » says less than « Tabagisme ».
  if (ground.kind === 'risk' && ground.factor === 'addiction') return { ...ground, text: cut(words) };
  return ground;
}

/** Whether the title of a ground sets a condition that words alone do not state: grave forms, a frailty found by a screening. */
function saysMore(ground: Ground): boolean {
  return ground.kind === 'ald' ? ground.label === undefined && !WHOLE_TITLES.includes(ground.number) : ground.kind === 'autonomy';
}

/** Makes the reader of Conditions: the ground each suggests, `undefined` for one that is over, refuted or says nothing. */
export function conditionReader({ language, icd10Systems }: { language: Language; icd10Systems: readonly string[] }): (condition: Loose) => RecordGround | undefined {
  const fromWords = wholeWordsReader();
  const systems = [...ICD_10_SYSTEMS, ...icd10Systems];
  return (condition) => {
    if (!isActive(condition)) return undefined;
    const { code } = condition;
    const [words, ...more] = wordsIn(code);
    const named = [words, ...more].flatMap((each) => (each === undefined ? [] : fromWords(each) ?? [])).at(0);
    const found = find([['code', fromOwnCodes(code)], ['words', named], ['icd-10', fromIcd10(code, systems)]]);
    const chronic: Ground | undefined = words === undefined ? undefined : { kind: 'chronic', text: cut(words) };
    const plain = found?.ground ?? chronic;
    if (!plain) return undefined;
    const reference = referenceOf(condition);
    const refer = (ground: Ground): Ground => (ground.kind === 'autonomy' || reference === undefined ? ground : { ...ground, reference });
    // The same ALD in whole words: ours are its label, or the title says it.
    const isNamed = named?.kind === 'ald' && plain.kind === 'ald' && named.number === plain.number;
    const ground = refer(isNamed ? named : inWords(plain, words));
    return {
      ground,
      label: groundLabel(ground, language),
      source: words ?? statusCodes(code).at(0) ?? groundLabel(ground, language),
      found: found?.by ?? 'text',
      ...(found?.by !== 'code' && chronic && saysMore(ground) && { otherwise: refer(chronic) }),
    };
  };
}

function find(candidates: readonly (readonly [FoundBy, Ground | undefined])[]): { by: FoundBy; ground: Ground } | undefined {
  for (const [by, ground] of candidates) if (ground) return { by, ground };
  return undefined;
}

const order: readonly Ground['kind'][] = ['ald', 'risk', 'autonomy', 'chronic'];

/** What a ground is about, whatever words were kept. */
function subjectOf(ground: Ground): string {
  switch (ground.kind) {
    case 'ald': return `ald ${ground.number}`;
    case 'risk': return `risk ${ground.factor}`;
    case 'autonomy': return `autonomy ${ground.situation}`;
    case 'chronic': return `chronic ${ground.text}`;
  }
}

/** What makes two grounds one, whichever Condition says it: two cancers are two. */
function keyOf(ground: Ground): string {
  const words = ground.kind === 'ald' ? ground.label : ground.kind === 'risk' ? ground.text : undefined;
  return `${subjectOf(ground)} ${words ?? ''}`;
}

/**
 * The grounds of a record, each once, by kind; inside a kind, in the order of the record.
 *
 * @param ours those that earlier prescriptions wrote themselves, as reasons: told only where the record is silent.
 */
export function eachOnce(grounds: readonly RecordGround[], ours: readonly RecordGround[]): RecordGround[] {
  const said = new Set(grounds.map(({ ground }) => subjectOf(ground)));
  const all = [...grounds, ...ours.filter(({ ground }) => !said.has(subjectOf(ground)))];
  const first = new Map<string, RecordGround>();
  for (const each of all) if (!first.has(keyOf(each.ground))) first.set(keyOf(each.ground), each);
  return [...first.values()].sort((a, b) => order.indexOf(a.ground.kind) - order.indexOf(b.ground.kind));
}

/** Whether a prescription of ours wrote a Condition. */
export const isOurs = ({ identifier }: Loose): boolean => objectsIn(identifier).some(({ system }) => system === PART_SYSTEM);
