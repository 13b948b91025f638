import { expect } from '@open-wc/testing';
import { instruments, type Score } from '@sport-sante/sdk/questionnaire/instruments';
import { plain, textOf } from '../internal/acts.test.js';
import { fitness, fitnessScore, withValues } from './result-cases.suite.js';
import { drawn, open, part, rowsOf } from './result-host.suite.js';

describe('a result without a scale', () => {
  it('is a table when it is made of many tests, with the norm where there is one', async () => {
    expect(rowsOf(await open({ instrument: fitness, score: fitnessScore }), /^Mesures/)).to.deep.equal([
      ['Mesure', 'Résultat', 'Repère'],
      ['Marche de 6 minutes', '1 420 m', 'Au moins 506 m : attendu à cet âge. Enright 1998 (source secondaire)'],
      ['Levers de chaise en 30 s', '14', 'sans repère'],
      ['Vitesse de marche', '0,84 m/s', 'sans repère'],
      ['Indice de masse corporelle', '26,8 kg/m²', 'sans repère'],
    ]);
  });

  it('leaves out the tests that nobody did', async () => {
    const rows = rowsOf(await open({ instrument: fitness, score: { ...fitnessScore, values: { ...fitnessScore.values, gaitSpeed: null } } }), /^Mesures/);
    expect(rows.map(([name]) => name)).to.deep.equal(['Mesure', 'Marche de 6 minutes', 'Levers de chaise en 30 s', 'Indice de masse corporelle']);
  });

  it('shows two rulers, then what was said', async () => {
    const score = { ...instruments.motivation.score({ resourceType: 'QuestionnaireResponse', status: 'completed' }), values: { importanceScore: 7, confidenceScore: 4 }, issues: [] };
    const answers = [{ group: '', question: 'Importance', answer: '7', isNumber: true }, { group: '', question: 'Freins', answer: 'La fatigue, le prix' }];
    const host = await open({ instrument: instruments.motivation, score, answers });
    expect([part(host, 'Importance'), part(host, 'Confiance'), part(host, 'Freins')]).to.deep.equal(['Importance 7 sur 10', 'Confiance 4 sur 10', 'Freins La fatigue, le prix']);
    expect(drawn(host, '.gauge').length).to.equal(2);
  });

  it('gives points and the class of their source', async () => {
    const score: Score = { instrument: 'ricci-gagnon', version: '1.0.0', values: { score: 26, sedentaryScore: 3, leisureScore: 14, dailyScore: 9 }, category: 'active', flags: [], issues: [] };
    const host = await open({ instrument: instruments['ricci-gagnon'], score });
    expect(part(host, 'Score')).to.match(/^Score 26 de 9 à 45 C’est 8 points de plus que .*18.*« actif »\./);
    expect(part(host, 'Ce que dit ce questionnaire')).to.equal('Ce que dit ce questionnaire « Actif » selon le questionnaire de Ricci et Gagnon.');
  });

  it('lists the functions that call for a professional, and sums nothing', async () => {
    const score: Score = { instrument: 'icope-step1', version: '1.0.0', values: { visionLoss: 1, hearingLoss: 1, functionsToAssess: 2 }, category: 'in-depth-assessment', flags: ['visionLoss', 'hearingLoss'], issues: [] };
    const host = await open({ instrument: instruments['icope-step1'], score });
    expect(part(host, 'Domaines à évaluer avec un professionnel')).to.match(/Vision à évaluer plus avant Audition à évaluer plus avant$/);
    expect([plain(textOf(host)).includes('sur six'), drawn(host, 'table').length]).to.deep.equal([false, 0]);
  });

  it('does not count double what another instrument counts otherwise', async () => {
    const score: Score = { instrument: 'ipaq-short', version: '1.0.0', values: { equivalentMinutesPerWeek: 300, moderateMinutesPerWeek: 60, vigorousMinutesPerWeek: 45 }, category: null, flags: [], issues: [] };
    expect(plain(textOf(await open({ instrument: instruments['ipaq-short'], score })))).to.not.include('comptées double');
  });
});

describe('the result of each instrument', () => {
  for (const each of Object.values(instruments)) {
    it(`is drawn without an answer, in words: ${each.id}`, async () => {
      const host = await open({ instrument: each, score: each.score({ resourceType: 'QuestionnaireResponse', status: 'completed' }) });
      const words = plain(textOf(host));
      expect(words).to.include(plain(each.standing.fr)).and.not.match(/undefined|null|NaN|\[object|Réponse à relire/);
      expect(words).to.match(/Il manque|Aucun test/);
      await expect(host).to.be.accessible();
    });
  }
});

describe('the look of a result', () => {
  const busy = { score: withValues({ strengthDaysPerWeek: null, equivalentMinutesPerWeek: 4260 }, { category: 'active', issues: [{ code: 'answer-missing', severity: 'warning', path: ['strength.days'] }] }),
    earlier: { authored: '2026-08-21', score: withValues({ equivalentMinutesPerWeek: 95 }) } };

  for (const scheme of ['light', 'dark'] as const) {
    for (const mode of ['professional', 'patient'] as const) {
      it(`is accessible in ${scheme}, to a ${mode}`, async () => {
        const host = await open({ ...busy, mode });
        host.style.colorScheme = scheme;
        await expect(host).to.be.accessible();
      });
    }
  }

  for (const width of ['12rem', '16rem', '20rem', '22.5rem', '48rem']) {
    it(`keeps within ${width}`, async () => {
      const host = await open(busy);
      host.style.inlineSize = width;
      const { right } = host.getBoundingClientRect();
      const wide = drawn(host, 'article *').filter((each) => !(each instanceof SVGElement && !(each instanceof SVGTextElement)) && each.getBoundingClientRect().right > right + 0.5);
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }

  it('stays tables to a screen reader where their rows fold', async () => {
    const host = await open(busy);
    host.style.inlineSize = '16rem';
    expect(drawn(host, 'table').map((table) => [table.getAttribute('role'), getComputedStyle(table.querySelector('tbody tr')!).display])).to.deep.equal(drawn(host, 'table').map(() => ['table', 'grid']));
    const parts = drawn(host, 'thead, tbody, tfoot, tr, th, td').map((each) => `${each.localName} ${each.getAttribute('scope') ?? ''} ${each.getAttribute('role') ?? ''}`);
    expect([...new Set(parts)].sort()).to.deep.equal(['tbody  rowgroup', 'td  cell', 'tfoot  rowgroup', 'th col columnheader', 'th row rowheader', 'thead  rowgroup', 'tr  row']);
  });
});
