import type { Issue } from '../issue.js';
import { enabledOf } from './check-response-enable.js';
import { answerIssues, hasValue, type AnswerRules } from './check-response-values.js';
import { expectedItems, type Expected } from './check-response-items.js';
import { isObject, objectsIn, textIn, type Json } from './json.js';
import type { ExpressionEngine, LaunchValues } from './model.js';
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4.js';

export interface CheckOptions {
  /** Runs `enableWhenExpression`. `undefined`: items with one are neither asked for nor refused. */
  expressions?: ExpressionEngine;
  launch?: LaunchValues;
}

/** A place in the response: the item and its answer, and where they stand. */
export interface Placed {
  readonly expected: Expected | undefined;
  /** The item of the response, or one of its answers: what holds the items under it. */
  readonly holder: Json;
  /** The item of the response. */
  readonly item: Json;
  readonly parent: Placed | undefined;
}

const statuses = ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'];
/** Statuses of a response that is whole: what is required must be there. */
const whole: readonly unknown[] = ['completed', 'amended'];
/** Deepest item that is judged. */
const DEEPEST = 500;

/**
 * Whether a response answers its questionnaire as FHIR R4 asks: order and places of the items, types, options, bounds,
 * what is required where it is enabled, nothing where it is not. It knows nothing of the form engine, and may judge it.
 *
 * Not judged: patterns, constraints, options that an expression or a server gives, and what a condition says that cannot
 * be told (dates of different lengths, an expression without an engine).
 *
 * @returns issues, `path` naming the linkIds, with the number of the occurrence after a group that repeats. Empty: it fits.
 * Never throws on what the two hold.
 */
export function checkResponse(questionnaire: Questionnaire, response: QuestionnaireResponse, options: CheckOptions = {}): Issue[] {
  const [form, answers] = [questionnaire as unknown, response as unknown];
  if (!isObject(form) || form.resourceType !== 'Questionnaire') return [problem('questionnaire-unreadable', [])];
  if (!isObject(answers) || answers.resourceType !== 'QuestionnaireResponse') return [problem('response-unreadable', [])];
  return new Check(form, answers, options).run();
}

const problem = (code: string, path: Issue['path'], params?: Issue['params'], severity: Issue['severity'] = 'error'): Issue => ({ code, severity, path, ...(params && { params }) });

class Check {
  readonly #issues: Issue[] = [];
  readonly #form: Json;
  readonly #response: Json;
  readonly #options: CheckOptions;
  readonly #all: ReadonlyMap<string, Expected>;
  readonly #roots: readonly Expected[];
  readonly #isWhole: boolean;
  readonly #rules: AnswerRules;

  constructor(form: Json, response: Json, options: CheckOptions) {
    this.#form = form;
    this.#response = response;
    this.#options = options;
    const { roots, all } = expectedItems(form);
    this.#all = all;
    this.#roots = roots;
    this.#isWhole = whole.includes(response.status);
    this.#rules = { contained: objectsIn(form.contained), options: new Map() };
  }

  run(): Issue[] {
    const { status, questionnaire } = this.#response;
    if (!statuses.includes(String(status))) this.#tell('status-unknown', []);
    const canonical = textIn(questionnaire)?.split('|')[0];
    if (canonical !== undefined && typeof this.#form.url === 'string' && canonical !== this.#form.url) this.#tell('questionnaire-differs', [], undefined, 'warning');
    const root: Placed = { expected: undefined, holder: this.#response, item: this.#response, parent: undefined };
    this.#items(this.#roots, root, []);
    return this.#issues;
  }

  #tell(code: string, path: Issue['path'], params?: Issue['params'], severity?: Issue['severity']): void {
    this.#issues.push(problem(code, path, params, severity));
  }

  /** The items of one place, against those that the form has there. */
  #items(expected: readonly Expected[], place: Placed, path: Issue['path']): void {
    if (path.length > DEEPEST) {
      this.#tell('items-too-deep', path.slice(0, 1), { deepest: DEEPEST });
      return;
    }
    const found = this.#sorted(expected, place, path);
    for (const one of expected) this.#group(one, found.get(one) ?? [], place, path);
  }

  /** Items of the response by those of the form; what is in the wrong place or order is told. */
  #sorted(expected: readonly Expected[], { holder }: Placed, path: Issue['path']): Map<Expected, Json[]> {
    const found = new Map<Expected, Json[]>();
    let reached = 0;
    if (holder.item !== undefined && !Array.isArray(holder.item)) this.#tell('items-unreadable', path);
    for (const item of objectsIn(holder.item)) {
      const linkId = textIn(item.linkId) ?? '';
      const one = this.#all.get(linkId);
      const position = one ? expected.indexOf(one) : -1;
      if (!one) this.#tell('response-item-unknown', [...path, linkId]);
      else if (position < 0) this.#tell('response-item-misplaced', [...path, linkId]);
      else {
        if (position < reached) this.#tell('response-item-order', [...path, linkId]);
        reached = Math.max(reached, position);
        const others = found.get(one);
        if (others) others.push(item);
        else found.set(one, [item]);
      }
    }
    return found;
  }

  /** One item of the form, with all the items of the response that are its own. */
  #group(expected: Expected, items: readonly Json[], place: Placed, path: Issue['path']): void {
    const own = [...path, expected.linkId];
    const enabled = enabledOf(expected, { place, all: this.#all, form: this.#form, response: this.#response, ...this.#options });
    if (enabled === false) {
      if (items.length > 0) this.#tell('disabled-answered', own);
      return;
    }
    if (expected.type === 'display') {
      if (items.some((item) => item.answer !== undefined || item.item !== undefined)) this.#tell('response-answer-misplaced', own);
      return;
    }
    if (expected.type === 'group') this.#groupItems(expected, items, { place, path: own, isAsked: enabled === true });
    else this.#question(expected, items, { place, path: own, isAsked: enabled === true });
  }

  #groupItems(expected: Expected, items: readonly Json[], { place, path, isAsked }: Asked): void {
    const { repeats, isRequired, minOccurs, maxOccurs } = expected;
    if (items.length > 1 && !repeats) this.#tell('response-item-duplicate', path);
    this.#count(items.filter((item) => holdsAnswer(item)).length, { isRequired: isRequired && isAsked, least: minOccurs, most: repeats ? maxOccurs : undefined }, path);
    items.forEach((item, index) => {
      const at = repeats ? [...path, index] : path;
      if (item.answer !== undefined) this.#tell('response-answer-misplaced', at);
      this.#items(expected.children, { expected, holder: item, item, parent: place }, at);
    });
    // A group that is asked once is on the screen also when nothing was answered in it.
    if (items.length === 0 && !repeats && isAsked) {
      const item = { linkId: expected.linkId };
      this.#items(expected.children, { expected, holder: item, item, parent: place }, path);
    }
  }

  #question(expected: Expected, items: readonly Json[], { place, path, isAsked }: Asked): void {
    if (items.length > 1) this.#tell('response-item-duplicate', path);
    const answers = items.flatMap((item) => objectsIn(item.answer));
    const { repeats, minOccurs, maxOccurs } = expected;
    const given = answers.filter(hasValue).length;
    this.#count(given, { isRequired: expected.isRequired && isAsked, least: minOccurs, most: repeats ? maxOccurs : 1 }, path);
    for (const item of items) {
      if (item.answer !== undefined && !Array.isArray(item.answer)) this.#tell('wrong-type', path);
      // Invariant qrs-1: nested items are in the item or in its answers, never in both.
      if (item.item !== undefined && item.answer !== undefined) this.#tell('response-answer-misplaced', path);
      for (const answer of objectsIn(item.answer)) {
        for (const found of answerIssues(expected, answer, this.#rules)) this.#tell(found.code, path, found.params);
        this.#items(expected.children, { expected, holder: answer, item, parent: place }, path);
      }
      if (item.item !== undefined && item.answer === undefined) this.#items(expected.children, { expected, holder: item, item, parent: place }, path);
    }
  }

  #count(given: number, { isRequired, least, most }: { isRequired: boolean; least: number | undefined; most: number | undefined }, path: Issue['path']): void {
    if (given === 0 && isRequired && this.#isWhole) this.#tell('answer-missing', path);
    else if (given > 0 && least !== undefined && given < least && this.#isWhole) this.#tell('too-few-answers', path, { least });
    if (most !== undefined && given > most) this.#tell('too-many-answers', path, { most });
  }
}

interface Asked { place: Placed; path: Issue['path']; isAsked: boolean }

/** Whether something in an item is answered, however deep. */
function holdsAnswer(item: Json): boolean {
  const open = [item];
  for (let one = open.pop(); one; one = open.pop()) {
    const answers = objectsIn(one.answer);
    if (answers.some(hasValue)) return true;
    open.push(...objectsIn(one.item), ...answers);
  }
  return false;
}
