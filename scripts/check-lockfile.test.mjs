import { expect } from 'chai';
import { problemsOfLockfile, problemsOfManifest } from './check-lockfile.mjs';

const entry = { version: '1.0.0', integrity: 'sha512-x' };

describe('The check of the lockfile', () => {
  it('accepts what is complete', () => {
    const packages = { '': { optionalDependencies: { b: '1' } }, 'node_modules/a': { ...entry, optionalDependencies: { c: '1' } }, 'node_modules/b': entry, 'node_modules/a/node_modules/c': entry };
    expect(problemsOfLockfile({ packages })).to.deep.equal([]);
  });

  it('refuses a platform package that is missing', () => {
    expect(problemsOfLockfile({ packages: { 'node_modules/a': { ...entry, optionalDependencies: { 'a-darwin-arm64': '1' } } } }).join()).to.contain('a-darwin-arm64');
  });

  it('refuses a download host', () => {
    expect(problemsOfLockfile({ packages: { 'node_modules/a': { ...entry, resolved: 'https://packages.example/a.tgz' } } })).to.have.length(1);
  });

  it('refuses a package without integrity', () => {
    expect(problemsOfLockfile({ packages: { 'node_modules/a': { version: '1.0.0' } } })).to.have.length(1);
  });

  for (const version of ['^1.0.0', '~1.0.0', '*', 'latest', '1.x', '>=1.0.0', 'github:a/b']) {
    it(`refuses ${version} as a version`, () => expect(problemsOfManifest('package.json', { devDependencies: { a: version } })).to.have.length(1));
  }
});
