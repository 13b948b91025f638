import type { Issue } from '../../issue.js';

/**
 * Why this is hard: a score must be the same whoever asked the questions. An answer may be an integer, a decimal or a
 * quantity, in minutes or in hours, at any depth, and an item may be anything at all when a host is wrong. Nothing here
 * throws, nothing depends on the order of items, and what cannot be read is told once the score asks for it.
 */

type Json = Readonly<Record<string, unknown>>;

/** Answers of one linkId, wherever its items stand. */
interface Asked { readonly answers: Json[]; isUnknown: boolean }

const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** What one minute is worth in a unit, and what that unit may be called. `d/wk` and the others count as they are. */
const minutesIn: Readonly<Record<string, number>> = { min: 1, 'min/d': 1, h: 60, 'h/d': 60, hr: 60, s: 1 / 60 };
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const saysUnknown = (element: Json): boolean => listOf(element.extension).some(({ url }) => url === DATA_ABSENT);

/** Every item by its linkId, those under answers too. A response that holds itself is read once. */
function collect(response: unknown): Map<string, Asked> {
  const found = new Map<string, Asked>();
  const seen = new Set<unknown>();
  const waiting: unknown[] = isObject(response) ? listOf(response.item) : [];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!isObject(item) || seen.has(item)) continue;
    seen.add(item);
    const answers = listOf(item.answer);
    for (const element of [item, ...answers]) for (const child of listOf(element.item)) waiting.push(child);
    if (typeof item.linkId !== 'string') continue;
    const asked = found.get(item.linkId) ?? { answers: [], isUnknown: false };
    asked.answers.push(...answers.filter((answer) => Object.keys(answer).some((key) => key.startsWith('value'))));
    asked.isUnknown ||= saysUnknown(item) || answers.some(saysUnknown);
    found.set(item.linkId, asked);
  }
  return found;
}

const yesCodes = new Set(['yes', 'Y', 'oui', 'true', 'LA33-6', '373066001']);
const noCodes = new Set(['no', 'N', 'non', 'false', 'LA32-8', '373067005']);

/** `undefined`: not answered, or not known to the person. `null`: answered, and it cannot be taken; an issue says why. */
export type Read<Value> = Value | null | undefined;

export interface NumberRange {
  minimum: number;
  maximum: number;
  /** Quantities are turned into minutes. */
  isMinutes?: boolean;
  /** What one of each unit is worth, by its code or its printed form: a quantity in another is unreadable. `undefined`: its number is taken. */
  units?: Readonly<Record<string, number>>;
}

/** Reads the answers of a response by linkId, and keeps the issues in the order in which the score asks. */
export class ResponseReader {
  readonly issues: Issue[] = [];
  readonly #asked: Map<string, Asked>;

  constructor(response: unknown) {
    this.#asked = collect(response);
    if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse') this.tell('error', 'not-a-response', []);
  }

  tell(severity: Issue['severity'], code: string, path: Issue['path'], params?: Issue['params'], source?: string): void {
    this.issues.push({ code, severity, path, ...(source !== undefined && { source }), ...(params && { params }) });
  }

  /** Says that an answer the score needs is not there: not given, or not known to the person. */
  missing(linkId: string): void {
    this.tell('warning', this.isUnknown(linkId) ? 'answer-unknown' : 'answer-missing', [linkId]);
  }

  isUnknown(linkId: string): boolean {
    const asked = this.#asked.get(linkId);
    return asked !== undefined && asked.isUnknown && asked.answers.length === 0;
  }

  /** Whether the linkId has an answer, of whatever kind. */
  isAnswered(linkId: string): boolean {
    return (this.#asked.get(linkId)?.answers.length ?? 0) > 0;
  }

  /** A number of any type of FHIR. */
  number(linkId: string, { minimum, maximum, isMinutes = false, units = isMinutes ? minutesIn : undefined }: NumberRange): Read<number> {
    const value = this.#one(linkId, (answer) => numberIn(answer, units));
    if (typeof value !== 'number' || (value >= minimum && value <= maximum)) return value;
    this.tell('error', 'out-of-range', [linkId], { value, minimum, maximum });
    return null;
  }

  /** A boolean, or a code that says yes or no. `more`: other codes of the instrument. */
  yes(linkId: string, more: Readonly<Record<string, boolean>> = {}): Read<boolean> {
    return this.#one(linkId, (answer) => {
      if (typeof answer.valueBoolean === 'boolean') return answer.valueBoolean;
      const code = codeIn(answer) ?? '';
      return Object.hasOwn(more, code) ? more[code] : yesCodes.has(code) ? true : noCodes.has(code) ? false : undefined;
    });
  }

  /** One code among those of the instrument. */
  code<Code extends string>(linkId: string, codes: readonly Code[]): Read<Code> {
    return this.#one(linkId, (answer) => codes.find((code) => code === codeIn(answer)));
  }

  /** How many answers a question that repeats has; `undefined` when it has none, which is not 0. */
  count(linkId: string): number | undefined {
    const { answers = [] } = this.#asked.get(linkId) ?? {};
    const said = new Set(answers.map((answer) => JSON.stringify(codeIn(answer) ?? answer.valueString)));
    return said.size > 0 ? said.size : undefined;
  }

  /** Whether a question that repeats has the code among its answers. */
  has(linkId: string, code: string): boolean {
    return this.#asked.get(linkId)?.answers.some((answer) => codeIn(answer) === code) ?? false;
  }

  /** The one value of a linkId. Two that differ are asked about: none is better than the other. */
  #one<Value>(linkId: string, read: (answer: Json) => Value | undefined): Read<Value> {
    const { answers = [] } = this.#asked.get(linkId) ?? {};
    if (answers.length === 0) return undefined;
    const values = new Set(answers.map(read));
    const [value] = values;
    if (values.size === 1 && value !== undefined) return value;
    this.tell('error', values.has(undefined) ? 'answer-unreadable' : 'answered-twice', [linkId]);
    return null;
  }
}

function codeIn({ valueCoding, valueString }: Json): string | undefined {
  if (isObject(valueCoding) && typeof valueCoding.code === 'string') return valueCoding.code;
  return typeof valueString === 'string' ? valueString : undefined;
}

const finite = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

function numberIn({ valueInteger, valueDecimal, valueQuantity }: Json, units: NumberRange['units']): number | undefined {
  const plain = finite(valueInteger) ?? finite(valueDecimal);
  if (plain !== undefined || !isObject(valueQuantity)) return plain;
  const value = finite(valueQuantity.value);
  // « Less than 10 » is no 10.
  if (value === undefined || valueQuantity.comparator !== undefined) return undefined;
  const unit = valueQuantity.code ?? valueQuantity.unit;
  if (unit === undefined || !units) return value;
  const factor = typeof unit === 'string' && Object.hasOwn(units, unit) ? units[unit] : undefined;
  // A tenth of a second is finer than anybody says; 0.1 h × 60 must be 6.
  return factor === undefined ? undefined : Math.round(value * factor * 600) / 600;
}
