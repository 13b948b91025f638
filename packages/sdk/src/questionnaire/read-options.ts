import type { Issue } from '../issue.js';
import { codingForAnswer, entryOf, plainOf } from './answers.js';
import { urls } from './codes.js';
import { defined, extensionValue, isObject, numberIn, objectsIn, textIn, valueEntry, type Json } from './json.js';
import type { Answer, AnswerOption, MarkupSource } from './model.js';

/** Marked-up words of an element, from its `_x` sibling. */
export function markupOf(sibling: unknown): MarkupSource | undefined {
  const xhtml = textIn(extensionValue(sibling, urls.xhtml));
  if (xhtml !== undefined) return { format: 'xhtml', source: xhtml };
  const markdown = textIn(extensionValue(sibling, urls.markdown));
  return markdown === undefined ? undefined : { format: 'markdown', source: markdown };
}

/** What a person reads of an answer; `undefined` when it has no words. */
export function wordsOf(answer: Answer): string | undefined {
  const [, value] = entryOf(answer) ?? [];
  if (isObject(value)) return textIn(value.display) ?? textIn(value.code) ?? textIn(value.reference);
  return typeof value === 'string' ? textIn(value) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function keyOf(answer: Answer, taken: ReadonlySet<string>): string {
  const plain = plainOf(answer);
  const short = isObject(plain) ? (textIn(plain.reference) ?? JSON.stringify(plain)) : `${plain as string | number}`;
  if (!taken.has(short)) return short;
  const long = `${answer.valueCoding?.system ?? ''}|${short}`;
  return taken.has(long) ? `${long}#${taken.size}` : long;
}

/** One option from an element with a `value[x]`; `undefined` when nobody could read it. */
function readOption(element: Json, taken: Set<string>): AnswerOption | undefined {
  const [name, value] = valueEntry(element) ?? [];
  if (name === undefined) return undefined;
  const answer = (name === 'valueCoding' && isObject(value) ? { valueCoding: codingForAnswer(value) } : { [name]: value }) as Answer;
  const label = wordsOf(answer);
  if (label === undefined) return undefined;
  const key = keyOf(answer, taken);
  taken.add(key);
  return defined<AnswerOption>({
    key,
    answer,
    label,
    markup: markupOf(isObject(value) ? value._display : element[`_${name}`]),
    prefix: textIn(extensionValue(element, urls.optionPrefix)) ?? textIn(extensionValue(value, urls.optionPrefix)),
    isExclusive: extensionValue(element, urls.optionExclusive) === true,
    isInitial: element.initialSelected === true,
    score: numberIn(extensionValue(value, urls.itemWeight)) ?? numberIn(extensionValue(value, urls.ordinalValue))
      ?? numberIn(extensionValue(element, urls.itemWeight)) ?? numberIn(extensionValue(element, urls.ordinalValue)),
  });
}

/** Options from elements with a `value[x]`. What cannot be read is told, and the others are there. */
export function readOptions(elements: unknown, { path, issues }: { path: Issue['path']; issues?: Issue[] }): AnswerOption[] {
  const taken = new Set<string>();
  return objectsIn(elements).flatMap((element, index) => {
    const option = readOption(element, taken);
    if (!option) issues?.push({ code: 'option-unreadable', severity: 'error', path, params: { position: index + 1 } });
    return option ?? [];
  });
}

/** Concepts of an expansion, with those under them; an abstract one cannot be chosen. */
function* expanded(contains: unknown, depth = 0): Generator<Json> {
  if (depth > 50) return;
  for (const concept of objectsIn(contains)) {
    if (concept.abstract !== true) yield concept;
    yield* expanded(concept.contains, depth + 1);
  }
}

function* conceptsOf(system: Json, depth = 0): Generator<Json> {
  if (depth > 50) return;
  for (const concept of objectsIn(system.concept)) {
    yield concept;
    yield* conceptsOf(concept, depth + 1);
  }
}

/** Concepts of a `compose` that lists them, or that takes a contained code system whole. `undefined`: a server must expand it. */
function composed(compose: unknown, contained: readonly Json[]): Json[] | undefined {
  if (!isObject(compose)) return undefined;
  const found: Json[] = [];
  for (const include of objectsIn(compose.include)) {
    const listed = Array.isArray(include.concept) ? objectsIn(include.concept) : undefined;
    const system = contained.find(({ resourceType, url }) => resourceType === 'CodeSystem' && url !== undefined && url === include.system);
    if (include.filter !== undefined || include.valueSet !== undefined || (!listed && !system)) return undefined;
    for (const concept of listed ?? conceptsOf(system ?? {})) found.push({ ...concept, system: include.system });
  }
  const excluded = new Set(objectsIn(compose.exclude).flatMap(({ system, concept }) => objectsIn(concept).map(({ code }) => `${String(system)}|${String(code)}`)));
  return found.filter(({ system, code }) => !excluded.has(`${String(system)}|${String(code)}`));
}

/** The options of a value set that the Questionnaire contains; `undefined` when it does not, or does not list them. */
export function optionsOfValueSet(canonical: string, contained: readonly Json[]): AnswerOption[] | undefined {
  const id = canonical.startsWith('#') ? canonical.slice(1) : undefined;
  const [url] = canonical.split('|');
  const valueSet = contained.find((resource) => resource.resourceType === 'ValueSet' && (id === undefined ? resource.url === url : resource.id === id));
  if (!valueSet) return undefined;
  const concepts = isObject(valueSet.expansion) && Array.isArray(valueSet.expansion.contains) ? [...expanded(valueSet.expansion.contains)] : composed(valueSet.compose, contained);
  return concepts && readOptions(concepts.map((concept) => ({ valueCoding: concept, extension: concept.extension })), { path: [] });
}
