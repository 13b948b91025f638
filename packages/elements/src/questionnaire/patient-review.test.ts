import { expect } from '@open-wc/testing';
import { drawn, everyOne, find, focused, get, heard, nameOf, plain, textOf, until } from '../internal/acts.test.js';
import { answer, goOn, heading, open, questionnaire, rows, six, smoking, tap, walking, yesNo } from './patient.suite.js';
import type { Questionnaire } from './questionnaire.js';

describe('the review', () => {
  const reviewed = async (more: Partial<Questionnaire> = {}) => {
    const host = await open(smoking, more);
    await answer(host, 'Non');
    await answer(host, 'Oui');
    return host;
  };

  it('says every answer in words before anything is sent', async () => {
    const host = await reviewed();
    const sent = heard(host, 'sps-submit');
    expect([heading(host), ...rows(host)]).to.deep.equal(['Vos réponses', 'Fumez-vous ? Non', 'Dormez-vous bien ? Oui']);
    expect([textOf(host).includes('Rien n’est encore envoyé.'), sent.length]).to.deep.equal([true, 0]);
  });

  it('does not say that all is answered when a duration is not known', async () => {
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    await tap(host, 'button', 'Je ne sais pas');
    expect(rows(host)).to.deep.equal(['Marchez-vous ? 3 jours, vous ne savez pas combien de temps']);
    expect(textOf(host)).to.not.include('toutes les questions');
  });

  it('comes back after one answer is changed', async () => {
    const host = await reviewed();
    await tap(host, 'button', /^Modifier.+Dormez/);
    await answer(host, 'Non');
    expect(rows(host)).to.deep.equal(['Fumez-vous ? Non', 'Dormez-vous bien ? Non']);
  });

  it('comes back after what the change opened', async () => {
    const host = await reviewed();
    await tap(host, 'button', /^Modifier.+Fumez/);
    await answer(host, 'Oui');
    expect(heading(host)).to.equal('Voulez-vous arrêter ?');
    await answer(host, 'Oui');
    expect(heading(host)).to.equal('Voulez-vous une aide ?');
    await answer(host, 'Non');
    expect([heading(host), rows(host).length]).to.deep.equal(['Vos réponses', 4]);
  });

  it('comes back by « Retour » too', async () => {
    const host = await reviewed();
    await tap(host, 'button', /^Modifier.+Fumez/);
    await tap(host, 'button', 'Retour');
    expect(heading(host)).to.equal('Vos réponses');
  });

  it('goes back to the last question by « Retour »', async () => {
    const host = await reviewed();
    await tap(host, 'button', 'Retour');
    expect(heading(host)).to.equal('Dormez-vous bien ?');
  });

  it('changes the days and the duration of an activity together', async () => {
    const host = await open(questionnaire(walking, yesNo('a', 'A ?')));
    await answer(host, /^3.jours/);
    await answer(host, /^20/);
    await answer(host, 'Oui');
    await tap(host, 'button', /^Modifier.+marchez/);
    await goOn(host);
    expect(heading(host)).to.equal('Ces jours-là, combien de temps ?');
    await answer(host, /^30/);
    expect(rows(host)[0]).to.equal('Marchez-vous ? 3 jours, 30 min par jour');
  });

  it('names each act that changes an answer by its domain too', async () => {
    const host = await open(questionnaire(walking, { ...walking, linkId: 'home', text: 'La maison', item: [yesNo('home.walk', 'Marchez-vous ?')] }));
    await answer(host, /aucun jour$/);
    await answer(host, 'Non');
    expect(everyOne(host, 'button', /^Modifier/).map(nameOf).map(plain)).to.deep.equal(['Modifier : Vos déplacements, marchez-vous ?', 'Modifier : La maison, marchez-vous ?']);
  });

  it('calls its act what the host calls it, and says nothing of sending then', async () => {
    const host = await open(smoking, { submitLabel: 'Voir mon résultat' });
    await answer(host, 'Non');
    await answer(host, 'Oui');
    expect([find(host, 'button', 'Voir mon résultat') !== undefined, textOf(host).includes('nvoy')]).to.deep.equal([true, false]);
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await tap(host, 'button', 'Voir mon résultat');
    await until(() => find(host, 'button', 'Un instant…'), 'it waits for the host');
    host.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] });
    await until(() => !find(host, 'button', 'Un instant…'), 'the host answered');
    await drawn(host);
    expect(textOf(host)).to.not.include('transmises');
  });

  it('sends, once', async () => {
    const host = await reviewed();
    const sent = heard(host, 'sps-submit');
    await tap(host, 'button', 'Envoyer mes réponses');
    await until(() => sent.length > 0, 'it is sent');
    expect(sent[0]!.detail.response?.item?.map(({ linkId }) => linkId)).to.deep.equal(['smoke', 'well']);
  });

  it('says what is needed before it sends, from the top', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?', { required: true }), yesNo('b', 'B ?', { required: true })));
    await tap(host, 'button', 'Je ne sais pas');
    await tap(host, 'button', 'Je ne sais pas');
    const [sent, refused] = [heard(host, 'sps-submit'), heard(host, 'sps-invalid')];
    await tap(host, 'button', 'Envoyer mes réponses');
    await until(() => refused.length > 0, 'it is refused');
    await drawn(host);
    expect([sent.length, focused().id]).to.deep.equal([0, 'summary']);
    expect(plain(textOf(host))).to.include('Avant de continuer, 2 réponses sont à donner ou à corriger :');
  });

  it('says that it is sending, and does not send again', async () => {
    const host = await reviewed();
    const sent = heard(host, 'sps-submit');
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await tap(host, 'button', 'Envoyer mes réponses');
    await until(() => find(host, 'button', 'Envoi en cours…') && sent.length > 0, 'it is sending');
    await tap(host, 'button', 'Envoi en cours…');
    expect([sent.length, get(host, 'button', 'Envoi en cours…').getAttribute('aria-busy')]).to.deep.equal([1, 'true']);
  });

  it('is all there is of answers that can only be read', async () => {
    const host = await open(smoking, { readonly: true, response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'smoke', answer: [{ valueBoolean: false }] }] } });
    expect([heading(host), rows(host)[0], everyOne(host, 'button', /^Modifier|^Envoyer/).length]).to.deep.equal(['Vos réponses', 'Fumez-vous ? Non', 0]);
  });
});

describe('answers that were begun', () => {
  const begun = { response: { resourceType: 'QuestionnaireResponse' as const, status: 'in-progress' as const, item: [{ linkId: 'q1', answer: [{ valueBoolean: true }] }, { linkId: 'q2', answer: [{ valueBoolean: true }] }] } };

  it('are taken up at the first one that misses', async () => {
    const host = await open(six, begun);
    expect([heading(host), plain(textOf(host)).includes('Vous aviez commencé.')]).to.deep.equal(['Question numéro 3 ?', true]);
  });

  it('can be gone through from the start', async () => {
    const host = await open(six, begun);
    await tap(host, 'button', 'Revenir au début');
    expect([heading(host), (get(host, 'radio', 'Oui') as HTMLInputElement).checked, textOf(host).includes('commencé')]).to.deep.equal(['Question numéro 1 ?', true, false]);
  });

  it('are reviewed when all are there', async () => {
    const host = await open(questionnaire(yesNo('q1', 'A ?')), begun);
    expect(heading(host)).to.equal('Vos réponses');
  });

  it('are not what a form answers by itself', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?', { initial: [{ valueBoolean: true }] }), yesNo('b', 'B ?')));
    expect([heading(host), textOf(host).includes('commencé')]).to.deep.equal(['A ?', false]);
  });
});
