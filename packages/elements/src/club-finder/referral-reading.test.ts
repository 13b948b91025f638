import { expect } from '@open-wc/testing';
import type { FhirPort, SearchParams } from '@sport-sante/sdk/client';
import { answerReferral, toReferral, type ReferralAnswer as Answer } from '@sport-sante/sdk/club/fhir';
import { essonneDirectory, patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import type { Bundle, FhirResource, Patient, ServiceRequest, Task } from 'fhir/r4.js';
import { drawn, find, focused, get, nameOf, press, tabTo, until } from '../internal/acts.test.js';
import type { ClubFinder } from './club-finder.js';
import { finder, pressed, says, seen, settled, told, within } from './club-finder.suite.js';

const bridge = essonneDirectory.find(({ id }) => id === 'exemple-passerelle-marche-equilibre')!;
const gym = essonneDirectory.find(({ id }) => id === 'exemple-gym-douce-du-lac')!;
const prescription = prescriptions.jeanneDuval;
const jeanne = { ...patients.jeanneDuval, reference: 'Patient/jeanne' };
/** Whom no server knows. */
const { reference: _reference, ...newcomer } = patients.jeanneDuval;
const paul = { ...patients.paulGarnier, reference: 'Patient/paul' };

/** A server that keeps requests and tasks, one page each, and what it was asked. */
class Server implements FhirPort {
  readonly asked: (SearchParams & { type: string })[] = [];
  readonly #held = new Map<string, FhirResource>();
  /** By the address that a task names them by. */
  readonly #requests = new Map<string, ServiceRequest>();
  isDown = false;
  /** What a search waits for, when it is to be slow. */
  slow: Promise<void> | undefined;

  read<Resource extends FhirResource>(): Promise<Resource> { return Promise.reject(new Error('Nothing is read.')); }

  async *search(type: string, params: SearchParams = {}): AsyncGenerator<Bundle> {
    this.asked.push({ type, ...params });
    const found = this.tasks.filter((task) => task.for?.reference === params['patient']);
    await this.slow;
    if (this.isDown) throw new Error('No answer.');
    for (const resource of found) {
      const fullUrl = String(resource.focus?.reference);
      yield { resourceType: 'Bundle', type: 'searchset', entry: [{ resource, search: { mode: 'match' } }, { fullUrl, resource: this.#requests.get(fullUrl)!, search: { mode: 'include' } }] };
    }
  }

  submit({ entry = [] }: Bundle): Promise<Bundle> {
    for (const { fullUrl, resource, request } of entry) {
      if (resource?.resourceType === 'ServiceRequest') this.#requests.set(String(fullUrl), resource);
      const id = request?.method === 'PUT' ? String(resource?.id) : String(this.#held.size);
      this.#held.set(`${resource!.resourceType}/${id}`, { ...resource!, id });
    }
    return Promise.resolve({ resourceType: 'Bundle', type: 'transaction-response', entry: entry.map(() => ({ response: { status: '201' } })) });
  }

  get tasks(): Task[] { return [...this.#held.values()].filter((each): each is Task => each.resourceType === 'Task'); }

  /** Somebody was referred to a structure before. */
  async refer(club = bridge, patient = jeanne, at = '2026-06-10T09:00:00+02:00'): Promise<void> { await this.submit(toReferral({ club, slot: club.slots[0], prescription, patient, author: practitioners.claireMorel, at })); }

  /** The structure answers, with its own program. */
  async answer(answer: Answer, { club = bridge, at = '2026-06-19T09:00:00+02:00' } = {}): Promise<void> {
    const task = this.tasks.findLast(({ owner }) => owner?.identifier?.value === club.id)!;
    await this.submit(answerReferral(task, answer, { at }));
  }

  /** Somebody else’s program edits a task. */
  edit(change: Partial<Omit<Task, 'status'>> & { status: string }): Promise<Bundle> { return this.submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { ...this.tasks.at(-1)!, ...change } as Task, request: { method: 'PUT', url: 'Task' } }] }); }
}

const clinical = (client: FhirPort, more: Parameters<typeof finder>[0] = {}) => finder({ mode: 'clinical', prescription, patient: jeanne, author: practitioners.claireMorel, client, place: 'Évry', ...more });
const requests = (host: ClubFinder): string => { const part = host.shadowRoot!.querySelector('.requests'); return part ? seen(part) : ''; };
const shows = (host: ClubFinder, words: RegExp) => until(() => words.test(requests(host)), `the requests say ${String(words)}`);
const REFRESH = 'Actualiser les réponses des structures';

describe('what structures answered, read from a server', () => {
  it('is accessible', async () => {
    const server = new Server();
    await server.refer();
    await server.answer({ declined: true, reason: 'Groupe complet' });
    const host = await clinical(server);
    await shows(host, /refusée/);
    await expect(host).to.be.accessible();
  });

  it('tells a refusal with its reason before anything is in « Ma liste »', async () => {
    const server = new Server();
    await server.refer();
    await server.answer({ declined: true, reason: 'Groupe complet jusqu’en septembre' });
    const host = await clinical(server);
    await shows(host, /^Demandes en cours Réponses lues à 9 h 12\. Actualiser Passerelle Marche et équilibre.* Demande du 10 juin 2026, Marche et équilibre Demande refusée le 19 juin 2026 : Groupe complet jusqu’en septembre\. Choisissez un autre lieu, ou appelez\.$/);
  });

  it('is asked for by the reference of the person and nothing else about them', async () => {
    const server = new Server();
    await shows(await clinical(server), /Aucune demande en cours pour cette personne\./);
    expect(server.asked.map(({ type, patient }) => [type, patient])).to.deep.equal([['Task', 'Patient/jeanne']]);
    expect(JSON.stringify(server.asked)).not.to.match(/duval|birth|name|identifier/i);
  });

  it('comes from the provider’s client and patient too, as FHIR has them', async () => {
    const server = new Server();
    await server.refer();
    const resource: Patient = { resourceType: 'Patient', id: 'jeanne', name: [{ use: 'official', family: 'DUVAL', given: ['Jeanne'] }], gender: 'female', birthDate: '1951-05-12' };
    const host = await within({ client: server, patient: resource }, { mode: 'clinical', prescription: { ...prescription, patient: newcomer }, place: 'Évry' });
    await shows(host, /En attente de réponse\./);
  });

  it('is not read for a person whom no server knows, nor in public mode', async () => {
    const server = new Server();
    const hosts = [await clinical(server, { patient: newcomer, prescription: { ...prescription, patient: newcomer } }), await clinical(server, { mode: 'public' })];
    expect([server.asked, ...hosts.map(requests)]).to.deep.equal([[], '', '']);
  });

  it('is not read while the finder is not in view', async () => {
    const server = new Server();
    const host = await finder({ mode: 'clinical', prescription, patient: jeanne, client: server, hidden: true } as never);
    await drawn(host);
    expect(server.asked).to.deep.equal([]);
    host.hidden = false;
    await shows(host, /Aucune demande en cours/);
  });

  it('is what the host says, where the host says it', async () => {
    const server = new Server();
    await server.refer();
    const host = await clinical(server, { referrals: [{ state: 'accepted', changedOn: '2026-06-12', club: { id: bridge.id } }] });
    await shows(host, /^Demandes en cours Passerelle Marche et équilibre.* Demande acceptée le 12 juin 2026\.$/);
    expect([server.asked, find(host, 'button', REFRESH)]).to.deep.equal([[], undefined]);
  });

  it('goes from « Ma liste » to the structure and back: sent, declined, seen after « Actualiser », by keyboard alone', async () => {
    const server = new Server();
    const host = await clinical(server, { filters: { kind: ['passerelle'] } });
    const errors = told(host, 'sps-submit-error');
    await shows(host, /Aucune demande/);
    await pressed(host, /^Ma liste.*Passerelle/);
    await host.submit();
    await until(() => host.shadowRoot!.querySelector('dialog[open]'), 'the list is open');
    await tabTo(/^Adresser à cette structure/);
    await press('Enter');
    await until(() => nameOf(focused()) === 'Envoyer la demande', 'what goes is told');
    await press('Enter');
    await until(() => server.asked.length === 2, 'the answers are read again');
    const dialog = host.shadowRoot!.querySelector('dialog')!;
    await until(() => /Demande envoyée le 17 juin 2026\. En attente de réponse\./.test(seen(dialog)) && /Réponses lues/.test(seen(dialog)), 'it waits');
    expect([errors, seen(focused())]).to.deep.equal([[], 'Demande envoyée le 17 juin 2026. En attente de réponse.']);
    await server.answer({ declined: true, reason: 'Groupe complet' }, { at: '2026-06-17T09:00:00+02:00' });
    await tabTo(REFRESH);
    await press('Enter');
    await until(() => /Réponses lues à 9 h 12 : 1 nouvelle\./.test(seen(dialog)), 'it says that there is news');
    expect(seen(dialog)).to.contain('Demande refusée le 17 juin 2026 : Groupe complet. Choisissez un autre lieu, ou appelez.');
    expect([nameOf(focused()), dialog.querySelector('.reading [role="status"]') !== null]).to.deep.equal([REFRESH, true]);
  });

  it('tells apart two structures that were asked for one prescription, the refusal first', async () => {
    const server = new Server();
    await server.refer();
    await server.refer(gym);
    await server.answer({ accepted: true });
    await server.answer({ declined: true, reason: 'Plus de place' }, { club: gym });
    const host = await clinical(server);
    await shows(host, /refusée le 19 juin 2026 : Plus de place\..*Passerelle Marche et équilibre.*Demande acceptée le 19 juin 2026\.$/);
  });

  it('says the word of a status that it does not know', async () => {
    const server = new Server();
    await server.refer();
    await server.edit({ status: 'waitlisted', lastModified: '2026-06-12T09:00:00+02:00', statusReason: { text: 'Liste d’attente.' } });
    await shows(await clinical(server), /État écrit par la structure le 12 juin 2026 : « waitlisted », Liste d’attente\. Il n’est pas connu ici : appelez-la\./);
  });

  it('folds what is closed or old', async () => {
    const server = new Server();
    await server.refer();
    await server.edit({ status: 'cancelled', lastModified: '2026-06-12T09:00:00+02:00' });
    await server.refer(gym, jeanne, '2024-06-10T09:00:00+02:00');
    const host = await clinical(server);
    await shows(host, /Aucune demande en cours pour cette personne\. Demandes closes ou de plus d’un an \(2\)/);
    expect(host.shadowRoot!.querySelector<HTMLDetailsElement>('.requests details')!.open).to.equal(false);
  });

  it('says gently that the server did not answer, with the list as it is, and tries again', async () => {
    const server = new Server();
    await server.refer();
    server.isDown = true;
    const host = await clinical(server);
    await shows(host, /^Demandes en cours Les réponses des structures n’ont pas pu être lues\. Réessayer$/);
    expect([host.shadowRoot!.querySelectorAll('.hit').length > 0, host.shadowRoot!.querySelector('[role="alert"]')]).to.deep.equal([true, null]);
    server.isDown = false;
    get(host, 'button', /^Réessayer de lire/).click();
    await shows(host, /En attente de réponse\./);
  });

  it('keeps what it knew when a later reading fails', async () => {
    const server = new Server();
    await server.refer();
    const host = await clinical(server);
    await shows(host, /En attente de réponse\./);
    server.isDown = true;
    get(host, 'button', REFRESH).click();
    await shows(host, /n’ont pas pu être lues\..*En attente de réponse\./);
  });

  it('says of nobody that nothing was asked, when that is not known now', async () => {
    const server = new Server();
    const host = await clinical(server);
    await shows(host, /Aucune demande en cours/);
    server.isDown = true;
    get(host, 'button', REFRESH).click();
    await shows(host, /^Demandes en cours Les réponses des structures n’ont pas pu être lues\. Réessayer$/);
  });

  it('tells nothing of one person to the next, even what was on its way', async () => {
    const server = new Server();
    await server.refer();
    let go: () => void = () => undefined;
    server.slow = new Promise((resolve) => { go = resolve; });
    const host = await clinical(server);
    await until(() => server.asked.length === 1, 'it is asked');
    server.slow = undefined;
    host.patient = paul;
    host.prescription = { ...prescription, patient: paul };
    await settled(host);
    go();
    await shows(host, /Aucune demande en cours/);
    host.patient = jeanne;
    host.prescription = prescription;
    await shows(host, /En attente de réponse/);
    host.patient = paul;
    host.prescription = { ...prescription, patient: paul };
    await drawn(host);
    expect(requests(host)).not.to.contain('En attente');
    await shows(host, /Aucune demande en cours/);
    expect(server.asked.map(({ patient }) => patient)).to.deep.equal(['Patient/jeanne', 'Patient/paul', 'Patient/jeanne', 'Patient/paul']);
  });

  it('leaves out what a careless server gives of others', async () => {
    const server = new Server();
    await server.refer(bridge, paul);
    const careless: FhirPort = { read: () => server.read(), submit: (bundle) => server.submit(bundle), search: () => server.search('Task', { patient: 'Patient/paul' }) };
    await shows(await clinical(careless), /Aucune demande en cours/);
  });

  it('speaks English', async () => {
    const server = new Server();
    await server.refer();
    const host = await clinical(server);
    host.parentElement!.lang = 'en';
    await says(host, /Open referrals Answers read at 09:12\. Refresh Passerelle.* Referral sent on 10 June 2026\. Waiting for an answer\./);
  });
});
