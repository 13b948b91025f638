import type { Carnet } from './context.js';

/**
 * Sends an event that holds the carnet. It is copied when the host reads it, and not before: an edit costs the same in a
 * carnet of ten years.
 *
 * @returns false when the host prevented it.
 */
export function announce(element: HTMLElement, name: 'sps-draft' | 'sps-submit', detail: object, current: () => Carnet, { cancelable = false } = {}): boolean {
  const carnet = current();
  let copy: Carnet | undefined;
  const whole = Object.defineProperty(structuredClone(detail), 'carnet', { enumerable: true, get: () => (copy ??= structuredClone(carnet)) });
  return element.dispatchEvent(new CustomEvent(name, { detail: whole, bubbles: true, composed: true, cancelable }));
}
