import { activityOf, isDaysOfWeek, isMinutes, type FormNode } from '@sport-sante/sdk/questionnaire/form';

/** A row of the table: what is asked of one activity, or of one time spent sitting. */
export interface ActivityRow {
  readonly node: FormNode;
  /** Whether it is done at all; `undefined`: not asked. */
  readonly practised: FormNode | undefined;
  readonly days: FormNode | undefined;
  readonly minutes: FormNode | undefined;
  readonly isSitting: boolean;
}

/** Instruments name what is sat by it: `work.sitting`, `home.sitting.screen`. */
const isSitting = ({ linkId }: FormNode): boolean => /(^|\.)sitting(\.|$)/.test(linkId);

/** The row for an item; `undefined` when it asks something else than days and a duration. */
export function rowOf(node: FormNode): ActivityRow | undefined {
  const { definition } = node;
  const asked = activityOf(definition);
  const child = (of: object | undefined) => node.children.find((each) => each.definition === of);
  if (asked) {
    return { node, practised: definition.type === 'boolean' ? node : undefined, days: child(asked.days), minutes: child(asked.minutes), isSitting: isSitting(node) };
  }
  if (definition.repeats || node.children.length > 0 || node.isReadOnly) return undefined;
  const [days, minutes] = [isDaysOfWeek(definition) ? node : undefined, isMinutes(definition) ? node : undefined];
  return days || minutes ? { node, practised: undefined, days, minutes, isSitting: isSitting(node) } : undefined;
}

/** The questions of a row, in the order they are answered. */
export const questionsOf = ({ practised, days, minutes }: ActivityRow): FormNode[] => [practised, days, minutes].filter((node) => node !== undefined);

/** What is said not to be known when a row is: the yes or no, else its numbers. */
export const unknownIn = ({ practised, days, minutes }: ActivityRow): FormNode[] => (practised ? [practised] : [days, minutes].filter((node) => node !== undefined));

export const isUnknown = (row: ActivityRow): boolean => unknownIn(row).every((node) => node.isUnknown);

/** The number of an answer, which is not 0 when there is none. */
export const numberIn = (node: FormNode | undefined): number | undefined => {
  const { valueInteger, valueDecimal, valueQuantity } = node?.answers[0] ?? {};
  return valueInteger ?? valueDecimal ?? valueQuantity?.value;
};

/** Whether a row says that the thing is not done. */
export const isNo = ({ practised }: ActivityRow): boolean => practised?.answers[0]?.valueBoolean === false;

/** Minutes in a week (UCUM `min/wk`); `undefined` while an answer misses. A no, and no day, are 0. */
export function minutesPerWeek(row: ActivityRow): number | undefined {
  if (isNo(row)) return 0;
  const days = numberIn(row.days);
  const minutes = numberIn(row.minutes);
  if (days === 0) return 0;
  return days === undefined || minutes === undefined ? undefined : days * minutes;
}

/** Whether a question can be answered now; before a yes or no was said, its numbers can: they say it. */
export const isOpen = ({ practised }: ActivityRow, node: FormNode): boolean =>
  !node.isUnknown && (node.isEnabled || (practised !== undefined && practised.answers.length === 0 && !practised.isUnknown && practised.isEnabled));

/** Items that stand together: as rows of one table, or as they come. */
export interface Block { readonly nodes: FormNode[]; readonly isTable: boolean }

const isActivity = ({ definition }: Pick<FormNode, 'definition'>): boolean => activityOf(definition) !== undefined;

/** A group of rows, which has no wish of its own about how to look. */
export const isDomain = ({ definition, children }: FormNode): boolean =>
  definition.type === 'group' && !definition.repeats && definition.control === undefined && !isActivity({ definition }) && children.some((child) => rowOf(child) !== undefined);

const hasActivity = (node: FormNode): boolean => isActivity(node) || (isDomain(node) && node.children.some(isActivity));

/** Parts a list where activities stand from where they do not; single numbers after them go with them. */
export function tablesAmong(nodes: readonly FormNode[]): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    const isTable = hasActivity(node) || (last?.isTable === true && (isDomain(node) || rowOf(node) !== undefined));
    if (last?.isTable === isTable) last.nodes.push(node);
    else blocks.push({ nodes: [node], isTable });
  }
  return blocks;
}

/** The item a question is a part of, when it is a row; else the question itself. */
export const rowAround = (node: FormNode): FormNode => (node.parent && isActivity(node.parent) ? node.parent : node);
