import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';

/** What a person answers: `'unknown'` for « je ne sais pas », a list where a question repeats. */
export type Said = boolean | number | string | readonly string[];

const ASKED_UNKNOWN = { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-unknown' };

function toAnswer({ type, answerOption = [] }: QuestionnaireItem, said: Exclude<Said, readonly string[]>): QuestionnaireResponseItemAnswer {
  if (type === 'boolean') return { valueBoolean: said === true };
  if (type === 'integer') return { valueInteger: Number(said) };
  if (type === 'decimal') return { valueDecimal: Number(said) };
  const option = answerOption.find(({ valueCoding }) => valueCoding?.code === said)?.valueCoding;
  if (!option) return { valueString: String(said) };
  const { extension: _extension, _display, ...coding } = option;
  return { valueCoding: coding };
}

function toItems(items: readonly QuestionnaireItem[] | undefined, answers: Readonly<Record<string, Said>>): QuestionnaireResponseItem[] {
  return (items ?? []).flatMap((item): QuestionnaireResponseItem[] => {
    const { linkId, type } = item;
    const children = toItems(item.item, answers);
    if (type === 'display') return [];
    if (type === 'group') return children.length > 0 ? [{ linkId, item: children }] : [];
    const said = answers[linkId];
    if (said === undefined) return [];
    if (said === 'unknown') return [{ linkId, extension: [{ ...ASKED_UNKNOWN }] }];
    const answer = (Array.isArray(said) ? said as readonly string[] : [said as string]).map((each) => toAnswer(item, each));
    const [first, ...rest] = answer;
    return [{ linkId, answer: first && children.length > 0 ? [{ ...first, item: children }, ...rest] : answer }];
  });
}

/** The response that a form gives when these linkIds are answered with these plain values, the others left alone. */
export function respond(questionnaire: Questionnaire, answers: Readonly<Record<string, Said>>, more: Partial<QuestionnaireResponse> = {}): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    language: 'fr',
    questionnaire: `${questionnaire.url ?? ''}|${questionnaire.version ?? ''}`,
    status: 'completed',
    ...more,
    item: toItems(questionnaire.item, answers),
  };
}
