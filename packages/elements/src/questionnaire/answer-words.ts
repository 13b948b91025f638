import { isMinutes, isSameAnswer, type Answer, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { writeDateTime } from '../internal/date-time-text.js';
import { writeDecimal } from '../internal/decimal-text.js';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import { withUnit } from '../internal/number-text.js';
import { writeTime } from '../internal/time-text.js';
import { valueOf } from './answer-values.js';
import type { Sentences } from './questionnaire.strings.js';

type Words = Pick<Sentences, 'yes' | 'no' | 'none' | 'unknown' | 'daysAWeek'>;

/** What an answer of an object type is called: a coding, a quantity, a file, a reference. */
function objectWords({ valueCoding, valueQuantity, valueAttachment, valueReference }: Answer, language: Language): string {
  if (valueQuantity?.value !== undefined) return withUnit(writeDecimal(valueQuantity.value, language), valueQuantity.unit ?? valueQuantity.code ?? '');
  return valueCoding?.display ?? valueCoding?.code ?? valueAttachment?.title ?? valueReference?.display ?? valueReference?.reference ?? '';
}

function wordsOf(node: FormNode, answer: Answer, words: Words, language: Language): string {
  const { definition } = node;
  const option = node.options?.find((each) => isSameAnswer(each.answer, answer));
  if (option) return option.label;
  const value = valueOf(answer);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number' && definition.unit?.code === 'd/wk') return words.daysAWeek(value, writeDecimal(value, language));
  if (typeof value === 'number') return isMinutes(definition) ? writeDuration(value, language) : withUnit(writeDecimal(value, language), definition.unitText ?? definition.unit?.display ?? '');
  if (typeof value !== 'string') return objectWords(answer, language);
  if (definition.type === 'time') return writeTime(value, language);
  return definition.type === 'date' || definition.type === 'dateTime' ? writeDateTime(value, language) : value;
}

/** The answers of a question in words; « Non renseigné » when there are none. */
export function answerWords(node: FormNode, words: Words, language: Language): string {
  if (node.isUnknown) return words.unknown;
  return node.answers.map((answer) => wordsOf(node, answer, words, language)).filter(Boolean).join(', ') || words.none;
}
