import { expect } from 'chai';
import { patients } from '../testing/patients.js';
import { insDatamatrix } from './datamatrix.js';
import type { Patient } from './model.js';

const GS = '\u001d';
const { jeanneDuval } = patients;
const with_ = (change: Partial<Patient>): Patient => ({ ...jeanneDuval, ...change });

describe('insDatamatrix', () => {
  it('has the header, then each trait in its place, ended where it is shorter than it may be', () => {
    expect(insDatamatrix(with_({ ins: { matricule: '258039117400101', oid: '1.2.250.1.213.1.4.8' } })))
      .to.equal(`IS010000000000000000000000S1258039117400101S21.2.250.1.213.1.4.8${GS}S3JEANNE MARIE${GS}S4DUVAL${GS}S5FS614-03-1958S791174`);
  });

  it('does not end a field that is full', () => {
    // The TEST register has an OID of 20 characters, all that there is room for.
    expect(insDatamatrix(with_({ familyName: 'A'.repeat(100) }))).to.include('S21.2.250.1.213.1.4.10S3').and.include(`S4${'A'.repeat(100)}S5`);
  });

  it('writes traits in capitals without accents', () => {
    expect(insDatamatrix(with_({ familyName: 'Cœur d’Haÿ-Évrard', givenNames: ['Noé', 'Çelin'] }))).to.include(`S3NOE CELIN${GS}S4COEUR D'HAY-EVRARD${GS}`);
  });

  it('keeps the letters of Corsica', () => {
    expect(insDatamatrix(patients.angeFiumaltu)).to.include('S1167082A00400636').and.include('S5M').and.match(/S72A004$/);
  });

  const refused: [string, Partial<Patient>][] = [
    ['the identity is provisional', { identityStatus: 'PROV' }],
    ['nobody said how sure the identity is', { identityStatus: undefined }],
    ['there is no INS', { ins: undefined }],
    ['the register is none', { ins: { matricule: '258039117400101', oid: '1.2.3' } }],
    ['the matricule has not 15 characters', { ins: { matricule: '2580391174001', oid: '1.2.250.1.213.1.4.8' } }],
    ['the gender is not known', { gender: 'unknown' }],
    ['the place of birth is missing', { birthPlaceCode: undefined }],
    ['the place of birth is no code', { birthPlaceCode: 'Massy' }],
    ['there is no given name', { givenNames: [] }],
    ['a name is longer than its place', { familyName: 'A'.repeat(101) }],
    ['a name holds what the INS does not write', { familyName: 'DUVAL2' }],
    ['a name could end its own field', { familyName: `DU${GS}VAL` }],
    ['the date of birth does not exist', { birthDate: '1958-02-30' }],
  ];
  for (const [why, change] of refused) {
    it(`is undefined when ${why}`, () => {
      expect(insDatamatrix(with_(change))).to.equal(undefined);
    });
  }
});
