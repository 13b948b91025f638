import { refusal } from '../resource/outcome.js';

/** The names of this machine for itself, with any port: a proxy beside the sandbox has another one. */
const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Refuses a request under another name: a page whose own name was made to point here (DNS rebinding) would be of one
 * origin with the sandbox. A program that names no host is let in, a browser always names one.
 * @throws Refusal 421
 */
export function assertLoopback(host: string | undefined): void {
  if (host === undefined || LOOPBACK_HOST.test(host)) return;
  throw refusal(421, 'security', 'The sandbox answers on this machine only: as 127.0.0.1, localhost or [::1].');
}
