import { definitionOf } from '../carnet/catalogue.js';
import type { Carnet } from '../carnet/model.js';
import { standing } from '../carnet/rules.js';
import { longDay, type Language } from './language.js';
import type { LetterWords } from './letter-words.js';
import { amount, isNoChange, quantity } from './measure-text.js';
import type { MeasureRow } from './measure-rows.js';
import type { Named } from './person-text.js';

interface SentenceOptions {
  plan: string | undefined;
  today: string;
  language: Language;
  words: LetterWords;
  person: Named;
  /** Rows of the table beside it: the sentence tells the change that they show. */
  shown?: readonly MeasureRow[];
}

/** What changed for the person's first goal, in one sentence; that nothing can be compared yet, else. */
export function changeSentence(carnet: Carnet, { plan, today, language, words, person, shown = [] }: SentenceOptions): string {
  const { lead } = standing(carnet, { ...(plan !== undefined && { plan }), today });
  const definition = lead.kind === 'change' ? definitionOf(carnet, lead.measure) : undefined;
  if (lead.kind !== 'change' || !definition) return carnet.measures.length === 0 ? words.nothingMeasured : words.noMeasure(person.short);
  const change = shown.find((row) => row.definition.id === lead.measure)?.found ?? lead.change;
  const { first, last, delta } = change;
  const told = {
    who: person.short, gender: person.gender, since: longDay(first.day, language), isMore: delta > 0, amount: amount(delta, definition, language),
    first: quantity(first, definition, language), last: quantity(last, definition, language), label: definition.label[language],
  };
  if (isNoChange(change, definition)) return words.noChange(told);
  return (words.changes[lead.measure] ?? words.change)(told);
}
