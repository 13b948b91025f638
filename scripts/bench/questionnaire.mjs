/**
 * The form that renderers are measured with: 300 questions in ten groups, of ten kinds, thirty of them conditional and one
 * a sum. Each label begins with `Qnnn`, which is all that the measuring page looks for.
 */
const kinds = ['integer', 'string', 'integer', 'choice', 'decimal', 'boolean', 'quantity', 'date', 'time', 'text'];
const answers = ['Never', 'Sometimes', 'Often', 'Always'];

const sum = "%resource.item.where(linkId='g1').item.where(linkId='q1' or linkId='q11' or linkId='q21').answer.value.sum()";

function question(number) {
  const kind = (number - 1) % kinds.length;
  const item = { linkId: `q${number}`, type: kinds[kind], text: `Q${String(number).padStart(3, '0')} a question of type ${kinds[kind]}` };
  if (item.type === 'choice') item.answerOption = answers.map((display) => ({ valueCoding: { code: display.toLowerCase(), display } }));
  if (item.type === 'quantity') item.extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: 'http://unitsofmeasure.org', code: 'mg' } }];
  if (kind === 2) item.enableWhen = [{ question: `q${number - 2}`, operator: '>=', answerInteger: 5 }];
  if (number === 10) {
    return { ...item, type: 'integer', readOnly: true, extension: [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression', valueExpression: { language: 'text/fhirpath', expression: sum } }] };
  }
  return item;
}

export const bigForm = {
  resourceType: 'Questionnaire', status: 'active', url: 'https://sport-sante.example/fhir/Questionnaire/bench', version: '1', title: 'Three hundred questions',
  item: Array.from({ length: 10 }, (_, group) => ({
    linkId: `g${group + 1}`, type: 'group', text: `Section ${group + 1}`, item: Array.from({ length: 30 }, (__, index) => question(group * 30 + index + 1)),
  })),
};
