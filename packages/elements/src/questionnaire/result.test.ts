import { expect, fixture } from '@open-wc/testing';
import { instruments, type Score } from '@sport-sante/sdk/questionnaire/instruments';
import { a11ySnapshot } from '@web/test-runner-commands';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { everyOne, find, get, plain, textOf } from '../internal/acts.test.js';
import { styles as elementStyles } from './questionnaire.styles.js';
import { contextOf, fitness, fitnessScore, instrument, same, sylvie, withValues } from './result-cases.suite.js';
import type { ResultContext } from './result-context.js';
import { renderResult, styles } from './result-view.js';
import { strings } from './result.strings.js';
import { en } from './result.strings.en.js';

/** Holds a result as the questionnaire does: in a shadow root, beside its look. */
class ResultHost extends LitElement {
  static override styles = [elementStyles, styles, css`:host { background: var(--_surface); }`];
  context = contextOf();
  protected override render(): TemplateResult { return renderResult(this.context); }
}
customElements.define('result-host', ResultHost);

async function open(change: Partial<ResultContext> = {}, acts: string[] = []): Promise<ResultHost> {
  const host = await fixture<ResultHost>(html`<result-host></result-host>`);
  host.context = contextOf(change, acts);
  host.requestUpdate();
  await host.updateComplete;
  return host;
}

/** What is read of the part under a title. */
const part = (host: Element, title: string): string => plain(textOf(get(host, 'heading', title).parentElement!));

/** The rows of a table as a screen reader walks them, head first. */
const rowsOf = (host: Element, caption: RegExp): string[][] => {
  const table = [...host.shadowRoot!.querySelectorAll('table')].find((each) => caption.test(each.caption?.textContent ?? each.ariaLabelledByElements?.[0]?.textContent ?? ''))!;
  return [...table.rows].map((row) => [...row.cells].map((cell) => plain(textOf(cell))));
};

const activity = 'Activité par semaine';
const sitting = 'Temps assis par jour';
const drawn = (host: Element, selector: string) => [...host.shadowRoot!.querySelectorAll(selector)];

describe('the result of a questionnaire', () => {
  it('says a figure, then how far it is from what is advised, then who advises it', async () => {
    expect(part(await open(), activity)).to.equal(
      'Activité par semaine 135 min équivalent modéré C’est 15 min de moins que les 150 min conseillées par l’OMS. '
      + '105 min d’effort modéré, plus 15 min d’effort élevé comptées double. OMS 2020, adultes.',
    );
  });

  it('names two sources that disagree, and which one is secondary', async () => {
    expect(part(await open(), sitting)).to.equal(
      'Temps assis par jour 7 h 18 en moyenne sur la semaine C’est 42 min de moins que le repère de 8 h, seuil de l’Anses. C’est 18 min de plus que les 7 h du niveau « élevé » de l’Onaps. '
      + 'Anses 2022 : risque pour la santé au-delà de 8 h. Onaps (source secondaire)',
    );
  });

  it('writes no space that may break inside a duration', async () => {
    expect(textOf(get(await open(), 'heading', sitting).parentElement!)).to.include('7\u00a0h\u00a018');
  });

  it('speaks English', async () => {
    strings.en = en;
    const host = await open({ language: 'en' });
    expect(part(host, 'Activity a week')).to.include('That is 15 min less than the 150 min advised by the WHO.');
    expect(rowsOf(host, /^Sitting/)[1]).to.deep.equal(['Work', '25 h', '3 h 34 min']);
    expect(plain(textOf(host))).to.not.match(/[éè]/);
  });

  for (const [value, said] of [
    [150, 'C’est autant que les 150 min conseillées'],
    [149.6, 'C’est à peine moins que les 150 min conseillées'],
    [150.4, 'C’est à peine plus que les 150 min conseillées'],
    [149, 'C’est 1 min de moins que les 150 min conseillées'],
    [151, 'C’est 1 min de plus que les 150 min conseillées'],
    [0, '0 min équivalent modéré C’est 150 min de moins que les 150 min conseillées'],
  ] as const) {
    it(`tells ${value} min from 150 min`, async () => {
      expect(part(await open({ score: withValues({ equivalentMinutesPerWeek: value }) }), activity)).to.include(said);
    });
  }

  it('does not say that 8 h and a few seconds are 8 h', async () => {
    expect(part(await open({ score: withValues({ sittingMinutesPerDay: 480.2 }) }), sitting)).to.include('8 h en moyenne sur la semaine C’est à peine plus que le repère de 8 h, seuil de l’Anses.');
  });

  it('tells a huge value in words, where its bar stops', async () => {
    const host = await open({ score: withValues({ equivalentMinutesPerWeek: 4260 }) });
    expect(part(host, activity)).to.include('4 260 min soit 71 h, équivalent modéré').and.to.include('La barre s’arrête à 300 min : la valeur va au-delà.');
    const [track, fill] = [drawn(host, '.track')[0]!, drawn(host, '.fill')[0]!];
    expect(fill.getBoundingClientRect().width).to.be.at.most(track.getBoundingClientRect().width);
    expect(drawn(host, '.torn').length).to.equal(1);
  });

  it('says in a line what needs no scale, none of it too', async () => {
    expect(part(await open(), 'Renforcement musculaire')).to.equal('Renforcement musculaire Aucun jour par semaine. Au moins 2 jours : conseillé par l’OMS. OMS 2020.');
    expect(part(await open({ score: withValues({ strengthDaysPerWeek: 1 }) }), 'Renforcement musculaire')).to.include('1 jour par semaine.');
  });

  it('keeps the drawings from who hears the page', async () => {
    const host = await open();
    expect(drawn(host, '.gauge, .bar, .key').every((each) => each.closest('[aria-hidden="true"]') !== null)).to.equal(true);
    expect(drawn(host, '.gauge').length).to.equal(2);
  });

  it('draws with attributes only: a strict CSP allows no style', async () => {
    expect(drawn(await open({ score: withValues({ equivalentMinutesPerWeek: 4260 }) }), '[style]').length).to.equal(0);
  });

  it('draws on the scale what the figure says', async () => {
    const host = await open();
    const shares = drawn(host, '.fill').map((fill) => Math.round(1000 * fill.getBoundingClientRect().width / fill.closest('.track')!.getBoundingClientRect().width) / 10);
    expect(shares[0]).to.be.closeTo(45, 0.5);
    expect(shares[1]).to.be.closeTo(60.8, 0.5);
  });

  it('gives a table of the domains, with its totals, and says what a domain does not ask', async () => {
    expect(rowsOf(await open(), /^Activité/)).to.deep.equal([
      ['Activité par semaine', 'Modérée', 'Élevée'],
      ['Travail', '0 min', '0 min'],
      ['Déplacements', '60 min', 'non demandé'],
      ['Maison et loisirs', '45 min', '15 min'],
      ['Total', '105 min', '15 min'],
    ]);
  });

  it('tells sitting in hours, in the table too', async () => {
    expect(rowsOf(await open(), /^Temps assis/).slice(1)).to.deep.equal([
      ['Travail', '25 h', '3 h 34'], ['Déplacements', '3 h 20', '29 min'], ['Maison et loisirs', '22 h 45', '3 h 15'], ['Total', '51 h 05', '7 h 18'],
    ]);
  });

  it('draws bars as long as the numbers of their row', async () => {
    const host = await open();
    const [, , travel, leisure] = [...drawn(host, 'table')[0]!.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('.bar > *')].map((each) => each.getAttribute('width')));
    expect([travel, leisure]).to.deep.equal([['100.0%'], ['75.0%', '25.0%']]);
  });

  it('says a category and flags in the words of the questionnaire', async () => {
    expect(part(await open({ score: { ...sylvie, category: 'active' } }), 'Ce que dit ce questionnaire')).to.equal('Ce que dit ce questionnaire actif. Plus de 7 h assis par jour');
  });

  it('says nothing of a flag or a category without words', async () => {
    expect(find(await open({ score: { ...sylvie, category: 'else', flags: ['else'] } }), 'heading', 'Ce que dit ce questionnaire')).to.equal(undefined);
  });

  it('ends by whose questionnaire it is', async () => {
    expect(plain(textOf(await open({ canEdit: false })))).to.match(/Questions propres, ce n’est pas l’Onaps-PAQ validé\.$/);
  });

  it('prints and goes back to the answers', async () => {
    const acts: string[] = [];
    const host = await open({}, acts);
    get(host, 'button', 'Imprimer').click();
    get(host, 'button', 'Modifier les réponses').click();
    expect(acts).to.deep.equal(['print', 'edit']);
  });

  it('shows the act of the host before its own', async () => {
    const host = await open({ acts: html`<button type="button">Ajouter au carnet</button>` });
    expect(everyOne(host, 'button').map(textOf)).to.deep.equal(['Imprimer', 'Ajouter au carnet', 'Modifier les réponses']);
  });

  it('keeps words of a questionnaire as words', async () => {
    const host = await open({ instrument: { ...instrument, title: same('<img src=x onerror="window.bad = 1">', 'x') }, person: '<b>Sylvie</b>' });
    expect(textOf(get(host, 'heading', /img/))).to.equal('<img src=x onerror="window.bad = 1">');
    expect(drawn(host, 'img').length).to.equal(0);
  });
});

describe('a result that misses answers', () => {
  const incomplete = withValues(
    { 'equivalentMinutesPerWeek': null, 'moderateMinutesPerWeek': null, 'leisure.moderate': null },
    { issues: [
      { code: 'answer-missing', severity: 'warning', path: ['leisure.moderate.minutes'] },
      { code: 'answer-unknown', severity: 'information', path: ['strength.days'] },
      { code: 'hours-or-minutes', severity: 'warning', path: ['leisure.moderate.minutes'], params: { value: 1800, proposed: 30 } },
      { code: 'day-too-full', severity: 'warning', path: [], params: { minutes: 1200, maximum: 1080 } },
      { code: 'something-new', severity: 'warning', path: ['strength.days'] },
    ] },
  );

  it('says that a value cannot be computed, and draws nothing for it', async () => {
    const host = await open({ score: incomplete });
    expect(part(host, activity)).to.equal('Activité par semaine Non calculable');
    expect(drawn(host, '.gauge').length).to.equal(1);
  });

  it('names the answers that are missing, each leading to its question', async () => {
    const acts: string[] = [];
    const host = await open({ score: incomplete }, acts);
    expect(plain(textOf(host))).to.include('Il manque 2 réponses pour tout calculer : Loisirs, effort modéré, durée par jour Jours de renforcement La personne ne sait pas.');
    get(host, 'button', 'Jours de renforcement').click();
    expect(acts).to.deep.equal(['strength.days']);
  });

  it('asks about answers that do not agree, without mending them', async () => {
    expect(plain(textOf(await open({ score: incomplete })))).to.include(
      'À vérifier : Loisirs, effort modéré, durée par jour Vouliez-vous dire 30 min ? '
      + 'Activité et temps assis font 20 h par jour en moyenne, plus que les 18 h qui restent hors du sommeil. Jours de renforcement Réponse à relire.',
    );
  });

  it('names them without links where nothing can be changed', async () => {
    const host = await open({ score: incomplete, canEdit: false });
    expect(everyOne(host, 'button').map(textOf)).to.deep.equal(['Imprimer']);
    expect(plain(textOf(host))).to.include('Jours de renforcement');
  });

  it('says « inconnu » in the table, which is not 0', async () => {
    const rows = rowsOf(await open({ score: incomplete }), /^Activité/);
    expect([rows[3], rows[4]]).to.deep.equal([['Maison et loisirs', 'inconnu', '15 min'], ['Total', 'inconnu', '15 min']]);
  });

  it('says so when nobody knows why', async () => {
    expect(plain(textOf(await open({ score: withValues({ equivalentMinutesPerWeek: null }) })))).to.include('Les réponses données ne permettent pas ce calcul.');
  });

  it('takes a value that is no number for an unknown one', async () => {
    expect(part(await open({ score: withValues({ equivalentMinutesPerWeek: Number.NaN }) }), activity)).to.include('Non calculable');
  });
});

describe('a result beside an earlier one', () => {
  const before = (values: Parameters<typeof withValues>[0], more: Parameters<typeof withValues>[1] = {}) =>
    ({ earlier: { authored: '2026-08-21', score: withValues(values, more) } });

  it('says what it was, what changed, and whether that is closer to what is advised', async () => {
    expect(part(await open(before({ equivalentMinutesPerWeek: 95 })), activity)).to.include('Le 21 août 2026 : 95 min. C’est 40 min de plus. C’est plus proche du repère de 150 min.');
    expect(part(await open(before({ equivalentMinutesPerWeek: 140 })), activity)).to.include('C’est 5 min de moins. C’est plus loin du repère de 150 min.');
  });

  it('says no more than the difference once what is advised is reached', async () => {
    const host = await open({ score: withValues({ equivalentMinutesPerWeek: 200 }), ...before({ equivalentMinutesPerWeek: 95 }) });
    expect(part(host, activity)).to.include('C’est 105 min de plus. ').and.not.include('proche');
  });

  it('never says better or worse of anything', async () => {
    const host = await open(before({ equivalentMinutesPerWeek: 95, sittingMinutesPerDay: 300, strengthDaysPerWeek: 2 }));
    expect(plain(textOf(host))).to.not.match(/mieux|pire|meilleur|progr|bravo|amélior|insuffisant/i);
  });

  it('gives a table of both times and of the difference', async () => {
    expect(rowsOf(await open(before({ equivalentMinutesPerWeek: 95, sittingMinutesPerDay: 510, strengthDaysPerWeek: 0 })), /^Comparaison avec le 21.août.2026/)).to.deep.equal([
      ['Valeur', 'La fois précédente', 'Cette fois', 'Écart'],
      ['Activité par semaine', '95 min', '135 min', '40 min de plus'],
      ['Temps assis par jour', '8 h 30', '7 h 18', '1 h 12 de moins'],
      ['Renforcement musculaire', 'Aucun jour', 'Aucun jour', 'autant'],
    ]);
  });

  it('compares nothing with what could not be computed', async () => {
    const host = await open(before({ equivalentMinutesPerWeek: null }));
    expect(rowsOf(host, /^Comparaison/)[1]).to.deep.equal(['Activité par semaine', 'Non calculable', '135 min', 'inconnu']);
    expect(part(host, activity)).to.include('Le 21 août 2026 : Non calculable.').and.not.include('de plus');
  });

  it('does not compare two questionnaires, nor two versions of a rule, and says why', async () => {
    const other = await open(before({}, { instrument: 'gpaq' }));
    expect(part(other, 'Comparaison')).to.equal('Comparaison Le résultat précédent vient d’un autre questionnaire : les deux ne se comparent pas.');
    const older = await open(before({}, { version: '0.9.0' }));
    expect(part(older, 'Comparaison')).to.include('une autre version de la règle');
    expect(plain(textOf(older))).to.not.include('21 août');
  });

  it('says « la fois précédente » when the day is not known', async () => {
    expect(part(await open({ earlier: { score: withValues({ equivalentMinutesPerWeek: 135 }) } }), activity)).to.include('La fois précédente : 135 min. C’est autant.');
  });
});

describe('the result in front of a patient', () => {
  const patient = { mode: 'patient', person: undefined, canEdit: false, next: 'Montrez ce résultat à votre médecin.' } as const;

  it('ends with what to do next, in the words of the host, and with nothing when there are none', async () => {
    expect(plain(textOf(await open(patient)))).to.match(/Et maintenant Montrez ce résultat à votre médecin\.$/);
    expect(find(await open({ ...patient, next: undefined }), 'heading', 'Et maintenant')).to.equal(undefined);
  });

  it('is larger, with the same facts and no table of details', async () => {
    const host = await open(patient);
    expect(part(host, activity)).to.include('135 min équivalent modéré C’est 15 min de moins');
    expect(find(host, 'heading', 'Détail')).to.equal(undefined);
    const size = (each: Element) => Number.parseFloat(getComputedStyle(each.shadowRoot!.querySelector('.measure')!).fontSize);
    expect(size(host)).to.be.greaterThan(size(await open()));
  });

  it('is heard in order: title, figure, sentence, source, table', async () => {
    await open(patient);
    const heard: string[] = [];
    const walk = (node: { name?: string; role?: string; children?: unknown[] }) => {
      if (node.name) heard.push(plain(node.name));
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    const tree = await (a11ySnapshot({}) as unknown as Promise<Parameters<typeof walk>[0]>);
    walk(tree);
    const places = ['Activité physique et temps assis', 'Activité par semaine', '135 min', 'OMS 2020, adultes.', 'Temps assis par jour', 'Travail', 'Et maintenant'].map((words) => heard.findIndex((each) => each.trim() === words));
    expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)), heard.join(' | ')).to.equal(true);
  });
});

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
