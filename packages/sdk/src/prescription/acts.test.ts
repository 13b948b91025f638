import { expect } from 'chai';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import {
  adaptPrescription, checkDraft, checkPrescription, endOf, historyOf, readPrescriptions, renewPrescription, stopPrescription, toPrescriptionBundle, viewFor, type PrescriptionDraft,
} from './index.js';

const { jeanneDuval: original } = prescriptions;
const { claireMorel, hugoValcoeur, karimSouplet } = practitioners;

/** Three months after the original of 20 November 2026. */
const end = '2027-02-20';
const today = '2027-03-01';

const stated = { patientAgreement: true, noAdverseReport: true, noContraryIndication: true };
const renewal = { ...renewPrescription(original, { by: karimSouplet, on: end }), ...stated };
const adaptation = { ...adaptPrescription(original, { by: karimSouplet, on: '2027-01-05' }), ...stated };

describe('renewPrescription', () => {
  it('asks for the same activity for as long again, under its own name, on the first act', () => {
    expect(renewal).to.deep.include({
      kind: 'renewal', authoredOn: end, components: original.components, durationMonths: 3, dispensers: original.dispensers, grounds: original.grounds,
      prescriber: karimSouplet, basedOn: { id: original.id, authoredOn: '2026-11-20', prescriber: claireMorel },
    });
    expect(renewal.id).to.match(/^[0-9a-f-]{36}$/).and.not.equal(original.id);
  });

  it('takes over no agreement and no statement', () => {
    const asked = renewPrescription({ ...original, noAdverseReport: true, reportRecipients: ['prescriber'], handedOver: true }, { by: claireMorel, on: end });
    for (const key of ['patientAgreement', 'reportAgreement', 'reportRecipients', 'noAdverseReport', 'noContraryIndication', 'handedOver', 'stopped']) {
      expect(asked).not.to.have.property(key);
    }
  });

  it('of a renewal goes back to the first act', () => {
    expect(renewPrescription(renewal, { by: claireMorel, on: '2027-05-20' }).basedOn?.id).to.equal(original.id);
  });

  it('keeps where the doctor acts for the same doctor only', () => {
    const inHospital: PrescriptionDraft = { ...original, place: 'Évry', organization: { name: 'Hôpital fictif' } };
    expect(renewPrescription(inHospital, { by: claireMorel, on: end })).to.deep.include({ place: 'Évry', organization: { name: 'Hôpital fictif' } });
    expect(renewPrescription(inHospital, { by: hugoValcoeur, on: end })).not.to.have.any.keys('place', 'organization');
  });

  it('shares nothing with the original', () => {
    const copy = renewPrescription(original, { by: claireMorel, on: end });
    copy.components?.pop();
    expect(original.components).to.have.length(2);
  });
});

/** As Vue and MobX hand out what they watch. */
const watched = <Value extends object>(value: Value): Value => new Proxy(value, {
  get: (target, key): unknown => {
    const part: unknown = Reflect.get(target, key);
    return typeof part === 'object' && part !== null ? watched(part) : part;
  },
});

describe('a draft that a framework watches', () => {
  it('is renewed', () => {
    expect(renewPrescription(watched(original), { by: karimSouplet, on: end })).to.deep.include({ components: original.components, patient: original.patient });
  });

  it('is seen', () => { expect(viewFor(watched(original), 'health')).to.deep.equal(viewFor(original, 'health')); });

  it('is read, from a Bundle', () => {
    const bundle = toPrescriptionBundle(original);
    bundle.entry?.forEach(({ resource }) => { if (resource?.resourceType === 'ServiceRequest') resource.priority = 'routine'; });
    expect(readPrescriptions(watched(bundle)).prescriptions).to.deep.equal(readPrescriptions(bundle).prescriptions);
  });
});

describe('rules on renewal and adaptation', () => {
  const lines = (draft: PrescriptionDraft, history: readonly PrescriptionDraft[] = [original]) =>
    checkPrescription(draft, { today, decisionSupport: 'off', history }).map(({ severity, code, path, source }) => [severity, code, path.join('.'), ...(source === undefined ? [] : [source])].join(' '));
  const LAW = 'CSP art. D. 1172-2-1';
  const other = { ...renewal, id: 'aaaaaaaa-0000-4000-8000-000000000001' };
  const byDoctor: PrescriptionDraft = { ...renewPrescription(original, { by: hugoValcoeur, on: end }), patientAgreement: true };

  const cases: [name: string, draft: PrescriptionDraft, history: readonly PrescriptionDraft[], expected: string[]][] = [
    ['V7 a physiotherapist renews once', renewal, [original], []],
    ['V7 a physiotherapist does not renew twice', renewal, [original, other], [`error renewal-already-done basedOn ${LAW}`]],
    ['V7 an adaptation does not count as a renewal', renewal, [original, { ...other, kind: 'adaptation' }], []],
    ['V7 a renewal by a doctor does not count as the physiotherapist’s', renewal, [original, { ...other, prescriber: claireMorel }], []],
    ['V7 a renewal of another prescription does not count', renewal, [original, { ...other, basedOn: { id: prescriptions.paulGarnier.id } }], []],
    ['V7 a draft of the same act does not count against itself', renewal, [original, { ...renewal }], []],
    ['V7 a doctor renews as often as needed', byDoctor, [original, other, { ...other, id: 'aaaaaaaa-0000-4000-8000-000000000002' }], []],
    ['V7 the first doctor’s exclusion stops the physiotherapist', renewal, [{ ...original, renewalExcluded: true }], [`error renewal-excluded basedOn ${LAW}`]],
    ['V7 the exclusion said to be none stops nobody', renewal, [{ ...original, renewalExcluded: false }], []],
    ['V7 the exclusion stops an adaptation too', adaptation, [{ ...original, renewalExcluded: true }], [`error renewal-excluded basedOn ${LAW}`]],
    ['V7 the exclusion does not bind a doctor', byDoctor, [{ ...original, renewalExcluded: true }], []],
    ['V7 what was stopped is not renewed by a physiotherapist', renewal, [{ ...original, stopped: { on: '2027-01-01', reason: 'Entorse' } }], [`error original-stopped basedOn ${LAW}`]],
    ['V7 an adverse report refuses', { ...renewal, noAdverseReport: false }, [original], [`error adverse-report noAdverseReport ${LAW}`]],
    ['V7 a report nobody spoke of is asked for', { ...renewal, noAdverseReport: undefined }, [original], [`error adverse-report-missing noAdverseReport ${LAW}`]],
    ['V7 a contrary indication refuses', { ...renewal, noContraryIndication: false }, [original], [`error contrary-indication noContraryIndication ${LAW}`]],
    ['V7 an indication nobody spoke of is asked for', { ...renewal, noContraryIndication: undefined }, [original], [`error contrary-indication-missing noContraryIndication ${LAW}`]],
    ['V7 an original that nobody gave is told', renewal, [], [`warning original-unknown basedOn ${LAW}`]],
    ['V7 the day before the end is early, which only warns', { ...renewal, authoredOn: '2027-02-19' }, [original], [`warning renewal-early basedOn ${LAW}`]],
    ['V7 the day of the end is not early', { ...renewal, authoredOn: end }, [original], []],
    ['V7 an adaptation has no day to wait for', adaptation, [original], []],
    ['V7 a second adaptation is told, one source reading « once » for it', adaptation, [original, { ...other, kind: 'adaptation' }], [`information adaptation-again basedOn ${LAW}`]],
    ['V7 a renewal that was stopped was the one', renewal, [original, { ...other, stopped: { on: '2027-02-25', reason: 'Entorse' } }], [`error renewal-already-done basedOn ${LAW}`]],
    ['V7 a renewal counts though the first act is not in the history', renewal, [other], [`error renewal-already-done basedOn ${LAW}`, `warning original-unknown basedOn ${LAW}`]],
    ['V7 a renewal that goes back to the adaptation counts', renewal, [original, adaptation, { ...other, basedOn: { id: String(adaptation.id) } }], [`error renewal-already-done basedOn ${LAW}`]],
    ['V7 a renewal of an adaptation is one of the first act', { ...renewal, basedOn: { id: String(adaptation.id) } }, [original, adaptation, other], [`error renewal-already-done basedOn ${LAW}`]],
    ['V7 a doctor’s renewal in between opens no second one', { ...renewal, authoredOn: '2027-05-20' }, [original, other, byDoctor], [`error date-in-future authoredOn`, `error renewal-already-done basedOn ${LAW}`]],
    ['V7 after a doctor’s renewal the physiotherapist may renew once', { ...renewal, authoredOn: '2027-05-20' }, [original, byDoctor], [`error date-in-future authoredOn`]],
    ['V7 the end to wait for is that of the doctor’s renewal', { ...renewal, authoredOn: '2027-02-28' }, [original, byDoctor], [`warning renewal-early basedOn ${LAW}`]],
    ['V7 a doctor excludes it later', { ...renewal, authoredOn: today }, [original, { ...byDoctor, kind: 'adaptation', durationMonths: undefined, renewalExcluded: true }], [`error renewal-excluded basedOn ${LAW}`]],
    ['V7 a doctor lifts the exclusion', { ...renewal, authoredOn: today }, [{ ...original, renewalExcluded: true }, { ...byDoctor, kind: 'adaptation', durationMonths: undefined, renewalExcluded: false }], []],
    ['V7 a doctor’s renewal that was stopped is not renewed', { ...renewal, authoredOn: today }, [original, { ...byDoctor, durationMonths: undefined, stopped: { on: '2027-02-25', reason: 'Entorse' } }], [`error original-stopped basedOn ${LAW}`]],
    ['V7 the exclusion that the draft took over holds without a history', { ...renewal, renewalExcluded: true }, [], [`error renewal-excluded basedOn ${LAW}`, `warning original-unknown basedOn ${LAW}`]],
    ['V7 the order of a history says nothing', renewal, [other, { ...adaptation }, original], [`error renewal-already-done basedOn ${LAW}`]],
    ['V7 acts on another patient are no history of this one', renewal, [{ ...original, patient: patients.paulGarnier }], [`warning original-unknown basedOn ${LAW}`]],
    ['V7 what is no act is passed over', renewal, [null, 7, original] as unknown as PrescriptionDraft[], []],
    ['V7 no act goes back to itself', { ...renewal, basedOn: { id: String(renewal.id) } }, [original], [`error original-missing basedOn ${LAW}`]],
    ['V7 acts that go back to each other end somewhere', { ...renewal, basedOn: { id: String(adaptation.id) } }, [{ ...adaptation, basedOn: { id: String(other.id) } }, { ...other, kind: 'adaptation', basedOn: { id: String(adaptation.id) } }], [`warning original-unknown basedOn ${LAW}`]],
    ['V7 an act needs the one it goes back to', { ...byDoctor, basedOn: undefined }, [original], [`error original-missing basedOn ${LAW}`]],
    ['V7 a nurse does not renew', { ...renewal, prescriber: { ...karimSouplet, profession: 'nurse' } }, [original], [`error prescriber-may-not-renew prescriber ${LAW}`]],
    ['V8 the physiotherapist signs with a number', { ...renewal, prescriber: { familyName: 'SOUPLET', givenName: 'Karim', profession: 'physiotherapist' } }, [original], [`error renewer-number-missing prescriber.rpps ${LAW}`]],
    ['V8 with a name', { ...renewal, prescriber: { ...karimSouplet, familyName: '' } }, [original], ['error prescriber-incomplete prescriber']],
    ['V8 with a date', { ...renewal, authoredOn: undefined }, [original], ['error date-missing authoredOn']],
  ];
  for (const [name, draft, history, expected] of cases) {
    it(name, () => { expect(lines(draft, history)).to.deep.equal(expected); });
  }

  it('a territory may allow more', () => {
    const codes = checkPrescription(renewal, { today, decisionSupport: 'off', history: [original, other], ruleSet: { physiotherapistRenewals: 2 } }).map(({ code }) => code);
    expect(codes).to.deep.equal([]);
  });

  it('a territory may let a midwife prescribe', () => {
    const draft: PrescriptionDraft = { ...original, prescriber: { ...claireMorel, profession: 'midwife' } };
    const roles = [{ profession: 'midwife', acts: ['initial'], from: '2026-01-01', source: 'Expérimentation du territoire' }] as const;
    expect(checkPrescription(draft, { today, decisionSupport: 'off' }).map(({ code }) => code)).to.deep.equal(['prescriber-not-doctor']);
    expect(checkPrescription(draft, { today, decisionSupport: 'off', ruleSet: { roles } })).to.deep.equal([]);
  });

  it('a role that has ended signs no more', () => {
    const roles = [{ profession: 'physician', acts: ['initial'], from: '2017-03-01', until: '2026-11-20', source: 'Essai' }] as const;
    const on = (authoredOn: string) => checkPrescription({ ...original, authoredOn }, { today, decisionSupport: 'off', ruleSet: { roles } }).map(({ code }) => code);
    expect([on('2026-11-20'), on('2026-11-21')]).to.deep.equal([[], ['prescriber-not-doctor']]);
  });
});

describe('stopPrescription', () => {
  const stopped = stopPrescription(original, { on: '2027-01-10', reason: 'Entorse de la cheville', by: claireMorel });

  it('says when, why and by whom, and changes nothing else', () => {
    expect(stopped).to.deep.equal({ ...original, stopped: { on: '2027-01-10', reason: 'Entorse de la cheville', by: claireMorel } });
    expect(checkPrescription(stopped, { today, decisionSupport: 'off' })).to.deep.equal([]);
  });

  it('keeps the first end', () => {
    expect(stopPrescription(stopped, { on: '2027-02-01', reason: 'Autre' })).to.equal(stopped);
  });

  const cases: [name: string, stop: object, expected: string[]][] = [
    ['wants a reason', { reason: '' }, ['stop-reason-missing']],
    ['refuses a day before the act', { on: '2026-11-19' }, ['stop-before-act']],
    ['takes the day of the act', { on: '2026-11-20' }, []],
    ['takes today', { on: today }, []],
    ['refuses tomorrow', { on: '2027-03-02' }, ['stop-in-future']],
    ['refuses what is no day', { on: 'hier' }, ['stop-date-unreadable']],
  ];
  for (const [name, change, expected] of cases) {
    it(name, () => {
      const draft = { ...original, stopped: { on: '2027-01-10', reason: 'Entorse', ...change } };
      expect(checkPrescription(draft, { today, decisionSupport: 'off' }).map(({ code }) => code)).to.deep.equal(expected);
    });
  }
});

describe('historyOf', () => {
  const stopped = stopPrescription(prescriptions.feliciteLamarche, { on: '2026-12-01', reason: 'Chute' });

  it('groups acts under the first one, the latest group first', () => {
    const groups = historyOf([renewal, stopped, adaptation, original], { today });
    expect(groups.map((group) => [group.original?.id, group.acts.map(({ kind }) => kind)])).to.deep.equal([
      [original.id, ['adaptation', 'renewal']], [stopped.id, []],
    ]);
  });

  const cases: [day: string, kind: string | undefined][] = [
    ['2026-11-19', undefined], ['2026-11-20', 'initial'], ['2027-01-04', 'initial'], ['2027-01-05', 'adaptation'], ['2027-02-20', 'renewal'],
    ['2027-05-19', 'renewal'], ['2027-05-20', undefined],
  ];
  for (const [day, kind] of cases) {
    it(`says that on ${day} ${kind ?? 'nothing'} is in force`, () => {
      const acts = [original, renewal, { ...adaptation, durationMonths: 3 }];
      expect(historyOf(acts, { today: day })[0]?.current?.kind).to.equal(kind);
    });
  }

  it('has nothing in force once it was stopped', () => {
    expect([historyOf([stopped], { today: '2026-11-30' })[0]?.current?.id, historyOf([stopped], { today: '2026-12-01' })[0]?.current]).to.deep.equal([stopped.id, undefined]);
  });

  it('keeps apart drafts without a name', () => {
    expect(historyOf([{ patient: patients.jeanneDuval }, {}], { today })).to.have.length(2);
  });

  it('knows a renewal whose original is not there', () => {
    expect(historyOf([renewal], { today })[0]).to.deep.include({ original: undefined });
  });

  it('counts an act once that stands on two pages, and keeps its end', () => {
    const stopped = { ...renewal, stopped: { on: '2027-02-25', reason: 'Entorse' } };
    const [group] = historyOf([original, stopped, renewal, original], { today });
    expect(group).to.deep.include({ original, acts: [stopped] });
  });

  it('puts the renewal of an adaptation under the first act', () => {
    expect(historyOf([original, adaptation, { ...renewal, basedOn: { id: String(adaptation.id) } }], { today })).to.have.length(1);
  });

  it('passes over what is no act', () => {
    expect(historyOf([null, 7, 'x', [], original] as unknown as PrescriptionDraft[], { today })).to.have.length(1);
    expect(() => historyOf([{ authoredOn: 7, stopped: { on: {} } }] as unknown as PrescriptionDraft[], { today })).not.to.throw();
  });
});

describe('days', () => {
  const odd: unknown[] = ['21/11/2026', '2026-02-30', '', new Date('2026-11-21'), null, '2026-11-21T10:00:00Z'];
  for (const day of odd) {
    it(`refuses ${JSON.stringify(day)} as the day to compare with, which would let every date through`, () => {
      for (const call of [() => checkDraft({}, { today: day as string }), () => checkPrescription({}, { today: day as string }), () => historyOf([], { today: day as string })]) {
        expect(call).to.throw(RangeError, 'calendar day');
      }
    });
  }

  const ends: [from: string, months: number, last: string | undefined][] = [
    ['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2027-03-28', 3, '2027-06-28'], ['2026-12-31', 4.5, '2027-05-15'],
    ['2026-11-20', 1e9, undefined], ['2026-11-20', -3, undefined], ['2026-11-20', NaN, undefined],
  ];
  for (const [from, months, last] of ends) {
    it(`ends ${months} months from ${from} ${last === undefined ? 'on no day' : `on ${last}`}`, () => { expect(endOf({ authoredOn: from, durationMonths: months })).to.equal(last); });
  }
});
