import { expect } from 'chai';
import { createExpressionEngine } from './index.js';

const { readsOf } = createExpressionEngine();

const named: [string, string[], string[]?][] = [
  ["%resource.item.where(linkId='x').answer.value", ['x']],
  ["%resource.item.where('x' = linkId).answer.value.exists()", ['x']],
  ["item.where(linkId='x').answer.value > 3", ['x']],
  ["%context.item.where(linkId='x').answer.valueInteger", ['x']],
  ["QuestionnaireResponse.item.where(linkId='x').answer.value", ['x']],
  ["%resource.descendants().where(linkId='x').answer.value", ['x']],
  ["%resource.repeat(item).where($this.linkId = 'x').answer.value", ['x']],
  ["%resource.repeat(item | answer.item).where(linkId='x').answer.value", ['x']],
  ["%resource.item.where(linkId='g').item.where(linkId='x' or linkId='y').answer.value.sum()", ['x', 'y']],
  ["%resource.item.where(linkId='g').descendants().where(linkId in ('x' | 'y')).answer.value", ['x', 'y']],
  ["%resource.item.where(linkId='x').first().answer[0].value", ['x']],
  ["%resource.item.where(linkId='q').answer.item.where(linkId='x').answer.value", ['x']],
  ["%resource.item.where(linkId='x' and answer.value > 3).answer.value.count()", ['x']],
  ["iif(item.where(linkId='x').answer.value, item.where(linkId='y').answer.value, today())", ['x', 'y']],
  ["(item.where(linkId='x') | item.where(linkId='y')).answer.value.sum()", ['x', 'y']],
  ["%resource.item.where(linkId='x').answer.value.code = %patient.gender", ['x'], ['patient']],
  ["%resource.item.where(linkId='x').answer.value.select($this.code & %a)", ['x'], ['a']],
  ["%questionnaire.item.where(linkId='q').answerOption.where(value.code = %resource.item.where(linkId='x').answer.value.code)", ['x'], ['questionnaire']],
  ["%resource.item.where(linkId='x').answer.value.weight()", ['x']],
  ["defineVariable('a', item.where(linkId='x').answer.value).select(%a + %b)", ['x'], ['b']],
  ["%a + %`b c` + %'d'", [], ['a', 'b c', 'd']],
  ['%resource.subject.reference', []],
  ['today() - 65 years', []],
  ["'linkId' & %ucum", []],
];

const any = [
  '%resource.item.answer.value.sum()',
  '%resource.descendants().where(answer.value > 3)',
  '%resource.item.where(linkId.startsWith(\'phq\')).answer.value',
  "%resource.item.where(linkId = %qitem.linkId).answer.value",
  "%resource.item.where(linkId = 'x' or answer.exists()).answer.value",
  "%resource.item.where(linkId != 'x').answer.value",
  "%resource.item.where(linkId='g')",
  "%resource.item.where(linkId='g').exists()",
  "%resource.item.where(linkId='g').item.answer.value",
  "%resource.item.where(linkId='g').descendants().answer.value",
  "%resource.item.where(linkId='x').answer",
  '%resource.item.first().where(linkId=\'x\').answer.value',
  "%resource.item[0].answer.value",
  '%resource.item.count()',
  '%resource',
  '$this',
  'answer.value',
  'iif(true, %resource, 1)',
];

describe('readsOf', () => {
  for (const [expression, linkIds, variables = []] of named) {
    it(`names ${linkIds.join(' and ') || 'no item'} in ${expression}`, () => {
      const reads = readsOf(expression);
      expect(reads.linkIds).to.deep.equal(linkIds);
      expect(reads.variables).to.have.members(variables);
    });
  }

  for (const expression of any) {
    it(`says any item of ${expression}`, () => {
      expect(readsOf(expression).linkIds).to.equal(undefined);
    });
  }

  it('says nothing of what is not run', () => {
    expect(readsOf('1 +')).to.deep.equal({ linkIds: [], variables: [] });
  });
});
