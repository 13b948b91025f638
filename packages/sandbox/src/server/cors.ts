import type { IncomingHttpHeaders } from 'node:http';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const EXPOSED = 'ETag, Location, Content-Location, Last-Modified, Retry-After, Date, X-Request-Id';

/** Every page may use the sandbox: there is nothing here to protect. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED,
};

/** The answer to a browser that asks before it sends. */
export function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return {
    ...CORS_HEADERS,
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
    'Access-Control-Max-Age': '600',
    // A page on the public web that talks to this machine (Private Network Access).
    'Access-Control-Allow-Private-Network': 'true',
  };
}
