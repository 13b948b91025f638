import type { Bundle, Consent, FhirResource, ServiceRequest, TimingRepeat } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { fakePort } from '../testing/fake-port.js';
import { prescriptions } from '../testing/prescriptions.js';
import { fromServiceRequest, isPrescription, prescriptionSearch, readPrescriptions, toPrescriptionBundle, toServiceRequest } from './index.js';

const activity = { system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' };
const bundleOf = (...resources: object[]): Bundle => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource: resource as FhirResource })) });
const request = (more: Partial<ServiceRequest> = {}): ServiceRequest => ({
  resourceType: 'ServiceRequest', id: 'r1', status: 'active', intent: 'order', category: [{ coding: [activity] }], subject: { reference: 'Patient/p1' }, ...more,
});

/** The shape of the US Physical Activity IG: a period, a referral code, SNOMED CT reasons, a role as requester. */
const american = request({
  intent: 'original-order', authoredOn: '2026-06-08', occurrencePeriod: { start: '2026-06-08', end: '2026-08-01' },
  category: [{ coding: [{ system: 'http://snomed.info/sct', code: '409063005' }] }, { coding: [activity] }],
  code: { coding: [{ system: 'http://snomed.info/sct', code: '390893007' }] },
  requester: { reference: 'PractitionerRole/role-1', display: 'Ordering clinician' },
  reasonCode: [{ coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] }, { coding: [{ system: 'http://snomed.info/sct', code: '40979000' }] }],
});

/** A piece of software that writes words: one request, dose in text, the doctor as an Organization, for a group. */
const wordy = request({
  id: 'r2', authoredOn: '2026-10', subject: { reference: 'Group/g1' }, requester: { reference: 'Organization/o1' },
  code: { text: 'Sport sur ordonnance' }, patientInstruction: 'Deux fois par semaine, marcher.', reasonCode: [{ text: 'Lombalgie' }],
});

/** Another that knows our codes but counts in days, hours and years, in a dateTime, with an upper-case ALD. */
const counted = request({
  id: 'r3', authoredOn: '2026-11-02T09:15:00+01:00', requisition: { system: 'https://elsewhere.example/orders', value: '17' },
  orderDetail: [{ coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-component', code: 'endurance' }] }],
  occurrenceTiming: { repeat: { boundsDuration: { value: 91, unit: 'jours', system: 'http://unitsofmeasure.org', code: 'd' }, frequency: 1, period: 2, periodUnit: 'd', duration: 0.75, durationUnit: 'h' } },
  reasonCode: [{ coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/ald', code: 'VIII' }], text: 'Diabète' }],
});

const person: FhirResource = { resourceType: 'Patient', id: 'p1', name: [{ family: 'MARTIN', given: ['Jo'] }], gender: 'female', birthDate: '1960-05-04' };
const role: FhirResource = { resourceType: 'PractitionerRole', id: 'role-1', practitioner: { display: 'Dr Ada LEROY' } };

describe('readPrescriptions of another’s requests', () => {
  const pathsOf = (...resources: object[]) => readPrescriptions(bundleOf(...resources)).issues.map(({ path }) => path.join('.'));

  it('reads what a US request says', () => {
    const [draft] = readPrescriptions(bundleOf(american, person, role)).prescriptions;
    expect(draft).to.deep.equal({
      kind: 'initial', authoredOn: '2026-06-08',
      patient: { reference: 'Patient/p1', familyName: 'MARTIN', givenNames: ['Jo'], gender: 'female', birthDate: '1960-05-04' },
      prescriber: { reference: 'PractitionerRole/role-1', familyName: 'Dr Ada LEROY', givenName: '' },
      durationMonths: 1.8, grounds: [{ kind: 'chronic', text: 'Hypertension' }], components: [], dispensers: [], source: [american],
    });
  });

  it('names what it did not find there', () => {
    expect(pathsOf(american, person, role)).to.deep.equal([
      '0.id', '0.prescriber.givenName', '0.components', '0.severeLimitation', '0.dispensers', '0.patientAgreement',
    ]);
  });

  it('takes neither a group for a patient nor an organization for a doctor', () => {
    const [draft] = readPrescriptions(bundleOf(wordy, { resourceType: 'Group', id: 'g1' }, { resourceType: 'Organization', id: 'o1' })).prescriptions;
    expect([draft?.patient, draft?.prescriber, draft?.grounds]).to.deep.equal([undefined, undefined, [{ kind: 'chronic', text: 'Lombalgie' }]]);
  });

  it('keeps a month without a day as it is, and names it', () => {
    expect(pathsOf(wordy)).to.include('0.authoredOn');
  });

  it('counts in weeks, minutes and months', () => {
    const [draft] = readPrescriptions(bundleOf(counted)).prescriptions;
    expect([draft?.components, draft?.durationMonths, draft?.authoredOn]).to.deep.equal([
      [{ type: 'endurance', sessionsPerWeek: { low: 3.5 }, sessionMinutes: { low: 45 } }], 3, '2026-11-02',
    ]);
  });

  it('takes no Roman number for an ALD', () => {
    expect(readPrescriptions(bundleOf(counted)).prescriptions[0]?.grounds).to.deep.equal([{ kind: 'chronic', text: 'Diabète' }]);
  });

  it('says information only, whatever is missing', () => {
    const { issues } = readPrescriptions(bundleOf(american, wordy, counted));
    expect(new Set(issues.map(({ code, severity }) => `${severity} ${code}`))).to.deep.equal(new Set(['information not-read']));
  });

  it('leaves other orders alone', () => {
    expect(readPrescriptions(bundleOf(request({ category: [{ coding: [{ system: 'http://snomed.info/sct', code: '363679005' }] }] })))).to.deep.equal({ prescriptions: [], issues: [] });
  });

  it('leaves out what was entered in error', () => {
    expect(readPrescriptions(bundleOf(request({ status: 'entered-in-error' }))).prescriptions).to.deep.equal([]);
  });

  const unsaid: [string, Partial<ServiceRequest>, string[]][] = [
    ['an order', {}, []],
    ['a plan', { intent: 'plan' }, []],
    ['an order based on nothing', { basedOn: [] }, []],
    ['a renewal', { basedOn: [{ reference: 'ServiceRequest/r0' }] }, ['0.kind']],
    ['an adaptation', { replaces: [{ reference: 'ServiceRequest/r0' }] }, ['0.kind']],
    ['an order that follows from another', { intent: 'reflex-order' }, ['0.kind']],
    ['an intent that is not one', { intent: 'whim' } as unknown as Partial<ServiceRequest>, ['0.kind']],
    ['a draft', { status: 'draft' }, []],
    ['a revoked order', { status: 'revoked' }, ['0.status']],
    ['a completed order', { status: 'completed' }, ['0.status']],
    ['an order on hold', { status: 'on-hold' }, ['0.status']],
    ['an order of unknown status', { status: 'unknown' }, ['0.status']],
    ['a revoked renewal', { status: 'revoked', basedOn: [{ reference: 'ServiceRequest/r0' }] }, ['0.kind', '0.status']],
  ];
  for (const [name, more, expected] of unsaid) {
    it(`says of ${name} ${expected.length > 0 ? `that ${expected.join(' and ')} did not read` : 'nothing of kind and status'}`, () => {
      const { prescriptions: [draft] } = readPrescriptions(bundleOf(request(more)));
      expect([draft?.kind, pathsOf(request(more)).filter((path) => /kind|status/.test(path))]).to.deep.equal(['initial', expected]);
    });
  }

  it('says of a whole what is true of one of its activities', () => {
    const requisition = { system: 'a', value: '17' };
    expect(pathsOf(request({ requisition }), request({ id: 'r9', requisition, status: 'revoked' }))).to.include('0.status');
  });

  it('names a request that no draft holds after the drafts that are', () => {
    const { issues } = readPrescriptions(bundleOf({ ...request(), orderDetail: null, reasonCode: 'x' }, request({ id: 'r9', status: 'revoked' })));
    expect([issues.map(({ path }) => path.join('.')).includes('0.status'), issues.at(-1)?.path]).to.deep.equal([true, []]);
  });

  it('puts requests of one requisition together', () => {
    const requisition = { system: 'a', value: '17' };
    expect(readPrescriptions(bundleOf(request({ requisition }), request({ id: 'r9', requisition }))).prescriptions).to.have.length(1);
  });

  it('does not take the 17 of one system for the 17 of another', () => {
    const each = ['a', 'b'].map((system) => request({ id: system, requisition: { system, value: '17' } }));
    expect(readPrescriptions(bundleOf(...each)).prescriptions).to.have.length(2);
  });

  it('keeps requests without a requisition apart', () => {
    expect(readPrescriptions(bundleOf(request(), request({ id: 'r9' }))).prescriptions).to.have.length(2);
  });

  it('cuts a very long reason', () => {
    const [draft] = readPrescriptions(bundleOf(request({ reasonCode: [{ text: 'x'.repeat(5000) }] }))).prescriptions;
    expect(draft?.grounds).to.deep.equal([{ kind: 'chronic', text: 'x'.repeat(200) }]);
  });

  it('reads a request without a subject', () => {
    const { subject: _, ...rest } = request();
    expect(readPrescriptions(bundleOf(rest)).prescriptions).to.have.length(1);
  });

  it('reads the others beside one that is not what it says', () => {
    const broken = { ...request(), reasonCode: 'diabète', orderDetail: null };
    const { prescriptions: read, issues } = readPrescriptions(bundleOf(broken, request({ id: 'r9', reasonCode: [{ text: 'Asthme' }] })));
    expect([read.map(({ grounds }) => grounds), issues.some(({ path }) => path.length === 0)]).to.deep.equal([[[{ kind: 'chronic', text: 'Asthme' }]], true]);
  });

  const fields = ['id', 'identifier', 'requisition', 'status', 'category', 'orderDetail', 'subject', 'requester', 'occurrenceTiming', 'authoredOn', 'reasonCode', 'performerType', 'meta', 'contained', 'target', 'code', 'provision', 'valueBoolean'];
  const value = fc.jsonValue({ maxDepth: 1 });
  const part = fc.dictionary(fc.constantFrom('coding', 'system', 'code', 'value', 'reference', 'text', 'repeat'), value, { maxKeys: 3 });
  const odd = fc.tuple(
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, part, fc.array(part, { maxLength: 2 })), { maxKeys: 5 }),
    fc.constantFrom('ServiceRequest', 'Observation', 'Consent', 'Provenance', 'Patient', 'Practitioner', 'Group'),
  ).map(([extra, resourceType]) => ({ category: [{ coding: [activity] }], ...extra, resourceType }));

  it('never throws on odd resources', () => {
    fc.assert(fc.property(fc.array(odd, { maxLength: 4 }), (resources) => Array.isArray(readPrescriptions(bundleOf(...resources, american)).issues)), { numRuns: 1000 });
  });

  it('never throws on odd entries', () => {
    fc.assert(fc.property(value, (entry) => Array.isArray(readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry } as unknown as Bundle).prescriptions)));
  });
});

describe('readPrescriptions of ours', () => {
  const { jeanneDuval } = prescriptions;
  const bundle = toPrescriptionBundle(jeanneDuval);
  const changed = (change: (resource: FhirResource) => FhirResource): Bundle =>
    ({ ...bundle, entry: (bundle.entry ?? []).map((entry) => ({ ...entry, resource: change(entry.resource!) })) });
  const consents = (status: Consent['status']) => changed((resource) => (resource.resourceType === 'Consent' ? { ...resource, status } : resource));

  it('takes no consent that is no longer active for a yes', () => {
    const [draft] = readPrescriptions(consents('inactive')).prescriptions;
    expect([draft?.patientAgreement, draft?.reportAgreement]).to.deep.equal([undefined, undefined]);
  });

  it('takes no statement entered in error', () => {
    const [draft] = readPrescriptions(changed((resource) => (resource.resourceType === 'Observation' ? { ...resource, status: 'entered-in-error' } : resource))).prescriptions;
    expect([draft?.severeLimitation, draft?.belowWhoLevel]).to.deep.equal([undefined, undefined]);
  });

  it('keeps the identity of the day of the act beside the record of today', () => {
    const today: FhirResource = { resourceType: 'Patient', id: 'patient-01', name: [{ family: 'AUTREMENT', given: ['Jeanne'] }] };
    const [draft] = readPrescriptions({ ...bundle, entry: [...(bundle.entry ?? []), { resource: today }] }).prescriptions;
    expect(draft?.patient).to.deep.equal(jeanneDuval.patient);
  });

  it('does not give the answers of one act to another', () => {
    const other = { ...jeanneDuval, id: 'aaaaaaaa-6c1e-4b7a-9f40-2c8e71b6d301', severeLimitation: true, dispensers: ['physiotherapist' as const] };
    const both = { ...bundle, entry: [...(toPrescriptionBundle(other).entry ?? []), ...(bundle.entry ?? [])] };
    expect(readPrescriptions(both).prescriptions).to.deep.equal([other, jeanneDuval]);
  });
});

describe('prescriptionSearch', () => {
  it('brings all that readPrescriptions needs, from a server that has earlier ones', async () => {
    const port = fakePort();
    const { jeanneDuval } = prescriptions;
    await port.submit(toPrescriptionBundle(jeanneDuval), { idempotencyKey: jeanneDuval.id });
    const found = [];
    for await (const page of port.search('ServiceRequest', prescriptionSearch(jeanneDuval.patient.reference))) found.push(...readPrescriptions(page).prescriptions);
    expect([found.length, found.every(isPrescription), found.find(({ id }) => id === jeanneDuval.id)]).to.deep.equal([2, true, jeanneDuval]);
  });

  const found = async (search: ReturnType<typeof prescriptionSearch>) => {
    const port = fakePort();
    for (const prescription of [prescriptions.jeanneDuval, prescriptions.camilleSansliens]) {
      await port.submit(toPrescriptionBundle(prescription), { idempotencyKey: prescription.id });
    }
    const entry: Bundle['entry'] = [];
    for await (const page of port.search('ServiceRequest', search)) entry.push(...(page.entry ?? []));
    return readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry }).prescriptions;
  };
  const { jeanneDuval, camilleSansliens, paulGarnier } = prescriptions;

  it('brings one prescription by its id, whole', async () => {
    expect(await found(prescriptionSearch(jeanneDuval.patient.reference, { id: jeanneDuval.id }))).to.deep.equal([jeanneDuval]);
  });

  it('brings it without knowing the patient', async () => {
    expect((await found(prescriptionSearch(undefined, { id: camilleSansliens.id }))).map(({ id }) => id)).to.deep.equal([camilleSansliens.id]);
  });

  it('brings nothing of an act that the server does not have', async () => {
    expect(await found(prescriptionSearch(undefined, { id: paulGarnier.id }))).to.deep.equal([]);
  });

  it('brings nothing of one patient under the name of another', async () => {
    expect(await found(prescriptionSearch('Patient/patient-05', { id: jeanneDuval.id }))).to.deep.equal([]);
  });

  it('refuses to ask for everybody', () => {
    expect(() => prescriptionSearch(undefined)).to.throw(TypeError, 'a patient, an id, or both');
  });

  it('brings nothing of another patient', async () => {
    for await (const page of fakePort().search('ServiceRequest', prescriptionSearch('Patient/patient-05'))) expect(page.entry).to.deep.equal([]);
  });
});

describe('fromServiceRequest', () => {
  const component = { system: 'https://sport-sante.example/fhir/CodeSystem/apa-component', code: 'endurance' };
  const timed = (repeat: TimingRepeat) => fromServiceRequest(request({ orderDetail: [{ coding: [component] }], occurrenceTiming: { repeat } }));

  const frequencies: [string, TimingRepeat, unknown][] = [
    ['twice a week', { frequency: 2, period: 1, periodUnit: 'wk' }, { low: 2 }],
    ['2 to 3 a week', { frequency: 2, frequencyMax: 3, period: 1, periodUnit: 'wk' }, { low: 2, high: 3 }],
    ['6 in two weeks', { frequency: 6, period: 2, periodUnit: 'wk' }, { low: 3 }],
    ['once a day', { frequency: 1, period: 1, periodUnit: 'd' }, { low: 7 }],
    ['every other day', { frequency: 1, period: 2, periodUnit: 'd' }, { low: 3.5 }],
    ['6 a month', { frequency: 6, period: 1, periodUnit: 'mo' }, { low: 1.4 }],
    ['104 a year', { frequency: 104, period: 1, periodUnit: 'a' }, { low: 2 }],
    ['an upper number alone', { frequencyMax: 3, period: 1, periodUnit: 'wk' }, { high: 3 }],
    ['3 in an hour', { frequency: 3, period: 1, periodUnit: 'h' }, undefined],
    ['3 without a period', { frequency: 3 }, undefined],
    ['3 in no time', { frequency: 3, period: 0, periodUnit: 'wk' }, undefined],
  ];
  for (const [name, repeat, expected] of frequencies) {
    it(`reads « ${name} » as ${JSON.stringify(expected) ?? 'nothing'} a week`, () => {
      expect(timed(repeat).component?.sessionsPerWeek).to.deep.equal(expected);
    });
  }

  const lengths: [string, TimingRepeat, unknown][] = [
    ['45 min', { duration: 45, durationUnit: 'min' }, { low: 45 }],
    ['45 to 60 min', { duration: 45, durationMax: 60, durationUnit: 'min' }, { low: 45, high: 60 }],
    ['1.5 h', { duration: 1.5, durationUnit: 'h' }, { low: 90 }],
    ['2700 s', { duration: 2700, durationUnit: 's' }, { low: 45 }],
    ['1 d', { duration: 1, durationUnit: 'd' }, undefined],
    ['45 without a unit', { duration: 45 }, undefined],
  ];
  for (const [name, repeat, expected] of lengths) {
    it(`reads a session of ${name} as ${JSON.stringify(expected) ?? 'nothing'} minutes`, () => {
      expect(timed(repeat).component?.sessionMinutes).to.deep.equal(expected);
    });
  }

  const durations: [number | undefined, string, number | undefined][] = [[3, 'mo', 3], [4.25, 'mo', 4.25], [13, 'wk', 3], [12, 'wk', 2.8], [90, 'd', 3], [0.5, 'a', 6], [3, 'h', undefined], [undefined, 'mo', undefined]];
  for (const [value, code, expected] of durations) {
    it(`reads a whole of ${value ?? 'no'} ${code} as ${expected ?? 'no'} months`, () => {
      const boundsDuration = { ...(value !== undefined && { value }), code, system: 'http://unitsofmeasure.org' };
      expect(timed({ boundsDuration }).durationMonths).to.equal(expected);
    });
  }

  const periods: [string, Partial<ServiceRequest>, number | undefined, string | undefined][] = [
    ['a period in the timing', { occurrenceTiming: { repeat: { boundsPeriod: { start: '2026-12-01', end: '2027-03-01' } } } }, 3, '2026-12-01'],
    ['a period from the day of the order', { authoredOn: '2026-12-01', occurrenceTiming: { repeat: { boundsPeriod: { start: '2026-12-01T08:00:00+01:00', end: '2027-03-01' } } } }, 3, undefined],
    ['a period in the place of a timing', { authoredOn: '2026-11-20', occurrencePeriod: { start: '2026-12-01', end: '2027-06-01' } }, 6, '2026-12-01'],
    ['a period without an end', { occurrencePeriod: { start: '2026-12-01' } }, undefined, '2026-12-01'],
    ['a period of months', { occurrencePeriod: { start: '2026-12', end: '2027-03' } }, undefined, undefined],
  ];
  for (const [name, more, durationMonths, startsOn] of periods) {
    it(`reads ${name} as ${durationMonths ?? 'no'} months${startsOn ? ` from ${startsOn}` : ''}`, () => {
      const read = fromServiceRequest(request(more));
      expect([read.durationMonths, read.startsOn]).to.deep.equal([durationMonths, startsOn]);
    });
  }

  it('reads a number of sessions', () => {
    expect(timed({ count: 24 }).component?.sessions).to.equal(24);
  });
});

describe('toServiceRequest and a later start', () => {
  it('gives a period that anybody reads, and the exact duration beside it', () => {
    const { boundsPeriod, boundsDuration } = toServiceRequest(prescriptions.complete).occurrenceTiming?.repeat ?? {};
    expect([boundsPeriod?.start, boundsPeriod?.end, boundsPeriod?.extension?.[0]?.valueDuration?.value, boundsDuration]).to.deep.equal(['2026-12-01', '2027-04-16', 4.5, undefined]);
  });
});
