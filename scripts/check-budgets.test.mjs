import { expect } from 'chai';
import { bareImportsOf, budgetOf, entriesOf, loadedFirst, refusalOf } from './check-budgets.mjs';

describe('The byte budgets', () => {
  it('refuse a subpath one byte over', () => {
    expect(refusalOf({ subpath: 'a', bytes: 45_001, budget: 45 })).to.equal('a weighs 45.0 kB, over its budget of 45 kB.');
    expect(refusalOf({ subpath: 'a', bytes: 45_000, budget: 45 })).to.equal(undefined);
  });

  it('give every subpath a budget', () => {
    expect(budgetOf('@sport-sante/elements/prescription-form')).to.be.at.most(55);
    expect(budgetOf('@sport-sante/sdk/new-noun')).to.be.a('number');
    expect(budgetOf('@sport-sante/elements/new-element')).to.be.a('number');
  });

  it('measure the scripts of a package, not its documents', () => {
    const exports = { '.': { types: './a.d.ts', default: './dist/index.js' }, './x': './dist/x.js', './package.json': './package.json' };
    expect(entriesOf({ name: '@s/p', exports }).map(({ subpath }) => subpath)).to.deep.equal(['@s/p/.', '@s/p/x']);
  });

  it('count what comes at once, not what comes later', () => {
    const outputs = {
      'a.js': { imports: [{ path: 'b.js', kind: 'import-statement' }, { path: 'en.js', kind: 'dynamic-import' }] },
      'b.js': { imports: [{ path: 'a.js', kind: 'import-statement' }] },
      'en.js': { imports: [] },
    };
    expect([...loadedFirst(outputs, 'a.js')]).to.deep.equal(['a.js', 'b.js']);
  });

  it('find what a bundle still imports', () => {
    expect(bareImportsOf('import{html}from"lit";const a=()=>import("./b.js");')).to.deep.equal(['lit', './b.js']);
    expect(bareImportsOf('const a=()=>import("./sport-sante-paper.min.js"),b=()=>import("./sport-sante-fhirpath.min.js"),c=()=>import("./sport-sante-documents.min.js");')).to.deep.equal([]);
    expect(bareImportsOf('const a="import x from \'lit\'";export{a};')).to.deep.equal([]);
  });
});
