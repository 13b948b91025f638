import { expect } from '@open-wc/testing';
import { drawn, find, focused, get, nameOf, plain, press, textOf, until } from '../internal/acts.test.js';
import { choose, complete, open, prescribe, today } from './filling.test.js';

const whole = { ...complete, authoredOn: today };
const withHelp = async (setUp: Parameters<typeof open>[0] = { prescription: whole }, attributes = '') => {
  const form = await open(setUp, attributes);
  await until(() => find(form, 'button', 'Aide à la décision'), 'the help is there');
  await drawn(form);
  return form;
};

describe('decision help', () => {
  it('advises balance from 65, with its source, and adds it by a click', async () => {
    const form = await withHelp();
    expect(plain(textOf(form))).to.match(/Dès 65 ans, l’OMS conseille aussi l’équilibre, 3 jours par semaine\. Ajouter l’équilibre OMS/);
    await choose(form, 'Ajouter l’équilibre');
    expect(form.prescription.components?.map(({ type }) => type)).to.deep.equal(['endurance', 'strength', 'balance']);
    expect(textOf(form)).to.not.include('Ajouter l’équilibre');
  });

  it('never stops a prescription', async () => {
    const form = await withHelp({ prescription: whole, findings: { warningSigns: ['chest-pain'] } });
    expect(plain(textOf(form))).to.include('À vérifier : un signe d’alerte est présent');
    expect(form.checkValidity()).to.equal(true);
  });

  it('stops one where the territory says that a warning sign does', async () => {
    const form = await withHelp({ prescription: whole, findings: { warningSigns: ['chest-pain'] }, territory: { name: 'Essonne', ruleSet: { warningSigns: 'block' } } });
    await prescribe(form);
    expect(plain(textOf(find(form, 'group', /à compléter ou à corriger$/)!))).to.include('Un signe d’alerte est présent');
  });

  it('opens with signs, sources, keys and its date, and gives the focus back', async () => {
    const form = await withHelp();
    await choose(form, 'Aide à la décision');
    await until(() => nameOf(focused()) === 'Aide à la décision' && focused().localName === 'h3', 'the focus is on its title');
    expect(plain(textOf(form))).to.match(/Aide relue le \d\d\/\d\d\/2026\. Règles : version 2026-11\./);
    await press('Escape');
    await until(() => focused().localName === 'button' && nameOf(focused()) === 'Aide à la décision', 'the focus is back');
  });

  it('takes a sign that is ticked into account', async () => {
    const form = await withHelp();
    await choose(form, 'Aide à la décision');
    await choose(form, 'Palpitations');
    expect(plain(textOf(form))).to.include('À vérifier : un signe d’alerte est présent');
  });

  it('is accessible when it is open', async () => {
    const form = await withHelp();
    await choose(form, 'Aide à la décision');
    await expect(form).to.be.accessible();
  });

  it('is nowhere when the host switches it off', async () => {
    const form = await open({ prescription: whole }, 'decisionsupport="off"');
    await new Promise((done) => { setTimeout(done, 700); });
    await drawn(form);
    expect([find(form, 'button', 'Aide à la décision'), textOf(form).includes('OMS conseille aussi')]).to.deep.equal([undefined, false]);
  });
});

describe('sps-prescription-form in a territory', () => {
  const territory = {
    name: 'Essonne', phone: '01 99 00 12 34',
    programmes: [{ name: 'Maison Sport-Santé du Val d’Orge', url: 'https://example.org/adhesion', phone: '01 99 00 12 34', content: 'Bilan, puis trois mois de séances', cost: 'Gratuit' }, { name: 'Cœur en mouvement', url: 'https://example.org/coeur' }],
  };

  it('says whose bulletin is joined', async () => {
    expect(plain(textOf(await open({ territory })))).to.include('Orientation : Maison Sport-Santé du Val d’Orge, 01 99 00 12 34. Bulletin d’adhésion joint.');
  });

  it('shows what a programme is before it is chosen', async () => {
    const form = await open({ territory });
    await choose(form, 'Changer');
    expect(plain(textOf(get(form, 'group', 'Programmes du territoire')))).to.include('Contenu Bilan, puis trois mois de séances Prix Gratuit');
    await choose(form, /^Choisir.: Cœur en mouvement$/);
    expect(plain(textOf(form))).to.include('Orientation : Cœur en mouvement. Bulletin d’adhésion joint.');
  });

  it('says that it has no phone when it has none', async () => {
    expect(textOf(await open({ territory: { name: 'Essonne' } }))).to.include('Pas de numéro unique pour ce territoire');
  });
});
