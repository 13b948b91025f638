import { en } from '@sport-sante/sdk/club/labels-en';
import { fr } from '@sport-sante/sdk/club/labels';
import { expect } from '@open-wc/testing';
import { plain } from '../internal/acts.test.js';
import { club, hit, slot } from './fake-context.suite.js';
import { siteOf, slotFacts, unknownsOf } from './result-facts.js';
import { phoneWords } from './result-phone.js';
import { priceWords, publicWords, whenWords } from './slot-words.js';

describe('the facts of a result', () => {
  const prices: readonly [string, Parameters<typeof slot>[0], string][] = [
    ['nothing said', {}, ''],
    ['nothing known', { price: { kind: 'unknown' } }, ''],
    ['free', { price: { kind: 'free' } }, 'Gratuit'],
    ['free for a time', { price: { kind: 'free', note: '12 semaines' } }, 'Gratuit, 12 semaines'],
    ['fixed without an aid', { price: { kind: 'fixed', min: 7, unit: 'session' } }, '7 € par séance. Aide non renseignée.'],
    ['fixed, cents', { price: { kind: 'fixed', min: 7.5, unit: 'month' } }, '7,50 € par mois. Aide non renseignée.'],
    ['what is left to pay', { price: { kind: 'fixed', min: 96, unit: 'year' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year' }] }, '96 € par an. Aide de la ville : 40 €. Reste 56 €.'],
    ['an aid for another stretch leaves the rest unsaid', { price: { kind: 'fixed', min: 30, unit: 'month' }, aids: [{ name: 'Pass', euros: 50, unit: 'year' }] }, '30 € par mois. Pass : 50 € par an.'],
    ['an aid of an unknown amount', { price: { kind: 'fixed', min: 30, unit: 'month' }, aids: [{ name: 'Mutuelle' }] }, '30 € par mois. Mutuelle.'],
    ['a range', { price: { kind: 'range', min: 5, max: 10, unit: 'session' }, aids: [{ name: 'CCAS' }] }, 'De 5 à 10 € par séance. CCAS.'],
    ['by income', { price: { kind: 'modulated', min: 0, max: 60, unit: 'quarter' }, aids: [{ name: 'CCAS' }] }, 'Selon les revenus, de 0 à 60 € par trimestre. CCAS.'],
    ['on quotation', { price: { kind: 'quote' } }, 'Sur devis. Aide non renseignée.'],
    ['a price that is no number, an aid that is less than nothing', { price: { kind: 'fixed', min: Number.NaN, unit: 'session' }, aids: [{ name: 'Pass', euros: -40, unit: 'session' }] }, 'Pass'],
    ['a price below nothing is not told, nor what is left of it', { price: { kind: 'fixed', min: -5, unit: 'session' } }, ''],
    ['ends that cross', { price: { kind: 'range', min: 10, max: 5, unit: 'session' } }, ''],
    ['thousands', { price: { kind: 'fixed', min: 1250, unit: 'programme' }, aids: [{ name: 'ARS' }] }, '1 250 € pour le programme. ARS.'],
  ];
  for (const [name, given, words] of prices) it(`tells a price: ${name}`, () => { expect(plain(priceWords(slot(given), fr))).to.equal(words); });

  const times: readonly [Parameters<typeof slot>[0], string][] = [
    [{}, ''],
    [{ day: 'thu', start: '14:30', end: '15:30', audience: 'mixed' }, 'Jeudi 14 h 30 – 15 h 30, groupe mixte'],
    [{ day: 'tue', start: '10:00', end: '11:00', audience: 'dedicated', capacity: { min: 6, max: 8, left: 2 } }, 'Mardi 10 h – 11 h, groupe dédié, groupe de 6 à 8, 2 places'],
    [{ day: 'sat', start: '09:00' }, 'Samedi à 9 h'],
    [{ day: 'sat', start: '09:00', sessionsPerWeek: 1 }, 'Samedi à 9 h'],
    [{ start: '09:00', sessionsPerWeek: 1 }, 'À 9 h, 1 séance par semaine'],
    [{ day: 'fri', start: '23:00', end: '00:30' }, 'Vendredi 23 h – 0 h 30 le lendemain'],
    [{ sessionsPerWeek: 2, season: 'de septembre à juin' }, '2 séances par semaine, de septembre à juin'],
    [{ day: 'mon', start: '09:00', end: '10:00', full: true, capacity: { left: 0 } }, 'Lundi 9 h – 10 h'],
    [{ audience: 'mixed' }, ''],
    [{ day: 'mon', start: 'bientôt', end: '10:00', sessionsPerWeek: Number.NaN, capacity: { min: -1, max: Number.NaN, left: -2 } }, 'Lundi jusqu’à 10 h'],
  ];
  for (const [given, words] of times) it(`tells when: « ${words} »`, () => { expect(plain(whenWords(slot(given), fr))).to.equal(words); });

  it('tells for whom, with ages', () => {
    expect(plain(publicWords(slot({ publics: ['senior', 'ald'], ageMin: 60, pathologies: ['diabetes-metabolism'] }), fr))).to.equal('Seniors, affection de longue durée (ALD), à partir de 60 ans, diabète et métabolisme');
  });

  it('says the same in English', () => {
    expect([priceWords(slot({ price: { kind: 'fixed', min: 7.5, unit: 'session' } }), en), whenWords(slot({ day: 'thu', start: '14:30', end: '15:30', audience: 'mixed' }), en).replaceAll('\u00a0', ' ')])
      .to.deep.equal(['€7.50 per session. Aid not given.', 'Thursday 14:30 – 15:30, mixed group']);
  });

  it('tells once what all slots say, and beside each what is its own', () => {
    const both = [slot({ id: 'a', day: 'mon', supervision: 'EAPA', price: { kind: 'free' } }), slot({ id: 'b', day: 'tue', supervision: 'EAPA', price: { kind: 'fixed', min: 5, unit: 'session' } })];
    const { shared, lines } = slotFacts(hit(club('x', { slots: both }), 1), fr);
    expect([shared.supervision, shared.price, lines.map(({ text }) => plain(text))])
      .to.deep.equal(['Enseignant en activité physique adaptée', undefined, ['Lundi, gratuit', 'Mardi, 5 € par séance']]);
  });

  it('puts the slots that meet the filters first', () => {
    const { lines } = slotFacts(hit(club('x', { slots: [slot({ id: 'a', day: 'mon' }), slot({ id: 'b', day: 'tue' })] }), 1, { slots: ['b'] }), fr);
    expect(lines.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });

  it('does not say of all slots what one of them says of prescriptions', () => {
    const both = [slot({ id: 'a', day: 'mon', prescriptionRequired: true }), slot({ id: 'b', day: 'tue' })];
    const { prescription, lines } = slotFacts(hit(club('x', { slots: both }), 1), fr);
    expect([prescription, ...lines.map(({ text }) => text)]).to.deep.equal([undefined, 'Lundi, ordonnance obligatoire', 'Mardi']);
  });

  it('names what is to be asked, and nothing that is known', () => {
    expect([unknownsOf(club('x'), fr), unknownsOf(club('x', { kind: 'liberal-mk', phonesToConfirm: ['+33199000000'], slots: [slot({ day: 'mon', level: [1] })] }), fr)])
      .to.deep.equal([['phone', 'hours', 'price', 'level'], ['price']]);
  });

  const sites: readonly [string, string | undefined][] = [
    ['https://www.gym.example/a', 'gym.example'], ['HTTP://gym.example', 'gym.example'], ['javascript:alert(1)', undefined], [' javascript:alert(1)', undefined], ['data:text/html,x', undefined],
    ['java\nscript:alert(1)', undefined], ['//gym.example', undefined], ['gym.example', undefined], ['https://', undefined],
  ];
  for (const [url, name] of sites) it(`opens ${JSON.stringify(url)} ${name ? 'as a page' : 'never'}`, () => { expect(siteOf(club('x', { url }))?.name).to.equal(name); });

  const phones: readonly [string, string][] = [
    ['+33160746405', '01 60 74 64 05'], ['+262262123456', '02 62 12 34 56'], ['+687123456', '12 34 56'], ['+352123456', '+352123456'], ['15', '15'],
  ];
  for (const [phone, words] of phones) it(`writes ${phone} « ${words} »`, () => { expect(plain(phoneWords(phone))).to.equal(words); });
});
