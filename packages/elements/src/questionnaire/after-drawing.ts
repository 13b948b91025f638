import type { LitElement } from 'lit';

/** Longest wait for a frame: none comes while a page is not in view. */
const MOST_WAITING = 300;

/** Resolves once what an element shows now has been drawn: what takes long begins after it. */
export async function afterDrawing(element: LitElement): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
  await new Promise<void>((done) => {
    requestAnimationFrame(() => { setTimeout(done); });
    setTimeout(done, MOST_WAITING);
  });
}
