/**
 * Notes where a person looks in a list: at its first row in view, or from below its end.
 *
 * Browsers do the same (`overflow-anchor`), but Safari, and none of them when nothing that was in view is left but a gap.
 *
 * @returns what brings it back there, when what stands above was drawn at another height.
 */
export function keepInView(list: HTMLElement): () => void {
  const row = [...list.children].find((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return each instanceof HTMLElement && each.dataset['id'] !== undefined && bottom > 0 && top < window.innerHeight;
  });
  if (row) {
    const { top } = row.getBoundingClientRect();
    return () => { if (row.isConnected) scrollBy(list, row.getBoundingClientRect().top - top); };
  }
  const { bottom } = list.getBoundingClientRect();
  return () => { if (bottom <= window.innerHeight) scrollBy(list, list.getBoundingClientRect().bottom - bottom); };
}

function scrollBy(element: Element, top: number): void {
  // Less than a pixel is what positions are rounded to.
  if (Math.abs(top) >= 1) scrollerOf(element).scrollBy({ top, behavior: 'instant' });
}

/** What scrolls an element: the page, or a pane of it around the finder. */
function scrollerOf(element: Element): Element {
  for (let node: Node | null = element; node; node = (node instanceof Element ? node.assignedSlot : null) ?? (node instanceof ShadowRoot ? node.host : node.parentNode)) {
    if (node instanceof Element && node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}
