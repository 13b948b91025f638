import type { IncomingHttpHeaders } from 'node:http';
import type { Preference } from '../interaction/message.js';
import { refusal } from '../resource/outcome.js';
import type { Pair } from '../search/finder.js';

export type BodyKind = 'fhir' | 'patch' | 'form';

const KINDS = new Map<string, BodyKind>([
  ['application/fhir+json', 'fhir'],
  ['application/json', 'fhir'],
  ['text/json', 'fhir'],
  ['application/json-patch+json', 'patch'],
  ['application/x-www-form-urlencoded', 'form'],
]);

/** What a client may ask for and gets, which is always FHIR JSON. */
const ACCEPTED = new Set(['application/fhir+json', 'application/json', 'text/json', 'application/*', 'json', '*/*']);

/** What the body is. @throws Refusal 415 when the method does not take that. */
export function bodyKind(method: string, path: readonly string[], { 'content-type': header }: IncomingHttpHeaders): BodyKind {
  const expected: BodyKind = method === 'PATCH' ? 'patch' : path.at(-1) === '_search' ? 'form' : 'fhir';
  if (header === undefined) return expected;
  const type = header.split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = KINDS.get(type);
  if (kind === expected) return kind;
  const wanted = [...KINDS].filter(([, known]) => known === expected).map(([name]) => name);
  throw refusal(415, 'not-supported', `The content type "${type}" is not accepted here: expected ${wanted.join(' or ')}.`);
}

/** @throws Refusal 406 when the client wants something other than JSON. `_format` is stronger than `Accept`. */
export function assertAcceptable({ accept }: IncomingHttpHeaders, query: readonly Pair[]): void {
  const [, format] = query.find(([name]) => name === '_format') ?? [];
  // A plus sign that nobody encoded arrives as a space.
  const wanted = format?.replace(' ', '+') ?? accept;
  if (wanted === undefined || wanted === '') return;
  const types = wanted.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '');
  if (!types.some((type) => ACCEPTED.has(type))) throw refusal(406, 'not-supported', `"${wanted}" cannot be had: this server speaks application/fhir+json only.`);
}

/** `Prefer: return=minimal; handling=strict`, in one header or several, split by `;` or `,`. */
export function readPreference({ prefer }: IncomingHttpHeaders): Preference {
  const words = [prefer ?? []].flat().join(';').split(/[;,]/).map((word) => word.trim());
  const wanted = (['minimal', 'representation', 'OperationOutcome'] as const).find((name) => words.includes(`return=${name}`));
  return { return: wanted, isStrict: words.includes('handling=strict') };
}
