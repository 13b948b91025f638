import type { Questionnaire, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Issue } from '../issue.js';
import { checkResponse } from './check-response.js';
import { createForm, type Answer, type Form, type FormNode } from './form.js';

/** The engine and the judge know nothing of each other: where they disagree, one of them is wrong. */

const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const codings = ['a', 'b', 'c'].map((code) => ({ system: 's', code }));
/** Values that can be put in order: what cannot be told is not judged. */
const answers: Record<string, Answer[]> = {
  boolean: [{ valueBoolean: true }, { valueBoolean: false }],
  integer: [{ valueInteger: 0 }, { valueInteger: 3 }, { valueInteger: 12 }],
  decimal: [{ valueDecimal: 0.5 }, { valueDecimal: 3 }, { valueDecimal: 12.25 }],
  date: [{ valueDate: '2000-01-01' }, { valueDate: '2020-06-15' }, { valueDate: '2026-11-21' }],
  string: [{ valueString: 'a' }, { valueString: 'abc' }, { valueString: 'abcdefgh' }],
  choice: codings.map((valueCoding) => ({ valueCoding })),
  quantity: [{ valueQuantity: { value: 3, unit: 'kg' } }, { valueQuantity: { value: 12, unit: 'kg' } }],
};
const types = Object.keys(answers) as QuestionnaireItem['type'][];

interface Shape { kind: number; required: boolean; repeats: boolean; bound: number; condition?: [question: number, operator: number, answer: number]; any: boolean; under: Shape[] }
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    kind: fc.nat(99), required: fc.boolean(), repeats: fc.boolean(), bound: fc.nat(7), any: fc.boolean(),
    condition: fc.option(fc.tuple(fc.nat(50), fc.nat(6), fc.nat(2)), { nil: undefined, freq: 2 }),
    under: fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(tie('shape'), { maxLength: 3 }) }),
  }, { requiredKeys: ['kind', 'required', 'repeats', 'bound', 'any', 'under'] }) as fc.Arbitrary<Shape>,
}));

/** A form of shapes, and the number of its questions. */
function formOf(shapes: readonly Shape[]): Questionnaire {
  const questions: QuestionnaireItem[] = [];
  let count = 0;
  const itemOf = ({ kind, required, repeats: mayRepeat, bound, condition, any, under }: Shape): QuestionnaireItem => {
    const linkId = `i${(count += 1)}`;
    const type = under.length > 0 && kind < 70 ? 'group' : types[kind % types.length]!;
    const repeats = mayRepeat && (type === 'group' || under.length === 0);
    const bounds = [{ url: core('questionnaire-minOccurs'), valueInteger: 2 }, { url: core('questionnaire-maxOccurs'), valueInteger: 2 }, { url: core('minValue'), valueInteger: 3 }, { url: core('maxValue'), valueInteger: 3 }, { url: core('maxDecimalPlaces'), valueInteger: 1 }, { url: core('minLength'), valueInteger: 2 }];
    const extension = bounds[bound] && (repeats || !/Occurs/.test(bounds[bound].url)) && !/^(date|quantity)$/.test(type) ? [bounds[bound]] : [];
    const item: QuestionnaireItem = {
      linkId, type, required, repeats, extension, ...(type === 'choice' && { answerOption: answers['choice']!.slice(0, 2) }), ...(type === 'string' && bound === 6 && { maxLength: 4 }),
      ...(condition && questions.length > 0 && { enableBehavior: any ? 'any' : 'all', enableWhen: [conditionOf(condition), ...(any ? [conditionOf([condition[1], condition[2], condition[0] % 3])] : [])] }),
    };
    if (type !== 'group') questions.push(item);
    return { ...item, ...(under.length > 0 && { item: under.map(itemOf) }) };
  };
  const conditionOf = ([question, operator, answer]: [number, number, number]): QuestionnaireItemEnableWhen => {
    const { linkId, type } = questions[question % questions.length]!;
    const values = answers[type]!;
    const [name, value] = Object.entries(values[answer % values.length]!)[0]!;
    const isExists = operator === 0 || /^(boolean|choice|string)$/.test(type) && operator > 2;
    return { question: linkId, operator: (['exists', '=', '!=', '>', '<', '>=', '<='] as const)[isExists ? 0 : operator]!, ...(isExists ? { answerBoolean: answer !== 0 } : { [name.replace('value', 'answer')]: value }) };
  };
  return { resourceType: 'Questionnaire', status: 'active', item: shapes.map(itemOf) };
}

function nodesOf(form: Form): FormNode[] {
  const found: FormNode[] = [];
  const look = (nodes: readonly FormNode[]) => {
    for (const node of nodes) {
      found.push(node);
      for (let index = 0; index < Math.max(1, node.answers.length); index += 1) look(node.childrenOf(index));
    }
  };
  look(form.nodes);
  return found;
}

type Act = [node: number, act: number, answer: number];
function act(form: Form, [position, kind, choice]: Act): void {
  const nodes = nodesOf(form);
  const node = nodes[position % nodes.length];
  if (!node) return;
  const { type, repeats } = node.definition;
  if (type === 'group') {
    if (kind < 5) form.addOccurrence(node);
    else form.removeOccurrence(node);
  } else if (kind < 2) form.setAnswers(node, []);
  else if (kind === 2) form.setUnknown(node, true);
  else {
    const values = answers[type]!;
    form.setAnswers(node, Array.from({ length: repeats ? 1 + (choice % 3) : 1 }, (_, index) => values[(choice + index) % values.length]!));
  }
}

/** What both look at; `disabled-answered` can only be the judge’s. */
const shared = /^(answer-missing|too-few-answers|too-many-answers|wrong-type|not-an-option|value-too-small|value-too-great|text-too-short|text-too-long|too-many-decimals)$/;
/** Without the numbers: an occurrence without an answer is on the screen and not in the response. */
const named = ({ code, path }: Pick<Issue, 'code' | 'path'>) => `${code} ${path.filter((step) => typeof step === 'string').join('/')}`;

/** Occurrences of groups that hold no answer: the form shows them, and names what is missing in them; nothing is stored of them. */
function emptyGroups(form: Form): Set<string> {
  const holds = (node: FormNode): boolean => node.isEnabled && (node.answers.length > 0 || node.children.some(holds));
  return new Set(nodesOf(form).filter((node) => node.definition.type === 'group' && node.definition.repeats && !holds(node)).map((node) => pathOf(node).join('/')));
}
const pathOf = (node: FormNode): (string | number)[] =>
  [...(node.parent ? pathOf(node.parent) : []), node.linkId, ...(node.definition.type === 'group' && node.definition.repeats ? [node.index] : [])];

describe('The engine and the judge', function suite() {
  this.timeout(60_000);

  it('find the same wrong with whatever was answered', () => {
    fc.assert(fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.nat(500), fc.nat(9), fc.nat(9)), { maxLength: 25 }), (shapes, acts) => {
      const questionnaire = formOf(shapes);
      const form = createForm(questionnaire);
      for (const one of acts) act(form, one);
      const own = form.issues().filter(({ code, severity }) => severity === 'error' && shared.test(code));
      const findings = checkResponse(questionnaire, { ...form.response(), status: 'completed' });
      const told = new Set(own.map(named));
      expect(findings.filter((finding) => !told.has(named(finding))), JSON.stringify(questionnaire)).to.deep.equal([]);
      const found = new Set(findings.map(named));
      const empty = emptyGroups(form);
      const isFound = ({ code, path }: Issue) => path.some((_, index) => found.has(named({ code, path: path.slice(0, index + 1) })));
      const isInEmpty = ({ path }: Issue) => path.some((_, index) => empty.has(path.slice(0, index + 1).join('/')));
      expect(own.filter((issue) => !isFound(issue) && !isInEmpty(issue)), JSON.stringify(questionnaire)).to.deep.equal([]);
    }), { numRuns: 'document' in globalThis ? 200 : 1500 });
  });
});
