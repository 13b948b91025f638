import { urls } from './codes.js';
import { extensionsIn, isObject, objectsIn, textIn, valueEntry } from './json.js';
import type { Questionnaire } from 'fhir/r4.js';

/** The words of an element in a language, from the `translation` extensions of its `_x` sibling. */
function translationIn(sibling: unknown, language: string): string | undefined {
  const partOf = (extension: Record<string, unknown>, name: string): string | undefined => {
    const part = objectsIn(extension.extension).find(({ url }) => url === name);
    return part && textIn(valueEntry(part)?.[1]);
  };
  const found = extensionsIn(sibling, urls.translation).find((extension) => partOf(extension, 'lang')?.toLowerCase().startsWith(language.toLowerCase()) === true);
  return found && partOf(found, 'content');
}

function translated(value: unknown, language: string, depth: number): unknown {
  if (depth > 1000) return value;
  if (Array.isArray(value)) return value.map((one) => translated(one, language, depth + 1));
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    copy[key] = (typeof inner === 'string' ? translationIn(value[`_${key}`], language) : undefined) ?? translated(inner, language, depth + 1);
  }
  return copy;
}

/**
 * A copy of a Questionnaire in another language, where it says its words in that language (extension `translation`);
 * the rest stays as it is. Codes, linkIds and the canonical never change, so that answers mean the same.
 *
 * @param language BCP 47: `en`, also for `en-GB`
 */
export function translateQuestionnaire(questionnaire: Questionnaire, language: string): Questionnaire {
  if (!isObject(questionnaire) || questionnaire.language?.toLowerCase().startsWith(language.toLowerCase()) === true) return questionnaire;
  return { ...(translated(questionnaire, language, 0) as Questionnaire), language };
}
