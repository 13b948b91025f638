import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Injector, Mishap } from '../fault/injector.js';
import type { LinkRequest } from '../health-link/host.js';
import { isAboutLinks, toLinkRequest } from '../health-link/request.js';
import type { FhirRequest, FhirResponse } from '../interaction/message.js';
import { toAnswer, toFailure, type Answer } from './answer.js';
import { preflightHeaders } from './cors.js';
import { assertLoopback } from './host.js';
import { BASE_PATH, toFhirRequest } from './request.js';
import { faultAnswer, send, sendHalf } from './send.js';

export interface ListenOptions {
  /** 0 takes a free one. */
  port: number;
  maxBodyBytes: number;
  /** Asked at every request, because faults may change. */
  injector(): Injector;
  handle(request: FhirRequest): Promise<FhirResponse>;
  /** Answers what is asked below `/shl`, beside FHIR. */
  answerLink(request: LinkRequest): Promise<Answer>;
}

const LOOPBACK = '127.0.0.1';

/** Listens on this machine only. @throws Error when the port is taken. */
export async function listen(options: ListenOptions): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((message, response) => {
    void serve(message, response, options);
  });
  const port = await open(server, options.port);
  return { url: `http://${LOOPBACK}:${String(port)}${BASE_PATH}`, close: () => close(server) };
}

async function serve(message: IncomingMessage, response: ServerResponse, options: ListenOptions): Promise<void> {
  const { method = 'GET', url = '/', headers } = message;
  try {
    assertLoopback(headers.host);
    const { latencyMs, fault } = options.injector().next(method, pathOf(url));
    if (latencyMs > 0) await wait(latencyMs);
    if (method === 'OPTIONS') send(response, { status: 204, headers: preflightHeaders(headers), text: '' });
    else reply(await answerTo(message, fault, options), response, fault);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // A body that was not read to its end leaves the connection unusable.
    if (!message.complete) response.setHeader('Connection', 'close');
    send(response, toFailure(error));
  }
}

/** The answer a fault leaves; a fault that strikes before leaves the request undone, and has no true answer. */
async function answerTo(message: IncomingMessage, fault: Mishap['fault'], options: ListenOptions): Promise<Answer | undefined> {
  const run = await readRequest(message, options);
  if ((fault?.kind === 'status' || fault?.kind === 'body') && fault.when !== 'after') return faultAnswer(fault);
  if (fault?.kind === 'drop' && fault.when === 'before') return undefined;
  const answer = await run();
  if (fault?.kind === 'duplicate') return run();
  return fault?.kind === 'status' || fault?.kind === 'body' ? faultAnswer(fault) : answer;
}

/** Reads the whole request: what is left is to answer it, once or twice. */
async function readRequest(message: IncomingMessage, options: ListenOptions): Promise<() => Promise<Answer>> {
  const known = { host: `${LOOPBACK}:${String(message.socket.localPort)}`, maxBodyBytes: options.maxBodyBytes };
  if (isAboutLinks(message)) {
    const request = await toLinkRequest(message, known);
    return () => options.answerLink(request).catch(toFailure);
  }
  const request = await toFhirRequest(message, known);
  return () => run(request, options);
}

function reply(answer: Answer | undefined, response: ServerResponse, fault: Mishap['fault']): void {
  if (answer === undefined || fault?.kind === 'drop') response.destroy();
  else if (fault?.kind === 'cut') sendHalf(response, answer);
  else send(response, answer);
}

async function run(request: FhirRequest, options: ListenOptions): Promise<Answer> {
  try {
    return toAnswer(await options.handle(request), request.query.some(([name, value]) => name === '_pretty' && value === 'true'));
  } catch (error) {
    return toFailure(error);
  }
}

function pathOf(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length).replace(/\/$/, '') || '/' : path;
}

function open(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`The port ${String(port)} is taken.`, { cause: error }) : error);
    });
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve(); });
    server.closeAllConnections();
  });
}
