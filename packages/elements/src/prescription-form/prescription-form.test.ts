import { expect } from '@open-wc/testing';
import { patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { box, drawn, errorOf, everyOne, fieldOf, find, focused, get, heard, nameOf, plain, press, tabTo, textOf, type, type Name } from '../internal/acts.test.js';
import { choose, chosen, complete, dateOf, errorUnder, fillBox, names, open, prescribe, printed, today } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

const summary = (form: Element) => find(form, 'group', /à compléter ou à corriger$|^Le serveur a refusé/);
const lines = (form: Element) => everyOne(summary(form)!, 'listitem').map(textOf);

describe('sps-prescription-form', () => {
  it('is accessible when it opens', async () => {
    await expect(await open()).to.be.accessible();
  });

  it('is accessible when it is filled in', async () => {
    await expect(await open({ prescription: complete })).to.be.accessible();
  });

  it('is accessible after a refused submit', async () => {
    const form = await open();
    await prescribe(form);
    await expect(form).to.be.accessible();
  });

  it('is accessible when it can only be read', async () => {
    await expect(await open({ prescription: complete }, 'readonly')).to.be.accessible();
  });

  it('says for whom, by whom and on what day', async () => {
    const form = await open();
    expect(plain(textOf(form))).to.include('Pour Mme Jeanne DUVAL, 68 ans Par Dr Claire MOREL Prescription initiale du 21 novembre 2026');
  });

  it('starts on the day of the host', async () => {
    expect((await open()).prescription.authoredOn).to.equal(today);
  });

  it('keeps the day of a draft', async () => {
    expect((await open({ prescription: complete })).prescription.authoredOn).to.equal('2026-11-20');
  });

  it('gives back the draft it was given', async () => {
    expect((await open({ prescription: complete })).prescription).to.deep.equal(complete);
  });

  it('takes a FHIR Patient', async () => {
    const form = await open({ patient: { resourceType: 'Patient', id: 'p', gender: 'male', birthDate: '1950-01-01', name: [{ family: 'MARTIN', given: ['Luc'] }] } });
    expect(plain(textOf(form))).to.include('Pour M. Luc MARTIN, 76 ans');
  });

  it('presets no statement of a doctor or of a patient', async () => {
    const { belowWhoLevel, needsSupport, severeLimitation, patientAgreement, reportAgreement, dispensers, grounds } = (await open()).prescription;
    expect([belowWhoLevel, needsSupport, severeLimitation, patientAgreement, reportAgreement, dispensers, grounds])
      .to.deep.equal([undefined, undefined, undefined, undefined, undefined, [], []]);
  });

  it('names what is left to answer, before any submit', async () => {
    expect(plain(printed(await open()))).to.match(/Il reste 4 réponses : motif ?, limitations ?, intervenant ?, accord du patient ?\./);
  });

  it('leads from what is left to its field', async () => {
    const form = await open();
    await choose(form, 'intervenant');
    expect(nameOf(focused())).to.equal('Enseignant en activité physique adaptée');
  });

  it('shows nothing in red before a submit', async () => {
    expect(everyOne(await open(), 'checkbox').filter((input) => input.hasAttribute('aria-invalid')).map(nameOf)).to.deep.equal([]);
  });
});

describe('sps-prescription-form with a wrong answer', () => {
  interface Case { says: string; draft?: object; act?: (form: PrescriptionForm) => Promise<void>; at: Name; sentence: string; kept: (form: PrescriptionForm) => unknown; as: unknown }
  const typeGround = async (form: PrescriptionForm, words: string) => {
    get(form, 'combobox').focus();
    await type(words);
    await press('Tab');
    await drawn(form);
  };
  const words = (name: Name) => (form: PrescriptionForm) => box(form, name).value;

  const cases: readonly Case[] = [
    {
      says: 'no ground', draft: { grounds: [] }, at: names.grounds, kept: (form) => chosen(form, 'Intensité'), as: ['Modérée'],
      sentence: 'Indiquez au moins un motif : une maladie, un facteur de risque ou une situation.',
    },
    {
      says: 'a length of 2 months', at: 'Durée totale', kept: words(names.typedDuration), as: '2', sentence: 'La durée va de 3 à 6 mois.',
      act: async (form) => { await choose(form, 'Autre'); await fillBox(form, names.typedDuration, '2'); },
    },
    {
      says: 'no session a week', at: 'Fréquence', kept: words(names.lowFrequency), as: '0', sentence: 'Indiquez de 1 à 14 séances par semaine, en nombre entier.',
      act: (form) => fillBox(form, names.lowFrequency, '0'),
    },
    {
      says: 'no agreement', draft: { patientAgreement: undefined }, at: names.agreement, kept: (form) => chosen(form, names.dispensers), as: ['Enseignant en activité physique adaptée'],
      sentence: 'Cochez si le patient est d’accord. Sinon, ne prescrivez pas.',
    },
    {
      says: 'ALD 12, typed', act: (form) => typeGround(form, 'ALD 12'), at: names.grounds, kept: (form) => (get(form, 'combobox') as HTMLInputElement).value, as: 'ALD 12',
      sentence: 'Le numéro 12 est vacant depuis 2011. Cherchez « hypertension », ou choisissez un autre numéro d’ALD.',
    },
    {
      says: 'ALD 12, given by the host', draft: { grounds: [{ kind: 'ald', number: 12 }] }, at: names.grounds, kept: (form) => chosen(form, names.grounds), as: ['ALD 12'],
      sentence: 'L’ALD 12 n’existe plus : ce numéro est vacant depuis 2011. Retirez-la et choisissez un autre motif.',
    },
    {
      says: 'an ALD that never was', act: (form) => typeGround(form, 'ald 99'), at: names.grounds, kept: (form) => (get(form, 'combobox') as HTMLInputElement).value, as: 'ald 99',
      sentence: 'Il n’y a pas d’ALD 99. Les numéros vont de 1 à 32, sans le 12.',
    },
    {
      says: 'words that are no ground', act: (form) => typeGround(form, 'zq'), at: names.grounds, kept: (form) => (get(form, 'combobox') as HTMLInputElement).value, as: 'zq',
      sentence: 'Choisissez une réponse dans la liste pour « zq », ou gardez ces mots comme maladie chronique.',
    },
    {
      says: 'a date to come', at: 'Date de la prescription', kept: words('Date de la prescription'), as: '22/11/2026', sentence: 'Mettez la date du jour ou une date passée.',
      act: (form) => dateOf(form, '22/11/2026'),
    },
    {
      says: 'a day that does not exist', at: 'Date de la prescription', kept: words('Date de la prescription'), as: '31/11/2026', sentence: 'Le 31 novembre n’existe pas.',
      act: (form) => dateOf(form, '31/11/2026'),
    },
    {
      says: 'numbers in the wrong order', at: 'Fréquence', kept: words(names.lowFrequency), as: '4', sentence: 'Inversez : « 3 à 4 », ou laissez un seul nombre.',
      act: (form) => fillBox(form, names.lowFrequency, '4'),
    },
    {
      says: 'a number that cannot be read', at: 'Séance', kept: words('Minutes par séance, au moins'), as: 'une heure', sentence: 'Écrivez un nombre en chiffres, par exemple 45.',
      act: (form) => fillBox(form, 'Minutes par séance, au moins', 'une heure'),
    },
    {
      says: 'a severe limitation with an educator, given by the host', draft: { severeLimitation: true, dispensers: ['sports-educator'] }, at: names.dispensers,
      kept: (form) => chosen(form, names.complement), as: ['Éducateur sportif'], sentence: 'Limitation sévère : gardez un masseur-kinésithérapeute, un ergothérapeute ou un psychomotricien, avec ou sans enseignant en activité physique adaptée.',
    },
    {
      says: 'a severe limitation with a teacher alone', draft: { severeLimitation: true, dispensers: ['eapa'] }, at: names.dispensers,
      kept: (form) => chosen(form, names.complement), as: ['Enseignant en activité physique adaptée Quand l’autonomie est suffisante et les altérations atténuées'],
      sentence: 'Ajoutez un masseur-kinésithérapeute, un ergothérapeute ou un psychomotricien : la limitation est sévère.',
    },
  ];

  for (const { says, draft, act = async () => undefined, at, sentence, kept, as } of cases) {
    const given = () => open({ prescription: { ...complete, ...draft } });
    it(`says what to do about ${says}`, async () => {
      const form = await given();
      await act(form);
      await prescribe(form);
      expect(errorUnder(form, at)).to.equal(plain(sentence));
    });

    it(`keeps what was given with ${says}`, async () => {
      const form = await given();
      await act(form);
      await prescribe(form);
      expect(kept(form)).to.deep.equal(as);
    });

    it(`sends nothing of ${says}`, async () => {
      const form = await given();
      const submits = heard(form, 'sps-submit');
      await act(form);
      await prescribe(form);
      expect([submits.length, lines(form).length]).to.deep.equal([0, 1]);
    });
  }

  it('shows a wrong number before any submit', async () => {
    const form = await open();
    await fillBox(form, names.lowFrequency, '0');
    await fillBox(form, names.highFrequency, '3');
    expect(errorUnder(form, 'Fréquence')).to.equal('Indiquez de 1 à 14 séances par semaine, en nombre entier.');
  });

  it('takes the error away while the number is put right', async () => {
    const form = await open();
    await fillBox(form, names.lowFrequency, '4');
    await fillBox(form, 'Minutes par séance, au moins', '45');
    box(form, names.lowFrequency).focus();
    box(form, names.lowFrequency).select();
    await type('2');
    await drawn(form);
    expect(errorUnder(form, 'Fréquence')).to.equal('');
  });

  it('lists what stops it, the name of the field first', async () => {
    const form = await open();
    await prescribe(form);
    expect(lines(form)[0]).to.match(/^Motif\u00a0: /);
  });

  it('takes the focus to that list', async () => {
    const form = await open();
    await prescribe(form);
    expect(focused() === summary(form)).to.equal(true);
  });

  it('leads from each line to its control', async () => {
    const form = await open({ prescription: { ...complete, grounds: [{ kind: 'ald', number: 12 }] } });
    await prescribe(form);
    get(summary(form)!, 'button').click();
    await drawn(form);
    expect(focused() === get(form, 'combobox')).to.equal(true);
  });

  it('says the patient and the prescriber are missing where no field asks for them', async () => {
    const form = await open({ patient: undefined, prescriber: undefined });
    await prescribe(form);
    expect(lines(form).some((line) => line.includes('logiciel n’a pas transmis le patient') || line.startsWith('Patient'))).to.equal(true);
  });

  it('refuses a prescriber who is not a doctor', async () => {
    const form = await open({ prescription: { ...complete, prescriber: practitioners.leaGrandjean }, prescriber: undefined });
    await prescribe(form);
    expect(lines(form)[0]).to.include('La prescription initiale revient à un médecin'.slice(3));
  });

  it('answers about every mistake of a draft at once', async () => {
    const form = await open({ prescription: prescriptions.wrong, patient: patients.angeFiumaltu });
    await prescribe(form);
    expect(lines(form).length).to.be.greaterThan(7);
  });

  it('takes the focus to the first wrong field when a host asks', async () => {
    const form = await open({ prescription: { ...complete, dispensers: [] } });
    form.focusFirstError();
    expect(nameOf(focused())).to.equal('Enseignant en activité physique adaptée');
  });

  it('tells a host what is wrong', async () => {
    const form = await open({ prescription: { ...complete, durationMonths: 2 } });
    expect(form.validate().filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path])).to.deep.equal([['duration-out-of-range', ['durationMonths']]]);
  });
});

describe('sps-prescription-form with a severe limitation', () => {
  const educator = () => open({ prescription: { ...complete, dispensers: ['eapa', 'sports-educator'] } });

  it('withdraws who may not come first, and says so', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    expect(plain(textOf(form))).to.include('Retiré de votre choix : éducateur sportif.');
  });

  it('asks for one of three health professionals first', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    expect(everyOne(fieldOf(form, names.dispensers), 'checkbox').map(nameOf)).to.deep.equal(['Masseur-kinésithérapeute', 'Ergothérapeute', 'Psychomotricien']);
  });

  it('offers a teacher as a complement, and nobody else', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    expect(everyOne(fieldOf(form, names.complement), 'checkbox').map(nameOf)).to.deep.equal(['Enseignant en activité physique adaptée Quand l’autonomie est suffisante et les altérations atténuées']);
  });

  it('names those who cannot be chosen', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    expect(plain(textOf(form))).to.include('Non disponibles : éducateur sportif, titulaire d’un titre professionnel ou d’un CQP, titulaire d’une certification fédérale.');
  });

  it('keeps the complement when a first one is chosen', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    await choose(form, 'Ergothérapeute');
    expect(form.prescription.dispensers).to.have.members(['occupational-therapist', 'eapa']);
  });

  it('gives the choice back when it is taken back', async () => {
    const form = await educator();
    await choose(form, 'Au moins une sévère');
    await choose(form, 'Aucune sévère');
    expect(chosen(form, names.dispensers)).to.deep.equal(['Enseignant en activité physique adaptée', 'Éducateur sportif']);
  });

  it('keeps the focus on the answer', async () => {
    const form = await educator();
    get(form, 'radio', 'Aucune sévère').focus();
    await press('ArrowDown');
    await drawn(form);
    expect(nameOf(focused())).to.equal('Au moins une sévère');
  });
});

describe('sps-prescription-form with a dose for each activity', () => {
  const split = async () => {
    const form = await open();
    await choose(form, 'Une dose par activité');
    return form;
  };
  const doses = (form: Element) => everyOne(form, 'group', /^Dose/);

  it('starts each with the common dose', async () => {
    const form = await split();
    expect(everyOne(form, 'textbox', names.lowFrequency).map((input) => (input as HTMLInputElement).value)).to.deep.equal(['2', '2']);
  });

  it('names each after its activity', async () => {
    expect(doses(await split()).map(nameOf)).to.deep.equal(['Dose : Endurance', 'Dose : Renforcement musculaire']);
  });

  it('takes the focus to the first frequency', async () => {
    const form = await split();
    expect(focused() === box(form, names.lowFrequency)).to.equal(true);
  });

  it('changes one without the other', async () => {
    const form = await split();
    await fillBox(form, names.lowFrequency, '1');
    expect(form.prescription.components?.map(({ sessionsPerWeek }) => sessionsPerWeek?.low)).to.deep.equal([1, 2]);
  });

  it('is accessible', async () => {
    await expect(await split()).to.be.accessible();
  });

  it('goes back at once while the doses are the same', async () => {
    const form = await split();
    await choose(form, /^Une seule dose/);
    expect(doses(form).length).to.equal(0);
  });

  it('asks before it goes back when they differ', async () => {
    const form = await split();
    await fillBox(form, names.lowFrequency, '1');
    await choose(form, /^Une seule dose/);
    expect([doses(form).length, find(form, 'button', /^Les doses diffèrent/) !== undefined]).to.deep.equal([2, true]);
  });

  it('goes back with the first dose once that is confirmed', async () => {
    const form = await split();
    await fillBox(form, names.lowFrequency, '1');
    await choose(form, /^Une seule dose/);
    await choose(form, /^Les doses diffèrent/);
    expect(form.prescription.components?.map(({ sessionsPerWeek }) => sessionsPerWeek?.low)).to.deep.equal([1, 1]);
  });

  it('says what is wrong under the dose it is wrong in', async () => {
    const form = await split();
    const second = doses(form)[1]!;
    await fillBox(form, names.lowFrequency, '1');
    const low = box(second, names.lowFrequency);
    low.focus();
    low.select();
    await type('0');
    await tabTo('Prescrire');
    await drawn(form);
    expect(everyOne(form, 'group', 'Fréquence').map((group) => plain(errorOf((group.getRootNode() as ShadowRoot).host))))
      .to.deep.equal(['', 'Indiquez de 1 à 14 séances par semaine, en nombre entier.']);
  });

  it('opens a draft whose doses differ with a dose for each', async () => {
    expect(doses(await open({ patient: patients.feliciteLamarche, prescription: prescriptions.feliciteLamarche })).length).to.equal(3);
  });

  it('gives a new activity the common dose', async () => {
    const form = await split();
    await choose(form, 'Équilibre');
    expect(form.prescription.components?.at(-1)).to.deep.equal({ type: 'balance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' });
  });

  it('keeps the focus while it asks', async () => {
    const form = await split();
    await fillBox(form, names.lowFrequency, '1');
    get(form, 'button', /^Une seule dose/).focus();
    await press('Enter');
    await drawn(form);
    expect(nameOf(focused())).to.match(/^Les doses diffèrent/);
  });

  it('is not confirmed by a double click', async () => {
    const form = await split();
    await fillBox(form, names.lowFrequency, '1');
    await choose(form, /^Une seule dose/);
    get(form, 'button', /^Les doses diffèrent/).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }));
    await drawn(form);
    expect(doses(form).length).to.equal(2);
  });

  it('takes the focus back to the one frequency', async () => {
    const form = await split();
    await choose(form, /^Une seule dose/);
    expect(focused() === box(form, names.lowFrequency)).to.equal(true);
  });

  it('is reached by keyboard', async () => {
    const form = await open();
    await tabTo('Une dose par activité');
    await press('Enter');
    await drawn(form);
    expect(doses(form).length).to.equal(2);
  });
});
