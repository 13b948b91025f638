import { loadDefinitions } from './definition/load.js';
import { Injector } from './fault/injector.js';
import type { Faults } from './fault/rule.js';
import { LinkHost } from './health-link/host.js';
import type { Engine } from './interaction/message.js';
import { makeHandler } from './interaction/router.js';
import { usualIndexes } from './search/filter.js';
import { Finder } from './search/finder.js';
import { Includer } from './search/include.js';
import { plantSeed, type Seed } from './seed/seed.js';
import { listen } from './server/listen.js';
import { Journal } from './store/journal.js';
import { Store } from './store/store.js';

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  /** What a new sandbox holds; `demo` by default. Not applied to a journal that already holds data. */
  seed?: Seed | undefined;
  /** File that keeps everything written; without it, all is forgotten at the end. */
  journal?: string | undefined;
  /** What is to go wrong. */
  faults?: Faults | undefined;
  /** Greatest body accepted, in bytes; 32 MiB by default. */
  maxBodyBytes?: number | undefined;
}

export interface Sandbox {
  /** The base of the FHIR server, e.g. `http://127.0.0.1:8080/fhir`. */
  readonly url: string;
  /** Puts other faults in place of those there are; counts start again. @throws TypeError */
  setFaults(faults: Faults): void;
  /** Ends the server and all its connections, and closes the journal. */
  close(): Promise<void>;
}

const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Starts a FHIR R4 server on this machine (127.0.0.1), for demos, tests and prototyping. Never for production: whoever
 * can reach it may read and change everything.
 * @throws Error when the port is taken or the journal cannot be used, TypeError when the faults or the seed are not as described.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, seed = 'demo', maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  let injector = new Injector(options.faults ?? []);
  const journal = options.journal === undefined ? undefined : new Journal(options.journal);
  try {
    const engine = makeEngine(journal);
    if (engine.store.isEmpty) await plantSeed(seed, engine);
    const links = new LinkHost();
    const server = await listen({
      port, maxBodyBytes, injector: () => injector,
      handle: (request) => engine.store.inTurn(() => engine.handle(request)),
      answerLink: (request) => links.answer(request),
    });
    return {
      url: server.url,
      setFaults(faults) {
        injector = new Injector(faults);
      },
      async close() {
        await server.close();
        journal?.close();
      },
    };
  } catch (error) {
    journal?.close();
    throw error;
  }
}

function makeEngine(journal: Journal | undefined): Engine {
  const definitions = loadDefinitions();
  const store = new Store(journal, (type) => usualIndexes(type, definitions.parameters));
  const finder = new Finder(store, definitions);
  const includer = new Includer(store, finder, definitions);
  const engine: Engine = { store, definitions, finder, includer, handle: (request) => handle(request) };
  const handle = makeHandler(engine);
  return engine;
}
