import type { FhirResource } from 'fhir/r4.js';
import { addMonths, isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { DEFAULT_TIME_ZONE, instantAt, isTimeZone } from '../time-zone.js';
import { LABEL_MAX, safeUrl, URL_MAX, writeHealthLink, type HealthLinkPayload } from './health-link-payload.js';
import { canEncrypt, encryptFile, randomKey } from './jose.js';

/** What a link says of its content when nobody says otherwise: nothing of the person. */
export const HEALTH_LINK_LABEL = 'Carnet sport-santé';
/** What the encrypted file is, for who stores it. */
export const JWE_TYPE = 'application/jose';
export const FHIR_TYPE = 'application/fhir+json';

export interface HealthLinkOptions {
  /** What is shared: a Bundle, or any other resource. */
  content: FhirResource;
  /**
   * Where the host will answer, known beforehand: its address and a path of `newHealthLinkPath()`. At most 128 characters,
   * `https` but on this machine itself.
   */
  url: string;
  /** For people, at most 80 characters; it travels in clear with the link, so it must not name the person. */
  label?: string | undefined;
  /** Last day on which it opens, in `timeZone`. */
  expiresOn?: string | undefined;
  /** The same in seconds since 1970; `expiresOn` wins. */
  exp?: number | undefined;
  /** `Europe/Paris` when `undefined`. */
  timeZone?: string | undefined;
  /** The host asks for a passcode. The passcode itself is the host's alone: it is in no link and in no file. */
  passcode?: boolean | undefined;
  /** What it leads to may change, and the host goes on answering. */
  isLongTerm?: boolean | undefined;
  /** The host has no manifest and hands out the file itself: a plain file server. Not with a passcode. */
  isDirect?: boolean | undefined;
  /** A page that opens links: the link is put behind its `#`, which no server sees. */
  viewerUrl?: string | undefined;
  /** What time it is; now when `undefined`. */
  now?: Date | undefined;
}

/** What a person shares, and what a host stores: the key is in the link only. */
export interface CreatedHealthLink {
  /** `shlink:/…`, behind the viewer's address when there is one. For the QR code. `undefined`: see the issues. */
  link: string | undefined;
  shlink: string | undefined;
  payload: HealthLinkPayload | undefined;
  /** The file to store. */
  file: { contentType: typeof JWE_TYPE; jwe: string } | undefined;
  issues: Issue[];
}

/** 256 random bits as a part of a path: 43 characters nobody can guess. */
export const newHealthLinkPath = (): string => randomKey();

const problem = (code: string, path: string, severity: Issue['severity'] = 'error', params?: Record<string, unknown>): Issue => ({ code, severity, path: [path], ...(params && { params }) });

/** A stretch of 43 characters can hold 256 bits; whether it does is up to who made it. */
const hasUnguessablePart = ({ pathname }: URL) => pathname.split('/').some((part) => /^[\w-]{43,}(\.\w+)?$/.test(part));

function urlIssues(url: unknown): Issue[] {
  const address = safeUrl(url);
  if (!address || address.hash !== '') return [problem('url-refused', 'url')];
  return [
    ...(String(url).length > URL_MAX ? [problem('url-too-long', 'url', 'error', { max: URL_MAX })] : []),
    ...(hasUnguessablePart(address) ? [] : [problem('url-guessable', 'url')]),
  ];
}

/** Seconds since 1970 at which it ends: the midnight after its last day. */
function expiryOf({ expiresOn, exp, timeZone = DEFAULT_TIME_ZONE, now = new Date() }: HealthLinkOptions, issues: Issue[]): number | undefined {
  if (expiresOn === undefined && exp === undefined) {
    issues.push(problem('expiry-missing', 'expiresOn', 'information'));
    return undefined;
  }
  if (expiresOn !== undefined ? !isIsoDate(expiresOn) || !isTimeZone(timeZone) : !Number.isSafeInteger(exp) || Number(exp) <= 0) {
    issues.push(problem('expiry-wrong', 'expiresOn'));
    return undefined;
  }
  const end = expiresOn === undefined ? Number(exp) : Date.parse(instantAt(dayAfter(expiresOn), '00:00', timeZone)) / 1000;
  if (end * 1000 <= now.getTime()) issues.push(problem('expiry-past', 'expiresOn'));
  return end;
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => plain(text).split(/[^\p{L}]+/u).filter((word) => word.length > 1);

/** Names of all the patients in a content, in words. */
function patientWords(content: FhirResource): Set<string> {
  const resources = content.resourceType === 'Bundle' ? (content.entry ?? []).map(({ resource }) => resource) : [content];
  const names = resources.flatMap((resource) => (resource?.resourceType === 'Patient' && Array.isArray(resource.name) ? resource.name : []));
  return new Set(names.flatMap(({ family, given, text }) => [family, ...(given ?? []), text].flatMap((part) => (typeof part === 'string' ? wordsOf(part) : []))));
}

function labelOf({ label, content }: HealthLinkOptions, issues: Issue[]): string {
  const text = typeof label === 'string' ? label.trim() : '';
  if (text === '') return HEALTH_LINK_LABEL;
  const names = patientWords(content);
  const issue = text.length > LABEL_MAX ? 'label-too-long' : wordsOf(text).some((word) => names.has(word)) ? 'label-names-patient' : undefined;
  if (issue === undefined) return text;
  issues.push(problem(issue, 'label', 'warning', { max: LABEL_MAX }));
  return HEALTH_LINK_LABEL;
}

function flagOf({ isLongTerm, passcode, isDirect }: HealthLinkOptions): string {
  return `${isLongTerm ? 'L' : ''}${passcode ? 'P' : ''}${isDirect ? 'U' : ''}`;
}

function viewerIssues({ viewerUrl }: HealthLinkOptions): Issue[] {
  if (viewerUrl === undefined) return [];
  const url = safeUrl(viewerUrl);
  return url && (url.hash === '' || viewerUrl.endsWith('#')) ? [] : [problem('viewer-url-wrong', 'viewerUrl')];
}

const contentText = (content: unknown): string | undefined =>
  (typeof content === 'object' && content !== null && typeof (content as { resourceType?: unknown }).resourceType === 'string' ? JSON.stringify(content) : undefined);

/**
 * Makes a SMART Health Link of a carnet: a file that is encrypted here, for the host to store where it wants, and the link
 * with its key, for the person to give. A new key is made for each link and is nowhere but in it. Wrong options are
 * issues, and with an error there is no link. A label that names the person is put aside for « Carnet sport-santé ».
 *
 * @example
 * const url = `https://carnets.example/shl/${newHealthLinkPath()}`;
 * const { link, file } = await createHealthLink({ content: bundle, url, expiresOn: '2027-01-31', passcode: true });
 */
export async function createHealthLink(options: HealthLinkOptions): Promise<CreatedHealthLink> {
  const { content, url, viewerUrl, passcode, isDirect } = options;
  const text = contentText(content);
  const issues: Issue[] = [
    ...(text === undefined ? [problem('content-missing', 'content')] : []),
    ...urlIssues(url), ...viewerIssues(options),
    ...(canEncrypt() ? [] : [problem('insecure-context', 'content')]),
    ...(passcode && isDirect ? [problem('direct-with-passcode', 'isDirect')] : []),
  ];
  const exp = expiryOf(options, issues);
  const label = text === undefined ? HEALTH_LINK_LABEL : labelOf(options, issues);
  if (text === undefined || issues.some(({ severity }) => severity === 'error')) {
    return { link: undefined, shlink: undefined, payload: undefined, file: undefined, issues };
  }
  const flag = flagOf(options);
  const payload: HealthLinkPayload = { url, key: randomKey(), ...(exp !== undefined && { exp }), ...(flag !== '' && { flag }), label, v: 1 };
  const shlink = writeHealthLink(payload);
  const link = viewerUrl === undefined ? shlink : `${viewerUrl.replace(/#$/, '')}#${shlink}`;
  return { link, shlink, payload, file: { contentType: JWE_TYPE, jwe: await encryptFile(text, { key: payload.key, contentType: FHIR_TYPE }) }, issues };
}

/**
 * Encrypts newer content for a link for long-term use, under its own key: the host puts it in the place of the file it has.
 * `undefined` when the content is no resource.
 */
export async function updateHealthLinkFile(payload: HealthLinkPayload, content: FhirResource): Promise<{ contentType: typeof JWE_TYPE; jwe: string } | undefined> {
  const text = contentText(content);
  return text === undefined ? undefined : { contentType: JWE_TYPE, jwe: await encryptFile(text, { key: payload.key, contentType: FHIR_TYPE }) };
}

/** The last day of a link when nobody chose one: a month from a day. Ours: no specification gives one. */
export const usualExpiry = (today: string): string => addMonths(today, 1);
