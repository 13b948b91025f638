import { expect } from 'chai';
import { identity, PROFILES } from '../definitions/constants.mjs';
import { bundles, emitted } from './emitted.mjs';
import { bundleMutations, mutations } from './mutations.mjs';
import { bundleProblems, problemsOf } from './problems.mjs';
import { declaring, nameOf } from './refusals.mjs';

describe('Every resource that the SDK writes', () => {
  for (const { name, resource } of emitted) {
    it(`is right in R4 and in each profile it declares: ${name}`, () => expect(problemsOf(resource)).to.deep.equal([]));
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
