import { urls } from './codes.js';
import { countIn, extensionValue, objectsIn, textIn, type Json } from './json.js';

/** An item of a Questionnaire, with what a response is held to. */
export interface Expected {
  readonly linkId: string;
  readonly type: string;
  readonly source: Json;
  readonly parent: Expected | undefined;
  readonly children: readonly Expected[];
  readonly isRequired: boolean;
  readonly repeats: boolean;
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
}

/** The items of a Questionnaire as a tree, and by linkId. Of two with one linkId the first counts; one without has no answers. */
export function expectedItems(form: Json): { roots: readonly Expected[]; all: ReadonlyMap<string, Expected> } {
  const all = new Map<string, Expected>();
  const roots: Expected[] = [];
  // Its own pile, not calls in calls: a form may be deeper than the stack.
  const open: { sources: Iterator<Json, undefined>; parent: Expected | undefined; into: Expected[] }[] = [{ sources: objectsIn(form.item).values(), parent: undefined, into: roots }];
  for (let place = open.at(-1); place; place = open.at(-1)) {
    const next = place.sources.next();
    if (next.done) {
      open.pop();
      continue;
    }
    const source = next.value;
    const linkId = textIn(source.linkId);
    if (linkId === undefined || all.has(linkId)) continue;
    const children: Expected[] = [];
    const one: Expected = {
      linkId,
      type: textIn(source.type) ?? '',
      source,
      parent: place.parent,
      children,
      isRequired: source.required === true,
      repeats: source.repeats === true,
      minOccurs: countIn(extensionValue(source, urls.minOccurs)),
      maxOccurs: countIn(extensionValue(source, urls.maxOccurs)),
    };
    all.set(linkId, one);
    place.into.push(one);
    open.push({ sources: objectsIn(source.item).values(), parent: one, into: children });
  }
  return { roots, all };
}
