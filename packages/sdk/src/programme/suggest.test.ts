import { expect } from 'chai';
import fc from 'fast-check';
import { emptyCarnet, type Carnet } from '../carnet/model.js';
import { departmentsOf } from '../departments.js';
import { canEnter, type ProgrammeProfile } from './eligibility.js';
import type { Programme } from './model.js';
import { profileOf } from './profile.js';
import { programmeOf, programmes } from './programmes.js';
import { reasonText } from './reasons.js';
import { suggestProgrammes, type Rank } from './suggest.js';

const today = '2026-11-22';
const named = (id: string): Programme => {
  const programme = programmeOf(id);
  if (!programme) throw new Error(id);
  return programme;
};
const idsOf = (profile: ProgrammeProfile, rank: Rank) => suggestProgrammes(profile).filter((each) => each.rank === rank).map(({ programme }) => programme.id);
const of = (profile: ProgrammeProfile, id: string) => suggestProgrammes(profile).find(({ programme }) => programme.id === id);
const codesOf = (profile: ProgrammeProfile, id: string) => of(profile, id)?.reasons.map(({ code }) => code);

const fact = fc.option(fc.boolean(), { nil: undefined });
const anyProfile: fc.Arbitrary<ProgrammeProfile> = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }), territory: fc.option(fc.constantFrom('54', 'Toulouse', 'Essonne', '34000', 'Pompey', 'Milly-la-Forêt'), { nil: undefined }),
  prescription: fact, ald: fact, chronicDisease: fact, riskFactors: fc.oneof(fact, fc.subarray(['obesity', 'hypertension', 'sedentary'])), pregnancyOrPostpartum: fact,
  overweight: fact, severeLimitation: fact, inactive: fact, vulnerable: fact, olderOrPrecarious: fact,
});

describe('suggestProgrammes', () => {
  it('proposes first what a person in Montpellier with an ALD and a prescription may enter', () => {
    const [first] = suggestProgrammes({ age: 61, territory: '34000 Montpellier', prescription: true, ald: true, today });
    expect(first).to.include({ rank: 'first' });
    expect(first?.programme.id).to.equal('krs-montpellier');
    expect(first?.reasons.map(({ code }) => code)).to.have.members(['prescription-met', 'ald-met', 'territory-met']);
    expect(first?.reasons[0]?.source).to.contain('S3:');
  });

  it('keeps what it refuses in view, with why', () => {
    expect(of({ age: 44, territory: '31', riskFactors: true }, 'salutance')).to.include({ rank: 'not-proposed' });
    expect(of({ age: 44, territory: '31', riskFactors: true }, 'salutance')?.reasons[0]).to.deep.include({ code: 'age-below', params: { min: 45 } });
    expect(of({ age: 45, territory: '31', riskFactors: ['hypertension'] }, 'salutance')).to.include({ rank: 'first' });
    expect(codesOf({ territory: 'Paris', prescription: true }, 'prescrimouv')).to.deep.equal(['territory-other', 'prescription-met']);
  });

  it('puts off until there is a prescription, and refuses nobody for want of one', () => {
    expect(of({ territory: 'Nancy (54)', prescription: false }, 'prescrimouv')).to.include({ rank: 'later' });
    expect(codesOf({ territory: '54', prescription: false }, 'prescrimouv')?.[0]).to.equal('prescription-missing');
    expect(codesOf({ territory: '54', prescription: { endsOn: '2026-11-21' }, today }, 'prescrimouv')?.[0]).to.equal('prescription-missing');
    expect(of({ territory: '54', prescription: { endsOn: '2026-11-22' }, today }, 'prescrimouv')).to.include({ rank: 'first' });
  });

  it('says what nobody knows as to be checked', () => {
    expect(idsOf({}, 'first')).to.deep.equal([]);
    expect(idsOf({}, 'not-proposed')).to.deep.equal([]);
    expect(codesOf({}, 'krs-montpellier')).to.have.members(['prescription-to-check', 'ald-to-check', 'territory-to-check']);
    // A town alone is in no department that we know of.
    expect(codesOf({ territory: 'Frouard', prescription: true }, 'prescrimouv')).to.include('territory-to-check');
    expect(codesOf({ territory: 'Pompey' }, 'cpts-cmm')).to.include('territory-met');
  });

  it('sends a severe limitation to a physiotherapist first, and says the law', () => {
    const profile: ProgrammeProfile = { age: 68, territory: 'Essonne', prescription: true, severeLimitation: true };
    expect(of(profile, 'prescriforme-passerelle')).to.include({ rank: 'later' });
    expect(of(profile, 'prescriforme-passerelle')?.reasons).to.deep.include({ code: 'severe-limitation-to-check', source: 'CSP art. D. 1172-3' });
    expect(of({ ...profile, territory: '34', ald: true }, 'krs-montpellier')).to.include({ rank: 'first' });
  });

  it('proposes a workshop beside a programme, never instead of one', () => {
    expect(of({ territory: '54', prescription: true }, 'nutrition-cmm')).to.include({ rank: 'later' });
  });

  it('proposes the programme made for adolescents to them only', () => {
    expect(of({ age: 15, overweight: true, territory: 'Grand Est' }, 'adoform')).to.include({ rank: 'first' });
    expect(of({ age: 15, riskFactors: ['obesity'], territory: '88' }, 'adoform')).to.include({ rank: 'first' });
    expect(of({ age: 52, overweight: true, territory: '54' }, 'adoform')).to.include({ rank: 'not-proposed' });
  });

  it('gives every programme once, the same for the same profile, in the order of the ranks, and every reason has its sentences', () => {
    fc.assert(fc.property(anyProfile, (profile) => {
      const suggestions = suggestProgrammes({ ...profile, today });
      expect(suggestProgrammes({ ...profile, today })).to.deep.equal(suggestions);
      expect(suggestions.map(({ programme }) => programme.id)).to.have.members(programmes.map(({ id }) => id));
      const ranks = suggestions.map(({ rank }) => ['first', 'later', 'not-proposed'].indexOf(rank));
      expect(ranks).to.deep.equal([...ranks].sort());
      for (const reason of suggestions.flatMap(({ reasons }) => reasons)) {
        expect(reasonText(reason), reason.code).to.match(/^[A-ZÀ-Ü].*\.$/).and.not.contain('undefined');
        expect(reasonText(reason, 'en'), reason.code).to.match(/^[A-Z].*\.$/).and.not.contain('undefined');
        expect(reason.source).to.not.equal('');
      }
    }));
  });

  it('proposes less, never more, when a fact is taken away', () => {
    fc.assert(fc.property(anyProfile, fc.constantFrom('prescription', 'ald', 'age', 'territory', 'riskFactors', 'overweight', 'inactive'), (profile, key) => {
      const before = idsOf({ ...profile, severeLimitation: false, today }, 'first');
      const after = idsOf({ ...profile, severeLimitation: false, today, [key]: undefined }, 'first');
      expect(before).to.include.members(after);
    }));
  });

  it('reads nonsense as unknown', () => {
    const nonsense = { age: '50', territory: 12, prescription: null, riskFactors: null, ald: 'yes' } as unknown as ProgrammeProfile;
    expect(idsOf(nonsense, 'first')).to.deep.equal([]);
    expect(idsOf(nonsense, 'not-proposed')).to.deep.equal([]);
  });
});

describe('canEnter', () => {
  it('asks for a prescription where the programme does', () => {
    expect(canEnter(named('prescrimouv'), { prescription: false })).to.deep.equal([
      { code: 'prescription-missing', severity: 'error', path: ['prescription'], source: 'S1:114-119, S1:269-276' },
    ]);
    expect(canEnter(named('prescrimouv'), { prescription: true })).to.deep.equal([]);
    expect(canEnter(named('prescrimouv'), {})).to.deep.include({ code: 'prescription-to-check', severity: 'warning', path: ['prescription'], source: 'S1:114-119, S1:269-276' });
    expect(canEnter(named('cpts-tarbes-marche'), {})).to.deep.equal([]);
  });

  it('warns of another territory, and does not refuse for it', () => {
    const [issue] = canEnter(named('prescrimouv'), { prescription: true, territory: '75011' });
    expect(issue).to.deep.include({ code: 'territory-other', severity: 'warning', path: ['territory'] });
  });
});

describe('profileOf', () => {
  const carnet = emptyCarnet('Europe/Paris');
  const active = { id: 'ServiceRequest/1', requests: ['ServiceRequest/1'], status: 'active' as const, kind: 'initial' as const, activities: [], authoredOn: '2026-06-01', durationMonths: 6, severeLimitation: false };
  const of = (part: Partial<Carnet>) => profileOf({ ...carnet, ...part }, { today });

  it('says what a carnet knows of a person, and leaves the rest unknown', () => {
    expect(of({ person: { birthDate: '1951-02-04' }, prescriptions: [active] })).to.deep.equal({ today, age: 75, prescription: true, severeLimitation: false });
    expect(of({})).to.deep.equal({ today, age: undefined, prescription: false, severeLimitation: undefined });
    expect(of({ missing: ['prescriptions'] }).prescription).to.equal(undefined);
  });

  it('counts a prescription up to its last day', () => {
    expect(of({ prescriptions: [{ ...active, authoredOn: '2026-05-22' }] }).prescription).to.equal(true);
    expect(of({ prescriptions: [{ ...active, authoredOn: '2026-05-21' }] }).prescription).to.equal(false);
    expect(of({ prescriptions: [{ ...active, status: 'stopped' }] }).prescription).to.equal(false);
  });

  it('lets a person in once there is an active prescription', () => {
    expect(canEnter(named('prescrimouv'), of({})).map(({ code }) => code)).to.deep.equal(['prescription-missing']);
    expect(canEnter(named('prescrimouv'), of({ prescriptions: [active] }))).to.deep.equal([]);
  });
});

describe('departmentsOf', () => {
  const cases: [string, string[]][] = [
    ['Haute-Marne', ['52']], ['marne', ['51']], ['54340 Pompey', ['54']], ['2A', ['2A']], ['20200', ['2B']], ['97410', ['974']], ['La Réunion', ['974']],
    ['CPTS du VAL (31)', ['31']], ['Val-d’Oise', ['95']], ['ile de france', ['75', '77', '78', '91', '92', '93', '94', '95']], ['Pompey', []], ['99', []], ['', []],
    ['CPTS Toulouse Ouest (31), 4 communes sur 7', ['31']], ['CPTS Tarbes Adour (65), 2 maisons de santé', ['65']], ['Seine-Maritime', ['76']],
  ];
  for (const [place, numbers] of cases) {
    it(`reads « ${place} » as ${numbers.join(', ') || 'nowhere'}`, () => {
      expect(departmentsOf(place)).to.deep.equal(numbers);
    });
  }
});
