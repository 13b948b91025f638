import { fromBase64url, isKey, toBase64url } from './jose.js';

/*
 * SMART Health Links, as HL7 publishes them: SMART Health Cards and Links IG 1.0.0 (STU 1), « Links specification »
 * (hl7.org/fhir/uv/smart-health-cards-and-links). Limits below are its own unless a line says otherwise.
 */

/** What a link carries. */
export interface HealthLinkPayload {
  /** Where the manifest, or with `U` the file, is asked for. */
  url: string;
  /** 32 bytes in base64url. */
  key: string;
  /** Seconds since 1970. `undefined`: it does not say. */
  exp?: number;
  /** `L` for long-term use, `P` asks for a passcode, `U` is one file without a manifest; in that order. */
  flag?: string;
  /** What it leads to, for people. */
  label?: string;
  /** Version of the protocol; 1 when absent. */
  v?: number;
}

export const URL_MAX = 128;
export const LABEL_MAX = 80;
/** No specification says how long a link may be; a QR code ends at 2,953 bytes. Ours. */
const LINK_MAX = 4096;
const SCHEME = 'shlink:/';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address that may be asked: `https`, or this machine itself; without a name and a password in it. `undefined`: it may not. */
export function safeUrl(text: unknown, base?: string): URL | undefined {
  if (typeof text !== 'string' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return isSafe && url.username === '' && url.password === '' ? url : undefined;
}

/** `shlink:/…`, without the address of a viewer. */
export const writeHealthLink = (payload: HealthLinkPayload): string => `${SCHEME}${toBase64url(JSON.stringify(payload))}`;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a link, with the address of a viewer in front of it or without. `undefined`: it is none. Whether it may be
 * followed is another question, which `openHealthLink` asks. Members and flags it does not know are left aside.
 */
export function readHealthLink(link: unknown): HealthLinkPayload | undefined {
  if (typeof link !== 'string' || link.length > LINK_MAX) return undefined;
  const trimmed = link.trim();
  const bare = trimmed.startsWith(SCHEME) ? trimmed : trimmed.slice(trimmed.indexOf(`#${SCHEME}`) + 1);
  const bytes = bare.startsWith(SCHEME) ? fromBase64url(bare.slice(SCHEME.length).replace(/=+$/, '')) : undefined;
  const payload = bytes && parsed(new TextDecoder().decode(bytes));
  if (!isObject(payload)) return undefined;
  const { url, key, exp, flag, label, v } = payload;
  if (typeof url !== 'string' || !isKey(key)) return undefined;
  return {
    url, key,
    ...(typeof exp === 'number' && Number.isFinite(exp) && { exp }),
    ...(typeof flag === 'string' && { flag }),
    ...(typeof label === 'string' && { label }),
    ...(typeof v === 'number' && { v }),
  };
}

/** JSON, or nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
