import { expect } from '@open-wc/testing';
import { drawn, everyOne, focused, get, nameOf, plain, press, tabTo, textOf } from '../internal/acts.test.js';
import { renderAttendance, styles } from './attendance.js';
import { en } from './attendance.strings.en.js';
import { strings } from './attendance.strings.js';
import { helene, open, plan, session, type CarnetHost } from './session-host.suite.js';

type Settings = Parameters<typeof open>[1];

const shown = (settings: Settings = {}) => open(renderAttendance, { styles: [styles], ...settings });

const text = (host: Element) => plain(textOf(host));
const tiles = (host: Element) => [...host.shadowRoot!.querySelectorAll('.day')].map((tile) => plain(textOf(tile)));
const headings = (host: Element) => [...host.shadowRoot!.querySelectorAll('h3, h4')].map(textOf);
const legend = (host: Element) => [...host.shadowRoot!.querySelectorAll('.legend li')].map((line) => plain(textOf(line)));

async function asList(host: CarnetHost): Promise<void> {
  get(host, 'button', 'Liste').click();
  await drawn(host);
}

const rows = (host: Element): string[][] => everyOne(host, 'row').slice(1).map((row) => [...row.children].map((cell) => plain(textOf(cell))));

/** Columns of the months, by where their headings stand. */
const columns = (host: Element): number => new Set([...host.shadowRoot!.querySelectorAll('h4')].map((heading) => Math.round(heading.getBoundingClientRect().left))).size;

describe('attendance', () => {
  it('says each session by its day and the full word of its state', async () => {
    const host = await shown();
    expect(tiles(host)).to.have.length(17);
    expect(tiles(host).slice(4, 8)).to.deep.equal(['14 avril 2026, Absente, excusée', '21 avril 2026, Présente', '28 avril 2026, Présente', '5 mai 2026, Annulée par le club']);
    expect(headings(host)).to.deep.equal(['Présence', 'Mars', 'Avril', 'Mai', 'Juin', 'Juillet']);
  });

  it('tells the states apart without any colour', async () => {
    const host = await shown({ carnet: helene({ sessions: [...helene().sessions, session('2026-06-12')] }) });
    const shapes = [...host.shadowRoot!.querySelectorAll('.legend svg')].map((drawing) => drawing.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(legend(host)).to.deep.equal(['Présente : 9', 'Absente, excusée : 2', 'Absente, non excusée : 2', 'Annulée par le club : 1', 'À marquer : 1', 'À venir : 3']);
    // The last two share a ring: their tiles are solid and dashed.
    expect(new Set(shapes).size).to.equal(5);
    const borders = ['2026-06-12', '2026-06-23'].map((day) => getComputedStyle(host.shadowRoot!.querySelector(`[data-session="Appointment/${day}"]`)!).borderTopStyle);
    expect(borders).to.deep.equal(['solid', 'dashed']);
  });

  for (const [gender, words] of [['male', 'Présent'], ['unknown', 'Présence'], [undefined, 'Présence'], ['other', 'Présence']] as const) {
    it(`agrees with the recorded gender: ${gender ?? 'none'}`, async () => {
      const host = await shown({ carnet: helene({ person: gender ? { gender } : {} }) });
      expect(tiles(host)[0]).to.equal(`17 mars 2026, ${words}`);
    });
  }

  it('has the formula of the rate in view, with its numbers', async () => {
    expect(text(await shown())).to.include('Assiduité = présences ÷ séances maintenues à ce jour. La séance annulée ne compte pas : 9 ÷ (14 − 1) = 69 %.');
  });

  it('leaves out what was not subtracted', async () => {
    const host = await shown({ carnet: helene({ sessions: [session('2026-06-01', { state: 'present' }), session('2026-06-02', { state: 'absent' })] }) });
    expect(text(host)).to.include('Assiduité = présences ÷ séances à ce jour : 1 ÷ 2 = 50 %.');
  });

  it('says that sessions nobody marked lower the rate', async () => {
    const host = await shown({ carnet: helene({ sessions: [session('2026-06-01', { state: 'present' }), session('2026-06-02'), session('2026-06-03')] }) });
    expect(text(host)).to.include('1 ÷ 3 = 33 %. 2 séances restent à marquer.');
  });

  it('says no rate while there is nothing to divide', async () => {
    const before = await shown({ today: '2026-03-01' });
    expect([text(before).includes('Pas encore de séance. Première séance prévue le mardi 17 mars.'), text(before).includes('%')]).to.deep.equal([true, false]);
    const cancelled = await shown({ carnet: helene({ sessions: [session('2026-06-02', { state: 'cancelled' })] }) });
    expect([text(cancelled).includes('Aucune séance n’a été maintenue'), text(cancelled).includes('%')]).to.deep.equal([true, false]);
    const none = await shown({ carnet: helene({ sessions: [] }) });
    expect(text(none)).to.equal('Présence Pas encore de séance.');
  });

  it('never takes sessions that could not be loaded for none', async () => {
    let asked: unknown;
    const host = await shown({ carnet: helene({ sessions: [], missing: ['sessions'] }), reload: (section) => { asked = section; } });
    expect([text(host).includes('Ce n’est pas « aucune séance ».'), text(host).includes('Pas encore')]).to.deep.equal([true, false]);
    get(host, 'button', 'Recharger les séances').click();
    expect(asked).to.equal('sessions');
  });

  it('says no rate of sessions of which some could not be loaded', async () => {
    const host = await shown({ carnet: helene({ missing: ['sessions'] }) });
    expect([tiles(host).length, text(host).includes('%')]).to.deep.equal([17, false]);
  });

  it('gives a list of the same sessions', async () => {
    const host = await shown();
    const asTiles = tiles(host).map((tile) => tile.replace(/^.*?, /, ''));
    await asList(host);
    expect(rows(host).map((row) => row[2])).to.deep.equal(asTiles);
    expect(rows(host)[0]).to.deep.equal(['mar. 17 mars', '9 h – 10 h, complexe sportif de Pompey', 'Présente']);
    expect(['Calendrier', 'Liste'].map((name) => get(host, 'button', name).getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
  });

  it('has in the list what was noted of a session, and a column only for what was', async () => {
    const host = await shown({ carnet: helene({ sessions: [session('2026-06-02', { state: 'present', effort: 4, mood: 'better' }), session('2026-06-09', { state: 'present' })] }) });
    await asList(host);
    expect(everyOne(host, 'columnheader').map(textOf)).to.deep.equal(['Date', 'Séance', 'Présence', 'Effort', 'Humeur']);
    expect(rows(host)[0]!.slice(3)).to.deep.equal(['4 sur 10', 'Mieux']);
  });

  it('points at what is to be checked', async () => {
    const host = await shown({ carnet: helene({ sessions: [session('2026-06-02', { state: 'present', isToCheck: true })] }) });
    expect(tiles(host)).to.deep.equal(['2 juin 2026, Présente À vérifier']);
    await asList(host);
    expect(rows(host)[0]![2]).to.include('À vérifier');
  });

  it('tints the two absences that raise a notice, and no other', async () => {
    const sessions = [session('2026-05-01', { state: 'absent' }), session('2026-05-08', { state: 'present' }), session('2026-06-09', { state: 'absent' }), session('2026-06-16', { state: 'absent' })];
    const host = await shown({ carnet: helene({ sessions }) });
    expect([...host.shadowRoot!.querySelectorAll('.alone')].map((tile) => tile.getAttribute('data-session'))).to.deep.equal(['Appointment/2026-06-09', 'Appointment/2026-06-16']);
  });

  it('tells two sessions of a day apart, and a workshop from a session', async () => {
    const host = await shown({ carnet: helene({ sessions: [
      session('2026-06-02', { state: 'present' }), session('2026-06-02', { id: 'b', state: 'present', kind: 'workshop', title: 'Atelier cuisine', startsAt: '2026-06-02T14:00:00+02:00', endsAt: '2026-06-02T16:30:00+02:00' }),
    ] }) });
    expect(tiles(host)).to.deep.equal(['2 juin 2026, 10 h – 11 h Présente', '2 juin 2026, Atelier cuisine 14 h – 16 h 30 Présente']);
  });

  it('blames nobody for a cancellation that nobody explained', async () => {
    const host = await shown({ carnet: helene({ sessions: [session('2026-06-02', { state: 'cancelled', isCancellationUnexplained: true })] }) });
    expect(tiles(host)).to.deep.equal(['2 juin 2026, Annulée']);
  });

  it('opens a session by its tile, by keyboard too, and only where one may edit', async () => {
    const host = await shown();
    await tabTo(/^2.juin/);
    await press('Enter');
    expect(host.context.selected).to.deep.equal({ kind: 'session', id: 'Appointment/2026-06-02' });
    await drawn(host);
    expect(get(host, 'button', /^2.juin/).getAttribute('aria-expanded')).to.equal('true');
    expect(everyOne(await shown({ isEditable: false }), 'button').map(nameOf)).to.deep.equal(['Calendrier', 'Liste']);
  });

  it('says beside a tile what could not be saved, and tries again', async () => {
    const host = await shown();
    let tries = 0;
    host.tell('Appointment/2026-06-02', { state: 'offline', retry: () => { tries += 1; } });
    await drawn(host);
    expect(text(get(host, 'alert'))).to.include('Pas de réseau : pas encore enregistré.');
    get(host, 'button', 'Réessayer').focus();
    get(host, 'button', 'Réessayer').click();
    expect([tries, focused().getAttribute('data-session')]).to.deep.equal([1, 'Appointment/2026-06-02']);
  });

  it('has months for columns where there is room, and two tiles a row on a phone', async () => {
    expect(columns(await shown({ width: '75rem' }))).to.equal(5);
    const phone = await shown({ width: '20rem' });
    expect(columns(phone)).to.equal(1);
    const lefts = new Set([...phone.shadowRoot!.querySelectorAll('.day')].map((tile) => Math.round(tile.getBoundingClientRect().left)));
    expect([lefts.size, phone.shadowRoot!.firstElementChild!.scrollWidth <= phone.clientWidth]).to.deep.equal([2, true]);
  });

  it('cuts no word of a state when the text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const phone = await shown({ width: '328px' });
      const lefts = new Set([...phone.shadowRoot!.querySelectorAll('.day')].map((tile) => Math.round(tile.getBoundingClientRect().left)));
      expect(lefts.size).to.equal(1);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('shows of twelve months those of every programme, with the year of each', async () => {
    const sessions = [session('2025-06-10', { state: 'present' }), session('2025-09-02', { plan: 'CarePlan/0', state: 'present' }), ...helene().sessions];
    const host = await shown({ period: 'year', carnet: helene({ sessions }) });
    expect([tiles(host).length, headings(host)[1]]).to.deep.equal([18, 'Septembre 2025']);
  });

  it('is accessible, as tiles and as a list', async () => {
    const host = await shown({ carnet: helene({ sessions: [...helene().sessions, session('2026-06-12', { state: 'present', isToCheck: true, effort: 4 })] }) });
    host.tell('Appointment/2026-06-02', { state: 'offline', retry: () => undefined });
    await drawn(host);
    await expect(host).to.be.accessible();
    await asList(host);
    await expect(host).to.be.accessible();
  });

  it('speaks English', async () => {
    strings.en = en;
    const host = await shown({ language: 'en' });
    expect([tiles(host)[0], text(host).includes('9 ÷ (14 − 1) = 69%')]).to.deep.equal(['17 March 2026, Present', true]);
  });
});

describe('years of attendance', () => {
  /** Weekly, for ten years but the Augusts: every fifth one missed. */
  const tenYears = () => Array.from({ length: 520 }, (_, week) => new Date(Date.UTC(2016, 6, 1) + week * 7 * 86_400_000).toISOString().slice(0, 10))
    .filter((day) => day.slice(5, 7) !== '08').map((day, index) => session(day, { state: index % 5 === 0 ? 'absent' : 'present' }));

  it('are a table of years and months, the number first', async () => {
    const host = await shown({ period: 'all', carnet: helene({ sessions: tenYears() }), width: '75rem' });
    const years = [...host.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => plain(textOf(cell))));
    expect(years.map(([year]) => year)).to.deep.equal(['2026', '2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018', '2017', '2016']);
    expect(years[1]!.slice(7, 10)).to.deep.equal(['4/4', 'pas de séance', '3/4']);
    expect(years[1]!.at(-2)).to.match(/^\d+ sur \d+$/);
    expect(host.shadowRoot!.querySelectorAll('.day')).to.have.length(0);
  });

  it('are accessible', async () => {
    await expect(await shown({ period: 'all', carnet: helene({ sessions: tenYears() }), width: '75rem' })).to.be.accessible();
  });

  it('are years only on a phone', async () => {
    const host = await shown({ period: 'all', carnet: helene({ sessions: tenYears() }), width: '20rem' });
    const [header] = host.shadowRoot!.querySelectorAll('tr');
    expect([...header!.children].filter((cell) => cell.checkVisibility()).map(textOf)).to.deep.equal(['Année', 'Présences', 'Assiduité']);
    expect(host.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(host.clientWidth);
  });

  it('are never drawn session by session all at once', async () => {
    const sessions = tenYears().map((each) => ({ ...each, plan: plan.id }));
    const host = await shown({ carnet: helene({ sessions }) });
    const first = tiles(host).length;
    expect([first > 100 && first <= 120, tiles(host).at(-1)!.startsWith('12 juin 2026') || tiles(host).at(-1)!.startsWith('19 juin 2026')]).to.deep.equal([true, true]);
    get(host, 'button', /séances plus anciennes$/).click();
    await drawn(host);
    expect(tiles(host).length).to.be.within(first + 100, 240);
  });

  it('count in the legend what is not drawn too', async () => {
    const sessions = tenYears().map((each) => ({ ...each, plan: plan.id }));
    const host = await shown({ carnet: helene({ sessions }) });
    expect(legend(host)[0]).to.equal(`Présente : ${sessions.filter(({ state }) => state === 'present').length}`);
  });
});
