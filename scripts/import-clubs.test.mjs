/** The command `sport-sante import`, as somebody types it. Reads the built SDK; writes in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const bin = resolve(import.meta.dirname, '../packages/sdk/bin/sport-sante.mjs');
const good = 'Nom;Type;Commune;Jour\r\nÉtoile;Club;Évry;mardi\r\n';
const mixed = `${good}Aqua;Club;Nice;un jour\r\n`;

describe('sport-sante import', function () {
  this.timeout(20_000);
  let folder = '';
  before(() => { folder = mkdtempSync(join(tmpdir(), 'clubs-')); });
  after(() => { rmSync(folder, { recursive: true }); });

  const file = (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
    return { status, stdout: stdout.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '), stderr };
  };

  it('ends with 0 when all is read, as Excel in French saves it, and writes it', () => {
    const out = file('out.json');
    const { status, stdout } = run('import', file('good.csv', Buffer.from(good, 'latin1')), '--out', out);
    expect([status, JSON.parse(readFileSync(out, 'utf8')).clubs[0].names]).to.deep.equal([0, ['Étoile']]);
    expect(stdout).to.include('windows-1252').and.to.include('Aucune ligne à corriger.');
  });

  it('ends with 1 when rows are to correct, says which, and reads their file once corrected', () => {
    const rejected = file('rejected.csv');
    const { status, stdout } = run('import', file('mixed.csv', mixed), '--rejected', rejected);
    expect(status).to.equal(1);
    expect(stdout).to.include('ligne 3 – Jour : Écrivez l’un de ces mots : lundi');
    writeFileSync(rejected, readFileSync(rejected, 'utf8').replace('un jour', 'lundi'));
    expect(run('import', rejected).status).to.equal(0);
  });

  it('says in English what it is asked in English', () => {
    expect(run('import', file('mixed.csv', mixed), '--lang', 'en').stdout).to.include('row 3 – Jour: Write one of these words');
  });

  it('ends with 2 when it is a workbook, and writes nothing', () => {
    const out = file('none.json');
    const { status, stdout } = run('import', file('book.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])), '--out', out);
    expect([status, existsSync(out)]).to.deep.equal([2, false]);
    expect(stdout).to.include('classeur Excel');
  });

  it('shows a line at each quarter where there is no terminal', () => {
    const rows = Array.from({ length: 8000 }, (_, index) => `Gym ${index};Club;Évry;lundi`).join('\r\n');
    expect(run('import', file('many.csv', `Nom;Type;Commune;Jour\r\n${rows}\r\n`)).stderr).to.equal('25 %  2000/8000\n50 %  4000/8000\n75 %  6000/8000\n100 %  8000/8000\n');
  });

  it('prints nothing a terminal obeys', () => {
    expect(run('import', file('escape.csv', 'Nom;Type;\u001b[2JCouleur\r\nGym;Club;x\r\n')).stdout).to.not.include('\u001b');
  });

  for (const [what, args, sentence] of [
    ['a file that is not there', ['import', '/nowhere.csv'], /n’existe pas\.\n$/], ['no file', ['import'], /Donnez un fichier/], ['another command', ['export', 'a.csv'], /« import »/], ['an option that is none', ['import', 'a.csv', '--verbose'], /--verbose/],
    ['a format that is none', ['import', 'a.csv', '--format', 'xls'], /--format est csv, json, geojson\./], ['writing over what it reads', ['import', 'a.csv', '--out', 'a.csv'], /deux fichiers/], ['a mistake in English', ['import', '--lang', 'en'], /Give one file/],
  ]) {
    it(`refuses ${what} in one sentence, with exit code 2`, () => {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).to.deep.equal([2, '']);
      expect(stderr.replaceAll('\u00a0', ' ')).to.match(sentence).and.match(/^sport-sante: [^\n]+\n$/);
    });
  }

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect([status, /--rejected FICHIER/.test(stdout)]).to.deep.equal([0, true]);
  });
});
