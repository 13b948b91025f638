import { expect } from '@open-wc/testing';
import { FhirError, type FhirPort } from '@sport-sante/sdk/client';
import { fakePort, type FakePort } from '@sport-sante/sdk/testing';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';
import { box, chord, drawn, everyOne, find, focused, get, heard, nameOf, plain, press, textOf, type, until } from '../internal/acts.test.js';
import { choose, chosen, complete, errorUnder, fillBox, names, open, prescribe } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

const outcomeOf = (text: string, ...expression: string[]): OperationOutcome =>
  ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', details: { text }, expression }] });

const down = () => new FhirError('down', { status: 0, outcome: outcomeOf('no answer') });
const refusal = (outcome: OperationOutcome) => new FhirError('refused', { status: 422, outcome });
const done: OperationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] };

const port = (error?: FhirError): FakePort => {
  const fake = fakePort([]);
  if (error) fake.failNext(error);
  return fake;
};

/** A server that never answers. */
function silentPort(): FhirPort & { signals: (AbortSignal | undefined)[] } {
  const signals: (AbortSignal | undefined)[] = [];
  return { ...fakePort([]), signals, submit: (_bundle, { signal }) => { signals.push(signal); return new Promise(() => undefined); } };
}

/** A server that writes, whose answer is lost; then it says that it has it already. */
function forgetfulPort(): FhirPort & { keys: string[] } {
  const keys: string[] = [];
  let stored: Bundle | undefined;
  return {
    ...fakePort([]),
    keys,
    async *search() { yield { resourceType: 'Bundle', type: 'searchset', entry: stored?.entry ?? [] }; },
    submit: async (bundle, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      if (!stored) {
        stored = bundle;
        throw down();
      }
      return { resourceType: 'Bundle', type: 'transaction-response', entry: (bundle.entry ?? []).map(() => ({ response: { status: '200 OK', location: 'ServiceRequest/1/_history/1' } })) };
    },
  };
}

const full = (client?: FhirPort, draft: object = {}) => open({ prescription: { ...complete, ...draft }, ...(client && { client }) });

const isSaved = (form: PrescriptionForm) => find(form, 'group', /enregistrée/) !== undefined;
const alertOf = (form: PrescriptionForm) => textOf(find(form, 'alert') ?? document.createElement('p'));

async function prescribed(form: PrescriptionForm, end: 'sps-submitted' | 'sps-submit-error'): Promise<PrescriptionForm> {
  const ends = heard(form, end);
  await prescribe(form);
  await until(() => ends.length > 0, end);
  await drawn(form);
  return form;
}

describe('sps-prescription-form that saves', () => {
  it('writes once', async () => {
    const client = port();
    await prescribed(await full(client), 'sps-submitted');
    expect(client.submitted.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal([complete.id]);
  });

  it('tells where it was written', async () => {
    const form = await full(port());
    const events = heard(form, 'sps-submitted');
    await prescribed(form, 'sps-submitted');
    expect(events[0]!.detail.locations[0]).to.match(/^ServiceRequest\//);
  });

  it('says so, with the focus on it', async () => {
    await prescribed(await full(port()), 'sps-submitted');
    expect(textOf(focused())).to.include('Prescription du 20/11/2026 enregistrée.');
  });

  it('can only be read then', async () => {
    const form = await prescribed(await full(port()), 'sps-submitted');
    expect(everyOne(form, 'checkbox').length + everyOne(form, 'textbox').length).to.equal(0);
  });

  it('is accessible then', async () => {
    await expect(await prescribed(await full(port()), 'sps-submitted')).to.be.accessible();
  });

  it('offers the bundle first', async () => {
    const form = await full(port());
    const events = heard(form, 'sps-submit');
    await prescribed(form, 'sps-submitted');
    const { bundle, idempotencyKey, prescription } = events[0]!.detail;
    expect([bundle.type, idempotencyKey, prescription]).to.deep.equal(['transaction', complete.id, { ...complete, rulesVersion: '2026-11' }]);
  });

  it('writes once when it is asked twice', async () => {
    const client = port();
    const form = await full(client);
    const events = heard(form, 'sps-submit');
    await Promise.all([form.submit(), form.submit()]);
    expect([events.length, client.submitted.length]).to.deep.equal([1, 1]);
  });

  it('does not let what was sent be changed while it waits', async () => {
    const form = await full(silentPort());
    await prescribe(form);
    await until(() => find(form, 'button', 'Envoi en cours…'), 'it waits');
    box(form, 'Date de la prescription').focus();
    expect(nameOf(focused())).to.not.equal('Date de la prescription');
  });

  it('sends from a field by Ctrl + Enter, with what is typed there', async () => {
    const client = port();
    const form = await full(client);
    const ends = heard(form, 'sps-submitted');
    const low = box(form, names.lowFrequency);
    low.focus();
    low.select();
    await type('1');
    await chord('Control+Enter');
    await until(() => ends.length > 0, 'it is saved');
    expect(JSON.stringify(client.submitted[0]!.bundle)).to.include('"frequency":1');
  });

  it('does not send on Enter', async () => {
    const form = await full(port());
    const events = heard(form, 'sps-submit');
    box(form, names.lowFrequency).focus();
    await press('Enter');
    expect(events.length).to.equal(0);
  });

  it('starts a new prescription on reset, not the same one again', async () => {
    const form = await prescribed(await full(port()), 'sps-submitted');
    form.reset();
    expect(form.prescription.id).to.not.equal(complete.id);
  });

  it('aborts when it leaves the page', async () => {
    const client = silentPort();
    const form = await full(client);
    await prescribe(form);
    await until(() => client.signals.length > 0, 'it is sent');
    form.remove();
    expect(client.signals[0]?.aborted).to.equal(true);
  });

  it('can be sent again when it comes back to the page', async () => {
    const client = silentPort();
    const form = await full(client);
    const parent = form.parentElement!;
    await prescribe(form);
    await until(() => client.signals.length > 0, 'it is sent');
    form.remove();
    parent.append(form);
    await drawn(form);
    expect([find(form, 'button', 'Réessayer') !== undefined, form.prescription]).to.deep.equal([true, complete]);
  });

  it('has no patient’s name in what sps-change says', async () => {
    const form = await open();
    const events = heard(form, 'sps-change');
    await choose(form, 'Aucune sévère');
    expect(events[0]!.detail).to.deep.equal({ valid: true, complete: false, changed: [['severeLimitation']] });
  });

  it('gives the draft after each edit', async () => {
    const form = await open();
    const events = heard(form, 'sps-draft');
    await choose(form, 'Aucune sévère');
    expect(events[0]!.detail.prescription).to.deep.equal(form.prescription);
  });

  it('lets its events cross the page', async () => {
    const form = await open();
    const events = heard(document.body, 'sps-change');
    await choose(form, 'Aucune sévère');
    expect([events[0]!.bubbles, events[0]!.composed]).to.deep.equal([true, true]);
  });
});

describe('sps-prescription-form whose server is down', () => {
  it('says that nothing is lost', async () => {
    const form = await prescribed(await full(port(down())), 'sps-submit-error');
    expect(alertOf(form)).to.include('Le serveur ne répond pas. Vos réponses restent à l’écran.');
  });

  it('keeps every answer', async () => {
    const form = await prescribed(await full(port(down())), 'sps-submit-error');
    expect(form.prescription).to.deep.equal(complete);
  });

  it('says that it may pass later', async () => {
    const form = await full(port(down()));
    const events = heard(form, 'sps-submit-error');
    await prescribed(form, 'sps-submit-error');
    expect(events[0]!.detail).to.deep.equal({ outcome: outcomeOf('no answer'), retryable: true });
  });

  it('retries with the same key', async () => {
    const client = forgetfulPort();
    const form = await prescribed(await full(client), 'sps-submit-error');
    await choose(form, 'Réessayer');
    await until(() => isSaved(form), 'it is saved');
    expect(client.keys).to.deep.equal([complete.id, complete.id]);
  });

  it('says so when an earlier attempt was written, before the last changes', async () => {
    const form = await prescribed(await full(forgetfulPort()), 'sps-submit-error');
    await choose(form, '6\u00a0mois');
    await prescribe(form);
    await until(() => alertOf(form).includes('Un premier envoi avait réussi'), 'the notice is there');
    expect(isSaved(form)).to.equal(false);
  });

  it('sends nothing then, so that two attempts do not mix', async () => {
    const client = forgetfulPort();
    const form = await prescribed(await full(client), 'sps-submit-error');
    await choose(form, 'Équilibre');
    await prescribe(form);
    await until(() => alertOf(form).includes('Un premier envoi avait réussi'), 'the notice is there');
    expect(client.keys.length).to.equal(1);
  });

  it('tells the host of it', async () => {
    const form = await prescribed(await full(forgetfulPort()), 'sps-submit-error');
    const events = heard(form, 'sps-submit-error');
    await choose(form, 'Équilibre');
    await prescribe(form);
    await until(() => events.length > 0, 'the host is told');
    expect([events[0]!.detail.outcome.issue[0]!.code, events[0]!.detail.retryable]).to.deep.equal(['conflict', false]);
  });

  it('takes an answer that is no FHIR for an attempt nobody knows the end of', async () => {
    const client = forgetfulPort();
    const { submit } = client;
    client.submit = (bundle, options) => submit(bundle, options).catch(() => { throw new FhirError('a page of HTML', { status: 200, outcome: outcomeOf('html') }); });
    const form = await prescribed(await full(client), 'sps-submit-error');
    await choose(form, '6\u00a0mois');
    await prescribe(form);
    await until(() => alertOf(form).includes('Un premier envoi avait réussi'), 'the notice is there');
    expect(isSaved(form)).to.equal(false);
  });

  it('sees that the server had another version of the same act, after a reload', async () => {
    const client = forgetfulPort();
    await prescribed(await full(client), 'sps-submit-error');
    const reopened = await full(client, { durationMonths: 6 });
    await prescribe(reopened);
    await until(() => alertOf(reopened).includes('Un premier envoi avait réussi'), 'the notice is there');
    expect(isSaved(reopened)).to.equal(false);
  });

  it('keeps the last changes then', async () => {
    const form = await prescribed(await full(forgetfulPort()), 'sps-submit-error');
    await choose(form, '6\u00a0mois');
    await prescribe(form);
    await until(() => alertOf(form).includes('Un premier envoi avait réussi'), 'the notice is there');
    expect(chosen(form, 'Durée totale')).to.deep.equal(['6\u00a0mois']);
  });

  it('does not take a failure without an error for a success', async () => {
    const form = await prescribed(await full(port(new FhirError('odd', { status: 503, outcome: done }))), 'sps-submit-error');
    expect([isSaved(form), alertOf(form)]).to.deep.equal([false, 'L’envoi a échoué. Rien n’a été perdu, ni envoyé deux fois. Réessayer']);
  });

  it('sends the doctor to sign in when the session has ended', async () => {
    const form = await prescribed(await full(port(new FhirError('who', { status: 401, outcome: outcomeOf('login') }))), 'sps-submit-error');
    expect(alertOf(form)).to.include('Reconnectez-vous dans votre logiciel');
  });

  it('does not call the network a failure of the client’s own', async () => {
    const client: FhirPort = { ...fakePort([]), submit: async () => { throw new TypeError('own'); } };
    const form = await prescribed(await full(client), 'sps-submit-error');
    expect(alertOf(form)).to.include('L’envoi a échoué.');
  });
});

describe('sps-prescription-form whose server refuses', () => {
  const refused = (outcome = outcomeOf('Fréquence trop élevée', 'Bundle.entry[0].resource.occurrenceTiming')) => full(port(refusal(outcome))).then((form) => prescribed(form, 'sps-submit-error'));

  it('puts the refusal under the field it names', async () => {
    expect(errorUnder(await refused(), 'Fréquence')).to.equal('Corrigez cette réponse. Le serveur l’a refusée : « Fréquence trop élevée »');
  });

  it('takes the focus to the list of refusals', async () => {
    await refused();
    expect(nameOf(focused())).to.equal('Le serveur a refusé la prescription');
  });

  it('lists a refusal that names no field', async () => {
    const form = await refused(outcomeOf('Dossier fermé'));
    expect(plain(textOf(get(form, 'group', 'Le serveur a refusé la prescription')))).to.include('Refus du serveur : « Dossier fermé »');
  });

  it('says that the same will not pass later', async () => {
    const form = await full(port(refusal(outcomeOf('non'))));
    const events = heard(form, 'sps-submit-error');
    await prescribed(form, 'sps-submit-error');
    expect(events[0]!.detail.retryable).to.equal(false);
  });

  it('forgets the refusal of an answer that is changed', async () => {
    const form = await refused();
    await fillBox(form, names.lowFrequency, '1');
    expect(errorUnder(form, 'Fréquence')).to.equal('');
  });

  it('can be sent again once it is put right', async () => {
    const form = await refused();
    await fillBox(form, names.lowFrequency, '1');
    await prescribed(form, 'sps-submitted');
    expect(isSaved(form)).to.equal(true);
  });

  it('can be sent again when nothing can be put right', async () => {
    const form = await refused(outcomeOf('Dossier fermé'));
    await prescribed(form, 'sps-submitted');
    expect(isSaved(form)).to.equal(true);
  });

  it('knows the refusal of a client from another copy of the SDK', async () => {
    const other = Object.assign(new Error('refused'), { name: 'FhirError', status: 422, retryable: false, outcome: outcomeOf('Trop', 'ServiceRequest.occurrenceTiming') });
    const form = await prescribed(await full({ ...fakePort([]), submit: () => Promise.reject(other) }), 'sps-submit-error');
    expect(errorUnder(form, 'Fréquence')).to.include('Trop');
  });

  it('keeps every answer', async () => {
    expect((await refused()).prescription).to.deep.equal(complete);
  });
});

describe('sps-prescription-form whose host saves', () => {
  const handed = async (client?: FhirPort) => {
    const form = await full(client);
    form.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await prescribe(form);
    await until(() => find(form, 'button', 'Envoi en cours…'), 'it waits for the host');
    return form;
  };

  it('sends nothing itself', async () => {
    const client = port();
    await handed(client);
    expect(client.submitted.length).to.equal(0);
  });

  it('is saved when the host says so', async () => {
    const form = await handed();
    form.setOutcome(done);
    await until(() => isSaved(form), 'it is saved');
    expect(textOf(focused())).to.include('enregistrée');
  });

  it('is refused when the host says so', async () => {
    const form = await handed();
    form.setOutcome(outcomeOf('Déjà prescrite', 'ServiceRequest.reasonCode'));
    await until(() => errorUnder(form, names.grounds) !== '', 'the refusal is there');
    expect(errorUnder(form, names.grounds)).to.equal('Corrigez cette réponse. Le serveur l’a refusée : « Déjà prescrite »');
  });

  it('hears a host that answers from inside its listener', async () => {
    const form = await full();
    form.addEventListener('sps-submit', (event) => { event.preventDefault(); form.setOutcome(done); });
    await prescribe(form);
    await until(() => isSaved(form), 'it is saved');
    expect(isSaved(form)).to.equal(true);
  });

  it('is not sent twice while the host saves', async () => {
    const form = await handed();
    const events = heard(form, 'sps-submit');
    await form.submit();
    expect(events.length).to.equal(0);
  });

  it('gives events only, without a server and without a host that saves', async () => {
    const form = await full();
    const events = heard(form, 'sps-submit');
    await prescribe(form);
    await until(() => events.length > 0, 'it is given');
    await drawn(form);
    expect(find(form, 'button', 'Prescrire') !== undefined).to.equal(true);
  });

  it('says what was refused', async () => {
    const form = await full(undefined, { durationMonths: 2 });
    const events = heard(form, 'sps-invalid');
    await prescribe(form);
    expect(events[0]!.detail.issues.map(({ code }) => code)).to.deep.equal(['duration-out-of-range']);
  });
});
