import { expect } from 'chai';
import type { FhirResource } from 'fhir/r4.js';
import fc from 'fast-check';
import {
  createHealthLink, HEALTH_LINK_LABEL, newHealthLinkPath, openHealthLink, readHealthLink, updateHealthLinkFile,
  type HealthLinkFetch, type HealthLinkOptions, type HealthLinkPayload,
} from './health-link.js';
import { answering, carnet, made, manifest, now, reader, shared, url } from './health-link.suite.js';
import { publishedFile } from './health-link-published.suite.js';
import { writeHealthLink } from './health-link-payload.js';
import { decryptFile, encryptFile, fromBase64url, randomKey, toBase64url } from './jose.js';

/** A JWE of RFC 7516 as it should be, with `A256KW` in the place of `dir`. */
async function wrappedFile(text: string, key: string): Promise<string> {
  const bytes = (data: Uint8Array | undefined) => new Uint8Array(data ?? []);
  const header = toBase64url(JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', cty: 'application/fhir+json' }));
  const content = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const wrapping = await crypto.subtle.importKey('raw', bytes(fromBase64url(key)), 'AES-KW', false, ['wrapKey']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(header) }, content, new TextEncoder().encode(text)));
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', content, wrapping, 'AES-KW'));
  return [header, toBase64url(wrapped), toBase64url(iv), toBase64url(sealed.slice(0, -16)), toBase64url(sealed.slice(-16))].join('.');
}

describe('createHealthLink', () => {
  it('makes a link with a key of its own, and a file that says nothing without it', async () => {
    const { link, payload, file, issues } = await made();
    expect(issues).to.deep.equal([]);
    expect(link).to.match(/^shlink:\/[\w-]+$/);
    expect(payload).to.deep.include({ label: HEALTH_LINK_LABEL, v: 1 });
    expect(payload.key).to.match(/^[\w-]{43}$/);
    expect(file.contentType).to.equal('application/jose');
    expect(JSON.parse(new TextDecoder().decode(fromBase64url(file.jwe.split('.')[0] ?? '')))).to.deep.equal({ alg: 'dir', enc: 'A256GCM', zip: 'DEF', cty: 'application/fhir+json' });
    expect(file.jwe).to.not.contain(payload.key);
    expect((await made()).payload.key).to.not.equal(payload.key);
  });

  it('ends at midnight in Paris after its last day', async () => {
    expect((await made({ expiresOn: '2026-12-31' })).payload.exp).to.equal(Date.parse('2026-12-31T23:00:00Z') / 1000);
    expect((await made({ expiresOn: '2027-06-30' })).payload.exp).to.equal(Date.parse('2027-06-30T22:00:00Z') / 1000);
    expect((await made({ expiresOn: '2026-12-31', timeZone: 'Indian/Reunion' })).payload.exp).to.equal(Date.parse('2026-12-31T20:00:00Z') / 1000);
  });

  it('writes its flags in the order of the alphabet', async () => {
    expect((await made({ passcode: true, isLongTerm: true })).payload.flag).to.equal('LP');
    expect((await made({ isDirect: true, isLongTerm: true })).payload.flag).to.equal('LU');
    expect((await made()).payload).to.not.have.property('flag');
  });

  it('puts the link behind the # of a viewer', async () => {
    const { link } = await made({ viewerUrl: 'https://lire.example/carnet' });
    expect(link.startsWith('https://lire.example/carnet#shlink:/')).to.equal(true);
    expect(readHealthLink(link)?.label).to.equal(HEALTH_LINK_LABEL);
  });

  const wrong: [string, Partial<HealthLinkOptions>, string][] = [
    ['an address in clear', { url: `http://carnets.example/${'a'.repeat(43)}` }, 'url-refused'],
    ['an address that is none', { url: 'carnet' }, 'url-refused'],
    ['an address with a password', { url: `https://me:secret@carnets.example/${'a'.repeat(43)}` }, 'url-refused'],
    ['an address beyond 128 characters', { url: `https://carnets.example/${'a'.repeat(110)}` }, 'url-too-long'],
    ['an address one may guess', { url: 'https://carnets.example/shl/44' }, 'url-guessable'],
    ['a passcode without a host that asks for it', { passcode: true, isDirect: true }, 'direct-with-passcode'],
    ['a day that is past', { expiresOn: '2026-11-21' }, 'expiry-past'],
    ['a day that is none', { expiresOn: '2026-02-30' }, 'expiry-wrong'],
    ['no content', { content: undefined as unknown as FhirResource }, 'content-missing'],
    ['a viewer in clear', { viewerUrl: 'http://lire.example' }, 'viewer-url-wrong'],
  ];
  for (const [what, options, code] of wrong) {
    it(`makes no link with ${what}`, async () => {
      const created = await createHealthLink({ content: carnet, url: url(), expiresOn: '2026-12-31', now, ...options });
      expect(created.issues.map((issue) => issue.code)).to.include(code);
      expect([created.link, created.file, created.payload]).to.deep.equal([undefined, undefined, undefined]);
    });
  }

  it('takes this machine itself without https', async () => {
    expect((await made({ url: `http://127.0.0.1:8080/shl/${newHealthLinkPath()}` })).issues).to.deep.equal([]);
  });

  it('puts aside a label that names the person, or is too long', async () => {
    for (const label of ['Carnet de Mme VASSEUR', 'carnet helene', 'x'.repeat(81)]) {
      const { payload, issues } = await made({ label });
      expect(payload.label, label).to.equal(HEALTH_LINK_LABEL);
      expect(issues[0]?.code).to.match(/^label-(names-patient|too-long)$/);
    }
    expect((await made({ label: 'Suivi d’activité' })).payload.label).to.equal('Suivi d’activité');
  });

  it('says that a page without https can encrypt nothing, and asks nobody for a link there', async () => {
    const { link } = await made();
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const created = await createHealthLink({ content: carnet, url: url(), expiresOn: '2026-12-31', now });
      expect([created.link, created.issues.map(({ code }) => code)]).to.deep.equal([undefined, ['insecure-context']]);
      expect(await openHealthLink(link, { ...reader, fetch: () => { throw new Error('asked'); } })).to.deep.equal({ issue: 'unsupported' });
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('says that it has no end when nobody gave one', async () => {
    const { payload, issues } = await made({ expiresOn: undefined });
    expect(payload).to.not.have.property('exp');
    expect(issues.map(({ code }) => code)).to.deep.equal(['expiry-missing']);
  });
});

describe('openHealthLink', () => {
  it('opens what createHealthLink made, by the host’s manifest', async () => {
    const { link, host, payload } = await shared();
    expect(await openHealthLink(link, { ...reader, fetch: host.fetch })).to.deep.equal({
      content: [carnet], others: [], unreadable: 0, label: HEALTH_LINK_LABEL, exp: payload.exp, isLongTerm: false,
    });
  });

  it('asks for nothing but the file, and keeps the key to itself', async () => {
    const { link, host, payload } = await shared({ passcode: true }, { passcode: '2468' });
    await openHealthLink(link, { ...reader, passcode: '2468', fetch: host.fetch });
    expect(host.asked).to.have.length(1);
    expect(host.asked[0]?.url).to.equal(payload.url);
    expect(JSON.parse(String(host.asked[0]?.init.body))).to.deep.equal({ recipient: reader.recipient, passcode: '2468', embeddedLengthMax: 32 * 1024 * 1024 });
    expect(JSON.stringify(host.asked)).to.not.contain(payload.key);
    expect(host.asked[0]?.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' });
  });

  it('opens a direct link with a GET that names the reader', async () => {
    const { link, host, payload } = await shared({ isDirect: true });
    expect(await openHealthLink(link, { ...reader, fetch: host.fetch })).to.deep.include({ content: [carnet] });
    expect(host.asked[0]?.url).to.equal(`${payload.url}?recipient=Cabinet+Delmas`);
  });

  it('counts wrong passcodes, and the third shuts the link for good', async () => {
    const { link, host } = await shared({ passcode: true }, { passcode: '2468', attempts: 3 });
    const attempt = (passcode?: string) => openHealthLink(link, { ...reader, passcode, fetch: host.fetch });
    expect(await attempt()).to.deep.equal({ issue: 'passcode-needed' });
    expect(host.asked).to.have.length(0);
    expect(await attempt('1')).to.deep.equal({ issue: 'passcode-wrong', remainingAttempts: 2 });
    expect(await attempt('2468')).to.deep.include({ content: [carnet] });
    // A right one in between gives no attempt back: the count is for life.
    expect(await attempt('2')).to.deep.equal({ issue: 'passcode-wrong', remainingAttempts: 1 });
    expect(await attempt('3')).to.deep.equal({ issue: 'passcode-wrong', remainingAttempts: 0 });
    expect(await attempt('2468')).to.deep.equal({ issue: 'gone' });
  });

  it('says that a link has expired, without asking anybody', async () => {
    const { link, host } = await shared({ expiresOn: '2026-11-22' });
    expect(await openHealthLink(link, { ...reader, now: new Date('2026-11-22T22:59:59Z'), fetch: host.fetch })).to.deep.include({ content: [carnet] });
    expect(await openHealthLink(link, { ...reader, now: new Date('2026-11-22T23:00:00Z'), fetch: host.fetch })).to.deep.equal({ issue: 'expired' });
    expect(host.asked).to.have.length(1);
  });

  it('says gone when the host has let it go, though the link does not know', async () => {
    const { link, payload, host } = await shared({ expiresOn: undefined });
    expect(payload.exp).to.equal(undefined);
    host.stored = { ...host.stored, exp: now.getTime() / 1000 };
    expect(await openHealthLink(link, { ...reader, fetch: host.fetch })).to.deep.equal({ issue: 'gone' });
    expect(await openHealthLink(link, { ...reader, fetch: answering(410, '') })).to.deep.equal({ issue: 'gone' });
  });

  it('reads what a long-term link has become, under the same key and another nonce', async () => {
    const { link, payload, host } = await shared({ isLongTerm: true });
    const later = { resourceType: 'Basic' as const, code: { text: 'later' } };
    const file = await updateHealthLinkFile(payload, later);
    expect(file?.jwe.split('.')[2]).to.not.equal(host.stored.jwe.split('.')[2]);
    host.stored = { ...host.stored, jwe: file?.jwe ?? '' };
    expect(await openHealthLink(link, { ...reader, fetch: host.fetch })).to.deep.include({ content: [later], isLongTerm: true });
  });

  it('refuses to follow what is not safe, before it asks', async () => {
    const base: HealthLinkPayload = { url: url(), key: randomKey() };
    const never: HealthLinkFetch = () => { throw new Error('asked'); };
    const payloads: [Partial<HealthLinkPayload>, string][] = [
      [{ url: base.url.replace('https', 'http') }, 'refused'], [{ url: 'javascript:alert(1)' }, 'refused'], [{ url: 'file:///etc/passwd' }, 'refused'], [{ flag: 'PU' }, 'refused'],
      [{ url: `https://carnets.example/${'a'.repeat(120)}` }, 'refused'], [{ v: 2 }, 'unreadable'], [{ key: 'short' }, 'not-a-link'], [{ key: `${'A'.repeat(42)}=` }, 'not-a-link'],
    ];
    for (const [part, issue] of payloads) {
      expect(await openHealthLink(writeHealthLink({ ...base, ...part }), { ...reader, passcode: '1', fetch: never }), JSON.stringify(part)).to.deep.equal({ issue });
    }
    for (const link of ['', 'https://example.org', 'shlink:/', 'shlink:/%', `shlink:/${toBase64url('[]')}`, `shlink:/${'A'.repeat(5000)}`, undefined as unknown as string]) {
      expect(await openHealthLink(link, { ...reader, fetch: never }), String(link).slice(0, 30)).to.deep.equal({ issue: 'not-a-link' });
    }
  });

  it('leaves aside members and flags it does not know', async () => {
    const { payload, host } = await shared();
    const link = writeHealthLink({ ...payload, flag: 'Z', extension: { a: 1 }, _mine: true } as HealthLinkPayload);
    expect(await openHealthLink(link, { ...reader, fetch: host.fetch })).to.deep.include({ content: [carnet] });
  });

  it('does not open a file that was touched, nor with another key', async () => {
    const { link, payload, file } = await made();
    const parts = file.jwe.split('.');
    for (const at of [0, 2, 3, 4]) {
      const part = parts[at] ?? '';
      const touched = parts.map((each, index) => (index === at ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : each)).join('.');
      const answer = await openHealthLink(link, { ...reader, fetch: manifest({ contentType: 'application/fhir+json', embedded: touched }) });
      expect(answer, `part ${at}`).to.deep.equal({ issue: 'unreadable' });
    }
    const other = writeHealthLink({ ...payload, key: randomKey() });
    expect(await openHealthLink(other, { ...reader, fetch: manifest({ contentType: 'application/fhir+json', embedded: file.jwe }) })).to.deep.equal({ issue: 'unreadable' });
  });

  it('opens no other encryption than the specification’s', async () => {
    const { link, file } = await made();
    const [, ...rest] = file.jwe.split('.');
    for (const header of [{ alg: 'none' }, { alg: 'RSA1_5', enc: 'A256GCM' }, { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2c: 1e9, p2s: 'AAAA' }, { alg: 'dir', enc: 'A128CBC-HS256' }, { alg: 'dir', enc: 'A256GCM', zip: 'GZIP' }, { alg: 'dir', enc: 'A256GCM', crit: ['exp'], exp: 1 }]) {
      const answer = await openHealthLink(link, { ...reader, fetch: manifest({ contentType: 'application/fhir+json', embedded: [toBase64url(JSON.stringify(header)), ...rest].join('.') }) });
      expect('issue' in answer && answer.issue, JSON.stringify(header)).to.be.oneOf(['refused', 'unreadable']);
    }
  });

  it('refuses a file that is rightly encrypted another way: its key wrapped instead of used', async () => {
    const { link, payload } = await made();
    const answer = await openHealthLink(link, { ...reader, fetch: manifest({ contentType: 'application/fhir+json', embedded: await wrappedFile(JSON.stringify(carnet), payload.key) }) });
    expect(answer).to.deep.equal({ issue: 'refused' });
  });

  it('refuses a small file that unpacks into a great one, and a great answer', async () => {
    const { link, payload } = await made();
    const bomb = await encryptFile(JSON.stringify({ resourceType: 'Basic', text: 'a'.repeat(5_000_000) }), { key: payload.key, contentType: 'application/fhir+json' });
    expect(bomb.length).to.be.below(10_000);
    const limits = { ...reader, maxBytes: 1_000_000 };
    expect(await openHealthLink(link, { ...limits, fetch: manifest({ contentType: 'application/fhir+json', embedded: bomb }) })).to.deep.equal({ issue: 'refused' });
    // Five times a file within the limit is beyond it.
    const file = await encryptFile(JSON.stringify({ resourceType: 'Basic', text: 'a'.repeat(300_000) }), { key: payload.key, contentType: 'application/fhir+json' });
    const many = await openHealthLink(link, { ...limits, fetch: manifest(...Array.from({ length: 5 }, () => ({ contentType: 'application/fhir+json', embedded: file }))) });
    expect(many).to.deep.include({ unreadable: 2 });
    expect(await openHealthLink(link, { ...limits, fetch: answering(200, 'x'.repeat(2_000_000)) })).to.deep.equal({ issue: 'refused' });
    expect(await openHealthLink(link, { ...limits, fetch: manifest(...Array.from({ length: 101 }, () => ({}))) })).to.deep.equal({ issue: 'refused' });
  });

  it('fetches a file that lies elsewhere, over https only', async () => {
    const { link, file } = await made();
    const lying = (location: string): HealthLinkFetch => (address) => Promise.resolve(new Response(address.startsWith('https://files.example') ? file.jwe : JSON.stringify({ files: [{ contentType: 'application/fhir+json', location }] })));
    expect(await openHealthLink(link, { ...reader, fetch: lying('https://files.example/1?sig=x') })).to.deep.include({ content: [carnet] });
    expect(await openHealthLink(link, { ...reader, fetch: lying('http://files.example/1') })).to.deep.equal({ issue: 'refused' });
  });

  it('names files of another kind without opening them', async () => {
    const { link, payload, file } = await made();
    const card = await encryptFile('{"verifiableCredential":[]}', { key: payload.key, contentType: 'application/smart-health-card' });
    const both = manifest({ contentType: 'application/fhir+json', embedded: file.jwe }, { contentType: 'application/smart-health-card', embedded: card });
    expect(await openHealthLink(link, { ...reader, fetch: both })).to.deep.include({ content: [carnet], others: ['application/smart-health-card'], unreadable: 0 });
  });

  it('tells a host that does not answer from one that says no', async () => {
    const { link } = await made();
    const offline: HealthLinkFetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await openHealthLink(link, { ...reader, fetch: offline })).to.deep.equal({ issue: 'offline' });
    expect(await openHealthLink(link, { ...reader, fetch: answering(503, '', { 'retry-after': '7' }) })).to.deep.equal({ issue: 'offline', retryAfterSeconds: 7 });
    expect(await openHealthLink(link, { ...reader, fetch: answering(429, '', { 'retry-after': '60' }) })).to.deep.equal({ issue: 'refused', retryAfterSeconds: 60 });
    expect(await openHealthLink(link, { ...reader, fetch: answering(403, '') })).to.deep.equal({ issue: 'refused' });
    for (const body of ['<html>', '{}', '{"files":[]}', '{"files":[null]}', '[]']) {
      expect(await openHealthLink(link, { ...reader, fetch: answering(200, body) }), body).to.deep.equal({ issue: 'unreadable' });
    }
  });

  it('never throws, and opens nothing, whatever a host answers', async () => {
    const { link } = await made();
    const body = fc.oneof(fc.json(), fc.string(), fc.jsonValue().map((value) => JSON.stringify({ files: [value, { embedded: value }] })));
    const status = fc.integer({ min: 200, max: 599 }).filter((code) => ![204, 205, 304].includes(code));
    await fc.assert(fc.asyncProperty(body, status, async (text, code) => {
      expect(await openHealthLink(link, { ...reader, fetch: answering(code, text) })).to.have.property('issue');
    }));
  });
});

describe('The links specification', () => {
  // HL7, SMART Health Cards and Links IG 1.0.0, links specification, « Example SMART Health Link Generation ».
  const published = 'shlink:/eyJ1cmwiOiJodHRwczovL2Voci5leGFtcGxlLm9yZy9xci9ZOXh3a1VkdG1OOXd3b0pvTjNmZkpJaFgyVUd2Q0wxSm5sUFZOTDNrRFdNL20iLCJmbGFnIjoiTFAiLCJrZXkiOiJyeFRnWWxPYUtKUEZ0Y0VkMHFjY2VOOHdFVTRwOTRTcUF3SVdRZTZ1WDdRIiwibGFiZWwiOiJCYWNrLXRvLXNjaG9vbCBpbW11bml6YXRpb25zIGZvciBPbGl2ZXIgQnJvd24ifQ';
  const payload = { url: 'https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m', flag: 'LP', key: 'rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q', label: 'Back-to-school immunizations for Oliver Brown' };

  it('are read as the specification writes them, with its viewer and without', () => {
    expect(readHealthLink(published)).to.deep.equal(payload);
    expect(readHealthLink(`https://viewer.example.org#${published}`)).to.deep.equal(payload);
    expect(writeHealthLink(payload)).to.equal(published);
  });

  it('are decrypted as the specification encrypts them', async () => {
    const opened = await decryptFile(publishedFile, { key: payload.key, maxBytes: 100_000 });
    expect(opened).to.include({ contentType: 'application/smart-health-card' });
    const { verifiableCredential } = JSON.parse('text' in opened ? opened.text : '{}') as { verifiableCredential?: string[] };
    expect(verifiableCredential?.[0]).to.match(/^eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6/);
  });
});
