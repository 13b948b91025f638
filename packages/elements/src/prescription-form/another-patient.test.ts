/** Answers and agreements belong to one person: what happens when the host changes records. */
import { expect } from '@open-wc/testing';
import { fakePort, patients, practitioners } from '@sport-sante/sdk/testing';
import { drawn, everyOne, find, focused, heard, page, press, textOf, type, until } from '../internal/acts.test.js';
import '../provider/provider.js';
import type { Provider } from '../provider/provider.js';
import { choose, complete, names, open, prescribe } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

const draftOf = ({ prescription: { id, patientAgreement, grounds } }: PrescriptionForm) => ({ id, patientAgreement, grounds });

async function underProvider(): Promise<{ provider: Provider; form: PrescriptionForm }> {
  const provider = await page<Provider>('<sps-provider><sps-prescription-form today="2026-11-21"></sps-prescription-form></sps-provider>', 'sps-provider', (element) => {
    element.patient = patients.jeanneDuval;
  });
  const form = provider.querySelector('sps-prescription-form')!;
  await drawn(form);
  return { provider, form };
}

describe('sps-prescription-form whose patient changes', () => {
  it('opens anew for a patient put under the answers of another', async () => {
    const form = await open();
    await choose(form, names.agreement);
    const { id } = draftOf(form);
    form.patient = patients.paulGarnier;
    await drawn(form);
    const now = draftOf(form);
    expect([now.patientAgreement, now.grounds, now.id === id]).to.deep.equal([undefined, [], false]);
  });

  it('does so before the drawing, when the submit comes in the same tick', async () => {
    const form = await open({ prescription: complete });
    const submits = heard(form, 'sps-submit');
    form.patient = patients.paulGarnier;
    await form.submit();
    expect(submits.length).to.equal(0);
  });

  it('does so through a provider', async () => {
    const { provider, form } = await underProvider();
    await choose(form, names.agreement);
    provider.patient = patients.paulGarnier;
    await until(() => draftOf(form).patientAgreement === undefined, 'the agreement is gone');
    expect(textOf(form)).to.include('Paul GARNIER');
  });

  it('is no longer the saved prescription of the one before', async () => {
    const form = await open({ client: fakePort([]), prescription: complete });
    await prescribe(form);
    await until(() => find(form, 'group', /enregistrée/) !== undefined, 'it is saved');
    form.patient = patients.paulGarnier;
    await drawn(form);
    expect(find(form, 'group', /enregistrée/)).to.equal(undefined);
  });

  it('keeps the answers when the same person comes again', async () => {
    const form = await open();
    await choose(form, names.agreement);
    form.patient = { ...patients.jeanneDuval, phone: '06 39 98 00 00' };
    await drawn(form);
    expect(draftOf(form).patientAgreement).to.equal(true);
  });

  it('keeps a draft that is given with its own patient', async () => {
    const form = await open();
    await choose(form, names.agreement);
    form.prescription = { ...complete, patient: patients.paulGarnier };
    form.patient = patients.paulGarnier;
    await drawn(form);
    expect(draftOf(form).id).to.equal(complete.id);
  });
});

describe('sps-prescription-form and its host', () => {
  const done = { resourceType: 'OperationOutcome' as const, issue: [{ severity: 'information' as const, code: 'informational' as const }] };

  it('takes no success nobody waits for', async () => {
    const form = await open();
    form.setOutcome(done);
    await drawn(form);
    expect(find(form, 'group', /enregistrée/)).to.equal(undefined);
  });

  it('passes over an answer to another draft', async () => {
    const form = await open({ prescription: complete });
    form.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await prescribe(form);
    form.setOutcome(done, { idempotencyKey: '00000000-0000-4000-8000-000000000000' });
    await drawn(form);
    expect(find(form, 'group', /enregistrée/)).to.equal(undefined);
  });

  it('says that the software has it when nobody said who saves it', async () => {
    const form = await open({ prescription: complete });
    await prescribe(form);
    await until(() => textOf(find(form, 'alert')!).includes('transmise à votre logiciel'), 'the notice is there');
    expect(find(form, 'group', /enregistrée/)).to.equal(undefined);
  });

  it('shows what the server remarked on a prescription it took', async () => {
    const form = await open({ prescription: complete });
    form.addEventListener('sps-submit', (event) => {
      event.preventDefault();
      form.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'business-rule', details: { text: 'Dossier sans médecin traitant.' } }] });
    });
    await prescribe(form);
    await until(() => find(form, 'group', /enregistrée/) !== undefined, 'it is saved');
    expect(textOf(find(form, 'group', /enregistrée/)!)).to.include('Dossier sans médecin traitant.');
  });

  it('is read-only in a disabled fieldset', async () => {
    const holder = await page<HTMLFieldSetElement>('<form><fieldset disabled><sps-prescription-form></sps-prescription-form></fieldset></form>', 'fieldset', () => undefined);
    const form = holder.querySelector('sps-prescription-form')!;
    await drawn(form);
    expect(find(form, 'button', 'Prescrire')).to.equal(undefined);
  });

  it('follows the language of the page', async () => {
    const form = await open({}, '', 'id="around"');
    document.getElementById('around')!.lang = 'en';
    await until(() => find(form, 'button', 'Prescribe') !== undefined, 'it speaks English');
    expect(textOf(form)).to.include('Adapted physical activity teacher');
  });

  it('tells of a patient that is none', async () => {
    const form = await open();
    const errors = heard(form, 'sps-load-error');
    form.patient = { resourceType: 'Observation' } as never;
    await drawn(form);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['patient-unreadable']);
  });

  it('says what is missing of a patient whose record is not whole', async () => {
    const form = await open({ patient: { resourceType: 'Patient', name: [{ family: 'SEUL' }] } });
    expect(form.validate().map(({ code }) => code)).to.include('patient-incomplete');
  });

  it('puts no typed word into its events', async () => {
    const form = await open();
    const events = [...['sps-change', 'sps-invalid'] as const].map((name) => heard(form, name));
    const input = find(form, 'combobox')! as HTMLInputElement;
    input.focus();
    input.value = 'SECRETWORD';
    input.dispatchEvent(new Event('input'));
    input.blur();
    await prescribe(form);
    expect(JSON.stringify(events.flat().map(({ detail }) => detail))).not.to.include('SECRETWORD');
  });
});

describe('sps-prescription-form given someone it cannot be for', () => {
  it('says at once that the record is not whole', async () => {
    const form = await open({ patient: { resourceType: 'Patient', name: [{ family: 'SEUL' }] } });
    expect(textOf(form)).to.include('Votre logiciel n’a pas transmis toute l’identité du patient');
  });

  it('says no age without a date of birth', async () => {
    const form = await open({ patient: { resourceType: 'Patient', name: [{ family: 'SEUL', given: ['Jo'] }] } });
    expect(textOf(form)).not.to.match(/\d{3,4}\u00a0ans/);
  });

  it('says at once that the initial prescription is for a doctor', async () => {
    const form = await open({ prescriber: practitioners.leaGrandjean });
    expect(textOf(form)).to.include('La prescription initiale revient à un médecin.');
  });

  it('refuses a day before the birth of the patient', async () => {
    const form = await open({ prescription: { ...complete, authoredOn: '1926-11-21' } });
    expect(form.validate().map(({ code }) => code)).to.include('date-before-birth');
  });

  it('can be printed again when it is read again', async () => {
    const form = await open({ prescription: complete }, 'readonly');
    expect(find(form, 'button', 'Imprimer') !== undefined).to.equal(true);
  });

  it('takes the focus to the reasons', async () => {
    const form = await open();
    form.focus();
    expect(focused().getAttribute('role')).to.equal('combobox');
  });

  it('says nothing any more of what another patient’s reasons were', async () => {
    const form = await open();
    const input = find(form, 'combobox')! as HTMLInputElement;
    input.focus();
    await type('tabac');
    await press('Enter');
    form.patient = patients.paulGarnier;
    await drawn(form);
    expect(textOf(form)).not.to.include('Conduite addictive');
  });
});

describe('sps-prescription-form with half a word typed', () => {
  it('does not leave it to the next patient', async () => {
    const form = await open();
    const input = find(form, 'combobox')! as HTMLInputElement;
    input.focus();
    await type('cancer du');
    form.patient = patients.paulGarnier;
    await drawn(form);
    expect((find(form, 'combobox')! as HTMLInputElement).value).to.equal('');
  });
});

describe('sps-prescription-form as it is heard', () => {
  it('speaks the text as it will be printed when an answer changes it', async () => {
    const form = await open();
    await choose(form, '6\u00a0mois');
    const spoken = everyOne(form, 'group', 'Relecture et envoi')[0]!.querySelector('[aria-live="polite"]')!;
    expect(textOf(spoken)).to.include('pendant 6\u00a0mois');
  });
});

describe('sps-prescription-form whose draft is replaced while it begins to send', () => {
  it('sends the draft in view only', async () => {
    const form = await open({ prescription: complete });
    const submits = heard(form, 'sps-submit');
    const first = form.submit();
    const id = '11111111-1111-4111-8111-111111111111';
    form.prescription = { ...complete, id };
    await Promise.all([first, form.submit()]);
    expect(submits.map(({ detail }) => detail.idempotencyKey)).to.deep.equal([id]);
  });
});
