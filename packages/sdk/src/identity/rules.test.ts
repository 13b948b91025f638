import { expect } from 'chai';
import fc from 'fast-check';
import { INS_OIDS } from './codes.js';
import { checkFiness, checkIns, checkPatient, checkPractitioner, checkRpps, checkSiret, computeInsKey } from './rules.js';
import { isQualified } from './traits.js';

const codes = (issues: { code: string }[]) => issues.map(({ code }) => code);
const { NIR, NIA, TEST, DEMO } = INS_OIDS;

const bodies = fc
  .tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^\d{4}$/), fc.constantFrom('75', '2A', '2B', '97', '99'), fc.stringMatching(/^\d{6}$/))
  .map((parts) => parts.join(''));

describe('checkIns', () => {
  const cases: [string, unknown, unknown, string[]][] = [
    ['accepts the sample of the INS test register', '279035121518989', TEST, []],
    ['accepts it in the NIR register', '279035121518989', NIR, []],
    ['warns of the FR Core sample, whose key is wrong', '123456789012244', TEST, ['warning ins-key-wrong']],
    ['warns in the DEMO register too', '170017510112313', DEMO, ['warning ins-key-wrong']],
    ['warns of a wrong NIA key', '279035121518988', NIA, ['warning ins-key-wrong']],
    ['refuses a wrong NIR key', '279035121518988', NIR, ['error ins-key-wrong']],
    ['refuses 14 characters', '27903512151898', NIR, ['error ins-matricule-malformed']],
    ['refuses 16 characters', '2790351215189890', NIR, ['error ins-matricule-malformed']],
    ['refuses blanks', '2 79 03 51 215 189 89', NIR, ['error ins-matricule-malformed']],
    ['refuses a letter out of the department', '27903512151A989', NIR, ['error ins-matricule-malformed']],
    ['refuses 2C', '279032C21518989', NIR, ['error ins-matricule-malformed']],
    ['refuses an unknown register', '279035121518989', '1.2.3', ['error ins-oid-unknown']],
    ['refuses a number instead of a text', 279035121518989, NIR, ['error ins-matricule-malformed']],
    ['refuses nothing at all', undefined, undefined, ['error ins-oid-unknown', 'error ins-matricule-malformed']],
  ];
  for (const [name, matricule, oid, expected] of cases) {
    it(name, () => {
      expect(checkIns(matricule, oid).map(({ severity, code }) => `${severity} ${code}`)).to.deep.equal(expected);
    });
  }

  it('accepts any body with the key computed for it', () => {
    fc.assert(fc.property(bodies, (body) => checkIns(body + String(computeInsKey(body)), NIR).length === 0));
  });

  it('refuses a valid matricule in which one digit changed', () => {
    const digit = fc.nat({ max: 12 }).filter((at) => at !== 5 && at !== 6);
    fc.assert(fc.property(bodies, digit, fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
      const changed = body.slice(0, at) + String((Number(body[at]) + shift) % 10) + body.slice(at + 1);
      return checkIns(changed + String(computeInsKey(body)), NIR).some(({ code }) => code === 'ins-key-wrong');
    }));
  });

  it('never throws, and always answers with issues', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (matricule, oid) => Array.isArray(checkIns(matricule, oid))));
  });

  it('answers at once to a very long text', () => {
    expect(codes(checkIns('2'.repeat(1_000_000), NIR))).to.deep.equal(['ins-matricule-malformed']);
  });
});

describe('computeInsKey', () => {
  it('counts 2A as 19', () => {
    expect(computeInsKey('167082A004123')).to.equal(computeInsKey('1670819004123'));
  });
  it('counts 2B as 18', () => {
    expect(computeInsKey('167082B033123')).to.equal(computeInsKey('1670818033123'));
  });
  it('gives two digits, from 01 to 97', () => {
    fc.assert(fc.property(bodies, (body) => /^(0[1-9]|[1-8]\d|9[0-7])$/.test(computeInsKey(body) ?? '')));
  });
  it('gives nothing for what is not a matricule', () => {
    expect(computeInsKey('12345')).to.equal(undefined);
  });
});

describe('checkRpps, checkFiness and checkSiret', () => {
  const cases: [(value: unknown) => { code: string; severity: string }[], unknown, string[]][] = [
    [checkRpps, '10005173140', []],
    [checkRpps, '10003429346', []],
    [checkRpps, '10005173141', ['warning rpps-key-wrong']],
    [checkRpps, '1000517314', ['error rpps-malformed']],
    [checkRpps, '100051731400', ['error rpps-malformed']],
    [checkRpps, 10005173140, ['error rpps-malformed']],
    [checkFiness, '750712184', []],
    [checkFiness, '330781196', []],
    [checkFiness, '690781810', []],
    [checkFiness, '130786049', []],
    [checkFiness, '750712185', ['warning finess-key-wrong']],
    [checkFiness, '2A0000014', []],
    [checkFiness, '2B0000020', []],
    [checkFiness, '2A0000015', ['warning finess-key-wrong']],
    [checkFiness, '2C0000014', ['error finess-malformed']],
    [checkFiness, '75071218', ['error finess-malformed']],
    [checkFiness, null, ['error finess-malformed']],
    [checkSiret, '73282932000074', []],
    [checkSiret, '73282932000075', ['error siret-key-wrong']],
    [checkSiret, '35600000000048', []],
    [checkSiret, '35600000009075', []],
    [checkSiret, '35600000009076', ['error siret-key-wrong']],
    [checkSiret, '7328293200007', ['error siret-malformed']],
    [checkSiret, {}, ['error siret-malformed']],
  ];
  for (const [check, value, expected] of cases) {
    it(`${check.name} of ${String(value)} gives ${expected.join(', ') || 'nothing'}`, () => {
      expect(check(value).map(({ severity, code }) => `${severity} ${code}`)).to.deep.equal(expected);
    });
  }

  it('never throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => [checkRpps, checkFiness, checkSiret].every((check) => Array.isArray(check(value)))));
  });
});

describe('checkPatient', () => {
  const patient = {
    familyName: 'DUVAL', givenNames: ['Jeanne'], gender: 'female', birthDate: '1958-03-14', birthPlaceCode: '51215',
    identityStatus: 'VALI', ins: { matricule: '279035121518989', oid: TEST },
  };
  const cases: [string, unknown, string[]][] = [
    ['accepts a qualified identity', patient, []],
    ['accepts an identity without INS', { ...patient, ins: undefined, identityStatus: 'PROV' }, []],
    ['refuses an INS that is not qualified', { ...patient, identityStatus: 'PROV' }, ['ins ins-not-qualified']],
    ['refuses an INS whose status nobody said', { ...patient, identityStatus: undefined }, ['ins ins-not-qualified']],
    ['warns of a validated identity without INS', { ...patient, ins: undefined }, ['ins ins-missing']],
    ['warns of a missing birth place', { ...patient, birthPlaceCode: undefined }, ['birthPlaceCode birth-place-missing']],
    ['warns of a birth place that is no INSEE code', { ...patient, birthPlaceCode: 'Reims' }, ['birthPlaceCode birth-place-malformed']],
    ['names the missing trait', { ...patient, familyName: '' }, ['familyName identity-trait-missing']],
    ['names the invalid trait', { ...patient, birthDate: '2023-02-29' }, ['birthDate identity-trait-invalid']],
    ['says once what is wrong with a matricule', { ...patient, ins: { matricule: 12, oid: TEST } }, ['ins.matricule ins-matricule-malformed']],
    ['refuses what is not a patient', 'DUVAL', [' identity-trait-invalid']],
    ['refuses nothing', null, [' identity-trait-missing']],
  ];
  for (const [name, value, expected] of cases) {
    it(name, () => {
      expect(checkPatient(value).map(({ path, code }) => `${path.join('.')} ${code}`)).to.deep.equal(expected);
    });
  }

  it('accepts a birth today', () => {
    expect(checkPatient({ ...patient, birthDate: '2026-11-22' }, { today: '2026-11-22' })).to.deep.equal([]);
  });
  it('refuses a birth tomorrow', () => {
    expect(codes(checkPatient({ ...patient, birthDate: '2026-11-23' }, { today: '2026-11-22' }))).to.deep.equal(['birth-date-in-future']);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(checkPatient(value)) && Array.isArray(checkPractitioner(value))));
  });
});

describe('checkPractitioner', () => {
  it('accepts an EAPA without RPPS', () => {
    expect(checkPractitioner({ familyName: 'ELAN', givenName: 'Tom', profession: 'eapa' })).to.deep.equal([]);
  });
  it('says where the RPPS is wrong', () => {
    const [issue] = checkPractitioner({ familyName: 'ELAN', givenName: 'Tom', rpps: '123' });
    expect(issue).to.include({ code: 'rpps-malformed' }).and.to.have.deep.property('path', ['rpps']);
  });
});

describe('isQualified', () => {
  const ins = { matricule: '279035121518989', oid: TEST };
  it('wants a validated identity with an INS', () => {
    expect(isQualified({ identityStatus: 'VALI', ins })).to.equal(true);
  });
  it('is false when validated without INS', () => {
    expect(isQualified({ identityStatus: 'VALI' })).to.equal(false);
  });
  it('is false when provisional', () => {
    expect(isQualified({ identityStatus: 'PROV', ins })).to.equal(false);
  });
});
