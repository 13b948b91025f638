import { expect } from '@open-wc/testing';
import { patientRecord } from '@sport-sante/sdk/testing';
import { box, drawn, everyOne, find, focused, get, heard, nameOf, plain, textOf, type } from '../internal/acts.test.js';
import { choose, chosen, names, open } from './filling.test.js';

const record = () => patientRecord('Patient/patient-01');
const withRecord = async () => {
  const form = await open({ record: record() });
  await drawn(form);
  return form;
};

describe('sps-prescription-form with a record', () => {
  it('offers its diseases, and chooses none', async () => {
    const form = await withRecord();
    expect([form.prescription.grounds, find(form, 'button', /^Diabète de type 2/) !== undefined]).to.deep.equal([[], true]);
  });

  it('adds one by a click, whose button goes away', async () => {
    const form = await withRecord();
    await choose(form, /^Diabète de type 2/);
    expect(chosen(form, names.grounds)).to.deep.equal(['Diabète de type 2 ALD 8']);
    expect(find(form, 'button', /^Diabète de type 2 \(/)).to.equal(undefined);
  });

  it('says minutes a week beside the statement, and does not tick it', async () => {
    const form = await withRecord();
    expect(plain(textOf(form))).to.include('135 min par semaine le 18/11/2026, pour 150 conseillées');
    expect((get(form, 'checkbox', /^Bouge moins/) as HTMLInputElement).checked).to.equal(false);
  });

  it('takes over an earlier prescription without what only a doctor or a patient can say', async () => {
    const form = await withRecord();
    await choose(form, /^Reprendre la prescription du/);
    const { dispensers, grounds, severeLimitation, patientAgreement, belowWhoLevel } = form.prescription;
    expect([dispensers, grounds, severeLimitation, patientAgreement, belowWhoLevel]).to.deep.equal([['eapa', 'sports-educator'], [], undefined, undefined, undefined]);
  });

  it('passes over a record of somebody else', async () => {
    const form = await open({ record: patientRecord('Patient/patient-02') });
    await drawn(form);
    expect(everyOne(form, 'button', /ALD/)).to.deep.equal([]);
  });
});

describe('sps-prescription-form with models', () => {
  const favourites = [{ id: 'a', name: 'Diabète stable', prescription: { durationMonths: 6, precautions: 'Contrôler la glycémie', patientAgreement: true, grounds: [{ kind: 'ald' as const, number: 8 }] } }];

  it('applies one by a click, and nothing in it that is a patient’s', async () => {
    const form = await open({ favourites });
    await choose(form, 'Diabète stable');
    const { durationMonths, precautions, patientAgreement, grounds } = form.prescription;
    expect([durationMonths, precautions, patientAgreement, grounds]).to.deep.equal([6, 'Contrôler la glycémie', undefined, []]);
  });

  it('gives the host what is to be kept, and nothing of the patient', async () => {
    const form = await open({ favourites: [] });
    const events = heard(form, 'sps-favourites');
    await choose(form, 'Enregistrer comme modèle');
    expect(nameOf(focused())).to.equal('Nom du modèle');
    await type('Ma dose');
    await choose(form, 'Enregistrer');
    const [kept] = events[0]!.detail.favourites;
    expect([kept!.name, Object.keys(kept!.prescription)]).to.deep.equal(['Ma dose', ['components', 'durationMonths', 'dispensers']]);
    expect(find(form, 'button', 'Ma dose')).to.not.equal(undefined);
  });

  it('removes one', async () => {
    const form = await open({ favourites });
    const events = heard(form, 'sps-favourites');
    await choose(form, 'Retirer un modèle');
    await choose(form, /^Retirer le modèle/);
    expect(events[0]!.detail.favourites).to.deep.equal([]);
  });

  it('offers none when the host keeps none', async () => {
    expect(find(await open(), 'button', 'Enregistrer comme modèle')).to.equal(undefined);
  });

  it('is accessible', async () => {
    const form = await open({ favourites, record: record() });
    await choose(form, 'Enregistrer comme modèle');
    expect(box(form, 'Nom du modèle')).to.not.equal(undefined);
    await expect(form).to.be.accessible();
  });
});
