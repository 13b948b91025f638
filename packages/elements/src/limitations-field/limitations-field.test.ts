import { expect } from '@open-wc/testing';
import { descriptionOf, drawn, everyOne, focused, get, heard, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import { describeFormControl } from '../internal/form-control.test.js';
import { open, pressed, radio, row, sent, shown, some } from './grid-page.test.js';
import type { LimitationLevels } from './levels.js';
import type { LimitationsField } from './limitations-field.js';

describe('sps-limitations-field', () => {
  it('is accessible', async () => {
    await expect(await open(some, { walk: { theoreticalMetres: 635, lowerLimitMetres: 521 } })).to.be.accessible();
  });

  it('is accessible with every criterion in view', async () => {
    const field = await open(some);
    await pressed(field, 'Voir tous les critères');
    await expect(field).to.be.accessible();
  });

  it('is accessible on a phone', async () => {
    await expect(await open(some, { width: 328 })).to.be.accessible();
  });

  it('has thirteen groups of four levels', async () => {
    const field = await open();
    expect(everyOne(field, 'radiogroup').map((group) => group.querySelectorAll('input').length)).to.deep.equal(Array.from({ length: 13 }, () => 4));
  });

  it('says in which group a dimension stands', async () => {
    const field = await open();
    expect(get(field, 'group', 'Sensorielle').contains(row(field, 'Visuelle'))).to.equal(true);
  });

  it('names each level with its dimension', async () => {
    expect(nameOf(radio(await open(), 'Force : Sévère'))).to.equal('Force\u00a0: Sévère');
  });

  it('describes each level by its criterion', async () => {
    expect(descriptionOf(radio(await open(), 'Neuromusculaire : Sévère'))).to.equal('Affecte la gestuelle et l’activité quotidienne');
  });

  it('has no answer of its own', async () => {
    const field = await open();
    expect([field.levels, everyOne(field, 'radio').some((each) => (each as HTMLInputElement).checked)]).to.deep.equal([{}, false]);
  });

  it('gives its levels as JSON, in the order of the grid', async () => {
    expect(sent(await open({ pain: 'none', strength: 'severe' }))).to.equal('{"strength":"severe","pain":"none"}');
  });

  it('gives no level that is not one', async () => {
    const field = await open({ strength: 'severe', pain: 'very' } as unknown as LimitationLevels);
    expect([sent(field), shown(field, 'Douleur')]).to.deep.equal(['{"strength":"severe"}', 'Non évaluée']);
  });

  it('takes no levels for none of them', async () => {
    const field = await open(some);
    (field as { levels: LimitationLevels | undefined }).levels = undefined;
    expect([field.levels, sent(field)]).to.deep.equal([{}, null]);
  });

  it('says that one is required, and only then', async () => {
    expect([nameOf(get(await open({}, { attributes: 'required' }), 'group')), nameOf(get(await open(), 'group'))]).to.deep.equal(['Limitations, une dimension au moins', 'Limitations']);
  });

  it('is still named when its question is not seen', async () => {
    expect(get(await open({}, { attributes: 'label-hidden' }), 'group', 'Limitations')).to.be.instanceOf(HTMLElement);
  });

  it('leaves the levels of the host as they are', async () => {
    const given: LimitationLevels = { strength: 'minimal' };
    const field = await open(given);
    radio(field, 'Force : Sévère').click();
    expect([given, field.levels]).to.deep.equal([{ strength: 'minimal' }, { strength: 'severe' }]);
  });

  it('speaks English where the page does', async () => {
    const field = await open(some, { attributes: 'lang="en"', walk: { theoreticalMetres: 635, lowerLimitMetres: 521 } });
    await until(() => textOf(field).includes('Set the 9 dimensions left to “none”') && plain(textOf(row(field, 'Walking'))).includes('Theoretical 635 m, limit 521 m'), 'it speaks English');
    expect(descriptionOf(radio(field, 'Strength: Severe'))).to.equal('Cannot overcome resistance, in several muscle groups');
  });
});

describeFormControl<LimitationsField>('sps-limitations-field', {
  answer: (field) => { field.levels = { strength: 'severe' }; },
  clear: (field) => { field.levels = {}; },
  data: ['{"strength":"severe"}'],
  words: 'Force Sévère Ne peut vaincre une résistance, plusieurs groupes musculaires',
  control: { role: 'radio', name: 'Neuromusculaire\u00a0: Aucune', description: 'Motricité et tonus normaux' },
  missing: { fr: 'Indiquez le niveau d’au moins une dimension.', en: 'Give the level of at least one dimension.' },
});

describe('sps-limitations-field by keyboard', () => {
  it('goes from row to row with Tab', async () => {
    await open();
    await tabTo('Neuromusculaire\u00a0: Aucune');
    await press('Tab');
    await press('Tab');
    expect(nameOf(focused())).to.equal('Endurance à l’effort\u00a0: Aucune');
  });

  it('goes to the chosen level of a row, past its button', async () => {
    await open(some);
    await tabTo('Neuromusculaire\u00a0: Sévère');
    await press('Tab');
    expect(nameOf(focused())).to.equal('Ostéoarticulaire\u00a0: Minime');
  });

  it('moves inside a row with arrows', async () => {
    const field = await open(some);
    await tabTo('Ostéoarticulaire\u00a0: Minime');
    await press('ArrowRight');
    await drawn(field);
    expect([field.levels.osteoarticular, nameOf(focused())]).to.deep.equal(['moderate', 'Ostéoarticulaire\u00a0: Modérée']);
  });

  it('leaves the other rows as they are', async () => {
    const field = await open(some);
    await tabTo('Ostéoarticulaire\u00a0: Minime');
    await press('ArrowRight');
    expect(field.levels).to.deep.equal({ ...some, osteoarticular: 'moderate' });
  });

  it('chooses the level it is on with the space bar', async () => {
    const field = await open();
    await tabTo('Force\u00a0: Aucune');
    await press('Space');
    expect(field.levels).to.deep.equal({ strength: 'none' });
  });

  for (const key of ['Delete', 'Backspace']) {
    it(`clears a row with ${key}`, async () => {
      const field = await open(some);
      await tabTo('Ostéoarticulaire\u00a0: Minime');
      await press(key);
      await drawn(field);
      expect(['osteoarticular' in field.levels, (focused() as HTMLInputElement).checked, nameOf(focused())]).to.deep.equal([false, false, 'Ostéoarticulaire\u00a0: Minime']);
    });
  }

  it('says that it changed when it is cleared, and not when there is nothing to clear', async () => {
    const field = await open(some);
    const changes = heard(field.form!, 'change');
    await tabTo('Ostéoarticulaire\u00a0: Minime');
    await press('Delete');
    await press('Delete');
    expect(changes.length).to.equal(1);
  });

  it('says that it changed when a level is chosen', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    radio(field, 'Force : Minime').click();
    expect(changes.length).to.equal(1);
  });
});
