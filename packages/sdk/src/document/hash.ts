import { sha256 } from './sha256.js';

/** JSON with the keys of each object in order and nothing between: the same content has the same text, whoever built it. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/**
 * Tells whether two copies of a document are the same: SHA-256 of its canonical JSON, 64 lower-case hexadecimal digits. Also on
 * pages without a secure context, where browsers keep none of their own.
 */
export async function contentHash(document: object): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const text = new TextEncoder().encode(canonicalJson(document));
  const bytes = subtle ? new Uint8Array(await subtle.digest('SHA-256', text)) : sha256(text);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
