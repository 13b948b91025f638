import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { everyOne, find, focused, get, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import type { EntryKind } from './context.js';
import { all, bilan, carnetOf, goal, helenesMeasures, measure, openMeasures, planned } from './measure-cases.suite.js';
import { en } from './measure.strings.en.js';
import { strings } from './measure.strings.js';
import type { CarnetHost } from './session-host.suite.js';

const cardOf = (host: CarnetHost, title: string): HTMLElement => {
  const card = all(host, 'article').find((each) => plain(each.getAttribute('aria-label')!) === title);
  if (!card) throw new Error(`There is no card « ${title} », but: ${all(host, 'article').map((each) => each.getAttribute('aria-label')).join(', ')}.`);
  return card;
};
const said = (element: Element): string => plain(textOf(element)).replace(/ +/g, ' ');
/** What a card says beside its chart. */
const told = (card: Element): string => [...card.children].flatMap((child) => [...child.querySelectorAll(':scope > .chart')].length > 0 ? [] : [said(child)]).filter(Boolean).join(' ').replace(/ (Voir en|See as a).*$/, '');
const rowsOf = (table: Element): string[][] => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => plain(textOf(cell))));
const day = (index: number): string => new Date(Date.UTC(2026, 2, 10 + index)).toISOString().slice(0, 10);

describe('measures of a carnet', () => {
  it('are accessible, as charts and as tables', async () => {
    const host = await openMeasures(helenesMeasures());
    await expect(host).to.be.accessible();
    for (const toggle of everyOne(host, 'button', /Voir en tableau/)) toggle.click();
    await expect(host).to.be.accessible();
  }).timeout(20_000);

  it('say the last value with its day, then the change and what it means for the goal', async () => {
    const host = await openMeasures(helenesMeasures());
    expect(all(host, 'article').map(told)).to.deep.equal([
      'Marche de 6 minutes 390 m le 12 mai +45 m, vers l’objectif L’axe commence à 320 m.',
      'Lever de chaise, 30 s 11 fois le 12 mai +3 fois, vers l’objectif',
      'Activité modérée 130 min par semaine, le 12 mai +70 min, vers l’objectif Déclaré par la personne.',
      'Douleur, de 0 à 10 3 sur 10, le 12 mai −2, objectif atteint',
    ]);
  });

  it('say in the description of a chart its first and last value, the change, the goal and what is planned', async () => {
    const host = await openMeasures(helenesMeasures());
    const drawing = all<SVGElement>(host, 'svg[role="img"]')[0]!;
    expect([plain(drawing.querySelector('title')!.textContent), plain(drawing.querySelector('desc')!.textContent)]).to.deep.equal([
      'Marche de 6 minutes (m)', '345 m le 10 mars, 390 m le 12 mai : 45 m de plus. Objectif : 400 m et plus. Bilan final prévu le 7 juillet.',
    ]);
  });

  for (const [state, measures, goals, words] of [
    ['not measured yet', [], [goal('chair-stand', { low: 12 })], 'Lever de chaise, 30 s Pas encore mesuré Objectif : 12 fois et plus.'],
    ['measured once', [measure('chair-stand', '2026-03-10', 8)], [goal('chair-stand', { low: 12 })], 'Lever de chaise, 30 s 8 fois le 10 mars'],
    ['moving away from the goal', [measure('chair-stand', '2026-03-10', 8), measure('chair-stand', '2026-05-12', 7)], [goal('chair-stand', { low: 12 })], 'Lever de chaise, 30 s 7 fois le 12 mai −1 fois, s’éloigne de l’objectif'],
    ['the same as before', [measure('chair-stand', '2026-03-10', 8), measure('chair-stand', '2026-05-12', 8)], [], 'Lever de chaise, 30 s 8 fois le 12 mai même valeur'],
    ['measured another year', [measure('chair-stand', '2025-03-10', 8)], [], 'Lever de chaise, 30 s 8 fois le 10 mars 2025'],
  ] as const) {
    it(`say what they are when ${state}`, async () => {
      const host = await openMeasures(carnetOf(measures, { goals: [...goals] }), { period: 'all' });
      expect(told(all(host, 'article')[0]!)).to.equal(words);
    });
  }

  it('say when there is none, and when there is none in the period', async () => {
    expect(said((await openMeasures(carnetOf([]))).shadowRoot!.querySelector('.measures-none')!)).to.equal('Pas encore de mesure. La première se prend au bilan initial.');
    expect(said((await openMeasures(carnetOf([measure('waist', '2019-01-01', 90)]))).shadowRoot!.querySelector('.measures-none')!)).to.equal('Aucune mesure sur cette période.');
  });

  it('list those that cannot be compared, each with why', async () => {
    const host = await openMeasures(carnetOf([
      measure('waist', '2026-03-10', 96),
      measure('waist', '2026-04-02', null, { apart: 'unit-unknown', written: { value: 71, unit: 'foo' } }), measure('waist', '2026-04-03', null, { apart: 'comparator', written: { value: 90, unit: 'cm', comparator: '>' } }),
    ]));
    const apart = all<HTMLDetailsElement>(host, 'details')[0]!;
    expect(said(apart.querySelector('summary')!)).to.equal('2 mesures à part : unité inconnue, valeur approchée');
    apart.open = true;
    expect([...apart.querySelectorAll('li')].map(said)).to.deep.equal(['71 foo, 2 avril : unité inconnue', '> 90 cm, 3 avril : valeur approchée']);
  });

  it('set apart what is dated after today: nothing was measured yet', async () => {
    const host = await openMeasures(carnetOf([measure('weight', '2026-03-10', 71), measure('weight', '2062-10-01', 58)]), { today: '2026-06-17' });
    expect([told(cardOf(host, 'Poids')), said(all(host, 'details summary')[0]!)]).to.deep.equal(['Poids 71 kg le 10 mars L’axe commence à 60 kg.', '1 mesure à part : date à venir']);
  });

  it('keep focus and height when a chart becomes a table, and back', async () => {
    const host = await openMeasures(helenesMeasures(), { width: '712px' });
    const card = cardOf(host, 'Marche de 6 minutes');
    const height = card.offsetHeight;
    await tabTo(/^Voir en tableau.: Marche/);
    await press('Enter');
    expect([plain(nameOf(focused())), card.offsetHeight]).to.deep.equal(['Voir en graphique : Marche de 6 minutes', height]);
    expect(rowsOf(card.querySelector('table')!)).to.deep.equal([['10 mars', 'Initial', '345', 'Corriger'], ['12 mai', 'Mi-parcours', '390', 'Corriger'], ['7 juillet', 'Final', 'prévu', '']]);
    await press('Enter');
    expect([plain(nameOf(focused())), card.offsetHeight]).to.deep.equal(['Voir en tableau : Marche de 6 minutes', height]);
  });

  it('stay a table while the carnet changes', async () => {
    const host = await openMeasures(helenesMeasures());
    get(host, 'button', /^Voir en tableau.: Marche/).click();
    host.carnet = { ...host.carnet, measures: [...host.carnet.measures, measure('six-minute-walk', '2026-06-10', 402)] };
    await host.updateComplete;
    expect(rowsOf(cardOf(host, 'Marche de 6 minutes').querySelector('table')!).map(([when]) => when)).to.deep.equal(['10 mars', '12 mai', '10 juin', '7 juillet']);
  });

  it('open what corrects a record, where something may be corrected', async () => {
    const opened: [EntryKind, (string | undefined)?][] = [];
    const host = await openMeasures(carnetOf([measure('waist', '2026-03-10', 96, { id: 'Observation/waist' })]), { openEntry: (...entry) => { opened.push(entry); } });
    get(host, 'button', /^Voir en tableau/).click();
    get(host, 'button', /^Corriger la mesure du 10.mars$/).click();
    expect(opened).to.deep.equal([['measure', 'Observation/waist']]);
    const read = await openMeasures(host.carnet, { isEditable: false });
    get(read, 'button', /^Voir en tableau/).click();
    expect(find(read, 'button', /^Corriger/)).to.equal(undefined);
  });

  it('show a bilan that left a measure out as a gap, in the chart as in the table', async () => {
    const host = await openMeasures(carnetOf([measure('waist', '2026-03-10', 96), measure('waist', '2026-06-10', 94)], {
      assessments: [bilan('2026-03-10', 'initial'), bilan('2026-05-12', 'mid'), bilan('2026-06-10', 'final')],
    }));
    const card = cardOf(host, 'Tour de taille');
    expect(said(card)).to.include('La ligne s’arrête où rien n’a été mesuré.');
    expect(card.querySelector('.line')!.getAttribute('d')).to.not.match(/L/);
    get(host, 'button', /^Voir en tableau/).click();
    expect(rowsOf(card.querySelector('table')!).map((row) => row.slice(0, 3))).to.deep.equal([['10 mars', 'Initial', '96'], ['12 mai', 'Mi-parcours', 'non mesuré'], ['10 juin', 'Final', '94']]);
  });

  it('show a bilan that is late as yet to come, and one that was held near its day as held', async () => {
    const late = { id: 'Task/mid', kind: 'mid-assessment' as const, plan: 'CarePlan/1', dueOn: '2026-05-08' };
    const host = await openMeasures(carnetOf([measure('waist', '2026-03-10', 96), measure('waist', '2026-05-12', 94)], {
      assessments: [bilan('2026-03-10', 'initial'), bilan('2026-05-12', 'mid')], milestones: [planned('2026-06-10'), late, { ...planned('2026-12-10'), kind: 'follow-up-6' }],
    }));
    get(host, 'button', /^Voir en tableau/).click();
    expect(rowsOf(all(host, '.scroll table')[0]!).map((row) => row.slice(0, 3))).to.deep.equal([['10 mars', 'Initial', '96'], ['12 mai', 'Mi-parcours', '94'], ['10 juin', 'Final', 'prévu']]);
  });

  it('say what was corrected or written in another unit, in the table', async () => {
    const host = await openMeasures(carnetOf([measure('weight', '2026-03-10', 71, { status: 'amended', written: { value: 156.5, unit: '[lb_av]' } })]));
    expect(said(cardOf(host, 'Poids'))).to.include('Une valeur a été corrigée : le tableau dit laquelle.');
    get(host, 'button', /^Voir en tableau/).click();
    expect(said(cardOf(host, 'Poids').querySelector('tbody')!)).to.include('71 corrigé, écrit : 156,5 [lb_av]');
  });

  it('are at most four cards, those of goals first; the others are in the table', async () => {
    const host = await openMeasures(helenesMeasures({ goals: [goal('waist', { high: 90 }), goal('weight', { low: 65, high: 70 })] }));
    expect(all(host, 'article').map((card) => plain(card.getAttribute('aria-label')!))).to.deep.equal(['Tour de taille', 'Poids', 'Marche de 6 minutes', 'Lever de chaise, 30 s']);
    expect(rowsOf(get(host, 'table')).length).to.equal(9);
  });

  it('speak English', async () => {
    strings.en = en;
    const host = await openMeasures(helenesMeasures(), { language: 'en' });
    expect(told(all(host, 'article')[0]!)).to.equal('Six-minute walk 390 m on 12 May +45 m, towards the goal The axis starts at 320 m.');
    expect(plain(textOf(host))).to.not.match(/[éèà]/);
  });
});

describe('all measures side by side', () => {
  it('have a column a bilan, the change and the goal; what is missing is named', async () => {
    const host = await openMeasures(helenesMeasures(), { width: '712px' });
    const table = get(host, 'table');
    expect(said(table.querySelector('caption')!)).to.equal('Toutes les mesures. Final prévu le 7 juillet.');
    expect(said(table.querySelector('thead')!)).to.equal('Mesure Initial10 mars Mi-parcours12 mai Final7 juil. Depuis le départ Objectif');
    const rows = new Map(rowsOf(table).map(([name = '', ...cells]) => [name, cells]));
    expect(rows.get('Marche de 6 minutes (m)')).to.deep.equal(['345', '390', 'prévu', '+45 m vers l’objectif', '400 et plus']);
    expect(rows.get('Douleur, de 0 à 10')).to.deep.equal(['5', '3', 'prévu', '−2', '3 ou moins, atteint']);
    expect(rows.get('Poids (kg)')).to.deep.equal(['71,0', '70,6', 'prévu', '−0,4 kg', 'sans objectif']);
    expect(rows.get('Tour de taille (cm)')).to.deep.equal(['96', 'non mesuré', 'prévu', 'pas de comparaison', 'sans objectif']);
    expect(rows.get('Tension (mmHg)')).to.deep.equal(['138/82', '134/80', 'prévu', '−4/−2 mmHg', 'sans objectif']);
    const missing = all<HTMLDetailsElement>(host, 'details.missing')[0]!;
    missing.open = true;
    expect(said(missing)).to.equal('1 donnée manquante Tour de taille : non mesuré le 12 mai.');
  });

  it('fold on a phone, open on demand, and never push the page sideways', async () => {
    const host = await openMeasures(helenesMeasures(), { width: '328px' });
    expect(find(host, 'table')).to.equal(undefined);
    const unfold = get(host, 'button', 'Toutes les mesures en tableau (9)');
    unfold.focus();
    await press('Enter');
    expect([focused(), unfold.getAttribute('aria-expanded')]).to.deep.equal([unfold, 'true']);
    expect(said(get(host, 'table').querySelector('tbody tr')!)).to.include('345');
    expect(host.scrollWidth).to.be.at.most(328);
    await expect(host).to.be.accessible();
  });

  it('are scrolled to by keyboard where bilans are more than there is room for', async () => {
    const days = ['2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10', '2026-06-15'];
    const host = await openMeasures(carnetOf(days.map((when, index) => measure('waist', when, 96 - index)), { assessments: days.map((when) => bilan(when, 'follow-up')) }), { width: '712px' });
    const region = get(host, 'region', 'Toutes les mesures');
    expect(region.tabIndex).to.equal(0);
    expect(host.scrollWidth).to.be.at.most(712);
  });

  it('are the first and the last over a longer period', async () => {
    const host = await openMeasures(helenesMeasures(), { period: 'all', width: '712px' });
    expect(said(get(host, 'table').querySelector('thead')!)).to.equal('Mesure Première Dernière Depuis le départ Objectif');
  });

  it('are the same value twice where there is one: it was measured', async () => {
    const host = await openMeasures(carnetOf([measure('weight', '2026-03-10', 81.6)]), { period: 'all', width: '712px' });
    expect([...get(host, 'table').querySelectorAll('.comparison tbody td')].map(said)).to.deep.equal(['81,6', '81,6', 'pas de comparaison', 'sans objectif']);
  });
});

describe('a chart read point by point', () => {
  const values = [345, 360, 352, 390, 381];
  const host = () => openMeasures(carnetOf(values.map((value, index) => measure('six-minute-walk', day(index * 14), value)), { milestones: [planned('2026-07-07')] }));
  const heard = (page: CarnetHost) => said(all(page, '[role="status"]')[0]!);
  const marks = (page: CarnetHost) => all(page, 'circle.reading').length;

  it('is one stop of Tab; arrows, Home and End go from point to point and say it', async () => {
    const page = await host();
    await tabTo(/^Marche de 6.minutes.: 5 points, à lire un par un avec les flèches$/);
    const told: string[] = [];
    for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowLeft', 'ArrowRight']) {
      await press(key);
      told.push(heard(page));
    }
    expect(told).to.deep.equal([
      '5 mai : 381 m. Point 5 sur 5.', '21 avril : 390 m. Point 4 sur 5.', '10 mars : 345 m. Point 1 sur 5.', '10 mars : 345 m. Point 1 sur 5.', '24 mars : 360 m. Point 2 sur 5.',
    ]);
    expect(marks(page)).to.equal(1);
    await press('Tab');
    expect(nameOf(focused())).to.match(/^Voir en tableau/);
    expect(marks(page)).to.equal(0);
  });

  it('is left by Escape, which then goes no farther', async () => {
    const page = await host();
    await tabTo(/à lire un par un/);
    await press('ArrowLeft');
    let isHeard = false;
    page.addEventListener('keydown', ({ key }) => { isHeard ||= key === 'Escape'; });
    await press('Escape');
    expect([marks(page), heard(page), isHeard]).to.deep.equal([0, '', false]);
  });

  it('is no stop of Tab when every value is written', async () => {
    const page = await openMeasures(carnetOf(values.slice(0, 3).map((value, index) => measure('six-minute-walk', day(index * 14), value))));
    expect(all(page, '[tabindex="0"]')).to.deep.equal([]);
  });
});

describe('charts and tables of the same measure', () => {
  const series = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 40 }), value: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -40, max: 60 }) }, { weight: 1, arbitrary: fc.constant(null) }) }), { minLength: 1, maxLength: 30 });

  it('say the same points, whatever was measured', async () => {
    await fc.assert(fc.asyncProperty(series, async (steps) => {
      let at = 0;
      const measures = steps.map(({ gap, value }) => measure('sit-and-reach', day(at += gap), value, value === null ? { absentReason: 'not-performed' } : {}));
      const host = await openMeasures(carnetOf(measures, { goals: [goal('sit-and-reach', { low: 10 })], milestones: [planned('2030-01-01')] }), { period: 'all', today: '2029-12-01', isEditable: false });
      const reader = all(host, '.reader')[0];
      const plans = all(host, '.plan').length;
      const read: string[] = [];
      const measured = steps.filter(({ value }) => value !== null).length;
      if (reader) {
        reader.focus();
        for (let index = 0; index < measured; index += 1) {
          reader.dispatchEvent(new KeyboardEvent('keydown', { key: index === 0 ? 'Home' : 'ArrowRight', bubbles: true }));
          read.push(said(all(host, '[role="status"]')[0]!).replace(/ cm\. Point.*$/, '').replace(' : ', ' '));
        }
      }
      const drawn = all(host, 'circle.point').length;
      find(host, 'button', /^Voir en tableau/)?.click();
      const table = all(host, '.scroll table')[0];
      const rows = table ? rowsOf(table) : [];
      const told = rows.filter((row) => !['prévu', 'non mesuré'].includes(row.at(-1)!)).map((row) => `${row[0]!} ${row.at(-1)!}`);
      expect(measured > 0 ? told.length : 0).to.equal(measured);
      if (reader) expect(read).to.deep.equal(told);
      expect(drawn).to.equal(measured);
      expect(plans).to.equal(rows.filter((row) => row.at(-1) === 'prévu').length);
      host.remove();
    }), { numRuns: 25 });
  }).timeout(30_000);

  it('keep every row of five thousand measures, and draw no more than the screen has columns', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => measure('steps', new Date(Date.UTC(2013, 0, 1 + index)).toISOString().slice(0, 10), 4000 + ((index * 7919) % 6000)));
    const host = await openMeasures(carnetOf(many), { period: 'all', today: '2026-12-01', width: '700px' });
    const corners = all(host, '.line')[0]!.getAttribute('d')!.match(/[ML]/g)!.length;
    expect(corners).to.be.within(1000, 4 * 700);
    get(host, 'button', /^Voir en tableau/).click();
    await until(() => all(host, '.scroll tbody tr').length === 5000, 'The table has a row for each measure.');
  });
});
