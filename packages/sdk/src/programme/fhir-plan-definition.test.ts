import { expect } from 'chai';
import fc from 'fast-check';
import { anyProgramme } from './arbitrary.suite.js';
import { fromPlanDefinition, toPlanDefinition } from './fhir.js';
import { programmes } from './programmes.js';

describe('toPlanDefinition and fromPlanDefinition', () => {
  for (const programme of programmes) {
    it(`read ${programme.id} back equal`, () => {
      expect(fromPlanDefinition(JSON.parse(JSON.stringify(toPlanDefinition(programme))))).to.deep.equal({ programme, issues: [] });
    });
  }

  it('read any programme back equal', () => {
    fc.assert(fc.property(anyProgramme, (programme) => {
      expect(fromPlanDefinition(JSON.parse(JSON.stringify(toPlanDefinition(programme))))).to.deep.equal({ programme, issues: [] });
    }));
  });

  it('writes a rhythm as a timing that anybody reads', () => {
    const salutance = programmes.find(({ id }) => id === 'salutance');
    const course = salutance && toPlanDefinition(salutance).action?.[0];
    expect(course?.timingTiming?.repeat).to.deep.include({ count: 24 });
    expect(course?.action?.map(({ timingTiming }) => timingTiming?.repeat)).to.deep.equal([
      { boundsDuration: { value: 16, unit: 'semaines', system: 'http://unitsofmeasure.org', code: 'wk' }, count: 16, frequency: 1, frequencyMax: 1, period: 1, periodUnit: 'wk' },
      { boundsDuration: { value: 8, unit: 'mois', system: 'http://unitsofmeasure.org', code: 'mo' }, count: 8, frequency: 1, frequencyMax: 1, period: 1, periodUnit: 'mo' },
    ]);
  });

  it('holds no empty list and no null, which FHIR refuses', () => {
    fc.assert(fc.property(anyProgramme, (programme) => {
      expect(JSON.stringify(toPlanDefinition(programme))).to.not.match(/:null|:\[\]|:\{\}/);
    }));
  });

  it('reads somebody else’s, and says what it left out', () => {
    const { programme, issues } = fromPlanDefinition({
      resourceType: 'PlanDefinition', status: 'active', url: 'https://other.example/PlanDefinition/walk|2', name: 'WalkingProgram', title: 'Walking program',
      action: [
        { title: 'Walk', timingTiming: { repeat: { frequency: 3, period: 1, periodUnit: 'wk', count: 36 } } },
        { title: 'Read the leaflet' },
      ],
    });
    expect(programme).to.deep.include({
      id: 'walk', name: 'Walking program', sessions: null, source: 'https://other.example/PlanDefinition/walk|2',
      phases: [{ every: 1, unit: 'wk', times: { min: 3, max: 3 }, sessions: 36, lasts: null }],
    });
    expect(issues).to.deep.equal([{ code: 'actions-not-read', severity: 'information', path: ['action'], params: { count: 1 } }]);
  });

  it('never throws on what is no PlanDefinition, or a broken one', () => {
    for (const input of [undefined, null, 3, [], {}, { resourceType: 'Patient' }]) {
      expect(fromPlanDefinition(input).programme).to.equal(undefined);
      expect(fromPlanDefinition(input).issues[0]?.code).to.equal('not-a-plan-definition');
    }
    expect(fromPlanDefinition({ resourceType: 'PlanDefinition' }).issues[0]?.code).to.equal('programme-name-missing');
    const value = fc.jsonValue();
    fc.assert(fc.property(fc.record({
      id: value, title: value, url: value, action: fc.oneof(value, fc.array(fc.record({ code: value, timingTiming: value, action: value, title: value }))), useContext: fc.oneof(value, fc.array(value)),
      jurisdiction: fc.array(value), contact: fc.array(value), extension: fc.array(value), relatedArtifact: fc.array(value), topic: value, identifier: fc.array(value), publisher: value,
    }, { requiredKeys: [] }), (rest) => {
      expect(fromPlanDefinition({ ...rest, resourceType: 'PlanDefinition' }).issues).to.be.an('array');
    }));
  });

  it('reads a tree of actions of any depth', () => {
    let action: object = { title: 'deep' };
    for (let depth = 0; depth < 20_000; depth += 1) action = { action: [action] };
    expect(fromPlanDefinition({ resourceType: 'PlanDefinition', id: 'deep', action: [action] }).programme?.id).to.equal('deep');
  });
});
