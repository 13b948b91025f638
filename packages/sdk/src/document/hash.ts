/** JSON with the keys of each object in order and nothing between: the same content has the same text, whoever built it. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/**
 * Tells whether two copies of a document are the same: SHA-256 of its canonical JSON, 64 lower-case hexadecimal digits.
 *
 * @throws Error where the browser keeps no SHA-256: on pages without a secure context.
 */
export async function contentHash(document: object): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new Error('contentHash: this page has no crypto.subtle, which browsers keep for https and localhost.');
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(document))));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
