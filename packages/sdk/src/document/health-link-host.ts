import type { Issue } from '../issue.js';
import { FHIR_TYPE, JWE_TYPE } from './health-link-create.js';
import { parsed } from './health-link-payload.js';
import { fromBase64url, toBase64url } from './jose.js';

/** What a host keeps of a link. No key: it cannot read what it stores. JSON. */
export interface StoredHealthLink {
  jwe: string;
  /** What the passcode was, hashed with PBKDF2 and SHA-256. `undefined`: none is asked for. */
  passcode?: { salt: string; hash: string; iterations: number };
  /** Seconds since 1970 at which it ends. */
  exp?: number;
  /** Wrong passcodes it still bears, over its whole life: at 0 it is shut. */
  remainingAttempts: number;
  /** One file without a manifest, for a `GET`. */
  isDirect?: boolean;
  /** The file may be replaced. */
  isLongTerm?: boolean;
  /** FHIR instant of the last change. */
  lastUpdated: string;
}

export interface StoreOptions {
  jwe: string;
  passcode?: string | undefined;
  exp?: number | undefined;
  /** Wrong passcodes it bears; 5 when `undefined`. Ours: the specification asks for a count and gives none. */
  attempts?: number | undefined;
  isDirect?: boolean | undefined;
  isLongTerm?: boolean | undefined;
  now?: Date | undefined;
  /** Rounds of PBKDF2; 600,000 when `undefined` (OWASP, for SHA-256). */
  iterations?: number | undefined;
}

/** What somebody asks of a host. */
export interface HealthLinkRequest {
  method: string;
  /** Of a `GET`: the parameter `recipient`. */
  recipient?: string | undefined;
  /** Of a `POST`: the body as it came, or parsed. */
  body?: unknown;
}

/** What the host answers, and what it keeps from then on: it must be kept before the next question is answered. */
export interface HealthLinkReply {
  status: number;
  headers: Record<string, string>;
  body: string;
  stored: StoredHealthLink;
}

export interface AnswerOptions {
  /**
   * Makes an address of the file for once, within the hour, for who cannot take it embedded. `undefined`: such a one is
   * refused.
   */
  locate?: ((jwe: string) => string) | undefined;
}

const ATTEMPTS = 5;
const ITERATIONS = 600_000;
const PASSCODE_MAX = 256;
const RECIPIENT_MAX = 500;
/** Five parts, the second empty: `dir` has no encrypted key. */
const JWE = /^[\w-]+\.\.[\w-]+\.[\w-]*\.[\w-]+$/;

async function hashOf(passcode: string, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(passcode.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations }, key, 256));
}

/** In a time that does not tell where they differ. */
function areSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  one.forEach((byte, index) => {
    difference |= byte ^ (other[index] ?? 0);
  });
  return difference === 0;
}

const isPasscode = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= PASSCODE_MAX;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const problem = (code: string, path: string): Issue => ({ code, severity: 'error', path: [path] });

/** Makes what a host keeps of a new link; `undefined` with issues when what it was given is wrong. */
export async function storeHealthLink(options: StoreOptions): Promise<{ stored: StoredHealthLink | undefined; issues: Issue[] }> {
  const { jwe, passcode, exp, attempts = ATTEMPTS, isDirect, isLongTerm, now = new Date(), iterations = ITERATIONS } = options;
  const issues = [
    ...(typeof jwe === 'string' && JWE.test(jwe) ? [] : [problem('file-wrong', 'jwe')]),
    ...(passcode === undefined || isPasscode(passcode) ? [] : [problem('passcode-unusable', 'passcode')]),
    ...(exp === undefined || isCount(exp) ? [] : [problem('expiry-wrong', 'exp')]),
    ...(isCount(attempts) ? [] : [problem('attempts-wrong', 'attempts')]),
    ...(isDirect && passcode !== undefined ? [problem('direct-with-passcode', 'isDirect')] : []),
  ];
  if (issues.length > 0) return { stored: undefined, issues };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hashed = passcode !== undefined && { salt: toBase64url(salt), hash: toBase64url(await hashOf(passcode, salt, iterations)), iterations };
  return {
    issues,
    stored: {
      jwe, remainingAttempts: attempts, lastUpdated: now.toISOString(),
      ...(hashed && { passcode: hashed }), ...(exp !== undefined && { exp }), ...(isDirect && { isDirect }), ...(isLongTerm && { isLongTerm }),
    },
  };
}

const json = (stored: StoredHealthLink, status: number, body: object, headers: Record<string, string> = {}): HealthLinkReply =>
  ({ status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }, body: JSON.stringify(body), stored });

const isRecipient = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= RECIPIENT_MAX;

/** The wrong passcode counts; none at all was no guess. */
async function checkPasscode(stored: StoredHealthLink, given: unknown): Promise<HealthLinkReply | undefined> {
  const { passcode, remainingAttempts } = stored;
  if (!passcode) return undefined;
  if (given === undefined || given === '') return json(stored, 401, { remainingAttempts });
  const hash = await hashOf(isPasscode(given) ? given : '', fromBase64url(passcode.salt) ?? new Uint8Array(), passcode.iterations);
  if (isPasscode(given) && areSame(hash, fromBase64url(passcode.hash) ?? new Uint8Array())) return undefined;
  const left = remainingAttempts - 1;
  return json({ ...stored, remainingAttempts: left }, 401, { remainingAttempts: left });
}

function manifestOf(stored: StoredHealthLink, { embeddedLengthMax }: Record<string, unknown>, { locate }: AnswerOptions): HealthLinkReply {
  const { jwe, isLongTerm, lastUpdated } = stored;
  const isShort = typeof embeddedLengthMax !== 'number' || jwe.length <= embeddedLengthMax;
  if (!isShort && !locate) return json(stored, 406, { error: 'The file is longer than embeddedLengthMax.' });
  const status = isLongTerm ? 'can-change' : 'finalized';
  return json(stored, 200, {
    // Here for readers of the specification before HL7's, in each file since.
    status,
    files: [{ contentType: FHIR_TYPE, ...(isShort ? { embedded: jwe } : { location: locate?.(jwe) }), lastUpdated, status, fhirVersion: '4.0.1' }],
  });
}

function direct(stored: StoredHealthLink, recipient: string | undefined): HealthLinkReply {
  if (!isRecipient(recipient)) return json(stored, 400, { error: 'The parameter « recipient » is missing.' });
  return { status: 200, headers: { 'content-type': JWE_TYPE, 'cache-control': 'no-store' }, body: stored.jwe, stored };
}

/**
 * What a host answers to a question about a link, by the specification: the manifest, the file of a direct link, 401 with
 * the attempts that remain, 404 once it has ended or was shut. It knows no key, and reads no content.
 *
 * A host answers the questions about one link one after another, and keeps `stored` between them: asked twice at a time,
 * the same wrong passcode would count once.
 */
export async function answerHealthLink(stored: StoredHealthLink, { method, recipient, body }: HealthLinkRequest, now = new Date(), options: AnswerOptions = {}): Promise<HealthLinkReply> {
  const { exp, remainingAttempts, isDirect = false } = stored;
  if (remainingAttempts <= 0 || (exp !== undefined && exp * 1000 <= now.getTime())) return json(stored, 404, { error: 'This link is no longer active.' });
  const wanted = isDirect ? 'GET' : 'POST';
  if (method !== wanted) return json(stored, 405, { error: `This link answers ${wanted}.` }, { allow: wanted });
  if (isDirect) return direct(stored, recipient);
  const asked = typeof body === 'string' ? parsed(body) : body;
  if (typeof asked !== 'object' || asked === null || !isRecipient((asked as { recipient?: unknown }).recipient)) {
    return json(stored, 400, { error: 'The body is JSON with a « recipient ».' });
  }
  const question = asked as Record<string, unknown>;
  return await checkPasscode(stored, question['passcode']) ?? manifestOf(stored, question, options);
}
