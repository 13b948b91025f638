import { expect } from '@open-wc/testing';
import type { AccessAnswer } from '@sport-sante/sdk/club/enrich';
import { html } from 'lit';
import { drawn, plain, textOf, until } from '../internal/acts.test.js';
import { renderAccess } from './access-words.js';
import { club, open, type FinderHost } from './fake-context.suite.js';
import { OnceAsked } from './once-asked.js';

const told = async (answer: unknown) => {
  const asked = new OnceAsked({ of: () => Promise.resolve(answer as AccessAnswer) });
  const drawing: { host?: FinderHost } = {};
  const host = await open((context) => html`<ul>${renderAccess({ ...context, redraw: () => { drawing.host?.requestUpdate(); } }, club('Foyer'))}</ul>`, { access: asked.of });
  drawing.host = host;
  host.requestUpdate();
  await until(() => host.shadowRoot!.querySelector('li'), 'it is told');
  await drawn(host);
  return host;
};
const words = async (answer: unknown) => plain(textOf(await told(answer)));

describe('how one gets in', () => {
  it('is told as far as it is known, with the page about it', async () => {
    const host = await told({ state: 'found', name: 'Foyer', facts: { 'step-free-entrance': true, 'adapted-toilets': false }, url: 'https://acceslibre.example/1' });
    expect(plain(textOf(host))).to.equal('Accessibilité, selon Acceslibre : entrée de plain-pied ; pas de sanitaires adaptés. Voir la fiche sur Acceslibre (nouvel onglet)');
    expect(host.shadowRoot!.querySelector('a')!.href).to.equal('https://acceslibre.example/1');
    await expect(host).to.be.accessible();
  });

  it('is told without what a lookup of the host’s adds of its own, and leads to no address that runs', async () => {
    const host = await told({ state: 'found', name: 'Foyer', facts: { lift: true, 'step-free-entrance': 'yes', 'disabled-parking': true }, url: 'javascript:alert(1)' });
    expect(plain(textOf(host))).to.equal('Accessibilité, selon Acceslibre : stationnement adapté.');
    expect(host.shadowRoot!.querySelector('a')).to.equal(null);
  });

  for (const answer of [undefined, null, {}, 'oui']) {
    it(`is to be asked when the lookup answers ${JSON.stringify(answer)}`, async () => { expect(await words(answer)).to.equal('Accessibilité : Acceslibre ne répond pas. À demander.'); });
  }
});
