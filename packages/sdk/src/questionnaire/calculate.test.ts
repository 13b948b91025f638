import { expect } from 'chai';
import type { Extension, Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { createForm } from './form.js';

const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const expression = (url: string, text: string, name?: string): Extension => ({ url, valueExpression: { language: 'text/fhirpath', expression: text, ...(name !== undefined && { name }) } });
const calculated = (text: string) => expression(sdc('calculatedExpression'), text);
const variable = (name: string, text: string) => expression('http://hl7.org/fhir/StructureDefinition/variable', text, name);
const valueOf = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`;
const questionnaire = (item: QuestionnaireItem[], extension: Extension[] = []): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', item, ...(extension.length > 0 && { extension }) });

async function open(...args: Parameters<typeof createForm>): Promise<ReturnType<typeof createForm>> {
  const form = createForm(...args);
  await form.ready;
  return form;
}

describe('a calculation', () => {
  it('follows what it reads', async () => {
    const form = await open(questionnaire([{ linkId: 'kg', type: 'decimal' }, { linkId: 'cm', type: 'decimal' }, {
      linkId: 'bmi', type: 'decimal', readOnly: true, extension: [calculated(`(${valueOf('kg')} / (${valueOf('cm')} / 100).power(2)).round(1)`)],
    }]));
    form.answer('kg', 82);
    expect(form.state('bmi')?.values).to.deep.equal([]);
    form.answer('cm', 175);
    expect(form.state('bmi')?.values).to.deep.equal([26.8]);
    form.answer('cm', undefined);
    expect(form.state('bmi')?.values).to.deep.equal([]);
  });

  it('follows another calculation, whatever the order of the items', async () => {
    const form = await open(questionnaire([
      { linkId: 'c', type: 'integer', extension: [calculated(`${valueOf('b')} + 1`)] }, { linkId: 'b', type: 'integer', extension: [calculated(`${valueOf('a')} + 1`)] }, { linkId: 'a', type: 'integer' },
    ]));
    form.answer('a', 1);
    expect(form.state('c')?.values).to.deep.equal([3]);
  });

  it('tells its condition: what it calculates opens and closes items', async () => {
    const form = await open(questionnaire([
      { linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [calculated(`${valueOf('a')} * 2`)] },
      { linkId: 'c', type: 'string', enableWhen: [{ question: 'b', operator: '>', answerInteger: 5 }] },
    ]));
    form.answer('a', 3);
    expect(form.state('c')?.enabled).to.equal(true);
    form.answer('a', 2);
    expect(form.state('c')?.enabled).to.equal(false);
  });

  it('counts no item that is disabled', async () => {
    const form = await open(questionnaire([
      { linkId: 'a', type: 'boolean' }, { linkId: 'b', type: 'integer', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      { linkId: 'sum', type: 'integer', extension: [calculated(`${valueOf('b')}.sum()`)] },
    ]));
    form.answer('a', true);
    form.answer('b', 4);
    expect(form.state('sum')?.values).to.deep.equal([4]);
    form.answer('a', false);
    expect(form.state('sum')?.values).to.deep.equal([]);
  });

  it('gives way to what a person writes, and comes back when that is cleared', async () => {
    const form = await open(questionnaire([{ linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [calculated(`${valueOf('a')} + 1`)] }]));
    form.answer('a', 1);
    form.answer('b', 50);
    form.answer('a', 2);
    expect(form.state('b')?.values).to.deep.equal([50]);
    form.answer('b', undefined);
    expect(form.state('b')?.values).to.deep.equal([3]);
  });

  it('that waits for itself stops, and says which', async () => {
    const form = await open(questionnaire([
      { linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [calculated(`iif(${valueOf('c')}.exists(), ${valueOf('c')}, ${valueOf('a')}) + 1`)] },
      { linkId: 'c', type: 'integer', extension: [calculated(`${valueOf('b')} + 1`)] }, { linkId: 'd', type: 'string' },
    ]));
    form.answer('a', 1);
    expect(form.issues().map(({ code }) => code)).to.include('calculation-circular');
    expect(form.answer('d', 'encore vivant')).to.deep.equal([]);
  });

  it('that cannot be run is told once, and the form works without it', async () => {
    const form = await open(questionnaire([{ linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [calculated('((')] }]));
    form.answer('a', 1);
    expect(form.issues().filter(({ path }) => path[0] === 'b').map(({ code, severity }) => [code, severity])).to.deep.equal([['expression-invalid', 'warning']]);
  });

  it('in a stored response stays as it was stored, until what it reads changes', async () => {
    const asked = questionnaire([{ linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'integer', extension: [calculated(`${valueOf('a')} + 1`)] }]);
    const response = { resourceType: 'QuestionnaireResponse' as const, status: 'completed' as const, item: [{ linkId: 'a', answer: [{ valueInteger: 1 }] }, { linkId: 'b', answer: [{ valueInteger: 77 }] }] };
    const form = await open(asked, { response: structuredClone(response) });
    expect(form.response()).to.deep.equal(response);
    form.answer('a', 5);
    expect(form.state('b')?.values).to.deep.equal([6]);
  });
});

describe('the library of expressions', () => {
  it('waits for what the screen asks it to wait for', async () => {
    const order: string[] = [];
    let draw = (): void => undefined;
    const drawn = new Promise<void>((done) => { draw = done; }).then(() => { order.push('drawn'); });
    const form = createForm(questionnaire([{ linkId: 'a', type: 'integer', extension: [calculated('1')] }]), { expressionsAfter: drawn });
    form.subscribe(() => { order.push('calculated'); });
    draw();
    await form.ready;
    expect(order).to.deep.equal(['drawn', 'calculated']);
  });

  it('comes all the same when that fails', async () => {
    const form = await open(questionnaire([{ linkId: 'a', type: 'integer', extension: [calculated('1')] }]), { expressionsAfter: Promise.reject(new Error('never drawn')) });
    expect(form.state('a')?.values).to.deep.equal([1]);
  });
});

describe('a variable', () => {
  it('is read from the item outwards, the nearest first', async () => {
    const form = await open(questionnaire([
      { linkId: 'a', type: 'integer' },
      { linkId: 'g', type: 'group', extension: [variable('x', `${valueOf('a')} * 10`)], item: [{ linkId: 'in', type: 'integer', extension: [calculated('%x + %y')] }] },
      { linkId: 'out', type: 'integer', extension: [calculated('%x + %y')] },
    ], [variable('x', valueOf('a')), variable('y', '%x + 100')]));
    form.answer('a', 2);
    expect([form.state('in')?.values, form.state('out')?.values]).to.deep.equal([[122], [104]]);
  });

  it('that the host gives under the name of the form’s launch context is there', async () => {
    const form = await open(questionnaire(
      [{ linkId: 'name', type: 'string', extension: [expression(sdc('initialExpression'), '%patient.name.first().family')] }],
      [{ url: sdc('launchContext'), extension: [{ url: 'name', valueCoding: { code: 'patient' } }, { url: 'type', valueCode: 'Patient' }] }],
    ), { launch: { patient: { resourceType: 'Patient', name: [{ family: 'LEMAIRE' }] } } });
    expect(form.state('name')?.values).to.deep.equal(['LEMAIRE']);
  });
});

describe('expressions for conditions, options and rules', () => {
  it('open an item when they give true, in its own occurrence', async () => {
    const form = await open(questionnaire([{ linkId: 'g', type: 'group', repeats: true, extension: [variable('n', "item.where(linkId='a').answer.value")], item: [
      { linkId: 'a', type: 'integer' }, { linkId: 'b', type: 'string', extension: [expression(sdc('enableWhenExpression'), '%n > 3')] },
    ] }]));
    const group = form.node('g');
    if (group) form.addOccurrence(group);
    form.answer('a', 5, { index: 1 });
    expect([form.state('b', { index: 0 })?.enabled, form.state('b', { index: 1 })?.enabled]).to.deep.equal([false, true]);
  });

  it('give the options of a choice', async () => {
    const form = await open(questionnaire([
      { linkId: 'a', type: 'string', repeats: true }, { linkId: 'b', type: 'choice', extension: [expression(sdc('answerExpression'), valueOf('a'))] },
    ]));
    form.answer('a', ['marche', 'vélo']);
    expect(form.state('b')?.options).to.deep.equal([{ code: 'marche', label: 'marche' }, { code: 'vélo', label: 'vélo' }]);
    expect(form.answer('b', 'vélo')).to.deep.equal([]);
  });

  it('break a rule in the words of its author', async () => {
    const form = await open(questionnaire([{ linkId: 'low', type: 'integer' }, { linkId: 'high', type: 'integer', extension: [{
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
      extension: [
        { url: 'key', valueId: 'order' }, { url: 'severity', valueCode: 'error' }, { url: 'human', valueString: 'Le second nombre est le plus grand.' },
        { url: 'expression', valueString: `${valueOf('high')}.empty() or ${valueOf('high')} >= ${valueOf('low')}` },
      ],
    }] }]));
    form.answer('low', 5);
    form.answer('high', 3);
    expect(form.issues()).to.deep.equal([{ code: 'constraint-broken', severity: 'error', path: ['high'], params: { key: 'order', human: 'Le second nombre est le plus grand.' } }]);
    form.answer('high', 5);
    expect(form.issues()).to.deep.equal([]);
  });
});
