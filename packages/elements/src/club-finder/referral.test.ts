import { expect } from '@open-wc/testing';
import { answerReferral, readReferrals } from '@sport-sante/sdk/club/fhir';
import { prescriptions } from '@sport-sante/sdk/testing';
import type { ServiceRequest, Task } from 'fhir/r4.js';
import { drawn, find, focused, get, nameOf, press, tabTo, until } from '../internal/acts.test.js';
import type { ReferralAnswer, ReferralSending, SentReferral } from './list-host.js';
import { finder, garnier, panel, places, says, seen, type Told } from './list-panel.suite.js';

/** What the place takes: its slot is for a moderate limitation at most, with an EAPA. */
const person = { ...garnier, prescription: { ...prescriptions.paulGarnier, severeLimitation: false } };
const REFER = 'Adresser à cette structure, Passerelle Marche et équilibre (exemple)';
const SEND = 'Envoyer la demande';

/** A clinical finder whose host answers each request in turn, and keeps them. */
async function clinical(answers: (ReferralSending | Promise<ReferralSending>)[] = [], { referrals = [], ids = ['walk'] }: { referrals?: ReferralAnswer[]; ids?: string[] } = {}): Promise<Told & { sent: SentReferral[]; root: HTMLDialogElement }> {
  const sent: SentReferral[] = [];
  const refer = (referral: SentReferral) => {
    sent.push(referral);
    return Promise.resolve(answers[sent.length - 1] ?? { is: 'sent' as const });
  };
  const told = await finder(ids, { mode: 'clinical', person, host: { refer, referrals } });
  return { ...told, sent, root: await panel(told) };
}


describe('referring somebody to a place of the list', () => {
  it('is not there in public mode, nor without a prescription', async () => {
    const open = await panel(await finder(['walk'], { person }));
    const clinicalOnly = await panel(await finder(['walk'], { mode: 'clinical', person: garnier }));
    expect([find(open, 'button', /^Adresser/), find(clinicalOnly, 'button', /^Adresser/)]).to.deep.equal([undefined, undefined]);
  });

  it('is accessible', async () => {
    const { host, root } = await clinical();
    get(root, 'button', REFER).click();
    await drawn(host);
    await expect(host).to.be.accessible();
  });

  it('says what goes before it goes, and sends nothing until then', async () => {
    const { host, root, sent } = await clinical();
    get(root, 'button', REFER).click();
    await drawn(host);
    expect(seen(root)).to.contain('Le nom, la date de naissance et le sexe du patient').and.contain('Aucun diagnostic, aucun motif, aucun antécédent');
    expect([nameOf(focused()), sent.length]).to.deep.equal([SEND, 0]);
    get(root, 'button', 'Ne pas envoyer').click();
    await drawn(host);
    expect([nameOf(focused()), sent.length]).to.deep.equal([REFER, 0]);
  });

  it('goes by keyboard alone, and says that an answer is waited for', async () => {
    const { root, sent } = await clinical();
    await tabTo(REFER);
    await press('Enter');
    await until(() => nameOf(focused()) === SEND, 'the focus is on sending');
    await press('Enter');
    await says(root, /Demande envoyée le 17 juin 2026\. En attente de réponse\./);
    expect([sent.length, seen(focused())]).to.deep.equal([1, 'Demande envoyée le 17 juin 2026. En attente de réponse.']);
  });

  it('sends a request and a task for that place and slot, with the note and without any reason', async () => {
    const told = await clinical();
    told.host.context.list.note('walk', ' Préfère le mardi ');
    await drawn(told.host);
    get(told.root, 'button', REFER).click();
    await drawn(told.host);
    get(told.root, 'button', SEND).click();
    await says(told.root, /Demande envoyée/);
    const [{ club, bundle, idempotencyKey }] = told.sent as [SentReferral];
    const resources = bundle.entry!.map(({ resource }) => resource!);
    const request = resources.find((each): each is ServiceRequest => each.resourceType === 'ServiceRequest')!;
    const task = resources.find((each): each is Task => each.resourceType === 'Task')!;
    expect([club, bundle.type, /^[0-9a-f-]{36}$/.test(idempotencyKey), task.status, request.performer?.length]).to.deep.equal(['walk', 'transaction', true, 'requested', 2]);
    expect(request.note?.some(({ text }) => text === 'Préfère le mardi')).to.equal(true);
    const reasons = (prescriptions.paulGarnier.grounds ?? []).flatMap((ground) => Object.values(ground)).filter((each): each is string => typeof each === 'string' && each.length > 6);
    expect([request.reasonCode, request.reasonReference, reasons.filter((reason) => JSON.stringify(bundle).includes(reason))]).to.deep.equal([undefined, undefined, []]);
  });

  it('that did not leave is kept and sent again as it is, by the same key', async () => {
    const { root, sent, host } = await clinical([{ is: 'failed', isRetryable: true }]);
    get(root, 'button', REFER).click();
    await drawn(host);
    get(root, 'button', SEND).click();
    await says(root, /La demande n’est pas partie\. Elle est gardée ici/);
    expect(nameOf(focused())).to.match(/^Réessayer/);
    get(root, 'button', /^Réessayer/).click();
    await says(root, /Demande envoyée le 17 juin 2026/);
    expect([sent.length, sent[0]]).to.deep.equal([2, sent[1]]);
  });

  it('that was refused for good says so, and can still be tried', async () => {
    const { root, host } = await clinical([{ is: 'failed', isRetryable: false }]);
    get(root, 'button', REFER).click();
    await drawn(host);
    get(root, 'button', SEND).click();
    await says(root, /Le logiciel a refusé la demande\. Elle est gardée ici, et rien n’est parti\./);
    expect(find(root, 'button', /^Réessayer/)).to.not.equal(undefined);
  });

  it('keeps where it stands when the panel is closed', async () => {
    const told = await clinical();
    get(told.root, 'button', REFER).click();
    await drawn(told.host);
    get(told.root, 'button', SEND).click();
    await says(told.root, /Demande envoyée/);
    get(told.root, 'button', 'Fermer').click();
    await until(() => !told.host.shadowRoot!.querySelector('dialog'), 'the list is closed');
    expect(seen(await panel(told))).to.contain('Demande envoyée le 17 juin 2026.');
  });

  it('tells nothing of one person to the next, even what was on its way', async () => {
    let answer: (sending: ReferralSending) => void = () => undefined;
    const told = await clinical([new Promise((resolve) => { answer = resolve; })]);
    get(told.root, 'button', REFER).click();
    await drawn(told.host);
    get(told.root, 'button', SEND).click();
    await until(() => told.sent.length === 1, 'it is on its way');
    const [entry] = told.host.context.list.entries;
    const { list } = told.host.context;
    list.clear();
    list.add({ club: entry!.club, distanceKm: 1, reasons: [] });
    answer({ is: 'sent' });
    await drawn(told.host);
    expect([places(told.root).length, find(told.root, 'button', REFER) !== undefined, /Demande envoyée/.test(seen(told.root))]).to.deep.equal([1, true, false]);
  });

  const answers: [answer: ReferralAnswer, sentence: string][] = [
    [{ club: { id: 'walk' }, state: 'requested', authoredOn: '2026-06-16T23:30:00Z', changedOn: '2026-06-18' }, 'Demande envoyée le 17 juin 2026. En attente de réponse.'],
    [{ club: { id: 'walk' }, state: 'accepted', changedOn: '2026-06-19' }, 'Demande acceptée le 19 juin 2026.'],
    [{ club: { id: 'walk' }, state: 'completed', changedOn: '2026-09-19' }, 'Prise en charge terminée le 19 septembre 2026.'],
    [{ club: { id: 'walk' }, state: 'declined', changedOn: '2026-06-19', reason: 'Groupe complet jusqu’en septembre.' }, 'Demande refusée le 19 juin 2026 : Groupe complet jusqu’en septembre. Choisissez un autre lieu, ou appelez.'],
    [{ club: { id: 'walk' }, state: 'declined' }, 'Demande refusée. Motif non renseigné. Choisissez un autre lieu, ou appelez.'],
  ];
  for (const [answer, sentence] of answers) {
    it(`says in words what the structure answered: ${sentence}`, async () => {
      const { root } = await clinical([], { referrals: [answer] });
      expect([seen(root).includes(sentence), find(root, 'button', REFER)]).to.deep.equal([true, undefined]);
    });
  }

  it('says the latest of several answers of one structure', async () => {
    const { root } = await clinical([], { referrals: [{ club: { id: 'walk' }, state: 'accepted', changedOn: '2026-06-19' }, { club: { id: 'walk' }, state: 'declined', changedOn: '2026-06-12' }] });
    expect([/Demande acceptée le 19 juin 2026/.test(seen(root)), /refusée/.test(seen(root))]).to.deep.equal([true, false]);
  });

  it('may be asked again once it was cancelled', async () => {
    const { host, root, sent } = await clinical([], { referrals: [{ club: { id: 'walk' }, state: 'cancelled', changedOn: '2026-06-17T09:00:00+02:00', reason: 'Demande faite deux fois' }] });
    expect(seen(root)).to.contain('Demande annulée le 17 juin 2026 : Demande faite deux fois.');
    get(root, 'button', REFER).click();
    await drawn(host);
    get(root, 'button', SEND).click();
    await says(root, /Demande envoyée le 17 juin 2026/);
    expect([sent.length, /annulée/.test(seen(root))]).to.deep.equal([1, false]);
  });

  it('is read from what a server keeps, as the structure answered it', async () => {
    const told = await clinical();
    get(told.root, 'button', REFER).click();
    await drawn(told.host);
    get(told.root, 'button', SEND).click();
    await says(told.root, /Demande envoyée/);
    const resources = told.sent[0]!.bundle.entry!.map(({ resource }, index) => ({ ...resource!, id: String(index) }));
    const task = resources.find((each): each is Task & { id: string } => each.resourceType === 'Task')!;
    const answered = answerReferral(task, { declined: true, reason: 'Groupe complet' }, { at: '2026-06-19T09:00:00+02:00' }).entry![0]!.resource!;
    const { referrals } = readReferrals([...resources.filter((each) => each !== task), answered]);
    const { root } = await clinical([], { referrals });
    expect(seen(root)).to.contain('Demande refusée le 19 juin 2026 : Groupe complet. Choisissez un autre lieu, ou appelez.');
  });

  it('is not offered where the limitation of the prescription forbids it', async () => {
    const { root } = await clinical([], { ids: ['gym'] });
    expect([find(root, 'button', /^Adresser/), seen(root).includes('La limitation écrite sur l’ordonnance ne permet pas d’adresser le patient à cette structure.')]).to.deep.equal([undefined, true]);
  });
});
