import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import { toQuestionnaireBundle } from '@sport-sante/sdk/questionnaire/exchange';
import type { Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { Bundle, OperationOutcome, OperationOutcomeIssue, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.js';
import { failureOf, isFault, locationsOf, unexpected, type ServerFailure } from '../internal/server-answers.js';

/** What is sent: the answers, and what they come to. */
export interface Parcel {
  readonly response: QuestionnaireResponse;
  readonly score: Score | undefined;
  /** The instant it is, for a response that does not say when. */
  readonly now: string;
}

export { newId } from '@sport-sante/sdk/questionnaire/exchange';

/** What answers say, as text: two of these are the same answers when they are equal. When they were given is no part of it. */
export function contentOf({ authored: _authored, ...answers }: QuestionnaireResponse): string { return JSON.stringify(answers); }

/** The answers, and an Observation for each value they come to, in one transaction; a server that has them under this key writes nothing. */
export function toBundle({ response, score, now }: Parcel, key: string): Bundle {
  return toQuestionnaireBundle({ response, score, id: key, authored: response.authored ?? now });
}

const isBundle = (answer: unknown): answer is Bundle => (answer as { resourceType?: unknown } | null | undefined)?.resourceType === 'Bundle';

/** How it ended: where it is, or why it is not there. */
export type Answer = { locations: string[] } | { failure: ServerFailure; outcome: OperationOutcome };

export async function save(client: FhirPort, bundle: Bundle, options: { idempotencyKey: string; signal: AbortSignal }): Promise<Answer> {
  try {
    const answer: unknown = await client.submit(bundle, options);
    // A client of the host's own may hand on a page of some proxy: nobody knows what was written.
    return isBundle(answer) ? { locations: locationsOf(answer) } : { failure: 'failed', outcome: unexpected };
  } catch (error) {
    return isFault(error) ? { failure: failureOf(error), outcome: error.outcome } : { failure: 'failed', outcome: unexpected };
  }
}

/** The linkId an expression of a server points at: by its name, `where(linkId='a')`, or by places, `item[2].item[0]`. */
function linkIdAt(expression: string, response: QuestionnaireResponse | undefined): string | undefined {
  const named = [...expression.matchAll(/linkId\s*=\s*'([^']*)'/g)].at(-1)?.[1];
  if (named !== undefined) return named;
  let items: readonly QuestionnaireResponseItem[] | undefined = response?.item;
  let found: QuestionnaireResponseItem | undefined;
  for (const [, name, place = '0'] of expression.matchAll(/\b(item|answer)(?:\[(\d+)\])?/g)) {
    if (name === 'item') found = items?.[Number(place)];
    items = name === 'item' ? found?.item : found?.answer?.[Number(place)]?.item;
  }
  return found?.linkId;
}

const wordsOf = ({ details, diagnostics }: OperationOutcomeIssue): string | undefined => details?.text ?? diagnostics;

/** What a server refused, on the questions it named; `path` is empty when it named none. */
export function issuesFrom(outcome: OperationOutcome, bundle: Bundle | undefined): Issue[] {
  const response = bundle?.entry?.map(({ resource }) => resource).find((resource) => resource?.resourceType === 'QuestionnaireResponse');
  return outcome.issue.filter(({ severity }) => severity === 'error' || severity === 'fatal').map((issue): Issue => {
    const linkId = issue.expression?.map((each) => linkIdAt(each, response)).find((each) => each !== undefined);
    return { code: 'server-refused', severity: 'error', path: linkId === undefined ? [] : [linkId], params: { human: wordsOf(issue) } };
  });
}
