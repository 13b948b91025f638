import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, groundless, unexplained, unnamed } from './corpus/judge.mjs';
import { difference, normalised } from './corpus/normal.mjs';
import { formOf } from './corpus/find.mjs';

const folders = [];
function folderWith(files) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  folders.push(folder);
  mkdirSync(join(folder, 'deeper'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
const run = (...given) => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/corpus.mjs', ...given], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
});

const questionnaire = (...item) => ({ resourceType: 'Questionnaire', status: 'active', url: 'https://example.org/q', item });
const response = (...item) => ({ resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: 'https://example.org/q', item });

describe('scripts/corpus.mjs', function suite() {
  this.timeout(30_000);
  after(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });

  it('says how it is used, without a folder', async () => {
    const { code, stderr } = await run();
    expect(code).to.equal(1);
    expect(stderr).to.contain('node scripts/corpus.mjs DIR');
  });

  it('runs forms, forms in Bundles and responses, and counts them', async () => {
    const folder = folderWith({
      'q.json': questionnaire({ linkId: 'a', type: 'boolean', required: true }, { linkId: 'b', type: 'string', required: true, enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }),
      'deeper/bundle.json': { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Questionnaire', status: 'draft', item: [{ linkId: 'c', type: 'decimal' }] } }] },
      'qr.json': response({ linkId: 'a', answer: [{ valueBoolean: true }] }, { linkId: 'b', answer: [{ valueString: 'oui' }] }),
      'patient.json': { resourceType: 'Patient' },
      'notes.txt': 'not read',
    });
    const { code, stdout } = await run(folder);
    expect(stdout).to.contain('3 passed, 0 failed').and.to.contain('deeper/bundle.json#0');
    expect(code).to.equal(0);
  });

  it('takes a form with faults when its outcome names them', async () => {
    const folder = folderWith({ 'q.json': questionnaire({ linkId: 'a', type: 'string' }, { linkId: 'a', type: 'string' }, { linkId: 'b', type: 'coding' }) });
    const { stdout } = await run(folder);
    expect(stdout).to.contain('1 passed, 0 failed').and.to.contain('link-id-duplicate').and.to.contain('type-unknown');
  });

  it('fails on what is no JSON, and on a response that comes back otherwise', async () => {
    const folder = folderWith({ 'x.json': '{', 'q.json': questionnaire({ linkId: 'a', type: 'string' }), 'qr.json': response({ linkId: 'nowhere', answer: [{ valueString: 'x' }] }) });
    const { code, stdout } = await run(folder);
    expect(stdout).to.contain('1 passed, 2 failed').and.to.contain('It is no JSON');
    expect(code).to.equal(1);
  });
});

describe('The judge of the corpus', () => {
  it('finds the faults that an outcome must name', () => {
    const faults = faultsOf(questionnaire({ linkId: 'a', type: 'string', enableWhen: [{ question: 'x', operator: '=' }] }, { linkId: 'b', type: 'x' }));
    expect(faults.map(({ linkId }) => linkId)).to.deep.equal(['a', 'b']);
    expect(unnamed(faults, { issue: [{ diagnostics: 'item a' }] }).map(({ linkId }) => linkId)).to.deep.equal(['b']);
  });

  it('excuses what the form says itself, and nothing else', () => {
    const finding = { code: 'answer-missing', severity: 'error', path: ['g', 'a'] };
    const refused = new Set();
    expect(unexplained([finding], { issues: [], refused })).to.have.length(1);
    expect(unexplained([finding], { issues: [{ path: ['g', 'a'] }], refused })).to.have.length(0);
    expect(groundless([finding], [])).to.have.length(1);
    expect(groundless([finding], [finding])).to.have.length(0);
  });

  it('sees a lost answer, and passes over what says nothing', () => {
    const form = questionnaire({ linkId: 'd', type: 'display' }, { linkId: 'a', type: 'integer', repeats: true });
    const full = response({ linkId: 'd' }, { linkId: 'a', answer: [{ valueInteger: 1 }] }, { answer: [{ valueInteger: 2 }], linkId: 'a', item: [] });
    expect(normalised(full, form).item).to.deep.equal([{ answer: [{ valueInteger: 1 }, { valueInteger: 2 }], linkId: 'a' }]);
    expect(difference(normalised(full, form), normalised(response({ linkId: 'a', answer: [{ valueInteger: 1 }] }), form))).to.contain('item[0].answer[1]');
  });

  it('matches a response by canonical and version, by id, by the file beside, by its linkIds', () => {
    const forms = [
      { file: 'a.json', resource: { ...questionnaire({ linkId: 'a' }), version: '1' } },
      { file: 'b.json', resource: { ...questionnaire({ linkId: 'a' }), version: '2' } },
      { file: 'q-c.json', resource: { id: 'c', item: [{ linkId: 'c' }, { linkId: 'd' }] } },
      { file: 'd.json', resource: { id: 'd', item: [{ linkId: 'c' }] } },
    ];
    const match = (file, resource) => formOf({ file, resource }, forms)?.file;
    expect(match('x.json', { questionnaire: 'https://example.org/q|2' })).to.equal('b.json');
    expect(match('x.json', { questionnaire: 'Questionnaire/d' })).to.equal('d.json');
    expect(match('qr-c.json', { item: [{ linkId: 'c' }] })).to.equal('q-c.json');
    expect(match('x.json', { item: [{ linkId: 'c' }] })).to.equal('d.json');
    expect(match('x.json', { item: [{ linkId: 'z' }] })).to.equal(undefined);
  });
});
