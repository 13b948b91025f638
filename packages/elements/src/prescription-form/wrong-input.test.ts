import { expect } from '@open-wc/testing';
import { prescriptions } from '@sport-sante/sdk/testing';
import { drawn, everyOne, find, plain, textOf } from '../internal/acts.test.js';
import { choose, complete, open, today } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

type Given = Parameters<typeof open>[0];

/** What a host in plain JavaScript may give. */
const wrong = (parts: Record<string, unknown>) => parts as Given;
const opened = async (parts: Record<string, unknown>, attributes = '') => {
  const form = await open(wrong(parts), attributes);
  await drawn(form);
  return form;
};
const asks = (form: PrescriptionForm) => find(form, 'combobox', /^Motif/) !== undefined;
const dose = { components: complete.components, durationMonths: 6 };

describe('sps-prescription-form given what it cannot read', () => {
  it('offers the models it can read, and passes over the rest', async () => {
    const form = await opened({ favourites: [null, 'x', 3, undefined, { id: 'a' }, { id: 'b', name: 'Le bon', prescription: null }] });
    expect(everyOne(form, 'button', /Le bon|Retirer un modèle/).length).to.equal(2);
  });

  it('applies a model that holds itself', async () => {
    const prescription: Record<string, unknown> = { ...dose };
    prescription['self'] = prescription;
    const form = await opened({ favourites: [{ id: 'a', name: 'En rond', prescription }] });
    await choose(form, 'En rond');
    expect(form.prescription.durationMonths).to.equal(6);
  });

  it('folds the models that would push the form away', async () => {
    const form = await opened({ favourites: Array.from({ length: 50 }, (_, index) => ({ id: String(index), name: `Modèle ${index}`, prescription: {} })) });
    expect(everyOne(form, 'button', /^Modèle/).length).to.equal(6);
    await choose(form, '44 autres modèles');
    expect(everyOne(form, 'button', /^Modèle/).length).to.equal(50);
  });

  it('folds the diseases of a long record, and shows them all when asked', async () => {
    const entry = Array.from({ length: 200 }, (_, index) => ({ resource: {
      resourceType: 'Condition', id: `c${index}`, subject: { reference: 'Patient/patient-01' }, code: { text: `Maladie ${index}` },
      clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
    } }));
    const form = await opened({ record: { resourceType: 'Bundle', type: 'collection', entry } });
    const before = everyOne(form, 'button', /^Maladie/).length;
    await choose(form, /^\d+ autres$/);
    expect([before, everyOne(form, 'button', /^Maladie/).length > 100]).to.deep.equal([6, true]);
  });

  for (const [what, territory] of Object.entries<unknown>({
    'words': 'Essonne', 'a phone that is a number': { name: 'E', phone: 4 }, 'programmes that are words': { name: 'E', programmes: 'x' }, 'programmes that are nothing': { name: 'E', programmes: [null, {}] },
    'roles that are words': { name: 'E', ruleSet: { roles: 'x' } }, 'a role that is nothing': { name: 'E', ruleSet: { roles: [null] } }, 'links that run a script': { name: 'E', links: [{ label: 'x', url: 'javascript:0' }] },
  })) it(`goes on with the defaults of a territory that has ${what}, and tells the host`, async () => {
    const told: string[] = [];
    const listen = ({ detail }: CustomEvent<{ code: string }>) => { told.push(detail.code); };
    document.addEventListener('sps-load-error', listen as EventListener, true);
    const form = await opened({ territory, prescription: complete });
    document.removeEventListener('sps-load-error', listen as EventListener, true);
    expect([asks(form), form.checkValidity(), told]).to.deep.equal([true, true, ['territory-unreadable']]);
  });

  it('follows a rule of the territory beside one it cannot read', async () => {
    const form = await opened({ territory: { name: 'E', ruleSet: { roles: 'x', durationMonths: { min: 1, max: 2 } } }, prescription: complete });
    expect(form.checkValidity()).to.equal(false);
  });

  for (const history of [[null, 3, 'x', {}], 'x', null, { resourceType: 'Bundle', entry: [null, {}] }]) it(`reads a history of ${JSON.stringify(history)} as none`, async () => {
    const form = await opened({ history, prescription: complete }, 'readonly');
    expect(find(form, 'heading', 'Historique')).to.equal(undefined);
  });

  it('counts a renewal whose own id is none of ours', async () => {
    const original = { ...complete, authoredOn: '2026-08-20' };
    const form = await opened({ prescriber: prescriptions.renewal.prescriber, history: [{ id: '42', kind: 'renewal', authoredOn: '2026-11-20', basedOn: { id: original.id }, prescriber: prescriptions.renewal.prescriber }, original] });
    await form.renew(original);
    await drawn(form);
    expect(plain(textOf(form))).to.include('La prescription a déjà été renouvelée');
  });

  it('says what a renewal needs, to a host that gives nothing to renew', async () => {
    const form = await opened({});
    const refusal = await form.renew(null as never).catch((error: unknown) => error);
    expect([refusal instanceof TypeError, String(refusal)]).to.deep.equal([true, 'TypeError: A renewal or an adaptation expects a prescription, not null.']);
  });
});

describe('what sps-prescription-form says of the dose', () => {
  const proposed = 'Valeurs proposées : programme décrit par la HAS';
  const says = (form: PrescriptionForm) => plain(textOf(form));

  it('names the source of the proposed dose, until it is edited', async () => {
    const form = await open();
    expect(says(form)).to.include(proposed);
    await choose(form, 'Élevée');
    expect(says(form)).not.to.include(proposed);
    await choose(form, 'Modérée');
    expect(says(form)).to.include(proposed);
  });

  it('names no source of the dose of a model', async () => {
    const form = await opened({ favourites: [{ id: 'a', name: 'Le mien', prescription: complete }] });
    await choose(form, 'Le mien');
    expect(says(form)).not.to.match(/Valeurs proposées|Dose reprise/);
  });

  it('says which prescription a renewal has its dose from', async () => {
    const form = await open();
    await form.renew({ ...complete, authoredOn: '2026-08-20' });
    await drawn(form);
    expect(says(form)).to.include('Dose reprise de la prescription du 20/08/2026.').and.not.to.include(proposed);
    expect(says(form)).to.include('Rien n’est envoyé avant « Renouveler » (Ctrl + Entrée)');
  });

  it('says what the sheet will be', async () => {
    expect(says(await open({ prescription: complete }))).to.include('Ordonnance bizone, zone ALD');
    expect(says(await open({ prescription: { ...complete, grounds: [{ kind: 'risk', factor: 'overweight' }] } }))).not.to.include('bizone');
    expect(says(await open({ prescription: { ...complete, authoredOn: today, limitations: { pain: 'moderate' } } }))).to.include('Ordonnance bizone, zone ALD, avec le tableau des limitations');
  });
});
