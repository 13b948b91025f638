import { aldByNumber, aldList } from './ald.js';
import { autonomyLabels, riskLabels, type Label } from './labels.js';
import type { Ground } from './model.js';
import { autonomySituations, riskFactors, type AutonomySituation, type RiskFactor } from './terms.js';

export type Language = 'fr' | 'en';

/** One answer to a search, ready to be shown. */
export interface GroundHit {
  ground: Ground;
  /** What was found, in the words nearest to the typed ones: « Infarctus du myocarde ». */
  label: string;
  /** The legal title behind it, when it is not the label itself. */
  detail?: string;
  /** Where the matching words stand in `label`: pairs of start and end. Empty when the match is in the detail. */
  marks: [number, number][];
}

/** Folds accents, case, hyphens and apostrophes away: « Crohn’s » → « crohn s ». Keeps the length of the text. */
export function fold(text: string): string {
  return Array.from(text, (char) => {
    const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return /^[a-z0-9]$/.test(plain) ? plain : plain === 'œ' ? 'o' : ' '.repeat(char.length);
  }).join('');
}

/** Where each typed word begins a word of the text. `undefined` when one of them does not. */
function matchWords(typed: readonly string[], text: string): [number, number][] | undefined {
  const folded = ` ${fold(text)}`;
  const marks: [number, number][] = [];
  for (const word of typed) {
    const at = folded.indexOf(` ${word}`);
    if (at < 0) return undefined;
    marks.push([at, at + word.length]);
  }
  return marks.sort(([a], [b]) => a - b);
}

/** `order`: place among the everyday words of its entry, the usual one first. */
interface Candidate { ground: Ground; label: string; detail?: string; extra: readonly string[]; order?: number }

/** Everyday words of the risk factors and situations; the label itself is always searched. Ours. */
const riskWords: Partial<Record<RiskFactor, readonly string[]>> = {
  hypertension: ['HTA', 'tension', 'hypertension'],
  overweight: ['poids', 'IMC', 'excès de poids'],
  obesity: ['poids', 'IMC', 'obèse'],
  undernutrition: ['maigreur', 'perte de poids'],
  sedentary: ['inactivité', 'sédentaire', 'assis', 'manque d’activité'],
  dyslipidaemia: ['cholestérol', 'triglycérides', 'hypercholestérolémie'],
  addiction: ['tabac', 'alcool', 'tabagisme', 'drogue', 'dépendance'],
};
const autonomyWords: Record<AutonomySituation, readonly string[]> = {
  'autonomy-allowance': ['APA allocation', 'ADPA', 'perte d’autonomie', 'GIR'],
  'home-help': ['aide ménagère', 'perte d’autonomie'],
  'disability-right': ['handicap', 'MDPH', 'AAH', 'PCH'],
  'mobility-card': ['CMI', 'invalidité', 'handicap'],
  frailty: ['fragile', 'ICOPE', 'chute', 'âgé', 'perte d’autonomie'],
};

function candidates(language: Language): Candidate[] {
  const ald = aldList.flatMap(({ number, title, words, aliases = {}, finds = [] }): Candidate[] => {
    const aliasesOf = (word: string) => Object.keys(aliases).filter((alias) => aliases[alias] === word);
    const own: Candidate = { ground: { kind: 'ald', number }, label: title, extra: [`ald ${number}`, `ald${number}`, ...finds] };
    return [
      ...words.map((label, order): Candidate => ({ ground: { kind: 'ald', number, label }, label, detail: title, extra: aliasesOf(label), order })),
      own,
    ];
  });
  const risks = riskFactors.filter((factor) => factor !== 'other').map((factor): Candidate => ({
    ground: { kind: 'risk', factor }, label: riskLabels[factor][language], extra: [riskLabels[factor].fr, ...(riskWords[factor] ?? [])],
  }));
  const situations = autonomySituations.map((situation): Candidate => ({
    ground: { kind: 'autonomy', situation }, label: autonomyLabels[situation][language], extra: [autonomyLabels[situation].fr, ...autonomyWords[situation]],
  }));
  return [...ald, ...risks, ...situations];
}

/** The number a person typed for an ALD: « 8 », « ald 8 », « ALD n° 8 ». `undefined` when the words are something else. */
export function typedAldNumber(text: string): number | undefined {
  const digits = /^\s*(?:ald)?\s*(?:n°|no)?\s*(\d{1,2})\s*$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether the typed words are the whole label: then nothing is nearer. */
const isWhole = (typed: readonly string[], label: string): boolean => fold(label).split(' ').filter(Boolean).join(' ') === typed.join(' ');

/** How near a hit is, smaller first: begins the label, stands in the label, stands behind it. */
function distance(marks: [number, number][] | undefined): number {
  if (!marks) return 2;
  return marks[0]?.[0] === 0 ? 0 : 1;
}

/**
 * Finds grounds by number, legal title or everyday word; accents, case and the order of words do not matter.
 * ALD first, then risk factors, then situations; inside each, the nearest first. 12 finds nothing: it is vacant.
 *
 * @param text what is typed; empty text finds the usual grounds, so that an open list is never empty.
 */
export function searchGrounds(text: string, { language = 'fr', limit = 8 }: { language?: Language; limit?: number } = {}): GroundHit[] {
  const number = typedAldNumber(text);
  if (number !== undefined) {
    const ald = aldByNumber(number);
    return ald ? [{ ground: { kind: 'ald', number }, label: ald.title, marks: [] }] : [];
  }
  const typed = fold(text.normalize('NFC')).split(' ').filter(Boolean);
  // Signs and scripts it cannot read find nothing: only an untouched input is offered the usual ones.
  if (typed.length === 0) return text.trim() === '' ? usualGrounds(language) : [];

  const hits: (GroundHit & { rank: number })[] = [];
  const found = new Set<string>();
  for (const { ground, label, detail, extra, order = 0 } of candidates(language)) {
    const marks = matchWords(typed, label);
    if (!marks && !extra.some((words) => matchWords(typed, words))) continue;
    const key = JSON.stringify(ground);
    if (found.has(key)) continue;
    found.add(key);
    const group = ground.kind === 'ald' ? 0 : ground.kind === 'risk' ? 1 : 2;
    hits.push({ ground, label, ...(detail !== undefined && detail !== label && { detail }), marks: marks ?? [], rank: group * 100 + distance(marks) * 20 + (isWhole(typed, label) ? -1 : order) });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit).map(({ rank: _rank, ...hit }) => hit);
}

/** What is offered before anything is typed: the frequent grounds named by the sources of the project. */
function usualGrounds(language: Language): GroundHit[] {
  const usual: Ground[] = [
    { kind: 'ald', number: 8 }, { kind: 'ald', number: 13 }, { kind: 'ald', number: 30 },
    { kind: 'risk', factor: 'sedentary' }, { kind: 'risk', factor: 'obesity' }, { kind: 'risk', factor: 'hypertension' },
    { kind: 'autonomy', situation: 'frailty' },
  ];
  return usual.map((ground) => ({ ground, label: groundLabel(ground, language), marks: [] }));
}

/** A ground in the words of its reader: what was chosen, else the title of the list. */
export function groundLabel(ground: Ground, language: Language = 'fr'): string {
  switch (ground.kind) {
    case 'ald': return ground.label ?? aldByNumber(ground.number)?.title ?? `ALD ${ground.number}`;
    case 'chronic': return ground.text;
    case 'risk': return ground.text ?? wordOf(riskLabels, ground.factor, language);
    case 'autonomy': return wordOf(autonomyLabels, ground.situation, language);
  }
}

/** The word of a code, else the code itself: a host may give one that is not ours, and a form must still show it. */
const wordOf = (labels: Partial<Record<string, Label>>, code: string, language: Language) => labels[code]?.[language] ?? code;
