import { expect } from '@open-wc/testing';
import { prescriptions } from '@sport-sante/sdk/testing';
import { until } from '../internal/acts.test.js';
import { finder, seen } from './club-finder.suite.js';

describe('sps-club-finder, when a prescription leaves nothing', () => {
  it('shows what was left out, each with why', async () => {
    const clubs = [{ id: 'gym', kind: 'club' as const, names: ['Gym douce'], slots: [] }];
    const host = await finder({ mode: 'clinical', prescription: prescriptions.paulGarnier, clubs });
    await until(() => host.shadowRoot!.querySelector('details.refused'), 'it offers them');
    host.shadowRoot!.querySelector<HTMLElement>('details.refused summary')!.click();
    await until(() => /Gym douce\. Limitation sévère/.test(seen(host)), 'it says why');
    expect(seen(host)).to.match(/1 lieu non proposé, et pourquoi/);
  });
});
