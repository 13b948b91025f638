import type { ReactiveElement } from 'lit';

/** Languages the elements speak. French is the first and the type of every other. */
export type Language = 'fr' | 'en';

/** One element's sentences: the French ones are there from the start, the English ones come when a reader needs them. */
export interface Translated<Sentences> {
  readonly fr: Sentences;
  en?: Sentences;
  readonly loadEnglish: () => Promise<{ en: Sentences }>;
}

export const translated = <Sentences>(fr: Sentences, loadEnglish: () => Promise<{ en: NoInfer<Sentences> }>): Translated<Sentences> =>
  ({ fr, loadEnglish });

/** The nearest `lang`, climbing out of shadow roots: `closest` alone stops at them. */
function nearestLang(element: Element): string | undefined {
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? undefined;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The language to speak in where this element stands. French unless the nearest `lang` is English. */
export function languageOf(element: Element): Language {
  return nearestLang(element)?.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** Elements that wait for the English of some sentences: each is drawn again once, however often it asked. */
const awaited = new WeakMap<object, Set<ReactiveElement>>();

/**
 * The sentences of an element in the reader's language. English that has not arrived yet is asked for, and the element
 * drawn again when it is there; until then, or if it cannot be had, French stands in.
 */
export function stringsFor<Sentences>(element: ReactiveElement, strings: Translated<Sentences>): Sentences {
  if (languageOf(element) === 'fr') return strings.fr;
  if (strings.en) return strings.en;
  const others = awaited.get(strings);
  if (others) others.add(element);
  else {
    const elements = new Set([element]);
    awaited.set(strings, elements);
    void strings.loadEnglish().then(({ en }) => { strings.en = en; }, () => { /* Offline: French is better than nothing. */ }).then(() => {
      awaited.delete(strings);
      if (strings.en) for (const each of elements) each.requestUpdate();
    });
  }
  return strings.fr;
}
