import { expect } from '@open-wc/testing';
import type { Questionnaire as FhirQuestionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4.js';
import { box, chord, descriptionOf, drawn, everyOne, find, focused, get, heard, nameOf, page, plain, press, retype, tabTo, textOf, type, until } from '../internal/acts.test.js';
import './questionnaire.js';
import type { Questionnaire } from './questionnaire.js';

const form = (...item: QuestionnaireItem[]): FhirQuestionnaire => ({ resourceType: 'Questionnaire', status: 'active', title: 'Bilan', item });
const text = (linkId: string, words: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId, type: 'string', text: words, ...more });
const control = (code: string) => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', valueCodeableConcept: { coding: [{ code }] } }] });
const options = (...words: string[]) => ({ answerOption: words.map((display, index) => ({ valueCoding: { code: String(index), display } })) });

const open = (questionnaire: unknown, more: Partial<Questionnaire> = {}, around = 'lang="fr"') =>
  page<Questionnaire>(`<div ${around}><sps-questionnaire></sps-questionnaire></div>`, 'sps-questionnaire', (host) => { Object.assign(host, { questionnaire, ...more }); });

const bilan = form(
  { linkId: 'vous', type: 'group', text: 'Vous', item: [
    text('nom', 'Nom', { required: true }),
    { linkId: 'poids', type: 'decimal', text: 'Poids', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: 20 }] },
    { linkId: 'fume', type: 'boolean', text: 'Tabac', item: [{ linkId: 'fume.nombre', type: 'integer', text: 'Cigarettes par jour', enableWhen: [{ question: 'fume', operator: '=', answerBoolean: true }] }] },
  ] },
  { linkId: 'sport', type: 'choice', text: 'Sport', ...options('Marche', 'Vélo', 'Natation') },
);

const answersOf = ({ response }: Questionnaire) => JSON.stringify(response?.item ?? []);

describe('sps-questionnaire', () => {
  it('is accessible', async () => {
    await expect(await open(bilan)).to.be.accessible();
  });

  it('is accessible once a submit was refused', async () => {
    const host = await open(bilan);
    await host.submit();
    await drawn(host);
    await expect(host).to.be.accessible();
  });

  it('says that it is ready once its questions are there', async () => {
    let ready = 0;
    const host = await page<Questionnaire>('<sps-questionnaire></sps-questionnaire>', 'sps-questionnaire', (each) => {
      each.addEventListener('sps-ready', () => { ready += 1; });
      each.questionnaire = bilan;
    });
    await until(() => ready > 0, 'it is ready');
    expect([ready, find(host, 'textbox', 'Nom') !== undefined]).to.deep.equal([1, true]);
  });

  it('keeps what is typed at each key', async () => {
    const host = await open(bilan);
    box(host, 'Nom').focus();
    await type('Fic');
    expect(answersOf(host)).to.include('"valueString":"Fic"');
  });

  it('shows what an answer opens, and takes it away again', async () => {
    const host = await open(bilan);
    get(host, 'radio', 'Oui').click();
    await drawn(host);
    const opened = find(host, 'textbox', 'Cigarettes par jour');
    get(host, 'radio', 'Non').click();
    await drawn(host);
    expect([opened !== undefined, find(host, 'textbox', 'Cigarettes par jour')]).to.deep.equal([true, undefined]);
  });

  it('draws no other question when one is answered', async () => {
    const host = await open(bilan);
    let drawings = 0;
    const observer = new MutationObserver((changes) => { drawings += changes.length; });
    const sport = get(host, 'radiogroup', 'Sport');
    observer.observe(sport.getRootNode(), { subtree: true, childList: true, attributes: true, characterData: true });
    box(host, 'Nom').focus();
    await type('Fictif');
    await drawn(host);
    observer.disconnect();
    expect(drawings).to.equal(0);
  });

  it('tells the host what changed, and the draft, without values in the first', async () => {
    const host = await open(bilan);
    const [changes, drafts] = [heard(host, 'sps-change'), heard(host, 'sps-draft')];
    box(host, 'Nom').focus();
    await type('F');
    await until(() => drafts.length > 0, 'the draft is told');
    expect(changes[0]!.detail).to.deep.equal({ valid: true, complete: true, changed: [['vous', 'nom']] });
    expect(JSON.stringify(drafts[0]!.detail.response)).to.include('"valueString":"F"');
  });

  it('goes on from a draft, and is not opened anew by its own', async () => {
    const response: QuestionnaireResponse = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [{ linkId: 'vous', item: [{ linkId: 'nom', answer: [{ valueString: 'Fictif' }] }] }] };
    const host = await open(bilan, { response });
    const field = box(host, 'Nom');
    host.response = structuredClone(host.response);
    await drawn(host);
    expect([field.value, field.isConnected]).to.deep.equal(['Fictif', true]);
  });

  it('lists on top what stops a submit, and each line leads to its question', async () => {
    const host = await open(bilan);
    const refusals = heard(host, 'sps-invalid');
    await host.submit();
    await drawn(host);
    const summary = focused();
    get(host, 'button', /^Nom/).click();
    await until(() => nameOf(focused()) === 'Nom', 'the focus is in the question');
    expect([refusals[0]!.detail.issues.map(({ code }) => code), textOf(summary).includes('1 réponse est à revoir')]).to.deep.equal([['answer-missing'], true]);
  });

  it('says what to do once one has left a wrong answer, not while typing', async () => {
    const host = await open(bilan);
    box(host, 'Poids').focus();
    await type('2');
    const during = descriptionOf(box(host, 'Poids'));
    await press('Tab');
    await until(() => descriptionOf(box(host, 'Poids')).includes('20'), 'the error is there');
    expect([during, plain(descriptionOf(box(host, 'Poids')))]).to.deep.equal(['', 'Indiquez au moins 20.']);
  });

  it('refuses words that no answer can hold', async () => {
    const host = await open(form({ linkId: 'n', type: 'integer', text: 'Nombre' }));
    box(host).focus();
    await type('beaucoup');
    await press('Tab');
    const submits = heard(host, 'sps-submit');
    const issues = host.validate();
    await host.submit();
    expect([issues.map(({ code }) => code), submits.length]).to.deep.equal([['unreadable'], 0]);
  });

  it('hands over the answers in one transaction, under one key however often it is tried', async () => {
    const host = await open(bilan);
    box(host, 'Nom').focus();
    await type('Fictif');
    const submits = heard(host, 'sps-submit');
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await host.submit();
    host.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] });
    await until(() => find(host, 'button', 'Enregistrer les réponses'), 'it may be tried again');
    await host.submit();
    expect([submits.length, submits[0]!.detail.idempotencyKey === submits[1]!.detail.idempotencyKey, submits[0]!.detail.bundle.type]).to.deep.equal([2, true, 'transaction']);
  });

  it('puts what a server refused on the question it names', async () => {
    const host = await open(bilan);
    box(host, 'Nom').focus();
    await type('Fictif');
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await host.submit();
    host.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', details: { text: 'Ce nom n’est pas celui du dossier.' }, expression: ['Bundle.entry[0].resource.item[0].item[0].answer[0]'] }] });
    await until(() => descriptionOf(box(host, 'Nom')) !== '', 'it is told on the question');
    expect(descriptionOf(box(host, 'Nom'))).to.equal('Ce nom n’est pas celui du dossier.');
  });

  it('adds and removes a part, and says so, with the focus in it', async () => {
    const host = await open(form({ linkId: 'm', type: 'group', text: 'Médicament', repeats: true, item: [text('m.nom', 'Nom')] }));
    get(host, 'button', 'Ajouter\u00a0: Médicament').click();
    await until(() => everyOne(host, 'textbox').length === 2 && focused() === everyOne(host, 'textbox')[1], 'the focus is in the new part');
    const said = textOf(get(host, 'status'));
    get(host, 'button', 'Retirer\u00a0: Médicament 2').click();
    await until(() => everyOne(host, 'textbox').length === 1, 'it is gone');
    expect([said, textOf(get(host, 'status'))]).to.deep.equal(['Médicament 2 ajouté.', 'Médicament 2 retiré.']);
  });

  it('keeps each of several answers in its own box', async () => {
    const host = await open(form(text('p', 'Prénom', { repeats: true })));
    box(host, 'Prénom').focus();
    await type('Ana');
    get(host, 'button', /^Ajouter une réponse/).click();
    await until(() => nameOf(focused()) === 'Prénom 2', 'the focus is in the new box');
    await type('Lou');
    box(host, 'Prénom').focus();
    await retype('');
    await press('Backspace');
    await drawn(host);
    expect([box(host, 'Prénom 2').value, answersOf(host)]).to.deep.equal(['Lou', '[{"linkId":"p","text":"Prénom","answer":[{"valueString":"Lou"}]}]']);
  });

  it('turns pages, and leads from the list of errors to another page', async () => {
    const host = await open(form(
      { linkId: 'p1', type: 'group', text: 'Vous', ...control('page'), item: [text('a', 'Nom', { required: true })] },
      { linkId: 'p2', type: 'group', text: 'Santé', ...control('page'), item: [text('b', 'Traitement')] },
    ));
    get(host, 'button', 'Page suivante').click();
    await until(() => find(host, 'textbox', 'Traitement')?.checkVisibility(), 'the second page is open');
    await host.submit();
    await drawn(host);
    get(host, 'button', /^Nom/).click();
    await until(() => nameOf(focused()) === 'Nom', 'the first page is open again');
    expect(find(host, 'textbox', 'Traitement')?.checkVisibility() ?? false).to.equal(false);
  });

  it('opens one part of a group at a time where its parts are tabs, and keeps what stands beside them', async () => {
    const tab = (linkId: string, text: string): QuestionnaireItem => ({ linkId, type: 'group', text, ...control('tab'), item: [{ linkId: `${linkId}-in`, type: 'string', text: `Dans ${text}` }] });
    const host = await open(form({ linkId: 'g', type: 'group', text: 'Bilan', item: [{ linkId: 'a', type: 'string', text: 'Avant' }, tab('t1', 'Un'), tab('t2', 'Deux')] }));
    const isShown = (name: string) => find(host, 'textbox', name)?.checkVisibility() === true;
    expect(['Avant', 'Dans Un', 'Dans Deux'].map(isShown)).to.deep.equal([true, true, false]);
    get(host, 'tab', 'Deux').click();
    await until(() => isShown('Dans Deux'), 'the second tab is open');
    expect(['Avant', 'Dans Un'].map(isShown)).to.deep.equal([true, false]);
    await expect(host).to.be.accessible();
  });

  it('says where a list of answers is one that the page does not have', async () => {
    const host = await open(form({ linkId: 'a', type: 'choice', text: 'Métier', answerValueSet: 'https://example.org/jobs' }));
    expect(plain(descriptionOf(get(host, 'combobox', /^Métier/)))).to.include('une liste que cette page n’a pas');
  });

  it('draws a matrix as a table of radios that is accessible', async () => {
    const row = (linkId: string, words: string): QuestionnaireItem => ({ linkId, type: 'choice', text: words, ...options('Jamais', 'Parfois') });
    const host = await open(form({ linkId: 't', type: 'group', text: 'Ces deux semaines', ...control('table'), item: [row('t1', 'Fatigue'), row('t2', 'Douleur')] }));
    get(host, 'radio', 'Douleur, Parfois').click();
    await drawn(host);
    expect(answersOf(host)).to.include('"linkId":"t2","text":"Douleur","answer":[{"valueCoding":{"code":"1","display":"Parfois"}}]');
    await expect(host).to.be.accessible();
  });

  it('shows answers as text when they cannot be changed', async () => {
    const response: QuestionnaireResponse = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'sport', answer: [{ valueCoding: { code: '1', display: 'Vélo' } }] }] };
    const host = await open(bilan, { response, readonly: true });
    expect([textOf(get(host, 'group', 'Sport')), everyOne(host, 'radio').length, find(host, 'button', 'Enregistrer les réponses')]).to.deep.equal(['Vélo', 0, undefined]);
  });

  it('takes part in a form of the host', async () => {
    const host = await page<Questionnaire>('<form><sps-questionnaire name="q"></sps-questionnaire></form>', 'sps-questionnaire', (each) => { each.questionnaire = bilan; });
    const before = host.form!.checkValidity();
    box(host, 'Nom').focus();
    await type('F');
    expect([before, host.form!.checkValidity(), String(new FormData(host.form!).get('q')).includes('"valueString":"F"')]).to.deep.equal([false, true, true]);
  });

  it('puts back what the host gave', async () => {
    const host = await open(bilan);
    box(host, 'Nom').focus();
    await type('Fictif');
    host.reset();
    await drawn(host);
    expect([box(host, 'Nom').value, host.response?.item]).to.deep.equal(['', undefined]);
  });

  for (const given of [42, 'texte', [], { resourceType: 'Patient' }]) {
    it(`says that ${JSON.stringify(given)} is no questionnaire, in place and to the host`, async () => {
      const codes: string[] = [];
      const host = await page<Questionnaire>('<sps-questionnaire></sps-questionnaire>', 'sps-questionnaire', (each) => {
        each.addEventListener('sps-load-error', ({ detail: { code } }) => { codes.push(code); });
        each.questionnaire = given as unknown as FhirQuestionnaire;
      });
      expect([codes, textOf(get(host, 'alert')).startsWith('Le questionnaire ne s’ouvre pas.')]).to.deep.equal([['questionnaire-unreadable'], true]);
    });
  }

  it('opens without answers that cannot be read, and says so', async () => {
    const host = await open(bilan, { response: 'brouillon' as unknown as QuestionnaireResponse });
    expect([textOf(get(host, 'alert')).includes('n’ont pas pu être relues'), box(host, 'Nom').value]).to.deep.equal([true, '']);
  });

  it('names an item that it cannot ask, and asks the others', async () => {
    const host = await open(form({ linkId: 'x', type: 'coding' as 'string', text: 'Code inconnu' }, text('nom', 'Nom')));
    expect([textOf(host).includes('Code inconnu'), find(host, 'textbox', 'Nom') !== undefined]).to.deep.equal([true, true]);
  });

  it('never lets words of a form become a page', async () => {
    const attack = '<img src=x onerror=alert(1)>';
    const host = await open(form(text('a', attack), { linkId: 'd', type: 'display', text: attack }, { linkId: 'g', type: 'group', text: attack, item: [{ linkId: 'c', type: 'choice', text: attack, ...options(attack) }] }));
    const all = [...host.shadowRoot!.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot?.querySelectorAll('*') ?? [])]);
    expect([all.filter(({ localName }) => localName === 'img').length, textOf(host).includes(attack)]).to.deep.equal([0, true]);
  });

  it('speaks English where the page does', async () => {
    const host = await open(bilan, {}, 'lang="en"');
    await until(() => find(host, 'button', 'Save the answers'), 'English is there');
    expect(find(host, 'button', 'Let the patient answer')).to.not.equal(undefined);
  });

  it('sends by Ctrl + Enter, and by Enter never', async () => {
    const host = await open(form(text('a', 'Nom')));
    const submits = heard(host, 'sps-submit');
    await tabTo('Nom');
    await type('F');
    await press('Enter');
    const byEnter = submits.length;
    await chord('Control+Enter');
    await until(() => submits.length > 0, 'it is sent');
    expect(byEnter).to.equal(0);
  });
});
