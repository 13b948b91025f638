import { expect } from 'chai';
import { isMistaken, problemsOf } from './check-templates.mjs';

const output = `Analyzing 2 files...

./packages/elements/src/a/a.ts
  120:15   error              Type '12' is not assignable to 'string'
  121:15   error              Type 'Symbol(undefined) | "true"' is not assignable to '"true" | "false"'

./stories/b.stories.ts
    4:139  warning            Unknown tag <sps-nope>.

  ✖ 3 problems in 2 files (2 errors, 1 warning)`;

describe('The check of templates', () => {
  it('refuses what lit-analyzer finds, errors and warnings', () => {
    expect(problemsOf(output)).to.deep.equal([
      "packages/elements/src/a/a.ts:120 Type '12' is not assignable to 'string'",
      'stories/b.stories.ts:4 Unknown tag <sps-nope>.',
    ]);
  });

  it('knows that nothing writes nothing', () => {
    expect(isMistaken("Type 'Symbol(undefined) | \"control\"' is not assignable to 'string'")).to.equal(true);
  });

  it('still refuses what stands beside nothing', () => {
    expect(isMistaken("Type 'Symbol(undefined) | \"yes\"' is not assignable to '\"true\" | \"false\"'")).to.equal(false);
    expect(isMistaken("Type 'Symbol(undefined) | number' is not assignable to 'string'")).to.equal(false);
  });
});
