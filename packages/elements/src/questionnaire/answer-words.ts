import { isMinutes, isSameAnswer, type Answer, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { writeDate } from '../internal/date-text.js';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import { withUnit, writeNumber } from '../internal/number-text.js';
import { valueOf } from './answer-values.js';
import type { Sentences } from './questionnaire.strings.js';

type Words = Pick<Sentences, 'yes' | 'no' | 'none' | 'unknown'>;

/** What an answer of an object type is called: a coding, a quantity, a file, a reference. */
function objectWords(value: object, language: Language): string {
  const { display, code, value: number, unit, title, reference, url } = value as Record<string, unknown>;
  if (typeof number === 'number') return withUnit(writeNumber(number, language), String(unit ?? code ?? ''));
  return String(display ?? title ?? code ?? reference ?? url ?? '');
}

/** « 21/11/2026 », « 21/11/2026 9:30 ». */
const dateWords = (value: string): string => [writeDate(value.slice(0, 10)) || value.slice(0, 10), value.slice(11, 16)].filter(Boolean).join(' ');

function wordsOf(node: FormNode, answer: Answer, words: Words, language: Language): string {
  const { definition } = node;
  const option = node.options?.find((each) => isSameAnswer(each.answer, answer));
  if (option) return option.label;
  const value = valueOf(answer);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return isMinutes(definition) ? writeDuration(value, language) : withUnit(writeNumber(value, language), definition.unitText ?? definition.unit?.display ?? '');
  if (definition.type === 'date' || definition.type === 'dateTime') return dateWords(String(value ?? ''));
  return typeof value === 'object' && value !== null ? objectWords(value, language) : String(value ?? '');
}

/** The answers of a question in words; « Non renseigné » when there are none. */
export function answerWords(node: FormNode, words: Words, language: Language): string {
  if (node.isUnknown) return words.unknown;
  return node.answers.map((answer) => wordsOf(node, answer, words, language)).filter(Boolean).join(', ') || words.none;
}
