export interface Call {
  url: string;
  init: RequestInit;
  headers: Headers;
}

/** An answer (used once), a fault of the network, or what makes either. */
export type Reply = Response | Error | ((call: Call) => Response | Promise<Response>);

/**
 * A `fetch` that gives these replies in order, the last one for ever, and keeps what it was asked. For the tests of
 * what really speaks HTTP; everything else takes `fakePort`.
 */
export function fakeFetch(replies: readonly Reply[]): { fetch: typeof globalThis.fetch; calls: Call[] } {
  const calls: Call[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = { url: input instanceof Request ? input.url : input.toString(), init, headers: new Headers(init.headers) };
    const reply = replies[Math.min(calls.length, replies.length - 1)];
    calls.push(call);
    if (reply === undefined) throw new TypeError('fakeFetch has no reply.');
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply(call) : reply;
  };
  return { fetch, calls };
}
