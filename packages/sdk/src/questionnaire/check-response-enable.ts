import { urls } from './codes.js';
import { isSameValue, orderOf, valueOf, type Value } from './check-response-compare.js';
import type { Expected } from './check-response-items.js';
import type { CheckOptions, Placed } from './check-response.js';
import { extensionsIn, extensionValue, isObject, objectsIn, textIn, type Json } from './json.js';

interface Situation extends CheckOptions {
  /** Where the item stands. */
  readonly place: Placed;
  readonly all: ReadonlyMap<string, Expected>;
  readonly form: Json;
  readonly response: Json;
}

/** Whether conditions are met; `undefined`: it cannot be told. */
type Verdict = boolean | undefined;

const some = (verdicts: readonly Verdict[]): Verdict => (verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false);
const every = (verdicts: readonly Verdict[]): Verdict => (verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true);
const not = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

const inOrder = (is: (order: number) => boolean) => (answer: Value, expected: Value): Verdict => {
  const order = orderOf(answer, expected);
  return order === undefined ? undefined : is(order);
};

/**
 * FHIR R4 (4.0.1), code system `questionnaire-enable-operator`: `=` when at least one answer is equal, `!=` when no answer
 * is equal, so also without an answer. For the others R4 prints « at least no answer », which R5 corrects to « at least one ».
 */
const operators: Readonly<Record<string, (answers: readonly Value[], expected: Value) => Verdict>> = {
  exists: (answers, { value }) => (typeof value === 'boolean' ? answers.length > 0 === value : undefined),
  '=': (answers, expected) => some(answers.map((answer) => isSameValue(answer, expected))),
  '!=': (answers, expected) => not(some(answers.map((answer) => isSameValue(answer, expected)))),
  '>': (answers, expected) => some(answers.map((answer) => inOrder((order) => order > 0)(answer, expected))),
  '<': (answers, expected) => some(answers.map((answer) => inOrder((order) => order < 0)(answer, expected))),
  '>=': (answers, expected) => some(answers.map((answer) => inOrder((order) => order >= 0)(answer, expected))),
  '<=': (answers, expected) => some(answers.map((answer) => inOrder((order) => order <= 0)(answer, expected))),
};

/** Whether an item is asked, by its conditions; those of what it stands in were looked at before. */
export function enabledOf(expected: Expected, situation: Situation): Verdict {
  const { source } = expected;
  if (extensionsIn(source, urls.enableWhenExpression).length > 0) return byExpression(expected, situation);
  if (source.enableWhen === undefined) return true;
  if (!Array.isArray(source.enableWhen)) return undefined;
  const verdicts = source.enableWhen.map((condition: unknown) => (isObject(condition) ? isMet(condition, situation) : undefined));
  if (source.enableBehavior === 'any') return some(verdicts);
  // R4 asks for a behaviour where there are several conditions (que-12); without one, only what both agree on counts.
  if (source.enableBehavior === 'all' || verdicts.length < 2) return every(verdicts);
  return some(verdicts) === every(verdicts) ? every(verdicts) : undefined;
}

function isMet(condition: Json, { place, all }: Situation): Verdict {
  const question = all.get(textIn(condition.question) ?? '');
  const operator = operators[String(condition.operator)];
  const [name, value] = Object.entries(condition).find(([key]) => /^answer[A-Z]/.test(key)) ?? [];
  if (!question || !operator || name === undefined) return undefined;
  const expected = { name: name.replace(/^answer/, 'value'), value };
  const near = answersOf(question, place);
  const verdict = operator(near, expected);
  // Under an answer of the question itself, that one answer or all may be meant.
  const own = aroundOf(question, place);
  const isUnderIt = own.expected === question && own.parent !== undefined;
  return isUnderIt && operator(answersOf(question, own.parent), expected) !== verdict ? undefined : verdict;
}

/** The nearest place around that also holds the question, or is one of its answers. */
function aroundOf(question: Expected, place: Placed): Placed {
  const way = wayTo(question);
  let around = place;
  while (around.parent && (around.expected === undefined || !way.includes(around.expected))) around = around.parent;
  return around;
}

function wayTo(question: Expected): Expected[] {
  const way: Expected[] = [];
  for (let one: Expected | undefined = question; one; one = one.parent) way.unshift(one);
  return way;
}

/** The answers of a question: those in the nearest occurrence around that also holds the question. */
function answersOf(question: Expected, place: Placed): Value[] {
  const way = wayTo(question);
  const around = aroundOf(question, place);
  if (around.expected === question) return [valueOf(around.holder) ?? []].flat();
  const below = around.expected ? way.slice(way.indexOf(around.expected) + 1) : way;
  let holders: Json[] = [around.holder];
  let items: Json[] = [];
  for (const { linkId } of below) {
    items = holders.flatMap((holder) => objectsIn(holder.item)).filter((item) => item.linkId === linkId);
    holders = items.flatMap((item) => [item, ...objectsIn(item.answer)]);
  }
  return items.flatMap((item) => objectsIn(item.answer)).flatMap((answer) => valueOf(answer) ?? []);
}

function byExpression(expected: Expected, { place, form, response, expressions, launch }: Situation): Verdict {
  const given = extensionValue(expected.source, urls.enableWhenExpression);
  const expression = isObject(given) && (given.language ?? 'text/fhirpath') === 'text/fhirpath' ? textIn(given.expression) : undefined;
  if (!expressions || expression === undefined) return undefined;
  const variables: Record<string, unknown> = { ...launch, questionnaire: form, qitem: expected.source };
  const holders: [declared: Json, focus: Json][] = [[form, response]];
  const around: Placed[] = [];
  for (let one: Placed | undefined = place; one?.expected; one = one.parent) around.unshift(one);
  for (const { expected: item, item: focus } of around) holders.push([item?.source ?? {}, focus]);
  for (const [declared, focus] of holders) {
    for (const extension of extensionsIn(declared, urls.variable)) {
      const variable = isObject(extension.valueExpression) ? extension.valueExpression : {};
      const [name, path] = [textIn(variable.name), textIn(variable.expression)];
      if (name === undefined || path === undefined || variable.language !== 'text/fhirpath') continue;
      const result = expressions.evaluate(path, { resource: response, focus, variables });
      if ('values' in result) variables[name] = result.values;
    }
  }
  const own = objectsIn(place.holder.item).find(({ linkId }) => linkId === expected.linkId) ?? { linkId: expected.linkId };
  const result = expressions.evaluate(expression, { resource: response, focus: own, variables });
  if (!('values' in result)) return undefined;
  return result.values[0] === true;
}
