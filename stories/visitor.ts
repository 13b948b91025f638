/**
 * What a visitor of a story does: finds by words, through shadow trees, and presses. For the play functions, which read the
 * built packages as a host does; the tests of the elements have their own, in packages/elements/src/internal/acts.test.ts.
 */
import { expect, userEvent, waitFor } from 'storybook/test';

/** How long a part that is loaded on demand may take, in milliseconds. */
const PATIENCE_MS = 5000;

/** Everything below, in reading order. */
export function below(root: ParentNode): HTMLElement[] {
  return [...root.children].flatMap((child) => [child as HTMLElement, ...(child.shadowRoot ? below(child.shadowRoot) : []), ...below(child)]);
}

/** The words of an element: its name, or what stands in it. */
export const said = (element: Element): string =>
  (element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ?? '').replace(/\s+/g, ' ').trim();

/** The first element of that tag, a selector, with those words; `undefined` when there is none. */
const find = (root: HTMLElement, tag: string, words: RegExp): HTMLElement | undefined => below(root).find((each) => each.matches(tag) && words.test(said(each)));

/** Waits until it is there. */
export const shows = (root: HTMLElement, tag: string, words: RegExp): Promise<void> => waitFor(() => expect(find(root, tag, words), String(words)).toBeTruthy(), { timeout: PATIENCE_MS });

/** Waits until it is there, then presses it. */
export async function press(root: HTMLElement, tag: string, words: RegExp): Promise<void> {
  await shows(root, tag, words);
  await userEvent.click(find(root, tag, words)!);
}
