import { expect } from 'chai';
import fc from 'fast-check';
import { tsImport } from 'tsx/esm/api';
import { aldList, identity, PROFILES } from '../definitions/constants.mjs';
import { profileStructures } from '../definitions/profiles.mjs';
import { bundles, emitted, questionnaires, RECORDED, toPrescriptionBundle } from './emitted.mjs';
import { bundleMutations, mutations } from './mutations.mjs';
import { bundleProblems, problemsOf } from './problems.mjs';
import { declaring, nameOf, refusals } from './refusals.mjs';

const { prescriptionArbitrary } = await tsImport('../../packages/sdk/src/prescription/arbitrary.suite.ts', import.meta.url);

/** The shape of a prescription takes any number; one that is not on the list of the law has no code, and a rule refuses it. */
const onTheList = ({ grounds, ...rest }) => ({
  ...rest,
  grounds: grounds.map((ground) => (ground.kind === 'ald' && !aldList.some(({ number }) => number === ground.number) ? { ...ground, number: 8 } : ground)),
});

describe('Every resource that the SDK writes', () => {
  it('is right whatever the prescription', () => {
    const right = fc.property(prescriptionArbitrary.map(onTheList), (prescription) => {
      const bundle = toPrescriptionBundle(prescription, { recorded: RECORDED });
      expect(bundleProblems(bundle)).to.deep.equal([]);
      for (const { resource } of bundle.entry) expect(problemsOf(resource), resource.resourceType).to.deep.equal([]);
    });
    fc.assert(right, { numRuns: 40, seed: 20261122 }); // Thousands are made by the round trip of the SDK; these cost more.
  });

  for (const { name, resource } of emitted) {
    it(`is right in R4 and in each profile it declares: ${name}`, () => expect(problemsOf(resource)).to.deep.equal([]));
  }

  for (const questionnaire of questionnaires) {
    it(`is asked by a Questionnaire that is right: ${questionnaire.id}`, () => expect(problemsOf(questionnaire)).to.deep.equal([]));
  }

  for (const { name, bundle } of bundles) {
    it(`stands in a transaction that is right: ${name}`, () => expect(bundleProblems(bundle)).to.deep.equal([]));
  }

  for (const profile of [...Object.values(PROFILES), identity.FR_CORE_PROFILES.patientIns, identity.FR_CORE_PROFILES.practitioner]) {
    it(`is declared by one at least: ${nameOf(profile)}`, () => expect(declaring(profile)).to.not.equal(undefined));
  }
});

describe('The validators', () => {
  for (const [profile, changes] of Object.entries(mutations)) {
    for (const [title, change] of changes) {
      it(`refuse in ${nameOf(profile)} ${title}`, () => {
        const resource = structuredClone(declaring(profile));
        change(resource);
        expect(problemsOf(resource)).to.not.deep.equal([]);
      });
    }
  }

  it('refuse each invariant of our profiles by name', () => {
    const said = refusals().flatMap(({ resource }) => problemsOf(resource)).join('\n');
    const errors = profileStructures.flatMap(({ differential }) => differential.element.flatMap(({ constraint = [] }) => constraint))
      .filter(({ severity }) => severity === 'error').map(({ key }) => key);
    expect(errors.length).to.be.greaterThan(15);
    expect(errors.filter((key) => !said.includes(`Constraint ${key} `))).to.deep.equal([]);
  });

  for (const [title, change] of bundleMutations) {
    it(`refuse in a transaction ${title}`, () => {
      const bundle = structuredClone(bundles[0].bundle);
      change(bundle);
      expect(bundleProblems(bundle)).to.not.deep.equal([]);
    });
  }

  it('refuse a profile nobody published', () => {
    expect(problemsOf({ resourceType: 'Basic', meta: { profile: ['https://elsewhere.example/x'] }, code: { text: 'x' } }).join()).to.contain('elsewhere');
  });
});
