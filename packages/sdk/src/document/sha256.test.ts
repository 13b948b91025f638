import { expect } from 'chai';
import fc from 'fast-check';
import { contentHash } from './hash.js';
import { sha256 } from './sha256.js';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('SHA-256 without the browser’s own', () => {
  it('is that of FIPS 180-4', () => {
    // The two examples of the NIST, and nothing.
    expect(['', 'abc', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'].map((text) => hex(sha256(new TextEncoder().encode(text))))).to.deep.equal([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ]);
  });

  it('is that of the browser, whatever the bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(hex(sha256(bytes))).to.equal(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))));
    }), { numRuns: 300 });
  });

  it('tells the same hash of a document on a page without a secure context', async () => {
    const document = { title: 'Liste', places: ['Évry', 'Ris-Orangis'], nothing: undefined };
    const secure = await contentHash(document);
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await contentHash(document)).to.equal(secure);
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});
