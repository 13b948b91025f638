import { aldByNumber, groundLabel, searchGrounds, typedAldNumber, type Ground } from '@sport-sante/sdk/prescription/domain';
import type { ComboboxOption } from '../combobox-field/combobox-field.js';
import type { Language } from '../internal/localize.js';
import type { Sentences } from './prescription-form.strings.js';

/** A key that says the whole ground, so that a kept answer needs no table. */
export const groundKey = (ground: Ground): string => JSON.stringify(ground, ['kind', 'number', 'label', 'factor', 'situation', 'text']);

export const groundFromKey = (key: string): Ground => JSON.parse(key) as Ground;

const tagOf = (ground: Ground): { tag?: string } => (ground.kind === 'ald' ? { tag: `ALD ${ground.number}` } : {});

/** A kept ground as a token. */
export function groundToken(ground: Ground, language: Language): ComboboxOption {
  const label = groundLabel(ground, language);
  const { tag } = tagOf(ground);
  return { key: groundKey(ground), label, ...(tag !== undefined && tag !== label && { tag }) };
}

/**
 * What a search answers: the list of grounds, then the typed words themselves as a chronic disease, because
 * CSP art. D. 1172-1-1, 1° gives a definition and no list. A lone number is no disease.
 */
export function searchOptions(text: string, language: Language, { groups, chronic, chronicDetail }: Sentences): ComboboxOption[] {
  const options = searchGrounds(text, { language }).map(({ ground, label, detail, marks }): ComboboxOption => ({
    key: groundKey(ground), label, marks, ...(detail !== undefined && { detail }), ...tagOf(ground), group: groups[ground.kind],
  }));
  if (text.length < 3 || typedAldNumber(text) !== undefined) return options;
  const ground: Ground = { kind: 'chronic', text: text.slice(0, 200) };
  return [...options, { key: groundKey(ground), label: chronic(ground.text), detail: chronicDetail, tag: 'D. 1172-1-1', group: groups.chronic, isFreeText: true }];
}

/** What to do with typed words that became no ground. */
export function unresolvedSentence(text: string, { ald12, aldUnknown, unresolvedGround }: Sentences): string {
  const number = typedAldNumber(text);
  if (number === 12) return ald12;
  if (number !== undefined && !aldByNumber(number)) return aldUnknown(number);
  return unresolvedGround(text);
}

