import { expect } from 'chai';
import { prescriptions } from '../testing/prescriptions.js';
import { checkDraft, dispensersAllowedWhenSevere, isSoundDuration, isSoundRange, SESSION_MINUTES } from './draft-rules.js';
import { checkPrescription } from './rules.js';
import { dispensers } from './terms.js';

const codesOf = (draft: object) => checkDraft({ ...prescriptions.paulGarnier, ...draft }, { today: '2026-12-31' }).map(({ code }) => code);

describe('dispensersAllowedWhenSevere', () => {
  for (const dispenser of dispensers) {
    const allowed = dispensersAllowedWhenSevere.includes(dispenser);
    it(`${allowed ? 'holds' : 'leaves out'} ${dispenser}, as rule V5 does beside a physiotherapist`, () => {
      expect(codesOf({ severeLimitation: true, dispensers: ['physiotherapist', dispenser] }).includes('dispensers-excluded-severe')).to.equal(!allowed);
    });
  }
});

describe('isSoundRange', () => {
  const cases: [object | undefined, boolean][] = [
    [{ low: 5 }, true], [{ low: 180 }, true], [{ low: 45, high: 60 }, true], [{ low: 45, high: 45 }, true],
    [{ low: 4 }, false], [{ low: 45, high: 181 }, false], [{ low: 60, high: 45 }, false], [{ low: 7.5 }, false], [{ low: NaN }, false],
    [{ high: 45 }, false], [{}, false], [undefined, false],
  ];
  for (const [range, expected] of cases) {
    it(`says ${expected ? 'yes' : 'no'} to ${range ? JSON.stringify(range) : 'nothing'}`, () => {
      expect(isSoundRange(range, SESSION_MINUTES)).to.equal(expected);
    });
  }
});

describe('isSoundDuration', () => {
  const cases: [number | undefined, boolean][] = [[2, false], [3, true], [4.5, true], [6, true], [6.5, false], [NaN, false], [undefined, false]];
  for (const [months, expected] of cases) {
    it(`says ${expected ? 'yes' : 'no'} to ${months ?? 'nothing'}`, () => {
      expect(isSoundDuration(months)).to.equal(expected);
    });
  }
});

describe('checkPrescription of data nobody typed', () => {
  it('takes a part of any type for one that was not answered well, and says where', () => {
    const grounds = [{ kind: 'ald', number: 8, label: 7 }];
    const patient = { ...prescriptions.jeanneDuval.patient, birthDate: ['1958-03-14'] };
    const issues = checkPrescription({ ...prescriptions.jeanneDuval, grounds, patient }, { today: '2026-11-22' });
    expect(issues.filter(({ severity }) => severity === 'error').map(({ path }) => path[0])).to.have.members(['grounds', 'patient']);
  });
});
