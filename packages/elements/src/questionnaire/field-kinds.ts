import { isMinutes, type FormNode, type ItemDefinition } from '@sport-sante/sdk/questionnaire/form';

/** From how many exclusive options on a list is folded away: up to there all are in view. */
export const MOST_TILES = 8;
/** From how many options on that exclude nothing a list is searched by typing. */
const MOST_TICKS = 15;

export type FieldKind =
  | 'computed' | 'check' | 'yesNo' | 'slider' | 'duration' | 'count' | 'decimal' | 'quantity' | 'date' | 'dateTime' | 'time' | 'text' | 'lines' | 'url'
  | 'openChoice' | 'search' | 'select' | 'tiles' | 'attachment' | 'reference';

type Rule = readonly [FieldKind, (definition: ItemDefinition, node: FormNode) => boolean];

const isNumber = ({ type }: ItemDefinition): boolean => type === 'integer' || type === 'decimal';
const sizeOf = ({ options }: FormNode): number => options?.length ?? 0;

/** Which field asks a question: the first that fits. */
const rules: readonly Rule[] = [
  ['computed', (_, { isReadOnly }) => isReadOnly],
  ['check', ({ type, control }) => type === 'boolean' && control === 'check-box'],
  ['yesNo', ({ type }) => type === 'boolean'],
  ['openChoice', ({ type }) => type === 'open-choice'],
  ['search', ({ type, control, options }) => type === 'choice' && (control === 'autocomplete' || (options === undefined && control !== 'drop-down'))],
  ['search', ({ type, repeats }, node) => type === 'choice' && repeats && sizeOf(node) > MOST_TICKS],
  ['select', ({ type, repeats, control }, node) => type === 'choice' && !repeats && (control === 'drop-down' || (control !== 'radio-button' && sizeOf(node) > MOST_TILES))],
  ['tiles', ({ type }) => type === 'choice'],
  ['slider', (definition) => definition.control === 'slider' && isNumber(definition)],
  ['duration', isMinutes],
  ['count', ({ type }) => type === 'integer'],
  // Answers to choose from, in another type than a code.
  ['select', ({ repeats, type }, node) => sizeOf(node) > 0 && !repeats && ['string', 'date', 'time'].includes(type)],
  ['lines', ({ type, control }) => type === 'text' || control === 'text-area'],
];

const byType: Partial<Record<ItemDefinition['type'], FieldKind>> = {
  decimal: 'decimal', quantity: 'quantity', date: 'date', dateTime: 'dateTime', time: 'time', url: 'url', attachment: 'attachment', reference: 'reference',
};

/** The kind of field for a question. */
export const kindOf = (node: FormNode): FieldKind =>
  rules.find(([, fits]) => fits(node.definition, node))?.[0] ?? byType[node.definition.type] ?? 'text';
