import { expect } from 'chai';
import fc from 'fast-check';
import type { Price } from './model.js';
import { priceUnits } from './terms.js';
import { readPrice } from './price-words.js';
import { fr } from './words-of-terms.js';

const read: [string, Price][] = [
  ['5 €/séance', { kind: 'fixed', min: 5, unit: 'session' }],
  ['5€', { kind: 'fixed', min: 5 }],
  ['5', { kind: 'fixed', min: 5 }],
  ['12,50 €', { kind: 'fixed', min: 12.5 }],
  ['1 250 € par an', { kind: 'fixed', min: 1250, unit: 'year' }],
  ['96 € par an', { kind: 'fixed', min: 96, unit: 'year' }],
  ['96 € l’année', { kind: 'fixed', min: 96, unit: 'year' }],
  ['30 € / an', { kind: 'fixed', min: 30, unit: 'year' }],
  ['120 euros/trimestre', { kind: 'fixed', min: 120, unit: 'quarter' }],
  ['Cotisation annuelle : 120 €', { kind: 'fixed', min: 120, unit: 'year', note: 'cotisation' }],
  ['Adhésion : entre 10 et 20 €', { kind: 'range', min: 10, max: 20, note: 'adhésion' }],
  ['Adhésion 20 € (gratuit ensuite)', { kind: 'fixed', min: 20, note: 'adhésion, gratuit ensuite' }],
  ['6 € cours (hors adhésion)', { kind: 'fixed', min: 6, unit: 'session', note: 'hors adhésion' }],
  ['2050 €/an', { kind: 'fixed', min: 2050, unit: 'year' }],
  ['10 € pour le programme', { kind: 'fixed', min: 10, unit: 'programme' }],
  ['5 € la séance (chèques-vacances acceptés)', { kind: 'fixed', min: 5, unit: 'session', note: 'chèques-vacances acceptés' }],
  ['de 5 à 10 € la séance', { kind: 'range', min: 5, max: 10, unit: 'session' }],
  ['10-15€/mois', { kind: 'range', min: 10, max: 15, unit: 'month' }],
  ['entre 10 et 20 euros par mois', { kind: 'range', min: 10, max: 20, unit: 'month' }],
  ['jusqu’à 40 € par an', { kind: 'range', max: 40, unit: 'year' }],
  ['gratuit', { kind: 'free' }], ['Gratuite', { kind: 'free' }], ['offert', { kind: 'free' }], ['0 €', { kind: 'free' }],
  ['selon quotient familial', { kind: 'modulated', note: 'selon quotient familial' }],
  ['selon les revenus, de 5 à 10 € par séance', { kind: 'modulated', min: 5, max: 10, unit: 'session' }],
  ['sur devis', { kind: 'quote' }],
  ['', { kind: 'unknown' }],
];

/** What must not be read as free, or as one price: kept as it is written. */
const kept = ['gratuit la première séance', 'Gratuit (adhérents)', '2 séances gratuites', '96 € + licence 20 €', '5 € ou 10 €', '10 €/5 €', '5 euros la séance, 40 euros le mois', '-5 €', 'à voir', '€', '<b>5 €</b>', '=5+5', '15 à 10 €',
  '3 séances', '1 séance', '12 mois', '5 € - 10 séances', '10 € / 12 mois', 'tarif 2023', '2023', '5 € - tarif 2023', '5 € / adhésion 10 €', '5 € - cotisation 30 €', 'Adhésion 5 € - 20 €/séance', '5 € et 10 €', 'aucun', '99999999999999999999 €'];

describe('A price in words', () => {
  for (const [words, price] of read) {
    it(`« ${words} » is read`, () => {
      expect(readPrice(words)).to.deep.equal({ price, isUnderstood: true });
    });
  }

  for (const words of kept) {
    it(`« ${words} » is kept as it is, and said not to be understood`, () => {
      expect(readPrice(words)).to.deep.equal({ price: { kind: 'unknown', note: words }, isUnderstood: false });
    });
  }

  it('is read as it was said by our own words', () => {
    const cents = fc.nat(500_000).map((amount) => (amount + 1) / 100);
    fc.assert(fc.property(cents, cents, fc.constantFrom(...priceUnits, undefined), (one, other, unit) => {
      const of = (price: Price): Price => ({ ...price, ...(unit && { unit }) });
      const prices = [of({ kind: 'fixed', min: one }), of({ kind: 'range', max: one }), ...(one === other ? [] : [of({ kind: 'range', min: Math.min(one, other), max: Math.max(one, other) })])];
      for (const price of prices) expect(readPrice(fr.price(price)), fr.price(price)).to.deep.equal({ price, isUnderstood: true });
    }));
  });

  it('never throws, loses no word, and takes no time over a long one', () => {
    fc.assert(fc.property(fc.string(), (words) => {
      const { price, isUnderstood } = readPrice(words);
      if (!isUnderstood) expect(price.note).to.equal(words.trim());
    }));
    // Read in more than one pass for each sign, these would outlast any limit of the runner.
    for (const piece of ['5 €', '1 ', 'par ', '(', 'a']) expect(readPrice(piece.repeat(300_000))).to.have.keys('price', 'isUnderstood');
  });
});
