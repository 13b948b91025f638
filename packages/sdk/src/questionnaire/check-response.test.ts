import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.js';
import { expect } from 'chai';
import { checkResponse } from './check-response.js';
import type { ExpressionEngine } from './model.js';

const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const form = (...item: QuestionnaireItem[]): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', url: 'https://example.org/q', item });
const response = (...item: QuestionnaireResponseItem[]): QuestionnaireResponse => ({ resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: 'https://example.org/q|1', item });
const answered = (linkId: string, ...values: object[]): QuestionnaireResponseItem => ({ linkId, answer: values });
const group = (linkId: string, ...item: QuestionnaireResponseItem[]): QuestionnaireResponseItem => ({ linkId, item });
const found = (questionnaire: Questionnaire, given: QuestionnaireResponse) => checkResponse(questionnaire, given).map(({ code, path }) => `${code} ${path.join('/')}`.trim());

const yes = { valueBoolean: true };
const no = { valueBoolean: false };

describe('checkResponse', () => {
  describe('on types', () => {
    const rows: [type: QuestionnaireItem['type'], right: object[], wrong: object[]][] = [
      ['boolean', [yes, no], [{ valueString: 'true' }, { valueBoolean: 'true' }]],
      ['decimal', [{ valueDecimal: 1.5 }, { valueDecimal: -1 }], [{ valueInteger: 1 }, { valueDecimal: '1' }]],
      ['integer', [{ valueInteger: 0 }, { valueInteger: -5 }], [{ valueInteger: 1.5 }, { valueDecimal: 1 }, { valueInteger: 2 ** 31 }]],
      ['date', [{ valueDate: '2026' }, { valueDate: '2026-02' }, { valueDate: '2024-02-29' }], [{ valueDate: '2026-02-29' }, { valueDate: '2026-13' }, { valueDate: '01/02/2026' }, { valueDateTime: '2026-01-01' }]],
      ['dateTime', [{ valueDateTime: '2026-01-01T10:00:00Z' }, { valueDateTime: '2026-01-01' }, { valueDateTime: '2026-01-01T10:00:00.5+02:00' }], [{ valueDateTime: '2026-01-01T10:00' }, { valueDateTime: '2026-01-01T25:00:00Z' }]],
      ['time', [{ valueTime: '10:00:00' }], [{ valueTime: '10:00' }, { valueTime: '24:00:00' }]],
      ['string', [{ valueString: 'a' }], [{ valueString: '' }, { valueInteger: 1 }]],
      ['text', [{ valueString: 'a\nb' }], [{ valueString: ' ' }]],
      ['url', [{ valueUri: 'https://example.org' }], [{ valueUri: 'a b' }, { valueString: 'https://example.org' }]],
      ['attachment', [{ valueAttachment: { url: 'a' } }], [{ valueAttachment: {} }]],
      ['reference', [{ valueReference: { reference: 'Patient/1' } }], [{ valueReference: 'Patient/1' }]],
      ['quantity', [{ valueQuantity: { value: 1, unit: 'kg' } }], [{ valueQuantity: { value: '1' } }, { valueDecimal: 1 }]],
      ['choice', [{ valueCoding: { code: 'a' } }], [{ valueCoding: {} }, yes]],
      ['open-choice', [{ valueString: 'a' }, { valueCoding: { display: 'a' } }], [yes]],
    ];
    for (const [type, right, wrong] of rows) {
      it(`takes ${type} as R4 writes it`, () => {
        for (const value of right) expect(found(form({ linkId: 'a', type }), response(answered('a', value))), JSON.stringify(value)).to.deep.equal([]);
      });
      it(`refuses what is no ${type}`, () => {
        for (const value of wrong) expect(found(form({ linkId: 'a', type }), response(answered('a', value))), JSON.stringify(value)).to.deep.equal(['wrong-type a']);
      });
    }

    it('refuses two values in one answer, and none', () => {
      const one = form({ linkId: 'a', type: 'integer' });
      expect(found(one, response(answered('a', { valueInteger: 1, valueString: 'a' })))).to.include('several-values a');
      expect(found(one, response(answered('a', {})))).to.deep.equal(['answer-empty a']);
    });

    it('refuses an answer to a group and to words', () => {
      expect(found(form({ linkId: 'g', type: 'group' }, { linkId: 'd', type: 'display' }), response(answered('g', yes), answered('d', yes)))).to.deep.equal(['response-answer-misplaced g', 'response-answer-misplaced d']);
    });
  });

  describe('on places', () => {
    const nested = form({ linkId: 'g', type: 'group', item: [{ linkId: 'a', type: 'boolean', item: [{ linkId: 'b', type: 'string' }] }, { linkId: 'c', type: 'string' }] }, { linkId: 'd', type: 'string' });
    const c = answered('c', { valueString: 'c' });
    const b = answered('b', { valueString: 'b' });

    it('takes items as the form nests them', () => {
      expect(found(nested, response(group('g', { linkId: 'a', answer: [{ ...yes, item: [b] }] }, c), answered('d', { valueString: 'd' })))).to.deep.equal([]);
    });
    it('names an item that the form does not know', () => expect(found(nested, response(group('g', answered('x', yes))))).to.deep.equal(['response-item-unknown g/x']));
    it('names an item in another place', () => expect(found(nested, response(c))).to.deep.equal(['response-item-misplaced c']));
    it('names an item out of order', () => expect(found(nested, response(group('g', c, answered('a', yes))))).to.deep.equal(['response-item-order g/a']));
    it('names an item that is there twice', () => expect(found(nested, response(group('g', c), group('g', c)))).to.deep.equal(['response-item-duplicate g']));
    it('refuses items both beside and under an answer (qrs-1)', () => {
      expect(found(nested, response(group('g', { linkId: 'a', answer: [yes], item: [b] })))).to.deep.equal(['response-answer-misplaced g/a']);
    });
    it('numbers the occurrences of a group that repeats', () => {
      const many = form({ linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'a', type: 'integer' }] });
      expect(found(many, response(group('g', answered('a', { valueInteger: 1 })), group('g', answered('a', yes))))).to.deep.equal(['wrong-type g/1/a']);
    });
  });

  describe('on what is required', () => {
    const asked = form({ linkId: 'a', type: 'string', required: true }, { linkId: 'g', type: 'group', item: [{ linkId: 'b', type: 'string', required: true }] });

    it('names it in a whole response, under a group too', () => expect(found(asked, response())).to.deep.equal(['answer-missing a', 'answer-missing g/b']));
    it('waits for it while the response is in progress', () => expect(found(asked, { ...response(), status: 'in-progress' })).to.deep.equal([]));
    it('takes no reason for an answer, as the validator of HL7 does not', () => {
      const unknown = { extension: [{ url: core('data-absent-reason'), valueCode: 'asked-unknown' }] };
      expect(found(asked, response({ linkId: 'a', ...unknown }, group('g', answered('b', { _valueString: unknown }))))).to.deep.equal(['answer-missing a', 'answer-missing g/b']);
    });
    it('does not ask for what is in no occurrence of a group that repeats', () => {
      expect(found(form({ linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'b', type: 'string', required: true }] }), response())).to.deep.equal([]);
    });
    it('asks for a group that holds an answer', () => {
      const group1 = form({ linkId: 'g', type: 'group', required: true, item: [{ linkId: 'b', type: 'string' }] });
      expect(found(group1, response(group('g')))).to.deep.equal(['answer-missing g']);
    });
  });

  describe('on numbers of answers', () => {
    it('takes one where the question does not repeat', () => expect(found(form({ linkId: 'a', type: 'boolean' }), response(answered('a', yes, no)))).to.deep.equal(['too-many-answers a']));
    it('counts between the least and the most', () => {
      const several = form({ linkId: 'a', type: 'integer', repeats: true, extension: [{ url: core('questionnaire-minOccurs'), valueInteger: 2 }, { url: core('questionnaire-maxOccurs'), valueInteger: 3 }] });
      const numbers = (count: number) => response(answered('a', ...Array.from({ length: count }, (_, index) => ({ valueInteger: index }))));
      expect([1, 2, 3, 4].map((count) => found(several, numbers(count)))).to.deep.equal([['too-few-answers a'], [], [], ['too-many-answers a']]);
    });
  });

  describe('on bounds', () => {
    const bound = (type: QuestionnaireItem['type'], name: string, value: object, more: Partial<QuestionnaireItem> = {}) => form({ linkId: 'a', type, ...more, ...(name && { extension: [{ url: core(name), ...value }] }) });
    const rows: [name: string, questionnaire: Questionnaire, within: object, beyond: object, code: string][] = [
      ['a least number', bound('integer', 'minValue', { valueInteger: 3 }), { valueInteger: 3 }, { valueInteger: 2 }, 'value-too-small'],
      ['a greatest number', bound('decimal', 'maxValue', { valueDecimal: 3.5 }), { valueDecimal: 3.5 }, { valueDecimal: 3.51 }, 'value-too-great'],
      ['a first day', bound('date', 'minValue', { valueDate: '2026-01-10' }), { valueDate: '2026-01-10' }, { valueDate: '2026-01-09' }, 'value-too-small'],
      ['a quantity', bound('quantity', 'maxValue', { valueQuantity: { value: 10 } }), { valueQuantity: { value: 10 } }, { valueQuantity: { value: 11 } }, 'value-too-great'],
      ['decimals', bound('decimal', 'maxDecimalPlaces', { valueInteger: 1 }), { valueDecimal: 1.5 }, { valueDecimal: 1.25 }, 'too-many-decimals'],
      ['a shortest text', bound('string', 'minLength', { valueInteger: 2 }), { valueString: 'ab' }, { valueString: 'a' }, 'text-too-short'],
      ['a longest text', bound('string', '', {}, { maxLength: 2 }), { valueString: 'ab' }, { valueString: 'abc' }, 'text-too-long'],
    ];
    for (const [name, questionnaire, within, beyond, code] of rows) {
      it(`holds ${name}, on both sides`, () => {
        expect(found(questionnaire, response(answered('a', within)))).to.deep.equal([]);
        expect(found(questionnaire, response(answered('a', beyond)))).to.deep.equal([`${code} a`]);
      });
    }
  });

  describe('on options', () => {
    const option = [{ valueCoding: { system: 's', code: 'a' } }, { valueCoding: { system: 's', code: 'b' } }];
    const choice = form({ linkId: 'a', type: 'choice', answerOption: option });
    it('takes one of them', () => expect(found(choice, response(answered('a', { valueCoding: { system: 's', code: 'b', display: 'B' } })))).to.deep.equal([]));
    it('refuses any other', () => {
      for (const value of [{ valueCoding: { system: 's', code: 'c' } }, { valueCoding: { system: 't', code: 'a' } }, { valueString: 'a' }]) expect(found(choice, response(answered('a', value)))).to.deep.equal(['not-an-option a']);
    });
    it('takes words where the choice is open, not another code', () => {
      const open = form({ linkId: 'a', type: 'open-choice', answerOption: option });
      expect(found(open, response(answered('a', { valueString: 'autre' })))).to.deep.equal([]);
      expect(found(open, response(answered('a', { valueCoding: { system: 's', code: 'c' } })))).to.deep.equal(['not-an-option a']);
    });
    it('takes options that are texts or numbers', () => {
      const numbers = form({ linkId: 'a', type: 'choice', answerOption: [{ valueInteger: 1 }, { valueString: 'deux' }] });
      expect(found(numbers, response(answered('a', { valueInteger: 1 })))).to.deep.equal([]);
      expect(found(numbers, response(answered('a', { valueString: 'trois' })))).to.deep.equal(['not-an-option a']);
    });
    for (const [name, set] of Object.entries({
      listed: { compose: { include: [{ system: 's', concept: [{ code: 'a' }] }] } },
      expanded: { expansion: { timestamp: '2026', contains: [{ system: 's', code: 'z', abstract: true, contains: [{ system: 's', code: 'a' }] }] } },
    })) {
      it(`takes those of a contained value set that is ${name}`, () => {
        const questionnaire: Questionnaire = { ...form({ linkId: 'a', type: 'choice', answerValueSet: '#v' }), contained: [{ resourceType: 'ValueSet', id: 'v', status: 'active', ...set }] };
        expect(found(questionnaire, response(answered('a', { valueCoding: { system: 's', code: 'a' } })))).to.deep.equal([]);
        expect(found(questionnaire, response(answered('a', { valueCoding: { system: 's', code: 'z' } })))).to.deep.equal(['not-an-option a']);
      });
    }
  });

  describe('on conditions', () => {
    type Row = [condition: object, answers: object[], isEnabled: boolean];
    const kg = (value: number, unit = 'kg') => ({ valueQuantity: { value, unit } });
    const rows: Row[] = [
      [{ operator: 'exists', answerBoolean: true }, [yes], true],
      [{ operator: 'exists', answerBoolean: true }, [], false],
      [{ operator: 'exists', answerBoolean: false }, [], true],
      [{ operator: '=', answerBoolean: true }, [yes], true],
      [{ operator: '=', answerBoolean: true }, [no], false],
      [{ operator: '=', answerInteger: 2 }, [{ valueInteger: 1 }, { valueInteger: 2 }], true],
      [{ operator: '!=', answerInteger: 2 }, [{ valueInteger: 1 }, { valueInteger: 2 }], false],
      [{ operator: '!=', answerInteger: 2 }, [{ valueInteger: 1 }], true],
      [{ operator: '!=', answerInteger: 2 }, [], true],
      [{ operator: '>', answerDecimal: 2 }, [{ valueInteger: 2 }], false],
      [{ operator: '>', answerDecimal: 2 }, [{ valueInteger: 1 }, { valueInteger: 3 }], true],
      [{ operator: '>=', answerInteger: 2 }, [{ valueInteger: 2 }], true],
      [{ operator: '<', answerInteger: 2 }, [{ valueInteger: 2 }], false],
      [{ operator: '<=', answerInteger: 2 }, [{ valueInteger: 2 }], true],
      [{ operator: '<', answerDate: '2026-01-02' }, [{ valueDate: '2026-01-01' }], true],
      [{ operator: '>', answerTime: '10:00:00' }, [{ valueTime: '09:59:59' }], false],
      [{ operator: '>', answerQuantity: kg(2).valueQuantity }, [kg(3)], true],
      [{ operator: '=', answerCoding: { system: 's', code: 'a' } }, [{ valueCoding: { system: 's', code: 'a', display: 'A' } }], true],
      [{ operator: '=', answerCoding: { system: 's', code: 'a' } }, [{ valueCoding: { system: 't', code: 'a' } }], false],
      [{ operator: '=', answerString: 'a' }, [{ valueString: 'a' }], true],
    ];
    const typeOf = (condition: object) => (Object.keys(condition).find((key) => key.startsWith('answer')) ?? '').replace('answer', '').replace('Coding', 'choice').replace(/^./, (letter) => letter.toLowerCase()) as QuestionnaireItem['type'];
    for (const [condition, answers, isEnabled] of rows) {
      it(`asks ${isEnabled ? '' : 'not '}for it: ${JSON.stringify(condition)} of ${JSON.stringify(answers)}`, () => {
        const type = answers[0] && 'valueInteger' in answers[0] ? 'integer' : typeOf(condition);
        const questionnaire = form({ linkId: 'q', type, repeats: true }, { linkId: 'a', type: 'string', required: true, enableWhen: [{ question: 'q', ...condition } as never] });
        const base = answers.length > 0 ? [answered('q', ...answers)] : [];
        expect(found(questionnaire, response(...base))).to.deep.equal(isEnabled ? ['answer-missing a'] : []);
        expect(found(questionnaire, response(...base, answered('a', { valueString: 'a' })))).to.deep.equal(isEnabled ? [] : ['disabled-answered a']);
      });
    }

    it('does not judge what cannot be told: other units, shorter dates, an unknown question', () => {
      for (const [condition, answer] of [
        [{ question: 'q', operator: '>', answerQuantity: { value: 2, unit: 'g' } }, kg(3)],
        [{ question: 'q', operator: '>', answerDate: '2026-01-02' }, { valueDate: '2026-01' }],
        [{ question: 'x', operator: '=', answerBoolean: true }, yes],
      ] as const) {
        const questionnaire = form({ linkId: 'q', type: 'valueQuantity' in answer ? 'quantity' : 'valueDate' in answer ? 'date' : 'boolean' }, { linkId: 'a', type: 'string', required: true, enableWhen: [condition] });
        expect(found(questionnaire, response(answered('q', answer)))).to.deep.equal([]);
        expect(found(questionnaire, response(answered('q', answer), answered('a', { valueString: 'a' })))).to.deep.equal([]);
      }
    });

    it('asks for all or for any', () => {
      const conditions = [{ question: 'p', operator: '=' as const, answerBoolean: true }, { question: 'q', operator: '=' as const, answerBoolean: true }];
      const both = (enableBehavior: 'all' | 'any') => form({ linkId: 'p', type: 'boolean' }, { linkId: 'q', type: 'boolean' }, { linkId: 'a', type: 'string', required: true, enableBehavior, enableWhen: conditions });
      expect(found(both('all'), response(answered('p', yes), answered('q', no)))).to.deep.equal([]);
      expect(found(both('any'), response(answered('p', yes), answered('q', no)))).to.deep.equal(['answer-missing a']);
    });

    it('looks for the question in the same occurrence first', () => {
      const questionnaire = form({ linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'q', type: 'boolean' }, { linkId: 'a', type: 'string', required: true, enableWhen: [{ question: 'q', operator: '=', answerBoolean: true }] }] });
      expect(found(questionnaire, response(group('g', answered('q', no)), group('g', answered('q', yes))))).to.deep.equal(['answer-missing g/1/a']);
    });

    it('finds the question that it stands under, however deep', () => {
      const questionnaire = form({ linkId: 'q', type: 'boolean', item: [{ linkId: 'g', type: 'group', item: [{ linkId: 'a', type: 'string', required: true, enableWhen: [{ question: 'q', operator: '=', answerBoolean: true }] }] }] });
      const under = (value: object, ...item: QuestionnaireResponseItem[]) => response(answered('q', { ...value, item: [group('g', ...item)] }));
      expect(found(questionnaire, under(yes))).to.deep.equal(['answer-missing q/g/a']);
      expect(found(questionnaire, under(yes, answered('a', { valueString: 'a' })))).to.deep.equal([]);
      expect(found(questionnaire, under(no, answered('a', { valueString: 'a' })))).to.deep.equal(['disabled-answered q/g/a']);
    });

    it('asks nothing under what is not asked', () => {
      const questionnaire = form({ linkId: 'q', type: 'boolean' }, { linkId: 'g', type: 'group', enableWhen: [{ question: 'q', operator: '=', answerBoolean: true }], item: [{ linkId: 'a', type: 'string', required: true }] });
      expect(found(questionnaire, response(answered('q', no)))).to.deep.equal([]);
      expect(found(questionnaire, response(answered('q', yes)))).to.deep.equal(['answer-missing g/a']);
    });

    it('judges an expression only with an engine', () => {
      const extension = [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression', valueExpression: { language: 'text/fhirpath', expression: 'x' } }];
      const questionnaire = form({ linkId: 'a', type: 'string', required: true, extension });
      const engine = (value: boolean): ExpressionEngine => ({ evaluate: () => ({ values: [value] }), readsOf: () => ({ linkIds: [], variables: [] }) });
      expect(checkResponse(questionnaire, response())).to.deep.equal([]);
      expect(checkResponse(questionnaire, response(), { expressions: engine(true) })).to.have.length(1);
      expect(checkResponse(questionnaire, response(answered('a', { valueString: 'a' })), { expressions: engine(false) })).to.have.length(1);
    });
  });

  it('refuses a status that is none, and warns of another questionnaire', () => {
    expect(found(form(), { ...response(), status: 'done' as never })).to.deep.equal(['status-unknown']);
    expect(checkResponse(form(), { ...response(), questionnaire: 'https://example.org/other' })).to.deep.equal([{ code: 'questionnaire-differs', severity: 'warning', path: [] }]);
  });

  it('never throws, whatever the two hold', () => {
    const garbage: unknown[] = [null, undefined, 5, 'x', [], {}, [null], [[]], { item: {} }, true];
    const known = { resourceType: 'Questionnaire', item: [{ linkId: 'a', type: 'choice' }, { linkId: 'g', type: 'group', item: [{ linkId: 'b', type: 'string' }] }] };
    for (const one of garbage) {
      expect(checkResponse(one as never, one as never)).to.have.length(1);
      for (const name of ['item', 'contained', 'extension']) checkResponse({ ...known, [name]: one } as never, { resourceType: 'QuestionnaireResponse', status: 'completed', item: one } as never);
      for (const name of ['linkId', 'type', 'enableWhen', 'answerOption', 'answerValueSet', 'extension', 'maxLength', 'item']) {
        checkResponse({ ...known, item: [{ ...known.item[0], [name]: one }] } as never, response({ linkId: 'a', answer: one as never, item: one as never }, answered('a', { valueCoding: one })));
      }
    }
  });

  it('stops at a depth that no form has, with a message', () => {
    let items: QuestionnaireItem[] = [{ linkId: 'end', type: 'string', required: true }];
    for (let depth = 10_000; depth > 0; depth -= 1) items = [{ linkId: `g${depth}`, type: 'group', item: items }];
    expect(found(form(...items), response())).to.deep.equal(['items-too-deep g1']);
  });
});
