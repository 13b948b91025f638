import { timingSafeEqual } from 'node:crypto';
import {
  answerHealthLink, newHealthLinkPath, storeHealthLink, type HealthLinkReply, type StoredHealthLink, type StoreOptions,
} from '@sport-sante/sdk/document/health-link';
import { parseJson } from '../resource/json.js';
import { refusal } from '../resource/outcome.js';
import type { Answer } from '../server/answer.js';

/** A request below `/shl`. */
export interface LinkRequest {
  method: string;
  /** What stands behind `/shl`, in parts. */
  path: readonly string[];
  query: URLSearchParams;
  authorization: string | undefined;
  text: string;
  /** How the client knows this host: `http://127.0.0.1:8080`. */
  origin: string;
}

interface Kept {
  stored: StoredHealthLink;
  /** Who holds it may replace and remove the file. It is in no link. */
  token: string;
  /** The answer before: questions about one link are answered one after another. */
  turn: Promise<unknown>;
}

/** A host that is asked for more is no demo. */
const LINKS_MAX = 1000;
/** The specification: an address of a file does not live beyond the hour. */
const LOCATION_MS = 3_600_000;

const json = (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  ({ status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers }, text: JSON.stringify(body) });

const areSame = (given = '', wanted: string) => given.length === wanted.length && timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(wanted, 'latin1'));

const noSuchLink = () => json(404, { error: 'There is no such link.' });

/** `content-type` as this server writes its headers: `Content-Type`. */
const toAnswer = ({ status, headers, body }: HealthLinkReply): Answer =>
  ({ status, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase()), value])), text: body });

function objectOf(text: string): Record<string, unknown> {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refusal(400, 'invalid', 'The body is a JSON object.');
  return body as Record<string, unknown>;
}

/**
 * Hosts SMART Health Links, for demos: encrypted files in memory, forgotten at the end and never in the journal. It knows
 * no key and can read none of them. Anybody may store a file here; a true host asks who it is.
 */
export class LinkHost {
  readonly #links = new Map<string, Kept>();
  /** Addresses that hand out a file once. */
  readonly #locations = new Map<string, { jwe: string; until: number }>();

  async answer(request: LinkRequest): Promise<Answer> {
    const [id, more] = request.path;
    if (id === undefined) return request.method === 'POST' ? this.#store(request) : json(405, { error: 'POST a file to store it.' }, { Allow: 'POST' });
    if (id === 'file' && more !== undefined) return this.#file(more);
    const kept = more === undefined ? this.#links.get(id) : undefined;
    if (!kept) return noSuchLink();
    const isManaged = request.method === 'PUT' || request.method === 'DELETE';
    const answer = kept.turn.then(() => (isManaged ? this.#manage(id, kept, request) : this.#ask(kept, request)));
    kept.turn = answer.catch(() => undefined);
    return answer;
  }

  /** The file and what is asked for it. The client may choose the id, 43 characters of its own making, to have its link ready. */
  async #store({ text, origin }: LinkRequest): Promise<Answer> {
    const { id = newHealthLinkPath(), ...rest } = objectOf(text);
    if (typeof id !== 'string' || !/^[\w-]{43}$/.test(id)) return json(400, { error: 'An id is 43 characters of base64url.' });
    if (this.#links.has(id)) return json(409, { error: 'This id is taken.' });
    if (this.#links.size >= LINKS_MAX) return json(503, { error: `This host keeps ${String(LINKS_MAX)} links at most.` });
    const { jwe, passcode, exp, attempts, isDirect, isLongTerm } = rest as Partial<StoreOptions>;
    const { stored, issues } = await storeHealthLink({ jwe: jwe as string, passcode, exp, attempts, isDirect: isDirect === true, isLongTerm: isLongTerm === true });
    if (!stored) return json(400, { error: 'The link cannot be kept.', issues });
    // Hashing a passcode takes a while: another may have come first.
    if (this.#links.has(id)) return json(409, { error: 'This id is taken.' });
    const token = newHealthLinkPath();
    this.#links.set(id, { stored, token, turn: Promise.resolve() });
    const url = `${origin}/shl/${id}`;
    return json(201, { id, url, token }, { Location: url });
  }

  async #ask(kept: Kept, { method, query, text, origin }: LinkRequest): Promise<Answer> {
    const recipient = query.get('recipient') ?? undefined;
    const reply = await answerHealthLink(kept.stored, { method, recipient, body: text }, new Date(), { locate: (jwe) => this.#locate(jwe, origin) });
    kept.stored = reply.stored;
    return toAnswer(reply);
  }

  #locate(jwe: string, origin: string): string {
    const now = Date.now();
    for (const [name, { until }] of this.#locations) if (until <= now) this.#locations.delete(name);
    const name = newHealthLinkPath();
    this.#locations.set(name, { jwe, until: now + LOCATION_MS });
    return `${origin}/shl/file/${name}`;
  }

  #file(name: string): Answer {
    const found = this.#locations.get(name);
    this.#locations.delete(name);
    if (!found || found.until <= Date.now()) return noSuchLink();
    return { status: 200, headers: { 'Content-Type': 'application/jose', 'Cache-Control': 'no-store' }, text: found.jwe };
  }

  async #manage(id: string, kept: Kept, { method, authorization, text }: LinkRequest): Promise<Answer> {
    if (!areSame(authorization, `Bearer ${kept.token}`)) return json(401, { error: 'The token that came with the link is needed.' }, { 'WWW-Authenticate': 'Bearer' });
    if (method === 'DELETE') {
      this.#links.delete(id);
      return { status: 204, headers: {}, text: '' };
    }
    const { jwe } = objectOf(text);
    if (!kept.stored.isLongTerm) return json(409, { error: 'The file of this link does not change: it is not for long-term use.' });
    const { stored } = await storeHealthLink({ jwe: jwe as string });
    if (!stored) return json(400, { error: 'The body holds the new « jwe ».' });
    kept.stored = { ...kept.stored, jwe: stored.jwe, lastUpdated: stored.lastUpdated };
    return json(200, { id });
  }
}
