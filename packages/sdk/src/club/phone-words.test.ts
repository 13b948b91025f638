import { expect } from 'chai';
import fc from 'fast-check';
import { nationalPhone, readPhones } from './phone-words.js';

const whole: [string, string][] = [
  ...['01.69.02.41.00', '01 69 02 41 00', '01-69-02-41-00', '01/69/02/41/00', '0169024100', '+33 1 69 02 41 00', '+33169024100', '0033169024100', '00 33 1 69 02 41 00', '+33 (0)1 69 02 41 00', '+330169024100', '(0)1 69 02 41 00', '(01) 69 02 41 00',
    'Tél. : 01 69 02 41 00', '01\u00a069\u00a002\u00a041\u00a000', '01 69 02 41 00 - 01.69.02.41.00'].map((words): [string, string] => [words, '+33169024100']),
  ['0262 12 34 56', '+262262123456'], ['0692123456', '+262692123456'], ['0269123456', '+262269123456'], ['0639 12 34 56', '+262639123456'], ['0590123456', '+590590123456'], ['0594123456', '+594594123456'], ['0596 12 34 56', '+596596123456'],
  ['+262 262 12 34 56', '+262262123456'], ['+32 2 555 12 12', '+3225551212'], ['0 800 123 456', '+33800123456'],
];

const unsure: [string, string[], string[]][] = [
  ['07.64.39.16.17 / 07.66.57.66.69', ['+33764391617', '+33766576669'], ['phone-several']],
  ['07.64.39.16.17\n07.66.57.66.69', ['+33764391617', '+33766576669'], ['phone-several']],
  ['0764391617 ou 0766576669', ['+33764391617', '+33766576669'], ['phone-several']],
  ['3646', ['3646'], ['phone-short']], ['36 46', ['3646'], ['phone-short']], ['15', ['15'], ['phone-short']],
  ['169024100', ['+33169024100'], ['phone-zero-lost']],
  ['1,69E+08', ['1,69E+08'], ['phone-unreadable']],
  ['01 69 02 41', ['01 69 02 41'], ['phone-unreadable']], ['06 12 34 56 78 9', ['06 12 34 56 78 9'], ['phone-unreadable']], ['01 69 02 41 00 poste 12', ['01 69 02 41 00 poste 12'], ['phone-unreadable']],
  ['07.64.39.16.1707.66.57.66.69', ['07.64.39.16.1707.66.57.66.69'], ['phone-unreadable']],
  ['01 69 02 41 00 (secrétariat)', ['01 69 02 41 00 (secrétariat)'], ['phone-words']],
  ['+33 1 69 02 41 000', ['+33 1 69 02 41 000'], ['phone-unreadable']], ['0033 1 69 02 41', ['0033 1 69 02 41'], ['phone-unreadable']], ['+262 262 12 34 567', ['+262 262 12 34 567'], ['phone-unreadable']],
  ['voir le site', ['voir le site'], ['phone-unreadable']],
  ['0976 12 34 56', ['0976123456'], ['phone-overseas']],
  ['', [], []],
];

describe('Phones in words', () => {
  for (const [words, phone] of whole) {
    it(`« ${words} » is ${phone}`, () => {
      expect(readPhones(words)).to.deep.equal({ phones: [phone], phonesToConfirm: [], issues: [] });
    });
  }

  for (const [words, phonesToConfirm, codes] of unsure) {
    it(`« ${words} » is not guessed: ${codes.join() || 'no number'}`, () => {
      const found = readPhones(words);
      expect([found.phones, found.phonesToConfirm, found.issues.map(({ code }) => code)]).to.deep.equal([[], phonesToConfirm, codes]);
    });
  }

  it('are written back as a person in France dials them, and read again', () => {
    expect(['+33169024100', '+262262123456', '+3225551212', '3646'].map(nationalPhone)).to.deep.equal(['01 69 02 41 00', '02 62 12 34 56', '+3225551212', '3646']);
  });

  it('are dialable or to be confirmed, whatever is typed, in no time', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('0', '1', '3', '6', '9', ' ', '.', '-', '/', '+', '(', ')', 'a', ',') }), (words) => {
      const { phones, phonesToConfirm } = readPhones(words);
      for (const phone of phones) expect(phone).to.match(/^\+[1-9]\d{6,14}$/);
      expect(phones.length + phonesToConfirm.length > 0).to.equal(words.trim() !== '');
    }));
    // Read in more than one pass for each sign, these would outlast any limit of the runner.
    for (const piece of ['1 ', '0', '06 ', '+33 ']) expect(readPhones(piece.repeat(300_000)).phonesToConfirm.length).to.be.above(0);
  });
});
