import { expect } from '@open-wc/testing';
import { box, chord, drawn, errorOf, everyOne, fieldOf, find, focused, get, plain, press, retype, textOf, type, until } from '../internal/acts.test.js';
import type { CarnetContext, EntryKind } from './context.js';
import { renderEntry, styles } from './entry.js';
import { en } from './entry.strings.en.js';
import { strings } from './entry.strings.js';
import { helene, open, plan, type CarnetHost } from './session-host.suite.js';

type Settings = Parameters<typeof open>[1];

async function opened(kind: EntryKind, { id, ...settings }: Settings & { id?: string } = {}): Promise<{ host: CarnetHost; closed: () => number }> {
  let closed = 0;
  const host = await open((context: CarnetContext) => renderEntry(context, kind, id === undefined ? {} : { id }), { styles: [styles], closeEntry: () => { closed += 1; }, ...settings });
  return { host, closed: () => closed };
}

const text = (root: Element) => plain(textOf(root));

async function tap(host: CarnetHost, role: string, name: string | RegExp): Promise<void> {
  get(host, role, name).click();
  await drawn(host);
}

async function fill(host: CarnetHost, name: string | RegExp, words: string): Promise<void> {
  box(host, name).focus();
  await retype(words);
  await press('Tab');
  await drawn(host);
}

async function choose(host: CarnetHost, list: string | RegExp, word: string): Promise<void> {
  const select = get(host, 'combobox', list) as HTMLSelectElement;
  select.value = [...select.options].find(({ label }) => label === word)?.value ?? '';
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(host);
}

const save = (host: CarnetHost) => tap(host, 'button', 'Enregistrer');

const measured = () => helene({
  measures: [
    { id: 'Observation/1', measure: 'six-minute-walk', day: '2026-05-12', value: 390, status: 'final', records: 1, alsoIn: [], comment: 'Avec la canne.' },
    { id: 'Observation/2', measure: 'blood-pressure', day: '2026-05-12', value: 134, secondValue: 80, status: 'final', records: 1, alsoIn: [] },
  ],
  assessments: [{ id: 'DiagnosticReport/1', kind: 'initial', day: '2026-03-10', plan: plan.id }, { id: 'DiagnosticReport/2', kind: 'mid', day: '2026-05-12', plan: plan.id }],
});

describe('a measure', () => {
  it('is read in French decimals, with its unit, of today unless said otherwise', async () => {
    const { host } = await opened('measure');
    expect([focused().id, plain(textOf(focused()))]).to.deep.equal(['entry-title', 'Ajouter une mesure']);
    await choose(host, 'Mesure', 'Poids');
    await fill(host, /^Valeur/, '70,6');
    await save(host);
    const [edit] = host.edits;
    expect(edit).to.deep.include({ kind: 'measure', measure: 'weight', value: 70.6, day: '2026-06-17', plan: plan.id });
    expect(edit && 'id' in edit && edit.id).to.match(/^urn:uuid:[\da-f-]{36}$/);
  });

  it('offers first what the carnet measures', async () => {
    const { host } = await opened('measure', { carnet: measured() });
    expect([...(get(host, 'combobox', 'Mesure') as HTMLSelectElement).options].slice(1, 3).map(({ label }) => plain(label))).to.deep.equal(['Marche de 6 minutes', 'Tension']);
  });

  it('opens on the measure it is asked for, and is sent by Enter', async () => {
    const { host } = await opened('measure', { id: 'six-minute-walk' });
    box(host, /^Valeur/).focus();
    await type('402');
    await press('Enter');
    await drawn(host);
    expect(host.edits[0]).to.deep.include({ measure: 'six-minute-walk', value: 402 });
  });

  it('asks about a value that is hard to believe, once, and takes it when it is confirmed', async () => {
    const { host } = await opened('measure', { id: 'six-minute-walk' });
    await fill(host, /^Valeur/, '3450');
    await save(host);
    expect([text(get(host, 'alert')).includes('C’est bien 3 450 m ?'), host.edits, plain(textOf(focused()))]).to.deep.equal([true, [], 'Corriger']);
    await tap(host, 'button', 'Corriger');
    expect([box(host, /^Valeur/).value, focused()]).to.deep.equal(['3450', box(host, /^Valeur/)]);
    await save(host);
    await tap(host, 'button', 'Oui, enregistrer');
    expect(host.edits[0]).to.deep.include({ value: 3450 });
  });

  it('asks again when the value is another one', async () => {
    const { host } = await opened('measure', { id: 'six-minute-walk' });
    await fill(host, /^Valeur/, '3450');
    await save(host);
    await fill(host, /^Valeur/, '345');
    expect(find(host, 'button', 'Oui, enregistrer')).to.equal(undefined);
    await save(host);
    expect(host.edits.length).to.equal(1);
  });

  it('is a pair when it has two figures, and both are needed', async () => {
    const { host } = await opened('measure', { id: 'blood-pressure' });
    await fill(host, /systolique/, '134');
    await save(host);
    expect([host.edits.length, errorOf(fieldOf(host, /diastolique/i)) !== '']).to.deep.equal([0, true]);
    await fill(host, /diastolique/i, '80');
    await save(host);
    expect(host.edits[0]).to.deep.include({ measure: 'blood-pressure', value: 134, secondValue: 80 });
  });

  it('asks about a pair that is upside down', async () => {
    const { host } = await opened('measure', { id: 'blood-pressure' });
    await fill(host, /systolique/, '80');
    await fill(host, /diastolique/i, '134');
    await save(host);
    expect(text(get(host, 'alert'))).to.include('C’est bien 80/134 mmHg ?');
  });

  it('says what is missed and what cannot be, and goes to the first of it', async () => {
    const { host } = await opened('measure', { id: 'weight' });
    await fill(host, 'Date', '18/06/2026');
    await save(host);
    expect([host.edits.length, errorOf(fieldOf(host, 'Date')), focused()]).to.deep.equal([0, 'Cette date est à venir. Indiquez le jour où cela a eu lieu.', box(host, /^Valeur/)]);
    await fill(host, 'Date', '16/06/2026');
    expect(errorOf(fieldOf(host, 'Date'))).to.equal('');
  });

  it('belongs to an assessment when one says so', async () => {
    const { host } = await opened('measure', { id: 'weight', carnet: measured() });
    await fill(host, /^Valeur/, '70');
    await choose(host, /^Bilan/, 'Mi-parcours, 12\u00a0mai');
    await save(host);
    expect(host.edits[0]).to.deep.include({ assessment: 'DiagnosticReport/2' });
  });

  it('is changed in its place, and keeps what is not touched', async () => {
    const { host } = await opened('measure', { id: 'Observation/1', carnet: measured() });
    expect(plain(textOf(get(host, 'heading')))).to.equal('Modifier : Marche de 6 minutes');
    await fill(host, /^Valeur/, '392');
    await save(host);
    expect(host.edits).to.deep.equal([{ kind: 'measure', id: 'Observation/1', measure: 'six-minute-walk', day: '2026-05-12', value: 392, comment: 'Avec la canne.' }]);
  });

  it('is withdrawn when it was a mistake, and can be put back', async () => {
    const { host } = await opened('measure', { id: 'Observation/1', carnet: measured() });
    await tap(host, 'button', 'Retirer cette mesure');
    expect(host.edits).to.deep.equal([{ kind: 'withdraw-measure', id: 'Observation/1' }]);
    expect(find(host, 'button', 'Annuler')).to.not.equal(undefined);
  });
});

describe('a panel of entry', () => {
  const noted = async (outcome: CarnetHost['outcome'] = 'saved') => {
    const { host, closed } = await opened('note');
    host.outcome = outcome;
    await fill(host, 'Note', 'Genou droit à surveiller.');
    await save(host);
    return { host, closed };
  };

  it('says that it is saved, and takes it back in place', async () => {
    const { host, closed } = await noted();
    expect([text(get(host, 'status')), plain(textOf(focused()))]).to.deep.equal(['Enregistré à 11 h 04', 'Fermer']);
    await tap(host, 'button', 'Annuler');
    expect([text(get(host, 'status')), plain(textOf(focused()))]).to.deep.equal(['Annulé. Le carnet est comme avant.', 'Fermer']);
    await tap(host, 'button', 'Fermer');
    expect(closed()).to.equal(1);
  });

  for (const [outcome, sentence] of [['offline', 'Pas de réseau'], ['failed', 'Pas enregistré'], ['refused', 'Le serveur a refusé']] as const) {
    it(`keeps what was typed: ${outcome}`, async () => {
      const { host } = await noted(outcome);
      expect([text(get(host, 'alert')).startsWith(sentence), box(host, 'Note').value]).to.deep.equal([true, 'Genou droit à surveiller.']);
    });
  }

  it('says so where something listened before', async () => {
    const { host } = await opened('note');
    const status = get(host, 'status');
    expect(text(status)).to.equal('');
    await fill(host, 'Note', 'Genou.');
    await save(host);
    expect([get(host, 'status'), text(status)]).to.deep.equal([status, 'Enregistré à 11 h 04']);
  });

  it('tries again with the same thing, so that it is not written twice', async () => {
    const { host } = await noted('failed');
    await tap(host, 'button', 'Réessayer');
    await until(() => text(get(host, 'status')) !== '', 'it is saved');
    expect(host.edits).to.have.length(2);
    expect(host.edits[0]).to.deep.equal(host.edits[1]);
  });

  it('sends a corrected entry under the same name', async () => {
    const { host } = await noted('refused');
    host.outcome = 'saved';
    await fill(host, 'Note', 'Autre chose.');
    await save(host);
    const [first, second] = host.edits;
    expect([second && 'text' in second && second.text, first && 'id' in first && second && 'id' in second && first.id === second.id]).to.deep.equal(['Autre chose.', true]);
  });

  it('does not send twice while it is being saved', async () => {
    const { host } = await noted('saving');
    await tap(host, 'button', 'Enregistrement…');
    expect([host.edits.length, get(host, 'button', 'Enregistrement…').getAttribute('aria-disabled')]).to.deep.equal([1, 'true']);
  });

  it('starts another one, empty and under another name', async () => {
    const { host } = await noted();
    await tap(host, 'button', 'Ajouter une autre note');
    expect(box(host, 'Note').value).to.equal('');
    await fill(host, 'Note', 'Deux.');
    await save(host);
    const [first, second] = host.edits;
    expect(first && 'id' in first && second && 'id' in second && first.id !== second.id).to.equal(true);
  });

  it('closes by Escape while nothing was typed, and asks when something was', async () => {
    const { host, closed } = await opened('note');
    box(host, 'Note').focus();
    await press('Escape');
    expect(closed()).to.equal(1);
    await type('Genou');
    await press('Escape');
    await drawn(host);
    expect([closed(), text(get(host, 'alert')).includes('L’abandonner ?'), plain(textOf(focused()))]).to.deep.equal([1, true, 'Continuer la saisie']);
    await tap(host, 'button', 'Continuer la saisie');
    expect([box(host, 'Note').value, find(host, 'button', 'Abandonner la saisie')]).to.deep.equal(['Genou', undefined]);
    await press('Escape');
    await drawn(host);
    await tap(host, 'button', 'Abandonner la saisie');
    expect(closed()).to.equal(2);
  });

  it('goes to a new line by Enter where there are lines, and sends by Ctrl and Enter', async () => {
    const { host } = await opened('note');
    box(host, 'Note').focus();
    await type('Un');
    await press('Enter');
    await type('Deux');
    expect(host.edits).to.have.length(0);
    await chord('Control+Enter');
    await drawn(host);
    expect(host.edits[0]).to.deep.include({ kind: 'note', text: 'Un\nDeux' });
  });

  it('sends a date that was just typed by Enter', async () => {
    const { host } = await opened('note');
    await fill(host, 'Note', 'Genou.');
    box(host, 'Date').focus();
    await retype('1/6/26');
    await press('Enter');
    await drawn(host);
    expect(host.edits[0]).to.deep.include({ day: '2026-06-01' });
  });

  it('is accessible, whatever is entered', async () => {
    for (const kind of ['measure', 'assessment', 'note', 'call', 'milestone', 'goal', 'relay'] as const) {
      const { host } = await opened(kind, { carnet: measured() });
      await expect(host, kind).to.be.accessible();
    }
    await expect((await noted()).host).to.be.accessible();
    await expect((await noted('failed')).host).to.be.accessible();
  });

  it('speaks English', async () => {
    strings.en = en;
    const { host } = await opened('call', { language: 'en' });
    expect(text(host)).to.match(/^Note a call Did the person answer\? Yes No Message left What was said \(optional\)/);
  });

  it('fits a phone', async () => {
    for (const kind of ['measure', 'assessment', 'note', 'call', 'relay'] as const) {
      const { host } = await opened(kind, { width: '18rem', id: kind === 'measure' ? 'blood-pressure' : '' });
      expect(host.shadowRoot!.querySelector('.entry')!.scrollWidth, kind).to.be.at.most(host.clientWidth);
    }
  });
});

describe('an assessment', () => {
  it('takes several measures in one go, and leaves out what was not measured', async () => {
    const { host } = await opened('assessment', { carnet: measured() });
    expect((get(host, 'radio', 'Final') as HTMLInputElement).checked).to.equal(true);
    await fill(host, /^Marche/, '408');
    await fill(host, /^Conclusion/, 'Objectif atteint.');
    await save(host);
    const [report, ...measures] = host.edits;
    expect(report).to.deep.include({ kind: 'assessment', assessment: 'final', day: '2026-06-17', plan: plan.id, conclusion: 'Objectif atteint.' });
    expect(measures).to.have.length(1);
    expect(measures[0]).to.deep.include({ kind: 'measure', measure: 'six-minute-walk', value: 408, assessment: report && 'id' in report && report.id });
  });

  it('offers the usual measures where nothing was measured, and any other one', async () => {
    const { host } = await opened('assessment');
    expect((get(host, 'radio', 'Initial') as HTMLInputElement).checked).to.equal(true);
    expect(find(host, 'textbox', /^Poids/)).to.not.equal(undefined);
    await fill(host, /^Poids/, '71');
    await choose(host, /^Ajouter une autre mesure/, 'Taille');
    await tap(host, 'button', 'Ajouter');
    expect([find(host, 'textbox', /^Taille/) !== undefined, box(host, /^Poids/).value]).to.deep.equal([true, '71']);
    await fill(host, /^Taille/, '162');
    await save(host);
    expect(host.edits.map((edit) => ('measure' in edit ? edit.measure : edit.kind))).to.deep.equal(['assessment', 'weight', 'height']);
  });

  it('asks once about all that is hard to believe', async () => {
    const { host } = await opened('assessment');
    await fill(host, /^Marche/, '3450');
    await fill(host, /^Poids/, '706');
    await save(host);
    expect(text(get(host, 'alert'))).to.include('C’est bien 3 450 m (Marche de 6 minutes) et 706 kg (Poids) ?');
    await tap(host, 'button', 'Oui, enregistrer');
    expect(host.edits).to.have.length(3);
  });
});

describe('an assessment, by keyboard alone', () => {
  it('goes through the list of measures without adding any, and to the box of the one that is added', async () => {
    const { host } = await opened('assessment');
    const rows = () => everyOne(host, 'textbox').length;
    const list = () => get(host, 'combobox', /^Ajouter une autre mesure/) as HTMLSelectElement;
    await until(() => find(host, 'combobox'), 'the list is there');
    const before = rows();
    list().focus();
    // As arrows do in a list that is closed: the choice changes, nobody has decided yet.
    await choose(host, /^Ajouter une autre mesure/, 'Taille');
    await choose(host, /^Ajouter une autre mesure/, 'Indice de masse corporelle');
    expect([rows(), focused()]).to.deep.equal([before, list()]);
    await press('Tab');
    await press('Enter');
    await until(() => focused() === find(host, 'textbox', /^Indice/), 'the focus is in the new box');
    expect([rows(), list().value]).to.deep.equal([before + 1, '']);
  });

  it('goes from a question to the value it is about', async () => {
    const { host } = await opened('assessment');
    await fill(host, /^Marche/, '345');
    await fill(host, /^Poids/, '706');
    await save(host);
    expect(text(get(host, 'alert'))).to.include('C’est bien 706 kg (Poids) ?');
    await press('Enter');
    await drawn(host);
    expect([focused(), host.edits]).to.deep.equal([box(host, /^Poids/), []]);
    await save(host);
    await press('Escape');
    await drawn(host);
    expect([focused(), find(host, 'button', 'Corriger')]).to.deep.equal([box(host, /^Poids/), undefined]);
  });

  it('goes from « Continuer la saisie » to the box one was in', async () => {
    const { host } = await opened('assessment');
    await fill(host, /^Marche/, '345');
    box(host, /^Poids/).focus();
    await press('Escape');
    await drawn(host);
    await press('Enter');
    await drawn(host);
    expect(focused()).to.equal(box(host, /^Poids/));
  });
});

describe('what is being typed', () => {
  const half = async () => {
    const kinds: { kind: EntryKind }[] = [{ kind: 'assessment' }];
    let closed = 0;
    const entry = () => kinds.at(-1)!;
    const host = await open((context: CarnetContext) => renderEntry(context, entry().kind, entry()), { styles: [styles], closeEntry: () => { closed += 1; } });
    const ask = async (kind: EntryKind) => {
      kinds.push({ kind });
      host.settings = { ...host.settings, entry: entry() };
      await drawn(host);
    };
    await ask('assessment');
    await fill(host, /^Marche/, '345');
    return { host, ask, closed: () => closed };
  };

  it('stays when another thing is asked for, and goes only when the person says so', async () => {
    const { host, ask, closed } = await half();
    await ask('call');
    expect([plain(textOf(get(host, 'heading'))), text(get(host, 'alert')).includes('L’abandonner ?'), plain(textOf(focused()))]).to.deep.equal(['Saisir un bilan', true, 'Continuer la saisie']);
    await tap(host, 'button', 'Continuer la saisie');
    expect([box(host, /^Marche/).value, find(host, 'button', 'Abandonner la saisie')]).to.deep.equal(['345', undefined]);
    await ask('call');
    await tap(host, 'button', 'Abandonner la saisie');
    expect([plain(textOf(get(host, 'heading'))), focused().id, closed()]).to.deep.equal(['Noter un appel', 'entry-title', 0]);
  });

  it('closes by « Annuler la saisie » once it was gone on with', async () => {
    const { host, ask, closed } = await half();
    await ask('call');
    await tap(host, 'button', 'Continuer la saisie');
    await tap(host, 'button', 'Annuler la saisie');
    await tap(host, 'button', 'Abandonner la saisie');
    expect(closed()).to.equal(1);
  });

  it('is gone back to when it is asked for again', async () => {
    const { host, ask } = await half();
    await ask('assessment');
    expect([focused().id, box(host, /^Marche/).value]).to.deep.equal(['entry-title', '345']);
  });

  it('is there again after the view was another one', async () => {
    const { host } = await half();
    const { draw } = host;
    host.draw = () => 'Vous avez fait 9 séances sur 12.';
    await drawn(host);
    host.draw = draw;
    await drawn(host);
    expect(box(host, /^Marche/).value).to.equal('345');
  });

  it('is not in the way once it is saved', async () => {
    const { host, ask } = await half();
    await save(host);
    await ask('call');
    expect(plain(textOf(get(host, 'heading')))).to.equal('Noter un appel');
  });
});

describe('a call', () => {
  it('needs no words', async () => {
    const { host } = await opened('call');
    await save(host);
    expect(host.edits).to.have.length(0);
    await tap(host, 'radio', 'Message laissé');
    await save(host);
    expect(host.edits[0]).to.deep.include({ kind: 'call', outcome: 'message-left', day: '2026-06-17', plan: plan.id });
    expect(host.edits[0]).to.not.have.property('text');
  });
});

describe('steps', () => {
  const carnet = helene({
    milestones: [{ id: 'Task/1', kind: 'report', plan: plan.id, dueOn: '2026-05-26' }, { id: 'Task/2', kind: 'mid-interview', plan: plan.id, doneOn: '2026-05-12' }],
    goals: [{ id: 'Goal/1', text: 'Aller au marché à pied', isOwnWords: true, state: 'in-progress', plan: plan.id }],
  });

  it('are done on a day', async () => {
    const { host } = await opened('milestone', { carnet, id: 'Task/1' });
    expect(text(host)).to.include('Compte rendu au prescripteur');
    await save(host);
    expect(host.edits).to.deep.equal([{ kind: 'milestone', milestone: 'Task/1', doneOn: '2026-06-17' }]);
  });

  it('are put back to do', async () => {
    const { host } = await opened('milestone', { carnet, id: 'Task/2' });
    await tap(host, 'button', 'Remettre à faire');
    expect(host.edits).to.deep.equal([{ kind: 'milestone', milestone: 'Task/2', doneOn: null }]);
  });

  it('say where a goal stands', async () => {
    const { host } = await opened('goal', { carnet, id: 'Goal/1' });
    expect([text(host).includes('« Aller au marché à pied »'), (get(host, 'radio', 'En cours') as HTMLInputElement).checked]).to.deep.equal([true, true]);
    await tap(host, 'radio', 'Atteint');
    await save(host);
    expect(host.edits).to.deep.equal([{ kind: 'goal', goal: 'Goal/1', state: 'achieved' }]);
  });

  it('say what comes after, with what it takes to go there', async () => {
    const { host } = await opened('relay');
    await tap(host, 'radio', /^Un club/);
    await fill(host, /^Nom du lieu/, 'Gym douce des Rives');
    await fill(host, /^Téléphone/, '01 99 00 24 62');
    await fill(host, /^Jour, heure, prix/, 'le jeudi à 14 h 30');
    await fill(host, /^Première séance/, '10/09/2026');
    await tap(host, 'radio', 'Oui');
    await save(host);
    expect(host.edits[0]).to.deep.include({
      kind: 'relay', outcome: 'club', decidedOn: '2026-06-17', plan: plan.id, place: { name: 'Gym douce des Rives', phone: '01 99 00 24 62' },
      details: 'le jeudi à 14 h 30', startsOn: '2026-09-10', isFirstVisitAccompanied: true,
    });
  });

  it('note a refusal without asking more', async () => {
    const { host } = await opened('relay');
    await tap(host, 'radio', /^Pas de suite/);
    expect(everyOne(host, 'textbox').map((each) => each.localName)).to.have.length(2);
    await save(host);
    expect(Object.keys(host.edits[0]!)).to.have.members(['kind', 'id', 'outcome', 'decidedOn', 'plan']);
  });

  it('change a decision there is, and make no second one', async () => {
    const { host } = await opened('relay', { carnet: helene({ relays: [{ id: 'Task/9', plan: plan.id, outcome: 'club', decidedOn: '2026-06-10', place: { name: 'Gym douce', reference: 'Organization/4' } }] }) });
    await tap(host, 'radio', 'Non');
    await save(host);
    expect(host.edits).to.deep.equal([{ kind: 'relay', id: 'Task/9', plan: plan.id, outcome: 'club', decidedOn: '2026-06-10', place: { name: 'Gym douce', reference: 'Organization/4' }, isFirstVisitAccompanied: false }]);
  });
});
