import type { Bundle, CodeableConcept, Extension, FhirResource, Observation, Questionnaire, QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItem, RelatedPerson } from 'fhir/r4.js';
import { expect } from 'chai';
import { extract, type ExtractOptions } from './extract.js';

const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const wanted = (valueBoolean = true): Extension => ({ url: sdc('observationExtract'), valueBoolean });
const relation = (valueCode: string): Extension => ({ url: sdc('observationExtract'), valueCode });
const unit = (code: string): Extension => ({ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: 'http://unitsofmeasure.org', code, display: code } });
const code = (...codes: string[]) => codes.map((one) => ({ system: 'http://loinc.org', code: one }));
const concept = (...codes: string[]): CodeableConcept => ({ coding: code(...codes) });
const form = (item: QuestionnaireItem[], more: Partial<Questionnaire> = {}): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', item, ...more });
const response = (item: QuestionnaireResponseItem[], more: Partial<QuestionnaireResponse> = {}): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse', id: 'r', status: 'completed', authored: '2026-11-22T10:00:00+01:00',
  subject: { reference: 'Patient/1' }, encounter: { reference: 'Encounter/1' }, author: { reference: 'Practitioner/1' }, item, ...more,
});
const answered = (linkId: string, ...answer: object[]): QuestionnaireResponseItem => ({ linkId, answer });

function numbered(): () => string {
  let last = 0;
  return () => { last += 1; return String(last); };
}
const run = async (questionnaire: Questionnaire, given: QuestionnaireResponse, options: ExtractOptions = {}) => {
  const { bundle, issues } = await extract(questionnaire, given, { newId: numbered(), ...options });
  return { bundle, resources: resourcesOf(bundle), observations: resourcesOf(bundle).filter((one): one is Observation => one.resourceType === 'Observation'), issues };
};
const resourcesOf = (bundle: Bundle): FhirResource[] => (bundle.entry ?? []).map(({ resource }) => resource!);

describe('extract', () => {
  describe('of observations', () => {
    const weight = (more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId: 'w', type: 'decimal', code: code('29463-7'), extension: [wanted(), unit('kg')], ...more });

    it('writes what a response says, once for all', async () => {
      const { bundle, issues } = await run(form([weight()]), response([answered('w', { valueDecimal: 70.5 })]));
      expect(issues).to.deep.equal([]);
      expect(bundle).to.deep.equal({
        resourceType: 'Bundle', type: 'transaction', entry: [{
          fullUrl: 'urn:uuid:1',
          resource: {
            resourceType: 'Observation', status: 'final', code: concept('29463-7'), subject: { reference: 'Patient/1' }, encounter: { reference: 'Encounter/1' },
            effectiveDateTime: '2026-11-22T10:00:00+01:00', issued: '2026-11-22T10:00:00+01:00', performer: [{ reference: 'Practitioner/1' }],
            valueQuantity: { value: 70.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }, derivedFrom: [{ reference: 'QuestionnaireResponse/r' }],
          },
          request: { method: 'POST', url: 'Observation' },
        }],
      });
    });

    it('says nobody and no moment that are not known, and no instant of a day', async () => {
      const { observations: [observation] } = await run(form([weight()]), { resourceType: 'QuestionnaireResponse', id: 'r', status: 'completed', authored: '2026-11-22', author: { reference: 'Device/1' }, item: [answered('w', { valueDecimal: 1 })] });
      expect(observation).to.have.keys('resourceType', 'status', 'code', 'effectiveDateTime', 'valueQuantity', 'derivedFrom');
    });

    it('takes the response into the transaction when it has no id', async () => {
      const { bundle, resources } = await run(form([weight()]), response([answered('w', { valueDecimal: 1 })], { id: undefined }));
      expect(resources.map(({ resourceType }) => resourceType)).to.deep.equal(['QuestionnaireResponse', 'Observation']);
      expect((resources[1] as Observation).derivedFrom).to.deep.equal([{ reference: bundle.entry![0]!.fullUrl }]);
    });

    const values: [type: QuestionnaireItem['type'], answer: object, expected: object, extension?: Extension][] = [
      ['integer', { valueInteger: 3 }, { valueInteger: 3 }],
      ['integer', { valueInteger: 3 }, { valueQuantity: { value: 3, unit: 'd/wk', system: 'http://unitsofmeasure.org', code: 'd/wk' } }, unit('d/wk')],
      ['decimal', { valueDecimal: 1.5 }, { valueQuantity: { value: 1.5 } }],
      ['boolean', { valueBoolean: false }, { valueBoolean: false }],
      ['string', { valueString: 'a' }, { valueString: 'a' }],
      ['choice', { valueCoding: { system: 's', code: 'a', display: 'A' } }, { valueCodeableConcept: { coding: [{ system: 's', code: 'a', display: 'A' }] } }],
      ['date', { valueDate: '2026-01-01' }, { valueDateTime: '2026-01-01' }],
      ['time', { valueTime: '10:00:00' }, { valueTime: '10:00:00' }],
      ['quantity', { valueQuantity: { value: 1, unit: 'g' } }, { valueQuantity: { value: 1, unit: 'g' } }],
      ['url', { valueUri: 'urn:a' }, { valueString: 'urn:a' }],
    ];
    for (const [type, answer, expected, extension] of values) {
      it(`writes ${JSON.stringify(answer)} as ${Object.keys(expected)[0]}`, async () => {
        const { observations: [observation] } = await run(form([{ linkId: 'a', type, code: code('x'), extension: [wanted(), ...(extension ? [extension] : [])] }]), response([answered('a', answer)]));
        expect(observation).to.deep.include(expected);
      });
    }

    it('tells an answer that no Observation of R4 can hold', async () => {
      const { observations, issues } = await run(form([{ linkId: 'a', type: 'attachment', code: code('x'), extension: [wanted()] }]), response([answered('a', { valueAttachment: { url: 'a' } })]));
      expect(observations).to.deep.equal([]);
      expect(issues).to.deep.equal([{ code: 'value-unfit', severity: 'warning', path: ['a'], params: { type: 'attachment' } }]);
    });

    it('makes one for each answer, and none without', async () => {
      const several = form([weight({ repeats: true }), weight({ linkId: 'x' })]);
      const { observations } = await run(several, response([answered('w', { valueDecimal: 1 }, { valueDecimal: 2 }), { linkId: 'x' }]));
      expect(observations.map(({ valueQuantity }) => valueQuantity?.value)).to.deep.equal([1, 2]);
    });

    it('asks for a mark: on the form, around, on the item; the nearest counts', async () => {
      const marked = form([
        { linkId: 'a', type: 'integer', code: code('a') },
        { linkId: 'g', type: 'group', extension: [wanted(false)], item: [{ linkId: 'b', type: 'integer', code: code('b') }, { linkId: 'c', type: 'integer', code: code('c'), extension: [wanted()] }] },
        { linkId: 'd', type: 'integer' },
      ], { extension: [wanted()] });
      const integer = { valueInteger: 1 };
      const { observations } = await run(marked, response([answered('a', integer), { linkId: 'g', item: [answered('b', integer), answered('c', integer)] }, answered('d', integer)]));
      expect(observations.map((one) => one.code.coding?.[0]?.code)).to.deep.equal(['a', 'c']);
    });

    it('writes only the codes that are marked, when some are', async () => {
      const [one, two, three] = code('one', 'two', 'three');
      const codes = [{ ...one, extension: [wanted()] }, { ...two, extension: [wanted(false)] }, { ...three }];
      expect((await run(form([{ linkId: 'a', type: 'integer', code: codes }]), response([answered('a', { valueInteger: 1 })]))).observations[0]?.code).to.deep.equal(concept('one'));
      const all = form([{ linkId: 'a', type: 'integer', code: [one!, two!], extension: [wanted()] }]);
      expect((await run(all, response([answered('a', { valueInteger: 1 })]))).observations[0]?.code).to.deep.equal(concept('one', 'two'));
    });

    it('tells a mark without a code', async () => {
      expect((await run(form([{ linkId: 'a', type: 'integer', extension: [wanted()] }]), response([answered('a', { valueInteger: 1 })]))).issues).to.deep.equal([{ code: 'code-missing', severity: 'information', path: ['a'] }]);
    });

    it('takes the nearest category', async () => {
      const category = (name: string): Extension => ({ url: sdc('observation-extract-category'), valueCodeableConcept: { text: name } });
      const questionnaire = form([{ linkId: 'g', type: 'group', extension: [category('group')], item: [weight(), weight({ linkId: 'x', extension: [wanted(), category('one'), category('two')] })] }]);
      const { observations } = await run(questionnaire, response([{ linkId: 'g', item: [answered('w', { valueDecimal: 1 }), answered('x', { valueDecimal: 1 })] }]));
      expect(observations.map(({ category: found }) => found)).to.deep.equal([[{ text: 'group' }], [{ text: 'one' }, { text: 'two' }]]);
    });

    describe('in one another', () => {
      const pressure = (child: Extension) => form([{
        linkId: 'g', type: 'group', code: code('85354-9'), extension: [wanted()],
        item: [{ linkId: 's', type: 'integer', code: code('8480-6'), extension: [child] }, { linkId: 'd', type: 'integer', code: code('8462-4'), extension: [child] }],
      }]);
      const given = response([{ linkId: 'g', item: [answered('s', { valueInteger: 120 }), answered('d', { valueInteger: 80 })] }]);

      it('are members when nothing else is said', async () => {
        const { bundle, observations: [panel, ...members] } = await run(pressure(wanted()), given);
        expect(panel?.code).to.deep.equal(concept('85354-9'));
        expect(panel?.hasMember?.map(({ reference }) => reference)).to.deep.equal(bundle.entry!.slice(1).map(({ fullUrl }) => fullUrl));
        expect(members).to.have.length(2);
      });

      it('are components', async () => {
        const { observations } = await run(pressure(relation('component')), given);
        expect(observations).to.have.length(1);
        expect(observations[0]?.component).to.deep.equal([{ code: concept('8480-6'), valueInteger: 120 }, { code: concept('8462-4'), valueInteger: 80 }]);
      });

      it('are derived, or independent', async () => {
        const parent = weight({ item: [{ linkId: 'b', type: 'integer', code: code('b'), extension: [relation('derived')] }, { linkId: 'c', type: 'integer', code: code('c'), extension: [relation('independent')] }] });
        const { bundle, observations: [first, derived, independent] } = await run(form([parent]), response([answered('w', { valueDecimal: 1, item: [answered('b', { valueInteger: 1 }), answered('c', { valueInteger: 2 })] })]));
        expect(first?.hasMember).to.equal(undefined);
        expect(derived?.derivedFrom).to.deep.include({ reference: bundle.entry![0]!.fullUrl });
        expect(independent?.derivedFrom).to.have.length(1);
      });

      it('make no panel of a group that nobody answered', async () => {
        expect((await run(pressure(wanted()), response([{ linkId: 'g', item: [] }]))).bundle).to.deep.equal({ resourceType: 'Bundle', type: 'transaction' });
      });
    });

    it('gives the entry what the form asks for', async () => {
      const entry: Extension = { url: sdc('observationExtractEntry'), extension: [{ url: 'fullUrl', valueString: '%weightId' }, { url: 'ifNoneExist', valueString: "'identifier=' + %resource.id" }, { url: 'resourceId', valueString: "'w1'" }] };
      const questionnaire = form([weight({ extension: [wanted(), entry, { url: sdc('extractAllocateId'), valueString: 'weightId' }] })]);
      const { bundle } = await run(questionnaire, response([answered('w', { valueDecimal: 1 })]));
      expect(bundle.entry?.[0]).to.deep.include({ fullUrl: 'urn:uuid:1', request: { method: 'PUT', url: 'Observation/w1', ifNoneExist: 'identifier=r' } });
      expect(bundle.entry?.[0]?.resource?.id).to.equal('w1');
    });
  });

  describe('of templates', () => {
    const context = (expression: string): Extension => ({ url: sdc('templateExtractContext'), valueString: expression });
    const value = (expression: string) => ({ extension: [{ url: sdc('templateExtractValue'), valueString: expression }] });
    const use = (reference: string, ...parts: [name: string, expression: string][]): Extension =>
      ({ url: sdc('templateExtract'), extension: [{ url: 'template', valueReference: { reference } }, ...parts.map(([url, valueString]) => ({ url, valueString }))] });
    const contained = [
      {
        resourceType: 'Patient', id: 'pat',
        identifier: [{ extension: [context("item.where(linkId = 'ins').answer.value")], system: 'urn:ins', _value: value('first()') }],
        name: [{
          extension: [context("item.where(linkId = 'name')")],
          _text: value("item.where(linkId = 'given' or linkId = 'family').answer.value.join(' ')"),
          _family: value("item.where(linkId = 'family').answer.value"),
          _given: [value("item.where(linkId = 'given').answer.value")],
        }],
        telecom: [{ extension: [context("item.where(linkId = 'phone').answer.value")], system: 'phone', _value: value('first()'), use: 'mobile' }],
        gender: 'unknown', _gender: value("item.where(linkId = 'gender').answer.value.first().code"),
      },
      {
        resourceType: 'RelatedPerson', id: 'rp', patient: { _reference: value('%newPatient') },
        relationship: [{ coding: [value("item.where(linkId = 'relation').answer.value.first()")] }],
        name: [{ _text: value("item.where(linkId = 'who').answer.value.first()") }],
      },
      {
        resourceType: 'Observation', id: 'obs', status: 'final', code: concept('8302-2'), subject: value('%newPatient'),
        effectiveDateTime: '1900-01-01', _effectiveDateTime: value('%resource.authored'), performer: [value('%resource.author')],
        valueQuantity: { _value: value('answer.value * 100'), unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' },
        derivedFrom: [{ extension: [context('%resource.id')], _reference: value("'QuestionnaireResponse/' + %resource.id") }],
      },
    ] as unknown as FhirResource[];
    const questionnaire = form([
      { linkId: 'patient', type: 'group', extension: [use('#pat', ['fullUrl', '%newPatient'])], item: [
        { linkId: 'name', type: 'group', repeats: true, item: [{ linkId: 'given', type: 'string', repeats: true }, { linkId: 'family', type: 'string' }] },
        { linkId: 'gender', type: 'choice' }, { linkId: 'ins', type: 'string' }, { linkId: 'phone', type: 'string' },
      ] },
      { linkId: 'contacts', type: 'group', repeats: true, extension: [use('#rp')], item: [{ linkId: 'who', type: 'string' }, { linkId: 'relation', type: 'choice' }] },
      { linkId: 'height', type: 'decimal', extension: [use('#obs')] },
    ], { contained, extension: [{ url: sdc('extractAllocateId'), valueString: 'newPatient' }] });
    const coding = { system: 's', code: 'female' };
    const name = (family: string, ...given: string[]): QuestionnaireResponseItem => ({ linkId: 'name', item: [answered('given', ...given.map((valueString) => ({ valueString }))), answered('family', { valueString: family })] });
    const contact = (who: string): QuestionnaireResponseItem => ({ linkId: 'contacts', item: [answered('who', { valueString: who }), answered('relation', { valueCoding: { system: 's', code: 'SPS' } })] });
    const full = response([
      { linkId: 'patient', item: [name('DUVAL', 'Jeanne', 'Marie'), name('MARTIN', 'Jeanne'), answered('gender', { valueCoding: coding }), answered('phone', { valueString: '0102030405' })] },
      contact('Paul'), contact('Anne'), answered('height', { valueDecimal: 1.7 }),
    ]);

    it('fills a template: several for a context that gives several, none for one that gives nothing', async () => {
      const { resources, issues } = await run(questionnaire, full);
      expect(issues).to.deep.equal([]);
      const [patient] = resources;
      expect(patient).to.deep.equal({
        resourceType: 'Patient',
        name: [{ text: 'Jeanne Marie DUVAL', family: 'DUVAL', given: ['Jeanne', 'Marie'] }, { text: 'Jeanne MARTIN', family: 'MARTIN', given: ['Jeanne'] }],
        telecom: [{ system: 'phone', value: '0102030405', use: 'mobile' }],
        gender: 'female',
      });
    });

    it('makes one resource for each occurrence, tied by the id that was allocated', async () => {
      const { bundle, resources } = await run(questionnaire, full);
      const people = resources.filter((one): one is RelatedPerson => one.resourceType === 'RelatedPerson');
      expect(people).to.deep.equal(['Paul', 'Anne'].map((text) => ({ resourceType: 'RelatedPerson', patient: { reference: bundle.entry![0]!.fullUrl }, relationship: [{ coding: [{ system: 's', code: 'SPS' }] }], name: [{ text }] })));
      expect(new Set(bundle.entry!.map(({ fullUrl }) => fullUrl)).size).to.equal(bundle.entry!.length);
    });

    it('computes from an answer, and puts a value in the place of the one that stood there', async () => {
      const { bundle, observations: [height] } = await run(questionnaire, full);
      expect(height).to.deep.equal({
        resourceType: 'Observation', status: 'final', code: concept('8302-2'), subject: { reference: bundle.entry![0]!.fullUrl }, effectiveDateTime: '2026-11-22T10:00:00+01:00',
        performer: [{ reference: 'Practitioner/1' }], valueQuantity: { value: 170, unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' }, derivedFrom: [{ reference: 'QuestionnaireResponse/r' }],
      });
    });

    it('leaves out what finds no value: the default of the template too', async () => {
      const { resources: [patient] } = await run(questionnaire, response([{ linkId: 'patient', item: [name('DUVAL')] }]));
      expect(patient).to.deep.equal({ resourceType: 'Patient', name: [{ text: 'DUVAL', family: 'DUVAL' }] });
    });

    it('makes nothing of what was not answered', async () => {
      expect((await run(questionnaire, response([{ linkId: 'patient', item: [] }, { linkId: 'height' }]))).resources).to.deep.equal([]);
    });

    it('makes one of the whole form even without an answer, where the form asks for it', async () => {
      const { resources } = await run(form([{ linkId: 'a', type: 'string' }], { contained: [{ resourceType: 'Basic', id: 'b', code: { text: 'x' } }], extension: [use('#b')] }), response([]));
      expect(resources).to.deep.equal([{ resourceType: 'Basic', code: { text: 'x' } }]);
    });

    it('updates a resource whose id is known', async () => {
      const withId = form([{ linkId: 'a', type: 'string', extension: [use('#b', ['resourceId', 'answer.value'], ['ifMatch', "'W/1'"])] }], { contained: [{ resourceType: 'Basic', id: 'b', code: { text: 'x' } }] });
      expect((await run(withId, response([answered('a', { valueString: '7' })]))).bundle.entry?.[0]?.request).to.deep.equal({ method: 'PUT', url: 'Basic/7', ifMatch: 'W/1' });
    });

    it('fills a whole transaction', async () => {
      const bundle = { resourceType: 'Bundle', id: 'all', type: 'transaction', entry: [
        { extension: [context("item.where(linkId = 'patient')")], fullUrl: 'urn:uuid:p', resource: contained[0], request: { method: 'POST', url: 'Patient', ifNoneExist: 'x' } },
        { extension: [context("item.where(linkId = 'contacts')")], fullUrl: 'urn:uuid:c', resource: { resourceType: 'RelatedPerson', patient: { reference: 'urn:uuid:p' } }, request: { method: 'POST', url: 'RelatedPerson' } },
        { extension: [context("item.where(linkId = 'nobody')")], fullUrl: 'urn:uuid:n', resource: { resourceType: 'Basic', code: { text: 'x' } }, request: { method: 'POST', url: 'Basic' } },
      ] } as unknown as Bundle;
      const { bundle: made, resources } = await run({ ...questionnaire, item: questionnaire.item!.map(({ extension: _extension, ...item }) => item), contained: [bundle], extension: [{ url: sdc('templateExtractBundle'), valueReference: { reference: '#all' } }] }, full);
      expect(resources.map(({ resourceType }) => resourceType)).to.deep.equal(['Patient', 'RelatedPerson', 'RelatedPerson']);
      expect(made.entry?.map(({ fullUrl }) => fullUrl).slice(0, 2)).to.deep.equal(['urn:uuid:p', 'urn:uuid:c']);
      expect(made.entry?.[2]?.fullUrl).to.not.equal('urn:uuid:c');
      expect(made.entry?.[0]?.request).to.deep.equal({ method: 'POST', url: 'Patient', ifNoneExist: 'x' });
    });

    it('writes nothing but the resource of a template: it neither deletes nor writes elsewhere', async () => {
      const entry = (method: string, url: string) => ({ resource: { resourceType: 'Basic', code: { text: url } }, request: { method, url } });
      const bundle = { resourceType: 'Bundle', id: 'all', type: 'transaction', entry: [entry('DELETE', 'Patient/1'), entry('PUT', 'Patient/1'), entry('POST', 'Patient'), entry('GET', 'Basic'), entry('PATCH', 'Basic/1'), entry('PUT', 'Basic/1'), entry('POST', 'Basic')] } as unknown as Bundle;
      const { bundle: made, issues } = await run(form([], { contained: [bundle], extension: [{ url: sdc('templateExtractBundle'), valueReference: { reference: '#all' } }] }), response([]));
      expect(made.entry?.map(({ request }) => `${request?.method} ${request?.url}`)).to.deep.equal(['PUT Basic/1', 'POST Basic']);
      expect(issues.map((issue) => issue.code)).to.deep.equal(Array.from({ length: 5 }, () => 'request-refused'));
    });

    it('tells a template that is missing, and an expression that fails', async () => {
      const broken = form([{ linkId: 'a', type: 'string', extension: [use('#none'), use('#b')] }], { contained: [{ resourceType: 'Basic', id: 'b', code: { _text: value('((') } } as never] });
      expect((await run(broken, response([answered('a', { valueString: 'x' })]))).issues.map((issue) => issue.code)).to.deep.equal(['template-missing', 'expression-invalid']);
    });
  });

  it('says what it does not do, by its item', async () => {
    const { issues } = await run(form([{ linkId: 'a', type: 'group', extension: [{ url: sdc('definitionExtract') }] }], { extension: [{ url: sdc('targetStructureMap'), valueCanonical: 'x' }] }), response([]));
    expect(issues).to.deep.equal([
      { code: 'not-supported', severity: 'information', path: [], params: { extension: 'targetStructureMap' } },
      { code: 'not-supported', severity: 'information', path: ['a'], params: { extension: 'definitionExtract' } },
    ]);
  });

  it('draws nothing from a response in error', async () => {
    const { bundle, issues } = await run(form([{ linkId: 'a', type: 'integer', code: code('a'), extension: [wanted()] }]), response([answered('a', { valueInteger: 1 })], { status: 'entered-in-error' }));
    expect(bundle.entry).to.equal(undefined);
    expect(issues[0]?.code).to.equal('response-in-error');
  });

  it('never rejects, whatever the two hold', async () => {
    for (const garbage of [null, 5, 'x', [], {}, { resourceType: 'Questionnaire', item: [null, 5], extension: 'x', contained: 5 }]) {
      expect((await extract(garbage as never, response([{ linkId: 5 }] as never))).bundle.type).to.equal('transaction');
      expect((await extract(form([]), garbage as never)).bundle.type).to.equal('transaction');
    }
  });
});
