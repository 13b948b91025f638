import { expect } from 'chai';
import { answerHealthLink, storeHealthLink, type StoredHealthLink } from './health-link.js';
import { now, quick, shared } from './health-link.suite.js';

describe('answerHealthLink', () => {
  const ask = (stored: StoredHealthLink, method: string, rest: object = {}) => answerHealthLink(stored, { method, ...rest }, now);

  it('wants to know who reads, and answers a link only the way it is', async () => {
    const { host } = await shared();
    expect((await ask(host.stored, 'POST', { body: {} })).status).to.equal(400);
    expect((await ask(host.stored, 'POST', { body: 'nonsense' })).status).to.equal(400);
    expect((await ask(host.stored, 'GET', { recipient: 'x' })).status).to.equal(405);
    const direct = await shared({ isDirect: true });
    expect((await ask(direct.host.stored, 'GET')).status).to.equal(400);
    expect((await ask(direct.host.stored, 'GET', { recipient: 'x' })).headers['content-type']).to.equal('application/jose');
  });

  it('embeds no file longer than the reader takes, and says where it lies when it may', async () => {
    const { host } = await shared();
    const body = { recipient: 'x', embeddedLengthMax: 10 };
    expect((await ask(host.stored, 'POST', { body })).status).to.equal(406);
    const located = await answerHealthLink(host.stored, { method: 'POST', body }, now, { locate: () => 'https://carnets.example/once' });
    expect(JSON.parse(located.body)).to.deep.include({ files: [{ contentType: 'application/fhir+json', location: 'https://carnets.example/once', lastUpdated: now.toISOString(), status: 'finalized', fhirVersion: '4.0.1' }] });
  });

  it('keeps no passcode, and tells two of the same apart by their salt', async () => {
    const [one, other] = [await shared({}, { passcode: 'été 2468' }), await shared({}, { passcode: 'été 2468' })];
    expect(JSON.stringify(one.host.stored)).to.not.contain('2468');
    expect(one.host.stored.passcode?.hash).to.not.equal(other.host.stored.passcode?.hash);
    // The same word typed on a machine that composes its accents another way.
    expect((await ask(one.host.stored, 'POST', { body: { recipient: 'x', passcode: 'été 2468'.normalize('NFD') } })).status).to.equal(200);
  });

  it('counts a passcode of a wrong kind, and not the lack of one', async () => {
    const { host } = await shared({}, { passcode: '2468', attempts: 2 });
    expect((await ask(host.stored, 'POST', { body: { recipient: 'x' } })).stored.remainingAttempts).to.equal(2);
    for (const passcode of [2468, ['2468'], { a: 1 }, null]) {
      expect((await ask(host.stored, 'POST', { body: { recipient: 'x', passcode } })).stored.remainingAttempts, JSON.stringify(passcode)).to.equal(1);
    }
  });

  it('stores nothing that it could not serve', async () => {
    const { stored, issues } = await storeHealthLink({ jwe: 'x', passcode: '', exp: -1, attempts: 0, ...quick });
    expect(stored).to.equal(undefined);
    expect(issues.map(({ code }) => code)).to.deep.equal(['file-wrong', 'passcode-unusable', 'expiry-wrong', 'attempts-wrong']);
  });
});
