import type { Bundle } from 'fhir/r4.js';
import {
  answerHealthLink, createHealthLink, newHealthLinkPath, storeHealthLink, type HealthLinkFetch, type HealthLinkOptions, type StoredHealthLink, type StoreOptions,
} from './health-link.js';

/** What tests of links share: a carnet, a reader, and a host in memory. */

export const now = new Date('2026-11-22T10:00:00Z');
export const carnet: Bundle = {
  resourceType: 'Bundle', type: 'collection',
  entry: [{ resource: { resourceType: 'Patient', id: 'p', name: [{ family: 'Vasseur', given: ['Hélène'] }] } }, { resource: { resourceType: 'Basic', code: { text: 'Œdème, «\u00a0été\u00a0»' } } }],
};
export const url = () => `https://carnets.example/shl/${newHealthLinkPath()}`;
/** Few rounds: these tests look at who gets in, not at how slow a guess is. */
export const quick = { iterations: 1000, now };

/** A host in memory, as anybody may write one round `answerHealthLink`; it keeps what it was asked. */
export function hostOf(stored: StoredHealthLink, at = now) {
  const asked: { url: string; init: RequestInit }[] = [];
  const host = {
    stored, asked,
    fetch: (async (address, init) => {
      asked.push({ url: address, init });
      const reply = await answerHealthLink(host.stored, { method: init.method ?? 'GET', recipient: new URL(address).searchParams.get('recipient') ?? undefined, body: init.body }, at);
      host.stored = reply.stored;
      return new Response(reply.body, { status: reply.status, headers: reply.headers });
    }) as HealthLinkFetch,
  };
  return host;
}

export async function made(options: Partial<HealthLinkOptions> = {}) {
  const { link, payload, file, issues } = await createHealthLink({ content: carnet, url: url(), expiresOn: '2026-12-31', now, ...options });
  if (link === undefined || !payload || !file) throw new Error(JSON.stringify(issues));
  return { link, payload, file, issues };
}

export async function shared(options: Partial<HealthLinkOptions> = {}, store: Partial<StoreOptions> = {}) {
  const { link, payload, file } = await made(options);
  const { stored, issues } = await storeHealthLink({ jwe: file.jwe, exp: payload.exp, isDirect: options.isDirect, isLongTerm: options.isLongTerm, ...quick, ...store });
  if (!stored) throw new Error(JSON.stringify(issues));
  return { link, payload, host: hostOf(stored) };
}

export const answering = (status: number, body: string, headers: Record<string, string> = {}): HealthLinkFetch => () => Promise.resolve(new Response(body, { status, headers }));
export const manifest = (...files: object[]) => answering(200, JSON.stringify({ files }));
export const reader = { recipient: 'Cabinet Delmas', now };
