import { expect } from 'chai';
import type { PrescriptionDraft } from './model.js';
import { dispensersAllowedWhenSevere } from './draft-rules.js';
import { dispensers, limitationLevels, type Dispenser, type LimitationLevel } from './terms.js';
import { checkTrades, tradeHint, trades, TRADES_SOURCE, type TradeHint } from './trades.js';

describe('tradeHint', () => {
  /** prescription.md §2.4: aucune, minime, modérée, sévère. */
  const rows: Record<Dispenser, [TradeHint, TradeHint, TradeHint, TradeHint]> = {
    physiotherapist: ['usual', 'usual', 'usual', 'usual'],
    'occupational-therapist': ['if-need', 'if-need', 'usual', 'usual'],
    'psychomotor-therapist': ['if-need', 'if-need', 'usual', 'usual'],
    eapa: ['usual', 'usual', 'usual', 'complement'],
    'sports-educator': ['usual', 'usual', 'in-team', 'excluded'],
    'professional-title': ['usual', 'usual', 'in-team', 'excluded'],
    'federal-certificate': ['usual', 'usual', 'in-team', 'excluded'],
  };
  for (const dispenser of dispensers) {
    it(`gives the row of ${dispenser}`, () => {
      expect(limitationLevels.map((level) => tradeHint(dispenser, level))).to.deep.equal(rows[dispenser]);
    });
  }

  it('excludes at the severe level those whom rule V5 refuses, and no other', () => {
    expect(dispensers.filter((dispenser) => tradeHint(dispenser, 'severe') !== 'excluded')).to.deep.equal(dispensersAllowedWhenSevere);
  });

  it('is confirmed for the severe column, and for psychomotor therapists at the moderate level', () => {
    const confirmed = dispensers.flatMap((dispenser) => limitationLevels.filter((level) => trades[dispenser][level].confirmed).map((level) => `${dispenser} ${level}`));
    expect(confirmed).to.have.members([...dispensers.map((dispenser) => `${dispenser} severe`), 'psychomotor-therapist moderate']);
  });
});

describe('checkTrades', () => {
  const codes = (draft: PrescriptionDraft) => checkTrades(draft).map(({ code }) => code);

  const cases: [name: string, draft: PrescriptionDraft, expected: string[]][] = [
    ['an educator at minimal limitations', { dispensers: ['sports-educator'], limitations: { strength: 'minimal' } }, []],
    ['an educator at a moderate limitation', { dispensers: ['sports-educator'], limitations: { strength: 'moderate' } }, ['trade-in-team']],
    ['an educator at the highest of several', { dispensers: ['sports-educator'], limitations: { strength: 'moderate', pain: 'none', vision: 'minimal' } }, ['trade-in-team']],
    ['an educator at a severe limitation, which V5 and V6 tell', { dispensers: ['sports-educator'], limitations: { strength: 'severe' } }, []],
    ['an occupational therapist at a minimal limitation', { dispensers: ['occupational-therapist'], limitations: { walking: 'minimal' } }, ['trade-if-need']],
    ['an occupational therapist at a moderate limitation', { dispensers: ['occupational-therapist'], limitations: { walking: 'moderate' } }, []],
    ['an EAPA at a moderate limitation', { dispensers: ['eapa'], limitations: { walking: 'moderate' } }, []],
    ['an EAPA beside a physiotherapist at a severe limitation', { dispensers: ['physiotherapist', 'eapa'], limitations: { walking: 'severe' } }, ['trade-complement']],
    ['an EAPA when the prescriber says severe and assessed nothing', { dispensers: ['physiotherapist', 'eapa'], severeLimitation: true }, ['trade-complement']],
    ['nothing assessed', { dispensers: ['sports-educator', 'occupational-therapist'] }, []],
    ['nothing assessed and no severe limitation', { dispensers: ['sports-educator', 'occupational-therapist'], severeLimitation: false }, []],
    ['nobody chosen', { limitations: { walking: 'moderate' } }, []],
    ['codes that are not ours', { dispensers: ['constructor' as Dispenser], limitations: { walking: 'huge' as LimitationLevel, pain: 'moderate' } }, []],
  ];
  for (const [name, draft, expected] of cases) {
    it(`tells ${expected.join(', ') || 'nothing'} for ${name}`, () => {
      expect(codes(draft)).to.deep.equal(expected);
    });
  }

  it('informs only, and says who, at which level, and that the table is inferred', () => {
    expect(checkTrades({ dispensers: ['eapa', 'sports-educator', 'federal-certificate'], limitations: { endurance: 'moderate' } })).to.deep.equal([{
      code: 'trade-in-team', severity: 'information', path: ['dispensers'], source: TRADES_SOURCE,
      params: { dispensers: ['sports-educator', 'federal-certificate'], level: 'moderate', confirmed: false },
    }]);
  });

  it('names the article where the cell is confirmed', () => {
    const [issue] = checkTrades({ dispensers: ['physiotherapist', 'eapa'], severeLimitation: true });
    expect([issue?.source, issue?.params?.['confirmed']]).to.deep.equal(['CSP art. D. 1172-3', true]);
  });
});
