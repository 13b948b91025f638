import type { FhirError, FhirPort } from '@sport-sante/sdk/client';
import type { Bundle } from 'fhir/r4.js';
import { openClubs, unreadable } from './directory-open.js';
import { DirectoryError, type Opened } from './directory.js';
import { placesForWorker } from './places-for-worker.js';
import { isStopped, reopening } from './reopening.js';
import { startWorker } from './worker-start.js';

/** Opens a directory from a file or a server of the host’s. Loaded when there is one to ask. */

interface Opening { signal: AbortSignal; onProgress: (share: number) => void }

/** Bytes of a file beyond which it is opened off the page: below, the way there and back takes longer. Ours. */
const LARGE = 2_000_000;

/** A file of the host’s: an index, or CSV, JSON, GeoJSON. The one request that it is asked for by goes to its address. */
export async function openFile(src: string, { signal, onProgress }: Opening): Promise<Opened> {
  const bytes = await fetched(src, signal);
  const worker = bytes.byteLength > LARGE ? await startWorker() : undefined;
  if (worker) {
    const { connectClubs } = await import('@sport-sante/sdk/club/worker');
    const places = await placesForWorker();
    const source = isIndex(bytes) ? { file: bytes } : { text: bytes, format: formatOf(src, bytes) };
    const searcher = await readable(connectClubs(worker, { ...source, ...places, signal, onProgress: ({ done, total }) => { if (total > 0) onProgress(done / total); } }));
    const again = async () => (await openFile(src, { signal: new AbortController().signal, onProgress: () => undefined })).searcher;
    return { searcher: reopening(searcher, again), issues: searcher.issues };
  }
  if (isIndex(bytes)) {
    const { asSearcher, openClubIndex } = await import('@sport-sante/sdk/club/search');
    const index = await readable(Promise.resolve().then(() => openClubIndex(bytes)));
    return { searcher: asSearcher(index), issues: [], withPlaces: ({ communes }) => asSearcher(openClubIndex(bytes, { places: communes })) };
  }
  const { importClubs } = await import('@sport-sante/sdk/club/import');
  const { clubs, issues, isReadable } = importClubs(bytes, { format: formatOf(src, bytes) });
  if (!isReadable || (clubs.length === 0 && issues.length > 0)) throw unreadable(`No club could be read: ${issues[0]?.code ?? 'no rows'}.`);
  return openClubs(clubs, issues);
}

/** What the worker could not read is no matter of the network; one that stopped, as browsers do when memory is short, may be started again. */
const readable = <Value>(reading: Promise<Value>): Promise<Value> => reading.catch((error: unknown) => {
  if (isStopped(error)) throw new DirectoryError({ code: 'not-loaded', message: error.message, retryable: true });
  throw unreadable(error instanceof Error ? error.message : String(error));
});

/** The HealthcareServices of a server, with who offers them and where. */
export async function openServer(client: FhirPort, { signal }: Opening): Promise<Opened> {
  const { fromClubBundle } = await import('@sport-sante/sdk/club/fhir');
  const pages: Bundle[] = [];
  try {
    for await (const page of client.search('HealthcareService', { _include: ['HealthcareService:organization', 'HealthcareService:location'], _count: 200 }, { signal })) pages.push(page);
  } catch (error) {
    // What the server forbids it forbids again.
    const retryable = (error as Partial<FhirError> | undefined)?.retryable !== false;
    throw new DirectoryError({ code: 'not-loaded', message: 'The server did not give its HealthcareServices.', retryable });
  }
  const { clubs, issues } = fromClubBundle(pages);
  return openClubs(clubs, issues);
}

async function fetched(src: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const answer = await fetch(src, { signal, referrerPolicy: 'no-referrer' });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch { /* Said below, as any other way not to have it. */ }
  throw new DirectoryError({ code: 'not-loaded', message: 'The file of clubs could not be fetched.', retryable: true });
}

/** The first bytes of an index: see `toFile` in the SDK. */
const MAGIC = 'SPSCLUBS';
const isIndex = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;

function formatOf(src: string, bytes: Uint8Array): 'csv' | 'json' | 'geojson' {
  if (/\.geojson($|[?#])/i.test(src)) return 'geojson';
  const start = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart();
  return /^["﻿]?[[{]/.test(start) ? (/"FeatureCollection"/.test(start) ? 'geojson' : 'json') : 'csv';
}
