/**
 * When the words of a box are read: on leaving it, and, while its error is shown, at each key, so that the error goes as
 * soon as the words are right. They are not rewritten before one leaves.
 */
export class TypedBox {
  /** What stands in the box while one types, so that no drawing takes it away; `undefined` the rest of the time. */
  text: string | undefined;

  readonly #isRefused: () => boolean;
  readonly #read: (text: string) => void;

  constructor(isRefused: () => boolean, read: (text: string) => void) {
    this.#isRefused = isRefused;
    this.#read = read;
  }

  readonly onInput = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    this.text = value;
    if (this.#isRefused()) this.#read(value);
  };

  /** For `change`, and for `blur`: words that come back to where they began are no change to a browser. */
  readonly onLeave = ({ target, type }: Event): void => {
    if (type === 'blur' && this.text === undefined) return;
    this.text = undefined;
    this.#read((target as HTMLInputElement).value);
  };
}
