import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { QuestionnaireResponse } from 'fhir/r4.js';
import { box, chord, descriptionOf, drawn, everyOne, find, focused, get, heard, nameOf, page, plain, press, textOf, type, until } from '../internal/acts.test.js';
import './questionnaire.js';
import type { Questionnaire } from './questionnaire.js';

const open = async (more: Partial<Questionnaire> = {}, around = 'lang="fr"'): Promise<Questionnaire> => {
  const host = await page<Questionnaire>(`<div ${around}><sps-questionnaire instrument="onaps-paq"></sps-questionnaire></div>`, 'sps-questionnaire', (each) => { Object.assign(each, more); });
  await until(() => find(host, 'table'), 'the table is drawn');
  return host;
};

const rowOf = (host: Element, name: RegExp, index = 0) => everyOne(host, 'row').filter((row) => name.test(textOf(row)))[index]!;
const words = (element: Element) => plain(textOf(element));
const focusIs = (name: string) => until(() => plain(nameOf(focused())) === name || plain((focused().getRootNode() as ShadowRoot).host?.shadowRoot?.querySelector('legend')?.textContent ?? '').startsWith(name), `the focus is on « ${name} »`);

/** The first row is answered by keys from here. */
async function enter(host: Questionnaire): Promise<void> {
  get(host, 'radio', 'Oui').focus();
  await drawn(host);
}

describe('the table of activities', () => {
  it('is accessible', async () => {
    await expect(await open()).to.be.accessible();
  });

  it('says no by N, and goes on to the next row', async () => {
    const host = await open();
    await enter(host);
    await press('n');
    await focusIs('Effort modéré : pratiqué');
    expect([/(?<!\d)0 min/.test(words(rowOf(host, /Effort élevé/))), JSON.stringify(host.response?.item).includes('"valueBoolean":false')]).to.deep.equal([true, true]);
  });

  it('says yes by O, and adds up days and a duration at each key', async () => {
    const host = await open();
    await enter(host);
    await press('o');
    await focusIs('Effort élevé : jours par semaine');
    await type('3');
    await press('Tab');
    await type('1h30');
    await drawn(host);
    expect(words(rowOf(host, /Effort élevé/))).to.include('4 h 30');
  });

  it('says by ? that it is not known, and counts it in no total', async () => {
    const host = await open();
    await enter(host);
    await press('?');
    await until(() => words(rowOf(host, /Effort élevé/)).includes('inconnu'), 'the row says so');
    expect([words(rowOf(host, /^Travail/)).includes('Activité non calculable : 1 réponse inconnue'), words(host).includes('Non calculable : 1 réponse inconnue.')]).to.deep.equal([true, true]);
  });

  it('leaves letters alone where the host says so', async () => {
    const host = await open({ shortcuts: 'off' });
    await enter(host);
    await press('n');
    await drawn(host);
    expect(/(?<!\d)0 min/.test(words(rowOf(host, /Effort élevé/)))).to.equal(false);
  });

  it('reads « min » in a duration, whose n answers nothing', async () => {
    const host = await open();
    box(host, 'Effort élevé\u00a0: jours par semaine').focus();
    await type('1');
    await press('Tab');
    await type('45 min');
    await drawn(host);
    expect([box(host, 'Effort élevé\u00a0: durée par jour').value, JSON.stringify(host.response?.item).includes('"valueBoolean":true')]).to.deep.equal(['45 min', true]);
  });

  it('goes down the rows by Enter and up by Shift and Enter', async () => {
    const host = await open();
    await enter(host);
    await press('Enter');
    await focusIs('Effort modéré : pratiqué');
    await press('Enter');
    await focusIs('Temps assis : jours par semaine');
    await chord('Shift+Enter');
    await focusIs('Effort modéré : pratiqué');
  });

  it('says the longest day as a duration, once one has left it', async () => {
    const host = await open();
    get(host, 'radio', 'Oui').click();
    await drawn(host);
    box(host, 'Effort élevé\u00a0: durée par jour').focus();
    await type('2000');
    await press('Tab');
    await until(() => plain(descriptionOf(box(host, 'Effort élevé\u00a0: durée par jour'))) === 'Indiquez au plus 16 h par jour.', 'the sentence is there');
  });

  it('tells a professional what counts, and what to answer for less', async () => {
    const host = await open();
    get(host, 'radio', 'Oui').click();
    await drawn(host);
    box(host, 'Effort élevé\u00a0: durée par jour').focus();
    await type('5');
    await press('Tab');
    await until(() => plain(descriptionOf(box(host, 'Effort élevé\u00a0: durée par jour'))) === 'Comptez seulement ce qui dure au moins 10 min. Sinon, répondez « Non ».', 'the sentence is there');
  });

  it('speaks of a wrong duration on leaving only, also once a submit was refused', async () => {
    const host = await open();
    get(host, 'radio', 'Oui').click();
    await drawn(host);
    box(host, 'Effort élevé\u00a0: durée par jour').focus();
    await type('2000');
    await press('Tab');
    await until(() => plain(descriptionOf(box(host, 'Effort élevé\u00a0: durée par jour'))).includes('16 h'), 'the sentence is there');
    await host.submit();
    await until(() => focused().id === 'summary', 'it is refused');
    box(host, 'Effort élevé\u00a0: durée par jour').focus();
    box(host, 'Effort élevé\u00a0: durée par jour').select();
    await type('5');
    await drawn(host);
    expect(descriptionOf(box(host, 'Effort élevé\u00a0: durée par jour'))).to.equal('');
  });

  for (const width of [320, 360]) {
    it(`never scrolls sideways at ${width} pixels, with an error in view`, async () => {
      await setViewport({ width, height: 800 });
      const host = await open();
      get(host, 'radio', 'Oui').click();
      await drawn(host);
      box(host, 'Effort élevé\u00a0: durée par jour').focus();
      await type('2000');
      await press('Tab');
      await drawn(host);
      const { scrollWidth, clientWidth } = document.documentElement;
      await setViewport({ width: 800, height: 600 });
      expect(scrollWidth).to.be.at.most(clientWidth);
    });
  }

  it('takes no day for a no', async () => {
    const host = await open();
    box(host, 'Effort élevé\u00a0: jours par semaine').focus();
    await type('0');
    await drawn(host);
    expect([/(?<!\d)0 min/.test(words(rowOf(host, /Effort élevé/))), JSON.stringify(host.response?.item).includes('"valueBoolean":false')]).to.deep.equal([true, true]);
  });

  it('names what is left, and leads there', async () => {
    const host = await open();
    get(host, 'button', 'Travail, effort modéré').click();
    await focusIs('Effort modéré : pratiqué');
  });

  it('computes the score that it hands over', async () => {
    const answer = (linkId: string, days: number, minutes: number) => ({ linkId, item: [{ linkId: `${linkId}.days`, answer: [{ valueInteger: days }] }, { linkId: `${linkId}.minutes`, answer: [{ valueInteger: minutes }] }] });
    const no = (linkId: string) => ({ linkId, answer: [{ valueBoolean: false }] });
    const response: QuestionnaireResponse = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [
      { linkId: 'work', item: [no('work.vigorous'), no('work.moderate'), answer('work.sitting', 5, 300)] },
      { linkId: 'transport', item: [{ linkId: 'transport.active', answer: [{ valueBoolean: true, item: [{ linkId: 'transport.active.days', answer: [{ valueInteger: 3 }] }, { linkId: 'transport.active.minutes', answer: [{ valueInteger: 20 }] }] }] }, answer('transport.sitting', 5, 40)] },
      { linkId: 'leisure', item: [no('leisure.vigorous'), no('leisure.moderate'), answer('home.sitting.screen', 7, 150), answer('home.sitting.other', 7, 60)] },
    ] };
    const host = await open({ response });
    const submits = heard(host, 'sps-submit');
    await host.submit();
    await until(() => find(host, 'button', 'Modifier les réponses'), 'the result is in view');
    expect(submits[0]!.detail.score?.values).to.include({ equivalentMinutesPerWeek: 60 });
    expect(words(host)).to.include('60 min');
  });

  it('opens anew for another patient', async () => {
    const host = await open({ subject: { reference: 'Patient/a' } });
    box(host, 'Effort élevé\u00a0: jours par semaine').focus();
    await type('3');
    host.subject = { reference: 'Patient/b' };
    await drawn(host);
    await until(() => find(host, 'table') && box(host, 'Effort élevé\u00a0: jours par semaine').value === '', 'the answers of the first are gone');
    expect(host.response?.subject).to.deep.equal({ reference: 'Patient/b' });
  });
});
