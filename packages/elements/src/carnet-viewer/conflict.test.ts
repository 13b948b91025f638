import { expect } from '@open-wc/testing';
import { drawn, everyOne, focused, get, nameOf, plain, press, textOf, until } from '../internal/acts.test.js';
import { renderConflict, styles, type TwoAnswers } from './conflict.js';
import { en } from './conflict.strings.en.js';
import { strings } from './conflict.strings.js';
import { helene, open, plan } from './session-host.suite.js';

const session = 'Appointment/2026-06-16';
const two: TwoAnswers = {
  mine: { kind: 'attendance', session, state: 'present' }, theirs: { kind: 'attendance', session, state: 'excused' },
  by: { name: 'Lucie Perrin', role: 'accueil' }, at: '2026-06-16T10:12:00+02:00', myAuthor: 'Camille Renaud', myAt: '2026-06-17T09:04:00Z',
};

async function asked(answers: TwoAnswers = two, settings: Parameters<typeof open>[1] = {}) {
  const decided: string[] = [];
  const host = await open((context) => renderConflict(context, answers, (choice) => { decided.push(choice); }), { styles: [styles], ...settings });
  await until(() => host.shadowRoot!.querySelector('dialog')?.open, 'it opens');
  await drawn(host);
  return { host, decided, dialog: host.shadowRoot!.querySelector('dialog')! };
}

const text = (root: Element) => plain(textOf(root));
const buttons = (root: Element) => everyOne(root, 'button').map((each) => plain(nameOf(each)));
const title = (root: Element) => plain(nameOf(root));

describe('two answers', () => {
  it('stand side by side with who and when, none chosen', async () => {
    const { dialog } = await asked();
    expect([title(dialog), focused().id]).to.deep.equal(['Deux réponses différentes pour le 16 juin', 'conflict-title']);
    expect(text(dialog)).to.include('Votre réponse Présente Camille Renaud, à 11 h 04');
    expect(text(dialog)).to.include('L’autre réponse Absente, excusée Lucie Perrin, accueil, le 16 juin à 10 h 12');
    expect(text(dialog)).to.include('La réponse écartée reste dans l’historique du carnet.');
    expect([buttons(dialog), dialog.querySelectorAll('[aria-pressed], [aria-checked], :checked').length]).to.deep.equal([['Garder « Présente »', 'Garder « Absente, excusée »', 'Décider plus tard'], 0]);
  });

  for (const [name, choice] of [[/^Garder.*Présente/, 'mine'], [/^Garder.*excusée/, 'theirs'], ['Décider plus tard', 'later']] as const) {
    it(`are decided by a press: ${choice}`, async () => {
      const { dialog, decided } = await asked();
      get(dialog, 'button', name).click();
      await until(() => decided.length > 0, 'it is decided');
      expect(decided).to.deep.equal([choice]);
    });
  }

  it('are left for later by Escape, with the focus where it was', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const { decided } = await asked();
    await press('Escape');
    await until(() => decided.length > 0, 'it is put off');
    expect([decided, document.activeElement]).to.deep.equal([['later'], before]);
    before.remove();
  });

  it('say what is known of who and when, and no more', async () => {
    const { dialog } = await asked({ mine: two.mine, theirs: two.theirs });
    expect([...dialog.querySelectorAll('section')].map((each) => plain(textOf(each)))).to.deep.equal(['Votre réponse Présente Garder « Présente »', 'L’autre réponse Absente, excusée Garder « Absente, excusée »']);
  });

  it('do not hide what cannot be read', async () => {
    const { dialog } = await asked({ mine: two.mine, theirs: undefined });
    expect([text(dialog).includes('Retirée, ou dans une forme que ce carnet ne lit pas'), buttons(dialog)[1]]).to.deep.equal([true, 'Garder l’autre réponse']);
  });

  it('are accessible, in English too', async () => {
    strings.en = en;
    const { host, dialog } = await asked(two, { language: 'en' });
    await expect(host).to.be.accessible();
    expect(title(dialog)).to.equal('Two different answers for 16 June');
  });

  const carnet = helene({
    milestones: [{ id: 'Task/1', kind: 'final-assessment' }], goals: [{ id: 'Goal/1', text: 'Aller au marché à pied', state: 'in-progress', plan: plan.id }],
  });
  const cases: [name: string, answers: Pick<TwoAnswers, 'mine' | 'theirs'>, title: string, keep: string[]][] = [
    ['of how it felt', { mine: { kind: 'experience', session, effort: 4, mood: 'better' }, theirs: { kind: 'experience', session, effort: null } }, 'Deux réponses différentes pour le 16 juin', ['Garder « Effort 4, humeur meilleure »', 'Garder « Effort effacé »']],
    ['of a measure', { mine: { kind: 'measure', id: 'a', measure: 'six-minute-walk', day: '2026-05-12', value: 390 }, theirs: { kind: 'measure', id: 'a', measure: 'six-minute-walk', day: '2026-05-12', value: 309.5 } }, 'Deux valeurs différentes : Marche de 6 minutes, 12 mai', ['Garder « 390 m »', 'Garder « 310 m »']],
    ['of a pair', { mine: { kind: 'measure', id: 'a', measure: 'blood-pressure', day: '2026-05-12', value: 134, secondValue: 80 }, theirs: { kind: 'withdraw-measure', id: 'a' } }, 'Deux valeurs différentes : Tension, 12 mai', ['Garder « 134/80 mmHg »', 'Garder « Retirée »']],
    ['of a step', { mine: { kind: 'milestone', milestone: 'Task/1', doneOn: '2026-06-12' }, theirs: { kind: 'milestone', milestone: 'Task/1', doneOn: null } }, 'Deux réponses différentes pour l’étape « Bilan final »', ['Garder « Fait, le 12 juin »', 'Garder « Pas fait »']],
    ['of a goal', { mine: { kind: 'goal', goal: 'Goal/1', state: 'achieved' }, theirs: { kind: 'goal', goal: 'Goal/1', state: 'given-up' } }, 'Deux réponses différentes pour l’objectif « Aller au marché à pied »', ['Garder « Atteint »', 'Garder « Abandonné »']],
    ['of a relay', { mine: { kind: 'relay', id: 'r', outcome: 'club', decidedOn: '2026-06-12', place: { name: 'Gym douce' } }, theirs: { kind: 'relay', id: 'r', outcome: 'declined', decidedOn: '2026-06-12' } }, 'Deux réponses différentes pour la suite du programme', ['Garder « Club, Gym douce »', 'Garder « Refus noté »']],
    ['of a call', { mine: { kind: 'call', id: 'c', day: '2026-06-12', outcome: 'message-left' }, theirs: { kind: 'call', id: 'c', day: '2026-06-12', outcome: 'reached', text: 'Elle reprend mardi prochain, elle avait une gêne au genou.' } }, 'Deux versions de l’appel du 12 juin', ['Garder « Message laissé »', 'Garder l’autre réponse']],
    ['of a note', { mine: { kind: 'note', id: 'n', day: '2026-06-12', text: 'Genou à surveiller.' }, theirs: { kind: 'withdraw', id: 'n' } }, 'Deux versions de la note du 12 juin', ['Garder « Genou à surveiller. »', 'Garder « Retirée »']],
    ['of an assessment', { mine: { kind: 'assessment', id: 'b', assessment: 'mid', day: '2026-05-12' }, theirs: undefined }, 'Deux versions du bilan du 12 mai', ['Garder « Bilan de mi-parcours. Sans conclusion »', 'Garder l’autre réponse']],
    ['of an incident', { mine: { kind: 'incident', session, text: null }, theirs: { kind: 'incident', session, text: 'Chute.' } }, 'Deux réponses différentes pour le 16 juin', ['Garder « Pas d’incident »', 'Garder « Chute. »']],
  ];
  for (const [name, answers, heading, keep] of cases) {
    it(`are said in words: ${name}`, async () => {
      const { dialog } = await asked(answers, { carnet });
      expect([title(dialog), buttons(dialog).slice(0, 2)]).to.deep.equal([heading, keep]);
    });
  }
});
