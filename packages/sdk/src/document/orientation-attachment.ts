import type { Attachment } from 'fhir/r4.js';

/** Bytes as base64, in pieces: a call with a whole page as its arguments is too long for some engines. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** A text as a FHIR attachment, with its size in bytes and, where the browser has it, its SHA-1: what R4 asks of `Attachment.hash`. */
export async function attachmentOf({ contentType, data }: { contentType: string; data: string }): Promise<Attachment> {
  const bytes = new TextEncoder().encode(data);
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const hash = subtle && base64(new Uint8Array(await subtle.digest('SHA-1', bytes)));
  return { contentType, data: base64(bytes), size: bytes.length, ...(hash !== undefined && { hash }) };
}
