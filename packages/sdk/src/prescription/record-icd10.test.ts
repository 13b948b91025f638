import { expect } from 'chai';
import fc from 'fast-check';
import { aldList } from './ald.js';
import { icd10Target } from './record-icd10.js';

describe('icd10Target', () => {
  const cases: [code: string, expected: string | undefined][] = [
    ['E11.9', 'ald 8'], ['e119', 'ald 8'], ['E 11.9', 'ald 8'], ['E11', 'ald 8'], ['E15', undefined],
    ['I25.2', 'ald 13'], ['I20', 'ald 13'], ['I26.9', undefined], ['I63.9', 'ald 1'], ['I65.2', undefined], ['I50.1', 'ald 5'],
    ['J44.9', 'ald 14'], ['J96.1', 'ald 14'], ['J96.0', undefined], ['J45.9', undefined],
    ['C50.9', 'ald 30'], ['C97', 'ald 30'], ['D05.1', undefined], ['Z94.0', 'ald 28'], ['Z94.7', undefined],
    ['G82.2', 'ald 20'], ['G82.4', undefined], ['D57.1', 'ald 10'], ['D57.3', undefined], ['D56.1', 'ald 10'], ['D56.3', undefined],
    ['I10', 'risk hypertension'], ['I14', undefined], ['E66.0', 'risk obesity'], ['E66.3', 'risk overweight'], ['E65', undefined],
    ['E78.5', 'risk dyslipidaemia'], ['F17.2', 'risk addiction'], ['F20.0', 'ald 23'], ['Z72.0', 'risk addiction'], ['Z72.3', 'risk sedentary'], ['Z72.4', undefined],
    ['E46', 'risk undernutrition'], ['E47', undefined], ['Z68.2', undefined], ['Z68.24', undefined], ['Z68.25', 'risk overweight'], ['Z68.30', 'risk obesity'],
    ['M17.9', undefined], ['', undefined], ['C', undefined], ['CANCER', undefined], ['constructor', undefined], ['38341003', undefined],
  ];
  for (const [code, expected] of cases) {
    it(`leads from « ${code} » to ${expected ?? 'nothing'}`, () => {
      const target = icd10Target(code);
      expect(target && Object.entries(target).flat().join(' ')).to.equal(expected);
    });
  }

  it('leads only to numbers of the list', () => {
    const code = fc.tuple(fc.integer({ min: 65, max: 90 }).map((code) => String.fromCharCode(code)), fc.integer({ min: 0, max: 999 })).map(([letter, digits]) => `${letter}${String(digits).padStart(3, '0')}`);
    fc.assert(fc.property(code, (each) => {
      const target = icd10Target(each);
      return !target || 'risk' in target || aldList.some(({ number }) => number === target.ald);
    }), { numRuns: 2000 });
  });
});
