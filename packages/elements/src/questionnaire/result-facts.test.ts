import { expect } from '@open-wc/testing';
import { everyOne, get, plain, textOf } from '../internal/acts.test.js';
import { withValues } from './result-cases.suite.js';
import { activity, drawn, open, part, rowsOf } from './result-host.suite.js';

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
