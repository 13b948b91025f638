import { urls } from './codes.js';
import { exchangeUrls } from './exchange-codes.js';
import { add, entryOf, evaluated, tell, textOfPart, type Extraction, type Sight } from './extract-parts.js';
import { itemsMet, rootsOf, type Met } from './extract-walk.js';
import { defined, extensionsIn, extensionValue, isObject, objectsIn, valueEntry, type Json } from './json.js';

/** How a child’s Observation stands to that of its parent (SDC, code system `observation-extract-relationship`). */
type Relation = 'component' | 'member' | 'derived' | 'independent';
const relations: readonly unknown[] = ['component', 'member', 'derived', 'independent'];

/** What an item says of its extraction. */
interface Wish { readonly isWanted: boolean | undefined; readonly relation: Relation | undefined }

function wishOf(element: Json): Wish {
  const value = extensionValue(element, exchangeUrls.observationExtract);
  if (typeof value === 'boolean') return { isWanted: value, relation: undefined };
  return relations.includes(value) ? { isWanted: true, relation: value as Relation } : { isWanted: undefined, relation: undefined };
}

/** What items inherit from those around. */
interface Around { readonly isWanted: boolean; readonly category: readonly Json[]; readonly parent: Parent | undefined }

/** An Observation that those under it may join. */
interface Parent { readonly observation: Json; readonly fullUrl: string; readonly members: string[]; readonly components: Json[] }

const withoutExtension = ({ extension: _extension, ...rest }: Json): Json => rest;

/** The codes that are extracted: those marked, when some are; else all, when the item or what is around it asks for it. */
function codesOf({ source }: Met['expected'], isWanted: boolean): Json[] {
  const codes = objectsIn(source.code);
  const marked = codes.map((coding) => wishOf(coding).isWanted);
  // A mark on a code says more than one on its item: it counts also where the item is left out.
  if (marked.includes(true)) return codes.filter((_, index) => marked[index] === true).map(withoutExtension);
  return isWanted ? codes.filter((_, index) => marked[index] !== false).map(withoutExtension) : [];
}

const categoriesOf = (element: Json): Json[] => extensionsIn(element, exchangeUrls.observationExtractCategory).flatMap((extension) => {
  const value = valueEntry(extension)?.[1];
  return isObject(value) ? [value] : [];
});

/** The `value[x]` of an Observation, which holds fewer types than an answer; `undefined` when it cannot hold this one. */
export function observedValue(answer: Json, unit: unknown): Json | undefined {
  const [name, value] = valueEntry(answer) ?? [];
  const { display, code, system } = isObject(unit) ? unit : {};
  const units: Json = defined({ unit: display ?? code, system, code });
  switch (name) {
    case 'valueInteger': return isObject(unit) ? { valueQuantity: { value, ...units } } : { valueInteger: value };
    case 'valueDecimal': return { valueQuantity: { value, ...units } };
    case 'valueCoding': return { valueCodeableConcept: { coding: isObject(value) ? [withoutExtension(value)] : [] } };
    case 'valueDate': return { valueDateTime: value };
    case 'valueUri': return { valueString: value };
    case 'valueBoolean': case 'valueString': case 'valueDateTime': case 'valueTime': case 'valueQuantity': return { [name]: value };
    case undefined: default: return undefined;
  }
}

const performers = /(^|\/)(Practitioner|PractitionerRole|Organization|CareTeam|Patient|RelatedPerson)\/|^urn:|^#/;

/** What all Observations of a response say: about whom, when, by whom, from what (SDC, « Observation-based extraction »). */
function commonOf({ response, responseReference }: Extraction): Json {
  const { subject, encounter, authored, author, basedOn, partOf, status } = response;
  const isInstant = typeof authored === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(authored);
  const isPerformer = isObject(author) && (typeof author.reference !== 'string' || performers.test(author.reference));
  return {
    ...(Array.isArray(basedOn) && { basedOn }),
    ...(Array.isArray(partOf) && { partOf }),
    status: status === 'amended' ? 'amended' : 'final',
    ...(isObject(subject) && { subject }),
    ...(isObject(encounter) && { encounter }),
    ...(typeof authored === 'string' && { effectiveDateTime: authored }),
    ...(isInstant && { issued: authored }),
    ...(isPerformer && { performer: [author] }),
    ...(responseReference !== undefined && { derivedFrom: [{ reference: responseReference }] }),
  };
}

const sightOf = ({ item, variables, path }: Met, answer?: Json): Sight => ({ focus: answer ? { ...item, answer: [answer] } : item, variables, path });

/** Makes Observations of the answers whose items ask for it. */
export class Observations {
  readonly #extraction: Extraction;
  readonly #common: Json;

  constructor(extraction: Extraction) {
    this.#extraction = extraction;
    this.#common = commonOf(extraction);
  }

  extract(variables: Sight['variables']): void {
    const { form, response } = this.#extraction;
    const around: Around = { isWanted: wishOf(form).isWanted ?? false, category: categoriesOf(form), parent: undefined };
    for (const met of itemsMet(response, { children: rootsOf(form), path: [], variables }, this.#extraction)) this.#item(met, around);
  }

  #item(met: Met, around: Around): void {
    const { source, type } = met.expected;
    const wish = wishOf(source);
    // The nearest word counts: an item may be left out of a form that is extracted, and one in it taken in again.
    const isWanted = wish.isWanted ?? around.isWanted;
    const own = categoriesOf(source);
    const here: Around = { isWanted, category: own.length > 0 ? own : around.category, parent: around.parent };
    const codes = codesOf(met.expected, isWanted);
    if (codes.length === 0 && wish.isWanted === true && objectsIn(source.code).length === 0) tell(this.#extraction, 'code-missing', met.path);
    if (type === 'group') this.#group(met, here, { codes, relation: wish.relation });
    else this.#question(met, here, { codes, relation: wish.relation });
  }

  #under(met: Met, holder: Json, around: Around): void {
    for (const child of itemsMet(holder, { children: met.expected.children, path: met.path, variables: met.variables }, this.#extraction)) this.#item(child, around);
  }

  /** A group with a code is a panel, when something in it belongs to it. */
  #group(met: Met, around: Around, { codes, relation }: { codes: Json[]; relation: Relation | undefined }): void {
    if (codes.length === 0) {
      this.#under(met, met.item, around);
      return;
    }
    const panel = this.#parent(codes, around, { value: undefined, sight: sightOf(met) }, extensionsIn(met.expected.source, exchangeUrls.observationExtractEntry)[0]);
    const position = this.#extraction.entries.length;
    this.#under(met, met.item, { ...around, parent: panel });
    if (panel.members.length > 0 || panel.components.length > 0) this.#place(met, panel, { parent: around.parent, relation, position });
  }

  #question(met: Met, around: Around, { codes, relation }: { codes: Json[]; relation: Relation | undefined }): void {
    for (const answer of met.answers) {
      if (codes.length === 0) {
        this.#under(met, answer, around);
        continue;
      }
      const value = observedValue(answer, extensionValue(met.expected.source, urls.unit));
      if (!value) {
        tell(this.#extraction, 'value-unfit', met.path, { severity: 'warning', params: { type: met.expected.type } });
        continue;
      }
      if (relation === 'component' && around.parent) {
        around.parent.components.push({ code: { coding: codes }, ...value });
        this.#under(met, answer, around);
        continue;
      }
      const observation = this.#parent(codes, around, { value, sight: sightOf(met, answer) }, extensionsIn(met.expected.source, exchangeUrls.observationExtractEntry)[0]);
      const position = this.#extraction.entries.length;
      this.#under(met, answer, { ...around, parent: observation });
      this.#place(met, observation, { parent: around.parent, relation, position, answer });
    }
  }

  #parent(codes: Json[], { category }: Around, { value, sight }: { value: Json | undefined; sight: Sight }, entry: Json | undefined): Parent {
    const { basedOn, partOf, status, derivedFrom, ...when } = this.#common;
    const observation: Json = {
      resourceType: 'Observation',
      ...(basedOn !== undefined && { basedOn }),
      ...(partOf !== undefined && { partOf }),
      status,
      ...(category.length > 0 && { category }),
      code: { coding: codes },
      ...when,
      ...value,
      ...(derivedFrom !== undefined && { derivedFrom }),
    };
    // Known before those under it are made: they may point to it.
    const address = entry && textOfPart(entry, 'fullUrl');
    const [given] = address === undefined ? [] : evaluated(address, sight, this.#extraction);
    return { observation, fullUrl: typeof given === 'string' && given !== '' ? given : `urn:uuid:${this.#extraction.newId()}`, members: [], components: [] };
  }

  /** Puts an Observation before those it holds, and ties it to the one around. Unsure means a member (SDC). */
  #place(met: Met, { observation, fullUrl, members, components }: Parent, { parent, relation, position, answer }: { parent: Parent | undefined; relation: Relation | undefined; position: number; answer?: Json }): void {
    const derivedFrom = [...objectsIn(observation.derivedFrom), ...(relation === 'derived' && parent ? [{ reference: parent.fullUrl }] : [])];
    const resource: Json = {
      ...observation,
      ...(members.length > 0 && { hasMember: members.map((reference) => ({ reference })) }),
      ...(derivedFrom.length > 0 && { derivedFrom }),
      ...(components.length > 0 && { component: components }),
    };
    const [extension] = extensionsIn(met.expected.source, exchangeUrls.observationExtractEntry);
    const entry = { ...entryOf(resource, extension, { sight: sightOf(met, answer), extraction: this.#extraction }), fullUrl };
    if (add(entry, this.#extraction) === undefined) return;
    const { entries } = this.#extraction;
    entries.splice(position, 0, ...entries.splice(-1));
    if (parent && relation !== 'derived' && relation !== 'independent') parent.members.push(fullUrl);
  }
}
