import { expect } from '@open-wc/testing';
import type { Carnet } from '@sport-sante/sdk/carnet';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { FhirError, type FhirPort } from '@sport-sante/sdk/client';
import { carnets, fakePort, patients, type FakePort } from '@sport-sante/sdk/testing';
import type { Appointment, Bundle, FhirResource } from 'fhir/r4.js';
import { everyOne, find, get, page, plain, textOf, until } from '../internal/acts.test.js';
import './carnet-viewer.js';
import type { CarnetViewer } from './carnet-viewer.js';

const NOW = '2026-06-17T09:12:00+02:00';
/** The evening of the 10th session, which nobody marked yet. */
const EVENING = '2026-06-23T18:00:00+02:00';

const open = (more: Partial<CarnetViewer>, around = 'lang="fr"') =>
  page<CarnetViewer>(`<div ${around}><sps-carnet-viewer></sps-carnet-viewer></div>`, 'sps-carnet-viewer', (host) => { Object.assign(host, { now: NOW, ...more }); });

const resourcesOf = (bundle: Bundle): FhirResource[] => (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
const server = (bundle = carnets.year): FakePort => fakePort([...resourcesOf(bundle)]);
const helene = { ...patients.heleneVasseur };
const onServer = (client: FhirPort, more: Partial<CarnetViewer> = {}) => open({ client, patient: helene, editable: true, now: EVENING, ...more });

const statusOf = (port: FakePort, day: string) => port.resources().find((each): each is Appointment => each.resourceType === 'Appointment' && each.start?.startsWith(day) === true)?.status;
const offline = () => new FhirError('no answer', { status: 0, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'timeout' }] } });
const seen = (host: CarnetViewer) => plain(textOf(host));
/** What status regions say now. */
const heardNow = (host: CarnetViewer) => everyOne(host, 'status').map((each) => plain(textOf(each))).join(' ');
const told = (host: HTMLElement, name: keyof HTMLElementEventMap): unknown[] => {
  const all: unknown[] = [];
  host.addEventListener(name, (event) => { all.push((event as CustomEvent).detail); });
  return all;
};
const pressPresent = async (host: CarnetViewer) => {
  await until(() => find(host, 'button', /^Présente/), 'the session of the day can be marked');
  get(host, 'button', /^Présente/).click();
};

describe('sps-carnet-viewer', () => {
  it('is accessible, to a professional', async () => { await expect(await open({ bundle: carnets.year, editable: true })).to.be.accessible(); });
  it('is accessible, to the person', async () => { await expect(await open({ bundle: carnets.year, view: 'patient' })).to.be.accessible(); });
  it('is accessible when part of it is missing', async () => {
    const { carnet } = readCarnet(carnets.partialSections);
    await expect(await open({ carnet: { ...carnet, missing: ['measures', 'documents'] } })).to.be.accessible();
  });

  it('says where the person stands, then shows it', async () => {
    const host = await open({ bundle: carnets.year });
    expect(seen(host)).to.match(/Elle marche 45 m de plus qu’au départ\. Mais elle n’est pas venue aux deux dernières séances\..*9 sur 12.*69 %.*23 juin.*Camille Renaud/);
  });

  it('speaks to the person without a rate, a norm or a word of giving up', async () => {
    const host = await open({ bundle: carnets.year, view: 'patient' });
    expect(seen(host)).to.match(/Bonjour Madame Vasseur Vous avez fait 9 séances sur 12\. Il en reste 3\./).and.not.match(/%|abandon|assiduité|norme|non excusée/i);
  });

  it('speaks English', async () => {
    const host = await open({ bundle: carnets.year }, 'lang="en"');
    await until(() => seen(host).includes('Documents: who received what'), 'the view is English');
    expect(seen(host)).to.include('She walks 45 m further than at the start.');
  });

  it('shows what the carnet has become by itself, read or given', async () => {
    const given = await open({ carnet: readCarnet(carnets.year).carnet });
    await until(() => find(given, 'heading', /Vasseur/i), 'the carnet is there');
    const read = await open({ bundle: carnets.year });
    expect(textOf(given)).to.equal(textOf(read));
  });

  const unfit: [what: string, more: Partial<CarnetViewer>, code: string][] = [
    ['a carnet that is none', { carnet: { plans: 'non' } as unknown as Carnet }, 'carnet-unreadable'],
    ['a bundle that is a text', { bundle: 'bonjour' }, 'bundle-unreadable'],
  ];
  for (const [what, more, code] of unfit) {
    it(`says that ${what} cannot be opened, to the host and to the reader`, async () => {
      const host = await open({});
      const errors = told(host, 'sps-load-error');
      Object.assign(host, more);
      await until(() => errors.length > 0, 'the host is told');
      await host.updateComplete;
      expect([(errors[0] as { code: string }).code, seen(host).includes('Le carnet ne s’ouvre pas.')]).to.deep.equal([code, true]);
    });
  }

  for (const name of ['empty', 'start', 'broken', 'mixedUnits', 'twoProgrammes', 'minor', 'reunion', 'foreign', 'finishedWithoutRelay'] as const) {
    it(`opens the carnet « ${name} » in both views`, async () => {
      const host = await open({ bundle: carnets[name], now: '2026-11-22T10:00:00+01:00', editable: true });
      const professional = everyOne(host, 'heading').length;
      host.view = 'patient';
      await host.updateComplete;
      await host.updateComplete;
      expect([professional > 2, everyOne(host, 'heading').length > 0]).to.deep.equal([true, true]);
    });
  }

  it('tells of two absences in a row, once', async () => {
    const risks: unknown[] = [];
    const host = await page<CarnetViewer>('<sps-carnet-viewer></sps-carnet-viewer>', 'sps-carnet-viewer', (each) => {
      each.addEventListener('sps-dropout-risk', ({ detail }) => { risks.push(detail); });
      Object.assign(each, { now: NOW, bundle: carnets.year });
    });
    host.requestUpdate();
    await host.updateComplete;
    expect(risks).to.deep.equal([{ carePlan: 'CarePlan/carnet-15-plan', reason: 'two-unexcused-absences' }]);
  });

  it('tells the host which session was chosen', async () => {
    const host = await open({ bundle: carnets.year, editable: true });
    const chosen = told(host, 'sps-select');
    await until(() => find(host, 'button', /^9.juin 2026/), 'the sessions are there');
    get(host, 'button', /^9.juin 2026.*non excusée/).click();
    expect((chosen[0] as { kind: string }).kind).to.equal('session');
  });

  it('is read without a button to change anything unless it is editable', async () => {
    const host = await open({ bundle: carnets.year });
    expect(everyOne(host, 'button', /Noter|Saisir|Modifier|Écrire une note|Une seule mesure/)).to.deep.equal([]);
  });
});

describe('An edit of sps-carnet-viewer', () => {
  it('is one press, saved at once, and undone in place', async () => {
    const port = server();
    const host = await onServer(port);
    await pressPresent(host);
    await until(() => statusOf(port, '2026-06-23') === 'fulfilled', 'it is stored');
    await until(() => find(host, 'button', 'Annuler'), 'it can be undone');
    get(host, 'button', 'Annuler').click();
    await until(() => statusOf(port, '2026-06-23') === 'booked', 'it is taken back');
    expect(port.submitted.length).to.equal(2);
  });

  it('is a transaction held against the version that was read, with its provenance', async () => {
    const port = server();
    await pressPresent(await onServer(port));
    await until(() => port.submitted.length > 0, 'it is sent');
    const [{ bundle }] = port.submitted as unknown as [{ bundle: Bundle }];
    expect([bundle.type, bundle.entry?.map(({ resource, request }) => [resource?.resourceType, request?.method, request?.ifMatch !== undefined])]).to.deep.equal(
      ['transaction', [['Appointment', 'PUT', true], ['Provenance', 'POST', false]]],
    );
  });

  it('gives the host the carnet with it, and takes the host’s word for it', async () => {
    const host = await open({ bundle: carnets.year, editable: true, now: EVENING });
    const drafts = told(host, 'sps-draft');
    let key = '';
    host.addEventListener('sps-submit', (event) => {
      event.preventDefault();
      key = event.detail.idempotencyKey;
    });
    await pressPresent(host);
    await until(() => key !== '', 'the host is asked');
    host.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] }, { idempotencyKey: key });
    await until(() => find(host, 'button', 'Annuler'), 'it is saved');
    const { sessions } = (drafts[0] as { carnet: Carnet }).carnet;
    expect([sessions.find(({ day }) => day === '2026-06-23')?.state, host.carnet?.sessions.find(({ day }) => day === '2026-06-23')?.state]).to.deep.equal(['present', 'present']);
  });

  it('goes back when it could not be saved, and is written once when it is tried again', async () => {
    const port = server();
    const host = await onServer(port);
    await until(() => find(host, 'button', /^Présente/), 'the session can be marked');
    port.failNext(offline());
    await pressPresent(host);
    await until(() => find(host, 'button', 'Réessayer'), 'it says that it is not saved');
    const meanwhile = host.carnet?.sessions.find(({ day }) => day === '2026-06-23')?.state;
    get(host, 'button', 'Réessayer').click();
    await until(() => statusOf(port, '2026-06-23') === 'fulfilled', 'it is stored');
    expect([meanwhile, port.submitted.length, host.checkValidity()]).to.deep.equal([undefined, 1, true]);
  });

  it('is sent again under the same key when nobody knows whether it arrived', async () => {
    const port = server();
    const keys: string[] = [];
    let isLost = true;
    const lossy: FhirPort = {
      ...port,
      submit: async (bundle, options) => {
        keys.push(options.idempotencyKey);
        const answer = await port.submit(bundle, options);
        if (!isLost) return answer;
        isLost = false;
        throw offline();
      },
    };
    const host = await onServer(lossy);
    await pressPresent(host);
    await until(() => find(host, 'button', 'Réessayer'), 'the answer is lost');
    get(host, 'button', 'Réessayer').click();
    await until(() => find(host, 'button', 'Annuler'), 'it is saved');
    expect([keys.length, new Set(keys).size, port.submitted.length]).to.deep.equal([2, 1, 1]);
  });

  it('overwrites nothing that somebody else wrote meanwhile, and asks', async () => {
    const port = server();
    const host = await onServer(port);
    await until(() => find(host, 'button', /^Présente/), 'the session can be marked');
    const theirs = port.resources().find((each): each is Appointment => each.resourceType === 'Appointment' && each.start?.startsWith('2026-06-23') === true);
    await port.submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { ...theirs!, status: 'noshow' }, request: { method: 'PUT', url: `Appointment/${String(theirs?.id)}` } }] }, { idempotencyKey: 'theirs' });
    await pressPresent(host);
    await until(() => find(host, 'button', /Garder «.Présente/), 'both answers are shown');
    const before = statusOf(port, '2026-06-23');
    get(host, 'button', /Garder «.Présente/).click();
    await until(() => statusOf(port, '2026-06-23') === 'fulfilled', 'the one that was kept is stored');
    expect(before).to.equal('noshow');
  });

  it('stays undecided for later, and says that it is to be checked', async () => {
    const port = server();
    const host = await onServer(port);
    await until(() => find(host, 'button', /^Présente/), 'the session can be marked');
    const theirs = port.resources().find((each): each is Appointment => each.resourceType === 'Appointment' && each.start?.startsWith('2026-06-23') === true);
    await port.submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { ...theirs!, status: 'noshow' }, request: { method: 'PUT', url: `Appointment/${String(theirs?.id)}` } }] }, { idempotencyKey: 'theirs' });
    await pressPresent(host);
    await until(() => find(host, 'button', 'Décider plus tard'), 'both answers are shown');
    get(host, 'button', 'Décider plus tard').click();
    await until(() => host.carnet?.sessions.find(({ day }) => day === '2026-06-23')?.isToCheck === true, 'it is flagged');
    expect([statusOf(port, '2026-06-23'), seen(host).includes('À vérifier')]).to.deep.equal(['noshow', true]);
  });

  it('that waits behind another is not written once another person is asked for, and the host is told', async () => {
    const port = server();
    let answer: (() => void) | undefined;
    const slow: FhirPort = { ...port, submit: async (bundle, options) => {
      await new Promise<void>((done) => { answer = done; });
      return port.submit(bundle, options);
    } };
    const host = await onServer(slow);
    await pressPresent(host);
    await until(() => answer, 'the first is on the wire');
    get(host, 'button', /^Absente, excusée/).click();
    const lost = told(host, 'sps-invalid');
    host.patient = patients.paulGarnier;
    await host.updateComplete;
    answer?.();
    await host.updateComplete;
    expect([port.submitted.length, (lost as { issues: { code: string }[] }[]).flatMap(({ issues }) => issues.map(({ code }) => code)), host.carnet?.sessions]).to.deep.equal([1, ['not-saved', 'not-saved'], []]);
  });

  it('of one person never lands with another', async () => {
    const port = server();
    const host = await onServer(port);
    await until(() => find(host, 'button', /^Présente/), 'the session can be marked');
    port.failNext(offline());
    await pressPresent(host);
    await until(() => find(host, 'button', 'Réessayer'), 'it waits');
    host.patient = patients.paulGarnier;
    await host.updateComplete;
    expect([find(host, 'button', 'Réessayer'), host.checkValidity()]).to.deep.equal([undefined, true]);
  });
});

describe('A step, and a panel, of sps-carnet-viewer', () => {
  it('is noted as done by one press, told, undone in place, and keeps the focus', async () => {
    const host = await onServer(server(), { now: NOW });
    await until(() => find(host, 'button', 'Noter fait : Compte rendu au prescripteur'.replace(' :', '\u00a0:')), 'the late step can be closed');
    const button = get(host, 'button', /^Noter fait.: Compte rendu/);
    button.focus();
    button.click();
    await until(() => find(host, 'button', 'Annuler'), 'it can be undone');
    expect([heardNow(host).includes('Enregistré.'), host.shadowRoot?.activeElement?.textContent?.includes('Compte rendu')]).to.deep.equal([true, true]);
  });

  it('gives the focus back to the carnet when what opened it is gone', async () => {
    const host = await onServer(server(), { now: NOW });
    await until(() => find(host, 'button', 'Noter un appel'), 'the absences are told');
    get(host, 'button', 'Noter un appel').focus();
    get(host, 'button', 'Noter un appel').click();
    await until(() => find(host, 'radio', 'Oui'), 'the panel is open');
    get(host, 'radio', 'Oui').click();
    get(host, 'button', 'Enregistrer').click();
    await until(() => !seen(host).includes('Deux absences de suite'), 'the notice is gone');
    const close = find(host, 'button', /^Fermer/);
    close?.click();
    await host.updateComplete;
    expect(host.shadowRoot?.activeElement).to.not.equal(null);
  });

  it('tells the host when another person comes while something may be typed in it', async () => {
    const host = await open({ bundle: carnets.year, editable: true });
    get(host, 'button', 'Écrire une note').click();
    await host.updateComplete;
    const said = told(host, 'sps-invalid');
    const before = host.validate().map(({ code }) => code);
    host.bundle = carnets.start;
    await host.updateComplete;
    expect([before, said, host.validate().map(({ code }) => code)]).to.deep.equal([['entry-open'], [{ issues: [{ code: 'entry-open', severity: 'warning', path: [] }] }], []]);
  });
});

describe('Loading of sps-carnet-viewer', () => {
  it('reads a person’s carnet from a server', async () => {
    const host = await onServer(server(), { editable: false, now: NOW });
    await until(() => seen(host).includes('Elle marche 45 m de plus'), 'the carnet is there');
    expect(seen(host)).to.include('9 sur 12');
  });

  it('shows what is there when a part did not come, and loads it again', async () => {
    const port = server();
    let isDown = true;
    const partly: FhirPort = { ...port, search: (type, params, options) => {
      if (isDown && type === 'Observation') throw offline();
      return port.search(type, params, options);
    } };
    const host = await onServer(partly, { editable: false, now: NOW });
    await until(() => seen(host).includes('Mesures non chargées. Ce n’est pas « aucune mesure ».'), 'the gap is named');
    isDown = false;
    get(host, 'button', 'Recharger les mesures').click();
    await until(() => seen(host).includes('Elle marche 45 m de plus'), 'the measures are there');
    expect(seen(host)).to.not.include('Mesures non chargées');
  });

  it('says that a server did not answer, and tries again', async () => {
    const port = server();
    let isDown = true;
    const down: FhirPort = { ...port, read: (reference, options) => (isDown ? Promise.reject(offline()) : port.read(reference, options)), search: (type, params, options) => {
      if (isDown) throw offline();
      return port.search(type, params, options);
    } };
    const host = await onServer(down, { editable: false, now: NOW });
    await until(() => seen(host).includes('Le serveur n’a pas répondu.'), 'it is told');
    isDown = false;
    get(host, 'button', 'Réessayer').click();
    await until(() => seen(host).includes('9 sur 12'), 'the carnet is there');
    expect(seen(host)).to.not.include('Le carnet ne s’ouvre pas.');
  });
});
