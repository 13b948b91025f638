import { expect } from '@open-wc/testing';
import { createForm } from '@sport-sante/sdk/questionnaire/form';
import { until } from '../internal/acts.test.js';
import { commonFields } from './common-fields.js';
import { ItemFields } from './item-fields.js';
import type { FieldEntry } from './question.js';

describe('The fields of a questionnaire', () => {
  it('that could not be loaded are told, and asked for again', async () => {
    const { text } = commonFields as Record<string, { load?: FieldEntry['load'] }>;
    const before = text!.load;
    let isOffline = true;
    text!.load = () => (isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve());
    try {
      let told = 0;
      const fields = new ItemFields(() => { told += 1; });
      await fields.loadFor(createForm({ resourceType: 'Questionnaire', status: 'active', item: [{ linkId: 'a', type: 'string', text: 'Nom' }] }).nodes);
      const lost = [fields.isLost, told];
      isOffline = false;
      fields.retry();
      await until(() => told === 2, 'they are there');
      expect([lost, fields.isLost]).to.deep.equal([[true, 1], false]);
    } finally {
      text!.load = before;
    }
  });
});
