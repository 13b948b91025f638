import { expect } from '@open-wc/testing';
import { measureCatalogue } from '@sport-sante/sdk/carnet/catalogue';
import { css, html } from 'lit';
import { get, plain, textOf } from '../internal/acts.test.js';
import type { CarnetContext } from './context.js';
import { all, carnetOf, goal, helenesMeasures, measure, plan } from './measure-cases.suite.js';
import { barStyles, renderAllFigures, renderBars } from './measure-bars.js';
import { en } from './measure-bars.strings.en.js';
import { strings } from './measure-bars.strings.js';
import { en as measuresInEnglish } from './measure.strings.en.js';
import { strings as measureStrings } from './measure.strings.js';
import { open, type CarnetHost } from './session-host.suite.js';

const said = (element: Element): string => plain(textOf(element)).replace(/ +/g, ' ');

const openBars = (carnet = helenesMeasures(), settings: Partial<CarnetContext> & { width?: string } = {}): Promise<CarnetHost> =>
  open((context) => html`<h2>Carnet</h2>${renderBars(context)}${renderAllFigures(context)}`, { carnet, styles: [css`:host { container: sps / inline-size; background: var(--_surface); }`, barStyles], ...settings });

/** What is said of a measure that went from one value to another. */
async function sentence(id: string, first: number, last: number, { from = '2026-03-10', to = '2026-05-12', ...settings }: { from?: string; to?: string } & Partial<CarnetContext> = {}): Promise<string> {
  const more = id === 'blood-pressure' ? [{ secondValue: 82 }, { secondValue: 80 }] : [{}, {}];
  const host = await openBars(carnetOf([measure(id, from, first, more[0]), measure(id, to, last, more[1])]), { period: 'all', ...settings });
  return said(all(host, 'h4')[0]!);
}

describe('what changed, for the person', () => {
  it('is a sentence each, with two bars from 0 on one scale', async () => {
    const host = await openBars();
    await expect(host).to.be.accessible();
    expect(said(all(host, 'section')[0]!)).to.equal(
      'Ce qui a changé depuis mars '
      + 'Vous avez marché 45 m de plus qu’en mars. 10 mars 345 m 12 mai 390 m En 6 minutes. Votre but : 400 m et plus. '
      + 'Vous vous levez de votre chaise 11 fois en 30 secondes. En mars, c’était 8. 10 mars 8 fois 12 mai 11 fois Votre but : 12 fois et plus. '
      + 'Vous bougez 70 min de plus par semaine qu’en mars. 10 mars 60 min 12 mai 130 min Votre but : 150 min par semaine et plus. '
      + 'Vous avez moins mal : 3 sur 10, contre 5 en mars. 10 mars 5 sur 10 12 mai 3 sur 10 Votre but est atteint : 3 ou moins.',
    );
    const widths = all<SVGElement>(host, '.bar rect').map((bar) => bar.getBoundingClientRect().width);
    const tracks = new Set(all<SVGElement>(host, '.bar').map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(tracks.size).to.equal(1);
    expect(widths[0]! / widths[1]!).to.be.closeTo(345 / 390, 0.02);
    expect(widths[6]! / [...tracks][0]!).to.be.closeTo(0.5, 0.02);
  });

  for (const [id, first, last, words] of [
    ['six-minute-walk', 390, 370, 'Vous avez marché 20 m de moins qu’en mars.'],
    ['chair-stand', 2, 1, 'Vous vous levez de votre chaise 1 fois en 30 secondes. En mars, c’était 2.'],
    ['five-rises', 14, 11.5, 'Vous vous levez cinq fois de votre chaise en 11,5 s. En mars, c’était 14 s.'],
    ['timed-up-and-go', 9, 8.4, 'Vous vous levez, marchez 3 mètres et revenez en 8,4 s. En mars, c’était 9 s.'],
    ['one-leg-balance', 4, 9, 'Vous tenez sur une jambe 9 s. En mars, c’était 4 s.'],
    ['grip-right', 20, 22.5, 'Votre main droite serre 2,5 kg de plus qu’en mars.'],
    ['sit-and-reach', -12, -4, 'Vous vous penchez 8 cm plus loin qu’en mars.'],
    ['gait-speed', 0.8, 1, 'Vous marchez à 1 m/s. En mars, c’était 0,8 m/s.'],
    ['moderate-activity', 130, 60, 'Vous bougez 70 min de moins par semaine qu’en mars.'],
    ['sitting', 8.5, 7, 'Vous restez en position assise 1 h 30 de moins par jour qu’en mars.'],
    ['steps', 4000, 4350, 'Vous faites 350 pas de plus par jour qu’en mars.'],
    ['pain', 3, 5, 'Vous avez plus mal : 5 sur 10, contre 3 en mars.'],
    ['effort', 5, 3, 'L’effort vous paraît moins dur : 3 sur 10, contre 5 en mars.'],
    ['well-being', 5, 7, 'Vous vous sentez mieux : 7 sur 10, contre 5 en mars.'],
    ['motivation', 7, 5, 'Vous avez moins envie de bouger : 5 sur 10, contre 7 en mars.'],
    ['weight', 71, 70.6, 'Vous pesez 70,6 kg. En mars, c’était 71 kg.'],
    ['waist', 96, 94, 'Votre tour de taille est de 94 cm. En mars, c’était 96 cm.'],
    ['blood-pressure', 138, 134, 'Votre tension est de 134/80 mmHg. En mars, c’était 138/82 mmHg.'],
    ['resting-heart-rate', 74, 70, 'Votre pouls au repos est de 70 bat./min. En mars, c’était 74 bat./min.'],
    ['active-days', 1, 3, 'Jours actifs : 3 jours par semaine. En mars, c’était 1 jour par semaine.'],
    ['pain', 4, 4, 'Douleur, de 0 à 10 : 4 sur 10, comme en mars.'],
  ] as const) {
    it(`says « ${words} »`, async () => { expect(await sentence(id, first, last)).to.equal(words); });
  }

  it('says the year of another year, and the day of the same month', async () => {
    expect(await sentence('six-minute-walk', 345, 390, { from: '2025-11-04' })).to.equal('Vous avez marché 45 m de plus qu’en novembre 2025.');
    expect(await sentence('chair-stand', 8, 11, { from: '2026-05-01' })).to.equal('Vous vous levez de votre chaise 11 fois en 30 secondes. Le 1er mai, c’était 8.');
  });

  it('says a decline as plainly, then who to talk to', async () => {
    const decline = carnetOf([measure('six-minute-walk', '2026-03-10', 390), measure('six-minute-walk', '2026-05-12', 370)]);
    expect(said((await openBars(decline)).shadowRoot!.querySelector('.said > p')!)).to.equal('En 6 minutes. Parlez-en avec Camille.');
    const nobody = { ...decline, plans: [{ ...plan, contact: undefined }] };
    expect(said((await openBars(nobody)).shadowRoot!.querySelector('.said > p')!)).to.equal('En 6 minutes. Parlez-en à votre prochaine séance.');
    const still = { ...decline, goals: [goal('six-minute-walk', { low: 360 })] };
    expect(said((await openBars(still)).shadowRoot!.querySelector('.said > p')!)).to.equal('En 6 minutes. Votre but est atteint : 360 m et plus.');
  });

  it('has a sentence in both languages for each measure of the catalogue, without percent, verdict or norm', async () => {
    strings.en = en;
    measureStrings.en = measuresInEnglish;
    for (const language of ['fr', 'en'] as const) {
      for (const { id } of measureCatalogue) {
        const words = await sentence(id, 4, 5, { language });
        expect(words).to.match(/\d/).and.not.match(/%|objectif|norme|undefined|NaN/);
        if (language === 'en') expect(words).to.not.match(/ (de|en|le|fois|semaine) /);
      }
    }
  }).timeout(30_000);

  it('says one value when there is one, and when they begin', async () => {
    expect(said(all(await openBars(carnetOf([measure('waist', '2026-03-10', 96)])), '.said h4')[0]!)).to.equal('Tour de taille : 96 cm, le 10 mars.');
    expect(said(all(await openBars(carnetOf([])), 'section')[0]!)).to.equal('Mes chiffres Vos premières mesures se prendront au bilan initial.');
  });

  it('shows no bar where a length would say nothing: below 0, in pairs', async () => {
    const host = await openBars(carnetOf([measure('sit-and-reach', '2026-03-10', -12), measure('sit-and-reach', '2026-05-12', -4)]));
    expect(all(host, '.bar').length).to.equal(0);
    expect(said(all(host, 'dl')[0]!)).to.equal('10 mars −12 cm 12 mai −4 cm');
  });

  it('stays within a phone when the text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const host = await openBars(helenesMeasures(), { width: '328px' });
      for (const line of all(host, '.changes .bars > div')) expect(line.scrollWidth, said(line)).to.be.at.most(line.clientWidth);
      expect(host.scrollWidth).to.be.at.most(328);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('gives all figures, the first time and the last, and stays within a phone', async () => {
    const host = await openBars(helenesMeasures(), { width: '288px' });
    const rows = [...get(host, 'table').querySelectorAll('tbody tr')].map(said);
    expect(rows).to.include('Tension 138/82 mmHg 10 mars 134/80 mmHg 12 mai').and.include('Tour de taille 96 cm 10 mars une seule mesure');
    expect(host.scrollWidth).to.be.at.most(288);
    await expect(host).to.be.accessible();
  });
});
