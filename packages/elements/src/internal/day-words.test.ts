import { expect } from '@open-wc/testing';
import { dayWords, timeWords } from './day-words.js';

describe('day-words', () => {
  it('says the year of another year, and leaves out that of today', () => {
    expect([dayWords('2026-05-12', 'fr', { today: '2026-06-17' }), dayWords('2027-05-12', 'fr', { today: '2026-06-17' }), dayWords('2026-05-12', 'fr')]).to.deep.equal(['12\u00a0mai', '12\u00a0mai 2027', '12\u00a0mai 2026']);
  });

  it('says « 1er » of the first of a month', () => {
    expect([dayWords('2026-03-01', 'fr'), dayWords('2026-03-01', 'fr', { weekday: true, today: '2026-01-01' }), dayWords('2026-03-11', 'fr', { today: '2026-01-01' })]).to.deep.equal(['1er\u00a0mars 2026', 'dimanche 1er\u00a0mars', '11\u00a0mars']);
  });

  it('is short where there is little room', () => {
    expect(dayWords('2026-07-07', 'fr', { weekday: true, short: true, today: '2026-06-17' })).to.equal('mar. 7\u00a0juil.');
  });

  it('speaks English', () => {
    expect([dayWords('2026-05-12', 'en', { today: '2026-06-17' }), timeWords('09:05', 'en')]).to.deep.equal(['12\u00a0May', '09:05']);
  });

  it('gives back what is no day', () => {
    expect(['2026', '', 'demain', '2026-13-01'].map((text) => dayWords(text, 'fr'))).to.deep.equal(['2026', '', 'demain', '2026-13-01']);
  });

  it('says hours as they are read', () => {
    expect([timeWords('10:00', 'fr'), timeWords('11:04', 'fr'), timeWords('00:30', 'fr')]).to.deep.equal(['10\u00a0h', '11\u00a0h\u00a004', '0\u00a0h\u00a030']);
  });
});
