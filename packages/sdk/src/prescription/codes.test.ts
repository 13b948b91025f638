import { expect } from 'chai';
import { professionLabels } from '../identity/codes.js';
import { dispenserLabels } from './codes.js';
import { dispensers } from './terms.js';

describe('dispenserLabels', () => {
  for (const dispenser of dispensers.filter((code) => code in professionLabels)) {
    it(`calls a ${dispenser} what identity calls one`, () => {
      expect(dispenserLabels[dispenser]).to.deep.equal(professionLabels[dispenser as keyof typeof professionLabels]);
    });
  }

  it('shares five of its seven words with identity', () => {
    expect(dispensers.filter((code) => !(code in professionLabels))).to.deep.equal(['professional-title', 'federal-certificate']);
  });
});
