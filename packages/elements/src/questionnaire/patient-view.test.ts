import { expect } from '@open-wc/testing';
import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import { loadInstrument } from '@sport-sante/sdk/questionnaire/instruments';
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { box, chord, drawn, errorOf, everyOne, fieldOf, find, focused, get, nameOf, page, plain, press, tabTo, textOf, type, until } from '../internal/acts.test.js';
import './patient-host.suite.js';
import type { PatientHost } from './patient-host.suite.js';

export const questionnaire = (...item: QuestionnaireItem[]): Questionnaire => ({ resourceType: 'Questionnaire', status: 'active', title: 'Vos habitudes', item });
const yesNo = (linkId: string, text: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId, type: 'boolean', text, ...more });
const when = (question: string) => ({ enableWhen: [{ question, operator: '=' as const, answerBoolean: true }] });
const walking: QuestionnaireItem = {
  linkId: 'walk', type: 'group', text: 'Vos déplacements', item: [{
    linkId: 'walk.active', type: 'boolean', text: 'Marchez-vous ?', item: [
      { linkId: 'walk.active.days', type: 'integer', text: 'Combien de jours par semaine marchez-vous ?', ...when('walk.active') },
      { linkId: 'walk.active.minutes', type: 'integer', text: 'Ces jours-là, combien de temps ?', ...when('walk.active') },
    ],
  }],
};
const smoking = questionnaire(yesNo('smoke', 'Fumez-vous ?'), yesNo('stop', 'Voulez-vous arrêter ?', when('smoke')), yesNo('help', 'Voulez-vous une aide ?', when('stop')), yesNo('well', 'Dormez-vous bien ?'));
const six = questionnaire(...Array.from({ length: 6 }, (_, index) => yesNo(`q${index + 1}`, `Question numéro ${index + 1} ?`)));

export const open = (form: Questionnaire, more: Partial<PatientHost> = {}, around = '') =>
  page<PatientHost>(`<div lang="fr" ${around}><patient-host></patient-host></div>`, 'patient-host', (host) => { Object.assign(host, { questionnaire: form, ...more }); });

export const heading = (host: Element): string => plain(textOf(get(host, 'heading')));
const count = (host: Element): string => get(host, 'progressbar').getAttribute('aria-valuetext')!;

export async function tap(host: HTMLElement, role: string, name: string | RegExp): Promise<void> {
  get(host, role, name).click();
  await drawn(host);
}
const goOn = (host: HTMLElement) => tap(host, 'button', 'Continuer');
export async function answer(host: HTMLElement, name: string | RegExp): Promise<void> {
  await tap(host, 'radio', name);
  await goOn(host);
}
/** The rows of the review: « Fumez-vous ? Oui ». */
const rows = (host: HTMLElement) => everyOne(host, 'listitem').map((row) => plain(textOf(row)).replace(/ Modifier$/, ''));

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
    expect(textOf(host)).to.include('Votre réponse ajoute une question.');
  });

  it('never moves what is in view', async () => {
    const host = await open(smoking);
    await answer(host, 'Oui');
    await tap(host, 'radio', 'Oui');
    expect([heading(host), count(host)]).to.deep.equal(['Voulez-vous arrêter ?', 'Question 2 sur 3']);
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
    expect(textOf(document.body.querySelector('patient-host')!.shadowRoot!.querySelector('#patient-help')!)).to.equal('Pensez à une semaine habituelle.');
    expect(get(host, 'heading').getAttribute('aria-describedby')).to.equal('patient-help');
  });

  it('asks a required question again at the review only', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?', { required: true })));
    await tap(host, 'button', 'Je ne sais pas');
    expect(rows(host)).to.deep.equal(['A ? Vous ne savez pas Cette réponse est nécessaire pour envoyer.']);
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
    expect(host.form.response().item?.[0]?.item?.[0]?.answer).to.deep.equal([{ valueBoolean: false }]);
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
    expect(host.form.node('s.minutes')?.answers).to.deep.equal([]);
  });
});

describe('the review', () => {
  const reviewed = async (more: Partial<PatientHost> = {}) => {
    const host = await open(smoking, more);
    await answer(host, 'Non');
    await answer(host, 'Oui');
    return host;
  };

  it('says every answer in words before anything is sent', async () => {
    const host = await reviewed();
    expect([heading(host), ...rows(host)]).to.deep.equal(['Vos réponses', 'Fumez-vous ? Non', 'Dormez-vous bien ? Oui']);
    expect([textOf(host).includes('Rien n’est encore envoyé.'), host.sent]).to.deep.equal([true, 0]);
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
    await tap(host, 'button', /^Modifier.+Marchez/);
    await goOn(host);
    expect(heading(host)).to.equal('Ces jours-là, combien de temps ?');
    await answer(host, /^30/);
    expect(rows(host)[0]).to.equal('Marchez-vous ? 3 jours, 30 min par jour');
  });

  it('sends, once', async () => {
    const host = await reviewed();
    await tap(host, 'button', 'Envoyer mes réponses');
    expect(host.sent).to.equal(1);
  });

  it('says what is needed before it sends, from the top', async () => {
    const host = await open(questionnaire(yesNo('a', 'A ?', { required: true }), yesNo('b', 'B ?', { required: true })));
    await tap(host, 'button', 'Je ne sais pas');
    await tap(host, 'button', 'Je ne sais pas');
    await tap(host, 'button', 'Envoyer mes réponses');
    expect([host.sent, focused().id]).to.deep.equal([0, 'summary']);
    expect(plain(textOf(host))).to.include('Avant d’envoyer, 2 réponses sont à donner ou à corriger :');
  });

  it('says that it is sending, and does not send again', async () => {
    const host = await reviewed();
    host.busy = true;
    await drawn(host);
    await tap(host, 'button', 'Envoi en cours…');
    expect([host.sent, get(host, 'button', 'Envoi en cours…').getAttribute('aria-busy')]).to.deep.equal([0, 'true']);
  });

  it('is all there is of answers that can only be read', async () => {
    const host = await open(smoking, { readonly: true, response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'smoke', answer: [{ valueBoolean: false }] }] } });
    expect([heading(host), rows(host)[0], everyOne(host, 'button').length]).to.deep.equal(['Vos réponses', 'Fumez-vous ? Non', 0]);
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
    await tabTo('Envoyer mes réponses');
    await press('Enter');
    expect(host.sent).to.equal(1);
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
    const host = await open(questionnaire({ ...walking, text: long.slice(0, 75) }, yesNo('a', long)), {}, 'style="inline-size: 320px"');
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

  it('has acts as large as a thumb', async () => {
    const host = await open(questionnaire(walking), {}, 'style="inline-size: 320px"');
    const size = (element: HTMLElement) => element.getBoundingClientRect().height;
    expect(size(get(host, 'button', 'Continuer'))).to.be.at.least(56);
    expect(size(get(host, 'button', 'Je ne sais pas'))).to.be.at.least(44);
    expect(Math.min(...everyOne(host, 'radio').map(size))).to.be.at.least(52);
  });
});

describe('a form in English', () => {
  it('speaks English throughout', async () => {
    const host = await page<PatientHost>('<div lang="en"><patient-host></patient-host></div>', 'patient-host', (each) => { each.questionnaire = questionnaire(walking); });
    await until(() => count(host) === 'Question 1 of 2', 'it speaks English');
    await tap(host, 'radio', '3 days');
    await tap(host, 'button', 'Continue');
    await tap(host, 'button', 'I don’t know');
    expect([heading(host), ...rows(host)]).to.deep.equal(['Your answers', 'Marchez-vous ? 3 days, you don’t know how long Change']);
  });
});

describe('a form, in every state', () => {
  const states: Record<string, () => Promise<PatientHost>> = {
    question: () => open(questionnaire(walking)),
    duration: async () => { const host = await open(questionnaire(walking)); await answer(host, /^3.jours/); return host; },
    'another duration': async () => { const host = await open(questionnaire(walking)); await answer(host, /^3.jours/); await tap(host, 'radio', 'Une autre durée'); return host; },
    error: async () => { const host = await open(smoking); await goOn(host); return host; },
    unknown: async () => { const host = await open(smoking); await tap(host, 'button', 'Je ne sais pas'); await tap(host, 'button', 'Retour'); return host; },
    review: async () => { const host = await open(smoking); await answer(host, 'Non'); await answer(host, 'Oui'); return host; },
    'refused review': async () => { const host = await open(questionnaire(yesNo('a', 'A ?', { required: true }))); await tap(host, 'button', 'Je ne sais pas'); await tap(host, 'button', 'Envoyer mes réponses'); return host; },
    resumed: () => open(six, { response: { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [{ linkId: 'q1', answer: [{ valueBoolean: true }] }] } }),
    'past half': async () => { const host = await open(six); for (let index = 0; index < 3; index += 1) await answer(host, 'Oui'); return host; },
  };
  for (const scheme of ['light', 'dark']) {
    for (const [name, reach] of Object.entries(states)) {
      it(`is accessible: ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const host = await reach();
        await expect(host).to.be.accessible();
        document.documentElement.style.colorScheme = '';
        document.body.style.background = '';
      });
    }
  }
});

/** What a screen reader meets, in order: « heading Vos réponses ». Names only of what has one. */
interface Heard { role: string; name?: string; children?: Heard[] }
const spoken = ({ role, name, children = [] }: Heard): string[] => [...(name && role !== 'RootWebArea' ? [`${role} ${plain(name)}`] : []), ...children.flatMap(spoken)];
const heardNow = async (): Promise<string[]> => {
  const all = spoken(await a11ySnapshot({}) as unknown as Heard);
  return all.filter((each, index) => each.replace(/^\w+ /, '') !== all[index - 1]?.replace(/^\w+ /, ''));
};

describe('the profile of activity, as a screen reader reads it', () => {
  /** Every number of days and duration, then the choice: what is asked, in the order of the form. */
  const asked = ({ item = [] }: { item?: QuestionnaireItem[] }): string[] =>
    item.flatMap((each) => [...(['integer', 'choice'].includes(each.type) ? [plain(each.text ?? '')] : []), ...asked(each)]);
  const roles = (all: readonly string[]) => [...new Set(all.map((each) => each.replace(/ .*/, '')).filter((role) => role !== 'StaticText'))];

  it('has where one is, the question, its answers, then its acts, from the first question to the review', async () => {
    const { questionnaire: profile } = await loadInstrument('onaps-paq');
    const host = await open(profile);
    const headings: string[] = [];
    for (let left = asked(profile).length; left > 0; left -= 1) {
      const all = await heardNow();
      headings.push(...all.filter((each) => each.startsWith('heading ')).map((each) => each.replace('heading ', '')));
      expect(roles(all)).to.deep.equal(['region', ...(left === asked(profile).length ? [] : ['button']), 'progressbar', 'heading', 'radio', ...(left === asked(profile).length ? ['button'] : [])]);
      expect(all.slice(-2)).to.deep.equal(['button Continuer', 'button Je ne sais pas']);
      get(host, 'radio', /^3.jours|^20|^Parfois/).click();
      await drawn(host);
      await goOn(host);
    }
    expect(headings).to.deep.equal(asked(profile));
  });

  it('has the answers by domain at the review, each with the act that changes it', async () => {
    const { questionnaire: profile } = await loadInstrument('onaps-paq');
    const host = await open(profile);
    while (find(host, 'button', 'Continuer')) await tap(host, 'button', 'Je ne sais pas');
    const all = (await heardNow()).filter((each) => !each.startsWith('StaticText'));
    expect(all).to.deep.equal([
      'region Profil d’activité et de temps assis', 'button Retour', 'progressbar Avancement', 'heading Vos réponses',
      'heading Votre travail', 'button Modifier : Effort élevé', 'button Modifier : Effort modéré', 'button Modifier : Temps assis',
      'heading Vos déplacements', 'button Modifier : À pied ou à vélo', 'button Modifier : Assis en voiture, bus ou train',
      'heading La maison et les loisirs', 'button Modifier : Effort élevé', 'button Modifier : Effort modéré', 'button Modifier : Assis devant un écran', 'button Modifier : Assis sans écran',
      'heading Pour finir', 'button Modifier : Renforcement musculaire', 'button Modifier : Se lève toutes les 30 minutes',
      'button Envoyer mes réponses',
    ]);
  });
});
