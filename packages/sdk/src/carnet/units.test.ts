import { expect } from 'chai';
import fc from 'fast-check';
import { convert, disagree, unitCodes, unitOfText } from './units.js';
import { unitInWords } from './units-words.js';

describe('convert', () => {
  const cases: [value: number, from: string, to: string, result: number | undefined][] = [
    [156.5, '[lb_av]', 'kg', 70.9872059], [70_600, 'g', 'kg', 70.6], [1.68, 'm', 'cm', 168], [5.5, '[ft_i]', 'cm', 167.64], [0.39, 'km', 'm', 390],
    [18.4, 'kPa', 'mm[Hg]', 138.0117310], [1.2, '/s', '/min', 72], [22, '/min', '{#}/(30.s)', 11], [7000, '1/(24.h)', '/d', 7000], [7000, '{steps}/d', '1/(24.h)', 7000],
    [21, 'min/d', 'min/wk', 147], [510, 'min/d', 'h/d', 8.5], [3, '{score}', '1', 3], [72, '{beats}/min', '/min', 72], [20, '[lbf_av]', 'kgf', 9.0718474],
    [5, 'kg', 'm', undefined], [5, 'd/wk', 'min/wk', undefined], [5, 'kg', 'kgf', undefined], [5, 'mg/dL', 'mmol/L', undefined], [30, '%', '1', undefined],
    [5, 'mg/dL', 'mg/dL', 5], [5, 'constructor', 'kg', undefined], [5, '', 'kg', undefined],
  ];
  for (const [value, from, to, result] of cases) {
    it(`makes ${result === undefined ? 'nothing' : String(result)} ${to} of ${String(value)} ${from || 'nothing'}`, () => {
      if (result === undefined) expect(convert(value, from, to)).to.equal(undefined);
      else expect(convert(value, from, to)).to.be.closeTo(result, 1e-6);
    });
  }

  it('leaves no noise of binary numbers', () => {
    expect(convert(70_600, 'g', 'kg')).to.equal(70.6);
    expect(convert(16.8, 'm', 'cm')).to.equal(1680);
  });

  it('goes back to where it came from', () => {
    const unit = fc.constantFrom(...unitCodes);
    fc.assert(fc.property(fc.double({ min: 0.001, max: 100_000, noNaN: true }), unit, unit, (value, from, to) => {
      const there = convert(value, from, to);
      if (there === undefined) expect(convert(value, to, from)).to.equal(undefined);
      else expect(convert(there, to, from)).to.be.closeTo(value, value * 1e-9);
    }));
  });
});

describe('unitOfText', () => {
  const same: Record<string, string> = {
    'kgs': 'kg', 'KG': 'kg', 'lbs': '[lb_av]', 'mmHg': 'mm[Hg]', 'MMHG': 'mm[Hg]', 'bpm': '/min', 'Beats per minute': '/min', 'cms': 'cm', 'minutes': 'min', 'Minutes per week': 'min/wk', 'min/sem.': 'min/wk',
    'steps per day': '/d', 'pas/jour': '/d', 'h/jour': 'h/d', 'kg/m²': 'kg/m2', 'sur 10': '1', '[lb_av]': '[lb_av]', '{score}': '{score}', '1/(24.h)': '1/(24.h)',
  };
  for (const [text, unit] of Object.entries(same)) it(`reads « ${text} » as ${unit}`, () => { expect(unitOfText(text)).to.equal(unit); });

  for (const text of ['', '  ', 'M', 'S', 'H', 'stone', 'toString', 'livres ou kilos', 'mg/dL', '/10']) it(`does not guess « ${text} »`, () => { expect(unitOfText(text)).to.equal(undefined); });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => { unitOfText(text); }));
  });
});

describe('disagree', () => {
  it('tells pounds from kilograms, and says nothing of what does not compare', () => {
    expect(disagree('kg', '[lb_av]')).to.equal(true);
    expect(disagree('/d', '1/(24.h)')).to.equal(false);
    expect(disagree('min/d', 'min')).to.equal(false);
  });
});

describe('unitInWords', () => {
  const words: Record<string, string> = { 'mm[Hg]': 'mmHg', '[lb_av]': 'lb', 'kg/m2': 'kg/m²', '{score}': '', '1': '', '{points}': 'points', 'm': 'm', 'mg/dL': 'mg/dL' };
  for (const [unit, word] of Object.entries(words)) it(`prints ${unit} as « ${word} »`, () => { expect(unitInWords(unit)).to.equal(word); });
});
