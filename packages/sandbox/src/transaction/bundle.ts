import type { Engine, FhirRequest } from '../interaction/message.js';
import { refusal } from '../resource/outcome.js';
import { isObject, listOf, type Resource } from '../resource/resource.js';
import { runBatch } from './batch.js';
import { runTransaction } from './transaction.js';

/** What is posted to the base: a batch or a transaction. @throws Refusal */
export async function runBundle(request: FhirRequest, engine: Engine): Promise<Resource> {
  const { body } = request;
  if (!isObject(body) || body['resourceType'] !== 'Bundle') throw refusal(400, 'structure', 'Only a Bundle can be posted to the base URL.', 'Bundle');
  const entries = listOf(body['entry']);
  switch (body['type']) {
    case 'transaction':
      return toResponse('transaction-response', await runTransaction(entries, request, engine));
    case 'batch':
      return toResponse('batch-response', await runBatch(entries, request, engine));
    default:
      throw refusal(400, 'value', `A Bundle posted to the base URL is a transaction or a batch, not "${String(body['type'])}".`, 'Bundle.type');
  }
}

function toResponse(type: string, entry: object[]): Resource {
  return { resourceType: 'Bundle', type, ...(entry.length > 0 && { entry }) };
}
