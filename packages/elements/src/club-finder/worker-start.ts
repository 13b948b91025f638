import { workerAddress } from './worker-address.js';

interface ScriptAddresses { createScriptURL(address: string): string }
interface TrustedTypes { createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptAddresses }

/** A policy of a page is made once; a page that has none needs none. */
let addresses: ScriptAddresses | undefined;

/** A page with Trusted Types starts a worker from an address that a policy vouches for: `trusted-types sport-sante` lets ours. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  addresses ??= trustedTypes?.createPolicy('sport-sante', { createScriptURL: (each) => each });
  return addresses?.createScriptURL(address) ?? address;
}

/** Milliseconds until a worker says that it runs: its file is 50 kB, on a slow line some seconds. Ours. */
export const READY_MS = 15_000;

interface WorkerStart {
  address?: URL;
  /** Ends the waiting: `READY_MS` from now. */
  by?: AbortSignal;
}

/**
 * A worker of our own; `undefined` where the page allows none (`worker-src` or `trusted-types` of its
 * Content-Security-Policy, a file from another origin), where its file is not, or when it says nothing in time: the same is
 * done on the page then.
 */
export async function startWorker({ address = workerAddress, by = AbortSignal.timeout(READY_MS) }: WorkerStart = {}): Promise<Worker | undefined> {
  try {
    const worker = new Worker(trusted(address.href), { type: 'module' });
    const isThere = await new Promise<boolean>((resolve) => {
      worker.addEventListener('message', () => { resolve(true); }, { once: true });
      worker.addEventListener('error', () => { resolve(false); }, { once: true });
      if (by.aborted) resolve(false);
      by.addEventListener('abort', () => { resolve(false); }, { once: true });
    });
    if (isThere) return worker;
    worker.terminate();
  } catch { /* The page allows none. */ }
  return undefined;
}
