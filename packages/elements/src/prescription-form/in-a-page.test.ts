import { expect, fixture } from '@open-wc/testing';
import { fakePort, patients, practitioners } from '@sport-sante/sdk/testing';
import { toPatient } from '@sport-sante/sdk/identity';
import { box, drawn, everyOne, focused, find, get, heard, page, plain, press, textOf, until } from '../internal/acts.test.js';
import '../provider/provider.js';
import type { Provider } from '../provider/provider.js';
import { choose, chosen, complete, dateOf, errorUnder, fillByKeyboard, names, open, prescribe, today } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

describe('sps-prescription-form in the form of a host', () => {
  const hosted = async (prescription?: typeof complete) => page<PrescriptionForm>(`<form><sps-prescription-form name="apa" today="${today}"></sps-prescription-form></form>`, 'sps-prescription-form', (form) => {
    form.patient = patients.jeanneDuval;
    form.prescriber = practitioners.claireMorel;
    form.prescription = prescription;
  });

  it('gives its prescription as JSON', async () => {
    const form = await hosted(complete);
    expect(JSON.parse(String(new FormData(form.form!).get('apa')))).to.deep.equal(complete);
  });

  it('lets the form be sent when it is whole', async () => {
    expect((await hosted(complete)).form!.checkValidity()).to.equal(true);
  });

  it('stops the form while it is not', async () => {
    expect((await hosted()).form!.checkValidity()).to.equal(false);
  });

  it('says what is left to the form', async () => {
    expect(plain((await hosted()).validationMessage)).to.equal('4 réponses à revoir.');
  });

  it('is right in the tick a draft is given', async () => {
    const form = await hosted();
    form.prescription = complete;
    expect(form.form!.checkValidity()).to.equal(true);
  });

  it('goes back to the draft of the host when the form is reset', async () => {
    const form = await hosted(complete);
    await choose(form, 'Au moins une sévère');
    form.form!.reset();
    expect(form.prescription).to.deep.equal(complete);
  });
});

describe('sps-prescription-form that opens', () => {
  it('says when it can be used', async () => {
    const parent = await fixture<HTMLElement>('<div></div>');
    const events = heard(parent, 'sps-ready');
    parent.append(document.createElement('sps-prescription-form'));
    await drawn(parent);
    expect(events.map(({ detail }) => detail.element)).to.deep.equal(['sps-prescription-form']);
  });

  it('tells of a patient it cannot read', async () => {
    const form = await open();
    const events = heard(form, 'sps-load-error');
    form.patient = { nom: 'DUVAL' } as unknown as typeof patients.jeanneDuval;
    await drawn(form);
    expect(events.map(({ detail }) => [detail.code, detail.retryable])).to.deep.equal([['patient-unreadable', false]]);
  });

  it('does not repeat what it could not read', async () => {
    const form = await open();
    const events = heard(form, 'sps-load-error');
    form.patient = { nom: 'DUVAL' } as unknown as typeof patients.jeanneDuval;
    await drawn(form);
    expect(JSON.stringify(events[0]!.detail)).to.not.include('DUVAL');
  });
});

describe('sps-prescription-form put back', () => {
  const edited = async () => {
    const form = await open();
    form.prescription = { ...complete, durationMonths: 6 };
    await drawn(form);
    await choose(form, names.agreement);
    await dateOf(form, 'hier');
    await choose(form, '4\u00a0mois');
    form.reset();
    await drawn(form);
    return form;
  };

  it('shows the tick of the draft again', async () => {
    expect((get(await edited(), 'checkbox', names.agreement) as HTMLInputElement).checked).to.equal(true);
  });

  it('shows the date of the draft again', async () => {
    expect(box(await edited(), names.date).value).to.equal('20/11/2026');
  });

  it('shows the length of the draft again', async () => {
    expect(chosen(await edited(), 'Durée totale')).to.deep.equal(['6\u00a0mois']);
  });

  it('shows the draft as it was when nothing was touched', async () => {
    const form = await open();
    form.prescription = { ...complete, durationMonths: 6 };
    await drawn(form);
    form.reset();
    await drawn(form);
    expect([chosen(form, 'Durée totale'), box(form, names.date).value]).to.deep.equal([['6\u00a0mois'], '20/11/2026']);
  });

  it('shows a new draft in place of words that could not be read', async () => {
    const form = await open();
    await dateOf(form, 'hier');
    form.prescription = { ...complete, authoredOn: undefined };
    await drawn(form);
    expect(form.validate().map(({ code }) => code)).to.not.include('unreadable');
  });

  it('shows no error any more', async () => {
    const form = await open();
    await prescribe(form);
    form.reset();
    await drawn(form);
    expect(errorUnder(form, names.grounds)).to.equal('');
  });
});

describe('sps-prescription-form that can only be read', () => {
  const reading = () => open({ prescription: complete }, 'readonly');

  it('has nothing to fill in', async () => {
    const form = await reading();
    expect(['textbox', 'radio', 'checkbox', 'combobox'].flatMap((role) => everyOne(form, role)).length).to.equal(0);
  });

  it('shows every answer', async () => {
    const text = plain(textOf(await reading()));
    for (const words of ['Diabète de type 2 (ALD 8)', 'Endurance, Renforcement', '3 mois', '2 à 3 par semaine', 'Modérée', 'Aucune sévère', 'Enseignant en activité physique adaptée']) {
      expect(text).to.include(words);
    }
  });

  it('is not sent', async () => {
    const form = await reading();
    const events = heard(form, 'sps-submit');
    await form.submit();
    expect(events.length).to.equal(0);
  });
});

describe('two prescription forms on one page', () => {
  const two = async () => {
    const root = await fixture<HTMLElement>(`<div><sps-prescription-form today="${today}"></sps-prescription-form><sps-prescription-form today="${today}"></sps-prescription-form></div>`);
    const [first, second] = [...root.children] as [PrescriptionForm, PrescriptionForm];
    await drawn(root);
    return { first, second };
  };

  it('have an id each', async () => {
    const { first, second } = await two();
    expect(first.prescription.id).to.not.equal(second.prescription.id);
  });

  it('do not hear each other', async () => {
    const { first, second } = await two();
    const before = second.prescription;
    await choose(first, 'Aucune sévère');
    expect(second.prescription).to.deep.equal(before);
  });

  it('do not show each other’s errors', async () => {
    const { first, second } = await two();
    await prescribe(first);
    expect(errorUnder(second, names.grounds)).to.equal('');
  });
});

describe('sps-prescription-form inside sps-provider', () => {
  const provided = (lang = 'fr') => page<Provider>(`<sps-provider lang="${lang}"><sps-prescription-form today="${today}"></sps-prescription-form></sps-provider>`, 'sps-provider', (provider) => {
    provider.client = fakePort([]);
    provider.patient = toPatient(patients.jeanneDuval);
    provider.practitioner = practitioners.claireMorel;
    provider.territory = { name: 'Essonne', phone: '01 99 00 12 34' };
  });
  const formOf = (provider: Provider) => provider.querySelector('sps-prescription-form')!;

  it('takes the patient and the prescriber from it', async () => {
    const { patient, prescriber } = formOf(await provided()).prescription;
    expect([patient, prescriber]).to.deep.equal([patients.jeanneDuval, practitioners.claireMorel]);
  });

  it('shows the phone of the territory', async () => {
    const provider = await provided();
    expect(get(provider, 'link').getAttribute('href')).to.equal('tel:0199001234');
  });

  it('saves with its client', async () => {
    const form = formOf(await provided());
    form.prescription = complete;
    await drawn(form);
    await prescribe(form);
    await until(() => find(form, 'group', /enregistrée/), 'it is saved');
    expect(textOf(focused())).to.include('enregistrée');
  });

  it('follows a change of patient', async () => {
    const provider = await provided();
    provider.patient = patients.paulGarnier;
    await drawn(provider);
    expect(plain(textOf(provider))).to.include('Pour M. Paul GARNIER');
  });

  it('speaks the language of the provider', async () => {
    const provider = await provided('en');
    await until(() => find(provider, 'button', 'Prescribe'), 'the English words are there');
    expect(textOf(provider)).to.include('For Mrs');
  });

  it('prefers its own patient', async () => {
    const provider = await provided();
    formOf(provider).patient = patients.paulGarnier;
    await drawn(provider);
    expect(formOf(provider).prescription.patient?.familyName).to.equal('GARNIER');
  });
});

describe('sps-prescription-form in English', () => {
  const english = async () => {
    const form = await open({}, '', 'lang="en"');
    await until(() => find(form, 'button', 'Prescribe'), 'the English words are there');
    return form;
  };

  it('asks in English', async () => {
    expect(textOf(await english())).to.include('Prescribe adapted physical activity');
  });

  it('says in English what to do', async () => {
    const form = await english();
    await prescribe(form);
    await until(() => errorUnder(form, /^Reason/).startsWith('Give'), 'the English sentence is there');
    expect(errorUnder(form, /^Reason/)).to.equal('Give at least one reason: a disease, a risk factor or a situation.');
  });

  it('keeps the printed text French, and says so to a screen reader', async () => {
    const form = await english();
    expect(form.shadowRoot!.querySelector('[lang="fr"]')?.textContent).to.include('Je prescris');
  });

  it('is accessible', async () => {
    await expect(await english()).to.be.accessible();
  });

  it('gives the same prescription, filled in by keyboard alone', async () => {
    const form = await english();
    const submits = heard(form, 'sps-submit');
    await fillByKeyboard(form, 'en');
    await press('Enter');
    await until(() => submits.length > 0, 'a prescription is given');
    const { id: _id, ...expected } = complete;
    expect(submits[0]!.detail.prescription).to.deep.include({ ...expected, authoredOn: today, grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }] });
  });
});
