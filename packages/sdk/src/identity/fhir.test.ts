import type { Identifier, Patient as FhirPatient, Practitioner as FhirPractitioner, PractitionerRole } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { FR_CORE_PROFILES, INS_OIDS } from './codes.js';
import { fromPatient, fromPractitioner, toPatient, toPractitioner } from './fhir.js';
import { professions, type Patient, type Practitioner } from './model.js';

const word = fc.stringMatching(/^[A-ZÉÏ][a-zéèï'’-]{0,20}$/);
const optional = <Value>(key: string, value: fc.Arbitrary<Value>) => fc.option(value.map((given) => ({ [key]: given })), { nil: {} });
const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,64}$/);
const address = fc
  .tuple(fc.array(word, { maxLength: 3 }), optional('postalCode', fc.stringMatching(/^\d{5}$/)), optional('communeCode', fc.constantFrom('2A004', '97411')))
  .map(([lines, postalCode, commune]) => ({ lines, city: 'Évry-Courcouronnes', ...postalCode, ...commune }));
const merge = (parts: object[]) => Object.assign({}, ...parts) as unknown;

const patients = fc.tuple(
  fc.record({
    familyName: word,
    givenNames: fc.array(word, { minLength: 1, maxLength: 4 }),
    gender: fc.constantFrom('male', 'female', 'unknown'),
    birthDate: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  }),
  optional('reference', id.map((value) => `Patient/${value}`)),
  optional('ins', fc.record({ matricule: fc.stringMatching(/^\d{15}$/), oid: fc.constantFrom(...Object.values(INS_OIDS)) })),
  optional('identityStatus', fc.constantFrom('VALI', 'PROV', 'VIDE')),
  optional('usualFamilyName', word.map((name) => `${name} Usuel`)),
  optional('birthPlaceCode', fc.constantFrom('51215', '2A004', '97411', '99350')),
  optional('phone', fc.constant('06 39 98 00 00')),
  optional('email', fc.constant('personne@example.org')),
  optional('address', address),
).map((parts) => merge(parts) as Patient);

const practitioners = fc.tuple(
  fc.record({ familyName: word, givenName: word }),
  optional('reference', id.map((value) => `Practitioner/${value}`)),
  optional('rpps', fc.stringMatching(/^\d{11}$/)),
  optional('profession', fc.constantFrom(...professions)),
  optional('specialty', fc.constant('Médecine générale')),
  optional('phone', fc.constant('01 99 00 00 00')),
  optional('email', fc.constant('cabinet@example.org')),
  optional('secureEmail', fc.constant('cabinet@mssante.example')),
  optional('address', address),
).map((parts) => merge(parts) as Practitioner);

const jeanne: Patient = {
  reference: 'Patient/jeanne', familyName: 'DUVAL', givenNames: ['Jeanne', 'Marie'], gender: 'female', birthDate: '1958-03-14',
  birthPlaceCode: '91174', identityStatus: 'VALI', ins: { matricule: '258039117400101', oid: INS_OIDS.TEST },
};

/** Odd JSON under the field names a reader looks at. */
const odd = fc.dictionary(
  fc.constantFrom('id', 'identifier', 'name', 'telecom', 'address', 'extension', 'gender', 'birthDate', 'qualification', 'code', 'specialty', 'practitioner', 'contained'),
  fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('use', 'family', 'given', 'system', 'value', 'type', 'code', 'coding', 'extension', 'rank', 'line', '_line'), fc.jsonValue())))),
);

describe('toPatient and fromPatient', () => {
  it('give back the same person', () => {
    fc.assert(fc.property(patients, (patient) => { expect(fromPatient(toPatient(patient))).to.deep.equal(patient); }));
  });

  it('claim the INS profile with an INS and a place of birth', () => {
    expect(toPatient(jeanne).meta?.profile).to.deep.equal([FR_CORE_PROFILES.patientIns]);
  });

  for (const missing of ['ins', 'birthPlaceCode'] as const) {
    it(`claim only the general profile without ${missing}`, () => {
      const { [missing]: _, ...rest } = jeanne;
      expect(toPatient(rest).meta?.profile).to.deep.equal([FR_CORE_PROFILES.patient]);
    });
  }

  const registers = [['NIR', 'INS-NIR', '8'], ['NIA', 'INS-NIA', '9'], ['TEST', 'INS-NIR-TEST', '10'], ['DEMO', 'INS-NIR-DEMO', '11']] as const;
  for (const [register, code, end] of registers) {
    it(`write the matricule of the ${register} register with its type`, () => {
      const [identifier] = toPatient({ ...jeanne, ins: { matricule: '258039117400101', oid: INS_OIDS[register] } }).identifier ?? [];
      expect([identifier?.type?.coding?.[0]?.code, identifier?.system, identifier?.use]).to.deep.equal([code, `urn:oid:1.2.250.1.213.1.4.${end}`, 'official']);
    });
  }

  it('keep one given name and the list of all under the INS profile', () => {
    const [official] = toPatient(jeanne).name ?? [];
    expect([official?.given, official?.extension?.[0]?.valueString]).to.deep.equal([['Jeanne'], 'Jeanne Marie']);
  });

  it('keep a first name of two words whole', () => {
    expect(fromPatient(toPatient({ ...jeanne, givenNames: ['Anne Sophie', 'Marie'] })).givenNames).to.deep.equal(['Anne Sophie', 'Marie']);
  });

  const nss: Identifier = { use: 'official', type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NH' }] }, system: 'urn:oid:1.2.250.1.213.1.4.8', value: '111111111111111' };
  const ins = (oid: string, value: string, use: 'official' | 'old' = 'official') => ({ use, system: `urn:oid:${oid}`, value });
  const reading: [string, FhirPatient['identifier'], string | undefined][] = [
    ['prefer the NIR', [ins(INS_OIDS.TEST, 'c'), ins(INS_OIDS.NIA, 'b'), ins(INS_OIDS.NIR, 'a')], 'a'],
    ['then the NIA', [ins(INS_OIDS.DEMO, 'd'), ins(INS_OIDS.NIA, 'b')], 'b'],
    ['then the test register', [ins(INS_OIDS.DEMO, 'd'), ins(INS_OIDS.TEST, 'c')], 'c'],
    ['do not take the NSS of FR Core 2.1.0 for an INS', [nss], undefined],
    ['find the INS beside such an NSS', [nss, ins(INS_OIDS.NIR, 'a')], 'a'],
    ['leave an old INS aside', [ins(INS_OIDS.NIR, 'z', 'old')], undefined],
  ];
  for (const [name, identifier, expected] of reading) {
    it(name, () => {
      expect(fromPatient({ resourceType: 'Patient', identifier: identifier ?? [] }).ins?.matricule).to.equal(expected);
    });
  }

  it('leave empty what a server did not say', () => {
    expect(fromPatient({ resourceType: 'Patient' })).to.deep.equal({ familyName: '', givenNames: [], gender: 'unknown', birthDate: '' });
  });

  it('read the text of a name without parts', () => {
    expect(fromPatient({ resourceType: 'Patient', name: [{ text: 'Jeanne DUVAL' }] }).familyName).to.equal('Jeanne DUVAL');
  });

  it('read the preferred phone', () => {
    const telecom = [{ system: 'phone', value: '1' }, { system: 'phone', value: '3', rank: 2 }, { system: 'phone', value: '2', rank: 1 }] as const;
    expect(fromPatient({ resourceType: 'Patient', telecom: [...telecom] }).phone).to.equal('2');
  });

  it('never throw on odd data', () => {
    fc.assert(fc.property(odd, (fields) => typeof fromPatient({ ...fields, resourceType: 'Patient' }).familyName === 'string'));
  });

  it('refuse another resource', () => {
    expect(() => fromPatient({ resourceType: 'Practitioner' } as unknown as FhirPatient)).to.throw(TypeError, 'got Practitioner');
  });

  it('refuse nothing', () => {
    expect(() => fromPatient(null as unknown as FhirPatient)).to.throw(TypeError);
  });
});

describe('toPractitioner and fromPractitioner', () => {
  it('give back the same professional', () => {
    fc.assert(fc.property(practitioners, (practitioner) => { expect(fromPractitioner(toPractitioner(practitioner))).to.deep.equal(practitioner); }));
  });

  it('write the idNatPs made of the RPPS', () => {
    const values = toPractitioner({ familyName: 'MOREL', givenName: 'Claire', rpps: '99900000011' }).identifier?.map(({ value }) => value);
    expect(values).to.deep.equal(['899900000011', '99900000011']);
  });

  it('read the RPPS from an idNatPs alone', () => {
    const resource: FhirPractitioner = { resourceType: 'Practitioner', identifier: [{ system: 'urn:oid:1.2.250.1.71.4.2.1', value: '810101201234' }] };
    expect(fromPractitioner(resource).rpps).to.equal('10101201234');
  });

  it('read a role by the words of its reference', () => {
    const role: PractitionerRole = {
      resourceType: 'PractitionerRole', id: 'r', practitioner: { display: 'Dr Claire MOREL', identifier: { system: 'https://rpps.esante.gouv.fr', value: '99900000011' } },
      code: [{ coding: [{ system: 'https://mos.esante.gouv.fr/NOS/TRE_R85-RolePriseCharge/FHIR/TRE-R85-RolePriseCharge', code: '361' }] }],
    };
    expect(fromPractitioner(role)).to.deep.equal({ reference: 'PractitionerRole/r', rpps: '99900000011', familyName: 'Dr Claire MOREL', givenName: '', profession: 'eapa' });
  });

  it('read a role by the Practitioner it contains', () => {
    const contained = toPractitioner({ familyName: 'MOREL', givenName: 'Claire', profession: 'physician' });
    const role: PractitionerRole = { resourceType: 'PractitionerRole', contained: [{ ...contained, id: 'p' }], practitioner: { reference: '#p' } };
    expect(fromPractitioner(role)).to.deep.equal({ familyName: 'MOREL', givenName: 'Claire', profession: 'physician' });
  });

  it('do not take the autonomy allowance team for an EAPA', () => {
    const coding = { system: 'https://mos.esante.gouv.fr/NOS/TRE_R85-RolePriseCharge/FHIR/TRE-R85-RolePriseCharge', code: '310' };
    expect(fromPractitioner({ resourceType: 'PractitionerRole', code: [{ coding: [coding] }] }).profession).to.equal(undefined);
  });

  it('read an address as Annuaire Santé writes it', () => {
    const part = (name: string, valueString: string) => ({ url: `http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-${name}`, valueString });
    const _line = [{ extension: [part('houseNumber', '79'), part('streetNameType', 'AV'), part('streetNameBase', 'DES LILAS')] }];
    const resource: FhirPractitioner = { resourceType: 'Practitioner', address: [{ _line, city: '92140 CLAMART', postalCode: '92140' }] };
    expect(fromPractitioner(resource).address).to.deep.equal({ lines: ['79 AV DES LILAS'], postalCode: '92140', city: 'CLAMART' });
  });

  it('never throw on odd data', () => {
    fc.assert(fc.property(odd, fc.constantFrom('Practitioner', 'PractitionerRole'), (fields, resourceType) =>
      typeof fromPractitioner({ ...fields, resourceType }).familyName === 'string'));
  });

  it('refuse a Patient', () => {
    expect(() => fromPractitioner({ resourceType: 'Patient' } as unknown as FhirPractitioner)).to.throw(TypeError);
  });
});
