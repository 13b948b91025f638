import { expect } from '@open-wc/testing';
import { patients, prescriptions } from '@sport-sante/sdk/testing';
import type { Composition, DocumentReference } from 'fhir/r4.js';
import { savedBy } from '../carnet-viewer/share.suite.js';
import { box, drawn, find, focused, get, nameOf, plain, until } from '../internal/acts.test.js';
import { club, designHits, hit, slot } from './fake-context.suite.js';
import { fill, finder, garnier, NOW, panel, says, seen, type Told } from './list-panel.suite.js';
import { printList } from './list-panel.js';

/** What the printer was given by a press; the frame goes away afterwards. */
async function printedBy(press: () => void): Promise<Document> {
  const pages: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement) || !node.contentWindow || !node.contentDocument) continue;
      node.contentWindow.print = () => { pages.push(node.contentDocument!); };
    }
  };
  try {
    press();
    await until(() => pages.length > 0, 'something is printed');
  } finally {
    Reflect.deleteProperty(body, 'append');
  }
  return pages[0]!;
}

const wordsOf = ({ body }: Document): string => plain(body.textContent).replace(/\s+/g, ' ');
const pressed = (root: Element, name: string) => () => { get(root, 'button', name).click(); };

const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
/** A clipboard that keeps what it is given, or refuses it. */
function withClipboard(write: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
  Reflect.deleteProperty(navigator, 'clipboard');
});

const clinical = { mode: 'clinical', person: garnier } as const;

describe('the printed list', () => {
  it('says five things of each place, « non renseigné » where nobody knows, the notes, and whom to call', async () => {
    const told = await finder(['walk', 'geant', 'saclay']);
    told.host.context.list.note('walk', ' Y aller avec Mme Petit ');
    const root = await panel(told);
    const page = await printedBy(pressed(root, 'Imprimer'));
    const words = wordsOf(page);
    for (const term of ['Coordonnées', 'Tarifs', 'Aides', 'Distance', 'Lien internet']) expect(words.split(term).length - 1, term).to.equal(3);
    expect(words).to.contain('01 60 74 64 05').and.contain('Remise le 17 juin 2026').and.contain('2,9 km d’Évry-Courcouronnes, à vol d’oiseau').and.contain('Y aller avec Mme Petit')
      .and.contain('non renseigné').and.contain('07 64 39 16 17 ou 07 66 57 66 69 : à confirmer');
    expect([page.documentElement.lang, page.querySelectorAll('script, style').length]).to.deep.equal(['fr', 0]);
  });

  it('tells the slots that met the filters, and not those that did not', async () => {
    const told = await finder([]);
    const slots = ['Gym', 'Aquagym', 'Tai-chi', 'Yoga', 'Marche', 'Danse'].map((activity) => slot({ id: activity, activity }));
    told.host.context.list.add(hit(club('Foyer', { slots }), 2, { slots: ['Marche', 'Danse'] }));
    await drawn(told.host);
    expect(wordsOf(await printedBy(pressed(await panel(told), 'Imprimer')))).to.contain('Marche.Danse.').and.not.contain('Aquagym');
  });

  it('names nobody in public mode, whatever the finder knows', async () => {
    const told = await finder(['walk'], { person: garnier });
    const root = await panel(told);
    expect(wordsOf(await printedBy(pressed(root, 'Imprimer')))).to.not.match(/Garnier|Delmas/);
    expect(JSON.stringify(told.shared)).to.not.match(/Garnier|Delmas/);
  });

  it('names nobody where it would outlive the page', async () => {
    const [address, title] = [location.href, document.title];
    const root = await panel(await finder(['walk'], clinical));
    const page = await printedBy(pressed(root, 'Imprimer'));
    expect([page.title, page.location.href, document.title, location.href].join(' ')).to.not.contain('Garnier');
    expect([location.href, document.title]).to.deep.equal([address, title]);
  });

  it('is asked for by the page around, without the panel', async () => {
    const told = await finder(['walk']);
    const host = { now: () => NOW, timeZone: 'Europe/Paris', author: undefined, referrals: [], refer: () => Promise.resolve({ is: 'sent' as const }), emitShared: () => undefined };
    expect(wordsOf(await printedBy(() => { void printList(told.host.context, host); }))).to.contain('Passerelle Marche et équilibre (exemple)');
  });

  it('that cannot leave opens the panel instead', async () => {
    const told = await finder(['walk']);
    told.host.context.list.note('walk', 'a'.repeat(301));
    const host = { now: () => NOW, timeZone: 'Europe/Paris', author: undefined, referrals: [], refer: () => Promise.resolve({ is: 'sent' as const }), emitShared: () => undefined };
    await printList(told.host.context, host);
    expect(told.host.asked.map(([act]) => act)).to.deep.equal(['openList']);
    const root = await panel(told);
    expect([seen(root).includes('La note sur Passerelle Marche et équilibre (exemple) est trop longue.'), box(root, /^Note/).value.length]).to.deep.equal([true, 301]);
  });
});

describe('handing over « Ma liste »', () => {
  // What writes a PDF is large: the first test to need it would wait for it.
  before(async function load() {
    this.timeout(30_000);
    await import('../prescription-paper/pdf.js');
  });

  /** Copies the text, and gives it back. */
  async function copied(told: Told, root: Element): Promise<string> {
    let text = '';
    withClipboard((given) => {
      text = given;
      return Promise.resolve();
    });
    get(root, 'button', 'Copier le texte').click();
    await until(() => text !== '', 'the text is copied');
    await drawn(told.host);
    await says(root, /Le texte est copié\./);
    return text;
  }

  it('says when, and by what mark it is known', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    const text = await copied(told, root);
    const mark = told.shared[0]!.hash.slice(0, 8).replace(/^(.{4})/, '$1 ');
    expect([seen(root).includes(`Remise le 17 juin 2026 à 11 h 04, empreinte ${mark}.`), plain(text).includes(mark)]).to.deep.equal([true, true]);
  });

  it('gives the host one content: document, page and hash agree', async () => {
    const told = await finder(['walk', 'geant']);
    await copied(told, await panel(told));
    const [list] = told.shared;
    const composition = list!.bundle.entry![0]!.resource as Composition;
    expect([told.shared.length, list!.bundle.type, composition.resourceType, /^[0-9a-f]{64}$/.test(list!.hash), list!.html.startsWith('<!doctype html>'), list!.recipients]).to.deep.equal([1, 'document', 'Composition', true, true, [{ kind: 'person' }]]);
    expect(JSON.parse(JSON.stringify(list))).to.deep.equal(list);
  });

  it('tells the host once, however often and in whatever way the same leaves', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    await copied(told, root);
    await printedBy(pressed(root, 'Imprimer'));
    await savedBy(pressed(root, 'Préparer un courriel'));
    expect(told.shared.length).to.equal(1);
  });

  it('tells it again when the list has changed, and says that it has', async () => {
    const told = await finder(['walk', 'geant']);
    const root = await panel(told);
    await copied(told, root);
    get(root, 'button', 'Retirer APA de Géant').click();
    await says(root, /La liste a changé depuis : remettez-la de nouveau\./);
    await copied(told, root);
    expect([told.shared.length, told.shared[0]!.hash === told.shared[1]!.hash, seen(root).includes('La liste a changé')]).to.deep.equal([2, false, false]);
  });

  it('keeps what it said after the panel was closed', async () => {
    const told = await finder(['walk']);
    await copied(told, await panel(told));
    get(told.host, 'button', 'Fermer').click();
    await until(() => !told.host.shadowRoot!.querySelector('dialog'), 'the list is closed');
    expect(seen(await panel(told))).to.contain('Remise le 17 juin 2026 à 11 h 04');
  });

  it('shows the text to be copied by hand when the browser does not copy, and hands nothing over', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    withClipboard(() => Promise.reject(new Error('refused')));
    get(root, 'button', 'Copier le texte').click();
    await says(root, /Le navigateur n’a pas copié\./);
    const text = box(root, 'Texte de la liste');
    await until(() => text.selectionEnd === text.value.length, 'the text is selected');
    expect([text.value.includes('Passerelle Marche et équilibre'), told.shared.length]).to.deep.equal([true, 0]);
  });

  it('prepares a message without a recipient, in a file, and never in an address', async () => {
    const told = await finder(['walk'], clinical);
    told.host.context.list.note('walk', 'Genou fragile');
    const root = await panel(told);
    const { name, type, text } = await savedBy(pressed(root, 'Préparer un courriel'));
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const said = new TextDecoder().decode(Uint8Array.from(atob(body.replaceAll('\r\n', '')), (each) => each.charCodeAt(0)));
    expect([name, type, /^To:/mi.test(head), said.includes('Genou fragile'), told.host.shadowRoot!.querySelector('[href^="mailto"]')]).to.deep.equal(['liste-activites-2026-06-17.eml', 'message/rfc822', false, true, null]);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).to.be.at.most(78);
  });

  it('saves a PDF whose name says nothing of the person', async () => {
    const root = await panel(await finder(['walk', 'geant'], clinical));
    const { name, type, text } = await savedBy(pressed(root, 'Enregistrer en PDF'));
    expect([name, type, text.slice(0, 5)]).to.deep.equal(['liste-activites-2026-06-17.pdf', 'application/pdf', '%PDF-']);
    await says(root, /« liste-activites-2026-06-17\.pdf » est prêt\./);
  });

  it('says plainly that the PDF cannot be written, and hands nothing over', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    // A browser that keeps no file.
    const { createObjectURL } = URL;
    URL.createObjectURL = () => { throw new Error('no room'); };
    try {
      get(root, 'button', 'Enregistrer en PDF').click();
      await says(root, /Le PDF n’a pas pu être préparé.*Imprimez la liste/);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(told.shared.length).to.equal(0);
  });

  it('tells nobody of a list that was emptied for another person while it was being made', async () => {
    const told = await finder(['walk'], clinical);
    const root = await panel(told);
    const [printed, saved]: [unknown[], unknown[]] = [[], []];
    const { digest } = SubtleCrypto.prototype;
    const { createObjectURL } = URL;
    let go: (() => void) | undefined;
    const held = new Promise<void>((resolve) => { go = resolve; });
    SubtleCrypto.prototype.digest = async function late(...given) { await held; return digest.apply(this, given); };
    URL.createObjectURL = (file) => { saved.push(file); return 'about:blank'; };
    const { append } = document.body;
    document.body.append = (...nodes) => { printed.push(...nodes); append.apply(document.body, nodes); };
    try {
      get(root, 'button', 'Imprimer').click();
      await says(root, /La liste se prépare…/);
      told.host.context.list.clear();
      told.host.context.list.add(designHits().find(({ club: { id } }) => id === 'geant')!);
      go?.();
      await until(() => !seen(root).includes('La liste se prépare…'), 'it is made');
    } finally {
      SubtleCrypto.prototype.digest = digest;
      URL.createObjectURL = createObjectURL;
      Reflect.deleteProperty(document.body, 'append');
    }
    expect([printed.length, saved.length, told.shared.length, told.host.context.list.handed]).to.deep.equal([0, 0, 0, undefined]);
  });

  it('tells nobody either when that happens while the browser copies', async () => {
    const told = await finder(['walk'], clinical);
    const root = await panel(told);
    let copied: (() => void) | undefined;
    withClipboard(() => new Promise((resolve) => { copied = resolve; }));
    get(root, 'button', 'Copier le texte').click();
    await until(() => copied, 'it is being copied');
    told.host.context.list.clear();
    told.host.context.list.add(designHits().find(({ club: { id } }) => id === 'geant')!);
    copied?.();
    await until(() => !seen(root).includes('La liste se prépare…'), 'it is copied');
    expect([told.shared.length, told.host.context.list.handed]).to.deep.equal([0, undefined]);
  });

  it('hands it over on a page without https too, as hospitals have them', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      expect(wordsOf(await printedBy(pressed(root, 'Imprimer')))).to.contain('Passerelle Marche et équilibre');
      await until(() => told.shared.length > 0, 'the host is told');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
    expect(told.shared[0]!.hash).to.match(/^[0-9a-f]{64}$/);
  });
});

describe('the copy of the family doctor', () => {
  it('is not ticked at first, and nobody gets one then', async () => {
    const told = await finder(['walk'], clinical);
    const root = await panel(told);
    expect([(get(root, 'checkbox', 'Copie au médecin traitant') as HTMLInputElement).checked, find(root, 'textbox')]).to.deep.equal([false, undefined]);
    await printedBy(pressed(root, 'Imprimer'));
    expect(told.shared[0]!.recipients).to.deep.equal([{ kind: 'person', name: 'M. Garnier' }]);
  });

  it('has the content and the hash of the person’s', async () => {
    const told = await finder(['walk'], clinical);
    const root = await panel(told);
    await printedBy(pressed(root, 'Imprimer'));
    get(root, 'checkbox', 'Copie au médecin traitant').click();
    await drawn(told.host);
    const page = await printedBy(pressed(root, 'Imprimer'));
    await drawn(told.host);
    const [alone, copy] = told.shared;
    expect([copy!.hash === alone!.hash, copy!.recipients[1], wordsOf(page).includes('Dr Claire Delmas'), seen(root).includes('Copie confiée à ce logiciel pour Dr Claire Delmas.')])
      .to.deep.equal([true, { kind: 'doctor', name: 'Dr Claire Delmas' }, true, true]);
  });

  it('is for the person by all their names, as the host gave them', async () => {
    const told = await finder(['walk'], { ...clinical, host: { patient: patients.paulGarnier } });
    const page = await printedBy(pressed(await panel(told), 'Imprimer'));
    expect(wordsOf(page)).to.contain(`${patients.paulGarnier.givenNames[0]} ${patients.paulGarnier.familyName}`);
    const [reference] = told.shared[0]!.filing.entry!.map(({ resource }) => resource as DocumentReference);
    expect(reference!.subject).to.have.property(patients.paulGarnier.reference === undefined ? 'display' : 'reference');
  });

  it('needs a name: without one nothing leaves, and the focus goes there', async () => {
    const told = await finder(['walk'], { mode: 'clinical', person: { ...garnier, doctor: undefined } });
    const root = await panel(told);
    get(root, 'checkbox', 'Copie au médecin traitant').click();
    await drawn(told.host);
    get(root, 'button', 'Imprimer').click();
    await says(root, /Indiquez le nom du médecin, ou décochez la copie\./);
    expect([nameOf(focused()), told.shared.length]).to.deep.equal(['Nom du médecin traitant', 0]);
    fill(box(root, 'Nom du médecin traitant'), 'Dr Paul Morin');
    await drawn(told.host);
    await printedBy(pressed(root, 'Imprimer'));
    expect(told.shared[0]!.recipients[1]).to.deep.equal({ kind: 'doctor', name: 'Dr Paul Morin' });
  });

  it('holds nothing of the prescription', async () => {
    const told = await finder(['walk'], { mode: 'clinical', person: { ...garnier, prescription: prescriptions.paulGarnier } });
    const page = await printedBy(pressed(await panel(told), 'Imprimer'));
    expect([/garnier/i.test(wordsOf(page)), /infarctus|ALD|sévère/i.test(wordsOf(page) + JSON.stringify(told.shared))]).to.deep.equal([true, false]);
  });
});
