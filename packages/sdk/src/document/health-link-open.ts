import type { FhirResource } from 'fhir/r4.js';
import { fetchLimited, type FetchedText, type HealthLinkFetch } from './health-link-fetch.js';
import { parsed, readHealthLink, safeUrl, URL_MAX, type HealthLinkPayload } from './health-link-payload.js';
import { canEncrypt, decryptFile, type OpenedFile } from './jose.js';

export interface OpenOptions {
  /** Who reads, in words: the person who shared may see it. */
  recipient: string;
  passcode?: string | undefined;
  /** The `fetch` of the platform when `undefined`. */
  fetch?: HealthLinkFetch | undefined;
  now?: Date | undefined;
  signal?: AbortSignal | undefined;
  /** Greatest answer and greatest file once unpacked, in bytes; 32 MiB when `undefined`. */
  maxBytes?: number | undefined;
}

/**
 * Why a link did not open. `expired`: it says so itself. `gone`: the host has it no more. `offline`: the host did not
 * answer, to be tried again. `unreadable`: the file is no FHIR, or not for this key. `refused`: the host says no, or
 * following the link would not be safe. `unsupported`: this page came without https, and browsers let it decrypt nothing.
 */
export type HealthLinkIssue = 'not-a-link' | 'expired' | 'passcode-needed' | 'passcode-wrong' | 'gone' | 'offline' | 'unreadable' | 'refused' | 'unsupported';

export interface OpenedHealthLink {
  content: FhirResource[];
  /** Files that are not FHIR, by type: signed health cards, access to a server. They are not opened here. */
  others: string[];
  /** Files that could not be read, when others could. */
  unreadable: number;
  label: string | undefined;
  /** Seconds since 1970. */
  exp: number | undefined;
  isLongTerm: boolean;
}

export type HealthLinkAnswer = OpenedHealthLink | { issue: HealthLinkIssue; remainingAttempts?: number | undefined; retryAfterSeconds?: number | undefined };
type Refusal = Extract<HealthLinkAnswer, { issue: unknown }>;

const MAX_BYTES = 32 * 1024 * 1024;
/** More files than any carnet has. Ours. */
const FILES_MAX = 100;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type Settled = OpenOptions & { maxBytes: number };

/** What keeps a link from being followed, before anything is asked of anybody. */
function refusalOf({ url, flag = '', exp, v = 1 }: HealthLinkPayload, { passcode, now = new Date() }: OpenOptions): Refusal | undefined {
  if (v !== 1) return { issue: 'unreadable' };
  if (!safeUrl(url) || url.length > URL_MAX || (flag.includes('U') && flag.includes('P'))) return { issue: 'refused' };
  if (exp !== undefined && exp * 1000 <= now.getTime()) return { issue: 'expired' };
  return flag.includes('P') && !passcode ? { issue: 'passcode-needed' } : undefined;
}

/** What a host's answer means when it is no content. */
function issueOfStatus({ status, text, retryAfterSeconds }: FetchedText, hasPasscode: boolean): Refusal {
  if (status === 401) {
    const body = parsed(text);
    const left = isObject(body) ? body['remainingAttempts'] : undefined;
    return { issue: hasPasscode ? 'passcode-wrong' : 'passcode-needed', ...(typeof left === 'number' && { remainingAttempts: left }) };
  }
  if (status === 404 || status === 410) return { issue: 'gone' };
  if (status >= 500) return { issue: 'offline', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  return { issue: 'refused', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

/** A file of the manifest: what it is, and its JWE or why there is none. */
interface Found { contentType: string | undefined; jwe: string | Refusal }

async function askDirect({ url }: HealthLinkPayload, options: Settled): Promise<Found[] | Refusal> {
  const address = new URL(url);
  address.searchParams.set('recipient', options.recipient);
  const answer = await fetchLimited(address.href, { method: 'GET' }, options);
  if ('issue' in answer) return answer;
  return answer.isOk ? [{ contentType: undefined, jwe: answer.text.trim() }] : issueOfStatus(answer, false);
}

async function askManifest({ url, flag = '' }: HealthLinkPayload, options: Settled): Promise<Found[] | Refusal> {
  const { recipient, passcode, maxBytes } = options;
  const hasPasscode = flag.includes('P');
  const answer = await fetchLimited(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient, ...(hasPasscode && { passcode }), embeddedLengthMax: maxBytes }),
    // The passcode is for this address and no other.
    redirect: 'error',
  }, options);
  if ('issue' in answer) return answer;
  if (!answer.isOk) return issueOfStatus(answer, hasPasscode);
  const manifest = parsed(answer.text);
  const files = isObject(manifest) ? manifest['files'] : undefined;
  if (!Array.isArray(files)) return { issue: 'unreadable' };
  if (files.length > FILES_MAX) return { issue: 'refused' };
  return Promise.all(files.map((file: unknown) => findFile(file, url, options)));
}

async function findFile(file: unknown, base: string, options: Settled): Promise<Found> {
  const { contentType, embedded, location } = isObject(file) ? file : {};
  const type = typeof contentType === 'string' ? contentType : undefined;
  if (typeof embedded === 'string') return { contentType: type, jwe: embedded };
  if (typeof location !== 'string') return { contentType: type, jwe: { issue: 'unreadable' } };
  const address = safeUrl(location, base);
  if (!address) return { contentType: type, jwe: { issue: 'refused' } };
  const answer = await fetchLimited(address.href, { method: 'GET' }, options);
  if ('issue' in answer) return { contentType: type, jwe: answer };
  return { contentType: type, jwe: answer.isOk ? answer.text.trim() : issueOfStatus(answer, false) };
}

const isFhir = (type: string | undefined) => type === undefined || /^application\/(fhir\+)?json(;|$)/.test(type);

function resourceOf(opened: OpenedFile): FhirResource | undefined {
  const value = 'text' in opened ? parsed(opened.text) : undefined;
  return isObject(value) && typeof value['resourceType'] === 'string' ? value as unknown as FhirResource : undefined;
}

type OneFile = { resource: FhirResource } | { other: string } | Refusal;

/** One after another: all together they stay within the greatest size, however many there are. */
async function openFiles(found: readonly Found[], key: string, maxBytes: number): Promise<OneFile[]> {
  const files: OneFile[] = [];
  let left = maxBytes;
  for (const { contentType, jwe } of found) {
    const opened = typeof jwe === 'string' ? await decryptFile(jwe, { key, maxBytes: left }) : undefined;
    if (opened && 'text' in opened) left = Math.max(1, left - opened.text.length);
    files.push(opened ? openFile(opened, contentType) : jwe as Refusal);
  }
  return files;
}

/** One file, opened: a resource, the type of something else, or why not. */
function openFile(opened: OpenedFile, contentType: string | undefined): OneFile {
  if ('issue' in opened) return { issue: opened.issue };
  // What the file says under its seal counts; the manifest is not sealed.
  const type = opened.contentType ?? contentType;
  if (!isFhir(type)) return { other: String(type) };
  const resource = resourceOf(opened);
  return resource ? { resource } : { issue: 'unreadable' };
}

/**
 * Opens a SMART Health Link, ours or anybody's, and gives the FHIR it leads to. Never throws: what keeps it shut is an
 * `issue`. Nothing but the file's address and the recipient's name leaves, and the passcode when the link asks for one;
 * the key stays here.
 *
 * It follows `https` only, but for this machine itself; it opens no other encryption than the specification's, and no
 * file that grows beyond `maxBytes`.
 */
export async function openHealthLink(link: string, options: OpenOptions): Promise<HealthLinkAnswer> {
  const payload = readHealthLink(link);
  if (!payload) return { issue: 'not-a-link' };
  if (!canEncrypt()) return { issue: 'unsupported' };
  const refusal = refusalOf(payload, options);
  if (refusal) return refusal;
  const { key, flag = '', label, exp } = payload;
  const settled = { ...options, maxBytes: options.maxBytes ?? MAX_BYTES };
  const found = flag.includes('U') ? await askDirect(payload, settled) : await askManifest(payload, settled);
  if (!Array.isArray(found)) return found;
  const files = await openFiles(found, key, settled.maxBytes);
  const shut = files.filter((file) => 'issue' in file);
  if (files.length === 0 || shut.length === files.length) return shut[0] ?? { issue: 'unreadable' };
  return {
    content: files.flatMap((file) => ('resource' in file ? [file.resource] : [])),
    others: files.flatMap((file) => ('other' in file ? [file.other] : [])),
    unreadable: shut.length,
    label, exp,
    isLongTerm: flag.includes('L'),
  };
}
