import { expect } from '@open-wc/testing';
import { essonneDirectory, prescriptions } from '@sport-sante/sdk/testing';
import { chord, everyOne, find, focused, get, nameOf, plain, press, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { essonne, finder, pressed, says, seen, within } from './club-finder.suite.js';

/** What the printer is given by a press. */
async function printedBy(act: () => void): Promise<Document> {
  const pages: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) if (node instanceof HTMLIFrameElement && node.contentWindow) node.contentWindow.print = () => { pages.push(node.contentDocument!); };
  };
  try {
    act();
    await until(() => pages.length > 0, 'something is printed');
  } finally {
    Reflect.deleteProperty(body, 'append');
  }
  return pages[0]!;
}

afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

const wordsOf = ({ body }: Document): string => plain(body.textContent).replace(/\s+/g, ' ');
const gym = essonneDirectory.filter(({ id }) => id === 'exemple-gym-douce-du-lac');
const posterOf = (host: ClubFinder, name: RegExp) => get(host, 'button', name);
const opened = async (host: ClubFinder, words: RegExp): Promise<HTMLDetailsElement> => {
  const named = () => [...host.shadowRoot!.querySelectorAll<HTMLElement>('summary')].find((each) => each.checkVisibility() && words.test(nameOf(each)));
  await until(named, `${String(words)} is there`);
  const summary = named()!;
  summary.click();
  await until(() => (summary.parentElement as HTMLDetailsElement).open, 'it is open');
  return summary.parentElement as HTMLDetailsElement;
};
const clinical = (more: Parameters<typeof finder>[0] = {}) => finder({ mode: 'clinical', prescription: prescriptions.jeanneDuval, place: 'Évry', ...more });

describe('sps-club-finder, posters', () => {
  it('offers none unless the host asks for them', async () => {
    const host = await finder({ place: 'Évry' });
    await pressed(host, /^Pourquoi ce résultat/);
    await says(host, /Source de la fiche|Fiche fictive/);
    expect(find(host, 'button', /Affiche/)).to.equal(undefined);
    expect(seen(host)).not.to.include('Programmes à faire connaître');
  });

  it('prints that of a place from its details, with the code of its page', async () => {
    const host = await finder({ clubs: gym, posters: true });
    await pressed(host, /^Pourquoi ce résultat/);
    await until(() => find(host, 'button', /^Affiche à imprimer.*Gym douce du Lac/), 'it is offered');
    const page = await printedBy(() => { posterOf(host, /^Affiche à imprimer/).click(); });
    expect(wordsOf(page)).to.include('Gym douce du Lac (exemple)').and.to.include('Jeudi 14 h 30').and.to.include('96 € par an').and.to.include('01 99 00 12 40');
    expect(page.querySelector('svg')!.getAttribute('aria-label')).to.include('gym-douce-du-lac.example');
    expect(page.querySelectorAll('style, script')).to.have.lengthOf(0);
    expect(page.title).to.equal('Affiche d’un lieu d’activité physique');
    await says(host, /L’impression de l’affiche est demandée\./);
    expect(seen(host)).to.not.match(/Sans code QR|La fiche ne donne/);
  });

  it('says what the poster misses, and prints the number of the territory in place of one that is unsure', async () => {
    const clubs = [{ ...gym[0]!, phones: undefined, url: undefined, phonesToConfirm: ['07 64 39 16 17'] }];
    const host = await within({ territory: essonne }, { clubs, posters: true });
    await pressed(host, /^Pourquoi ce résultat/);
    await until(() => find(host, 'button', /^Affiche à imprimer/), 'it is offered');
    const page = await printedBy(() => { posterOf(host, /^Affiche à imprimer/).click(); });
    expect(wordsOf(page)).to.include('Pour être orienté, appelez01 60 74 64 05').and.to.not.include('07 64');
    expect(page.querySelector('svg')).to.equal(null);
    await says(host, /la fiche ne donne pas de page internet\. La fiche ne donne pas de numéro de téléphone sûr\. Les numéros à confirmer n’y sont pas\./);
  });

  it('lists the programmes of where one looks, each with its sheet and its poster', async () => {
    const host = await finder({ place: 'Évry', posters: true });
    const list = await opened(host, /^Programmes à faire connaître/);
    await until(() => /Mobilisport/.test(seen(list)), 'they are there');
    expect(seen(list)).to.match(/\d+ programmes d’autres territoires/).and.to.match(/^Programmes à faire connaître Mobilisport, Essonne .*Prescri’forme, Île-de-France .*autres territoires.*Kiné Référent Sport/);
    const sheet = await opened(host, /^Fiche du programme.* Prescri’forme$/);
    await until(() => find(sheet, 'button', /^Affiche à imprimer.*Prescri’forme/), 'the sheet is there');
    const page = await printedBy(() => { get(sheet, 'button', /^Affiche/).click(); });
    expect(wordsOf(page)).to.include('Prescri’forme').and.to.include('01 60 74 64 05');
    await expect(host).to.be.accessible();
  });

  it('names nobody in clinical mode', async () => {
    const host = await clinical({ posters: true });
    await opened(host, /^Programmes qui peuvent convenir/);
    const sheet = await opened(host, /^Fiche du programme/);
    await until(() => find(sheet, 'button', /^Affiche à imprimer/), 'the sheet is there');
    const page = await printedBy(() => { get(sheet, 'button', /^Affiche/).click(); });
    expect(`${page.title} ${wordsOf(page)}`).to.not.match(/Duval|Jeanne/i);
  });
});

describe('sps-club-finder, the sheet of a programme', () => {
  it('tells before one chooses what it holds, how long it lasts, where, and what is to be asked', async () => {
    const host = await clinical({ clubs: essonneDirectory });
    await opened(host, /^Programmes qui peuvent convenir/);
    await opened(host, /programmes? non proposés?, et pourquoi/);
    const sheet = await opened(host, /^Fiche du programme.*Kiné Référent Sport/);
    await until(() => /Contenu/.test(seen(sheet)), 'the sheet is there');
    expect(seen(sheet)).to.match(/Contenu Séances en petit groupe.* Séances Environ 50 séances de 45 à 80 minutes, 1 à 2 fois par semaine Durée 12 mois Lieu CPTS Montpellier 1 \(34\) Contact CPTS Montpellier 1/)
      .and.to.include('À demander, la source ne le dit pas : prix, téléphone.').and.to.include('Source : « CPTS en pratique », n° 1, janvier 2025.').and.to.not.include('Affiche');
    await expect(host).to.be.accessible();
  });

  it('has the phone and the page of a programme that gives them, in English too', async () => {
    const host = await finder({ mode: 'clinical', prescription: prescriptions.jeanneDuval, place: 'Évry' }, 'lang="en"');
    await says(host, /Programmes that may suit/);
    await opened(host, /^Programmes that may suit/);
    const sheet = await opened(host, /^About the programme.* Prescri’forme$/);
    await until(() => find(sheet, 'link', /prescriforme/), 'the sheet is there');
    expect(everyOne(sheet, 'link').map((link) => link.getAttribute('href'))).to.deep.equal(['tel:0160746405', 'http://www.prescriforme.fr/']);
    expect(seen(sheet)).to.include('To ask, the source does not say: length, price.');
  });

  it('is opened and left with the keyboard', async () => {
    const host = await clinical();
    await opened(host, /^Programmes qui peuvent convenir/);
    const summary = [...host.shadowRoot!.querySelectorAll<HTMLElement>('.sheet summary')].find((each) => each.checkVisibility())!;
    summary.focus();
    await press('Enter');
    await until(() => summary.parentElement!.querySelector('dl'), 'it is there');
    expect(focused()).to.equal(summary);
    await chord('Enter');
    await until(() => !(summary.parentElement as HTMLDetailsElement).open, 'it is folded');
  });
});
