import { expect } from 'chai';
import { yearsOld } from './person.js';

describe('yearsOld', () => {
  const cases: [birthDate: string | undefined, day: string, years: number | undefined][] = [
    ['1951-02-04', '2026-02-03', 74], ['1951-02-04', '2026-02-04', 75],
    ['1951-02', '2026-06-17', 75], ['1951-02', '2026-02-10', undefined],
    ['1951', '2026-06-17', undefined], ['1951', '2026-12-31', 75],
    ['2027-01-01', '2026-06-17', undefined], [undefined, '2026-06-17', undefined], ['1951-02-31', '2026-06-17', undefined],
  ];
  for (const [birthDate, day, years] of cases) {
    it(`is ${String(years)} on ${day} of one born ${String(birthDate)}`, () => { expect(yearsOld({ birthDate }, day)).to.equal(years); });
  }
});
