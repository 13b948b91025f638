import { askedUnknown, urls } from './codes.js';
import type { Json } from './json.js';
import type { ItemNode } from './node.js';
import type { Extension, Questionnaire, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.js';

const unknownReason: Extension = { url: urls.dataAbsentReason, valueCode: askedUnknown };

/** Items that have something to store, in order; what has not changed is what was made before. */
export function storedItems(nodes: readonly ItemNode[]): QuestionnaireResponseItem[] {
  const items: QuestionnaireResponseItem[] = [];
  for (const node of nodes) {
    const item = storedItem(node);
    if (item) items.push(item);
  }
  return items;
}

/** An item as it is stored; `null` when there is nothing: disabled, words only, or without an answer. */
export function storedItem(node: ItemNode): QuestionnaireResponseItem | null {
  if (node.stored !== undefined) return node.stored;
  const item = node.isEnabled && node.definition.type !== 'display' ? written(node) : null;
  node.stored = item;
  return item;
}

function written(node: ItemNode): QuestionnaireResponseItem | null {
  const { linkId, definition, kept, answers, isUnknown } = node;
  const text = kept ? kept.text : definition.text || undefined;
  const extension = [...(kept?.extension ?? []), ...(isUnknown ? [unknownReason] : [])];
  const head: QuestionnaireResponseItem = {
    ...(kept?.id !== undefined && { id: kept.id }),
    ...(extension.length > 0 && { extension }),
    linkId,
    ...(kept?.definition !== undefined && { definition: kept.definition }),
    ...(text !== undefined && { text }),
  };
  if (node.isGroup) {
    const item = storedItems(node.children);
    return item.length > 0 ? { ...head, item } : null;
  }
  if (answers.length === 0) return isUnknown || (kept?.extension?.length ?? 0) > 0 ? head : null;
  return {
    ...head,
    answer: answers.map((answer, index) => {
      const item = definition.children.length === 0 ? [] : storedItems(node.childrenOf(index));
      return item.length > 0 ? { ...answer, item } : answer;
    }),
  };
}

/** The whole response: what came with a stored one first, then the answers of now. */
export function storedResponse({ url, version }: Questionnaire, head: Json, nodes: readonly ItemNode[]): QuestionnaireResponse {
  const questionnaire = typeof url === 'string' ? (typeof version === 'string' ? `${url}|${version}` : url) : undefined;
  const item = storedItems(nodes);
  return {
    resourceType: 'QuestionnaireResponse',
    ...(questionnaire !== undefined && { questionnaire }),
    status: 'in-progress',
    ...head,
    ...(item.length > 0 && { item }),
  };
}
