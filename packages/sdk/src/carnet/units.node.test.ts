/** Our small table against a whole implementation of UCUM, which is too large for a browser. */
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { measureCatalogue } from './catalogue.js';
import { unitCodes, convert, unitOfText } from './units.js';
import { spellings } from './units-words.js';

interface Ucum {
  convertUnitTo: (from: string, value: number, to: string) => { status: string; toVal: number | null };
  validateUnitString: (unit: string) => { status: string };
}

const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { UcumLhcUtils: { getInstance: () => Ucum } };
const ucum = UcumLhcUtils.getInstance();

describe('units, against the whole of UCUM', () => {
  for (const from of unitCodes) {
    it(`« ${from} » is worth what UCUM says in every unit it is turned into`, () => {
      for (const to of unitCodes) {
        const ours = convert(60, from, to);
        if (ours === undefined) continue;
        const { status, toVal } = ucum.convertUnitTo(from, 60, to);
        expect(status, `${from} → ${to}`).to.equal('succeeded');
        expect(ours, `${from} → ${to}`).to.be.closeTo(toVal ?? Number.NaN, Math.abs(ours) * 1e-6);
      }
    });
  }

  it('knows no unit but those of UCUM', () => {
    expect(unitCodes.filter((code) => ucum.validateUnitString(code).status !== 'valid')).to.deep.equal([]);
  });

  it('has every measure of the catalogue in a unit of UCUM that it knows', () => {
    for (const { id, unit, sameNumberIn } of measureCatalogue) {
      expect(ucum.validateUnitString(unit).status, id).to.equal('valid');
      expect(unitOfText(unit), id).to.equal(unit);
      if (sameNumberIn !== undefined) expect(unitOfText(sameNumberIn), id).to.equal(sameNumberIn);
    }
  });

  it('reads no spelling as something else than what UCUM reads in it', () => {
    // A space is none of UCUM's.
    for (const [spelling, meaning] of [...spellings].filter(([text]) => !text.includes(' '))) {
      const { status } = ucum.convertUnitTo(spelling, 1, meaning);
      const isAlsoUcum = ucum.validateUnitString(spelling).status === 'valid' && status === 'succeeded';
      if (isAlsoUcum) expect(ucum.convertUnitTo(spelling, 1, meaning).toVal, spelling).to.be.closeTo(1, 1e-9);
    }
  });
});
