import { expect } from '@open-wc/testing';
import { toPatient, toPractitioner } from '@sport-sante/sdk/identity';
import { patients, practitioners } from '@sport-sante/sdk/testing';
import { authorOf, referenceOf } from './people-of-carnet.js';

describe('People of a carnet', () => {
  it('are found by the reference of a model, and of a FHIR Patient', () => {
    expect([referenceOf(patients.jeanneDuval), referenceOf({ ...toPatient(patients.jeanneDuval), id: '7' })]).to.deep.equal(['Patient/patient-01', 'Patient/7']);
  });

  for (const input of [undefined, null, 'Patient/1', 7, [], {}, { reference: 'Practitioner/1' }, { resourceType: 'Patient' }, { resourceType: 'Group', id: '1' }]) {
    it(`are nobody in ${JSON.stringify(input)}`, () => { expect(referenceOf(input)).to.equal(undefined); });
  }

  it('sign by name, whether host or provider names them', () => {
    const { reference: _reference, ...unknownToServers } = practitioners.claireMorel;
    expect([authorOf(practitioners.claireMorel)?.name, authorOf({ ...toPractitioner(unknownToServers), id: '3' })]).to.satisfy(([model, fhir]: [string, { name: string; reference: string }]) =>
      /^Dr.Claire MOREL$/i.test(model) && fhir.name.includes('Claire') && fhir.reference === 'Practitioner/3');
  });

  for (const input of [undefined, 'Dr Morel', { name: 'Dr Morel' }, { name: [null] }, { familyName: '  ' }]) {
    it(`do not sign as ${JSON.stringify(input)}`, () => { expect(authorOf(input)).to.equal(undefined); });
  }
});
