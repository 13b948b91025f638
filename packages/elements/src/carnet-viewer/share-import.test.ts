import { expect } from '@open-wc/testing';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { toCarnetCsv } from '@sport-sante/sdk/document/exchange';
import { carnets } from '@sport-sante/sdk/testing';
import { get, heard } from '../internal/acts.test.js';
import { has, opened, says, seen, viewer } from './share.suite.js';

/** Chooses a file as a person does. */
function choose(panel: Element, content: BlobPart, name = 'carnet.csv'): void {
  const input = panel.querySelector<HTMLInputElement>('input[type="file"]')!;
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const open = async () => {
  const host = await viewer({ editable: true });
  return { host, panel: await opened(host), drafts: heard(host, 'sps-draft') };
};

const file = [
  'record;family_name;day;measure;value;state;effort',
  'measure;Vasseur;24/06/2026;Marche de 6 minutes;395;;', 'session;Vasseur;16/06/2026;;;présente;5', 'session;Vasseur;18/06/2026;;;présente;', 'note;Vasseur;18/06/2026;;;;',
].join('\n');

describe('a file that is added to a carnet', () => {
  it('adds nothing before it is asked to, then all that is new', async () => {
    const { host, panel, drafts } = await open();
    choose(panel, file);
    await says(panel, /À ajouter : 1 mesure et 1 présence\./);
    expect(seen(panel)).to.include('Aucune séance du carnet à ces dates : 18 juin.');
    expect([drafts.length, host.carnet?.measures.length]).to.deep.equal([0, 18]);
    get(panel, 'button', 'Ajouter la mesure et la présence').click();
    await says(panel, /2 saisies sont enregistrées dans le carnet/);
    const session = host.carnet?.sessions.find(({ day }) => day === '2026-06-16');
    expect([host.carnet?.measures.length, session?.state, session?.effort]).to.deep.equal([19, 'present', 5]);
  });

  it('says row by row what is wrong and what to do', async () => {
    const { host, panel } = await open();
    choose(panel, 'record;day;measure;value;couleur\nmeasure;24/06/2026;Poids;soixante;\nsession;31/02/2026;;;\n');
    await says(panel, /3 points à voir dans le fichier/);
    const rows = [...panel.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ['2', 'value', 'Ligne refusée. Écrivez un nombre seul, sans unité ni texte.'], ['3', 'day', 'Ligne refusée. Écrivez une date qui existe, jour/mois/année\u00a0: 23/06/2026.'],
      ['1', 'couleur', 'Cette colonne n’est pas lue. Vérifiez son nom, ou laissez-la.'],
    ]);
    await expect(host).to.be.accessible();
  });

  it('has nothing to add when it is the carnet itself', async () => {
    const { panel } = await open();
    choose(panel, toCarnetCsv(readCarnet(carnets.year).carnet));
    await says(panel, /Il n’y a rien de nouveau à ajouter\./);
    expect(has(panel, 'button', /^Ajouter l/)).to.equal(false);
  });

  it('of somebody else is refused whole', async () => {
    const { panel } = await open();
    choose(panel, file.replaceAll('Vasseur', 'Lemaire'));
    await says(panel, /au nom d’une autre personne/);
    expect(has(panel, 'button', /^Ajouter l/)).to.equal(false);
  });

  it('is read as a spreadsheet in French saves it, without UTF-8', async () => {
    const { panel } = await open();
    // « présente », in Windows-1252.
    choose(panel, Uint8Array.from('record;day;state\nsession;16/06/2026;présente', (letter) => letter.charCodeAt(0)));
    await says(panel, /À ajouter : 1 présence\./);
  });

  it('that is a workbook, or too large, says what to do', async () => {
    const { panel } = await open();
    choose(panel, 'PK\u0003\u0004', 'carnet.xlsx');
    await says(panel, /C’est un classeur de tableur/);
    choose(panel, new Uint8Array(5_000_001));
    await says(panel, /Ce fichier est trop grand/);
  });

  it('that is empty says so', async () => {
    const { panel } = await open();
    choose(panel, '');
    await says(panel, /Le fichier est vide/);
  });

  it('is asked for only where one may edit', async () => {
    const panel = await opened(await viewer());
    expect(has(panel, 'heading', /^Ajouter depuis un fichier/)).to.equal(false);
  });
});
