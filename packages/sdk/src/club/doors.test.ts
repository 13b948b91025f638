import { expect } from 'chai';
import fc from 'fast-check';
import { dispensers, limitationLevels } from '../prescription/terms.js';
import { doorsFor, type DoorProfile } from './doors.js';

const today = '2026-06-17';
const ranksOf = (profile: Omit<DoorProfile, 'today'>) => doorsFor({ today, ...profile }).map(({ id, rank }) => `${id}: ${rank}`);

describe('doorsFor', () => {
  it('begins with a masseur-kinésithérapeute when the limitation is severe, and shows why a club is no door', () => {
    expect(ranksOf({ limitation: 'severe' })).to.deep.equal(['physiotherapist: first', 'apa-structure: later', 'passerelle: later', 'club: not-proposed']);
    expect(doorsFor({ today, limitation: 'severe' }).at(-1)?.reasons).to.deep.equal([{ code: 'severe-excluded', source: 'CSP art. D. 1172-3' }]);
  });
  it('begins with a structure of APA when it is moderate', () => expect(ranksOf({ limitation: 'moderate' })[0]).to.equal('apa-structure: first'));
  it('begins with a club when it is minimal', () => expect(ranksOf({ limitation: 'minimal' })[0]).to.equal('club: first'));
  it('begins with an assessment when nobody assessed it', () => expect(ranksOf({})[0]).to.equal('apa-structure: first'));
  it('does not propose who was not prescribed', () => {
    const club = doorsFor({ today, limitation: 'minimal', dispensers: ['eapa'] }).find(({ id }) => id === 'club');
    expect([club?.rank, club?.reasons[0]?.code]).to.deep.equal(['not-proposed', 'not-prescribed-dispenser']);
  });
  for (const [prescription, code] of [[{ endsOn: '2026-09-15' }, 'prescription-in-force'], [{ endsOn: '2026-06-16' }, 'prescription-ended'], [false, 'prescription-needed'], [true, 'prescription-in-force']] as const) {
    it(`tells of the prescription: ${JSON.stringify(prescription)}`, () => expect(doorsFor({ today, prescription, limitation: 'minimal' })[0]?.reasons.map((reason) => reason.code)).to.include(code));
  }
  it('gives each of its reasons a source, says each door once, and says the same twice', () => {
    fc.assert(fc.property(fc.constantFrom(undefined, ...limitationLevels), fc.option(fc.subarray([...dispensers]), { nil: undefined }), fc.constantFrom(undefined, true, false, { endsOn: '2026-09-15' }), (limitation, chosen, prescription) => {
      const profile = { today, limitation, dispensers: chosen, prescription };
      const doors = doorsFor(profile);
      expect(new Set(doors.map(({ id }) => id)).size).to.equal(4);
      expect(doors.every(({ reasons }) => reasons.length > 0 && reasons.every(({ source }) => source.length > 0))).to.equal(true);
      expect(doorsFor(profile)).to.deep.equal(doors);
      if (limitation === 'severe') expect(doors.find(({ id }) => id === 'club')?.rank).to.equal('not-proposed');
    }));
  });
});
