import { exchangeUrls } from './exchange-codes.js';
import { add, entryOf, evaluated, MOST_COPIES, tell, tellTooMany, type Extraction, type Sight } from './extract-parts.js';
import { answersOf, itemsMet, rootsOf, type Met } from './extract-walk.js';
import { extensionsIn, isObject, objectsIn, textIn, type Json } from './json.js';
import type { BundleEntry } from 'fhir/r4.js';

/** Deepest element of a template, and most values that its contexts may give in all. */
const DEEPEST = 60;
const MOST_SIGHTS = 10_000;

const marks: readonly unknown[] = [exchangeUrls.templateExtractContext, exchangeUrls.templateExtractValue];

/** An expression in an extension of a template: a text, or an Expression, whose name those under it may use. */
function markOf(element: unknown, url: string): { expression: string; name: string | undefined } | undefined {
  const [extension] = extensionsIn(element, url);
  if (!extension) return undefined;
  const given = isObject(extension.valueExpression) ? extension.valueExpression : {};
  return { expression: textIn(extension.valueString) ?? textIn(given.expression) ?? '', name: textIn(given.name) };
}

/** The element without the marks of the template. */
function unmarked(element: Json): Json {
  const { extension, ...rest } = element;
  const kept = objectsIn(extension).filter(({ url }) => !marks.includes(url));
  return kept.length > 0 ? { extension: kept, ...rest } : rest;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** A text where a Reference stands is the address it leads to: examples of SDC write so. */
const asElement = (value: unknown): unknown => (typeof value === 'string' && /^(urn:|https?:|#|[A-Z]\w+\/)/.test(value) ? { reference: value } : value);

/** Fills the templates of a form with the answers: SDC « Template-based extraction ». */
export class Templates {
  readonly #extraction: Extraction;
  #seen = 0;

  constructor(extraction: Extraction) {
    this.#extraction = extraction;
  }

  extract(variables: Sight['variables']): void {
    const { form, response } = this.#extraction;
    const sight: Sight = { focus: response, variables, path: [] };
    for (const extension of extensionsIn(form, exchangeUrls.templateExtractBundle)) this.#bundle(isObject(extension.valueReference) ? extension.valueReference : {}, sight);
    for (const extension of extensionsIn(form, exchangeUrls.templateExtract)) this.#make(extension, sight);
    this.#under(response, { children: rootsOf(form), path: [], variables });
  }

  #under(holder: Json, around: Parameters<typeof itemsMet>[1]): void {
    for (const met of itemsMet(holder, around, this.#extraction)) {
      for (const extension of extensionsIn(met.expected.source, exchangeUrls.templateExtract)) this.#ofItem(extension, met);
      const inside = { children: met.expected.children, path: met.path, variables: met.variables };
      this.#under(met.item, inside);
      for (const answer of objectsIn(met.item.answer)) this.#under(answer, inside);
    }
  }

  /** One resource for each occurrence of a group, and for each answer of a question; none without an answer. */
  #ofItem(extension: Json, { expected, item, answers, path, variables }: Met): void {
    if (expected.type === 'group') {
      if (holdsAnswer(item)) this.#make(extension, { focus: item, variables, path });
      return;
    }
    for (const answer of answers) this.#make(extension, { focus: { ...item, answer: [answer] }, variables, path });
  }

  #contained(reference: unknown, path: Sight['path']): Json | undefined {
    const found = objectsIn(this.#extraction.form.contained).find(({ id }) => `#${String(id)}` === reference);
    if (!found) tell(this.#extraction, 'template-missing', path, { severity: 'warning', params: { reference } });
    return found;
  }

  #make(extension: Json, sight: Sight): void {
    const part = objectsIn(extension.extension).find(({ url }) => url === 'template');
    const template = this.#contained(isObject(part?.valueReference) ? part.valueReference.reference : undefined, sight.path);
    if (!template) return;
    const resource = this.#filled(withoutOwnId(template), sight, 0);
    if (isObject(resource)) add(entryOf(resource, extension, { sight, extraction: this.#extraction }), this.#extraction);
  }

  /** A whole transaction as a template: its entries are filled like any other element. */
  #bundle({ reference }: Json, sight: Sight): void {
    const template = this.#contained(reference, sight.path);
    const entries = this.#filledList(objectsIn(template?.entry), sight, 0);
    const taken = new Set<unknown>();
    for (const entry of entries.filter(isObject)) {
      if (!isObject(entry.resource)) continue;
      // A context that gives several makes several resources: only the first keeps the address of the template.
      const isFree = typeof entry.fullUrl === 'string' && !taken.has(entry.fullUrl);
      taken.add(entry.fullUrl);
      const made = entryOf(withoutOwnId(entry.resource), undefined, { sight, extraction: this.#extraction });
      const request = isObject(entry.request) ? entry.request : undefined;
      if (request && !isWriting(request, String(entry.resource.resourceType))) {
        tell(this.#extraction, 'request-refused', sight.path, { severity: 'warning', params: { method: request.method } });
        continue;
      }
      add({ ...made, ...(isFree && { fullUrl: entry.fullUrl as string }), ...(request && { request: request as unknown as NonNullable<BundleEntry['request']> }) }, this.#extraction);
    }
  }

  /** An element with its marks carried out; `undefined` when it is to be left out. The first, where a context gives several. */
  #filled(element: unknown, sight: Sight, depth: number): unknown {
    return this.#copies(element, sight, depth)[0];
  }

  /** An element of a list: as many as its context or its values. */
  #copies(element: unknown, sight: Sight, depth: number): readonly unknown[] {
    if (!isObject(element)) return [element];
    if (depth > DEEPEST) return [];
    const value = markOf(element, exchangeUrls.templateExtractValue);
    return this.#sights(element, sight).flatMap((inner): readonly unknown[] => {
      if (value) return evaluated(value.expression, inner, this.#extraction).map(asElement);
      const filled = this.#members(unmarked(element), inner, depth + 1);
      return isNothing(filled) ? [] : [filled];
    }).slice(0, MOST_COPIES);
  }

  /** What an element is filled from: the values of its context, each in turn; else what is around it. */
  #sights(element: unknown, sight: Sight): readonly Sight[] {
    const context = markOf(element, exchangeUrls.templateExtractContext);
    if (!context) return [sight];
    const values = evaluated(context.expression, sight, this.#extraction).slice(0, Math.min(MOST_COPIES, MOST_SIGHTS - this.#seen));
    this.#seen += values.length;
    if (this.#seen >= MOST_SIGHTS) tellTooMany(this.#extraction);
    return values.map((focus) => ({ ...sight, focus, variables: context.name === undefined ? sight.variables : { ...sight.variables, [context.name]: focus } }));
  }

  #members(element: Json, sight: Sight, depth: number): Json {
    const filled: Json = {};
    const names = new Set(Object.keys(element).map((name) => name.replace(/^_/, '')));
    for (const name of names) {
      const sibling = element[`_${name}`];
      if (sibling !== undefined) this.#primitive(name, element, { sight, into: filled });
      else {
        const value = element[name];
        const made = Array.isArray(value) ? this.#filledList(value, sight, depth) : this.#filled(value, sight, depth);
        if (!isNothing(made)) filled[name] = made;
      }
    }
    return filled;
  }

  #filledList(list: readonly unknown[], sight: Sight, depth: number): readonly unknown[] {
    return list.flatMap((one) => this.#copies(one, sight, depth)).filter((one) => !isNothing(one));
  }

  /** A primitive whose marks stand beside it, in `_name`; of a list, each by its position. */
  #primitive(name: string, element: Json, { sight, into }: { sight: Sight; into: Json }): void {
    const [value, sibling] = [element[name], element[`_${name}`]];
    if (Array.isArray(sibling)) {
      const values = Array.isArray(value) ? value : [];
      const list = Array.from({ length: Math.max(sibling.length, values.length) }, (_, index) => this.#primitives(values[index], sibling[index], sight)).flat();
      if (list.length > 0) into[name] = list;
      return;
    }
    const [first] = this.#primitives(value, sibling, sight);
    if (first !== undefined) into[name] = first;
    const rest = isObject(sibling) ? unmarked(sibling) : {};
    if (!isNothing(rest)) into[`_${name}`] = rest;
  }

  /** Values in the place of one primitive. */
  #primitives(value: unknown, sibling: unknown, sight: Sight): readonly unknown[] {
    const mark = markOf(sibling, exchangeUrls.templateExtractValue);
    const sights = this.#sights(sibling, sight);
    if (!mark) return sights.length === 0 || value === undefined || value === null ? [] : [value];
    return sights.flatMap((inner) => evaluated(mark.expression, inner, this.#extraction)).filter((found) => {
      if (typeof found !== 'object') return true;
      tell(this.#extraction, 'value-unfit', sight.path, { severity: 'warning' });
      return false;
    }).slice(0, MOST_COPIES);
  }
}

/** Whether a request of a template writes the resource it stands beside: the author of a form may not delete, nor write elsewhere. */
const isWriting = ({ method, url }: Json, type: string): boolean =>
  (method === 'POST' && url === type) || (method === 'PUT' && typeof url === 'string' && url.startsWith(type) && /^(\?|\/(?!\.+$)[A-Za-z0-9.-]{1,64}$)/.test(url.slice(type.length)));

/** The id of a template names the template, not what is made of it. */
function withoutOwnId(template: Json): Json {
  if (template._id !== undefined) return template;
  const { id: _id, ...rest } = template;
  return rest;
}

function holdsAnswer(item: Json): boolean {
  const open = [item];
  for (let one = open.pop(); one; one = open.pop()) {
    if (answersOf(one).length > 0) return true;
    open.push(...objectsIn(one.item), ...objectsIn(one.answer));
  }
  return false;
}
