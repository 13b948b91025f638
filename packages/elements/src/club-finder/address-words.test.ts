import { expect } from '@open-wc/testing';
import { communePart, looksLikeAddress } from './address-words.js';

describe('looksLikeAddress', () => {
  for (const typed of ['3 rue des Lilas, 91000 Évry', '12bis avenue Foch', 'place de la Mairie Ris-Orangis', '5, allée des Tilleuls']) it(`takes « ${typed} » for an address`, () => expect(looksLikeAddress(typed)).to.equal(true));
  for (const typed of ['Évry', '91000', '91000 Évry', 'Paris 15', 'La Place', 'Saint-Denis (93)', 'Rue', 'Rue 80120', 'Courson-Monteloup', 'GPS']) it(`takes « ${typed} » for none`, () => expect(looksLikeAddress(typed)).to.equal(false));
});

describe('communePart', () => {
  for (const [address, commune] of [['3 rue des Lilas, 91000 Évry', '91000 Évry'], ['3 rue des Lilas 91000', '91000'], ['3 rue des Lilas, Évry', 'Évry'], ['3 rue des Lilas', undefined]] as const) {
    it(`finds ${String(commune)} in « ${address} »`, () => expect(communePart(address)).to.equal(commune));
  }
});
