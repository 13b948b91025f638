import { serveClubs } from '@sport-sante/sdk/club/serve';

/** What runs in the worker: a directory that is opened and searched off the page. Its first message says that it runs. */
const here = globalThis as unknown as Parameters<typeof serveClubs>[0];
serveClubs(here);
here.postMessage({ ready: true });
