import { expect } from '@open-wc/testing';
import { createForm, type Form } from '@sport-sante/sdk/questionnaire/form';
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { allOf, isSettled, stepsOf } from './patient-steps.js';

const form = (...item: QuestionnaireItem[]): Form => createForm({ resourceType: 'Questionnaire', status: 'active', item } satisfies Questionnaire);
const control = (code: string) => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', valueCodeableConcept: { coding: [{ code }] } }] });
const question = (linkId: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId, type: 'boolean', text: `${linkId} ?`, ...more });
const days: QuestionnaireItem = { linkId: 'a.days', type: 'integer', text: 'Combien de jours ?' };
const minutes: QuestionnaireItem = { linkId: 'a.minutes', type: 'integer', text: 'Combien de temps ?' };
const whenYes = { enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] } as const;
const activity = question('a', { item: [{ ...days, enableWhen: [...whenYes.enableWhen] }, { ...minutes, enableWhen: [...whenYes.enableWhen] }] });
const sitting: QuestionnaireItem = { linkId: 'a', type: 'group', text: 'Assis', item: [days, minutes] };

/** One word a step: « days:a.days ». */
const said = (of: Form) => stepsOf(of).map(({ kind, nodes }) => `${kind}:${nodes.map(({ linkId }) => linkId).join('+')}`);

describe('steps of a form', () => {
  it('are one a question, in order, groups opened', () => {
    expect(said(form(question('one'), { linkId: 'g', type: 'group', item: [question('two'), question('three')] }))).to.deep.equal(['question:one', 'question:two', 'question:three']);
  });

  it('follow the conditions', () => {
    const asked = form(question('smoker'), { linkId: 'count', type: 'integer', text: 'Combien ?', enableWhen: [{ question: 'smoker', operator: '=', answerBoolean: true }] });
    expect(said(asked)).to.deep.equal(['question:smoker']);
    asked.answer('smoker', true);
    expect(said(asked)).to.deep.equal(['question:smoker', 'question:count']);
  });

  it('have questions under an answer once it is given', () => {
    const asked = form(question('one', { item: [question('under')] }));
    expect(said(asked)).to.deep.equal(['question:one']);
    asked.answer('one', false);
    expect(said(asked)).to.deep.equal(['question:one', 'question:under']);
  });

  it('leave out what is hidden, read only or calculated', () => {
    const asked = form(
      question('hidden', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }] }),
      question('fixed', { readOnly: true, initial: [{ valueBoolean: true }] }),
      question('asked'),
    );
    expect(said(asked)).to.deep.equal(['question:asked']);
    expect(allOf(asked).map(({ kind }) => kind)).to.deep.equal(['computed', 'question']);
  });

  it('read displays with the next question, and the last ones with the last', () => {
    const asked = form({ linkId: 'd', type: 'display', text: 'Avant.' }, question('one'), { linkId: 'e', type: 'display', text: 'Après.' });
    expect(stepsOf(asked)[0]?.readings.map(({ text }) => text)).to.deep.equal(['Avant.', 'Après.']);
  });

  it('are named after their group; long words of a group are read', () => {
    const long = 'Pensez à une semaine habituelle, sans vacances ni maladie, et comptez tout ce que vous faites à pied ou à vélo.';
    const steps = stepsOf(form({ linkId: 'g', type: 'group', text: 'Travail', item: [question('one'), { linkId: 'h', type: 'group', text: long, item: [question('two')] }] }));
    expect(steps.map(({ domain, readings }) => [domain, readings.map(({ text }) => text)])).to.deep.equal([['Travail', []], ['Travail', [long]]]);
  });

  it('ask the parts of one thing at once', () => {
    const name = { linkId: 'name', type: 'group', text: 'Votre nom', item: [{ linkId: 'given', type: 'string', text: 'Prénom' }, { linkId: 'family', type: 'string', text: 'Nom' }] } as const;
    expect(said(form({ ...name, item: [...name.item] }))).to.deep.equal(['several:given+family']);
  });

  it('ask a small table at once, and the rows of a large one in turn', () => {
    const table = (count: number): QuestionnaireItem => ({ linkId: 't', type: 'group', text: 'Ces jours-ci', ...control('table'), item: Array.from({ length: count }, (_, index) => question(`q${index}`)) });
    expect(said(form(table(3)))).to.deep.equal(['several:q0+q1+q2']);
    expect(said(form(table(9)))).to.have.lengthOf(9);
  });

  it('never ask at once what conditions would move', () => {
    const parts: QuestionnaireItem = { linkId: 'g', type: 'group', text: 'Poids', item: [{ linkId: 'kg', type: 'decimal', text: 'Poids' }, { linkId: 'before', type: 'decimal', text: 'Avant', enableWhen: [{ question: 'kg', operator: '>', answerDecimal: 100 }] }] };
    expect(said(form(parts))).to.deep.equal(['question:kg']);
  });

  it('are one an occurrence, the last one offering another', () => {
    const asked = form({ linkId: 'drug', type: 'group', text: 'Traitement', repeats: true, item: [{ linkId: 'name', type: 'string', text: 'Nom' }] }, question('end'));
    asked.addOccurrence(asked.nodes[0]!);
    expect(said(asked)).to.deep.equal(['several:name', 'several:name', 'question:end']);
    expect(stepsOf(asked).map(({ last }) => last?.index)).to.deep.equal([undefined, 1, undefined]);
  });

  it('have keys that stay while others come and go', () => {
    const asked = form(question('one'), question('two', { enableWhen: [{ question: 'one', operator: '=', answerBoolean: true }] }), question('three'));
    const [, before] = stepsOf(asked).map(({ key }) => key);
    asked.answer('one', true);
    expect(stepsOf(asked)[2]?.key).to.equal(before);
  });
});

describe('steps of an activity', () => {
  it('are its days, then its duration, counted from the start', () => {
    expect(said(form(activity))).to.deep.equal(['days:a.days', 'duration:a.minutes']);
    expect(said(form(sitting))).to.deep.equal(['days:a.days', 'duration:a.minutes']);
  });

  it('have no duration when there are no days', () => {
    const asked = form(activity);
    asked.answer('a', false);
    expect(said(asked)).to.deep.equal(['days:a.days']);
    const seated = form(sitting);
    seated.answer('a.days', 0);
    expect(said(seated)).to.deep.equal(['days:a.days']);
  });

  it('have no duration when nobody knows the days', () => {
    const asked = form(activity);
    asked.setUnknown(asked.node('a')!, true);
    expect(said(asked)).to.deep.equal(['days:a.days']);
    expect(stepsOf(asked).every(isSettled)).to.equal(true);
  });

  it('have a duration for one day and for seven', () => {
    for (const count of [1, 7]) {
      const asked = form(activity);
      asked.answer('a', true);
      asked.answer('a.days', count);
      expect(said(asked)).to.deep.equal(['days:a.days', 'duration:a.minutes']);
    }
  });

  it('are tiles outside an activity too', () => {
    expect(said(form({ linkId: 'days', type: 'integer', text: 'Jours ?' }, { linkId: 'minutes', type: 'integer', text: 'Temps ?' }))).to.deep.equal(['days:days', 'duration:minutes']);
  });

  it('are settled by a « no », and not by a « yes » alone', () => {
    const asked = form(activity);
    asked.answer('a', true);
    expect(isSettled(stepsOf(asked)[0]!)).to.equal(false);
    asked.answer('a', false);
    expect(isSettled(stepsOf(asked)[0]!)).to.equal(true);
  });
});
