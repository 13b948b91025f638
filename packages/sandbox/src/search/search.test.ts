import { expect } from 'chai';
import { idsOf, observation, patient, said, serviceRequest, useSandbox } from '../internal/client.test.js';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const weight = (id: string, value: number, day: string, parts: object = {}) =>
  observation('Patient/a', { id, effectiveDateTime: day, valueQuantity: { value, unit: 'kg', system: UCUM, code: 'kg' }, ...parts });

describe('a search', () => {
  const server = useSandbox();
  const resources = [
    { resourceType: 'Practitioner', id: 'gp', name: [{ family: 'Martin' }] },
    { resourceType: 'Organization', id: 'club', name: 'Club' },
    patient({ id: 'a', name: [{ family: 'Élan', given: ['Tom', 'Jean'] }], gender: 'male', birthDate: '1980-02-03', generalPractitioner: [{ reference: 'Practitioner/gp' }], identifier: [{ system: 'urn:s', value: 'x,1' }], meta: { tag: [{ system: 'urn:t', code: 'demo' }] } }),
    patient({ id: 'b', name: [{ family: 'Elancourt', given: ['Léa'] }], gender: 'female', birthDate: '1990-05-06', identifier: [{ value: 'x' }], deceasedBoolean: false }),
    patient({ id: 'c', name: [{ family: 'Petit' }], birthDate: '1990', active: true, managingOrganization: { reference: 'Organization/club' }, meta: { profile: ['http://example.org/p'], security: [{ code: 'R' }] } }),
    weight('w1', 70, '2026-01-10'),
    weight('w2', 72.5, '2026-02-10T08:00:00+01:00'),
    weight('w3', 71, '2026-03', { status: 'amended' }),
    observation('Patient/b', { id: 'steps', code: { coding: [{ system: LOINC, code: '55423-8', display: 'Number of steps' }], text: 'Pas' }, effectivePeriod: { start: '2026-01-01', end: '2026-01-31' }, performer: [{ reference: 'Practitioner/gp' }] }),
    serviceRequest('Patient/a', { id: 'sr', authoredOn: '2026-01-05', requester: { reference: 'Practitioner/gp' }, occurrenceTiming: { repeat: { boundsPeriod: { start: '2026-02-01', end: '2026-04-30' } } } }),
    { resourceType: 'Provenance', id: 'pv', target: [{ reference: 'Observation/w1' }], recorded: '2026-01-11T00:00:00Z', agent: [{ who: { reference: 'Practitioner/gp' } }] },
    { resourceType: 'Questionnaire', id: 'q', status: 'active', url: 'http://example.org/q', version: '1' },
    { resourceType: 'QuestionnaireResponse', id: 'qr', status: 'completed', questionnaire: 'http://example.org/q|1', subject: { reference: 'Patient/a' } },
    { resourceType: 'Location', id: 'paris', position: { latitude: 48.8566, longitude: 2.3522 } },
    { resourceType: 'HealthcareService', id: 'gym', name: 'Gym', location: [{ reference: 'Location/paris' }] },
    { resourceType: 'Location', id: 'lyon', position: { latitude: 45.764, longitude: 4.8357 } },
  ];
  before(() => server.transact(...resources.map((resource) => ({ resource, request: { method: 'PUT', url: `${resource.resourceType}/${idOf(resource)}` } }))));

  const cases: [string, string[]][] = [
    ['Patient?name=elan', ['a', 'b']],
    ['Patient?name:exact=Élan', ['a']],
    ['Patient?name:contains=cour', ['b']],
    ['Patient?given=jean', ['a']],
    ['Patient?name=elan&gender=female', ['b']],
    ['Patient?family=petit,elancourt', ['b', 'c']],
    ['Patient?gender=http://hl7.org/fhir/administrative-gender|male', ['a']],
    ['Patient?gender:not=male', ['b', 'c']],
    ['Patient?gender:missing=true', ['c']],
    ['Patient?gender:missing=false', ['a', 'b']],
    ['Patient?identifier=urn:s|x\\,1', ['a']],
    ['Patient?identifier=x\\,1', ['a']],
    ['Patient?identifier=urn:s|', ['a']],
    ['Patient?identifier=|x', ['b']],
    ['Patient?active=true', ['c']],
    ['Patient?deceased=false', ['a', 'b', 'c']],
    ['Patient?birthdate=1990', ['b', 'c']],
    ['Patient?birthdate=1990-05', ['b']],
    ['Patient?birthdate=ne1990-05-06', ['a', 'c']],
    ['Patient?birthdate=lt1990', ['a']],
    ['Patient?birthdate=ge1980-02-03&birthdate=le1980-02-03', ['a']],
    ['Patient?birthdate=gt1980-02-03', ['b', 'c']],
    ['Patient?_id=a,c', ['a', 'c']],
    ['Patient?_tag=urn:t|demo', ['a']],
    ['Patient?_profile=http://example.org/p', ['c']],
    ['Patient?_security=R', ['c']],
    ['Patient?_lastUpdated=gt2020-01-01&_id=a', ['a']],
    ['Patient?general-practitioner=Practitioner/gp', ['a']],
    ['Patient?general-practitioner=gp', ['a']],
    ['Patient?general-practitioner:Practitioner=gp', ['a']],
    ['Patient?general-practitioner:Practitioner.family=martin', ['a']],
    ['Patient?organization.name=club', ['c']],
    ['Observation?subject:Patient.general-practitioner.family=martin&code=29463-7', ['w1', 'w2', 'w3']],
    ['Observation?patient=Patient/a&status=final', ['w1', 'w2']],
    ['Observation?code=http://loinc.org|55423-8', ['steps']],
    ['Observation?code:text=pas', ['steps']],
    ['Observation?code:text=number', ['steps']],
    ['Observation?date=2026-01', ['w1', 'steps']],
    ['Observation?date=2026-02-10T07:00:00Z', ['w2']],
    ['Observation?date=sa2026-01-31', ['w2', 'w3']],
    ['Observation?date=eb2026-02', ['w1', 'steps']],
    ['Observation?date=le2026-01-10', ['w1', 'steps']],
    ['Observation?value-quantity=72.5', ['w2']],
    ['Observation?value-quantity=gt70', ['w2', 'w3']],
    ['Observation?value-quantity=ge70&value-quantity=lt72', ['w1', 'w3']],
    ['Observation?value-quantity=ne70', ['w2', 'w3']],
    ['Observation?value-quantity=70|http://unitsofmeasure.org|kg', ['w1']],
    ['Observation?value-quantity=70||g', []],
    ['Observation?value-quantity=ap70', ['w1', 'w2', 'w3']],
    ['Observation?code-value-quantity=http://loinc.org|29463-7$gt71.5', ['w2']],
    ['Patient?_has:Observation:patient:code=55423-8', ['b']],
    ['Patient?_has:Observation:patient:_has:Provenance:target:agent=Practitioner/gp', ['a']],
    ['ServiceRequest?occurrence=2026-03', []],
    ['ServiceRequest?occurrence=ge2026-03&occurrence=le2026-03', ['sr']],
    ['ServiceRequest?authored=2026-01-05&requester=Practitioner/gp', ['sr']],
    ['QuestionnaireResponse?questionnaire=http://example.org/q', ['qr']],
    ['QuestionnaireResponse?questionnaire=http://example.org/q|1', ['qr']],
    ['QuestionnaireResponse?questionnaire=http://example.org/q|2', []],
    ['Questionnaire?url:below=http://example.org', ['q']],
    ['Location?near=48.8|2.3|20|km', ['paris']],
    ['Location?near=48.8|2.3|400000|m', ['paris', 'lyon']],
    ['HealthcareService?location.near=48.8|2.3|20|km', ['gym']],
    ['HealthcareService?location.near=45.7|4.8|20|km', []],
    ['Patient/a/Observation', ['w1', 'w2', 'w3']],
    ['Patient/a/Observation?status=amended', ['w3']],
    ['Patient/a/ServiceRequest', ['sr']],
    ['Practitioner/gp/Observation', ['steps']],
    ['Observation?_sort=-value-quantity&patient=a', ['w2', 'w3', 'w1']],
    ['Patient?_sort=-birthdate,family', ['b', 'c', 'a']],
    ['Patient?_sort=gender', ['b', 'a', 'c']],
    ['Patient?_sort=-gender', ['a', 'b', 'c']],
  ];
  for (const [query, ids] of cases) {
    it(`${query} finds ${ids.join(', ') || 'nothing'}`, async () => {
      const reply = await server.get(`/${query.replaceAll('|', '%7C')}`);
      expect(reply.status, reply.text).to.equal(200);
      const found = idsOf(reply);
      expect(query.includes('_sort') ? found : found.toSorted()).to.deep.equal(query.includes('_sort') ? ids : ids.toSorted());
    });
  }

  const wrong: string[] = [
    'Patient?birthdate=yesterday', 'Patient?birthdate=1990-02-30', 'Observation?value-quantity=much', 'Patient?name:fuzzy=x', 'Patient?gender:missing=maybe',
    'Patient?_count=many', 'Patient?_summary=brief', 'Location?near=here', 'Patient?_include=Patient:gender', 'Patient?gender=', 'Patient?gender.x=1',
  ];
  for (const query of wrong) {
    it(`${query} is refused with 400`, async () => {
      expect((await server.get(`/${query}`)).status).to.equal(400);
    });
  }

  it('by POST reads the form and the URL', async () => {
    const reply = await fetch(`${server.url}/Patient/_search?name=elan`, { method: 'POST', body: new URLSearchParams({ gender: 'female' }) });
    expect(((await reply.json()) as { total: number }).total).to.equal(1);
  });

  it('ignores an unknown parameter, says so, and leaves it out of the self link', async () => {
    const reply = await server.get('/Patient?shoe-size=42&_sort=hat');
    expect([reply.body['total'], idsOf(reply, 'outcome').length]).to.deep.equal([3, 1]);
    expect(reply.text).to.include('shoe-size').and.include('_sort=hat');
    expect(said([...(reply.body['link'] ?? [])][0]?.['url'])).to.not.include('shoe-size');
  });

  it('refuses an unknown parameter when the client wants strict handling', async () => {
    const { status, body } = await server.get('/Patient?shoe-size=42', { Prefer: 'handling=strict' });
    expect([status, body['resourceType']]).to.deep.equal([400, 'OperationOutcome']);
  });

  it('includes what the matches point at, once', async () => {
    const reply = await server.get('/Observation?patient=a&_include=Observation:patient&_include=Observation:subject');
    expect([idsOf(reply).length, idsOf(reply, 'include')]).to.deep.equal([3, ['a']]);
  });

  it('includes further on with :iterate', async () => {
    const reply = await server.get('/Observation?_id=w1&_include=Observation:patient&_include:iterate=Patient:general-practitioner');
    expect(idsOf(reply, 'include')).to.deep.equal(['a', 'gp']);
  });

  it('includes what points at the matches, and what points at that with :iterate', async () => {
    const reply = await server.get('/Patient?_id=a&_revinclude=Observation:patient&_revinclude:iterate=Provenance:target');
    expect(idsOf(reply, 'include')).to.have.members(['w1', 'w2', 'w3', 'pv']);
  });

  it('includes what a canonical URL names', async () => {
    expect(idsOf(await server.get('/QuestionnaireResponse?_include=QuestionnaireResponse:questionnaire'), 'include')).to.deep.equal(['q']);
  });

  it('includes only the type asked for', async () => {
    expect(idsOf(await server.get('/Observation?_id=w1&_include=Observation:subject:Group'), 'include')).to.deep.equal([]);
  });

  it('counts without resources', async () => {
    for (const query of ['_summary=count', '_count=0']) {
      const { body } = await server.get(`/Patient?${query}`);
      expect([body['total'], body['entry']]).to.deep.equal([3, undefined]);
    }
  });

  it('leaves the total out when told to', async () => {
    expect((await server.get('/Patient?_total=none')).body).to.not.have.property('total');
    expect((await server.get('/Patient?_total=accurate')).body['total']).to.equal(3);
  });

  it('leaves out of resources what _summary and _elements do not want, and tags them', async () => {
    const shape = async (query: string) => Object.keys((await server.get(`/ServiceRequest?${query}`)).body['entry']?.[0]?.['resource'] ?? {});
    expect(await shape('_elements=authoredOn')).to.have.members(['resourceType', 'id', 'meta', 'status', 'intent', 'subject', 'authoredOn']);
    expect(await shape('_summary=text')).to.have.members(['resourceType', 'id', 'meta', 'status', 'intent', 'subject']);
    expect(await shape('_summary=true')).to.include('requester');
    expect(await shape('_summary=data')).to.include('authoredOn');
    expect((await server.get('/ServiceRequest?_elements=authoredOn')).text).to.include('SUBSETTED');
  });

  it('puts fullUrl and links on the base the client used', async () => {
    const reply = await fetch(`${server.url.replace('127.0.0.1', 'localhost')}/Patient?_count=1`);
    const text = await reply.text();
    expect(text).to.include(`"fullUrl":"${server.url.replace('127.0.0.1', 'localhost')}/Patient/`).and.not.include('127.0.0.1');
  });

  it('finds what was updated, and no longer what it was', async () => {
    await server.put('/Patient/moving', patient({ id: 'moving', identifier: [{ system: 'urn:m', value: 'old' }] }));
    await server.put('/Patient/moving', patient({ id: 'moving', identifier: [{ system: 'urn:m', value: 'new' }] }));
    expect(idsOf(await server.get('/Patient?identifier=urn:m%7Cold'))).to.deep.equal([]);
    expect(idsOf(await server.get('/Patient?identifier=urn:m%7Cnew'))).to.deep.equal(['moving']);
    await server.remove('/Patient/moving');
  });
});

function idOf(resource: object): string {
  return 'id' in resource && typeof resource.id === 'string' ? resource.id : '';
}
