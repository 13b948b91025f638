import { expect } from '@open-wc/testing';
import { createForm } from '@sport-sante/sdk/questionnaire/form';
import { html, LitElement } from 'lit';
import { until } from '../internal/acts.test.js';
import { ItemFields } from './item-fields.js';

class Host extends LitElement {
  drawings = 0;
  draw: () => void = () => undefined;
  protected override render() {
    this.drawings += 1;
    this.draw();
    return html``;
  }
}
customElements.define('sps-item-fields-host', Host);

describe('The fields of a questionnaire', () => {
  const form = createForm({ resourceType: 'Questionnaire', status: 'active', item: [{ linkId: 'a', type: 'time', text: 'Heure' }] });
  const modules: Readonly<Record<string, () => Promise<object>>> = { common: () => import('./field-part.js'), rare: () => import('./rare-fields.js'), time: () => import('../time-field/time-field.js') };
  /** The code of fields over a network that loses some of it. */
  const code = (isLost: (name: string) => boolean) => Object.fromEntries(Object.entries(modules)
    .map(([name, load]) => [name, () => (isLost(name) ? Promise.reject(new TypeError('offline')) : load())])) as never;

  it('that could not be loaded are told, and asked for again by a press', async () => {
    let isOffline = true;
    const host = new Host();
    document.body.append(host);
    const fields = new ItemFields(host, code(() => isOffline));
    await fields.loadFor(form.nodes);
    const lost = [fields.isLost, fields.drawField];
    isOffline = false;
    fields.retry();
    await until(() => fields.drawField !== undefined && !fields.isLost, 'they are there');
    expect(lost).to.deep.equal([true, undefined]);
    host.remove();
  });

  it('are not asked for again by each drawing while they cannot be had', async () => {
    let asked = 0;
    const host = new Host();
    const fields = new ItemFields(host, code((name) => {
      if (name === 'time') asked += 1;
      return name === 'time';
    }));
    await fields.loadFor(form.nodes);
    host.draw = () => { fields.entryOf('time'); };
    document.body.append(host);
    for (let drawing = 0; drawing < 5; drawing += 1) {
      host.requestUpdate();
      await host.updateComplete;
      await new Promise((done) => { requestAnimationFrame(done); });
    }
    expect([asked, host.drawings < 10]).to.deep.equal([1, true]);
    host.remove();
  });
});
