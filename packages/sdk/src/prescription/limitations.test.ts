import { expect } from 'chai';
import { limitationCriteria, limitationGroups } from './limitations.js';
import { limitationDimensions, limitationLevels } from './terms.js';

/* Source: prescription.md §2.3, after annex 2 of instruction DGS/EA3/DGESIP/DS/SG/2017/81. */

describe('limitationGroups', () => {
  it('hold the thirteen dimensions once, in the order of the annex', () => {
    expect(limitationGroups.flatMap(({ dimensions }) => dimensions)).to.deep.equal(limitationDimensions);
  });

  it('are locomotor, cerebral, sensory and pain', () => {
    expect(limitationGroups.map(({ label }) => label.fr)).to.deep.equal(['Locomotrice', 'Cérébrale', 'Sensorielle', 'Douleur']);
  });
});

describe('limitationCriteria', () => {
  for (const dimension of limitationDimensions) {
    it(`tell the four levels of ${dimension} apart, in both languages`, () => {
      for (const language of ['fr', 'en'] as const) {
        const words = limitationLevels.map((level) => limitationCriteria[dimension][level][language]);
        expect(new Set(words.filter((text) => text.length > 0))).to.have.property('size', 4);
      }
    });
  }

  it('are short enough for the last column of the grid', () => {
    const long = limitationDimensions.flatMap((dimension) => limitationLevels.map((level) => limitationCriteria[dimension][level].fr)).filter((text) => text.length > 100);
    expect(long).to.deep.equal([]);
  });
});
