import { expect } from '@open-wc/testing';
import { practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { drawn, everyOne, fieldOf, find, focused, get, heard, nameOf, plain, press, textOf, type, until } from '../internal/acts.test.js';
import { choose, complete, open } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

/** Ended three months before the day of the tests. */
const original = { ...complete, authoredOn: '2026-08-20' };
const physiotherapist = practitioners.karimSouplet;

const renewing = async (over: Partial<typeof original> & Record<string, unknown> = {}, setUp: Parameters<typeof open>[0] = {}) => {
  const form = await open({ prescriber: physiotherapist, ...setUp });
  await form.renew({ ...original, ...over });
  await drawn(form);
  return form;
};
const state = async (form: PrescriptionForm, question: RegExp, answer: 'Oui' | 'Non') => {
  get(fieldOf(form, question), 'radio', answer).click();
  await drawn(form);
};
const reports = /^Les comptes rendus/;
const indication = /^Le médecin n’a pas donné/;

describe('sps-prescription-form renewing', () => {
  it('says what it renews', async () => {
    const form = await renewing();
    expect(plain(textOf(form))).to.include('Renouveler une activité physique adaptée');
    expect(plain(textOf(form))).to.include('Renouvellement du 21 novembre 2026 de la prescription du 20 août 2026');
  });

  it('keeps the dose and asks both agreements anew', async () => {
    const { components, patientAgreement, reportAgreement, basedOn } = (await renewing()).prescription;
    expect([components, patientAgreement, reportAgreement, basedOn?.id]).to.deep.equal([original.components, undefined, undefined, original.id]);
  });

  it('asks a physiotherapist two statements, and a doctor none', async () => {
    const form = await renewing();
    expect([find(form, 'radiogroup', reports), find(form, 'radiogroup', indication)].every(Boolean)).to.equal(true);
    const byDoctor = await renewing({}, { prescriber: practitioners.claireMorel });
    expect(find(byDoctor, 'radiogroup', reports)).to.equal(undefined);
  });

  it('is refused without them, and sent with them', async () => {
    const form = await renewing();
    const submits = heard(form, 'sps-submit');
    await choose(form, /accepte cette prescription$/);
    await choose(form, 'Renouveler');
    expect(plain(textOf(find(form, 'group', /à compléter ou à corriger$/)!))).to.include('Comptes rendus et bilans : répondez');
    await state(form, reports, 'Oui');
    await state(form, indication, 'Oui');
    await choose(form, 'Renouveler');
    await until(() => submits.length > 0, 'it is sent');
    expect(submits[0]!.detail.prescription!.kind).to.equal('renewal');
  });

  it('says at once that the doctor excluded it', async () => {
    expect(plain(textOf(await renewing({ renewalExcluded: true })))).to.include('Le médecin a exclu le renouvellement par un masseur-kinésithérapeute.');
  });

  it('says at once that it was done once already', async () => {
    const done = { ...original, id: 'aaaaaaaa-0000-4000-8000-000000000001', kind: 'renewal' as const, basedOn: { id: original.id }, prescriber: physiotherapist, authoredOn: '2026-09-20' };
    expect(plain(textOf(await renewing({}, { history: [original, done] })))).to.include('La prescription a déjà été renouvelée par un masseur-kinésithérapeute');
  });

  it('refuses an adverse report on its own question', async () => {
    const form = await renewing();
    get(fieldOf(form, reports), 'radio', 'Non').focus();
    await press('Space');
    get(form, 'combobox').focus();
    await drawn(form);
    expect(plain(textOf(fieldOf(form, reports)))).to.include('Ne renouvelez pas et n’adaptez pas : adressez le patient au médecin.');
  });

  it('lists what was done', async () => {
    const form = await renewing();
    expect(everyOne(form, 'listitem').map((item) => plain(textOf(item))).some((item) => item.startsWith('Prescription initiale du 20/08/2026 par Dr Claire MOREL'))).to.equal(true);
  });

  it('adapts too', async () => {
    const form = await open({ prescriber: physiotherapist });
    await form.adapt(original);
    await drawn(form);
    expect(plain(textOf(form))).to.include('Adaptation du 21 novembre 2026 de la prescription du 20 août 2026');
  });

  it('refuses a host that names nobody at the desk', async () => {
    const form = await open({ prescriber: undefined });
    const failure = await form.renew(original).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('is accessible', async () => { await expect(await renewing()).to.be.accessible(); });
});

describe('sps-prescription-form stopping', () => {
  const current = { ...complete, authoredOn: '2026-11-01' };
  const stopping = async () => {
    const form = await open({ prescription: current, readonly: true });
    await choose(form, 'Arrêter cette prescription');
    return form;
  };

  it('asks for a reason', async () => {
    const form = await stopping();
    await until(() => nameOf(focused()) === 'Motif de l’arrêt', 'the focus is on the reason');
    const submits = heard(form, 'sps-submit');
    await choose(form, 'Arrêter');
    expect([submits.length, plain(textOf(fieldOf(form, 'Motif de l’arrêt'))).includes('Indiquez le motif de l’arrêt.')]).to.deep.equal([0, true]);
  });

  it('gives the end to the host under a key of its own, then says so', async () => {
    const form = await stopping();
    const submits = heard(form, 'sps-submit');
    form.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await until(() => nameOf(focused()) === 'Motif de l’arrêt', 'the focus is on the reason');
    await type('Fracture');
    await choose(form, 'Arrêter');
    await until(() => submits.length > 0, 'it is given');
    const { prescription, idempotencyKey, bundle } = submits[0]!.detail;
    expect([prescription!.stopped?.reason, prescription!.stopped?.on, idempotencyKey === prescription!.id, bundle.type]).to.deep.equal(['Fracture', '2026-11-21', false, 'transaction']);
    form.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] }, { idempotencyKey });
    await until(() => plain(textOf(form)).includes('Prescription arrêtée le 21/11/2026.'), 'it says so');
  });

  it('is not offered for what is over or stopped', async () => {
    const over = await open({ prescription: original, readonly: true });
    const stopped = await open({ prescription: prescriptions.stopped, patient: prescriptions.stopped.patient, readonly: true });
    expect([over, stopped].map((form) => find(form, 'button', 'Arrêter cette prescription'))).to.deep.equal([undefined, undefined]);
  });

  it('says of a stopped one when and why', async () => {
    const { stopped, patient } = prescriptions.stopped;
    const form = await open({ prescription: prescriptions.stopped, patient, readonly: true });
    expect(textOf(form)).to.include(stopped!.reason);
  });

  it('is accessible', async () => { await expect(await stopping()).to.be.accessible(); });
});
