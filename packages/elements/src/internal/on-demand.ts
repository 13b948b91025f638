/**
 * Loads code, and tries once more by another address when it cannot be had.
 *
 * Why: Chromium remembers that a module could not be fetched, and answers the same when the network is back, until the
 * page is loaded anew. Its message names the address; with a query of its own it is another module to the browser.
 */
export function onDemand<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((error: unknown) => {
    const [address] = /https?:\S+/.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) throw error;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}${address.includes('?') ? '&' : '?'}again=${Date.now()}`) as Promise<Module>;
  });
}
