import { base64url, compactDecrypt, CompactEncrypt } from 'jose';

/*
 * Why this is hard: a JWE names its own algorithms, and who makes one may name others than we think of. So both are said
 * here, and whatever else the header holds is refused before a byte is decrypted. The library does the cryptography with
 * WebCrypto, and the compression with the streams of the platform: Node 20 and Chromium have both.
 */

/** 256 bits, in the 43 characters of base64url without padding. */
export const KEY_LENGTH = 43;

/** Whether this page may encrypt: browsers keep WebCrypto from pages that came without https. */
export const canEncrypt = (): boolean => (crypto as { subtle?: unknown }).subtle !== undefined;

/** 32 random bytes in base64url: a key, or the part of a URL nobody can guess. */
export const randomKey = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

export const toBase64url = (text: string | Uint8Array): string => base64url.encode(text);

/** The bytes of base64url text; `undefined` when it is none. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return base64url.decode(text);
  } catch {
    return undefined;
  }
}

/** The 32 bytes of a key; `undefined` when it is none. */
function keyOf(key: string): Uint8Array | undefined {
  const bytes = key.length === KEY_LENGTH ? fromBase64url(key) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

export const isKey = (key: unknown): key is string => typeof key === 'string' && keyOf(key) !== undefined;

/**
 * Encrypts a text into a compact JWE: `dir`, `A256GCM`, raw DEFLATE before where the platform can. Each call takes a nonce of its own, as one
 * key serves many files.
 *
 * @param contentType what the text is: `application/fhir+json`.
 * @throws RangeError when the key is none.
 */
export async function encryptFile(text: string, { key, contentType }: { key: string; contentType: string }): Promise<string> {
  const bytes = keyOf(key);
  if (!bytes) throw new RangeError(`encryptFile: a key is ${KEY_LENGTH} characters of base64url.`);
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...(typeof CompressionStream === 'function' && { zip: 'DEF' }), cty: contentType })
    .encrypt(bytes);
}

/** Why a file could not be opened: it is not what the link promised, or it must not be opened. */
export type FileIssue = 'unreadable' | 'refused';
export type OpenedFile = { text: string; contentType: string | undefined } | { issue: FileIssue };

/** Errors of the library that say « I will not », and not « I cannot ». */
const REFUSALS = ['ERR_JOSE_ALG_NOT_ALLOWED', 'ERR_JOSE_NOT_SUPPORTED'];

const issueOf = (error: unknown): FileIssue => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return REFUSALS.includes(String(code)) || /exceeded the configured limit/.test(String(message)) ? 'refused' : 'unreadable';
};

/**
 * Opens a compact JWE. Other algorithms than `dir` with `A256GCM`, and a text that grows beyond `maxBytes`, are `refused`;
 * a wrong key and a file that was touched are `unreadable`. Never throws.
 */
export async function decryptFile(jwe: string, { key, maxBytes }: { key: string; maxBytes: number }): Promise<OpenedFile> {
  const bytes = keyOf(key);
  if (!bytes) return { issue: 'unreadable' };
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, bytes, {
      keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'], maxDecompressedLength: maxBytes,
    });
    if (plaintext.byteLength > maxBytes) return { issue: 'refused' };
    const { cty } = protectedHeader as { cty?: unknown };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plaintext), contentType: typeof cty === 'string' ? cty : undefined };
  } catch (error) {
    return { issue: issueOf(error) };
  }
}
