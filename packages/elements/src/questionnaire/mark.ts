import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { FormControl } from '../internal/form-control.js';

/** What is wrong with the answer of a field, in words, and whether it is to be shown now. */
class MarkDirective extends Directive {
  #told = '';
  #isRefused = false;

  override render(_message: string, _isRefused: boolean): unknown { return noChange; }

  override update({ element }: ElementPart, [message, isRefused]: [string, boolean]): unknown {
    const field: Pick<FormControl, 'localName' | 'reportValidity' | 'setCustomValidity'> = element as HTMLElement & Pick<FormControl, 'reportValidity' | 'setCustomValidity'>;
    // Once: what is typed to mend a refused answer is judged on leaving, as ever.
    const isDue = isRefused && !this.#isRefused;
    const isNew = message !== this.#told || isDue;
    const tell = () => {
      field.setCustomValidity(this.#told);
      if (isDue) field.reportValidity();
    };
    this.#told = message;
    this.#isRefused = isRefused;
    // The code of a rare field may come later than its answer.
    if (isNew) void (customElements.get(field.localName) ? tell() : customElements.whenDefined(field.localName).then(tell));
    return noChange;
  }
}

/** Tells a field what the form says of its answer. */
export const mark = directive(MarkDirective);
