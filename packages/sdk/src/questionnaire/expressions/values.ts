import { dateTypeOf, isDecimal, isInternal, isNode, isQuantity, nodeOf, ucumOfWord, type DataNode, type Quantity } from './fhirpath-library.js';

type Json = Readonly<Record<string, unknown>>;

/** Where a value was found, hence its type: the path and the type of FHIR. */
type Place = Pick<DataNode, 'path' | 'fhirNodeDataType'>;

const ucum = 'http://unitsofmeasure.org';

const placeOf = (path: string, fhirNodeDataType = path): Place => ({ path, fhirNodeDataType });

/** What an object looks like, where nothing else tells its type. */
function guessOf(data: Json): Place | undefined {
  if ('resourceType' in data) return undefined;
  if ('linkId' in data) return placeOf('type' in data ? 'Questionnaire.item' : 'QuestionnaireResponse.item', 'BackboneElement');
  if (Object.keys(data).some((name) => /^_?value[A-Z]/.test(name))) return 'url' in data ? placeOf('Extension') : placeOf('QuestionnaireResponse.item.answer', 'BackboneElement');
  if (typeof data['value'] === 'number') return placeOf('Quantity');
  if ('coding' in data) return placeOf('CodeableConcept');
  if ('code' in data) return placeOf('Coding');
  return 'reference' in data ? placeOf('Reference') : undefined;
}

/**
 * Turns what the library works on into plain values, and back again without losing their types: a date that a variable holds
 * is still a date for the next expression. Types are kept by the identity of objects, and of lists of values, for as long
 * as somebody else holds them.
 */
export class Values {
  readonly #places = new WeakMap<object, Place>();
  readonly #listPlaces = new WeakMap<readonly unknown[], readonly (Place | undefined)[]>();

  /** Plain values of what a run gives, in a new list. Objects are those of the data, not copies. */
  plain(results: readonly unknown[]): readonly unknown[] {
    const values: unknown[] = [];
    const places: (Place | undefined)[] = [];
    for (const result of results) {
      const value = this.#plainOf(result);
      if (value === undefined || value === null) continue;
      values.push(value);
      places.push(this.#placeOf(result));
      if (isNode(result) && typeof value === 'object') this.#places.set(value, { path: result.path, fhirNodeDataType: result.fhirNodeDataType });
    }
    if (places.some(Boolean)) this.#listPlaces.set(values, places);
    return values;
  }

  /** What a run works on, of one value or of a list of them. */
  typed(value: unknown): unknown {
    if (!Array.isArray(value)) return this.#typedOf(value);
    const places = this.#listPlaces.get(value as readonly unknown[]);
    return value.map((each, index) => this.#typedOf(each, places?.[index]));
  }

  #typedOf(value: unknown, place?: Place): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'object') return place ? nodeOf(value, place.path, place.fhirNodeDataType) : value;
    const known = this.#places.get(value) ?? guessOf(value as Json);
    return nodeOf(value, known?.path ?? null, known?.fhirNodeDataType ?? null);
  }

  #placeOf(result: unknown): Place | undefined {
    const date = dateTypeOf(result);
    if (date) return placeOf(date);
    return isNode(result) && typeof result.data !== 'object' && result.path ? { path: result.path, fhirNodeDataType: result.fhirNodeDataType } : undefined;
  }

  #plainOf(result: unknown): unknown {
    if (isNode(result)) return isDecimal(result.data) ? result.data.toNumber() : this.#plainOf(result.data);
    // Fifteen figures are what a number of a machine holds exactly: 0.1 + 0.2 is 0.3.
    if (isDecimal(result) || typeof result === 'bigint') return finite(Number(Number(result).toPrecision(15)));
    if (isQuantity(result)) return quantityOf(result);
    // A date beyond what the machine counts.
    if (isInternal(result)) return /NaN/.test(String(result.toJSON())) ? undefined : result.toJSON();
    if (typeof result === 'number') return finite(Number(result.toPrecision(15)));
    if (typeof result === 'function') return undefined;
    return isTypeName(result) ? { namespace: result.namespace, name: result.name } : result;
  }
}

/** What `type()` gives. */
const isTypeName = (value: unknown): value is { namespace: string; name: string } => value !== null && typeof value === 'object' && 'isConvertibleTo' in value;

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** A quantity as FHIR holds it: a word of the calendar has its code in UCUM, a code in quotes is one. */
function quantityOf({ value, unit }: Quantity): Json {
  const code = ucumOfWord(unit) ?? unit.replace(/^'|'$/g, '');
  return { value: Number(value.toNumber().toPrecision(15)), unit: unit.replace(/^'|'$/g, ''), system: ucum, code };
}
