import { isNode, type Collection, type DataNode } from './fhirpath-library.js';

/** Extensions that hold the score of an option. Source: SDC 3.0 and 4.0, `weight()` and `ordinal()`. */
const scoreUrls = ['http://hl7.org/fhir/StructureDefinition/ordinalValue', 'http://hl7.org/fhir/StructureDefinition/itemWeight'];

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

function ownScore(element: unknown): number | undefined {
  if (!isJson(element)) return undefined;
  const extension = listOf(element['extension']).find(({ url }) => scoreUrls.includes(String(url)));
  return typeof extension?.['valueDecimal'] === 'number' ? extension['valueDecimal'] : undefined;
}

/** Scores of the options of a form by `linkId`, of its contained value sets and code systems by code alone. */
const tables = new WeakMap<object, ReadonlyMap<string, number>>();

const keyOf = (linkId: unknown, value: unknown): string => JSON.stringify(isJson(value) ? [linkId, value['system'], value['code']] : [linkId, value]);

function tableOf(questionnaire: Json): ReadonlyMap<string, number> {
  const known = tables.get(questionnaire);
  if (known) return known;
  const scores = new Map<string, number>();
  const note = (linkId: unknown, value: unknown, score: number | undefined): void => {
    if (score === undefined) return;
    scores.set(keyOf(linkId, value), score);
    if (linkId !== undefined) scores.set(keyOf(undefined, value), score);
  };
  const open = listOf(questionnaire['item']);
  for (let item = open.pop(); item; item = open.pop()) {
    open.push(...listOf(item['item']));
    for (const option of listOf(item['answerOption'])) {
      const name = Object.keys(option).find((key) => /^value[A-Z]/.test(key));
      if (name) note(item['linkId'], option[name], ownScore(option) ?? ownScore(option[name]) ?? ownScore(option[`_${name}`]));
    }
  }
  for (const resource of listOf(questionnaire['contained'])) {
    const include = isJson(resource['compose']) ? listOf(resource['compose']['include']) : [];
    for (const { system, concept } of include) for (const code of listOf(concept)) note(undefined, { ...code, system }, ownScore(code));
    for (const code of isJson(resource['expansion']) ? listOf(resource['expansion']['contains']) : []) note(undefined, code, ownScore(code));
    for (const code of listOf(resource['concept'])) note(undefined, { ...code, system: resource['url'] }, ownScore(code));
  }
  tables.set(questionnaire, scores);
  return scores;
}

/** The item that an answer stands in. */
function linkIdOf(node: DataNode): unknown {
  for (let place: DataNode | null = node; place; place = place.parentResNode) {
    if (isJson(place.data) && 'linkId' in place.data) return place.data['linkId'];
  }
  return undefined;
}

/** The value of an answer; anything else is its own value. */
function valueOf(data: unknown): unknown {
  if (!isJson(data)) return data;
  const name = Object.keys(data).find((key) => /^value[A-Z]/.test(key));
  return name ? data[name] : data;
}

/** Scores of answers, where they have one: their own, else that of the option that was chosen. */
export function scoresOf(items: Collection, questionnaire: unknown): number[] {
  const table = isJson(questionnaire) ? tableOf(questionnaire) : undefined;
  return items.flatMap((item) => {
    const data = isNode(item) ? item.data : item;
    const value = valueOf(data);
    const own = ownScore(data) ?? ownScore(value) ?? (isNode(item) ? ownScore(item._data) : undefined);
    const linkId = isNode(item) ? linkIdOf(item) : undefined;
    return own ?? table?.get(keyOf(linkId, value)) ?? table?.get(keyOf(undefined, value)) ?? [];
  });
}
