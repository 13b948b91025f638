import { activityOf, isDaysOfWeek, isMinutes, type Answer, type Form, type FormNode, type ItemDefinition } from '@sport-sante/sdk/questionnaire/form';

/** Words that ask nothing, as their author marked them up. */
export type Reading = Pick<ItemDefinition, 'text' | 'markup'>;

/** What one screen asks of a person. */
export interface Step {
  /** Stable as long as its question is there. */
  readonly key: string;
  /** `days` and `duration` are answered by tiles; `several` are the parts of one thing; `computed` is read, not asked. */
  readonly kind: 'question' | 'days' | 'duration' | 'several' | 'computed';
  /** What is answered there, in order. */
  readonly nodes: readonly FormNode[];
  /** Whose words are the heading: the question, or the group of several. */
  readonly asked: FormNode;
  /** The yes or no, or the group, that a number of days and a duration belong to. */
  readonly subject?: FormNode;
  /** Name of the group it stands in; `''` when there is none. */
  readonly domain: string;
  /** What is read with it: displays before it, long words and help of its group. */
  readonly readings: readonly Reading[];
  /** The last occurrence of a repeating group that ends here: another one may be added. */
  readonly last?: FormNode;
}

type Draft = { -readonly [Key in keyof Step]: Step[Key] };

/** Where the walk stands: what it has found, and what waits to be read with the next question. */
interface Walk { readonly steps: Draft[]; waiting: Reading[] }

/** A name is read above a question; more words than that are read under it. */
const NAME_LENGTH = 80;
/** As many fields as a small screen shows at once. */
const MOST_FIELDS = 6;

const tables: readonly (string | undefined)[] = ['table', 'htable', 'gtable', 'atable', 'grid'];
/** Displays that belong to a field, or frame a page. */
const asides: readonly (string | undefined)[] = ['help', 'unit', 'prompt', 'lower', 'upper', 'header', 'footer'];
const partTypes: readonly string[] = ['string', 'integer', 'decimal', 'quantity', 'date', 'time'];

export const isAnswered = ({ answers, isUnknown }: FormNode): boolean => answers.length > 0 || isUnknown;

/** The number of an answer; `undefined` when there is none. */
export const numberOf = (answer: Answer | undefined): number | undefined =>
  answer?.valueInteger ?? answer?.valueDecimal ?? answer?.valueQuantity?.value;

/** How many days were given for an activity, a « no » being 0; `undefined`: not said. */
export const daysOf = (subject: FormNode | undefined, days: FormNode): number | undefined =>
  (subject?.answers[0]?.valueBoolean === false ? 0 : numberOf(days.answers[0]));

/** Whether the person may go on without a word: what adds to the answers, and a list where nothing may hold. */
export const isFree = ({ definition: { type, isRequired, repeats } }: FormNode): boolean =>
  !isRequired && (['string', 'text', 'url', 'attachment', 'reference'].includes(type) || (repeats && /choice$/.test(type)));

/** Whether a step has what it asks for. */
export function isSettled({ kind, nodes, subject }: Step): boolean {
  const [first] = nodes;
  if (kind === 'days' && first) return daysOf(subject, first) !== undefined || first.isUnknown || Boolean(subject?.isUnknown);
  const isSaid = nodes.some(isAnswered);
  return nodes.every((node) => isAnswered(node) || (isSaid && !node.definition.isRequired));
}

/** The help of an item, among what is read with it. */
export const helpOf = ({ help, helpMarkup }: ItemDefinition): Reading[] => (help ? [{ text: help, ...(helpMarkup && { markup: helpMarkup }) }] : []);

const isAsked = ({ kind }: Step): boolean => kind !== 'computed';

const isField = ({ type, isHidden, isReadOnly, expressions }: ItemDefinition): boolean => type !== 'display' && !isHidden && !isReadOnly && !expressions.calculated;

/** Whether a group is asked at once: a small table, an occurrence, or the parts of one thing, like a name. Its conditions would move it. */
function isOneThing({ children, control, parent, repeats }: ItemDefinition): boolean {
  const fields = children.filter(isField);
  if (fields.length === 0 || fields.length > MOST_FIELDS) return false;
  if (children.some((child) => child.type === 'group' || child.children.some(isField) || child.enableWhen.length > 0 || child.expressions.enableWhen)) return false;
  return repeats || tables.includes(control) || tables.includes(parent?.control)
    || (fields.length > 1 && fields.length <= 4 && fields.every(({ type, text, ...field }) => partTypes.includes(type) && !field.repeats && text.length <= 30 && !text.includes('?')));
}

/** The steps of a form as it stands, in order. Pure: it is asked again after each answer. */
export const stepsOf = (form: Form): Step[] => allOf(form).filter(({ kind }) => kind !== 'computed');

/** The steps with what the form answers by itself, where it stands. */
export function allOf(form: Form): Step[] {
  const walk: Walk = { steps: [], waiting: [] };
  visitAll(form.nodes, '', walk);
  // Nothing is left to be asked: the last words are read with the last question.
  const end = walk.steps.findLast(isAsked);
  if (end) end.readings = [...end.readings, ...walk.waiting];
  return walk.steps;
}

function visitAll(nodes: readonly FormNode[], domain: string, walk: Walk): void {
  nodes.forEach((node, index) => {
    if (!node.isVisible) return;
    const before = walk.steps.length;
    visit(node, domain, walk);
    const { type, repeats } = node.definition;
    const end = walk.steps.slice(before).findLast(isAsked);
    if (type === 'group' && repeats && end && nodes[index + 1]?.linkId !== node.linkId) end.last ??= node;
  });
}

function visit(node: FormNode, domain: string, walk: Walk): void {
  const { definition } = node;
  if (definition.type === 'display') {
    read(definition, walk);
    return;
  }
  if (definition.type !== 'group' && (node.isReadOnly || definition.expressions.calculated)) {
    if (node.answers.length > 0) walk.steps.push({ key: node.key, kind: 'computed', nodes: [node], asked: node, domain, readings: [] });
    return;
  }
  const activity = activityOf(definition);
  if (activity) visitActivity(node, domain, walk);
  else if (definition.type !== 'group') visitQuestion(node, domain, walk);
  else if (isOneThing(definition)) visitSeveral(node, domain, walk);
  else visitGroup(node, domain, walk);
}

/** Words that ask nothing wait for the next question. */
function read(definition: ItemDefinition, { waiting }: Walk): void {
  if (definition.text && !asides.includes(definition.control)) waiting.push(definition);
}

function add(walk: Walk, step: Omit<Step, 'readings'>): void {
  walk.steps.push({ ...step, readings: walk.waiting });
  walk.waiting = [];
}

/** Days, then the duration of such a day. It counts as long as nobody said that there are no days. */
function visitActivity(subject: FormNode, domain: string, walk: Walk): void {
  const days = subject.children.find(({ definition }) => isDaysOfWeek(definition));
  const minutes = subject.children.find(({ definition }) => isMinutes(definition));
  if (!days || !minutes) return;
  add(walk, { key: `${subject.key} days`, kind: 'days', nodes: [days], asked: days, subject, domain });
  const count = daysOf(subject, days);
  const isOpen = count === undefined ? !days.isUnknown && !subject.isUnknown : count > 0 && minutes.isVisible;
  if (isOpen) add(walk, { key: `${subject.key} duration`, kind: 'duration', nodes: [minutes], asked: minutes, subject, domain });
}

function visitQuestion(node: FormNode, domain: string, walk: Walk): void {
  const { definition } = node;
  const isOne = !definition.repeats;
  const kind = isOne && isDaysOfWeek(definition) ? 'days' : isOne && isMinutes(definition) ? 'duration' : 'question';
  add(walk, { key: node.key, kind, nodes: [node], asked: node, domain });
  node.answers.forEach((_, index) => { visitAll(node.childrenOf(index), domain, walk); });
}

function visitSeveral(group: FormNode, domain: string, walk: Walk): void {
  const shown = group.children.filter(({ isVisible }) => isVisible);
  for (const { definition } of shown) if (definition.type === 'display') read(definition, walk);
  const nodes = shown.filter(({ definition }) => isField(definition));
  if (nodes.length > 0) add(walk, { key: group.key, kind: 'several', nodes, asked: group, domain });
}

function visitGroup(group: FormNode, domain: string, walk: Walk): void {
  const { definition, index } = group;
  const isName = definition.text.length <= NAME_LENGTH;
  if (!isName) walk.waiting.push(definition);
  walk.waiting.push(...helpOf(definition));
  const name = (isName ? definition.text : definition.shortText) || domain;
  visitAll(group.children, definition.repeats && index > 0 ? `${name} ${index + 1}` : name, walk);
}
