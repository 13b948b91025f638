import type { Extension, Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkResponse } from './check-response.js';
import { extract } from './extract.js';
import { createForm, outcomeOf, translateQuestionnaire, type Form } from './form.js';
import { plainTextOf, readMarkup } from './markup.js';
import { populate } from './populate.js';

/**
 * Forms that nobody should write, and that arrive. What is asked of each: a message that names the item, the rest of the form
 * at work, within a time that a person bears.
 */

const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const fhirPath = (url: string, expression: string): Extension => ({ url, valueExpression: { language: 'text/fhirpath', expression } });
const form = (...item: unknown[]): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', url: 'https://example.org/q', item: item as QuestionnaireItem[] });
const last: QuestionnaireItem = { linkId: 'last', type: 'string' };

/** Opens a form whose last item is sound, and expects that one to work, and its response to be right. */
async function opened(questionnaire: unknown): Promise<Form> {
  const copy = JSON.stringify(questionnaire);
  const opening = createForm(questionnaire);
  await opening.ready;
  expect(JSON.stringify(questionnaire)).to.equal(copy);
  return opening;
}
async function openedWithLast(...items: unknown[]): Promise<Form> {
  const questionnaire = form(...items, last);
  const opening = await opened(questionnaire);
  expect(opening.answer('last', 'oui')).to.deep.equal([]);
  const response = opening.response();
  expect(response.item?.at(-1)).to.deep.include({ linkId: 'last', answer: [{ valueString: 'oui' }] });
  return opening;
}
const named = (opening: Form) => JSON.stringify(outcomeOf(opening.definition).issue);
const codes = (opening: Form) => opening.definition.issues.map(({ code }) => code);

/** What hangs never comes to its end: the limit of the suite, far above what it takes, says so. */
const ends = async <Result>(act: () => Promise<Result> | Result): Promise<Result> => act();

const nested = (depth: number, inner: object = last): object => {
  let item: object = inner;
  for (let level = depth; level > 0; level -= 1) item = { linkId: `g${level}`, type: 'group', item: [item] };
  return item;
};

describe('A form that nobody should write', function suite() {
  this.timeout(30_000);

  describe('with conditions', () => {
    const when = (question: string, more: object = {}) => [{ question, operator: '=', answerBoolean: true, ...more }];

    it('that wait for one another says so, and works', async () => {
      const opening = await openedWithLast(
        { linkId: 'a', type: 'boolean', enableWhen: when('b') }, { linkId: 'b', type: 'boolean', enableWhen: when('c') }, { linkId: 'c', type: 'boolean', enableWhen: when('a') },
        { linkId: 'self', type: 'boolean', enableWhen: when('self') },
      );
      expect(codes(opening)).to.include('enable-when-circular');
      for (const linkId of ['a', 'b', 'c', 'self']) await ends(() => opening.answer(linkId, true));
      opening.issues();
    });

    it('on a question that is not there names the item', async () => {
      const opening = await openedWithLast({ linkId: 'orphan', type: 'string', enableWhen: when('nowhere') });
      expect(named(opening)).to.contain('orphan');
      expect(opening.state('orphan')?.enabled).to.equal(true);
    });

    it('on what is under them, and on their parent, comes to rest', async () => {
      const opening = await openedWithLast({ linkId: 'g', type: 'group', enableWhen: when('inner'), item: [{ linkId: 'inner', type: 'boolean', enableWhen: when('g') }] });
      opening.answer('inner', true);
    });

    for (const garbage of [null, 5, 'x', {}, [], [null], [5], [{}], [{ question: 5 }], [{ question: 'last' }], [{ question: 'last', operator: 'like', answerString: 'a' }], [{ question: 'last', operator: 'exists', answerString: 'a' }], [{ question: 'last', operator: '>', answerCoding: 5 }]]) {
      it(`that are ${JSON.stringify(garbage)} works`, async () => { await openedWithLast({ linkId: 'a', type: 'string', enableWhen: garbage }); });
    }
  });

  describe('with calculations', () => {
    it('that feed one another stops, and says so', async () => {
      const opening = await ends(() => openedWithLast(
        { linkId: 'a', type: 'integer', initial: [{ valueInteger: 1 }], extension: [fhirPath(sdc('calculatedExpression'), "%resource.item.where(linkId = 'b').answer.value + 1")] },
        { linkId: 'b', type: 'integer', initial: [{ valueInteger: 1 }], extension: [fhirPath(sdc('calculatedExpression'), "%resource.item.where(linkId = 'a').answer.value + 1")] },
      ));
      expect(opening.issues().map(({ code }) => code)).to.include('calculation-circular');
    });

    for (const hostile of ['((((((', "'".repeat(1000), `${'('.repeat(5000)}1${')'.repeat(5000)}`, '1/0', "repeat(item)", '%nobody', 'descendants().descendants().descendants().count()', "'a'.matches('(a+)+$')", "(1|2|3).select($this.toString() + 'x').join(',').replaceMatches('(x+x+)+y', '')", '$this', '', '   ', 'trace(1)', '%resource.children().repeat(children()).count() / 0']) {
      it(`by ${hostile.slice(0, 40)} works`, async () => {
        await ends(() => openedWithLast({ linkId: 'a', type: 'integer', extension: [fhirPath(sdc('calculatedExpression'), hostile)] }, { linkId: 'b', type: 'string', extension: [fhirPath(sdc('enableWhenExpression'), hostile)] }));
      });
    }
  });

  describe('with items', () => {
    it('of one linkId keeps the first, and names it', async () => {
      const opening = await openedWithLast({ linkId: 'twice', type: 'string', text: 'un' }, { linkId: 'twice', type: 'integer', text: 'deux' });
      expect(codes(opening)).to.deep.equal(['link-id-duplicate']);
      expect(named(opening)).to.contain('twice');
      expect(opening.definition.byLinkId.get('twice')?.text).to.equal('un');
    });

    it('without a linkId tells their place', async () => {
      const opening = await openedWithLast({ type: 'string' }, { linkId: '', type: 'string' }, { linkId: 5, type: 'string' });
      expect(codes(opening)).to.deep.equal(['link-id-missing', 'link-id-missing', 'link-id-missing']);
    });

    it('of a type that R4 does not have names them', async () => {
      for (const type of ['coding', 'question', '', 5, null, undefined, 'constructor', '__proto__']) expect(named(await openedWithLast({ linkId: 'odd', type }))).to.contain('odd');
    });

    for (const item of [null, 'x', 5, {}, true, [null], ['x'], [5], [[]], [[[]]]]) {
      it(`that are ${JSON.stringify(item)} has a message or none to ask, and no fault`, async () => {
        const opening = await opened({ ...form(), item });
        expect(opening.nodes).to.have.length(0);
        if (item !== null && !(Array.isArray(item) && item.length === 0)) expect(opening.definition.issues).to.not.have.length(0);
        await openedWithLast({ linkId: 'g', type: 'group', item });
      });
    }

    for (const linkId of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', ' a ', 'a/b', '0', '<b>', "'", '\u0000', '🏃', 'x'.repeat(5000)]) {
      it(`named ${JSON.stringify(linkId.slice(0, 20))} takes an answer like any other`, async () => {
        const opening = await openedWithLast({ linkId, type: 'string', required: true });
        opening.answer(linkId, 'réponse');
        expect(opening.state(linkId)?.values).to.deep.equal(['réponse']);
      });
    }

    it('of 5,000 opens and takes an answer at once', async () => {
      const items = Array.from({ length: 5000 }, (_, index) => ({ linkId: `i${index}`, type: index % 2 === 0 ? 'boolean' : 'string', ...(index % 2 === 1 && { enableWhen: [{ question: `i${index - 1}`, operator: '=', answerBoolean: true }] }) }));
      const opening = await ends(() => openedWithLast(...items));
      const touched: string[] = [];
      opening.subscribe(({ nodes }) => { touched.push(...[...nodes].map(({ linkId }) => linkId)); });
      opening.answer('i4000', true);
      expect(touched.sort()).to.deep.equal(['i4000', 'i4001']);
      expect(opening.state('i4001')?.enabled).to.equal(true);
      expect(checkResponse(form(...items, last), opening.response())).to.deep.equal([]);
    });

    it('that all wait for the first, 5,000 of them, change at once', async () => {
      const items = Array.from({ length: 5000 }, (_, index) => ({ linkId: `i${index}`, type: 'string', enableWhen: [{ question: 'first', operator: '=', answerBoolean: true }] }));
      const opening = await openedWithLast({ linkId: 'first', type: 'boolean' }, ...items);
      await ends(() => opening.answer('first', true));
      expect(opening.state('i4999')?.enabled).to.equal(true);
    });

    it('200 deep takes an answer at the bottom', async () => {
      const questionnaire = form(nested(200));
      const opening = await ends(() => opened(questionnaire));
      expect(opening.answer('last', 'au fond')).to.deep.equal([]);
      expect(checkResponse(questionnaire, opening.response())).to.deep.equal([]);
      expect(createForm(questionnaire, { response: opening.response() }).response().item).to.deep.equal(opening.response().item);
    });

    it('10,000 deep is a message, for every door', async () => {
      const questionnaire = form(nested(10_000), { ...last, linkId: 'beside' });
      const opening = await ends(() => createForm(questionnaire));
      await opening.ready;
      expect(codes(opening)).to.include('items-too-deep');
      expect(opening.answer('beside', 'oui')).to.deep.equal([]);
      expect(checkResponse(questionnaire, opening.response())).to.be.an('array');
      expect((await populate(questionnaire)).response.resourceType).to.equal('QuestionnaireResponse');
      expect((await extract(questionnaire, opening.response())).bundle.type).to.equal('transaction');
      expect(() => translateQuestionnaire(questionnaire, 'en')).to.not.throw();
    });

    it('whose response is 10,000 deep is a message', async () => {
      const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [nested(10_000)] };
      const questionnaire = form({ linkId: 'g1', type: 'group', item: [{ linkId: 'g2', type: 'group', item: [last] }] });
      const opening = await ends(() => createForm(questionnaire, { response: response as never }));
      expect(opening.issues().map(({ code }) => code)).to.include('response-item-unknown');
      expect(checkResponse(questionnaire, response as never)).to.be.an('array');
    });
  });

  describe('with texts that attack', () => {
    const attack = '<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
    const marked = (name: string): Extension => ({ url: core(name), valueString: attack });
    const hostile = form({
      linkId: attack, type: 'choice', text: attack, prefix: attack, _text: { extension: [marked('rendering-xhtml')] }, _prefix: { extension: [marked('rendering-markdown')] },
      extension: [{ url: core('entryFormat'), valueString: attack }, { url: core('questionnaire-supportLink'), valueUri: 'javascript:alert(1)' }, { url: core('questionnaire-unit'), valueCoding: { display: attack } }],
      answerOption: [{ valueCoding: { code: attack, display: attack, _display: { extension: [marked('rendering-xhtml')] } } }],
      item: [{ linkId: 'help', type: 'display', text: attack, _text: { extension: [marked('rendering-markdown')] }, extension: [{ url: core('questionnaire-itemControl'), valueCodeableConcept: { coding: [{ code: 'help' }] } }] }],
    }, last);

    it('gives them as texts, and markup only as what may be drawn', async () => {
      const opening = await opened(hostile);
      const item = opening.definition.byLinkId.get(attack)!;
      expect(item.text).to.equal(attack);
      expect(item.supportLink).to.equal(undefined);
      for (const markup of [item.markup, item.helpMarkup, item.options?.[0]?.markup]) {
        expect(markup).to.be.an('object');
        expect(JSON.stringify(readMarkup(markup!))).to.not.match(/onerror|script|javascript|"img"|"a"/);
        expect(plainTextOf(markup!)).to.equal('x');
      }
    });

    it('takes their code as an answer, and gives it back', async () => {
      const opening = await opened(hostile);
      opening.answer(attack, attack);
      expect(checkResponse(hostile, opening.response())).to.deep.equal([]);
    });
  });

  describe('with patterns', () => {
    for (const pattern of ['(a+)+$', '([a-zA-Z]+)*$', '(a|aa)+$', '(.*a){20}', '((a{1,100}){1,100}){1,100}', '(?<=a+)b', '\\1(a)', '(', '[', '*', 'a'.repeat(10_000), '(?:'.repeat(2000)]) {
      it(`${pattern.slice(0, 30)} answers in time`, async () => {
        const opening = await openedWithLast({ linkId: 'a', type: 'string', extension: [{ url: core('regex'), valueString: pattern }] });
        await ends(() => {
          opening.answer('a', `${'a'.repeat(20_000)}!`);
          opening.issues();
        });
      });
    }
  });

  describe('with members of another kind', () => {
    const garbage: unknown[] = [null, 5, -1, 'x', '', true, [], {}, [null], [5], ['x'], [[]], [{}], { a: 1 }, [{ url: 5 }], [{ valueString: 'no url' }], Number.MAX_VALUE, { extension: 'x' }];
    const names = [
      'extension', 'modifierExtension', 'text', '_text', 'prefix', '_prefix', 'code', 'definition', 'required', 'repeats', 'readOnly', 'maxLength', 'answerOption', 'answerValueSet', 'initial', 'enableBehavior', 'item', 'id',
    ];
    for (const name of names) {
      it(`in ${name} works`, async () => {
        for (const type of ['string', 'choice', 'group', 'quantity', 'display'] as const) {
          for (const value of garbage) {
            const opening = await openedWithLast({ linkId: 'a', type, [name]: value });
            opening.answer('a', 'x');
            opening.issues();
            checkResponse(opening.definition.source, opening.response());
          }
        }
      });
    }

    const extensions = [
      ...['questionnaire-itemControl', 'questionnaire-hidden', 'questionnaire-minOccurs', 'questionnaire-maxOccurs', 'minValue', 'maxValue', 'minLength', 'maxDecimalPlaces', 'regex', 'mimeType', 'maxSize', 'questionnaire-unit',
        'questionnaire-unitOption', 'questionnaire-referenceResource', 'questionnaire-sliderStepValue', 'questionnaire-choiceOrientation', 'questionnaire-displayCategory', 'questionnaire-constraint', 'targetConstraint', 'variable', 'entryFormat'].map(core),
      ...['calculatedExpression', 'initialExpression', 'enableWhenExpression', 'answerExpression', 'launchContext', 'itemPopulationContext', 'observationLinkPeriod', 'observationExtract', 'templateExtract', 'shortText', 'minQuantity'].map(sdc),
    ];
    for (const url of extensions) {
      it(`in the value of ${url.split('/').at(-1)} works`, async () => {
        const values = [{}, { valueString: '' }, { valueInteger: 'x' }, { valueInteger: -5 }, { valueInteger: 1e9 }, { valueBoolean: 'yes' }, { valueCoding: null }, { valueCodeableConcept: { coding: 'x' } }, { valueExpression: { language: 5 } }, { valueQuantity: {} }, { valueDuration: { value: 'x' } }, { valueDate: 'hier' }, { extension: [null, 5, { url: 'key' }] }];
        for (const value of values) {
          const item = { linkId: 'a', type: 'integer', repeats: true, extension: [{ url, ...value }] };
          const opening = await openedWithLast(item, { linkId: 'g', type: 'group', repeats: true, extension: [{ url, ...value }], item: [{ linkId: 'b', type: 'string' }] });
          opening.answer('a', 3);
          opening.issues();
          const questionnaire = opening.definition.source;
          checkResponse(questionnaire, opening.response());
          expect((await populate(questionnaire)).response.resourceType).to.equal('QuestionnaireResponse');
          expect((await extract(questionnaire, opening.response())).bundle.resourceType).to.equal('Bundle');
        }
      });
    }

    it('anywhere, at random, has no fault', async () => {
      const member = fc.constantFrom('linkId', 'type', 'text', 'item', 'answerOption', 'enableWhen', 'extension', 'initial', 'answerValueSet', 'repeats', 'required', 'code', 'maxLength', 'question', 'operator', 'answerBoolean', 'url', 'valueString', 'valueCoding', 'valueExpression', 'expression', 'language');
      const { tree } = fc.letrec((tie) => ({
        leaf: fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1, 1.5, '', 'a', 'group', 'choice', 'string', 'display', '=', 'exists', core('regex'), sdc('calculatedExpression'), 'text/fhirpath', '%resource'), fc.string({ maxLength: 4 })),
        tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(member, tie('tree'), { maxKeys: 6 })),
      }));
      await fc.assert(fc.asyncProperty(tree, tree, async (item, response) => {
        const questionnaire = { resourceType: 'Questionnaire', status: 'active', item };
        const opening = createForm(questionnaire, { response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: response } as never });
        await opening.ready;
        for (const linkId of opening.definition.byLinkId.keys()) opening.answer(linkId, 'a');
        opening.issues();
        checkResponse(questionnaire as never, opening.response());
        checkResponse(questionnaire as never, { resourceType: 'QuestionnaireResponse', status: 'completed', item: response } as never);
      }), { numRuns: 400 });
    });
  });
});
