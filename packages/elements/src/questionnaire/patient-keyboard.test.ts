import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { box, chord, drawn, errorOf, everyOne, fieldOf, focused, get, heard, press, tabTo, type, until } from '../internal/acts.test.js';
import { answer, heading, open, questionnaire, rows, smoking, walking, yesNo } from './patient.suite.js';

describe('a form by keyboard alone', () => {
  it('is answered from the first question to the end', async () => {
    const host = await open(questionnaire(walking, yesNo('a', 'Dormez-vous bien ?')));
    await tabTo(/aucun jour$/);
    await press('ArrowRight');
    await press('ArrowRight');
    await press('Enter');
    await drawn(host);
    expect([heading(host), focused()]).to.deep.equal(['Ces jours-là, combien de temps ?', get(host, 'heading')]);
    await press('Tab');
    await press('Space');
    await tabTo('Continuer');
    await press('Enter');
    await drawn(host);
    await press('Tab');
    await press('ArrowDown');
    await tabTo('Continuer');
    await press('Space');
    await drawn(host);
    expect(rows(host)).to.deep.equal(['Marchez-vous ? 2 jours, 10 min par jour', 'Dormez-vous bien ? Non']);
    const sent = heard(host, 'sps-submit');
    await tabTo('Envoyer mes réponses');
    await press('Enter');
    await until(() => sent.length > 0, 'it is sent');
    expect(sent.length).to.equal(1);
  });

  it('keeps Enter for new lines in a text', async () => {
    const host = await open(questionnaire({ linkId: 't', type: 'text', text: 'Autre chose ?' }));
    box(host).focus();
    await type('Une');
    await press('Enter');
    await type('Deux');
    expect([heading(host), box(host).value]).to.deep.equal(['Autre chose ?', 'Une\nDeux']);
  });

  it('leaves the keys of the browser alone', async () => {
    const host = await open(smoking);
    await answer(host, 'Non');
    const { length } = history;
    let isStopped = false;
    addEventListener('keydown', (event) => { isStopped ||= event.defaultPrevented; }, { once: true });
    await press('Escape');
    await chord('Shift+Tab');
    expect([heading(host), isStopped, history.length, location.hash]).to.deep.equal(['Dormez-vous bien ?', false, length, '']);
  });
});

describe('a form in a small space', () => {
  const long = 'Au cours d’une semaine habituelle, anticonstitutionnellement, combien de fois vous êtes-vous interrompu pour marcher quelques minutes dans votre logement ou votre jardin ?';

  it('never scrolls sideways', async () => {
    const host = await open(questionnaire({ ...walking, text: long.slice(0, 75) }, yesNo('a', long)), {}, 'lang="fr" style="inline-size: 320px"');
    for (const act of [() => answer(host, /^3.jours/), () => answer(host, /^20/), () => answer(host, 'Oui')]) {
      const { right } = host.getBoundingClientRect();
      const over = [...host.shadowRoot!.querySelectorAll('.patient *')].filter((each) => each.getBoundingClientRect().right > right + 0.5);
      expect(over.map(({ className }) => String(className))).to.deep.equal([]);
      await act();
    }
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('never leaves what the keyboard goes to under its acts', async () => {
    await setViewport({ width: 360, height: 360 });
    const host = await open(questionnaire({ linkId: 'c', type: 'choice', repeats: true, text: 'Lesquelles ?', answerOption: Array.from({ length: 12 }, (_, index) => ({ valueCoding: { code: `${index}`, display: `Une situation ordinaire, numéro ${index}` } })) }));
    const foot = get(host, 'button', 'Continuer').parentElement!;
    for (let index = 0; index < 12; index += 1) {
      await press('Tab');
      expect(focused().getBoundingClientRect().bottom).to.be.at.most(foot.getBoundingClientRect().top);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('draws the ring of the focus around one act, and over no other', async () => {
    const host = await open(questionnaire(walking), {}, 'lang="fr" style="inline-size: 320px"');
    await tabTo('Je ne sais pas');
    const { outlineWidth, outlineOffset } = getComputedStyle(focused());
    const room = focused().getBoundingClientRect().top - get(host, 'button', 'Continuer').getBoundingClientRect().bottom;
    expect(parseFloat(outlineWidth)).to.be.above(0);
    expect(room).to.be.at.least(parseFloat(outlineWidth) + parseFloat(outlineOffset));
  });

  it('never leaves what is wrong under its acts', async () => {
    await setViewport({ width: 360, height: 600 });
    const host = await open(questionnaire(walking));
    await answer(host, /^3.jours/);
    get(host, 'radio', 'Une autre durée').click();
    await drawn(host);
    box(host).focus();
    await type('longtemps');
    await press('Enter');
    await until(() => errorOf(fieldOf(host, /Ces jours/)) !== '', 'the error is there');
    const error = fieldOf(host, /Ces jours/).shadowRoot!.querySelector('[part="error"]')!;
    await until(() => error.getBoundingClientRect().bottom <= get(host, 'button', 'Continuer').parentElement!.getBoundingClientRect().top, 'it is above the acts');
    await setViewport({ width: 800, height: 600 });
  });

  it('has acts as large as a thumb', async () => {
    const host = await open(questionnaire(walking), {}, 'lang="fr" style="inline-size: 320px"');
    const size = (element: HTMLElement) => element.getBoundingClientRect().height;
    expect(size(get(host, 'button', 'Continuer'))).to.be.at.least(56);
    expect(size(get(host, 'button', 'Je ne sais pas'))).to.be.at.least(44);
    expect(Math.min(...everyOne(host, 'radio').map(size))).to.be.at.least(52);
  });
});
