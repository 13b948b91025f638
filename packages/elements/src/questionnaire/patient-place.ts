import type { Form, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFree, isSettled, stepsOf, type Step } from './patient-steps.js';

/** What is in view of a form that is answered one question at a time. */
export interface Sight {
  readonly steps: readonly Step[];
  /** `undefined`: the review. */
  readonly step: Step | undefined;
  /** From 0; at the review, as many as there are steps. */
  readonly index: number;
  /** Whether something comes before it: a question, or the review that one came from. */
  readonly hasBefore: boolean;
  /** Of the bar, 0 to 1. It never goes back while the person goes on. */
  readonly reached: number;
  /** How many questions the last answer opened. */
  readonly added: number;
  /** Whether the answers were there before the person was. */
  readonly isResumed: boolean;
  /** Whether to say that more than half is done: on one step only. */
  readonly isPastHalf: boolean;
}

/** Fewer questions than that need no encouragement. */
const LONG_FORM = 6;

const isGiven = ({ answers, isUnknown, definition: { initial, expressions, options } }: FormNode): boolean =>
  isUnknown || (answers.length > 0 && initial.length === 0 && !expressions.initial && !options?.some(({ isInitial }) => isInitial));

/** Whether a person has begun a step; what a form answers by itself is no beginning. */
const isBegun = ({ nodes, subject }: Step): boolean => nodes.some(isGiven) || (subject !== undefined && isGiven(subject));

/** Where a person is in a form: one question, or the review. Never in the address of the page, nor in its history. */
export class PatientPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #form: Form | undefined;
  /** Key of the step in view; `undefined` at the review. */
  #key: string | undefined;
  /** All steps as they were when this one came into view. */
  #known: readonly string[] = [];
  #reached = 0;
  #added = 0;
  #half: string | undefined;
  #isResumed = false;
  /** Steps gone through since « Modifier »; `undefined` when nothing is being changed. */
  #trail: string[] | undefined;
  /** Steps there were when « Modifier » was pressed. */
  #reviewed: readonly string[] = [];
  /** Steps that were in view. */
  readonly #shown = new Set<string>();
  #isFocusDue = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Puts the focus on the words of a new question, from its top. Not when the form opens: the focus is the host’s then. */
  hostUpdated(): void {
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    this.entry?.focus({ preventScroll: true });
    this.#root?.querySelector('.patient-top')?.scrollIntoView({ block: 'nearest' });
  }

  /** The heading of what is in view. */
  get entry(): HTMLElement | undefined { return this.#root?.querySelector<HTMLElement>('#patient-heading') ?? undefined; }

  /** What is in view now. Another form is entered where its answers stop. */
  look(form: Form): Sight {
    const steps = stepsOf(form);
    if (form !== this.#form) this.#enter(form, steps);
    const index = this.#indexIn(steps);
    const step = steps[index];
    this.#key = step?.key;
    const hasBefore = index > 0 || this.#trail !== undefined;
    return { steps, step, index, hasBefore, reached: step ? this.#reached : 1, added: this.#added, isResumed: this.#isResumed, isPastHalf: step !== undefined && step.key === this.#half };
  }

  /** Goes on: to what follows, of which nothing is told when the person added it; and while an answer of the review is changed, through what the change opened and back. */
  next({ isOwnAct = false } = {}): void {
    const { steps, index, step } = this.#seen();
    const rest = steps.slice(index + 1);
    // What an answer opened before itself, and nobody has seen, comes before the review.
    const missed = steps.slice(0, index).find((each) => !this.#shown.has(each.key) && !isSettled(each));
    if (!this.#trail) {
      if (missed && rest.length === 0) this.change(missed);
      else this.#go(rest[0], steps);
      if (isOwnAct) this.#added = 0;
      return;
    }
    if (step) this.#trail.push(step.key);
    const isDue = (each: Step) => (each.subject !== undefined && each.subject === step?.subject)
      || (!this.#reviewed.includes(each.key) && !this.#trail?.includes(each.key)) || !(isSettled(each) || each.nodes.every(isFree));
    this.#go(rest.find(isDue) ?? missed, steps);
  }

  /** Goes back, answers kept: to the question before, or to the review that one came from. */
  back(): void {
    const { steps, index } = this.#seen();
    const before = this.#trail ? this.#trail.pop() : steps[index - 1]?.key;
    this.#go(steps.find(({ key }) => key === before), steps);
  }

  /** Changes an answer of the review. */
  change(step: Step): void {
    const { steps } = this.#seen();
    this.#trail = [];
    this.#reviewed = steps.map(({ key }) => key);
    this.#go(step, steps);
  }

  /** Goes to a step of a form, or to its first one. */
  show(step?: Step): void {
    const { steps } = this.#seen();
    this.#trail = undefined;
    this.#go(step ?? steps[0], steps);
  }

  /** Puts the focus on what took the place of the step in view. */
  fromTop(): void {
    this.#isFocusDue = true;
    this.#host.requestUpdate();
  }

  /** Goes to the review. */
  showReview(): void { this.#go(undefined, this.#seen().steps); }

  /** Goes to the step that asks a question, and to its field. */
  showNode(node: FormNode): void {
    const { steps, step } = this.#seen();
    const target = steps.find(({ nodes, subject, asked }) => nodes.includes(node) || subject === node || asked === node);
    if (!target) return;
    if (target.key !== step?.key) this.change(target);
    void this.#host.updateComplete.then(() => { this.#root?.querySelector<HTMLElement>('.patient [data-key]')?.focus(); });
  }

  get #root(): ParentNode | null { return this.#host.shadowRoot; }

  #seen(): Sight {
    if (!this.#form) throw new TypeError('A step was asked for before the form was drawn.');
    return this.look(this.#form);
  }

  #enter(form: Form, steps: readonly Step[]): void {
    const last = steps.findLastIndex(isBegun);
    this.#form = form;
    this.#shown.clear();
    this.#trail = undefined;
    this.#half = undefined;
    this.#isResumed = last >= 0;
    const first = this.#isResumed ? steps.find((step, index) => !isSettled(step) && (index > last || !step.nodes.every(isFree))) : steps[0];
    // Days that the form answered by itself are seen before the duration of such a day is asked.
    const before = first && steps[steps.indexOf(first) - 1];
    this.#keep(first?.kind === 'duration' && before?.subject === first.subject && before && !isBegun(before) ? before : first, steps);
  }

  /** Where the step is; when it is no more, what came after it. */
  #indexIn(steps: readonly Step[]): number {
    const keys = steps.map(({ key }) => key);
    if (this.#key === undefined) return keys.length;
    for (const key of this.#known.slice(this.#known.indexOf(this.#key))) if (keys.includes(key)) return keys.indexOf(key);
    return keys.length;
  }

  #go(step: Step | undefined, steps: readonly Step[]): void {
    const before = this.#key === undefined ? -1 : steps.findIndex(({ key }) => key === this.#key);
    const isForward = step !== undefined && before >= 0 && steps.indexOf(step) > before;
    const known = this.#known;
    const from = steps[before];
    const reached = this.#reached;
    this.#isResumed = false;
    if (!step) this.#trail = undefined;
    this.#keep(step, steps);
    // The duration of an activity comes with its days: nobody is told.
    this.#added = isForward ? steps.filter(({ key, subject }) => !known.includes(key) && (subject === undefined || subject !== from?.subject)).length : 0;
    if (isForward) this.#reached = Math.max(this.#reached, reached);
    this.#isFocusDue = true;
    this.#host.requestUpdate();
  }

  #keep(step: Step | undefined, steps: readonly Step[]): void {
    this.#key = step?.key;
    if (step) this.#shown.add(step.key);
    this.#known = steps.map(({ key }) => key);
    this.#added = 0;
    const position = step ? steps.indexOf(step) + 1 : steps.length;
    this.#reached = steps.length === 0 ? 1 : position / steps.length;
    if (step && !this.#isResumed && steps.length >= LONG_FORM && position > steps.length / 2) this.#half ??= step.key;
  }
}
