import { carnets } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import { createSandbox, type Seed } from '../index.js';

const seeds = {
  'the year': carnets.year, 'the letter': carnets.on('2026-07-10'), 'one year after': carnets.yearAfter, 'the prescription alone': carnets.on('2026-03-03'), 'the start': carnets.start,
  'mixed units': carnets.mixedUnits, 'duplicates': carnets.duplicates, 'two programmes': carnets.twoProgrammes, 'the minor': carnets.minor, 'La Réunion': carnets.reunion,
  'unmarked sessions': carnets.unmarked, 'no relay': carnets.finishedWithoutRelay, 'the foreign one': carnets.foreign, 'ten years': carnets.tenYears({ observations: 120, sessions: 120 }),
};

describe('a carnet of the SDK', () => {
  for (const [name, bundle] of Object.entries(seeds)) {
    it(`is valid FHIR: ${name}`, async () => {
      const sandbox = await createSandbox({ seed: bundle as Seed });
      await sandbox.close();
    });
  }

  it('that is broken is refused whole', async () => {
    const failure = await createSandbox({ seed: carnets.broken as Seed }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });
});
