import type { Issue } from '../issue.js';
import { exchangeUrls } from './exchange-codes.js';
import { expectedItems, type Expected } from './check-response-items.js';
import { extensionsIn, objectsIn, textIn, valueEntry, type Json } from './json.js';
import type { Extraction, Sight } from './extract-parts.js';

/** An item of the response, with what the form says of it. */
export interface Met {
  readonly expected: Expected;
  readonly item: Json;
  /** Answers that have a value. */
  readonly answers: readonly Json[];
  readonly path: Issue['path'];
  readonly variables: Sight['variables'];
}

/** Deepest item that is looked at. */
const DEEPEST = 250;

export const answersOf = (item: Json): Json[] => objectsIn(item.answer).filter((answer) => valueEntry(answer) !== undefined);

/** New ids under the names that an item asks for (`extractAllocateId`), for this occurrence. */
export function allocated(element: Json, variables: Sight['variables'], { newId }: Extraction): Sight['variables'] {
  const names = extensionsIn(element, exchangeUrls.extractAllocateId).flatMap(({ valueString }) => textIn(valueString) ?? []);
  return names.length === 0 ? variables : { ...variables, ...Object.fromEntries(names.map((name) => [name, `urn:uuid:${newId()}`])) };
}

/** The items in a part of the response, each with its own in the form; what the form does not know is passed over. */
export function* itemsMet(holder: Json, around: Pick<Met, 'path' | 'variables'> & { children: readonly Expected[] }, extraction: Extraction): Generator<Met> {
  if (around.path.length > DEEPEST) return;
  const counts = new Map<Expected, number>();
  for (const item of objectsIn(holder.item)) {
    const expected = around.children.find(({ linkId }) => linkId === item.linkId);
    if (!expected) continue;
    const index = counts.get(expected) ?? 0;
    counts.set(expected, index + 1);
    const path = [...around.path, expected.linkId, ...(expected.type === 'group' && expected.repeats ? [index] : [])];
    yield { expected, item, answers: answersOf(item), path, variables: allocated(expected.source, around.variables, extraction) };
  }
}

/** The roots of a form. */
export const rootsOf = (form: Json): readonly Expected[] => expectedItems(form).roots;

/** The items of a form as they are written. */
export const itemsIn = (form: Json): Json[] => [...expectedItems(form).all.values()].map(({ source }) => source);
