import { expect } from '@open-wc/testing';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { answerHealthLink, openHealthLink, readHealthLink, storeHealthLink, type StoredHealthLink } from '@sport-sante/sdk/document/health-link';
import { carnets } from '@sport-sante/sdk/testing';
import { get, until } from '../internal/acts.test.js';
import type { SpsShareEvent } from '../internal/events.js';
import type { CarnetViewer } from './carnet-viewer.js';
import type { ShareAnswer } from './share-host.js';
import { fill, has, opened, saves, says, seen, untick, viewer } from './share.suite.js';

const linkHost = 'https://carnets.example/shl';
type File = SpsShareEvent['detail'];

/** A page that keeps files, or says why not; and what it was given. */
async function withHost(more: Partial<CarnetViewer> = {}, answer: (file: File) => ShareAnswer = ({ id }) => ({ id })) {
  const host = await viewer({ linkHost, ...more });
  const given: File[] = [];
  host.addEventListener('sps-share', (event) => {
    event.preventDefault();
    given.push(event.detail);
    // A network answers later.
    setTimeout(() => { host.shared(answer(event.detail)); });
  });
  return { host, given, panel: await opened(host) };
}

const linkIn = (panel: Element): string => (get(panel, 'textbox', 'Le lien') as HTMLTextAreaElement).value;
const make = (panel: Element): void => { get(panel, 'button', 'Faire le lien').click(); };

/** Opens a link with the SDK, the host being what it was given. */
async function open(link: string, { file, passcode, exp }: File, given?: string) {
  let { stored } = await storeHealthLink({ jwe: file.jwe, passcode, exp }) as { stored: StoredHealthLink };
  const fetch = async (_: string, { method, body }: RequestInit) => {
    const reply = await answerHealthLink(stored, { method: method ?? 'GET', body: body as string });
    ({ stored } = reply);
    return new Response(reply.body, { status: reply.status, headers: reply.headers });
  };
  return openHealthLink(link, { recipient: 'Cabinet du Dr Delmas', passcode: given, fetch });
}

describe('a link to a carnet', function suite() {
  this.timeout(15_000);

  it('is shown once its file is kept, and opens the same carnet', async () => {
    const { panel, given } = await withHost();
    make(panel);
    await says(panel, /Le lien est prêt/);
    const answer = await open(linkIn(panel), given[0]!);
    expect('content' in answer && readCarnet(answer.content).carnet.sessions.length).to.equal(17);
    const mine = readCarnet(carnets.year).carnet;
    const theirs = 'content' in answer ? readCarnet(answer.content).carnet : undefined;
    for (const key of ['plans', 'goals', 'milestones', 'notes', 'measures'] as const) expect(theirs?.[key].map(({ id }) => id), key).to.deep.equal(mine[key].map(({ id }) => id));
    expect(JSON.stringify(theirs)).to.not.include('251025439501518');
  });

  it('gives the host a file without its key, and no name of the person', async () => {
    const { panel, given } = await withHost();
    make(panel);
    await says(panel, /Le lien est prêt/);
    const payload = readHealthLink(linkIn(panel))!;
    const [file] = given;
    expect(file?.url).to.equal(`${linkHost}/${file?.id}`);
    expect([JSON.stringify(file).includes(payload.key), /vasseur/i.test(JSON.stringify(file))]).to.deep.equal([false, false]);
    expect(payload.label).to.equal('Carnet sport-santé');
  });

  it('asks for the code that was chosen, shows it on demand, and says for whom and until when', async () => {
    const { panel, given } = await withHost();
    fill(panel, /^Pour qui/, 'Dr Delmas');
    get(panel, 'checkbox', 'Demander un code à qui l’ouvre').click();
    await says(panel, /6 caractères ou plus/);
    fill(panel, /^Code/, 'soleil42');
    make(panel);
    await says(panel, /Le lien est prêt/);
    for (const words of [/Pour\s*Dr Delmas/, /Il ouvre\s*tout le carnet/, /Il s’ouvre jusqu’au\s*\d/, /Donnez le code par un autre moyen/]) expect(seen(panel)).to.match(words);
    expect(seen(panel)).to.not.include('soleil42');
    get(panel, 'button', 'Voir le code').click();
    await says(panel, /soleil42/);
    const [file] = given;
    expect([file?.passcode, file?.recipient]).to.deep.equal(['soleil42', 'Dr Delmas']);
    expect(await open(linkIn(panel), file!, 'lune')).to.include({ issue: 'passcode-wrong' });
    expect(await open(linkIn(panel), file!, 'soleil42')).to.have.property('content');
  });

  it('refuses a short code before anything is made', async () => {
    const { panel, given } = await withHost();
    get(panel, 'checkbox', 'Demander un code à qui l’ouvre').click();
    await says(panel, /6 caractères/);
    fill(panel, /^Code/, '1951');
    make(panel);
    await says(panel, /Écrivez un code de 6 caractères ou plus/);
    expect([given.length, get(panel, 'textbox', /^Code/).getAttribute('aria-invalid')]).to.deep.equal([0, 'true']);
  });

  it('opens only what was not kept back, and says so', async () => {
    const { panel, given } = await withHost();
    untick(panel, /^Mesures/);
    untick(panel, /^Notes/);
    make(panel);
    await says(panel, /Le lien est prêt/);
    expect(seen(panel)).to.match(/Il ouvre\s*séances et présences/);
    expect(seen(panel)).to.not.match(/Il ouvre[^.]*mesures et bilans/);
    const answer = await open(linkIn(panel), given[0]!);
    const { carnet } = readCarnet('content' in answer ? answer.content : []);
    expect([carnet.measures.length, carnet.notes.length, carnet.sessions.length]).to.deep.equal([0, 0, 17]);
  });

  it('is drawn as a code beside its words', async () => {
    const { panel, host } = await withHost();
    make(panel);
    await says(panel, /Le lien est prêt/);
    await until(() => panel.querySelector('svg.qr path')?.getAttribute('d'), 'the code is drawn');
    expect(panel.querySelector('svg.qr')?.getAttribute('aria-label')).to.match(/^Code QR/);
    await expect(host).to.be.accessible();
  });

  const problems: ['full' | 'offline' | 'refused', RegExp][] = [['full', /Il n’y a plus de place/], ['offline', /le réseau ne répond pas/], ['refused', /Le fichier a été refusé/]];
  for (const [problem, words] of problems) {
    it(`is not shown when the host could not keep its file: ${problem}`, async () => {
      const { panel } = await withHost({}, ({ id }) => ({ id, problem }));
      make(panel);
      await says(panel, words);
      expect([has(panel, 'textbox', /^Le lien$/), has(panel, 'button', /^Faire le lien$/)]).to.deep.equal([false, true]);
    });
  }

  it('is not shown for the answer to another file', async () => {
    const { panel, host, given } = await withHost({}, () => ({ id: 'another' }));
    make(panel);
    await says(panel, /Le fichier chiffré se dépose/);
    host.shared({ id: given[0]!.id });
    await says(panel, /Le lien est prêt/);
  });

  it('says that the address of the host cannot be used', async () => {
    const { panel, given } = await withHost({ linkHost: 'http://carnets.example/shl' });
    make(panel);
    await says(panel, /L’adresse de dépôt de ce logiciel ne convient pas/);
    expect(given.length).to.equal(0);
  });

  it('says so when nobody listens, and lets the person put the file in a place of their own', async () => {
    const panel = await opened(await viewer({ linkHost }));
    make(panel);
    await says(panel, /n’a pas prévu d’endroit où déposer le fichier\. Rien n’a été transmis/);
    fill(panel, /^Adresse du dossier/, 'https://depot.example/carnets/');
    make(panel);
    await says(panel, /Le lien est prêt, le fichier est à déposer/);
    const file = await saves(panel, /^Télécharger le fichier chiffré/);
    expect(file.name).to.match(/^[\w-]{43}\.jwe$/);
    expect(seen(panel)).to.include(`https://depot.example/carnets/${file.name}`);
    const answer = await openHealthLink(linkIn(panel), { recipient: 'x', fetch: () => Promise.resolve(new Response(file.text, { headers: { 'content-type': file.type } })) });
    expect('content' in answer && readCarnet(answer.content).carnet.sessions.length).to.equal(17);
  });

  it('asks for a place from the start where the host has none, and refuses one that is not safe', async () => {
    const panel = await opened(await viewer());
    expect(has(panel, 'checkbox', /Demander un code/)).to.equal(false);
    fill(panel, /^Adresse du dossier/, 'http://depot.example/');
    make(panel);
    await says(panel, /Indiquez une adresse qui commence par https/);
  });

  it('is gone when the panel is closed', async () => {
    const { panel, host } = await withHost();
    make(panel);
    await says(panel, /Le lien est prêt/);
    get(panel, 'button', 'Fermer').click();
    await until(() => !panel.isConnected, 'the panel is closed');
    const again = await opened(host);
    expect(has(again, 'button', /^Faire le lien$/)).to.equal(true);
  });
});
