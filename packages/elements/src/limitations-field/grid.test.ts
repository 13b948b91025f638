import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { descriptionOf, drawn, everyOne, focused, get, heard, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import { button, open, pointTo, pressed, radio, row, shown, some } from './grid-page.test.js';
import type { WalkHelp } from './levels.js';
import type { LimitationsField } from './limitations-field.js';

describe('sps-limitations-field on a row', () => {
  afterEach(() => resetMouse());

  it('shows the criterion of the chosen level', async () => {
    expect(shown(await open(some), 'Neuromusculaire')).to.equal('Affecte la gestuelle et l’activité quotidienne');
  });

  it('says of others that they are not assessed', async () => {
    expect(shown(await open(some), 'Douleur')).to.equal('Non évaluée');
  });

  it('shows the criterion of the level that has the focus', async () => {
    const field = await open();
    await tabTo('Anxiété, dépression\u00a0: Aucune');
    await drawn(field);
    expect(plain(shown(field, 'Anxiété, dépression'))).to.equal('Aucune : aucun critère d’anxiété ni de dépression');
  });

  it('shows the criterion of the level under the pointer, before any other', async () => {
    const field = await open(some);
    await pointTo(radio(field, 'Neuromusculaire : Minime'));
    await drawn(field);
    expect(plain(shown(field, 'Neuromusculaire'))).to.equal('Minime : gêne minime de la motricité et du tonus');
  });

  it('shows the chosen one again when the pointer has left', async () => {
    const field = await open(some);
    await pointTo(radio(field, 'Neuromusculaire : Minime'));
    await pointTo(get(field.form!, 'button', 'Suite'));
    await drawn(field);
    expect(shown(field, 'Neuromusculaire')).to.equal('Affecte la gestuelle et l’activité quotidienne');
  });

  it('chooses nothing that is only looked at', async () => {
    const field = await open(some);
    await pointTo(radio(field, 'Force : Minime'));
    await tabTo('Force\u00a0: Aucune');
    expect(field.levels).to.deep.equal(some);
  });

  it('does not announce what is looked at', async () => {
    const force = row(await open(some), 'Force');
    expect(force.querySelector('[aria-live], [role="status"], [role="alert"]') ?? force.closest('[aria-live]')).to.equal(null);
  });

  it('is cleared by its button, and keeps the focus', async () => {
    const field = await open(some);
    button(field, 'Effacer : Neuromusculaire').click();
    await drawn(field);
    expect(['neuromuscular' in field.levels, nameOf(focused())]).to.deep.equal([false, 'Neuromusculaire\u00a0: Sévère']);
  });

  it('has no such button before it is assessed', async () => {
    expect(button(await open(some), 'Effacer : Douleur')).to.equal(undefined);
  });

  it('stands out when it is severe', async () => {
    const field = await open(some);
    const weight = (dimension: string) => getComputedStyle(row(field, dimension).querySelector('.dimension')!).fontWeight;
    expect([weight('Neuromusculaire'), weight('Ostéoarticulaire')]).to.deep.equal(['650', '400']);
  });
});

describe('sps-limitations-field with a walk', () => {
  /** What stands in the first column of the walk. */
  const told = async (walk: WalkHelp) => plain(textOf(row(await open({}, { walk }), 'Marche').querySelector('.dimension')!));

  it('tells the two distances', async () => {
    expect(await told({ theoreticalMetres: 635.4, lowerLimitMetres: 521 })).to.equal('Marche Théorique 635 m, limite 521 m');
  });

  it('tells the measured one', async () => {
    expect(await told({ theoreticalMetres: 635, lowerLimitMetres: 521, measuredMetres: 382 })).to.equal('Marche Théorique 635 m, limite 521 m, mesurée 382 m');
  });

  it('says them to who hears', async () => {
    const field = await open({}, { walk: { theoreticalMetres: 635, lowerLimitMetres: 521 } });
    expect(plain(descriptionOf(row(field, 'Marche')))).to.equal('Théorique 635 m, limite 521 m');
  });

  it('draws no level from them', async () => {
    const field = await open({}, { walk: { theoreticalMetres: 635, lowerLimitMetres: 521, measuredMetres: 100 } });
    expect([field.levels, shown(field, 'Marche')]).to.deep.equal([{}, 'Non évaluée']);
  });

  it('tells nothing without numbers', async () => {
    expect(await told({ theoreticalMetres: Number.NaN, lowerLimitMetres: 521 })).to.equal('Marche');
  });
});

describe('sps-limitations-field and the rest', () => {
  it('puts « none » to what is not assessed, and to nothing else', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    expect([Object.keys(field.levels).length, field.levels.neuromuscular, field.levels.pain]).to.deep.equal([13, 'severe', 'none']);
  });

  it('speaks of one dimension', async () => {
    const field = await open();
    await pressed(field, 'Mettre « aucune » aux 13 dimensions');
    await pressed(field, 'Effacer : Force');
    expect(button(field, 'Mettre « aucune » à la dimension restante')).to.be.instanceOf(HTMLElement);
  });

  it('has nothing to put to « none » when all is assessed', async () => {
    const field = await open();
    await pressed(field, 'Mettre « aucune » aux 13 dimensions');
    expect(everyOne(field, 'button').filter((each) => nameOf(each).startsWith('Mettre'))).to.deep.equal([]);
  });

  it('says what it did, and offers to take it back', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    await until(() => plain(nameOf(focused())) === 'Annuler : laisser non évaluées ces 9 dimensions', 'the focus is on the way back');
    expect(plain(textOf(get(field, 'status')))).to.equal('9 dimensions mises à « aucune ».');
  });

  it('takes it back, and nothing else', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    await pressed(field, 'Annuler : laisser non évaluées ces 9 dimensions');
    await until(() => plain(nameOf(focused())) === 'Mettre « aucune » aux 9 dimensions restantes', 'the focus is where it began');
    expect(field.levels).to.deep.equal(some);
  });

  it('leaves a level that was changed since', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    radio(field, 'Douleur : Sévère').click();
    await drawn(field);
    await pressed(field, 'Annuler : laisser non évaluées ces 8 dimensions');
    expect(field.levels).to.deep.equal({ ...some, pain: 'severe' });
  });

  it('takes nothing back from the levels of someone else', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    field.levels = { pain: 'none', hearing: 'none' };
    await drawn(field);
    expect(everyOne(field, 'button').filter((each) => nameOf(each).startsWith('Annuler'))).to.deep.equal([]);
  });

  it('still takes back when the host gives the same levels again', async () => {
    const field = await open(some);
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    field.levels = { ...field.levels };
    await drawn(field);
    expect(button(field, 'Annuler : laisser non évaluées ces 9 dimensions')).to.be.instanceOf(HTMLElement);
  });

  it('says each act once', async () => {
    const field = await open(some);
    const changes = heard(field.form!, 'change');
    await pressed(field, 'Mettre « aucune » aux 9 dimensions restantes');
    await pressed(field, 'Annuler : laisser non évaluées ces 9 dimensions');
    expect(changes.length).to.equal(2);
  });
});

describe('sps-limitations-field with every criterion', () => {
  const words = 'Se laisse parfois déborder';
  const isSeen = (field: LimitationsField) => [...row(field, 'Anxiété, dépression').querySelectorAll('.criterion')].some((each) => each.checkVisibility() && textOf(each) === words);

  for (const [where, width] of [['on a desk', 840], ['on a phone', 328]] as const) {
    it(`shows them all and goes back, ${where}`, async () => {
      const field = await open(some, { width });
      const seen = [isSeen(field)];
      await pressed(field, 'Voir tous les critères');
      seen.push(isSeen(field));
      await pressed(field, 'Voir un seul critère par ligne');
      expect([...seen, isSeen(field)]).to.deep.equal([false, true, false]);
    });
  }

  it('keeps the focus on its button', async () => {
    const field = await open(some);
    await tabTo('Voir tous les critères');
    await press('Enter');
    await drawn(field);
    expect(nameOf(focused())).to.equal('Voir un seul critère par ligne');
  });
});

describe('sps-limitations-field that can only be read', () => {
  it('tells the assessed dimensions alone', async () => {
    const text = plain(textOf(await open(some, { attributes: 'readonly' })));
    expect([text.includes('Marche Modérée Sous la limite inférieure'), text.includes('Visuelle'), text.includes('Les 9 autres dimensions n’ont pas été évaluées.')]).to.deep.equal([true, false, true]);
  });

  it('says when there is none', async () => {
    expect(textOf(await open({}, { attributes: 'readonly' }))).to.include('Aucune dimension évaluée');
  });

  it('tells the distances of the walk beside its level', async () => {
    const field = await open(some, { attributes: 'readonly', walk: { theoreticalMetres: 635, lowerLimitMetres: 521 } });
    expect(plain(textOf(field))).to.include('Marche Théorique 635 m, limite 521 m Modérée');
  });
});

describe('sps-limitations-field in its column', () => {
  it('moves nothing when a level is chosen', async () => {
    for (const width of [840, 328]) {
      const field = await open({}, { width });
      const before = row(field, 'Douleur').getBoundingClientRect().top;
      field.levels = { neuromuscular: 'none', hearing: 'severe', language: 'moderate' };
      await drawn(field);
      expect(row(field, 'Douleur').getBoundingClientRect().top, String(width)).to.equal(before);
    }
  });

  it('is as wide in its columns before a level is chosen as after', async () => {
    const left = (field: LimitationsField) => radio(field, 'Force : Sévère').getBoundingClientRect().left;
    expect(left(await open())).to.equal(left(await open(some)));
  });

  const wide = async (width: number) => {
    const field = await open(some, { width });
    return field.shadowRoot!.querySelector('.grid')!.scrollWidth - width;
  };

  it('never needs more than it has', async () => {
    for (const width of [840, 640, 512, 328, 230]) expect(await wide(width), String(width)).to.be.at.most(0);
  });

  it('has tiles with their names where there is no room for columns', async () => {
    const field = await open(some, { width: 328 });
    const names = row(field, 'Force').querySelectorAll('.cell .of');
    expect([...names].filter((name) => name.checkVisibility()).map(textOf)).to.have.length(4);
  });

  it('keeps the titles of the columns in view', async () => {
    const field = await open(some);
    row(field, 'Douleur').scrollIntoView({ block: 'end' });
    const spacer = document.createElement('div');
    spacer.style.blockSize = '2000px';
    field.after(spacer);
    scrollTo(0, field.getBoundingClientRect().top + scrollY + 300);
    const { top } = field.shadowRoot!.querySelector('.head')!.getBoundingClientRect();
    scrollTo(0, 0);
    expect(Math.round(top)).to.equal(0);
  });

  it('moves nothing while one looks along a row', async () => {
    const field = await open();
    const before = row(field, 'Douleur').getBoundingClientRect().top;
    await pointTo(radio(field, 'Cognitive : Modérée'));
    await drawn(field);
    expect([shown(field, 'Cognitive').startsWith('Modérée'), row(field, 'Douleur').getBoundingClientRect().top]).to.deep.equal([true, before]);
    await resetMouse();
  });

  it('has a button as high as a finger under touch, always in view', async () => {
    const condition = '(pointer: coarse), (hover: none)';
    const field = await open(some, { width: 328 });
    const rules = field.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === condition);
    for (const { media } of rules) media.mediaText = 'all';
    const clear = button(field, 'Effacer : Neuromusculaire');
    const seen = [rules.length, getComputedStyle(clear).visibility, clear.getBoundingClientRect().height >= 40];
    for (const { media } of rules) media.mediaText = condition;
    expect(seen).to.deep.equal([1, 'visible', true]);
  });

  it('offers to clear nothing out of use', async () => {
    expect(button(await open(some, { attributes: 'disabled' }), 'Effacer : Neuromusculaire')).to.equal(undefined);
  });
});
