import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { html } from 'lit';
import { everyOne, find, get, plain, textOf } from '../internal/acts.test.js';
import { instrument, same, sylvie, withValues } from './result-cases.suite.js';
import { activity, drawn, open, part, rowsOf, sitting } from './result-host.suite.js';
import { en } from './result.strings.en.js';
import { strings } from './result.strings.js';

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
    expect(part(await open(), 'Renforcement musculaire')).to.equal('Renforcement musculaire Aucun jour par semaine. C’est 2 jours de moins que le repère de 2 jours, conseillé par l’OMS. OMS 2020.');
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
