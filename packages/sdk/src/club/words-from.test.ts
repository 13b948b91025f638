import { expect } from 'chai';
import { fr } from './words-of-terms.js';

describe('the name of a commune after « de »', () => {
  const table: readonly [town: string, said: string][] = [
    ['Évry', 'd’Évry'], ['Évry-Courcouronnes', 'd’Évry-Courcouronnes'], ['Épinay-sous-Sénart', 'd’Épinay-sous-Sénart'], ['Étampes', 'd’Étampes'], ['Île-de-Bréhat', 'd’Île-de-Bréhat'], ['Orsay', 'd’Orsay'], ['Œting', 'd’Œting'], ['Ussel', 'd’Ussel'],
    ['Yerres', 'd’Yerres'], ['Yvetot', 'd’Yvetot'], ['Y', 'd’Y'], ['Youx', 'de Youx'], ['Yutz', 'de Yutz'],
    ['Hyères', 'd’Hyères'], ['Hérouville-Saint-Clair', 'd’Hérouville-Saint-Clair'], ['Hendaye', 'd’Hendaye'], ['Hem', 'de Hem'], ['Houilles', 'de Houilles'], ['Ham', 'de Ham'],
    ['Ris-Orangis', 'de Ris-Orangis'], ['Saint-Denis', 'de Saint-Denis'], ['Leers', 'de Leers'], ['Lesquin', 'de Lesquin'],
    ['Le Mans', 'du Mans'], ['Le Havre', 'du Havre'], ['Le Kremlin-Bicêtre', 'du Kremlin-Bicêtre'], ['Les Ulis', 'des Ulis'], ['Les Abymes', 'des Abymes'],
    ['La Rochelle', 'de La Rochelle'], ['La Ferté-Alais', 'de La Ferté-Alais'], ['L\'Haÿ-les-Roses', 'de L’Haÿ-les-Roses'], ['L’Isle-Adam', 'de L’Isle-Adam'],
  ];
  for (const [town, said] of table) it(`is « ${said} »`, () => { expect(fr.from(town)).to.equal(said); });
});
