import type { IncomingMessage } from 'node:http';
import { readBody } from '../server/body.js';
import type { LinkRequest } from './host.js';

const LINKS_PATH = /^\/shl(?=$|[/?])/;

/** Whether a request is about a health link, and not FHIR. */
export const isAboutLinks = ({ url = '' }: IncomingMessage): boolean => LINKS_PATH.test(url);

/** The request below `/shl` that an HTTP request is. @throws Refusal 413 */
export async function toLinkRequest(message: IncomingMessage, { host, maxBodyBytes }: { host: string; maxBodyBytes: number }): Promise<LinkRequest> {
  const { method = 'GET', headers, url = '' } = message;
  const [path = '', query = ''] = url.replace(LINKS_PATH, '').split('?');
  return {
    method,
    path: path.split('/').filter((part) => part !== ''),
    query: new URLSearchParams(query),
    authorization: headers.authorization,
    text: method === 'POST' || method === 'PUT' ? await readBody(message, maxBodyBytes) : '',
    origin: `http://${headers.host ?? host}`,
  };
}
