import { isMinutes, isSameAnswer, type Answer, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { writeDate } from '../internal/date-text.js';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import { withUnit, writeNumber } from '../internal/number-text.js';
import { valueOf } from './answer-values.js';
import type { Sentences } from './questionnaire.strings.js';

type Words = Pick<Sentences, 'yes' | 'no' | 'none' | 'unknown' | 'daysAWeek'>;

/** What an answer of an object type is called: a coding, a quantity, a file, a reference. */
function objectWords({ valueCoding, valueQuantity, valueAttachment, valueReference }: Answer, language: Language): string {
  if (valueQuantity?.value !== undefined) return withUnit(writeNumber(valueQuantity.value, language), valueQuantity.unit ?? valueQuantity.code ?? '');
  return valueCoding?.display ?? valueCoding?.code ?? valueAttachment?.title ?? valueReference?.display ?? valueReference?.reference ?? '';
}

/** « 21/11/2026 », « 21/11/2026 9:30 ». */
const dateWords = (value: string): string => [writeDate(value.slice(0, 10)) || value.slice(0, 10), value.slice(11, 16)].filter(Boolean).join(' ');

function wordsOf(node: FormNode, answer: Answer, words: Words, language: Language): string {
  const { definition } = node;
  const option = node.options?.find((each) => isSameAnswer(each.answer, answer));
  if (option) return option.label;
  const value = valueOf(answer);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number' && definition.unit?.code === 'd/wk') return words.daysAWeek(value, writeNumber(value, language));
  if (typeof value === 'number') return isMinutes(definition) ? writeDuration(value, language) : withUnit(writeNumber(value, language), definition.unitText ?? definition.unit?.display ?? '');
  if (typeof value !== 'string') return objectWords(answer, language);
  return definition.type === 'date' || definition.type === 'dateTime' ? dateWords(value) : value;
}

/** The answers of a question in words; « Non renseigné » when there are none. */
export function answerWords(node: FormNode, words: Words, language: Language): string {
  if (node.isUnknown) return words.unknown;
  return node.answers.map((answer) => wordsOf(node, answer, words, language)).filter(Boolean).join(', ') || words.none;
}
