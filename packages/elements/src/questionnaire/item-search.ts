import type { Answer, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Coding } from 'fhir/r4.js';
import type { ComboboxField, ComboboxOption } from '../combobox-field/combobox-field.js';
import { choicesOf, valueOf } from './answer-values.js';

/** As many answers as a list that is searched shows at once. */
const MOST_SHOWN = 50;

/** Words as they are compared: without case, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const keyOf = ({ system = '', code = '', display = '' }: Coding): string => `${system}|${code || display}`;

/** What the host found for the words typed last, of a list that the form does not contain. */
const found = new WeakMap<FormNode, { text: string; codings: readonly Coding[] }>();

type Expand = ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;

/** Finds among the answers of a question; those that the host has to look for come with the next drawing of the field. */
export function searchIn(node: FormNode, text: string, { expand, field }: { expand: Expand; field: ComboboxField }): ComboboxOption[] {
  const wanted = plain(text).split(/\s+/);
  if (node.options) {
    return node.options.filter(({ label }) => wanted.every((word) => plain(label).includes(word))).slice(0, MOST_SHOWN).map(({ key, label }) => ({ key, label }));
  }
  const { valueSet } = node.definition;
  const known = found.get(node);
  if (expand && valueSet !== undefined && known?.text !== text) {
    found.set(node, { text, codings: known?.codings ?? [] });
    expand(valueSet, text).then((codings) => {
      if (found.get(node)?.text === text) found.set(node, { text, codings });
      field.requestUpdate();
    }, () => { field.requestUpdate(); });
  }
  return (known?.codings ?? []).slice(0, MOST_SHOWN).map((coding) => ({ key: keyOf(coding), label: coding.display ?? coding.code ?? '' }));
}

/** The kept answers of a question, as tokens. */
export const tokensOf = (node: FormNode): ComboboxOption[] => node.answers.map((answer, index): ComboboxOption => {
  const choice = choicesOf(node)[index];
  const value = valueOf(answer);
  if (typeof choice === 'string') return { key: choice, label: node.options?.find(({ key }) => key === choice)?.label ?? choice };
  return { key: typeof value === 'object' && value !== null ? keyOf(value) : String(value), label: choice?.text ?? '' };
});

/** The answers for the tokens that are kept. */
export const answersForTokens = (node: FormNode, tokens: readonly ComboboxOption[]): Answer[] => {
  const before = tokensOf(node);
  return tokens.flatMap(({ key }): Answer | Answer[] => {
    const place = before.findIndex((token) => token.key === key);
    const coding = found.get(node)?.codings.find((each) => keyOf(each) === key);
    return node.answers[place] ?? node.options?.find((option) => option.key === key)?.answer ?? (coding ? { valueCoding: coding } : []);
  });
};
