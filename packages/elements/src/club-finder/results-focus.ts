/** How long an answer is waited for before the focus is left where it is. */
const PATIENCE_MS = 10_000;

/**
 * Moves the focus to the heading of the results, and again when another heading takes its place, unless the person went
 * somewhere else meanwhile.
 */
export function focusResults({ currentTarget }: Event): void {
  const root = (currentTarget as Element).getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const title = () => root.querySelector<HTMLElement>('#results-title');
  const before = title();
  before?.focus();
  const observer = new MutationObserver(() => {
    const now = title();
    if (!now || now === before) return;
    observer.disconnect();
    if (root.activeElement === null) now.focus();
  });
  observer.observe(root, { childList: true, subtree: true });
  setTimeout(() => { observer.disconnect(); }, PATIENCE_MS);
}
