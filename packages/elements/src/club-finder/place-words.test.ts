import type { PlaceAnswer, PlaceMatch } from '@sport-sante/sdk/club/model';
import { expect } from '@open-wc/testing';
import { everyOne, get, nameOf, plain, textOf } from '../internal/acts.test.js';
import { answer, evry, open } from './fake-context.suite.js';
import { filterBarStyles } from './filter-bar.styles.js';
import { renderPlaceWords } from './place-words.js';
import { en } from './place-words.strings.en.js';
import { strings } from './place-words.strings.js';

const town = (name: string, department: string, more: Partial<PlaceMatch> = {}): PlaceMatch => ({ ...evry, insee: `${department}${name.length}`, name, department, matchedBy: 'name', ...more });

const told = (typed: string, place: PlaceAnswer, settings: Parameters<typeof open>[1] = {}) =>
  open(renderPlaceWords, { answer: answer([], { place }), query: { typed, origin: undefined, text: undefined, radiusKm: 20, filters: {} }, styles: [filterBarStyles], ...settings });
const words = async (typed: string, place: PlaceAnswer) => plain(textOf(await told(typed, place)));

describe('what is said of the place', () => {
  it('tells another name of a commune', async () => {
    expect(await words('Évry', { state: 'found', place: evry, others: [] })).to.equal('« Évry » : nous cherchons autour d’Évry-Courcouronnes (91).');
  });

  it('prints apostrophes and articles as they are read', async () => {
    expect(await words('lhay', { state: 'found', place: town('L\'Haÿ-les-Roses', '94'), others: [] })).to.equal('« lhay » : nous cherchons autour de L’Haÿ-les-Roses (94).');
    expect(await words('91940', { state: 'found', place: town('Les Ulis', '91'), others: [] })).to.equal('« 91940 » : nous cherchons autour des Ulis (91).');
  });

  it('says nothing when the name was typed, accents and hyphens aside', async () => {
    expect(await words('epinay sous senart', { state: 'found', place: town('Épinay-sous-Sénart', '91'), others: [] })).to.equal('');
  });

  it('says that a position is approximate', async () => {
    expect(await words('Pussay', { state: 'found', place: town('Pussay', '91', { precision: 'approximate' }), others: [] })).to.equal('« Pussay » : nous cherchons autour de Pussay (91). Sa position est approchée : les distances le sont aussi.');
  });

  it('tells the address that was found, from which distances are counted', async () => {
    const host = await told('3 rue des lilas evry', { state: 'ambiguous', place: evry, others: [town('Évry', '89')] }, { query: { typed: '3 rue des lilas evry', origin: { kind: 'address', point: evry, label: '3 Rue des Lilas 91000 Évry-Courcouronnes' }, text: undefined, radiusKm: 20, filters: {} } });
    expect(plain(textOf(host))).to.equal('« 3 rue des lilas evry » : nous cherchons autour de 3 Rue des Lilas 91000 Évry-Courcouronnes (91).');
  });

  it('proposes the other communes of that name, each one press', async () => {
    const host = await told('st denis', { state: 'ambiguous', place: town('Saint-Denis', '93'), others: [town('Saint-Denis', '974'), town('Saint-Denis', '11'), town('Saint-Denis', '93')] });
    expect(plain(textOf(host))).to.equal('Plusieurs communes s’appellent Saint-Denis. Nous cherchons autour de Saint-Denis (93). Une autre ? Saint-Denis (974) Saint-Denis (11)');
    get(host, 'button', 'Saint-Denis (974)').click();
    expect(host.asked.map(([act, place]) => [act, (place as PlaceMatch).department])).to.deep.equal([['take', '974']]);
    await expect(host).to.be.accessible();
  });

  it('counts what a postcode of many communes leaves unsaid', async () => {
    const others = Array.from({ length: 9 }, (_, index) => town(`Commune ${'x'.repeat(index)}`, '02'));
    const host = await told('02160', { state: 'ambiguous', place: town('Oulches', '02'), others });
    expect([everyOne(host, 'button').length, plain(textOf(host)).includes('Plusieurs communes correspondent à « 02160 ». Nous cherchons autour d’Oulches (02).'), plain(textOf(host)).includes('3 autres communes correspondent')]).to.deep.equal([6, true, true]);
  });

  it('says nothing of a place that was not found: the results do', async () => {
    expect(await words('Xyz', { state: 'unknown', others: [evry] })).to.equal('');
  });

  it('speaks English', async () => {
    strings.en = en;
    const host = await told('Évry', { state: 'found', place: evry, others: [] }, { language: 'en' });
    expect(nameOf(host)).to.match(/^“Évry”: searching around .*Évry-Courcouronnes \(91\)\.$/);
    delete strings.en;
  });
});
