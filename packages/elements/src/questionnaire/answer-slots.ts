import { isSameAnswer, type Answer, type FormNode } from '@sport-sante/sdk/questionnaire/form';

/** What becomes of the boxes of a question: its answers, and where the focus goes. */
export interface SlotsHost {
  set(node: FormNode, answers: readonly Answer[]): void;
  /** Draws the question again, then goes to one of its boxes. */
  show(node: FormNode, position: number): void;
}

/** A box for each answer of a question that repeats, the empty ones too: what is typed in one stays in it. */
export class AnswerSlots {
  readonly #host: SlotsHost;
  readonly #slots = new WeakMap<FormNode, readonly (Answer | undefined)[]>();

  constructor(host: SlotsHost) { this.#host = host; }

  /** The boxes of a question, at least one. Answers that come from elsewhere have theirs. */
  of(node: FormNode): readonly (Answer | undefined)[] {
    const known = this.#slots.get(node);
    const said = known?.filter((answer) => answer !== undefined) ?? [];
    const isSame = known && said.length === node.answers.length && said.every((answer, index) => isSameAnswer(answer, node.answers[index] as Answer));
    return isSame ? known : node.answers.length > 0 ? node.answers : [undefined];
  }

  set(node: FormNode, position: number, answer: Answer | undefined): void { this.#keep(node, this.of(node).with(position, answer)); }

  add(node: FormNode): void {
    const slots = [...this.of(node), undefined];
    this.#slots.set(node, slots);
    this.#host.show(node, slots.length - 1);
  }

  remove(node: FormNode, position: number): void {
    this.#keep(node, this.of(node).toSpliced(position, 1));
    this.#host.show(node, Math.max(position - 1, 0));
  }

  #keep(node: FormNode, slots: readonly (Answer | undefined)[]): void {
    this.#slots.set(node, slots);
    this.#host.set(node, slots.filter((answer) => answer !== undefined));
  }
}
