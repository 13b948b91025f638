import type { HealthcareService, Organization } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { fromOrganization, toOrganization } from './fhir.js';
import type { Structure } from './model.js';

const structures: Structure[] = [
  { name: 'Association Cœur et Marche' },
  {
    reference: 'Organization/12', name: 'Centre médical des Aunettes', finess: '910000017', siret: '99900000100019', phone: '01 99 00 00 29', email: 'aunettes@example.org',
    secureEmail: 'aunettes@mssante.example', address: { lines: ['10 rue des Aunettes'], postalCode: '91000', city: 'Évry-Courcouronnes', communeCode: '91228' },
  },
];

describe('toOrganization and fromOrganization', () => {
  for (const structure of structures) {
    it(`give back ${structure.name} equal`, () => {
      expect(fromOrganization(toOrganization(structure))).to.deep.equal(structure);
    });
  }

  it('put the SIRET under the system of Sirene, with its type', () => {
    const siret = toOrganization({ name: 'A', siret: '99900000100019' }).identifier?.[0];
    expect([siret?.system, siret?.type?.coding?.[0]?.code]).to.deep.equal(['https://sirene.fr', 'SIRET']);
  });

  it('take no SIREN for a SIRET', () => {
    const resource: Organization = { resourceType: 'Organization', name: 'A', identifier: [{ system: 'https://sirene.fr', value: '999000001' }] };
    expect(fromOrganization(resource)).to.deep.equal({ name: 'A' });
  });

  it('read a service by its name', () => {
    const service: HealthcareService = { resourceType: 'HealthcareService', id: 's1', name: 'Accueil du mardi' };
    expect(fromOrganization(service)).to.deep.equal({ reference: 'HealthcareService/s1', name: 'Accueil du mardi' });
  });

  it('never throw on odd data', () => {
    const odd = fc.dictionary(fc.constantFrom('id', 'name', 'identifier', 'telecom', 'address'), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(fc.property(odd, (fields) => typeof fromOrganization({ ...fields, resourceType: 'Organization' } as unknown as Organization).name === 'string'));
  });

  it('refuse a Patient', () => {
    expect(() => fromOrganization({ resourceType: 'Patient' } as unknown as Organization)).to.throw(TypeError, 'got Patient');
  });
});
