import type { ReactiveElement } from 'lit';

/** Languages the elements speak. French is the first and the type of every other. */
export type Language = 'fr' | 'en';

/** One element's sentences in each language; English must match the French in shape. */
export interface Strings<Sentences> { fr: Sentences; en: NoInfer<Sentences> }

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

/** The sentences of an element in the reader's language. */
export function stringsFor<Sentences>(element: ReactiveElement, strings: Strings<Sentences>): Sentences {
  return strings[languageOf(element)];
}
