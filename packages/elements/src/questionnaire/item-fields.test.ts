import { expect } from '@open-wc/testing';
import { createForm } from '@sport-sante/sdk/questionnaire/form';
import { until } from '../internal/acts.test.js';
import { ItemFields } from './item-fields.js';

describe('The fields of a questionnaire', () => {
  it('that could not be loaded are told, and asked for again', async () => {
    let isOffline = true;
    let told = 0;
    const fields = new ItemFields(() => { told += 1; }, () => (isOffline ? Promise.reject(new TypeError('offline')) : import('./field-part.js')));
    await fields.loadFor(createForm({ resourceType: 'Questionnaire', status: 'active', item: [{ linkId: 'a', type: 'string', text: 'Nom' }] }).nodes);
    const lost = [fields.isLost, told > 0, fields.drawField];
    isOffline = false;
    fields.retry();
    await until(() => fields.drawField !== undefined, 'they are there');
    expect([lost, fields.isLost]).to.deep.equal([[true, true, undefined], false]);
  });
});
