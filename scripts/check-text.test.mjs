import { expect } from 'chai';
import { problemsOf } from './check-text.mjs';

describe('The check of texts', () => {
  for (const line of ['// TODO later', '/* FIXME */', 'it.only("a")', 'describe.skip("a")', 'xit("a")', 'debugger;', "open('/home/someone/a')", '"/tmp/x.json"', "'C:\\Users\\someone'", 'https://registry.example.org/a']) {
    it(`refuses ${line}`, () => expect(problemsOf('a.ts', line)).to.have.length(1));
  }

  for (const line of ['const profit = fit(a, b).skip;'.replace('fit(', 'outfit('), 'https://a.example/home/page', "'../work/a'", 'this.#fit();', 'const todo = 1;', "path: '/tmp'"]) {
    it(`accepts ${line}`, () => expect(problemsOf('a.ts', line)).to.deep.equal([]));
  }

  it('reads only paths and hosts in documents', () => {
    expect(problemsOf('README.md', 'TODO')).to.deep.equal([]);
    expect(problemsOf('README.md', 'cd /home/someone')).to.have.length(1);
  });
});
