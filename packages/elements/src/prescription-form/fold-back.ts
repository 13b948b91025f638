/** Folds a group of fields that opened on demand, once it was left with nothing in it. */
export class FoldBack {
  #isPressed = false;

  /** For every press on the form. */
  readonly onPress = (): void => {
    this.#isPressed = true;
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { this.#isPressed = false; }, { capture: true, once: true });
  };

  /** For `focusout` of a group. A press that takes the focus away is over first, so that its click lands where it was aimed. */
  whenLeft(fold: () => void): (event: FocusEvent) => void {
    return ({ currentTarget, relatedTarget }) => {
      const group = currentTarget as HTMLElement;
      if (relatedTarget instanceof Node && group.contains(relatedTarget)) return;
      const look = () => {
        const fields = [...group.querySelectorAll<HTMLElement & { validity: ValidityState }>('[data-key]')];
        // A page that goes behind another one was not left, and words that cannot be read are not nothing.
        if (!document.hasFocus() || group.matches(':focus-within') || fields.some(({ validity }) => validity.badInput)) return;
        fold();
      };
      if (this.#isPressed) addEventListener('pointerup', () => { setTimeout(look); }, { capture: true, once: true });
      else setTimeout(look);
    };
  }
}
