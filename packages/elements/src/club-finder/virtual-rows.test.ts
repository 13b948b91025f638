import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { VirtualRows } from './virtual-rows.js';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);

const rowsOf = (heights: readonly number[]): VirtualRows => {
  const rows = new VirtualRows();
  rows.setKeys(keys(heights.length));
  rows.measure(heights.map((height, index) => [`k${index}`, height]));
  return rows;
};

const heightsOf = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });

describe('virtual rows', () => {
  it('are as high together as the rows they stand for, whichever are drawn', () => {
    fc.assert(fc.property(heightsOf, fc.nat(60), fc.nat(60), fc.array(fc.nat(60), { maxLength: 2 }), (heights, from, count, kept) => {
      const rows = rowsOf(heights);
      const pieces = rows.pieces({ first: from, last: from + count }, kept);
      const height = pieces.reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : heights[piece.index]!), 0);
      expect(height).to.be.closeTo(heights.reduce((sum, each) => sum + each, 0), 0.01);
    }));
  });

  it('find the rows between two heights as counting does', () => {
    fc.assert(fc.property(heightsOf, fc.integer({ min: -500, max: 40_000 }), fc.integer({ min: 1, max: 3000 }), (heights, from, length) => {
      const { first, last } = rowsOf(heights).between(from, from + length);
      let top = 0;
      heights.forEach((height, index) => {
        const isSeen = top < from + length && top + height > from;
        expect(index >= first && index < last, `row ${index}`).to.equal(isSeen);
        top += height;
      });
    }));
  });

  it('keep a row that is out of view, and each row once', () => {
    const pieces = rowsOf([10, 20, 30, 40, 50]).pieces({ first: 3, last: 5 }, [1, 3, -1, 9]);
    expect(pieces).to.deep.equal([{ key: 'gap before 0', gap: 10 }, { key: 'k1', index: 1 }, { key: 'gap before 2', gap: 30 }, { key: 'k3', index: 3 }, { key: 'k4', index: 4 }]);
  });

  it('take the mean of what was measured first for what was not', () => {
    const rows = new VirtualRows();
    rows.setKeys(keys(4));
    rows.measure([['k0', 100], ['k1', 200]]);
    expect(rows.heightOf({ first: 0, last: 4 })).to.equal(600);
  });

  it('stay where they are when rows elsewhere are measured', () => {
    fc.assert(fc.property(heightsOf, fc.nat(9000), fc.nat(2_000_000), (heights, from, top) => {
      const rows = new VirtualRows();
      rows.setKeys(keys(10_000));
      rows.measure([['k0', 190]]);
      const seen = rows.between(top, top + 800);
      const after = heights.map((height, index) => [`k${from + index}`, height] as const).filter((_, index) => from + index >= seen.last);
      rows.measure(after);
      expect(rows.between(top, top + 800)).to.deep.equal(seen);
    }));
  });

  it('have room for rows that are not known yet, and draw none of them', () => {
    const rows = rowsOf([100, 100]);
    rows.setKeys(keys(2), 50);
    expect(rows.pieces({ first: 1, last: 10 })).to.deep.equal([{ key: 'gap before 0', gap: 100 }, { key: 'k1', index: 1 }, { key: 'gap before the end', gap: 4800 }]);
  });

  it('remember a height when a row moves, and forget all but their guess when the width is another', () => {
    const rows = rowsOf([10, 90]);
    rows.setKeys(['k1', 'k0']);
    expect(rows.heightOf({ first: 0, last: 1 })).to.equal(90);
    rows.forget();
    expect(rows.heightOf({ first: 0, last: 1 })).to.equal(50);
    rows.measure([['k0', 20]]);
    expect(rows.heightOf({ first: 0, last: 2 })).to.equal(40);
  });

  it('say whether the rows that were not seen have another height', () => {
    const rows = new VirtualRows();
    rows.setKeys(keys(9));
    expect([rows.measure([['k0', 0]]), rows.measure([['k0', 10]]), rows.measure([['k1', 30]])]).to.deep.equal([false, true, false]);
  });
});
