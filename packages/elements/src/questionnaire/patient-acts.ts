import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { QuestionnaireContext } from './context.js';
import type { PageContext } from './page-context.js';
import type { PatientPlace } from './patient-place.js';
import { daysOf, isAnswered, isFree, isSettled, type Step } from './patient-steps.js';
import { strings } from './patient.strings.js';

/** What this view needs: what all views share, what reads marked-up texts, and what stops a submit in words. */
export type PatientContext = QuestionnaireContext & Pick<PageContext, 'parts' | 'problems' | 'sentence' | 'sending' | 'words'>;

/** What a field can be asked, whichever it is. */
interface Field extends HTMLElement { updateComplete: Promise<unknown>; validity: ValidityState; reportValidity(): boolean; setCustomValidity(message: string): void }

const isField = (element: Element): element is Field => 'setCustomValidity' in element && 'reportValidity' in element;

const fieldOf = (section: Element, { key }: FormNode): Field | undefined =>
  [...section.querySelectorAll(`[data-node="${CSS.escape(key)}"] *`)].find(isField);

const minutesOf = ({ subject, nodes }: Step): FormNode | undefined => subject?.children.find((each) => each.isEnabled && each.definition.type !== 'display' && !nodes.includes(each));

/** Keeps a number of days; 0 is the « no » of an activity that asks yes or no. */
export function answerDays(context: QuestionnaireContext, step: Step, count: number): void {
  const { nodes: [days], subject } = step;
  if (!days) return;
  const isYesNo = subject?.definition.type === 'boolean';
  if (isYesNo) context.set(subject, [{ valueBoolean: count > 0 }]);
  if (!isYesNo || count > 0) context.set(days, [days.definition.type === 'decimal' ? { valueDecimal: count } : { valueInteger: count }]);
  const minutes = minutesOf(step);
  // Whether they know how long was not asked when they did not know how many days.
  if (count > 0 && minutes?.isUnknown) context.setUnknown(minutes, false);
}

/** A sentence is not left under the acts at the foot. */
function showError(section: Element, field: Field): void {
  const error = field.shadowRoot?.querySelector('[part="error"]');
  const foot = section.querySelector('.patient-end');
  if (error && foot && error.getBoundingClientRect().bottom > foot.getBoundingClientRect().top) error.scrollIntoView({ block: 'center' });
}

/** Says what is missing or wrong on the field itself, and goes there. @returns whether there is something. */
function isRefused(section: Element, { speak }: QuestionnaireContext, step: Step): boolean {
  const words = speak(strings);
  const fields = step.nodes.map((node) => ({ node, field: fieldOf(section, node) }));
  const refuse = (field: Field): true => {
    field.reportValidity();
    field.focus();
    void field.updateComplete.then(() => { showError(section, field); });
    return true;
  };
  const isWrong = ({ valid, valueMissing, customError }: ValidityState, node: FormNode) => !valid && (isAnswered(node) || !(valueMissing || customError));
  const wrong = fields.find(({ node, field }) => field && isWrong(field.validity, node));
  if (wrong?.field) return refuse(wrong.field);
  if (isSettled(step) || step.nodes.every(isFree)) return false;
  const isSaid = step.nodes.some(isAnswered);
  const missing = fields.find(({ node, field }) => field && !isAnswered(node) && (!isSaid || node.definition.isRequired));
  if (!missing?.field) return false;
  const { field } = missing;
  field.setCustomValidity(field.shadowRoot?.querySelector('[type="radio"], [type="checkbox"]') ? words.missing : words.missingText);
  const forgive = () => { field.setCustomValidity(''); };
  for (const act of ['input', 'change']) field.addEventListener(act, forgive, { once: true });
  return refuse(field);
}

/** « Continuer »: on to the next question, unless this one has no answer. */
export function goOn({ currentTarget }: Event, context: QuestionnaireContext, place: PatientPlace): void {
  const { step } = place.look(context.form);
  const section = (currentTarget as Element).closest('.patient');
  if (!step || !section || isRefused(section, context, step)) return;
  const { nodes: [days], subject } = step;
  // No days: what was said before of such a day no longer holds.
  if (step.kind === 'days' && days && daysOf(subject, days) === 0) {
    for (const node of [minutesOf(step), ...(subject?.definition.type === 'boolean' && days.isEnabled ? [days] : [])]) if (node && node.answers.length > 0) context.set(node, []);
  }
  place.next();
}

/** « Je ne sais pas », and on to the next question. What was answered beside it stays. */
export function sayUnknown(context: QuestionnaireContext, place: PatientPlace): void {
  const { step } = place.look(context.form);
  if (!step) return;
  const open = step.nodes.filter(({ answers }) => answers.length === 0);
  if (step.kind === 'days') {
    if (step.subject?.definition.type === 'boolean') context.setUnknown(step.subject, true);
    for (const node of [...step.nodes, minutesOf(step)]) if (node?.isEnabled) context.setUnknown(node, true);
  } else for (const node of step.kind === 'several' && open.length > 0 ? open : step.nodes) context.setUnknown(node, true);
  place.next();
}
