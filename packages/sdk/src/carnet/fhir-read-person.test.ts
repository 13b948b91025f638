import { expect } from 'chai';
import { readCarnet } from './fhir.js';
import { appointment, bundleOf, patient, plan, read, type Resource } from './fhir-read.suite.js';

const base = 'https://example.org/fhir';
const of = (id: string) => ({ reference: `Patient/${id}` });
const note = (id: string, who: object | undefined, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'Communication', id, status: 'completed', ...(who && { subject: who }), sent: '2026-03-10', payload: [{ contentString: id }], ...more });
const notesOf = (input: unknown, wanted?: string) => readCarnet(input, wanted === undefined ? {} : { patient: wanted }).carnet.notes.map(({ id }) => id);

describe('the person of a carnet', () => {
  it('is the one asked for, and nothing of anybody else is mixed in', () => {
    const bundle = bundleOf([patient, { ...patient, id: '2' }, note('a', of('1')), note('b', of('2')), note('c', of('2'))]);
    expect(notesOf(bundle, 'Patient/1')).to.deep.equal(['Communication/a']);
    expect(notesOf(bundle, '2')).to.deep.equal(['Communication/b', 'Communication/c']);
    expect(notesOf(bundle, 'Patient/9')).to.deep.equal([]);
    expect(readCarnet(bundle, { patient: '1' }).issues).to.deep.equal([{ code: 'other-person', severity: 'warning', path: [], params: { count: 3 } }]);
  });

  it('is the only Patient, else the one most resources are about, else the first by name', () => {
    expect(readCarnet(bundleOf([patient, note('b', of('2')), note('c', of('2'))])).carnet.person.id).to.equal('Patient/1');
    expect(readCarnet(bundleOf([note('a', of('1')), note('b', of('2')), note('c', of('2'))])).carnet.person.id).to.equal('Patient/2');
    expect(readCarnet(bundleOf([note('b', of('2')), note('a', of('1'))])).carnet.person.id).to.equal('Patient/1');
  });

  it('keeps what says nobody’s name, and says how much there is of it', () => {
    const { carnet, issues } = read([patient, note('a', undefined)]);
    expect([carnet.notes.length, issues]).to.deep.equal([1, [{ code: 'no-subject', severity: 'information', path: [], params: { count: 1 } }]]);
  });

  it('is known by an identifier too, and by nobody else’s', () => {
    const known = { ...patient, identifier: [{ system: 'urn:oid:1.2', value: '7' }] };
    const named = (value: string) => ({ identifier: { system: 'urn:oid:1.2', value } });
    expect(notesOf(bundleOf([known, note('a', named('7')), note('b', named('8'))]))).to.deep.equal(['Communication/a']);
  });

  it('has names and a phone, and no number that identifies', () => {
    const { carnet } = read([{ ...patient, identifier: [{ system: 'urn:oid:1.2.250.1.213.1.4.8', value: '251029999999999' }], telecom: [{ system: 'email', value: 'x@example.org' }, { system: 'phone', use: 'old', value: '01' }, { system: 'phone', value: '06 39 98 51 02' }] }]);
    expect(carnet.person).to.deep.equal({ id: 'Patient/1', familyName: 'Exemple', givenName: 'Dominique', gender: 'female', birthDate: '1951-02', phone: '06 39 98 51 02' });
    expect(JSON.stringify(carnet)).not.to.include('251029999999999');
  });
});

describe('the names of resources', () => {
  const practitioner: Resource = { resourceType: 'Practitioner', id: 'p', name: [{ family: 'RENAUD', given: ['Camille'] }] };
  const contactsOf = (reference: string, more: Record<string, unknown> = {}, entries: Resource[] = [practitioner]) =>
    readCarnet(bundleOf([patient, ...entries, plan('1', { contributor: [{ reference }], ...more })], base)).carnet.plans.map(({ contact }) => contact && [contact.reference, contact.name]);

  it('are found relative, absolute, versioned, over http or https, and inside a resource', () => {
    for (const reference of ['Practitioner/p', 'Practitioner/p/_history/3', `${base}/Practitioner/p`, `${base}/Practitioner/p/_history/4`, 'http://example.org/fhir/Practitioner/p']) {
      expect(contactsOf(reference)).to.deep.equal([['Practitioner/p', 'Camille RENAUD']]);
    }
    expect(contactsOf('#me', { contained: [{ ...practitioner, id: 'me' }] })).to.deep.equal([[undefined, 'Camille RENAUD']]);
    expect(contactsOf('https://other.example/fhir/Practitioner/p')).to.deep.equal([undefined]);
  });

  it('are those of their entries where no server keeps them, and a digest of the content where nothing names them', () => {
    const urn = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';
    const { carnet } = readCarnet({ resourceType: 'Bundle', type: 'transaction', entry: [
      { fullUrl: urn, resource: { resourceType: 'CarePlan', status: 'active', title: 'P', subject: of('1') } }, { resource: { ...appointment('', '2026-03-10T10:00:00Z', { supportingInformation: [{ reference: urn }] }), id: undefined } },
    ] });
    expect(carnet.sessions[0]?.plan).to.equal(urn);
    expect(carnet.sessions[0]?.id).to.match(/^Appointment~[0-9a-f]{16}$/);
  });

  it('of two servers are two: each Patient/1 is a person of their own', () => {
    const entry = [...bundleOf([patient, note('a', of('1')), note('b', of('1'))], base).entry, ...bundleOf([{ ...patient, birthDate: '1960' }, note('a', of('1'))], 'https://other.example/fhir').entry];
    const { carnet, issues } = readCarnet({ resourceType: 'Bundle', type: 'collection', entry });
    expect([carnet.person.id, carnet.notes.map(({ id }) => id), issues.map(({ params }) => params)]).to.deep.equal(['Patient/1', ['Communication/a', 'Communication/b'], [{ count: 2 }]]);
  });

  it('of one resource read twice are one: the newest', () => {
    const at = (lastUpdated: string | undefined, versionId: string, title: string) => plan('1', { title, meta: { versionId, ...(lastUpdated && { lastUpdated }) } });
    expect(read([patient, at('2026-03-02T10:00:00Z', '2', 'after'), at('2026-03-01T23:00:00Z', '9', 'before')]).carnet.plans.map(({ title }) => title)).to.deep.equal(['after']);
    expect(read([patient, at(undefined, '10', 'after'), at(undefined, '9', 'before')]).carnet.plans.map(({ title }) => title)).to.deep.equal(['after']);
  });

  it('follow a history to what was deleted since', () => {
    const { carnet } = readCarnet({ resourceType: 'Bundle', type: 'history', entry: [
      { fullUrl: `${base}/CarePlan/1`, resource: plan('1', { meta: { lastUpdated: '2026-03-01T10:00:00Z' } }) },
      { fullUrl: `${base}/CarePlan/1`, request: { method: 'DELETE', url: 'CarePlan/1' }, response: { status: '204', lastModified: '2026-03-02T10:00:00Z' } },
    ] });
    expect(carnet.plans).to.deep.equal([]);
  });

  it('are shown as their Reference says them when that says more', () => {
    const contact = (display: string) => read([patient, practitioner, plan('1', { contributor: [{ reference: 'Practitioner/p', display }] })]).carnet.plans[0]?.contact?.name;
    expect([contact('Dr Camille Renaud'), contact('Médecin'), contact('')]).to.deep.equal(['Dr Camille Renaud', 'Camille RENAUD', 'Camille RENAUD']);
  });

  it('bring the post of a professional, and never where the person lives', () => {
    const role = { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/p' }, code: [{ text: 'enseignante en activité physique adaptée' }], telecom: [{ system: 'phone', value: '01 99 00 24 60' }] };
    const home = { ...patient, address: [{ line: ['9 rue des Jardins'] }], telecom: [{ system: 'phone', value: '06 39 98 51 02' }] };
    const { carnet } = read([home, practitioner, role, plan('1', { contributor: [{ reference: 'PractitionerRole/r' }] }), plan('2', { contributor: [{ reference: 'Practitioner/p' }] }), note('n', of('1'), { sender: of('1') })]);
    expect(carnet.plans.map(({ contact }) => [contact?.name, contact?.role, contact?.phone])).to.deep.equal(Array.from({ length: 2 }, () => ['Camille RENAUD', 'enseignante en activité physique adaptée', '01 99 00 24 60']));
    expect(carnet.notes[0]?.author).to.deep.equal({ reference: 'Patient/1', name: 'Dominique Exemple' });
  });
});

describe('what comes in', () => {
  it('is said to be more than what is here, when a page names the next one', () => {
    const { issues } = readCarnet({ ...bundleOf([patient]), link: [{ relation: 'next', url: `${base}?page=2` }] });
    expect(issues).to.deep.equal([{ code: 'more-pages', severity: 'warning', path: ['link'] }]);
  });

  it('may be what a batch answered, one Bundle in another', () => {
    const answer = { resourceType: 'Bundle', type: 'batch-response', entry: [{ response: { status: '200' }, resource: bundleOf([patient, plan('1')]) }, { response: { status: '201', location: 'Task/1' } }] };
    expect(readCarnet(answer)).to.have.nested.property('carnet.plans[0].id', 'CarePlan/1');
    expect(readCarnet(answer).issues).to.deep.equal([]);
  });

  it('is named where it is no resource', () => {
    const { issues } = readCarnet([bundleOf([patient]), 7, { resourceType: 'Bundle', entry: ['x', { resource: { id: '1' } }] }]);
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([['not-a-resource', [1]], ['not-a-resource', [2, 'entry', 0]], ['not-a-resource', [2, 'entry', 1, 'resource']]]);
  });

  it('hides what was entered in error, wherever it stands, and counts it', () => {
    const wrong = { status: 'entered-in-error' };
    const { carnet, issues } = read([
      patient, plan('1'), plan('2', wrong), appointment('1', '2026-03-10T10:00:00Z', wrong), note('n', of('1'), wrong), { resourceType: 'Condition', id: 'c', subject: of('1'), verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'entered-in-error' }] } },
    ]);
    expect([carnet.plans.length, carnet.sessions.length, carnet.notes.length, carnet.others.length, carnet.kept]).to.deep.equal([1, 0, 0, 0, undefined]);
    expect(issues).to.deep.equal([{ code: 'entered-in-error', severity: 'information', path: [], params: { count: 4 } }]);
  });

  it('takes no type that is no word, and no name that is the name of a part', () => {
    const { carnet, issues } = readCarnet([patient, { resourceType: ':+V(#', id: '1' }, plan('1#2')]);
    expect([carnet.plans[0]?.id.startsWith('CarePlan~'), carnet.others, issues.map(({ code, path }) => [code, path])]).to.deep.equal([true, [], [['not-a-resource', [1]]]]);
  });

  it('is read in Paris when the place asked for is none', () => {
    const { carnet, issues } = readCarnet([], { timeZone: 'Mars/Olympus' });
    expect([carnet.timeZone, issues.map(({ code }) => code)]).to.deep.equal(['Europe/Paris', ['unknown-time-zone']]);
  });
});
