import { expect } from '@open-wc/testing';
import { loadInstrument } from '@sport-sante/sdk/questionnaire/instruments';
import { a11ySnapshot } from '@web/test-runner-commands';
import type { QuestionnaireItem } from 'fhir/r4.js';
import { drawn, find, get, plain, textOf, until } from '../internal/acts.test.js';
import { answer, count, goOn, heading, open, questionnaire, rows, six, smoking, tap, walking, yesNo } from './patient.suite.js';
import type { Questionnaire } from './questionnaire.js';

describe('a form in English', () => {
  it('speaks English throughout', async () => {
    const host = await open(questionnaire(walking), {}, 'lang="en"');
    await until(() => count(host) === 'Question 1 of 2', 'it speaks English');
    await tap(host, 'radio', '3 days');
    await tap(host, 'button', 'Continue');
    await tap(host, 'button', 'I don’t know');
    expect([heading(host), ...rows(host)]).to.deep.equal(['Your answers', 'Marchez-vous ? 3 days, you don’t know how long Change']);
  });
});

describe('a form, in every state', () => {
  const states: Record<string, () => Promise<Questionnaire>> = {
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
  const all = spoken(await (a11ySnapshot as (options: object) => Promise<unknown>)({}) as Heard);
  return all.filter((each, index) => each.replace(/^\w+ /, '') !== all[index - 1]?.replace(/^\w+ /, ''));
};

describe('the profile of activity, as a screen reader reads it', () => {
  /** Every number of days and duration, then the choice: what is asked, in the order of the form. */
  const asked = ({ item = [] }: { item?: QuestionnaireItem[] | undefined }): string[] =>
    item.flatMap((each) => [...(['integer', 'choice'].includes(each.type) ? [plain(each.text ?? '')] : []), ...asked(each)]);
  /** What it is asked of, which its heading says before it unless the question does: « Effort élevé : Un de ces jours-là… ». */
  const shortOf = ({ extension = [] }: QuestionnaireItem): string => plain(extension.find(({ url }) => url.endsWith('shortText'))?.valueString ?? '');
  const headed = ({ item = [] }: { item?: QuestionnaireItem[] | undefined }): string[] => item.flatMap((each) => {
    const parts = (each.item ?? []).filter(({ type }) => type !== 'display');
    return parts.length === 2 && parts.every(({ type }) => type === 'integer') ? parts.map(({ text = '' }) => (text.toLowerCase().includes(shortOf(each).toLowerCase()) ? plain(text) : `${shortOf(each)} : ${plain(text)}`))
      : each.item && each.type === 'group' ? headed(each) : asked({ item: [each] });
  });
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
      get(host, 'radio', /^3.jours|^(20|30).min|^Parfois/).click();
      await drawn(host);
      await goOn(host);
    }
    expect(headings).to.deep.equal(headed(profile));
  });

  it('says of each effort at work what one who does not work answers', async () => {
    const { questionnaire: profile } = await loadInstrument('onaps-paq');
    const host = await open(profile);
    for (const effort of ['élevé', 'modéré']) {
      expect(heading(host)).to.include(`effort ${effort} au travail`);
      expect(plain(textOf(host.shadowRoot!.querySelector('#patient-help')!))).to.include('Si vous ne travaillez pas, répondez 0 jour.');
      await answer(host, /aucun jour$/);
    }
  });

  it('has the answers by domain at the review, each with the act that changes it', async () => {
    const { questionnaire: profile } = await loadInstrument('onaps-paq');
    const host = await open(profile);
    while (find(host, 'button', 'Continuer')) await tap(host, 'button', 'Je ne sais pas');
    const all = (await heardNow()).filter((each) => !each.startsWith('StaticText'));
    expect(all).to.deep.equal([
      'region Profil d’activité et de temps assis', 'button Retour', 'progressbar Avancement', 'heading Vos réponses',
      'heading Votre travail', 'button Modifier : Votre travail, effort élevé', 'button Modifier : Votre travail, effort modéré', 'button Modifier : Votre travail, temps assis',
      'heading Vos déplacements', 'button Modifier : Vos déplacements, à pied ou à vélo', 'button Modifier : Vos déplacements, assis en voiture, bus ou train',
      'heading La maison et les loisirs', 'button Modifier : La maison et les loisirs, effort élevé', 'button Modifier : La maison et les loisirs, effort modéré', 'button Modifier : La maison et les loisirs, assis devant un écran', 'button Modifier : La maison et les loisirs, assis sans écran',
      'heading Pour finir', 'button Modifier : Pour finir, renforcement musculaire', 'button Modifier : Pour finir, vous levez-vous toutes les 30 minutes ?',
      'button Envoyer mes réponses',
    ]);
  });
});
