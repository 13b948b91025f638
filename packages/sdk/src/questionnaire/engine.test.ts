import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { createForm } from './form.js';
import type { FormChange, FormNode } from './model.js';

const questionnaire = (...item: QuestionnaireItem[]): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', url: 'https://example.org/q', version: '1', item });
const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const codesOf = (form: ReturnType<typeof createForm>) => form.issues().map(({ code }) => code);
const linkIdsOf = (form: ReturnType<typeof createForm>) => (form.response().item ?? []).map(({ linkId }) => linkId);
const nodeOf = (form: ReturnType<typeof createForm>, linkId: string, index?: number | number[]): FormNode => {
  const node = form.node(linkId, index === undefined ? {} : { index });
  if (!node) throw new Error(`No node ${linkId}.`);
  return node;
};

describe('a form', () => {
  it('holds a plain value of each type as FHIR does', () => {
    const cases: [QuestionnaireItem['type'], unknown, object][] = [
      ['boolean', false, { valueBoolean: false }], ['integer', 0, { valueInteger: 0 }], ['decimal', 0.5, { valueDecimal: 0.5 }],
      ['date', '2026', { valueDate: '2026' }], ['date', '2024-02-29', { valueDate: '2024-02-29' }], ['dateTime', '2026-11-21T09:00:00+01:00', { valueDateTime: '2026-11-21T09:00:00+01:00' }],
      ['time', '14:30:00', { valueTime: '14:30:00' }], ['string', 'à pied', { valueString: 'à pied' }], ['text', 'a\nb', { valueString: 'a\nb' }],
      ['url', 'https://example.org', { valueUri: 'https://example.org' }], ['reference', 'Patient/1', { valueReference: { reference: 'Patient/1' } }],
      ['quantity', 70, { valueQuantity: { value: 70 } }], ['quantity', { value: 1, unit: 'km' }, { valueQuantity: { value: 1, unit: 'km' } }],
      ['attachment', { contentType: 'text/plain', data: 'YQ==' }, { valueAttachment: { contentType: 'text/plain', data: 'YQ==' } }],
    ];
    for (const [type, value, answer] of cases) {
      const form = createForm(questionnaire({ linkId: 'a', type }));
      expect(form.answer('a', value as string), `${type} ${String(value)}`).to.deep.equal([]);
      expect(form.response().item?.[0]?.answer, type).to.deep.equal([answer]);
    }
  });

  it('refuses what an item cannot hold, and keeps what it held', () => {
    const cases: [QuestionnaireItem['type'], unknown[]][] = [
      ['boolean', ['true', 1]], ['integer', [1.5, '1', 2 ** 31, Number.NaN]], ['decimal', [Infinity, '0,5']], ['date', ['2026-02-30', '2026-13', '21/11/2026', '0000']],
      ['dateTime', ['2026-02-30T10:00:00Z', '2026-02T10:00:00Z', '2026-11-21T09:00:00']], ['time', ['25:00:00', '9:00']], ['url', ['deux mots']],
      ['string', [3, {}]], ['quantity', ['70 kg', {}]], ['group', ['x']], ['display', ['x']],
    ];
    for (const [type, values] of cases) {
      const form = createForm(questionnaire({ linkId: 'a', type }));
      for (const value of values) expect(form.answer('a', value as string), `${type} ${String(value)}`).to.have.lengthOf(1);
      expect(form.response().item, type).to.equal(undefined);
    }
  });

  it('clears an answer with undefined, and takes blank words for none', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string' }));
    form.answer('a', 'x');
    form.answer('a', '   ');
    expect(form.response()).not.to.have.property('item');
    form.answer('a', 'x');
    form.answer('a', undefined);
    expect(form.response()).not.to.have.property('item');
  });

  it('tells a linkId that it does not have, and an occurrence that is not there', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string', repeats: true }));
    expect(form.answer('b', 'x')[0]).to.include({ code: 'link-id-unknown' });
    expect(form.answer('a', 'x', { index: 2 })[0]).to.include({ code: 'place-unknown' });
    expect(form.state('b')).to.equal(undefined);
  });

  it('keeps several answers, and replaces, adds and removes one by its number', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string', repeats: true }));
    form.answer('a', ['un', 'deux']);
    form.answer('a', 'trois', { index: 2 });
    form.answer('a', 'DEUX', { index: 1 });
    form.answer('a', undefined, { index: 0 });
    expect(form.state('a')?.values).to.deep.equal(['DEUX', 'trois']);
  });

  it('writes the coding of the option that a code names', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'choice', answerOption: [{ valueCoding: { system: 's', code: 'x', display: 'Jamais' } }] }));
    expect(form.answer('a', 'y')).to.have.lengthOf(1);
    expect(form.answer('a', 'x')).to.deep.equal([]);
    expect(form.response().item?.[0]?.answer).to.deep.equal([{ valueCoding: { system: 's', code: 'x', display: 'Jamais' } }]);
  });

  it('takes other words in an open choice, and the coding for a known one', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'open-choice', repeats: true, answerOption: [{ valueCoding: { code: 'x', display: 'Jamais' } }] }));
    expect(form.answer('a', { valueCoding: { code: 'other' } })).to.have.lengthOf(1);
    form.answer('a', ['x', 'le dimanche']);
    expect(form.response().item?.[0]?.answer).to.deep.equal([{ valueCoding: { code: 'x', display: 'Jamais' } }, { valueString: 'le dimanche' }]);
  });

  it('offers the concepts of a value set that the form contains, without those that are abstract or excluded', () => {
    const contained: Questionnaire['contained'] = [
      { resourceType: 'ValueSet', id: 'v', status: 'active', compose: { include: [{ system: 's', concept: [{ code: 'a', display: 'A' }, { code: 'b' }] }], exclude: [{ system: 's', concept: [{ code: 'b' }] }] } },
      { resourceType: 'ValueSet', id: 'w', status: 'active', expansion: { timestamp: '2026', contains: [{ abstract: true, code: 'top', contains: [{ system: 's', code: 'c', display: 'C' }] }] } },
    ];
    const form = createForm({ ...questionnaire({ linkId: 'a', type: 'choice', answerValueSet: '#v' }, { linkId: 'b', type: 'choice', answerValueSet: '#w' }), contained });
    expect(form.state('a')?.options).to.deep.equal([{ code: 'a', label: 'A' }]);
    expect(form.state('b')?.options).to.deep.equal([{ code: 'c', label: 'C' }]);
  });

  it('asks the host once for a value set that it does not contain', async () => {
    const asked: string[] = [];
    const form = createForm(questionnaire({ linkId: 'a', type: 'choice', answerValueSet: 'http://vs' }, { linkId: 'b', type: 'choice', answerValueSet: 'http://vs' }), {
      expandValueSet: (canonical) => { asked.push(canonical); return Promise.resolve([{ system: 's', code: 'x', display: 'X' }]); },
    });
    expect(form.state('a')?.options).to.equal(undefined);
    await form.ready;
    expect(asked).to.deep.equal(['http://vs']);
    expect(form.state('b')?.options).to.deep.equal([{ code: 'x', label: 'X' }]);
  });

  it('says which value set nobody could give', async () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'choice', answerValueSet: 'http://vs' }), { expandValueSet: () => Promise.reject(new Error('offline')) });
    await form.ready;
    expect(form.issues()).to.deep.include({ code: 'value-set-not-expanded', severity: 'information', path: ['a'], params: { valueSet: 'http://vs' } });
  });

  it('starts from initial values, and from options that are chosen from the start', () => {
    const form = createForm(questionnaire(
      { linkId: 'a', type: 'integer', initial: [{ valueInteger: 3 }] },
      { linkId: 'b', type: 'choice', answerOption: [{ valueString: 'x' }, { valueString: 'y', initialSelected: true }] },
    ));
    expect([form.state('a')?.values, form.state('b')?.values]).to.deep.equal([[3], ['y']]);
  });

  it('keeps what a person does not know as a reason, and forgets it with an answer', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'integer' }));
    const node = nodeOf(form, 'a');
    form.answer('a', 3);
    form.setUnknown(node, true);
    expect(form.response().item).to.deep.equal([{ linkId: 'a', extension: [{ url: core('data-absent-reason'), valueCode: 'asked-unknown' }] }]);
    expect(createForm(form.definition.source, { response: form.response() }).state('a')?.unknown).to.equal(true);
    form.answer('a', 0);
    expect([form.state('a')?.unknown, form.state('a')?.values]).to.deep.equal([false, [0]]);
  });
});

describe('conditions', () => {
  const shown = (enableWhen: QuestionnaireItem['enableWhen'], answers: [string, unknown][], enableBehavior: 'all' | 'any' = 'all') => {
    const form = createForm(questionnaire(
      { linkId: 'n', type: 'integer' }, { linkId: 'd', type: 'date' }, { linkId: 'q', type: 'quantity' }, { linkId: 'b', type: 'boolean' },
      { linkId: 'c', type: 'choice', repeats: true, answerOption: [{ valueCoding: { system: 's', code: 'x' } }, { valueCoding: { system: 's', code: 'y' } }] },
      { linkId: 'z', type: 'string', ...(enableWhen && { enableWhen }), enableBehavior },
    ));
    for (const [linkId, value] of answers) expect(form.answer(linkId, value as string)).to.deep.equal([]);
    return form.state('z')?.enabled;
  };
  const kg = (value: number) => ({ value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' });

  it('compare as R4 says, without an answer too', () => {
    const cases: [string, NonNullable<QuestionnaireItem['enableWhen']>[number], unknown, boolean][] = [
      ['n', { question: 'n', operator: '>', answerInteger: 5 }, 5, false], ['n', { question: 'n', operator: '>', answerInteger: 5 }, 6, true],
      ['n', { question: 'n', operator: '>=', answerInteger: 5 }, 5, true], ['n', { question: 'n', operator: '<', answerDecimal: 0.5 }, 0, true],
      ['n', { question: 'n', operator: '<=', answerInteger: 5 }, undefined, false], ['n', { question: 'n', operator: '=', answerInteger: 0 }, undefined, false],
      ['n', { question: 'n', operator: '!=', answerInteger: 0 }, undefined, true], ['n', { question: 'n', operator: '!=', answerInteger: 0 }, 0, false],
      ['n', { question: 'n', operator: 'exists', answerBoolean: true }, 0, true], ['n', { question: 'n', operator: 'exists', answerBoolean: false }, undefined, true],
      ['b', { question: 'b', operator: '=', answerBoolean: false }, false, true],
      ['d', { question: 'd', operator: '>', answerDate: '2026-01-31' }, '2026-02-01', true], ['d', { question: 'd', operator: '<', answerDate: '2026-06' }, '2026-06-15', false],
      ['c', { question: 'c', operator: '=', answerCoding: { code: 'y' } }, ['x', 'y'], true], ['c', { question: 'c', operator: '!=', answerCoding: { system: 's', code: 'y' } }, ['x', 'y'], false],
      ['c', { question: 'c', operator: '=', answerCoding: { system: 'other', code: 'x' } }, 'x', false],
      ['q', { question: 'q', operator: '>', answerQuantity: kg(70) }, kg(71), true], ['q', { question: 'q', operator: '>', answerQuantity: kg(70) }, { value: 71, unit: 'lb', code: '[lb_av]' }, false],
    ];
    for (const [linkId, condition, value, expected] of cases) {
      expect(shown([condition], value === undefined ? [] : [[linkId, value]]), JSON.stringify([condition, value])).to.equal(expected);
    }
  });

  it('hold all together, or any of them', () => {
    const both: NonNullable<QuestionnaireItem['enableWhen']> = [{ question: 'b', operator: '=', answerBoolean: true }, { question: 'n', operator: '>', answerInteger: 1 }];
    expect(shown(both, [['b', true]])).to.equal(false);
    expect(shown(both, [['b', true], ['n', 2]])).to.equal(true);
    expect(shown(both, [['b', true]], 'any')).to.equal(true);
  });

  it('take no account of the answers of an item that is itself disabled, and find them again when it is back', () => {
    const form = createForm(questionnaire(
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      { linkId: 'c', type: 'string', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] },
    ));
    form.answer('a', true);
    form.answer('b', true);
    form.answer('c', 'x');
    form.answer('a', false);
    expect(linkIdsOf(form)).to.deep.equal(['a']);
    form.answer('a', true);
    expect(linkIdsOf(form)).to.deep.equal(['a', 'b', 'c']);
  });

  it('look for their question in their own occurrence of a group', () => {
    const form = createForm(questionnaire({ linkId: 'g', type: 'group', repeats: true, item: [
      { linkId: 'a', type: 'boolean' }, { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
    ] }));
    form.addOccurrence(nodeOf(form, 'g'));
    form.answer('a', true, { index: 1 });
    expect([form.state('b', { index: 0 })?.enabled, form.state('b', { index: 1 })?.enabled]).to.deep.equal([false, true]);
  });

  it('that wait for themselves are told by name, go by the answers alone, and come to rest', () => {
    const form = createForm(questionnaire(
      { linkId: 'a', type: 'boolean', enableWhen: [{ question: 'b', operator: '!=', answerBoolean: true }] },
      { linkId: 'b', type: 'boolean', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      { linkId: 'c', type: 'boolean', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] },
    ));
    expect(form.definition.issues.filter(({ code }) => code === 'enable-when-circular').map(({ path }) => path[0])).to.have.members(['a', 'b']);
    form.answer('a', true);
    form.answer('b', true);
    expect(['a', 'b', 'c'].map((linkId) => form.state(linkId)?.enabled)).to.deep.equal([false, true, true]);
  });

  it('on a question that is not there show the item, and say so', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string', enableWhen: [{ question: 'nowhere', operator: '=', answerBoolean: true }] }));
    expect(form.state('a')?.enabled).to.equal(true);
    expect(form.issues()).to.deep.include({ code: 'enable-when-unknown', severity: 'warning', path: ['a'], params: { question: 'nowhere' } });
  });

  it('in a chain of thousands follow one answer', () => {
    const items: QuestionnaireItem[] = Array.from({ length: 5000 }, (_, n) => ({
      linkId: `q${n}`, type: 'boolean', ...(n > 0 && { enableWhen: [{ question: `q${n - 1}`, operator: '=', answerBoolean: true }] }),
    }));
    const form = createForm(questionnaire(...items.reverse()));
    for (let n = 0; n < 5000; n += 1) form.answer(`q${n}`, true);
    expect(form.state('q4999')?.enabled).to.equal(true);
    form.answer('q0', false);
    expect(form.state('q4999')?.enabled).to.equal(false);
    expect(form.response().item).to.have.lengthOf(1);
  });
});

describe('items under a question', () => {
  const item: QuestionnaireItem = { linkId: 'a', type: 'choice', repeats: true, answerOption: [{ valueString: 'x' }, { valueString: 'y' }], item: [{ linkId: 'why', type: 'string', required: true }] };

  it('look for the questions of their conditions under the same answer', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string', repeats: true, item: [
      { linkId: 'more', type: 'boolean' }, { linkId: 'what', type: 'string', enableWhen: [{ question: 'more', operator: '=', answerBoolean: true }] },
    ] }));
    form.answer('a', ['x', 'y']);
    form.answer('more', true, { index: 1 });
    expect([form.state('what', { index: 0 })?.enabled, form.state('what', { index: 1 })?.enabled]).to.deep.equal([false, true]);
  });

  it('are asked once there is an answer to keep them under, each under its own', () => {
    const form = createForm(questionnaire(item));
    expect(form.state('why')?.enabled).to.equal(false);
    form.answer('a', ['x', 'y']);
    form.answer('why', 'car x', { index: 0 });
    form.answer('why', 'car y', { index: 1 });
    form.answer('a', ['y']);
    expect(form.response().item?.[0]?.answer).to.deep.equal([{ valueString: 'y', item: [{ linkId: 'why', answer: [{ valueString: 'car y' }] }] }]);
    expect(codesOf(form)).to.deep.equal([]);
  });
});

describe('a group that repeats', () => {
  const group: QuestionnaireItem = {
    linkId: 'g', type: 'group', repeats: true, extension: [{ url: core('questionnaire-maxOccurs'), valueInteger: 3 }],
    item: [{ linkId: 'a', type: 'string' }, { linkId: 'h', type: 'group', repeats: true, item: [{ linkId: 'b', type: 'integer' }] }],
  };

  it('is added to, up to its most, and loses the occurrence that is removed', () => {
    const form = createForm(questionnaire(group));
    for (const value of ['un', 'deux', 'trois']) {
      if (value !== 'un') form.addOccurrence(nodeOf(form, 'g'));
      form.answer('a', value, { index: ['un', 'deux', 'trois'].indexOf(value) });
    }
    expect(form.addOccurrence(nodeOf(form, 'g'))).to.equal(undefined);
    form.removeOccurrence(nodeOf(form, 'g', 1));
    expect(form.response().item?.map((one) => one.item?.[0]?.answer?.[0]?.valueString)).to.deep.equal(['un', 'trois']);
    expect(nodeOf(form, 'g', 1).index).to.equal(1);
  });

  it('keeps an empty occurrence when the only one is removed', () => {
    const form = createForm(questionnaire(group));
    form.answer('a', 'x');
    form.removeOccurrence(nodeOf(form, 'g'));
    expect(form.nodes).to.have.lengthOf(1);
    expect(form.response()).not.to.have.property('item');
  });

  it('inside a group is numbered anew when one is removed', () => {
    const form = createForm(questionnaire({ linkId: 'top', type: 'group', item: [group] }));
    form.addOccurrence(nodeOf(form, 'g'));
    form.answer('a', 'deux', { index: 1 });
    form.removeOccurrence(nodeOf(form, 'g', 0));
    expect([nodeOf(form, 'g', 0).index, form.state('a', { index: 0 })?.values]).to.deep.equal([0, ['deux']]);
  });

  it('asks what it requires only in an occurrence that is begun', () => {
    const form = createForm(questionnaire({ linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'a', type: 'string', required: true }, { linkId: 'b', type: 'string' }] }));
    expect(codesOf(form)).to.deep.equal([]);
    form.answer('b', 'x');
    expect(codesOf(form)).to.deep.equal(['answer-missing']);
  });

  it('in another is found by one number each, the outer first', () => {
    const form = createForm(questionnaire(group));
    form.addOccurrence(nodeOf(form, 'g'));
    form.addOccurrence(nodeOf(form, 'h', [1, 0]));
    form.answer('b', 7, { index: [1, 1] });
    expect(form.response().item?.[0]?.item?.[0]?.item?.[0]?.answer).to.deep.equal([{ valueInteger: 7 }]);
    expect(form.state('b', { index: [1, 1] })?.values).to.deep.equal([7]);
  });
});

describe('rules on answers', () => {
  const issueOf = (item: Partial<QuestionnaireItem> & Pick<QuestionnaireItem, 'type'>, value: unknown) => {
    const form = createForm(questionnaire({ linkId: 'a', ...item }));
    if (value !== undefined) expect(form.answer('a', value as string)).to.deep.equal([]);
    return codesOf(form)[0];
  };
  const extended = (type: QuestionnaireItem['type'], name: string, value: object) => ({ type, extension: [{ url: core(name), ...value }] });

  it('hold on both sides of each bound', () => {
    const cases: [Partial<QuestionnaireItem> & Pick<QuestionnaireItem, 'type'>, unknown, string | undefined][] = [
      [extended('integer', 'minValue', { valueInteger: 1 }), 1, undefined], [extended('integer', 'minValue', { valueInteger: 1 }), 0, 'value-too-small'],
      [extended('decimal', 'maxValue', { valueDecimal: 2.5 }), 2.5, undefined], [extended('decimal', 'maxValue', { valueDecimal: 2.5 }), 2.51, 'value-too-great'],
      [extended('date', 'minValue', { valueDate: '2026-01-01' }), '2026-01-01', undefined], [extended('date', 'minValue', { valueDate: '2026-01-01' }), '2025-12-31', 'value-too-small'],
      [extended('time', 'maxValue', { valueTime: '12:00:00' }), '12:00:01', 'value-too-great'],
      [extended('quantity', 'maxValue', { valueInteger: 100 }), { value: 101, unit: 'kg' }, 'value-too-great'],
      [extended('decimal', 'maxDecimalPlaces', { valueInteger: 1 }), 0.1, undefined], [extended('decimal', 'maxDecimalPlaces', { valueInteger: 1 }), 0.05, 'too-many-decimals'],
      [extended('decimal', 'maxDecimalPlaces', { valueInteger: 1 }), 1e-7, 'too-many-decimals'],
      [{ type: 'string', maxLength: 3 }, 'abc', undefined], [{ type: 'string', maxLength: 3 }, 'abcd', 'text-too-long'],
      [extended('text', 'minLength', { valueInteger: 3 }), 'ab', 'text-too-short'],
      [extended('string', 'regex', { valueString: '[0-9]{5}' }), '91000', undefined], [extended('string', 'regex', { valueString: '[0-9]{5}' }), '9100', 'pattern-mismatch'],
      [extended('string', 'regex', { valueString: '(?=a)b' }), 'b', 'pattern-not-checked'],
      [{ type: 'string', required: true }, undefined, 'answer-missing'], [{ type: 'boolean', required: true }, false, undefined],
      [{ ...extended('string', 'questionnaire-minOccurs', { valueInteger: 2 }), repeats: true }, ['a'], 'too-few-answers'],
      [{ ...extended('string', 'questionnaire-maxOccurs', { valueInteger: 1 }), repeats: true }, ['a', 'b'], 'too-many-answers'],
      [{ type: 'string' }, ['a', 'b'], 'too-many-answers'],
      [extended('reference', 'questionnaire-referenceResource', { valueCode: 'Patient' }), 'Group/1', 'reference-type'],
      [extended('attachment', 'maxSize', { valueDecimal: 2 }), { contentType: 'text/plain', data: 'YWJj' }, 'file-too-large'],
      [extended('attachment', 'mimeType', { valueCode: 'image/png' }), { contentType: 'text/plain', data: 'YQ==' }, 'file-type'],
    ];
    for (const [item, value, expected] of cases) expect(issueOf(item, value), JSON.stringify([item, value])).to.equal(expected);
  });

  it('refuse company for an answer that is chosen alone', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'choice', repeats: true, answerOption: [
      { valueString: 'x' }, { valueString: 'aucun', extension: [{ url: core('questionnaire-optionExclusive'), valueBoolean: true }] },
    ] }));
    form.answer('a', ['x', 'aucun']);
    expect(codesOf(form)).to.deep.equal(['exclusive-answer']);
  });

  it('say nothing of an item that is disabled', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'boolean' }, { linkId: 'b', type: 'string', required: true, enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }));
    expect(codesOf(form)).to.deep.equal([]);
    form.answer('a', true);
    expect(codesOf(form)).to.deep.equal(['answer-missing']);
  });

  it('ask something of a required group', () => {
    const form = createForm(questionnaire({ linkId: 'g', type: 'group', required: true, item: [{ linkId: 'a', type: 'string' }] }));
    expect(form.issues()).to.deep.equal([{ code: 'answer-missing', severity: 'error', path: ['g'] }]);
    form.answer('a', 'x');
    expect(form.issues()).to.deep.equal([]);
  });
});

describe('a change', () => {
  it('in one occurrence of a group is counted for all of them', () => {
    const form = createForm(questionnaire({
      linkId: 'g', type: 'group', required: true, repeats: true, extension: [{ url: core('questionnaire-minOccurs'), valueInteger: 2 }], item: [{ linkId: 'a', type: 'string' }],
    }));
    form.answer('a', 'x', { index: 0 });
    expect(codesOf(form)).to.deep.equal(['too-few-answers']);
    form.answer('a', 'y', { index: 1 });
    expect(codesOf(form)).to.deep.equal([]);
  });

  it('to « I do not know » does not stand for a required answer', () => {
    const form = createForm(questionnaire({ linkId: 'a', type: 'string', required: true }));
    form.setUnknown(nodeOf(form, 'a'), true);
    expect(codesOf(form)).to.deep.equal(['answer-missing']);
  });

  it('names what it touched, once, and nothing else', () => {
    const form = createForm(questionnaire(
      { linkId: 'a', type: 'boolean' }, { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }, { linkId: 'c', type: 'string' },
    ));
    const changes: FormChange[] = [];
    const stop = form.subscribe((change) => { changes.push(change); });
    form.answer('a', true);
    expect(changes.map(({ nodes }) => [...nodes].map(({ linkId }) => linkId).sort())).to.deep.equal([['a', 'b']]);
    stop();
    form.answer('a', false);
    expect(changes).to.have.lengthOf(1);
  });

  it('keeps the stored items of what it did not touch', () => {
    const items: QuestionnaireItem[] = Array.from({ length: 300 }, (_, n) => ({ linkId: `q${n}`, type: 'integer' }));
    const form = createForm(questionnaire(...items));
    for (const { linkId } of items) form.answer(linkId, 1);
    const touched: string[] = [];
    form.subscribe(({ nodes }) => { touched.push(...[...nodes].map(({ linkId }) => linkId)); });
    form.answer('q7', 2);
    expect(touched).to.deep.equal(['q7']);
  });
});

describe('a stored response', () => {
  const one: Questionnaire = questionnaire(
    { linkId: 'a', type: 'integer', text: 'A' },
    { linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'b', type: 'string' }, { linkId: 'c', type: 'choice', repeats: true, answerOption: [{ valueString: 'x' }, { valueString: 'y' }] }] },
  );

  it('comes back as it was, with what the form does not ask', () => {
    const response = {
      resourceType: 'QuestionnaireResponse', id: 'r', meta: { versionId: '3' }, status: 'completed', questionnaire: 'https://example.org/q|1', subject: { reference: 'Patient/1' }, authored: '2026-11-21',
      item: [
        { linkId: 'a', id: 'i1', extension: [{ url: 'https://example.org/x', valueString: 'kept' }], answer: [{ valueInteger: 3, extension: [{ url: 'https://example.org/y', valueBoolean: true }] }] },
        { linkId: 'g', text: 'Un groupe', item: [{ linkId: 'b', answer: [{ valueString: 'un' }] }] },
        { linkId: 'g', item: [{ linkId: 'b', answer: [{ valueString: 'deux' }] }, { linkId: 'c', answer: [{ valueString: 'x' }, { valueString: 'y' }] }] },
      ],
    } as const;
    expect(createForm(one, { response: structuredClone(response) as never }).response()).to.deep.equal(response);
  });

  it('of the wrong type is kept, and told on its item', () => {
    const form = createForm(one, { response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'a', answer: [{ valueString: 'trois' }] }] } });
    expect(form.issues()).to.deep.equal([{ code: 'wrong-type', severity: 'error', path: ['a'], params: { type: 'integer' } }]);
  });

  it('with items that the form does not have says which', () => {
    const form = createForm(one, { response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'old', answer: [{ valueString: 'x' }] }] } });
    expect(form.issues()).to.deep.equal([{ code: 'response-item-unknown', severity: 'warning', path: ['old'] }]);
  });

  it('of any shape opens the form', () => {
    fc.assert(fc.property(fc.jsonValue(), (response) => { expect(createForm(one, { response: response as never }).nodes).to.have.length.greaterThan(0); }));
  });
});

describe('a Questionnaire of any shape', () => {
  it('opens, answers and stores without an exception', () => {
    const key = fc.constantFrom('linkId', 'type', 'text', 'item', 'enableWhen', 'answerOption', 'extension', 'repeats', 'initial', 'url', 'resourceType');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('group', 'choice', 'integer', 'a', 'b', 'Questionnaire'));
    const item = fc.dictionary(key, fc.oneof(value, fc.array(fc.dictionary(key, value), { maxLength: 3 })));
    fc.assert(fc.property(fc.array(item, { maxLength: 5 }), value, (items, answer) => {
      const form = createForm({ resourceType: 'Questionnaire', item: items });
      for (const linkId of form.definition.byLinkId.keys()) form.answer(linkId, answer as string);
      expect(form.response()).to.include({ resourceType: 'QuestionnaireResponse' });
      expect(form.issues()).to.be.an('array');
    }));
  });

  it('names each item that cannot be used, and works with the others', () => {
    const form = createForm({ resourceType: 'Questionnaire', item: [
      { linkId: 'ok', type: 'string' }, { type: 'string' }, { linkId: 'ok', type: 'integer' }, { linkId: 't', type: 'coding' }, null,
      { linkId: 'm', type: 'string', modifierExtension: [{ url: 'https://example.org/not' }] },
    ] });
    expect(form.definition.issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['link-id-missing', [1]], ['link-id-duplicate', ['ok']], ['type-unknown', ['t']], ['item-unreadable', [4]], ['modifier-unknown', ['m']],
    ]);
    expect(form.answer('ok', 'x')).to.deep.equal([]);
  });
});
