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

  it('reads the « € » and the « ’ » that Excel saves', () => {
    const out = file('euro.json');
    const cp1252 = (text) => Buffer.from(Array.from(text, (letter) => ({ '€': 0x80, '’': 0x92, '–': 0x96 })[letter] ?? letter.charCodeAt(0)));
    const { stdout } = run('import', file('euro.csv', cp1252('Nom;Type;Tarif\r\nL’Étoile – Évry;Club;5 €/séance\r\n')), '--out', out);
    const [club] = JSON.parse(readFileSync(out, 'utf8')).clubs;
    expect([club.names, club.slots[0].price, stdout.includes('À vérifier')]).to.deep.equal([['L’Étoile – Évry'], { kind: 'fixed', min: 5, unit: 'session' }, false]);
  });

  it('reads what another command sends, and draws no bar where there is no terminal', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'import', '-'], { encoding: 'utf8', input: good });
    expect([status, stderr, stdout.replaceAll('\u00a0', ' ').split('\n')[0]]).to.deep.equal([0, '', 'Lignes lues : 1. Structures : 1. Créneaux : 1.']);
  });

  it('tells what it read even where it cannot write, and how to write', () => {
    const { status, stdout, stderr } = run('import', file('mixed.csv', mixed), '--out', file('no-such-folder/out.json'), '--rejected', file('kept.csv'));
    expect([status, existsSync(file('kept.csv'))]).to.deep.equal([2, true]);
    expect(stdout).to.include('Lignes à corriger : 1.').and.to.include('Écrit : ');
    expect(stderr).to.match(/^sport-sante: Le dossier de .* n’existe pas\. Créez-le, ou donnez un autre nom\.\n$/);
  });

  it('writes no directory of nothing over the last one, and says what is missing', () => {
    const out = file('last.json', '{"clubs":[]}');
    const { status, stdout } = run('import', file('headers.csv', 'Nom;Type\r\n'), '--out', out);
    expect([status, readFileSync(out, 'utf8')]).to.deep.equal([2, '{"clubs":[]}']);
    expect(stdout).to.include('il n’y a aucune ligne. Ajoutez une ligne par créneau.').and.to.include('l’annuaire n’est pas écrit');
  });

  it('shows a line at each quarter where there is no terminal', () => {
    const rows = Array.from({ length: 8000 }, (_, index) => `Gym ${index};Club;Évry;lundi`).join('\r\n');
    expect(run('import', file('many.csv', `Nom;Type;Commune;Jour\r\n${rows}\r\n`)).stderr).to.equal('25 %  2000/8000\n50 %  4000/8000\n75 %  6000/8000\n100 %  8000/8000\n');
  });

  it('prints nothing a terminal obeys', () => {
    expect(run('import', file('escape.csv', 'Nom;Type;\u001b[2JCouleur\r\nGym;Club;x\r\n')).stdout).to.not.include('\u001b');
  });

  for (const [what, args, sentence] of [
    ['a file that is not there', ['import', '/nowhere.csv'], /n’existe pas\. Vérifiez son nom/], ['no file', ['import'], /Donnez un fichier/], ['another command', ['export', 'a.csv'], /« import »/], ['an option that is none', ['import', 'a.csv', '--verbose'], /--verbose/],
    ['a format that is none', ['import', 'a.csv', '--format', 'xls'], /Après --format, écrivez csv, json ou geojson\./], ['writing over what it reads', ['import', 'a.csv', '--out', './a.csv'], /fichiers différents/], ['two files of one name', ['import', 'a.csv', '--out', 'b.csv', '--rejected', 'b.csv'], /fichiers différents/], ['an option without its value', ['import', 'a.csv', '--out'], /--out n’est pas complète/],
    ['a folder', ['import', tmpdir()], /est un dossier\. Donnez le nom d’un fichier\.\n$/], ['a mistake in English', ['import', '--lang', 'en'], /Give one file/],
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
