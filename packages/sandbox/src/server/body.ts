import type { IncomingMessage } from 'node:http';
import { refusal } from '../resource/outcome.js';

/** Reads a request's body as text. @throws Refusal 413 when it is greater than `maxBytes`, and then reads no further. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(bytes);
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): Error {
  return refusal(413, 'too-long', `The body is greater than ${String(maxBytes)} bytes.`);
}
