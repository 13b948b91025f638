import type { ServerResponse } from 'node:http';
import type { Fault, RetryAfter } from '../fault/rule.js';
import { makeIssue, outcomeOf } from '../resource/outcome.js';
import { toAnswer, type Answer } from './answer.js';
import { CORS_HEADERS } from './cors.js';

export function send(response: ServerResponse, { status, headers, text }: Answer): void {
  const hasNoBody = status === 204 || status === 304;
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, { ...CORS_HEADERS, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers, ...(!hasNoBody && { 'Content-Length': length }) });
  response.end(hasNoBody || response.req.method === 'HEAD' ? undefined : text);
}

/** Announces the whole answer, sends half of it and closes the connection. */
export function sendHalf(response: ServerResponse, { status, headers, text }: Answer): void {
  const body = Buffer.from(text);
  response.writeHead(status, { ...CORS_HEADERS, ...headers, 'Content-Length': String(Math.max(2, body.length)) });
  const half = body.length > 1 ? body.subarray(0, body.length / 2) : Buffer.from('{');
  response.write(half, () => response.destroy());
}

/** The answer a fault puts in the place of the true one. */
export function faultAnswer(fault: Extract<Fault, { kind: 'status' | 'body' }>): Answer {
  if (fault.kind === 'body') {
    return { status: fault.status ?? 200, headers: { 'Content-Type': fault.contentType ?? 'text/html; charset=utf-8' }, text: fault.body };
  }
  const { status, retryAfter } = fault;
  const code = status === 429 ? 'throttled' : status === 503 ? 'transient' : 'exception';
  return toAnswer({
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryHeader(retryAfter) },
    body: outcomeOf(makeIssue('error', code, `Injected fault: ${String(status)}.`)),
  });
}

function retryHeader(retryAfter: RetryAfter): string {
  if (typeof retryAfter === 'string') return retryAfter;
  if (typeof retryAfter === 'number') return String(retryAfter);
  return new Date(Date.now() + retryAfter.dateIn * 1000).toUTCString();
}
