/**
 * Passes a request of the page on to the FHIR server, so that both are one origin to the browser.
 *
 * Reads and writes nothing on disk. Bodies and headers pass unchanged, Host included: the server then writes its
 * absolute links (paging, Location) with the address the page knows.
 * Refuses to disguise a failure: a server that is down or breaks off is a broken connection, never an invented answer.
 */
import { request as send } from 'node:http';

/** Meant for one connection only (RFC 9110 §7.6.1): they are not passed on. */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * @param {string | undefined} baseUrl of the FHIR server, with its path; undefined: there is none
 * @param {import('node:http').IncomingMessage} request with a path under the prefix
 * @param {import('node:http').ServerResponse} response
 * @param {string} prefix what the page knows the server under
 */
export function proxyTo(baseUrl, request, response, prefix = '/fhir') {
  const breakOff = () => response.destroy();
  if (!baseUrl) return void breakOff();
  const base = new URL(baseUrl);
  const path = base.pathname.replace(/\/$/, '') + request.url.slice(prefix.length);
  const onward = send({ host: base.hostname, port: base.port, method: request.method, path, headers: passedOn(request.headers) });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode, answer.statusMessage, passedOn(answer.headers));
    answer.on('aborted', breakOff).on('error', breakOff).pipe(response);
  });
  onward.on('error', breakOff);
  response.on('close', () => onward.destroy());
  request.on('error', () => onward.destroy()).pipe(onward);
}

function passedOn(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}
