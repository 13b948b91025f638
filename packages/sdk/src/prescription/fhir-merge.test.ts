import type { Bundle, FhirResource, ServiceRequest } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { foreignRequests, foreignResources } from '../testing/foreign-requests.js';
import { prescriptions } from '../testing/prescriptions.js';
import { prescriptionArbitrary, stored } from './arbitrary.suite.js';
import { fromPrescriptionBundle, fromServiceRequest, readPrescriptions, toPrescriptionBundle, toServiceRequests, toStopBundle, type PrescriptionDraft } from './index.js';

const bundleOf = (...resources: object[]): Bundle => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource: resource as FhirResource })) });
const read = (...resources: object[]): PrescriptionDraft => readPrescriptions(bundleOf(...resources)).prescriptions[0] ?? {};
/** What is written back once a draft was edited. */
const edited = (resources: object[], edit: (draft: PrescriptionDraft) => PrescriptionDraft): ServiceRequest => toServiceRequests(edit(read(...resources)))[0] as ServiceRequest;
const { walking, groupClass, referral, advice } = foreignRequests;

describe('toServiceRequests of another’s draft that nobody edited', () => {
  for (const [name, request] of Object.entries(foreignRequests)) {
    it(`gives « ${name} » back to the letter`, () => {
      expect(toServiceRequests(read(request))).to.deep.equal([request]);
    });

    it(`gives « ${name} » back to the letter, with what it refers to in the Bundle`, () => {
      expect(toServiceRequests(read(request, ...foreignResources))).to.deep.equal([request]);
    });
  }

  const extra = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const coding = fc.record({ system: fc.constantFrom('http://snomed.info/sct', 'http://hl7.org/fhir/sid/icd-10', 'https://elsewhere.example/cs'), code: fc.stringMatching(/^[A-Z0-9.]{1,6}$/), display: fc.string({ minLength: 1, maxLength: 12 }) }, { requiredKeys: ['code'] });
  const concept = fc.record({ coding: fc.array(coding, { maxLength: 2 }), text: fc.string({ maxLength: 260 }), extension: fc.array(fc.record({ url: fc.webUrl(), valueString: fc.string() }), { maxLength: 1 }) }, { requiredKeys: [] });
  const reference = fc.record({ reference: fc.constantFrom('Condition/c1', 'Organization/o1', 'Patient/p1', 'urn:uuid:5d0f3a52-6c1e-4b7a-9f40-2c8e71b6d301', '#x'), display: fc.string({ maxLength: 12 }), identifier: fc.record({ value: fc.string() }) }, { requiredKeys: [] });
  const timing = fc.record({
    frequency: fc.integer({ min: 1, max: 30 }), frequencyMax: fc.integer({ min: 1, max: 30 }), period: fc.constantFrom(1, 2, 0.5), periodUnit: fc.constantFrom('d', 'wk', 'mo', 'h'),
    duration: fc.constantFrom(45, 0.75), durationUnit: fc.constantFrom('min', 'h', 's'), count: fc.integer({ min: 1, max: 50 }), dayOfWeek: fc.constant(['mon']), when: fc.constant(['MORN']),
    boundsDuration: fc.record({ value: fc.constantFrom(3, 12, 90), code: fc.constantFrom('mo', 'wk', 'd', 'h') }), boundsPeriod: fc.record({ start: fc.constantFrom('2026-11-02', '2026-11'), end: fc.constantFrom('2027-02-01', '2027') }, { requiredKeys: [] }),
  }, { requiredKeys: [] });
  /** A request that another system may have written: what PA examples hold, mutated, with elements and extensions unknown here. */
  const foreign = fc.tuple(
    fc.constantFrom<ServiceRequest>(...Object.values(foreignRequests)),
    fc.record({
      status: fc.constantFrom('active', 'draft', 'revoked', 'completed', 'on-hold', 'unknown'), intent: fc.constantFrom('order', 'plan', 'original-order', 'filler-order'),
      priority: fc.constant('urgent'), occurrenceTiming: fc.record({ repeat: timing, code: fc.record({ text: fc.string() }) }, { requiredKeys: [] }), occurrenceDateTime: fc.constant('2026-11-02'),
      reasonCode: fc.array(concept, { maxLength: 3 }), reasonReference: fc.array(reference, { maxLength: 3 }), orderDetail: fc.array(concept, { maxLength: 3 }),
      performer: fc.array(reference, { maxLength: 2 }), supportingInfo: fc.array(reference, { maxLength: 2 }), subject: reference, requester: reference, basedOn: fc.array(reference, { maxLength: 1 }),
      note: fc.array(fc.record({ text: fc.string(), time: fc.constant('2026-11-02') }, { requiredKeys: ['text'] }), { maxLength: 2 }),
      extension: fc.array(fc.record({ url: fc.webUrl(), valueString: fc.string({ minLength: 1 }) }), { maxLength: 2 }),
      modifierExtension: extra, _status: extra, unknownElement: extra, patientInstruction: fc.string(), authoredOn: fc.constantFrom('2026-11-02T09:15:00+01:00', '2026', '2026-11-02'),
      requisition: fc.record({ system: fc.constant('urn:ietf:rfc:3986'), value: fc.constantFrom('urn:uuid:5d0f3a52-6c1e-4b7a-9f40-2c8e71b6d301', '17') }),
    }, { requiredKeys: [] }),
  ).map(([request, changes]) => ({ ...request, ...changes }) as ServiceRequest);

  it('gives any request back to the letter, whatever it holds', () => {
    fc.assert(fc.property(foreign, fc.boolean(), (request, withOthers) => {
      expect(toServiceRequests(read(request, ...(withOthers ? foreignResources : [])))).to.deep.equal([request]);
    }), { numRuns: 2000 });
  });

  it('never throws on what the draft became, edited in any way', () => {
    const edits = fc.record({ grounds: fc.constantFrom([], [{ kind: 'risk', factor: 'obesity' }]), dispensers: fc.constantFrom([], ['eapa']), durationMonths: fc.constantFrom(3, 4.5), kind: fc.constantFrom('renewal', 'initial'), startsOn: fc.constant('2026-12-01'), components: fc.constantFrom([], prescriptions.jeanneDuval.components) }, { requiredKeys: [] });
    fc.assert(fc.property(foreign, edits, (request, edit) => toServiceRequests({ ...read(request), ...edit } as PrescriptionDraft).every(({ resourceType }) => resourceType === 'ServiceRequest')));
  });
});

describe('toServiceRequests of another’s draft that was edited', () => {
  it('removes one reason and keeps the other with all its codes', () => {
    const written = edited([walking], (draft) => ({ ...draft, grounds: (draft.grounds ?? []).slice(1) }));
    expect(written).to.deep.equal({ ...walking, reasonCode: walking.reasonCode?.slice(1) });
  });

  it('adds a reason after those of the other, which stay as they were', () => {
    const { reasonCode } = edited([walking], (draft) => ({ ...draft, grounds: [...draft.grounds ?? [], { kind: 'ald', number: 8 }] }));
    expect([reasonCode?.slice(0, 2), reasonCode?.[2]?.coding?.[1]?.code]).to.deep.equal([walking.reasonCode, '8']);
  });

  it('keeps a reason that it could not read, wherever the others go', () => {
    const dumb = { coding: [{ system: 'http://snomed.info/sct', code: '40979000' }] };
    const request = { ...walking, reasonCode: [dumb, ...walking.reasonCode ?? []] };
    expect(edited([request], (draft) => ({ ...draft, grounds: [] })).reasonCode).to.deep.equal([dumb]);
  });

  it('takes out the Condition of a reason that was taken out', () => {
    const written = edited([referral, ...foreignResources], (draft) => ({ ...draft, grounds: [] }));
    const { reasonReference: _conditions, ...rest } = referral;
    expect(written).to.deep.equal(rest);
  });

  it('changes a length with its unit, and leaves the days of the week', () => {
    const [component] = read(groupClass).components ?? [];
    const written = edited([groupClass], (draft) => ({ ...draft, components: [{ ...component!, sessionMinutes: { low: 30 } }] }));
    const { duration: _hours, durationUnit: _unit, ...repeat } = groupClass.occurrenceTiming?.repeat ?? {};
    expect(written.occurrenceTiming?.repeat).to.deep.equal({ ...repeat, duration: 30, durationUnit: 'min' });
  });

  it('changes the length of the whole, whatever unit the other counted in', () => {
    const written = edited([groupClass], (draft) => ({ ...draft, durationMonths: 6 }));
    expect(written.occurrenceTiming?.repeat?.boundsDuration).to.deep.equal({ value: 6, unit: 'mois', system: 'http://unitsofmeasure.org', code: 'mo' });
    expect(written.occurrenceTiming?.repeat?.frequency).to.equal(groupClass.occurrenceTiming?.repeat?.frequency);
  });

  it('puts a timing in the place of a period', () => {
    const written = edited([walking], (draft) => ({ ...draft, durationMonths: 3 }));
    expect([written.occurrencePeriod, written.occurrenceTiming?.repeat?.boundsDuration?.value]).to.deep.equal([undefined, 3]);
  });

  it('gives the request a component that had none, and a second one a request of its own', () => {
    const written = toServiceRequests({ ...read(walking), components: [...prescriptions.jeanneDuval.components] });
    expect(written.map(({ id, orderDetail }) => [id, orderDetail?.[0]?.coding?.[0]?.code])).to.deep.equal([[walking.id, 'endurance'], [undefined, 'strength']]);
  });

  it('puts another person in, and keeps the words of the one who stays', () => {
    const patient = { ...prescriptions.jeanneDuval.patient };
    const written = edited([walking], (draft) => ({ ...draft, patient }));
    expect([written.subject.reference, written.requester]).to.deep.equal([patient.reference, walking.requester]);
  });

  it('makes a renewal of it', () => {
    const written = edited([advice], (draft) => ({ ...draft, kind: 'renewal', basedOn: { id: prescriptions.jeanneDuval.id } }));
    expect([written.intent, written.category?.slice(0, advice.category?.length), written.category?.at(-1)?.coding?.[0]?.code, written.basedOn?.at(-1)?.identifier?.value])
      .to.deep.equal(['order', advice.category, 'renewal', `urn:uuid:${prescriptions.jeanneDuval.id}`]);
  });

  it('keeps the order of what is in order', () => {
    const request = { ...walking, orderDetail: [{ text: 'avant' }, ...['eapa', 'physiotherapist'].map((code) => ({ coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser', code }] })), { text: 'après' }] };
    const { orderDetail } = edited([request], (draft) => ({ ...draft, dispensers: ['physiotherapist', 'sports-educator', 'eapa'] }));
    expect(orderDetail?.map(({ coding, text }) => coding?.[0]?.code ?? text)).to.deep.equal(['avant', 'physiotherapist', 'sports-educator', 'eapa', 'après']);
  });
});

describe('toServiceRequests of ours', () => {
  const { complete, stopped } = prescriptions;

  it('is what a transaction holds', () => {
    const requests = (toPrescriptionBundle(complete).entry ?? []).flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [resource] : []));
    expect(toServiceRequests(complete)).to.deep.equal(requests);
  });

  it('writes what a draft has so far', () => {
    expect(toServiceRequests({ authoredOn: '2026-11-22' }).map(({ authoredOn, orderDetail }) => [authoredOn, orderDetail])).to.deep.equal([['2026-11-22', undefined]]);
  });

  it('has no source when a server added its own marks only', () => {
    expect(fromPrescriptionBundle(stored(toPrescriptionBundle(prescriptions.jeanneDuval)))).not.to.have.property('source');
  });

  /** Ours on a server, where somebody gave each request a priority. */
  const marked = (prescription: typeof complete): Bundle => {
    const bundle = stored(toPrescriptionBundle(prescription));
    return { ...bundle, entry: (bundle.entry ?? []).map((entry) => (entry.resource?.resourceType === 'ServiceRequest' ? { ...entry, resource: { ...entry.resource, priority: 'urgent' as const } } : entry)) };
  };
  const requestsIn = ({ entry = [] }: Bundle) => entry.flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [resource] : []));

  it('gives back what another added to ours', () => {
    expect(toServiceRequests(fromPrescriptionBundle(marked(complete)))).to.deep.equal(requestsIn(marked(complete)));
  });

  it('keeps it when the prescription is stopped', () => {
    const draft = fromPrescriptionBundle(marked({ ...complete, stopped: undefined }));
    const [request] = requestsIn(toStopBundle({ ...draft, ...(stopped.stopped && { stopped: stopped.stopped }) }));
    expect([request?.priority, request?.status, request?.extension?.some(({ valueCodeableConcept }) => valueCodeableConcept?.text === stopped.stopped?.reason)])
      .to.deep.equal(['urgent', 'revoked', true]);
  });

  it('says what was edited, whatever was, and keeps what another added', () => {
    fc.assert(fc.property(prescriptionArbitrary, prescriptionArbitrary, (first, second) => {
      const { patient, prescriber, source } = fromPrescriptionBundle(marked(first));
      const edited = { ...second, id: first.id, patient, prescriber, ...(source && { source }) };
      const bundle = toPrescriptionBundle(edited);
      const { source: _kept, components, ...read } = fromPrescriptionBundle(bundle);
      const { source: _given, components: wanted, ...rest } = edited;
      const kinds = new Set(first.components.map(({ type }) => type));
      expect(read).to.deep.equal(rest);
      // A request keeps its number, so new activities come after those that were there.
      expect(components).to.have.deep.members(wanted);
      expect(requestsIn(bundle).some(({ priority }) => priority === 'urgent')).to.equal(second.components.some(({ type }) => kinds.has(type)));
    }), { numRuns: 300 });
  });

  it('gives each request a number of its own, the old ones first', () => {
    const draft = fromPrescriptionBundle(marked(prescriptions.jeanneDuval));
    const [endurance, strength] = draft.components;
    const requests = toServiceRequests({ ...draft, components: [{ ...endurance!, type: 'balance' }, strength!, endurance!] });
    expect(requests.map(({ identifier }) => identifier?.[0]?.value?.split('/')[1])).to.deep.equal(['request-3', 'request-2', 'request-1']);
  });

  it('writes twice what is said twice', () => {
    const draft = fromPrescriptionBundle(marked(prescriptions.jeanneDuval));
    const [request] = toServiceRequests({ ...draft, dispensers: ['eapa', 'eapa'] });
    expect(fromServiceRequest(request!).dispensers).to.deep.equal(['eapa', 'eapa']);
  });

  it('sends another’s under an identifier of ours, so that a second delivery finds it', () => {
    const foreign: ServiceRequest = { ...groupClass, requisition: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:5d0f3a52-6c1e-4b7a-9f40-2c8e71b6d301' } };
    const whole = { ...prescriptions.jeanneDuval, source: [foreign as unknown as Record<string, unknown>] };
    const requests = requestsIn(toPrescriptionBundle(whole));
    expect(requests.map(({ identifier }) => identifier?.at(-1)?.value)).to.deep.equal([`${whole.id}/request-1`, `${whole.id}/request-2`]);
  });

  it('takes a place out that is no longer proposed', () => {
    const draft = fromPrescriptionBundle(marked(complete));
    const [request] = toServiceRequests({ ...draft, structures: (draft.structures ?? []).slice(1) });
    expect(request?.performer?.map(({ display }) => display)).to.deep.equal(['Association Cœur et Marche']);
  });
});
