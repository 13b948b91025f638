import { expect } from 'chai';
import { problemsOf } from './check-manifest.mjs';

const manifestOf = (element) => ({ modules: [{ path: 'a.ts', declarations: [{ customElement: true, tagName: 'sps-a', description: 'Asks.', ...element }] }] });

describe('The check of the manifest', () => {
  it('accepts an element that is described', () => {
    expect(problemsOf(manifestOf({ attributes: [{ name: 'label', description: 'The question.' }] }))).to.deep.equal([]);
  });

  it('refuses an element without a description', () => {
    expect(problemsOf(manifestOf({ description: undefined }))).to.deep.equal(['<sps-a> has no description.']);
  });

  for (const key of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'members']) {
    it(`refuses one of its ${key} without a description`, () => {
      expect(problemsOf(manifestOf({ [key]: [{ name: 'x', kind: 'field' }] }))).to.have.length(1);
    });
  }

  it('refuses a manifest without elements', () => expect(problemsOf({ modules: [] })).to.have.length(1));
});
