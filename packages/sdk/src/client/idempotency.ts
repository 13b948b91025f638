import type { Bundle, BundleEntry, Resource } from 'fhir/r4.js';
import { CANONICAL } from '../canonical.js';

/** Ours: tags that name the creates of one submit, so that a server can tell it has them already. */
export const IDEMPOTENCY_SYSTEM = `${CANONICAL}/idempotency`;

/** Nothing that FHIR search or a URL would read as more than text (`|`, `,`, `$`, `\`, `&`, blanks…). */
const KEY = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * A copy of a transaction in which every create is conditional, so that sending it again writes nothing twice.
 * A POST that has no `ifNoneExist` gets a tag `<key>-<index>` on a copy of its resource, and `ifNoneExist` on that tag.
 * PUT and DELETE repeat without harm. The bundle given is left as it was.
 *
 * It rests on the server: one that drops `meta.tag`, or ignores `ifNoneExist`, may write twice after a lost answer.
 *
 * @throws TypeError for what is not a transaction, a POST without a resource, or a key outside `A-Z a-z 0-9 . _ : -`.
 */
export function withConditions(bundle: Bundle, idempotencyKey: string): Bundle {
  if (bundle?.resourceType !== 'Bundle' || bundle.type !== 'transaction') throw new TypeError('submit expects a Bundle of type transaction.');
  if (typeof idempotencyKey !== 'string' || !KEY.test(idempotencyKey)) {
    throw new TypeError(`An idempotencyKey is 1 to 128 of A-Z a-z 0-9 . _ : -, got ${JSON.stringify(idempotencyKey)?.slice(0, 40)}.`);
  }
  if (!bundle.entry) return bundle;
  return { ...bundle, entry: bundle.entry.map((entry, index) => conditional(entry, `${idempotencyKey}-${index}`)) };
}

function conditional(entry: BundleEntry, code: string): BundleEntry {
  const { request, resource } = entry;
  if (request?.method !== 'POST' || request.ifNoneExist) return entry;
  if (!resource || request.url.includes('$')) throw new TypeError(`submit cannot repeat a POST to ${request.url.split('/')[0] ?? ''} that creates nothing.`);
  const meta: Resource['meta'] = { ...resource.meta, tag: [...(resource.meta?.tag ?? []), { system: IDEMPOTENCY_SYSTEM, code }] };
  return {
    ...entry,
    resource: { ...resource, meta },
    request: { ...request, ifNoneExist: `_tag=${IDEMPOTENCY_SYSTEM}|${code}` },
  };
}
