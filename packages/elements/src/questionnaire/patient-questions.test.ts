import { expect } from '@open-wc/testing';
import type { QuestionnaireItem } from 'fhir/r4.js';
import { box, descriptionOf, drawn, errorOf, everyOne, fieldOf, find, focused, get, nameOf, plain, press, textOf, type, until } from '../internal/acts.test.js';
import { answer, count, goOn, heading, open, questionnaire, rows, six, smoking, tap, walking, when, yesNo } from './patient.suite.js';

describe('a form, one question at a time', () => {
  it('opens on the first question, and leaves the focus to the page', async () => {
    const host = await open(smoking);
    expect([heading(host), count(host), focused()]).to.deep.equal(['Fumez-vous ?', 'Question 1 sur 2', document.body]);
  });

  it('goes on by « Continuer » only, with the focus on the new question', async () => {
    const host = await open(smoking);
    await tap(host, 'radio', 'Non');
    expect(heading(host)).to.equal('Fumez-vous ?');
    await goOn(host);
    expect([heading(host), focused()]).to.deep.equal(['Dormez-vous bien ?', get(host, 'heading')]);
  });

  it('asks for an answer, or to say that one does not know, with the focus on the answers', async () => {
    const host = await open(smoking);
    await goOn(host);
    expect(plain(errorOf(fieldOf(host, /^Fumez-vous/)))).to.equal('Choisissez une réponse, ou « Je ne sais pas ».');
    expect([heading(host), nameOf(focused())]).to.deep.equal(['Fumez-vous ?', 'Oui']);
  });

  it('takes the sentence away with an answer', async () => {
    const host = await open(smoking);
    await goOn(host);
    await tap(host, 'radio', 'Oui');
    expect(errorOf(fieldOf(host, /^Fumez-vous/))).to.equal('');
  });

  it('follows an answer: what it opens comes next, and is told', async () => {
    const host = await open(smoking);
    await answer(host, 'Oui');
    expect([heading(host), count(host)]).to.deep.equal(['Voulez-vous arrêter ?', 'Question 2 sur 3']);
    expect(descriptionOf(focused())).to.equal('Votre réponse ajoute une question.');
  });

  it('never moves what is in view', async () => {
    const host = await open(smoking);
    await answer(host, 'Oui');
    await tap(host, 'radio', 'Oui');
    expect([heading(host), count(host)]).to.deep.equal(['Voulez-vous arrêter ?', 'Question 2 sur 3']);
  });

  it('asks what an answer opened before itself, then goes to the review', async () => {
    const host = await open(questionnaire(yesNo('more', 'Depuis longtemps ?', when('smoke')), yesNo('smoke', 'Fumez-vous ?'), yesNo('well', 'Dormez-vous bien ?')));
    await answer(host, 'Oui');
    await answer(host, 'Oui');
    expect(heading(host)).to.equal('Depuis longtemps ?');
    await answer(host, 'Non');
    expect(rows(host)).to.deep.equal(['Depuis longtemps ? Non', 'Fumez-vous ? Oui', 'Dormez-vous bien ? Oui']);
  });

  it('goes back with every answer kept', async () => {
    const host = await open(smoking);
    await answer(host, 'Oui');
    await answer(host, 'Non');
    await tap(host, 'button', 'Retour');
    await tap(host, 'button', 'Retour');
    expect([heading(host), (get(host, 'radio', 'Oui') as HTMLInputElement).checked]).to.deep.equal(['Fumez-vous ?', true]);
  });

  it('says what the form is about in place of a way back, on the first question', async () => {
    const host = await open(smoking);
    expect([find(host, 'button', 'Retour'), textOf(host).includes('Vos habitudes')]).to.deep.equal([undefined, true]);
  });

  it('accepts that one does not know, and says so when one comes back', async () => {
    const host = await open(smoking);
    await tap(host, 'button', 'Je ne sais pas');
    expect(heading(host)).to.equal('Dormez-vous bien ?');
    await tap(host, 'button', 'Retour');
    expect(plain(textOf(host))).to.include('Votre réponse : vous ne savez pas.');
    await goOn(host);
    expect(heading(host)).to.equal('Dormez-vous bien ?');
  });

  it('never lets its bar go back while one goes on', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?'), ...Array.from({ length: 8 }, (_, index) => yesNo(`b${index}`, `B${index} ?`, when('a'))), yesNo('c', 'C ?')));
    const reached = () => get(host, 'progressbar').querySelector('span')!.getBoundingClientRect().width / get(host, 'progressbar').getBoundingClientRect().width;
    const before = parseFloat(get(host, 'progressbar').querySelector('span')!.style.inlineSize);
    await answer(host, 'Oui');
    expect(parseFloat(get(host, 'progressbar').querySelector('span')!.style.inlineSize)).to.be.at.least(before);
    expect([count(host), reached() > 0]).to.deep.equal(['Question 2 sur 10', true]);
  });

  it('encourages once, after half', async () => {
    const host = await open(six);
    const said = [];
    for (let index = 0; index < 6; index += 1) {
      said.push(textOf(host).includes('Vous avez fait plus de la moitié.'));
      await answer(host, 'Oui');
    }
    expect(said).to.deep.equal([false, false, false, true, false, false]);
    expect(textOf(host)).to.include('Vous avez répondu à toutes les questions.');
  });

  it('does not encourage over three questions', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?'), yesNo('b', 'B ?'), yesNo('c', 'C ?')));
    await answer(host, 'Oui');
    await answer(host, 'Oui');
    expect(textOf(host)).to.not.include('moitié');
  });

  it('reads the words of a form with its questions', async () => {
    const host = await open(questionnaire({ linkId: 'd', type: 'display', text: 'Pensez à une semaine habituelle.' }, yesNo('a', 'A ?')));
    expect(textOf(host.shadowRoot!.querySelector('#patient-help')!)).to.equal('Pensez à une semaine habituelle.');
    expect(get(host, 'heading').getAttribute('aria-describedby')).to.equal('patient-help');
  });

  it('has a heading even where its author gave no words', async () => {
    expect(heading(await open(questionnaire({ linkId: 'a', type: 'boolean' })))).to.equal('Vos habitudes');
  });

  it('asks a required question again at the review only', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?', { required: true })));
    await tap(host, 'button', 'Je ne sais pas');
    expect(rows(host)).to.deep.equal(['A ? Vous ne savez pas Cette réponse est nécessaire.']);
  });

  it('goes on without a word where nothing may have to be said', async () => {
    const host = await open(questionnaire({ linkId: 'more', type: 'text', text: 'Voulez-vous ajouter quelque chose ?' }));
    await goOn(host);
    expect(heading(host)).to.equal('Vos réponses');
  });

  it('has an occurrence a step, and adds another', async () => {
    const host = await open(questionnaire({ linkId: 'drug', type: 'group', text: 'Traitement', repeats: true, item: [{ linkId: 'name', type: 'string', text: 'Nom' }] }, yesNo('a', 'A ?')));
    await tap(host, 'button', /^Ajouter/);
    expect([heading(host), count(host), textOf(host).includes('ajoute une')]).to.deep.equal(['Traitement 2', 'Question 2 sur 3', false]);
    await tap(host, 'button', /^Retirer/);
    expect([heading(host), count(host)]).to.deep.equal(['Traitement', 'Question 1 sur 2']);
  });

  it('takes away the first occurrence too, and shows the next in its place', async () => {
    const host = await open(questionnaire({ linkId: 'drug', type: 'group', text: 'Traitement', repeats: true, item: [{ linkId: 'name', type: 'string', text: 'Nom' }] }), {
      response: { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: ['Un', 'Deux'].map((valueString) => ({ linkId: 'drug', item: [{ linkId: 'name', answer: [{ valueString }] }] })) },
    });
    get(host, 'button', /^Modifier/).click();
    await drawn(host);
    await tap(host, 'button', 'Retirer\u00a0: Traitement 1');
    expect([heading(host), box(host).value, focused()]).to.deep.equal(['Traitement', 'Deux', get(host, 'heading')]);
  });
});

describe('an activity, one question at a time', () => {
  const zero = '0, aucun jour';

  it('is asked by tiles from 0 to 7, heard as numbers of days', async () => {
    const host = await open(questionnaire(walking));
    expect([heading(host), ...everyOne(host, 'radio').map(nameOf).map(plain)]).to.deep.equal(['Combien de jours par semaine marchez-vous ?', zero, '1 jour', '2 jours', '3 jours', '4 jours', '5 jours', '6 jours', '7 jours']);
    expect(textOf(host)).to.include('Vos déplacements');
  });

  it('is a « no » with no day, and asks no duration', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, zero);
    expect(rows(host)).to.deep.equal(['Marchez-vous ? Aucun jour']);
    expect(host.response!.item?.[0]?.item?.[0]?.answer).to.deep.equal([{ valueBoolean: false }]);
  });

  it('asks the duration of such a day', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    expect(heading(host)).to.equal('Ces jours-là, combien de temps ?');
    await answer(host, /^20/);
    expect(rows(host)).to.deep.equal(['Marchez-vous ? 3 jours, 20 min par jour']);
  });

  it('does not tell that a duration was added', async () => {
    const host = await open(questionnaire(walking));
    await tap(host, 'button', 'Je ne sais pas');
    await tap(host, 'button', /^Modifier/);
    await answer(host, /^1.jour$/);
    expect([heading(host), textOf(host).includes('ajoute')]).to.deep.equal(['Ces jours-là, combien de temps ?', false]);
  });

  it('has one unknown for both', async () => {
    const host = await open(questionnaire(walking));
    await tap(host, 'button', 'Je ne sais pas');
    expect(rows(host)).to.deep.equal(['Marchez-vous ? Vous ne savez pas']);
  });

  it('keeps words that are no duration, says how to write it, and stays', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    get(host, 'radio', 'Une autre durée').click();
    await drawn(host);
    box(host).focus();
    await type('longtemps');
    await press('Enter');
    await drawn(host);
    expect([heading(host), box(host).value]).to.deep.equal(['Ces jours-là, combien de temps ?', 'longtemps']);
    expect(plain(errorOf(fieldOf(host, /^Ces jours/)))).to.include('1 h 30');
  });

  it('takes another duration', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    get(host, 'radio', 'Une autre durée').click();
    await drawn(host);
    box(host).focus();
    await type('1h15');
    await press('Enter');
    await drawn(host);
    expect(rows(host)).to.deep.equal(['Marchez-vous ? 3 jours, 1 h 15 par jour']);
  });

  it('has no minutes left of days that there are not', async () => {
    const seated = questionnaire({ linkId: 's', type: 'group', text: 'Assis', item: [{ linkId: 's.days', type: 'integer', text: 'Jours ?' }, { linkId: 's.minutes', type: 'integer', text: 'Durée ?' }] });
    const host = await open(seated);
    await answer(host, /^3.jours/);
    await answer(host, /^20/);
    await tap(host, 'button', /^Modifier/);
    await answer(host, zero);
    expect(rows(host)).to.deep.equal(['Assis Aucun jour']);
    expect(JSON.stringify(host.response)).to.not.include('s.minutes');
  });

  const effort: QuestionnaireItem = {
    ...walking, text: 'Votre travail', item: [{
      ...walking.item![0]!, text: 'Votre travail demande-t-il un effort élevé ?',
      extension: [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText', valueString: 'Effort élevé' }],
    }],
  };

  it('says of what its days and its duration are, in its heading and in the name of its answers', async () => {
    const host = await open(questionnaire(effort));
    expect([heading(host), textOf(host).includes('Votre travail')]).to.deep.equal(['Effort élevé : Combien de jours par semaine marchez-vous ?', true]);
    await answer(host, /^3.jours/);
    expect(heading(host)).to.equal('Effort élevé : Ces jours-là, combien de temps ?');
    expect(plain(nameOf(get(host, 'radiogroup')))).to.equal('Effort élevé : Ces jours-là, combien de temps ?');
  });

  it('says it once where the question says it', async () => {
    const said = { ...effort, item: [{ ...effort.item![0]!, item: effort.item![0]!.item!.map((each) => ({ ...each, text: 'Combien de jours faites-vous un effort élevé\u202f?' })) }] };
    expect(heading(await open(questionnaire(said)))).to.equal('Combien de jours faites-vous un effort élevé ?');
  });

  it('says it in the words of the yes or no where that has no short name', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    expect(textOf(host.shadowRoot!.querySelector('#patient-help')!)).to.include('Marchez-vous');
  });

  it('tells one who does less than what counts what to answer', async () => {
    const host = await open(questionnaire({ ...effort, item: [{ ...effort.item![0]!, item: effort.item![0]!.item!.map((each) => (each.linkId.endsWith('minutes') ? { ...each, extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 10 }] } : each)) }] }));
    await answer(host, /^3.jours/);
    get(host, 'radio', 'Une autre durée').click();
    await drawn(host);
    box(host).focus();
    await type('5');
    await press('Enter');
    await until(() => descriptionOf(box(host)) !== '', 'the error is there');
    expect(plain(descriptionOf(box(host)))).to.equal('Comptez seulement ce qui dure au moins 10 min. Sinon, revenez et répondez 0 jour.');
  });

  it('is named by its group, once', async () => {
    const host = await open(questionnaire({ linkId: 's', type: 'group', text: 'Temps assis', item: [{ linkId: 's.days', type: 'integer', text: 'Combien de jours ?' }, { linkId: 's.minutes', type: 'integer', text: 'Combien de temps ?' }] }));
    expect([heading(host), host.shadowRoot!.querySelector('.patient-ask > div')!.textContent.split('Temps assis').length]).to.deep.equal(['Temps assis : Combien de jours ?', 2]);
  });

  it('defines what is counted where the yes or no that « 0 » replaces does', async () => {
    const long = 'Votre travail comprend-il des efforts élevés qui font respirer beaucoup plus vite, comme porter des charges, pendant au moins 10 minutes de suite ?';
    expect(textOf(await open(questionnaire({ ...walking.item![0]!, text: long })))).to.include('porter des charges');
  });

  it('offers the usual durations of an effort, and those of a day seated', async () => {
    const seated = (linkId: string): QuestionnaireItem => ({ linkId, type: 'group', text: 'Assis', item: [{ linkId: `${linkId}.minutes`, type: 'integer', text: 'Combien de temps ?' }] });
    const offered = async (linkId: string) => everyOne(await open(questionnaire(seated(linkId))), 'radio').map(nameOf).map(plain);
    expect(await offered('walk')).to.deep.equal(['10 min', '20 min', '30 min', '45 min', '1 h', '1 h 30', 'Une autre durée']);
    expect(await offered('work.sitting')).to.deep.equal(['30 min', '1 h', '2 h', '3 h', '5 h', '8 h', 'Une autre durée']);
  });
});
