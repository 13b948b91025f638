import type { Bundle } from 'fhir/r4.js';
import { createHealthLink, newHealthLinkPath, openHealthLink, updateHealthLinkFile, type HealthLinkOptions } from '@sport-sante/sdk/document/health-link';
import { expect } from 'chai';
import { SHLViewer } from 'kill-the-clipboard';
import { useSandbox } from '../internal/client.test.js';

const carnet: Bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Basic', code: { text: 'Marche de 6 minutes' } } }] };
const reader = { recipient: 'Cabinet Delmas' };

describe('the host of health links', function () {
  this.timeout(20_000);
  const server = useSandbox();
  const base = () => server.url.replace(/\/fhir$/, '/shl');
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${base()}${path}`, { method, headers: { 'Content-Type': 'application/json', ...headers }, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) as Record<string, unknown> : {} };
  };

  /** A link whose file is stored, as a page does it: the path first, then the link, then the file. */
  async function share(options: Partial<HealthLinkOptions> = {}, store: object = {}) {
    const id = newHealthLinkPath();
    const { link = '', payload, file, issues } = await createHealthLink({ content: carnet, url: `${base()}/${id}`, expiresOn: '2100-01-01', ...options });
    expect(issues).to.deep.equal([]);
    const { status, body } = await send('POST', '', { id, jwe: file?.jwe, exp: payload?.exp, ...store });
    expect(status).to.equal(201);
    return { id, link, payload, jwe: file?.jwe, token: String(body['token']), url: String(body['url']) };
  }

  it('serves a carnet to whoever has the link, and to an independent reader', async () => {
    const { link, url, payload } = await share();
    expect(url).to.equal(payload?.url);
    expect(await openHealthLink(link, reader)).to.deep.include({ content: [carnet] });
    const { fhirResources } = await new SHLViewer({ shlinkURI: link }).resolveSHL(reader);
    expect(fhirResources).to.deep.equal([carnet]);
  });

  it('counts wrong passcodes however fast they come, and shuts the link', async () => {
    const { link } = await share({ passcode: true }, { passcode: '2468', attempts: 3 });
    const attempt = (passcode: string) => openHealthLink(link, { ...reader, passcode });
    expect(await attempt('2468')).to.deep.include({ content: [carnet] });
    const answers = await Promise.all(['1', '2', '3', '4', '5'].map(attempt));
    expect(answers.map((answer) => ('issue' in answer ? [answer.issue, answer.remainingAttempts] : ['open']))).to.have.deep.members([
      ['passcode-wrong', 2], ['passcode-wrong', 1], ['passcode-wrong', 0], ['gone', undefined], ['gone', undefined],
    ]);
    expect(await attempt('2468')).to.deep.equal({ issue: 'gone' });
  });

  it('hands out a direct file to a GET that says who reads', async () => {
    const { id, link, jwe } = await share({ isDirect: true }, { isDirect: true });
    expect(await openHealthLink(link, reader)).to.deep.include({ content: [carnet] });
    const file = await send('GET', `/${id}?recipient=x`);
    expect([file.status, file.headers.get('content-type'), file.text]).to.deep.equal([200, 'application/jose', jwe]);
    expect((await send('GET', `/${id}`)).status).to.equal(400);
  });

  it('gives a file that is too long to embed an address for once', async () => {
    const { id, jwe } = await share();
    const { body } = await send('POST', `/${id}`, { recipient: 'x', embeddedLengthMax: 10 });
    const [file] = body['files'] as { location: string; embedded?: string }[];
    expect(file).to.not.have.property('embedded');
    expect(await (await fetch(String(file?.location))).text()).to.equal(jwe);
    expect((await fetch(String(file?.location))).status).to.equal(404);
  });

  it('lets go of a link that has expired', async () => {
    const { id } = await share({}, { exp: 1 });
    expect((await send('POST', `/${id}`, { recipient: 'x' })).status).to.equal(404);
  });

  it('replaces and removes a file for who stored it only', async () => {
    const { id, link, payload, token } = await share({ isLongTerm: true }, { isLongTerm: true });
    const later = { resourceType: 'Basic' as const, code: { text: 'later' } };
    const file = payload && await updateHealthLinkFile(payload, later);
    const mine = { Authorization: `Bearer ${token}` };
    expect((await send('PUT', `/${id}`, { jwe: file?.jwe })).status).to.equal(401);
    expect((await send('DELETE', `/${id}`, undefined, { Authorization: `Bearer ${'x'.repeat(43)}` })).status).to.equal(401);
    expect((await send('PUT', `/${id}`, { jwe: 'x' }, mine)).status).to.equal(400);
    expect((await send('PUT', `/${id}`, { jwe: file?.jwe }, mine)).status).to.equal(200);
    expect(await openHealthLink(link, reader)).to.deep.include({ content: [later] });
    expect((await send('DELETE', `/${id}`, undefined, mine)).status).to.equal(204);
    expect(await openHealthLink(link, reader)).to.deep.equal({ issue: 'gone' });
  });

  it('keeps no passcode and no key, and nothing of it in what FHIR shows', async () => {
    await share({ passcode: true }, { passcode: '2468' });
    expect((await server.get('/_history')).body['total']).to.equal(0);
  });

  it('refuses what it could not serve', async () => {
    const { id, jwe } = await share();
    expect((await send('POST', '', { id, jwe })).status).to.equal(409);
    expect((await send('POST', '', { id: '44', jwe })).status).to.equal(400);
    expect((await send('POST', '', { jwe: 'carnet in clear' })).body).to.have.property('issues');
    expect((await send('GET', '')).status).to.equal(405);
    expect((await send('POST', `/${newHealthLinkPath()}`, { recipient: 'x' })).status).to.equal(404);
    expect((await fetch(base(), { method: 'POST', body: '{' })).status).to.equal(400);
  });

  it('can be made to fail, and a reader says that it may be tried again', async () => {
    const { link } = await share();
    server.setFaults([{ match: { path: '/shl/**' }, times: 1, fault: { kind: 'status', status: 503, retryAfter: 2 } }]);
    expect(await openHealthLink(link, reader)).to.deep.equal({ issue: 'offline', retryAfterSeconds: 2 });
    expect(await openHealthLink(link, reader)).to.deep.include({ content: [carnet] });
  });

  it('lets pages of any origin in', async () => {
    const { status, headers } = await fetch(`${base()}/x`, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' } });
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).to.deep.equal([204, '*', 'content-type']);
  });
});
