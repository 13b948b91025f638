import { expect } from 'chai';
import { decryptSHLFile, encryptSHLFile, SHL, SHLViewer } from 'kill-the-clipboard';
import { openHealthLink, type HealthLinkOptions, type StoreOptions } from './health-link.js';
import { carnet, made, manifest, reader, shared } from './health-link.suite.js';
import { decryptFile, randomKey } from './jose.js';

describe('SMART Health Links of others', () => {
  it('open from kill-the-clipboard, with and without compression', async () => {
    const key = randomKey();
    for (const enableCompression of [true, false]) {
      const jwe = await encryptSHLFile({ content: JSON.stringify(carnet), key, contentType: 'application/fhir+json', enableCompression });
      expect(await decryptFile(jwe, { key, maxBytes: 10_000 })).to.deep.equal({ text: JSON.stringify(carnet), contentType: 'application/fhir+json' });
    }
    const theirs = SHL.generate({ baseManifestURL: 'https://shl.example/manifests/', manifestPath: 'm.json', flag: 'L', label: 'Theirs', expirationDate: new Date('2026-12-31T00:00:00Z') });
    const embedded = await encryptSHLFile({ content: JSON.stringify(carnet), key: theirs.key, contentType: 'application/fhir+json', enableCompression: true });
    expect(await openHealthLink(theirs.toURI(), { ...reader, fetch: manifest({ contentType: 'application/fhir+json', embedded }) }))
      .to.deep.include({ content: [carnet], label: 'Theirs', isLongTerm: true, exp: theirs.exp });
  });

  it('are opened by kill-the-clipboard when they are ours: manifest, passcode, file elsewhere, direct', async () => {
    const cases: [Partial<HealthLinkOptions>, Partial<StoreOptions>][] = [[{}, {}], [{ passcode: true, isLongTerm: true }, { passcode: '2468' }], [{ isDirect: true }, {}]];
    for (const [options, store] of cases) {
      const { link, host } = await shared({ expiresOn: '2100-12-31', ...options }, store);
      const viewer = new SHLViewer({ shlinkURI: link, fetch: (address, init) => host.fetch(address, init ?? {}) });
      const { fhirResources } = await viewer.resolveSHL({ recipient: 'Cabinet Delmas', passcode: '2468' });
      expect(fhirResources, JSON.stringify(options)).to.deep.equal([carnet]);
    }
    const { file, payload: { key } } = await made();
    expect(await decryptSHLFile({ jwe: file.jwe, key })).to.deep.equal({ content: JSON.stringify(carnet), contentType: 'application/fhir+json' });
  });

  it('say to kill-the-clipboard that a passcode is wrong, and that a link is gone', async () => {
    const { link, host } = await shared({ expiresOn: '2100-12-31', passcode: true }, { passcode: '2468', attempts: 1 });
    const open = () => new SHLViewer({ shlinkURI: link, fetch: (address, init) => host.fetch(address, init ?? {}) }).resolveSHL({ recipient: 'x', passcode: 'no' })
      .then(() => 'opened', (error: unknown) => (error as Error).name);
    expect(await open()).to.equal('SHLInvalidPasscodeError');
    expect(await open()).to.equal('SHLManifestNotFoundError');
  });
});
