import type { Bundle, ServiceRequest } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { ofRightTypes } from './draft-types.js';
import { listed } from './fhir-parts.js';
import { actsOf, attempt, open, readAct } from './fhir-read.js';
import { kindOf } from './fhir-request-read.js';
import { prescriptionSchema, type Prescription, type PrescriptionDraft } from './model.js';

export { prescriptionSearch, toPrescriptionBundle, toStopBundle, type BundleOptions } from './fhir-bundle.js';
export { extensionUrls } from './fhir-extension-urls.js';
export { toServiceRequests } from './fhir-merge.js';
export { US_PROFILES, type WriteOptions } from './fhir-profile.js';
export { toServiceRequest } from './fhir-request.js';
export { fromServiceRequest, type RequestFields } from './fhir-request-read.js';
export { issuesFromOutcome, toOperationOutcome } from './outcome.js';
export { PROFILES } from './profiles.js';
export { viewFor } from './views.js';

/** Intents of a first request; `reflex-order`, `filler-order`, `instance-order`… follow from another one. */
const firstIntents: readonly unknown[] = ['proposal', 'plan', 'order', 'original-order'];
const liveStatuses: readonly unknown[] = ['draft', 'active'];

const isLink = (value: unknown) => value !== undefined && value !== null && [value].flat().length > 0;

/** What a draft cannot say of its requests: that they renew or adapt others in ways not ours, or are no longer in force. */
function unsaidOf(requests: readonly ServiceRequest[], { stopped }: PrescriptionDraft): ('kind' | 'status')[] {
  const isSaid = (request: ServiceRequest) => kindOf(request) !== undefined
    || (firstIntents.includes(request.intent) && !isLink(request.basedOn) && !isLink(request.replaces));
  const isLive = ({ status }: ServiceRequest) => liveStatuses.includes(status) || (status === 'revoked' && stopped !== undefined);
  return [
    ...(requests.every(isSaid) ? [] : ['kind' as const]),
    ...(requests.every(isLive) ? [] : ['status' as const]),
  ];
}

/** The acts of a Bundle that could be read, and how many there are. */
function actsIn(bundle: Bundle) {
  const contents = open(bundle);
  const groups = actsOf(contents.requests);
  const acts = groups.flatMap((requests) => listed(attempt(() => {
    const draft = readAct(requests, contents);
    return draft && { draft: ofRightTypes(draft), unsaid: unsaidOf(requests, draft) };
  })));
  return { acts, groups: groups.length };
}

/**
 * Reads every prescription of physical activity a Bundle holds, ours or others', in the order of the Bundle. What was
 * entered in error is left out.
 * Never throws on what a server holds: a part that is missing or not understood stays `undefined`, and an issue names it.
 * What a request says beyond the draft is kept in `source`, and `toServiceRequests` writes it back.
 * A renewal or adaptation of another's reads as an initial one, and a request that another system revoked, completed or
 * put on hold as one in force: an issue on `kind` or `status` says so.
 *
 * @returns drafts, because another's request may say less than ours; `isPrescription` tells which are whole. Issues are
 * `not-read` (information): their path starts with the index of the draft, and is `[]` for a request that no draft holds.
 */
export function readPrescriptions(bundle: Bundle): { prescriptions: PrescriptionDraft[]; issues: Issue[] } {
  const { acts, groups } = actsIn(bundle);
  const issues = acts.flatMap(({ draft, unsaid }, index) => {
    const { error } = prescriptionSchema.safeParse(draft);
    const missing = (error?.issues ?? []).map(({ path }) => path.map((key) => (typeof key === 'number' ? key : String(key))));
    return [...missing, ...unsaid.map((field) => [field])].map((path) => notRead([index, ...path]));
  });
  const lost = Array.from({ length: groups - acts.length }, () => notRead([]));
  return { prescriptions: acts.map(({ draft }) => draft), issues: [...issues, ...lost] };
}

const notRead = (path: Issue['path']): Issue => ({ code: 'not-read', severity: 'information', path });

/**
 * Reads the one prescription of a Bundle that `toPrescriptionBundle` made, or that a server returned for it, exactly as
 * it was written. Whether another system revoked it since, `readPrescriptions` tells.
 *
 * @throws TypeError when the Bundle holds no prescription, several, or one that is not whole: `readPrescriptions` reads those.
 */
export function fromPrescriptionBundle(bundle: Bundle): Prescription {
  const { acts } = actsIn(bundle);
  const [act] = acts;
  if (!act || acts.length > 1) throw new TypeError(`fromPrescriptionBundle: expected one prescription, the Bundle holds ${acts.length}.`);
  const { data, error } = prescriptionSchema.safeParse(act.draft);
  if (error) throw new TypeError(`fromPrescriptionBundle: the prescription is not whole, see ${error.issues.map(({ path }) => path.join('.')).join(', ')}.`);
  return data;
}
