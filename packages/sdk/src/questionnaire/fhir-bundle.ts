import type { Bundle, BundleEntry, FhirResource, Observation, QuestionnaireResponse, Reference } from 'fhir/r4.js';
import { CANONICAL } from '../canonical.js';
import type { Issue } from '../issue.js';
import { allPartsOf, fromObservations, partIdentifier, partsOf, referenceOf, toObservation, type ObservedScore } from './fhir-observations.js';
import { observedValues, URI_SYSTEM } from './instruments/codes.js';
import { instrumentIds, type InstrumentId, type Score } from './instruments/model.js';

/** What is sent of one filled-in questionnaire. */
export interface QuestionnaireBundleOptions {
  response: QuestionnaireResponse;
  /** What was computed; `undefined` for a form that is none of ours: the response goes alone. */
  score?: Score | undefined;
  /** UUID of this filling-in, made once: the same at each delivery. */
  id: string;
  /** `undefined`: that of the response; nobody known when it has none. */
  subject?: Reference | string | undefined;
  /** Who filled it in; that of the response when `undefined`. */
  author?: Reference | string | undefined;
  /** Who gave the answers: the patient, a relative. */
  source?: Reference | string | undefined;
  /** When the answers were given, an instant; that of the response when `undefined`. */
  authored?: string | undefined;
  /** Language of the words kept with the answers, `en` when the form was filled in English; that of the response, else French. */
  language?: string | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The `urn:uuid:` of a part: the id with its first group replaced by the number of the part, so that a draft always gives the same Bundle. */
const urnOf = (id: string, number: number): string => (number === 0 ? `urn:uuid:${id}` : `urn:uuid:${number.toString(16).padStart(8, '0')}${id.slice(8)}`);

const responseIdentifier = (id: string) => ({ system: URI_SYSTEM, value: `urn:uuid:${id}` });

function toEntry(fullUrl: string, resource: FhirResource, { system, value }: { system: string; value: string }): BundleEntry {
  return { fullUrl, resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: `identifier=${system}|${value}` } };
}

/**
 * Writes a filled-in questionnaire as one FHIR R4 transaction: the response, completed, and an Observation for each value
 * that was computed, `derivedFrom` it. Every entry is created once, found by its identifier (decision 5).
 * The subject and the author may be unknown: nobody is made up.
 *
 * @throws TypeError when `id` is no UUID, the response is none, or nobody says when the answers were given.
 */
export function toQuestionnaireBundle({ response, score, id, ...given }: QuestionnaireBundleOptions): Bundle {
  if (!UUID.test(id)) throw new TypeError(`toQuestionnaireBundle expects a UUID as id, got ${JSON.stringify(id)?.slice(0, 40)}.`);
  if (response?.resourceType !== 'QuestionnaireResponse') throw new TypeError('toQuestionnaireBundle expects a QuestionnaireResponse.');
  const { subject = response.subject, author = response.author, source = response.source, authored = response.authored, language = response.language ?? 'fr' } = given;
  if (authored === undefined) throw new TypeError('toQuestionnaireBundle expects authored, in the response or beside it.');
  const { id: _id, meta: _meta, identifier: _identifier, item, ...rest } = response;
  const written: QuestionnaireResponse = {
    ...rest,
    language,
    identifier: responseIdentifier(id),
    status: 'completed',
    ...(subject !== undefined && { subject: referenceOf(subject) }),
    authored,
    ...(author !== undefined && { author: referenceOf(author) }),
    ...(source !== undefined && { source: referenceOf(source) }),
    ...(item && { item }),
  };
  const entry = [toEntry(urnOf(id, 0), written, responseIdentifier(id)), ...(score ? observationEntries(score, { id, subject, author, authored }) : [])];
  return { resourceType: 'Bundle', type: 'transaction', entry };
}

interface About { id: string; subject: Reference | string | undefined; author: Reference | string | undefined; authored: string }

function observationEntries(score: Score, { id, subject, author, authored }: About): BundleEntry[] {
  const { instrument } = score;
  const numbered = allPartsOf(instrument);
  const parts = partsOf(score);
  const urn = (part: string) => urnOf(id, numbered.indexOf(part) + 1);
  const reference = (part: string): Reference => ({ reference: urn(part), identifier: partIdentifier(id, instrument, part) });
  return parts.map((part) => {
    const from = (observedValues[instrument][part]?.from ?? []).filter((each) => parts.includes(each)).map(reference);
    const response: Reference = { reference: urnOf(id, 0), identifier: responseIdentifier(id) };
    const observation = toObservation(score, part, { subject, author, effective: authored, id, derivedFrom: [response, ...from] });
    return toEntry(urn(part), observation, partIdentifier(id, instrument, part));
  });
}

/** What a Bundle holds of one filled-in questionnaire. */
export interface QuestionnaireRecord {
  response: QuestionnaireResponse | undefined;
  observations: Observation[];
  /** Which of ours it is; `undefined`: another questionnaire. */
  instrument: InstrumentId | undefined;
  /** What the Observations tell; score the response again for the rest. */
  observed: ObservedScore;
  issues: Issue[];
}

/** Which instrument a canonical names, whatever its version. `undefined` for another questionnaire. */
export const instrumentOf = (canonical: string | undefined): InstrumentId | undefined =>
  instrumentIds.find((id) => typeof canonical === 'string' && canonical.split('|')[0] === `${CANONICAL}/Questionnaire/${id}`);

/** The place of a resource, whether the entry or the resource tells it. */
const namesOf = ({ fullUrl, resource }: BundleEntry): string[] => [
  ...(fullUrl === undefined ? [] : [fullUrl]),
  ...(resource?.id === undefined ? [] : [`${resource.resourceType}/${resource.id}`]),
];

/**
 * Reads a Bundle back: the last response in it that was not entered in error, and the Observations derived from it. Never throws; what is not there is
 * an issue.
 */
export function fromQuestionnaireBundle(bundle: Bundle): QuestionnaireRecord {
  const entries = (Array.isArray(bundle?.entry) ? bundle.entry : []).filter((entry) => typeof entry?.resource === 'object' && entry.resource !== null);
  const responses = entries.flatMap((entry) => (entry.resource?.resourceType === 'QuestionnaireResponse' && entry.resource.status !== 'entered-in-error' ? [{ entry, response: entry.resource }] : []));
  const writtenAt = ({ response: { authored } }: (typeof responses)[number]): number => (typeof authored === 'string' ? Date.parse(authored) : NaN);
  const found = [...responses].sort((one, other) => writtenAt(one) - writtenAt(other) || 0).at(-1);
  const names = found ? namesOf(found.entry) : [];
  const identifier = found?.response.identifier?.value;
  const isFrom = (to: Reference | null) => {
    const reference = typeof to?.reference === 'string' ? to.reference.replace(/\/_history\/.*$/, '') : undefined;
    return (reference !== undefined && names.some((name) => reference.endsWith(name))) || (identifier !== undefined && to?.identifier?.value === identifier);
  };
  const observations = entries.flatMap(({ resource }) => (resource?.resourceType === 'Observation' && Array.isArray(resource.derivedFrom) && resource.derivedFrom.some(isFrom) ? [resource] : []));
  const instrument = instrumentOf(found?.response.questionnaire);
  const tell = (code: string, severity: Issue['severity']): Issue => ({ code, severity, path: [] });
  return {
    response: found?.response,
    observations,
    instrument,
    observed: instrument ? fromObservations(observations, instrument) : { values: {}, category: null },
    issues: [
      ...(found ? [] : [tell('response-not-found', 'error')]),
      ...(responses.length > 1 ? [tell('several-responses', 'information')] : []),
      ...(found && !instrument ? [tell('other-questionnaire', 'information')] : []),
    ],
  };
}
