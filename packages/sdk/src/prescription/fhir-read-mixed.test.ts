import type { Bundle, FhirResource, Patient, ServiceRequest } from 'fhir/r4.js';
import { expect } from 'chai';
import { prescriptions } from '../testing/prescriptions.js';
import { stored } from './arbitrary.suite.js';
import { checkDraft, historyOf, readPrescriptions, toPrescriptionBundle, toServiceRequests } from './index.js';
import { paperOf } from './paper.js';

/** What servers put around and between: pages, copies, other people, other ways to name them. */

const activity = { coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' }] };
const request = (parts: Partial<ServiceRequest> & { id: string }) =>
  ({ resourceType: 'ServiceRequest', status: 'active', intent: 'order', category: [activity], code: { text: 'Marche' }, ...parts }) as ServiceRequest;
const patient = (id: string, family: string): Patient => ({ resourceType: 'Patient', id, name: [{ family, given: ['Lou'] }], gender: 'unknown', birthDate: '1960-01-01' });
const bundle = (...resources: (FhirResource | { fullUrl: string; resource: FhirResource })[]): Bundle =>
  ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((each) => ('resourceType' in each ? { resource: each } : each)) });
const whom = (given: Bundle) => readPrescriptions(given).prescriptions.map(({ patient: person }) => [person?.reference, person?.familyName]);

describe('readPrescriptions of several people', () => {
  it('never joins two people under one requisition number', () => {
    const given = bundle(
      request({ id: '1', requisition: { value: '17' }, subject: { reference: 'Patient/a' } }), request({ id: '2', requisition: { value: '17' }, subject: { reference: 'Patient/b' } }),
      patient('a', 'ALPHA'), patient('b', 'BETA'),
    );
    expect(whom(given)).to.deep.equal([['Patient/a', 'ALPHA'], ['Patient/b', 'BETA']]);
  });

  it('never joins two people who are contained under one name', () => {
    const of = (id: string, family: string) => request({ id, requisition: { value: '17' }, subject: { reference: '#p' }, contained: [{ ...patient('p', family) }] });
    expect(whom(bundle(of('1', 'ALPHA'), of('2', 'BETA')))).to.deep.equal([[undefined, 'ALPHA'], [undefined, 'BETA']]);
  });

  it('takes two ways to name one person for one', () => {
    const given = bundle(
      request({ id: '1', requisition: { value: '17' }, subject: { reference: 'Patient/a' } }),
      request({ id: '2', requisition: { value: '17' }, subject: { reference: 'https://ehr.example/fhir/Patient/a/_history/2' } }), patient('a', 'ALPHA'),
    );
    expect(whom(given)).to.have.length(1);
  });
});

describe('readPrescriptions of pages that overlap', () => {
  const page = stored(toPrescriptionBundle(prescriptions.complete));
  const [once] = readPrescriptions(page).prescriptions;

  it('reads each resource once', () => {
    expect(readPrescriptions({ ...page, entry: [...page.entry ?? [], ...page.entry ?? []] }).prescriptions).to.deep.equal([once]);
  });

  it('reads an act once that a server without conditional create holds twice', () => {
    const copies = (page.entry ?? []).map(({ resource }) => ({ resource: { ...resource, id: `copy-${String(resource?.id)}` } as FhirResource }));
    expect(readPrescriptions({ ...page, entry: [...page.entry ?? [], ...copies] }).prescriptions).to.deep.equal([once]);
  });

  it('takes the latest version of a resource, on whichever page it stands', () => {
    const [old, recent] = ['2026-11-21T08:00:00Z', '2026-11-22T08:00:00+01:00'].map((lastUpdated, index) =>
      request({ id: '1', meta: { lastUpdated }, authoredOn: `2026-11-2${index + 1}`, subject: { reference: 'Patient/a' } })) as [ServiceRequest, ServiceRequest];
    for (const order of [[old, recent], [recent, old]]) expect(readPrescriptions(bundle(...order)).prescriptions.map(({ authoredOn }) => authoredOn)).to.deep.equal(['2026-11-22']);
  });

  it('passes over what a server says of the search', () => {
    const outcome: FhirResource = { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'processing' }] };
    expect(readPrescriptions({ ...page, entry: [{ resource: outcome, search: { mode: 'outcome' } }, ...page.entry ?? []] }).prescriptions).to.deep.equal([once]);
  });
});

describe('readPrescriptions and references', () => {
  it('follows an absolute one to an entry without a fullUrl', () => {
    expect(whom(bundle(request({ id: '1', subject: { reference: 'https://ehr.example/fhir/Patient/a' } }), patient('a', 'ALPHA'))))
      .to.deep.equal([['https://ehr.example/fhir/Patient/a', 'ALPHA']]);
  });

  it('does not take the person of another server for the one it names', () => {
    const given = bundle(request({ id: '1', subject: { reference: 'https://ehr.example/fhir/Patient/a' } }), { fullUrl: 'https://other.example/fhir/Patient/a', resource: patient('a', 'OTHER') });
    expect(whom(given)).to.deep.equal([[undefined, undefined]]);
  });

  it('follows one to a version, and names the person without it', () => {
    const given = request({ id: '1', subject: { reference: 'Patient/a/_history/2' } });
    const [draft] = readPrescriptions(bundle(given, patient('a', 'ALPHA'))).prescriptions;
    expect(draft?.patient).to.include({ reference: 'Patient/a', familyName: 'ALPHA' });
    expect(toServiceRequests({ ...draft })).to.deep.equal([given]);
  });

  it('gives no reference to what lies inside the request, which means nothing elsewhere', () => {
    const given = request({
      id: '1', subject: { reference: '#p' }, requester: { reference: '#d' }, performer: [{ reference: '#o' }],
      contained: [patient('p', 'ALPHA'), { resourceType: 'Practitioner', id: 'd', name: [{ family: 'DOC', given: ['Noé'] }] }, { resourceType: 'Organization', id: 'o', name: 'Club' }],
    });
    const [draft] = readPrescriptions(bundle(given)).prescriptions;
    expect([draft?.patient?.familyName, draft?.prescriber?.familyName, draft?.structures?.[0]?.name]).to.deep.equal(['ALPHA', 'DOC', 'Club']);
    expect([draft?.patient?.reference, draft?.prescriber?.reference, draft?.structures?.[0]?.reference]).to.deep.equal([undefined, undefined, undefined]);
    expect(toServiceRequests({ ...draft, id: prescriptions.complete.id })[0]).to.deep.include({ subject: { reference: '#p' }, requester: { reference: '#d' }, contained: given.contained });
  });

  it('gives answers of the types they say, so that what reads a draft need not look', () => {
    const page = stored(toPrescriptionBundle({ ...prescriptions.stopped, goals: ['Marcher', 'Danser'] }));
    const damaged = JSON.parse(JSON.stringify(page), (key, value: unknown) => {
      if (key === 'description') return { text: (value as { text: string }).text === 'Marcher' ? 7 : 'Danser' };
      return key === 'occurredDateTime' ? ['2026-11-30'] : value;
    }) as Bundle;
    const [draft] = readPrescriptions(damaged).prescriptions;
    expect([draft?.goals, draft?.stopped]).to.deep.equal([['Danser'], undefined]);
    expect(() => [paperOf(draft ?? {}), historyOf([draft ?? {}]), checkDraft(draft ?? {})]).not.to.throw();
  });

  it('tells of a request whose shape is not that of R4', () => {
    const odd = { ...request({ id: '1' }), category: activity, note: 'x', subject: 'Patient/a' } as unknown as FhirResource;
    const { prescriptions: read, issues } = readPrescriptions(bundle(odd));
    expect(read.length + issues.length).to.be.greaterThan(0);
  });
});
