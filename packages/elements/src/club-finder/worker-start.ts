import { workerAddress } from './worker-address.js';

/**
 * A worker of our own; `undefined` where the page allows none (`worker-src` of its Content-Security-Policy, a file from
 * another origin): the same is done on the page then.
 */
export async function startWorker(): Promise<Worker | undefined> {
  try {
    const worker = new Worker(workerAddress, { type: 'module' });
    const isThere = await new Promise<boolean>((resolve) => {
      worker.addEventListener('message', () => { resolve(true); }, { once: true });
      worker.addEventListener('error', () => { resolve(false); }, { once: true });
    });
    if (isThere) return worker;
    worker.terminate();
  } catch { /* The page allows none. */ }
  return undefined;
}
