import { expect } from 'chai';
import { observation, patient, said, serviceRequest, useSandbox, type Reply } from '../internal/client.test.js';

const faultsOf = ({ body }: Reply): unknown[] => [...(body['issue'] ?? [])].filter(({ severity }) => said(severity) === 'error').map(({ expression }) => expression?.[0]);

interface Broken {
  resourceType: string;
  [element: string]: unknown;
}

describe('a resource that is written', () => {
  const server = useSandbox();

  const cases: [string, Broken, string][] = [
    ['an unknown property', { ...patient(), nickname: 'Dudu' }, 'Patient.nickname'],
    ['a code outside a required value set', { ...serviceRequest('Patient/1'), status: 'nonsense' }, 'ServiceRequest.status'],
    ['a missing mandatory element', { ...serviceRequest('Patient/1'), subject: undefined }, 'ServiceRequest.subject'],
    ['one value where a list belongs', { ...patient(), name: { family: 'Durand' } }, 'Patient.name'],
    ['a list where one value belongs', { ...patient(), birthDate: ['1980-01-01'] }, 'Patient.birthDate'],
    ['a string where a boolean belongs', { ...patient(), active: 'yes' }, 'Patient.active'],
    ['a day that does not exist', { ...patient(), birthDate: '1981-02-29' }, 'Patient.birthDate'],
    ['an hour without a time zone', { ...observation('Patient/1'), effectiveDateTime: '2026-01-01T10:00:00' }, 'Observation.effective'],
    ['two values of one choice', { ...observation('Patient/1'), valueString: 'a', valueBoolean: true }, 'Observation.valueBoolean'],
    ['a reference to a type that does not belong there', { ...serviceRequest('Medication/1') }, 'ServiceRequest.subject'],
    ['a broken invariant', { ...patient(), contact: [{ gender: 'female' }] }, 'Patient.contact[0]'],
    ['a null', { ...patient(), gender: null }, 'Patient.gender'],
    ['a code of a wrong system in a required binding', { resourceType: 'AllergyIntolerance', patient: { reference: 'Patient/1' }, clinicalStatus: { coding: [{ system: 'urn:x', code: 'active' }] } }, 'AllergyIntolerance.clinicalStatus'],
  ];
  for (const [what, resource, expression] of cases) {
    it(`is refused for ${what}, naming ${expression}`, async () => {
      const reply = await server.post(`/${resource.resourceType}`, resource);
      expect(reply.status).to.equal(422);
      expect(reply.body['resourceType']).to.equal('OperationOutcome');
      expect(faultsOf(reply)).to.include(expression);
    });
  }

  it('is refused on update and on patch just the same', async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    const [update, patch] = [
      await server.put('/Patient/1', { ...patient({ id: '1' }), gender: 'x' }),
      await server.patch('/Patient/1', [{ op: 'add', path: '/gender', value: 'x' }]),
    ];
    expect([faultsOf(update), faultsOf(patch)]).to.deep.equal([['Patient.gender'], ['Patient.gender']]);
    expect((await server.get('/Patient/1')).body['meta']?.['versionId']).to.equal('1');
  });

  it('may carry extensions, contained resources, absolute references and the extension of a primitive', async () => {
    const { status } = await server.post('/Patient', {
      ...patient({ generalPractitioner: [{ reference: '#gp' }], managingOrganization: { reference: 'https://example.org/fhir/Organization/1' } }),
      contained: [{ resourceType: 'Practitioner', id: 'gp', name: [{ family: 'Martin' }] }],
      extension: [{ url: 'https://example.org/x', valueString: 'y' }],
      birthDate: '1980',
      _birthDate: { extension: [{ url: 'https://example.org/z', valueBoolean: true }] },
    });
    expect(status).to.equal(201);
  });

  it('is refused when the body is not a resource, or not of the type of the URL', async () => {
    const statuses = [await server.post('/Patient', [1]), await server.post('/Patient', {}), await server.post('/Patient', observation('Patient/1'))].map(({ status }) => status);
    expect(statuses).to.deep.equal([400, 400, 400]);
  });
});

describe('$validate', () => {
  const server = useSandbox();

  it('says what is wrong without writing anything', async () => {
    const reply = await server.post('/Patient/$validate', { ...patient(), gender: 'x' });
    expect(reply.status).to.equal(200);
    expect(faultsOf(reply)).to.deep.equal(['Patient.gender']);
    expect((await server.get('/Patient')).body['total']).to.equal(0);
  });

  it('takes Parameters, with a mode', async () => {
    const parameter = [{ name: 'resource', resource: patient() }, { name: 'mode', valueCode: 'create' }];
    const reply = await server.post('/Patient/$validate?mode=create', { resourceType: 'Parameters', parameter });
    expect([reply.status, reply.body['issue']?.[0]?.['severity']]).to.deep.equal([200, 'information']);
  });

  it('checks what is stored when the URL names it', async () => {
    await server.put('/Patient/1', patient({ id: '1' }));
    expect((await server.get('/Patient/1/$validate')).status).to.equal(200);
    expect((await server.get('/Patient/2/$validate')).status).to.equal(404);
  });
});
