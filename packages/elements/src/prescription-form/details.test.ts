import { expect } from '@open-wc/testing';
import { patients, practitioners } from '@sport-sante/sdk/testing';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription';
import { box, chord, drawn, errorOf, everyOne, fieldOf, find, focused, get, heard, nameOf, plain, press, retype, textOf, until, type, type Name } from '../internal/acts.test.js';
import { choose, chosen, complete, fillBox, open, prescribe, today } from './filling.test.js';
import type { PrescriptionForm } from './prescription-form.js';

const whole: PrescriptionDraft = { ...complete, authoredOn: today };

/** Everything a draft can say. */
const rich: PrescriptionDraft = {
  ...whole,
  place: 'Brétigny-sur-Orge', startsOn: '2026-12-01', organization: { name: 'Centre de santé' },
  attendingPhysician: practitioners.hugoValcoeur,
  grounds: [{ kind: 'ald', number: 8, label: 'Diabète de type 2', reference: 'Condition/1' }, { kind: 'autonomy', situation: 'frailty', screenedOn: '2026-11-02', tool: 'ICOPE' }],
  components: [{ type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate', sessions: 30, advice: 'Marche nordique' }],
  setting: 'group', practicePlace: 'town', goals: ['Retourner au marché à pied', 'Jardiner'], dailyAdvice: 'Prendre l’escalier', sedentaryAdvice: 'Se lever chaque heure',
  limitations: { strength: 'moderate' }, sixMinuteWalkMetres: 420, precautions: 'Arrêter en cas de vertige', contraindications: 'Pas de saut', background: 'Bêtabloquant',
  heartRate: { resting: 62, endurance: 110 }, equipment: ['glucose-meter'], otherEquipment: 'Bâtons', structures: [{ name: 'Maison Sport-Santé du Val d’Orge' }],
  orientation: 'coordinator', reportRecipients: ['prescriber'], renewalExcluded: true, renewalExcludedReason: 'Bilan cardiologique attendu', handedOver: true, sharing: { background: true },
};

/** Presses « + … » and waits for the field. */
async function add(form: PrescriptionForm, label: Name): Promise<void> {
  if (!find(form, 'button', label)) await choose(form, 'Autres détails');
  await choose(form, label);
}

const words = (form: Element, name: Name) => box(form, name).value;

describe('sps-prescription-form with details', () => {
  it('offers the usual ones as buttons, and no field', async () => {
    const form = await open();
    expect(['Précautions', 'Objectif du patient', 'Conseils au quotidien', 'Seul ou en groupe'].map((name) => find(form, 'button', name) !== undefined)).to.deep.equal([true, true, true, true]);
    expect(find(form, 'textbox', 'Précautions')).to.equal(undefined);
  });

  it('opens a field in place of its button, with the focus in it', async () => {
    const form = await open();
    await choose(form, 'Précautions');
    await until(() => nameOf(focused()) === 'Précautions' && focused().localName === 'textarea', 'the focus is in the field');
    expect(find(form, 'button', 'Précautions')).to.equal(undefined);
  });

  it('keeps in the draft what is written', async () => {
    const form = await open();
    await choose(form, 'Précautions');
    await until(() => focused().localName === 'textarea', 'the field opens');
    await type('Pas de saut');
    await press('Tab');
    await drawn(form);
    expect(form.prescription.precautions).to.equal('Pas de saut');
  });

  it('sends what is being written when Ctrl + Enter ends it', async () => {
    const form = await open({ prescription: whole });
    const sent = heard(form, 'sps-submit');
    await choose(form, 'Précautions');
    await until(() => focused().localName === 'textarea', 'the field opens');
    await type('Pas de saut');
    await chord('Control+Enter');
    await until(() => sent.length > 0, 'it is sent');
    expect(sent[0]!.detail.prescription!.precautions).to.equal('Pas de saut');
  });

  it('folds back what was left empty', async () => {
    const form = await open();
    await choose(form, 'Précautions');
    await until(() => focused().localName === 'textarea', 'the field opens');
    get(form, 'checkbox', /^Bouge moins/).focus();
    await until(() => find(form, 'button', 'Précautions'), 'the button is back');
  });

  it('keeps open what is filled, and folds it when it is emptied and left', async () => {
    const form = await open({ prescription: { ...whole, precautions: 'Pas de saut' } });
    await until(() => find(form, 'textbox', 'Précautions'), 'the field is in view');
    box(form, 'Précautions').focus();
    await retype('');
    get(form, 'checkbox', /^Bouge moins/).focus();
    await until(() => find(form, 'button', 'Précautions'), 'the button is back');
    expect(form.prescription.precautions).to.equal(undefined);
  });

  it('keeps a date that cannot be read, although it is no answer', async () => {
    const form = await open();
    await add(form, 'Début différé');
    await until(() => nameOf(focused()) === 'Premier jour de l’activité', 'the field opens');
    await type('bientôt');
    get(form, 'checkbox', /^Bouge moins/).focus();
    await drawn(form);
    await new Promise((done) => { setTimeout(done); });
    expect(words(form, 'Premier jour de l’activité')).to.equal('bientôt');
  });

  it('goes on to the rare ones from the button that shows them', async () => {
    const form = await open();
    await choose(form, 'Autres détails');
    await until(() => nameOf(focused()) === 'Matériel', 'the first rare one has the focus');
  });

  it('gives back a draft that says everything', async () => {
    const { patient: _patient, prescriber: _prescriber, ...rest } = rich;
    const form = await open({ prescription: rest });
    const { patient: _shown, prescriber: _by, ...given } = form.prescription;
    expect(given).to.deep.equal(rest);
  });

  it('shows every detail of a draft that says everything', async () => {
    const form = await open({ prescription: rich });
    await until(() => find(form, 'textbox', 'Fait à') && find(form, 'radio', /^Force.: Modérée$/), 'all is loaded');
    expect([words(form, 'Contre-indications'), words(form, 'Conseils au quotidien'), words(form, /^Nombre de séances/), words(form, 'Date du dépistage de la fragilité')])
      .to.deep.equal(['Pas de saut', 'Prendre l’escalier', '30', '02/11/2026']);
    expect(words(form, 'Objectif du patient')).to.equal('Retourner au marché à pied\nJardiner');
  });

  it('keeps the other details when one is edited', async () => {
    const form = await open({ prescription: rich });
    await until(() => find(form, 'textbox', 'Fait à'), 'all is loaded');
    await fillBox(form, 'Fait à', 'Paris');
    expect(form.prescription).to.deep.equal({ ...rich, place: 'Paris', patient: patients.jeanneDuval, prescriber: practitioners.claireMorel });
  });

  it('keeps where the record says a ground, and how it was found, when another goes', async () => {
    const form = await open({ prescription: rich });
    await choose(form, /^Retirer.: Diabète de type 2$/);
    expect(form.prescription.grounds).to.deep.equal([{ kind: 'autonomy', situation: 'frailty', screenedOn: '2026-11-02', tool: 'ICOPE' }]);
  });

  it('keeps medical background among health professionals until it is told otherwise', async () => {
    const form = await open({ prescription: { ...whole, background: 'Bêtabloquant' } });
    await until(() => find(form, 'textbox', /^Pathologies/), 'the field is in view');
    expect(textOf(form)).to.include('Lu par les professionnels de santé seulement');
    await choose(form, /^Modifier.: qui lit/);
    expect(form.prescription.sharing).to.deep.equal({ background: true });
    expect(textOf(form)).to.include('Lu par tous les intervenants');
  });

  it('says what is wrong under a detail, and leads to it when it is folded', async () => {
    const form = await open({ prescription: { ...whole, startsOn: '2026-11-01' } });
    await prescribe(form);
    await choose(form, /^Début différé.: /);
    await until(() => nameOf(focused()) === 'Premier jour de l’activité', 'the focus is in the field');
    expect(plain(errorOf(fieldOf(form, 'Premier jour de l’activité')))).to.equal('Mettez le jour de la prescription ou un jour qui la suit.');
  });

  it('tells how many sessions a frequency makes, beside another number', async () => {
    const form = await open({ prescription: { ...rich, components: [{ ...rich.components![0]!, sessions: 5 }] } });
    await until(() => find(form, 'textbox', /^Nombre de séances/), 'the field is in view');
    expect(plain(textOf(form))).to.include('À cette fréquence, comptez 26 à 39 séances environ.');
  });

  it('asks who answers for a minor, without being asked', async () => {
    const form = await open({ patient: { ...patients.jeanneDuval, birthDate: '2012-05-04' } });
    await until(() => find(form, 'textbox', 'Nom du responsable légal'), 'the fields are open');
    expect(plain(textOf(form))).to.include('À vérifier : le patient a moins de 18 ans, personne n’est nommé pour le représenter.');
  });

  it('asks an adult for no guardian', async () => {
    const form = await open();
    await choose(form, 'Autres détails');
    expect(everyOne(form, 'button', 'Responsable légal')).to.deep.equal([]);
  });

  it('keeps a structure of the territory', async () => {
    const structures = [{ name: 'Maison Sport-Santé du Val d’Orge', finess: '910000017' }];
    const form = await open({ prescription: { ...whole, structures }, territory: { name: 'Essonne', structures } });
    await until(() => find(form, 'group', /^Structures proposées/), 'the field is in view');
    expect(chosen(form, /^Structures proposées/)).to.deep.equal(['Maison Sport-Santé du Val d’Orge']);
  });

  it('sends a prescription that says everything', async () => {
    const form = await open({ prescription: rich });
    const submits = heard(form, 'sps-submit');
    await prescribe(form);
    await until(() => submits.length > 0, 'it is sent');
    expect(submits[0]!.detail.prescription!.precautions).to.equal('Arrêter en cas de vertige');
  });

  it('shows as text what a prescription says, and nothing of what it does not', async () => {
    const form = await open({ prescription: { ...whole, precautions: 'Pas de saut' } }, 'readonly');
    await until(() => textOf(form).includes('Pas de saut'), 'the details are there');
    expect([everyOne(form, 'textbox').length, find(form, 'button', 'Objectif du patient')]).to.deep.equal([0, undefined]);
  });

  it('is accessible with every detail open', async () => {
    const form = await open({ prescription: rich });
    await until(() => find(form, 'textbox', 'Fait à') && find(form, 'radio', /^Force.: Modérée$/), 'all is loaded');
    await drawn(form);
    await expect(form).to.be.accessible();
  });
});

describe('sps-prescription-form with the thirteen dimensions', () => {
  it('keeps them folded until they are asked for', async () => {
    const form = await open();
    expect(find(form, 'radio', /^Force.: Sévère$/)).to.equal(undefined);
    await choose(form, 'Préciser les 13 dimensions');
    await until(() => find(form, 'radio', /^Force.: Sévère$/), 'the grid is there');
  });

  it('opens them with « Au moins une sévère », the focus staying on the answer', async () => {
    const form = await open();
    get(form, 'radio', 'Aucune sévère').focus();
    await press('ArrowDown');
    await until(() => find(form, 'radio', /^Force.: Sévère$/), 'the grid is there');
    expect(nameOf(focused())).to.equal('Au moins une sévère');
  });

  it('asks about an answer that the dimensions contradict, and changes nothing', async () => {
    const form = await open({ prescription: { ...whole, limitations: { strength: 'severe' } } });
    await drawn(form);
    expect(plain(textOf(form))).to.include('À vérifier : une dimension est notée sévère (« Force »). Vous pouvez');
    expect([chosen(form, /limitation fonctionnelle sévère/), form.prescription.severeLimitation]).to.deep.equal([['Aucune sévère'], false]);
  });

  it('names each of several', async () => {
    const form = await open({ prescription: { ...whole, limitations: { strength: 'severe', mood: 'severe' } } });
    await drawn(form);
    expect(plain(textOf(form))).to.include('2 dimensions sont notées sévères (« Force », « Anxiété, dépression »).');
  });

  it('places a distance walked beside its theory, without any level', async () => {
    const form = await open();
    await choose(form, 'Préciser les 13 dimensions');
    await until(() => find(form, 'textbox', 'Taille (cm)'), 'the grid is there');
    await fillBox(form, /^Distance de marche/, '382');
    await fillBox(form, 'Taille (cm)', '162');
    await fillBox(form, 'Poids (kg)', '72');
    expect(plain(textOf(form))).to.match(/Théorique \d+ m, limite \d+ m, mesurée 382 m/);
    expect([form.prescription.sixMinuteWalkMetres, form.prescription.limitations]).to.deep.equal([382, undefined]);
  });
});

describe('sps-prescription-form with a guardian named in part', () => {
  it('asks for the rest on its own box', async () => {
    const form = await open({ patient: { ...patients.jeanneDuval, birthDate: '2012-05-04' } });
    await fillBox(form, 'Nom du responsable légal', 'PETIT');
    await prescribe(form);
    expect(plain(errorOf(fieldOf(form, 'Prénom du responsable légal')))).to.equal('Complétez : nom, prénom et lien avec le patient.');
  });
});
