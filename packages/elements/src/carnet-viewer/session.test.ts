import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { box, chord, drawn, everyOne, find, focused, get, nameOf, plain, press, retype, textOf, type, until } from '../internal/acts.test.js';
import { renderAttendance, renderToday, styles } from './attendance.js';
import { en as english } from './attendance.strings.en.js';
import { strings as names } from './attendance.strings.js';
import type { CarnetContext } from './context.js';
import { helene, open, session, type CarnetHost } from './session-host.suite.js';
import { en } from './session.strings.en.js';
import { strings } from './session.strings.js';

const day = (date: string) => `Appointment/${date}`;

const shown = (settings: Parameters<typeof open>[1] = {}): Promise<CarnetHost> =>
  open((context: CarnetContext) => html`${renderToday(context)}${renderAttendance(context)}`, { styles: [styles], today: '2026-06-23', ...settings });

/** The panel of a session, opened by its tile. */
async function panelOf(host: CarnetHost, date: string): Promise<HTMLDialogElement> {
  const tile = host.shadowRoot!.querySelector<HTMLElement>(`[data-session="${day(date)}"]`)!;
  tile.focus();
  tile.click();
  await until(() => host.shadowRoot!.querySelector('dialog')?.open, 'the panel opens');
  await drawn(host);
  return host.shadowRoot!.querySelector('dialog')!;
}

const opened = async (date = '2026-06-23', settings: Parameters<typeof open>[1] = {}) => {
  const host = await shown(settings);
  return { host, panel: await panelOf(host, date) };
};

/** The block at the top, once its code is there. */
async function blockOf(host: CarnetHost): Promise<HTMLElement> {
  await until(() => host.shadowRoot!.querySelector('.session-today'), 'the block is there');
  return host.shadowRoot!.querySelector<HTMLElement>('.session-today')!;
}

async function tap(host: CarnetHost, root: ParentNode | Element, name: string | RegExp): Promise<void> {
  get(root, 'button', name).click();
  await drawn(host);
}

const text = (root: Element) => plain(textOf(root));
const pressed = (root: ParentNode) => [...root.querySelectorAll('[aria-pressed="true"]')].map((each) => plain(textOf(each)));
const status = (root: Element) => plain(textOf(get(root, 'status')));

describe('the panel of a session', () => {
  it('says which session it is, and goes to its title', async () => {
    const { panel } = await opened();
    expect(plain(nameOf(panel)).replace(' ,', ',')).to.equal('Mme Hélène Vasseur, Mardi 23 juin 2026, 10 h – 11 h');
    expect(text(panel)).to.include('Séance 10 sur 12, complexe sportif de Pompey');
    expect(focused().id).to.equal('session-title');
  });

  it('says what a session is called where that tells it from the others', async () => {
    const same = helene().sessions.map((each) => ({ ...each, title: 'Séance d’activité physique adaptée' }));
    const { panel } = await opened('2026-06-23', { carnet: helene({ sessions: same }) });
    expect(text(panel)).to.not.include('activité physique adaptée');
    panel.close();
    const mixed = same.map((each) => (each.day === '2026-06-23' ? { ...each, title: 'Marche nordique' } : each));
    expect(text((await opened('2026-06-23', { carnet: helene({ sessions: mixed }) })).panel)).to.include('Séance 10 sur 12, Marche nordique, complexe sportif de Pompey');
  });

  it('asks as the person is known', async () => {
    const asked = async (person: CarnetContext['carnet']['person']) => {
      const { panel } = await opened('2026-06-23', { carnet: helene({ person }) });
      const heading = plain(textOf(everyOne(panel, 'heading')[1]!));
      panel.close();
      return heading;
    };
    expect([await asked({ gender: 'female' }), await asked({ gender: 'male' }), await asked({})]).to.deep.equal(['Était-elle là ?', 'Était-il là ?', 'Présence à cette séance']);
  });

  it('saves by one press, says when, and takes it back in place', async () => {
    const { host, panel } = await opened();
    expect(text(panel)).to.include('Un geste enregistre. Vous pourrez corriger.');
    await tap(host, panel, 'Présente');
    expect(host.edits).to.deep.equal([{ kind: 'attendance', session: day('2026-06-23'), state: 'present' }]);
    expect([status(panel), pressed(panel)]).to.deep.equal(['Enregistré à 11 h 04', ['Présente']]);
    await tap(host, panel, 'Annuler');
    expect([pressed(panel), nameOf(focused()), find(panel, 'button', 'Annuler')]).to.deep.equal([[], 'Présente', undefined]);
  });

  it('says which answer was saved, and takes that one back', async () => {
    const { host, panel } = await opened();
    await tap(host, panel, 'Présente');
    const pain = get(panel, 'toolbar', 'Douleur pendant la séance');
    get(pain, 'button', '2').click();
    await drawn(host);
    expect(status(panel)).to.equal('Douleur pendant la séance – enregistré à 11 h 04');
    const undo = get(panel, 'button', 'Annuler');
    undo.focus();
    undo.click();
    await drawn(host);
    expect([status(panel), pressed(panel), pain.contains(focused())]).to.deep.equal(['Douleur pendant la séance – annulé à 11 h 04', ['Présente'], true]);
    await tap(host, panel, 'Absente, excusée');
    expect(status(panel)).to.equal('Enregistré à 11 h 04');
  });

  it('says which answer is not saved, in view of it', async () => {
    const { host, panel } = await opened();
    await tap(host, panel, 'Présente');
    host.outcome = 'offline';
    const pain = get(panel, 'toolbar', 'Douleur pendant la séance');
    pain.scrollIntoView({ block: 'start' });
    get(pain, 'button', '5').click();
    await drawn(host);
    const trouble = get(panel, 'alert');
    expect(plain(textOf(trouble))).to.equal('Douleur pendant la séance – pas de réseau : pas encore enregistré. Réessayer');
    expect(trouble.getBoundingClientRect().top).to.be.at.least(panel.getBoundingClientRect().top);
    await tap(host, panel, 'Réessayer');
    expect([status(panel), pain.contains(focused())]).to.deep.equal(['Douleur pendant la séance – enregistré à 11 h 04', true]);
  });

  it('replaces an answer by another press, and does not save the same one again', async () => {
    const { host, panel } = await opened();
    await tap(host, panel, 'Présente');
    await tap(host, panel, 'Absente, excusée');
    await tap(host, panel, 'Absente, excusée');
    expect(host.edits.map((edit) => 'state' in edit && edit.state)).to.deep.equal(['present', 'excused']);
    expect(pressed(panel)).to.deep.equal(['Absente, excusée']);
  });

  it('puts back what could not be saved, says it, and tries again', async () => {
    const { host, panel } = await opened();
    host.outcome = 'offline';
    await tap(host, panel, 'Présente');
    expect([pressed(panel), plain(textOf(get(panel, 'alert')))]).to.deep.equal([[], 'Pas de réseau : pas encore enregistré. Réessayer']);
    expect(host.shadowRoot!.querySelector('.attendance .unsaved')).to.not.equal(null);
    await tap(host, panel, 'Réessayer');
    expect([pressed(panel), status(panel)]).to.deep.equal([['Présente'], 'Enregistré à 11 h 04']);
  });

  it('says what a server refused, in its words', async () => {
    const { host, panel } = await opened();
    host.tell(day('2026-06-23'), { state: 'refused', reason: 'Compte en lecture seule.' });
    await drawn(host);
    expect(plain(textOf(get(panel, 'alert')))).to.equal('Le serveur a refusé : Compte en lecture seule.');
  });

  it('takes an answer away that was there before', async () => {
    const { host, panel } = await opened('2026-06-16');
    await tap(host, panel, 'Retirer cette réponse');
    expect(host.edits).to.deep.equal([{ kind: 'attendance', session: day('2026-06-16'), state: null }]);
  });

  it('lets nobody be present at a session of a later day, but takes an absence that is announced', async () => {
    const { panel } = await opened('2026-06-30');
    expect([...panel.querySelectorAll('.mark')].map(textOf)).to.deep.equal(['Absente, excusée', 'Annulée par le club']);
    expect(text(panel)).to.include('La présence se marque le jour de la séance, le 30 juin.');
  });

  it('asks how it went only of one who came', async () => {
    const { host, panel } = await opened();
    expect(find(panel, 'toolbar')).to.equal(undefined);
    await tap(host, panel, 'Présente');
    expect(everyOne(panel, 'toolbar').map(nameOf)).to.deep.equal(['Effort ressenti', 'Douleur pendant la séance', 'Humeur en partant']);
    await tap(host, panel, 'Absente, excusée');
    expect(find(panel, 'toolbar')).to.equal(undefined);
  });

  it('saves effort, pain and mood each by itself, and takes each away', async () => {
    const { host, panel } = await opened('2026-05-26');
    await tap(host, get(panel, 'toolbar', 'Effort ressenti'), '4');
    await tap(host, get(panel, 'toolbar', 'Humeur en partant'), 'Mieux');
    await tap(host, get(panel, 'toolbar', 'Effort ressenti'), '4');
    await tap(host, panel, /^Effacer.*Humeur/);
    const of = { kind: 'experience', session: day('2026-05-26') };
    expect(host.edits).to.deep.equal([{ ...of, effort: 4 }, { ...of, mood: 'better' }, { ...of, effort: null }, { ...of, mood: null }]);
    expect([text(panel).includes('Tout est enregistré.'), nameOf(focused())]).to.deep.equal([true, 'Mieux']);
  });

  it('goes along a scale by arrows, and saves nothing before Enter', async () => {
    const { host, panel } = await opened('2026-05-26');
    get(get(panel, 'toolbar', 'Douleur pendant la séance'), 'button', '0').focus();
    await press('ArrowRight');
    await press('ArrowRight');
    expect([textOf(focused()), host.edits]).to.deep.equal(['2', []]);
    await press('Tab');
    expect(textOf(focused())).to.equal('Moins bien');
    await chord('Shift+Tab');
    expect(textOf(focused())).to.equal('2');
    await press('Enter');
    expect(host.edits).to.deep.equal([{ kind: 'experience', session: day('2026-05-26'), pain: 2 }]);
  });

  it('says a value that is between two', async () => {
    const { panel } = await opened('2026-06-02', { carnet: helene({ sessions: [session('2026-06-02', { state: 'present', effort: 4.5 })] }) });
    expect(text(panel)).to.include('Noté : 4,5');
  });

  it('keeps an incident that was being written when one leaves by Escape', async () => {
    const { host, panel } = await opened('2026-05-26');
    await tap(host, panel, 'Signaler un incident');
    await until(() => focused() instanceof HTMLTextAreaElement, 'the box has the focus');
    await type('Chute sans gravité.');
    await press('Escape');
    await until(() => host.edits.length > 0, 'it is saved');
    expect(host.edits).to.deep.equal([{ kind: 'incident', session: day('2026-05-26'), text: 'Chute sans gravité.' }]);
  });

  it('changes an incident, and takes it away', async () => {
    const { host, panel } = await opened('2026-06-02', { carnet: helene({ sessions: [session('2026-06-02', { state: 'present', incident: 'Malaise.' })] }) });
    box(panel).focus();
    await retype('Malaise bref.');
    await press('Tab');
    await drawn(host);
    await tap(host, panel, 'Retirer l’incident');
    expect(host.edits.map((edit) => 'text' in edit && edit.text)).to.deep.equal(['Malaise bref.', null]);
    expect(find(panel, 'textbox')).to.equal(undefined);
  });

  it('gives the focus back to the tile, by Escape and by « Fermer »', async () => {
    const { host } = await opened();
    await press('Escape');
    await until(() => !host.shadowRoot!.querySelector('dialog'), 'it closes');
    expect((focused() as HTMLElement).dataset['session']).to.equal(day('2026-06-23'));
    const again = await panelOf(host, '2026-06-16');
    await tap(host, again, 'Fermer');
    await until(() => !host.shadowRoot!.querySelector('dialog'), 'it closes again');
    expect((focused() as HTMLElement).dataset['session']).to.equal(day('2026-06-16'));
  });

  it('says that two answers were noted', async () => {
    const { panel } = await opened('2026-06-02', { carnet: helene({ sessions: [session('2026-06-02', { state: 'present', isToCheck: true })] }) });
    expect(plain(textOf(get(panel, 'alert')))).to.include('À vérifier : deux réponses différentes');
  });

  it('opens for nobody who may not edit', async () => {
    const host = await shown({ isEditable: false, selected: { kind: 'session', id: day('2026-06-16') } });
    expect([host.shadowRoot!.querySelector('dialog'), host.shadowRoot!.querySelector('.session-today')]).to.deep.equal([null, null]);
  });

  it('is accessible', async () => {
    const { host, panel } = await opened();
    await tap(host, panel, 'Présente');
    await tap(host, panel, 'Signaler un incident');
    await expect(host).to.be.accessible();
  });

  it('speaks English', async () => {
    strings.en = en;
    names.en = english;
    const { panel } = await opened('2026-06-23', { language: 'en' });
    expect([text(panel).includes('Session 10 of 12, complexe sportif de Pompey'), everyOne(panel, 'button').map(nameOf)]).to.deep.equal([true, ['Close', 'Present', 'Absent, excused', 'Absent, not excused', 'Cancelled by the club', 'Close']]);
  });

  it('has nothing to press that is smaller than a finger', async () => {
    const { host, panel } = await opened();
    await tap(host, panel, 'Présente');
    const targets = [...host.shadowRoot!.querySelectorAll('button')].filter((each) => each.checkVisibility());
    const small = targets.filter((each) => { const { width, height } = each.getBoundingClientRect(); return Math.round(height) < 44 || width < 40; });
    expect([targets.length > 40, small.map(nameOf)]).to.deep.equal([true, []]);
  });

  it('cuts no word of an answer when the text is twice as large on a phone', async () => {
    const { panel } = await opened();
    panel.style.inlineSize = '360px';
    const lefts = () => new Set([...panel.querySelectorAll('.mark')].map((mark) => Math.round(mark.getBoundingClientRect().left))).size;
    expect(lefts()).to.equal(2);
    document.documentElement.style.fontSize = '200%';
    try {
      expect(lefts()).to.equal(1);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('speaks once: one status, one alert', async () => {
    const { panel } = await opened();
    expect([panel.querySelectorAll('[role="status"]').length, panel.querySelectorAll('[role="alert"]').length]).to.deep.equal([1, 1]);
  });
});

describe('the session of today', () => {
  it('is marked by one press', async () => {
    const host = await shown();
    const block = await blockOf(host);
    expect(text(block)).to.include('Aujourd’hui, 10 h – 11 h Séance 10 sur 12, complexe sportif de Pompey');
    await tap(host, block, 'Présente');
    expect([host.edits.length, status(block)]).to.deep.equal([1, 'Enregistré à 11 h 04']);
    expect(host.shadowRoot!.querySelector(`[data-session="${day('2026-06-23')}"]`)!.textContent).to.include('Présente');
  });

  it('is else the last one that nobody marked, and stays in view with its outcome', async () => {
    const host = await shown({ today: '2026-06-28', carnet: helene({ sessions: [session('2026-06-09'), session('2026-06-16')] }) });
    const block = await blockOf(host);
    expect(text(block)).to.include('Mardi 16 juin, 10 h – 11 h');
    await tap(host, block, 'Absente, excusée');
    expect([text(block).includes('Mardi 16 juin'), find(block, 'button', 'Annuler') !== undefined]).to.deep.equal([true, true]);
    await tap(host, block, /^Séance suivante à marquer.*9.juin/);
    expect(text(await blockOf(host))).to.include('Mardi 9 juin');
  });

  it('leads on to how it went', async () => {
    const host = await shown();
    const block = await blockOf(host);
    await tap(host, block, 'Présente');
    await tap(host, block, 'Comment ça s’est passé\u202f?');
    await until(() => host.shadowRoot!.querySelector('dialog')?.open, 'the panel opens');
  });

  it('is not there when nothing is to be marked, nor while sessions are unknown', async () => {
    const marked = await shown({ today: '2026-06-17' });
    const unknown = await shown({ carnet: helene({ missing: ['sessions'] }) });
    await drawn(marked);
    await drawn(unknown);
    expect([marked, unknown].map((host) => host.shadowRoot!.querySelector('.session-today'))).to.deep.equal([null, null]);
  });
});
