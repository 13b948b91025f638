import type { AnswerOption, FormDefinition, FormOptions, ItemDefinition } from './model.js';
import { readOptions } from './read-options.js';

/** Items whose answers the host knows, by the canonical of their value set. One that is searched by typing is the screen’s to ask. */
function openItems({ byLinkId }: FormDefinition): Map<string, ItemDefinition[]> {
  const found = new Map<string, ItemDefinition[]>();
  for (const item of byLinkId.values()) {
    if (item.valueSet === undefined || item.control === 'autocomplete') continue;
    found.set(item.valueSet, [...(found.get(item.valueSet) ?? []), item]);
  }
  return found;
}

/**
 * Asks the host, once each, for the value sets that a form does not list.
 *
 * @param tell hears of each as it comes; `options` is `undefined` when nobody could give it
 */
export async function expandValueSets(
  definition: FormDefinition, expand: FormOptions['expandValueSet'], tell: (canonical: string, items: readonly ItemDefinition[], options: AnswerOption[] | undefined) => void,
): Promise<void> {
  await Promise.all([...openItems(definition)].map(async ([canonical, items]) => {
    const concepts: unknown = await Promise.resolve().then(() => expand?.(canonical, '')).catch(() => undefined);
    tell(canonical, items, Array.isArray(concepts) ? readOptions(concepts.map((concept: unknown) => ({ valueCoding: concept })), { path: [] }) : undefined);
  }));
}
