import type { Issue } from '../issue.js';
import { all, isRecord, number, record, records, sorted, text, type Json } from './fhir-read-values.js';

/** A resource of what was read, under the one name it has in the carnet. */
export interface Entry {
  /** `Appointment/44`; the address of one of another server; the `fullUrl` or a digest of one no server keeps. */
  id: string;
  type: string;
  resource: Json;
  path: Issue['path'];
  /** The server it is on, `example.org/fhir`: what its relative references are relative to. */
  base?: string | undefined;
}

interface Found extends Omit<Entry, 'id'> { fullUrl: string | undefined; /** Deleted since, says a history. */ isGone?: boolean; at?: string | undefined }

/** The version at the end of an address. */
export const HISTORY = /\/_history\/[^/]*$/;

/** A name, when it can be one: what follows `#` is a part of a resource. */
const named = (name: string | undefined): string | undefined => (name?.includes('#') ? undefined : name);

/** Bundles within Bundles: as deep as answers of servers go, and some. */
const DEEPEST = 8;

/** Everything that is a resource in what was read, however it was wrapped. */
function findAll(input: unknown, issues: Issue[]): Found[] {
  const found: Found[] = [];
  // One that holds itself is opened once.
  const opened = new Set<unknown>();
  const open = (value: unknown, path: Issue['path'], fullUrl?: string): void => {
    if (opened.has(value)) return;
    if (Array.isArray(value)) {
      opened.add(value);
      if (path.length < DEEPEST) value.forEach((each: unknown, index) => open(each, [...path, index]));
      return;
    }
    const type = text(value, 'resourceType');
    if (!isRecord(value) || type === undefined || !/^[A-Za-z]+$/.test(type)) {
      issues.push({ code: 'not-a-resource', severity: 'warning', path });
    } else if (type !== 'Bundle') {
      found.push({ type, resource: value, path, fullUrl: named(fullUrl?.replace(HISTORY, '')) });
    } else if (path.length < DEEPEST) {
      opened.add(value);
      if (records(value, 'link').some((link) => link['relation'] === 'next')) issues.push({ code: 'more-pages', severity: 'warning', path: [...path, 'link'] });
      all(value, 'entry').forEach((entry, index) => openEntry(entry, [...path, 'entry', index]));
    } else {
      issues.push({ code: 'too-deep', severity: 'warning', path });
    }
  };
  const openEntry = (entry: unknown, path: Issue['path']) => {
    if (record(entry, 'resource')) return void open(record(entry, 'resource'), [...path, 'resource'], text(entry, 'fullUrl'));
    const [type = '', id] = (text(entry, 'request', 'url') ?? '').split('/');
    const isGone = text(entry, 'request', 'method') === 'DELETE' && id !== undefined;
    if (isGone) return void found.push({ type, resource: { resourceType: type, id }, path, fullUrl: text(entry, 'fullUrl')?.replace(HISTORY, ''), isGone, at: text(entry, 'response', 'lastModified') });
    // The answer to a transaction names what it did, without the resources.
    if (!record(entry, 'response')) issues.push({ code: 'not-a-resource', severity: 'warning', path });
  };
  open(input, []);
  return found;
}

/** The address of a server without its scheme: whoever answers `http` and `https` is one. */
export const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');

/** The server a `fullUrl` says its resource is on. `undefined`: none, or it is the name of something else. */
function baseOf({ fullUrl = '', type, resource }: Found): string | undefined {
  const end = `/${type}/${String(resource['id'])}`;
  return /^https?:/.test(fullUrl) && fullUrl.endsWith(end) ? withoutScheme(fullUrl.slice(0, -end.length)) : undefined;
}

/** The server most resources are on: references and ids of it are written short. */
function homeOf(bases: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const base of bases) if (base !== undefined) counts.set(base, (counts.get(base) ?? 0) + 1);
  return sorted([...counts], ([base, count]) => [String(1e9 - count), base])[0]?.[0];
}

/** As much of a resource as its name is made of. */
const LONGEST = 100_000;

/** JSON with the keys of objects in one order, so that the same content is the same text. What is no JSON is left out. */
function written(value: unknown): string {
  const parts: string[] = [];
  const write = (each: unknown, depth: number): void => {
    if (parts.length > LONGEST || depth > 40) return;
    if (Array.isArray(each)) {
      parts.push('[');
      for (const item of each) write(item, depth + 1);
      parts.push(']');
    } else if (isRecord(each)) {
      parts.push('{');
      for (const key of Object.keys(each).sort()) {
        parts.push(key);
        write(each[key], depth + 1);
      }
      parts.push('}');
    } else if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean') {
      parts.push(JSON.stringify(each));
    }
  };
  write(value, 0);
  return parts.join(' ');
}

/** 64 bits of a text as 16 hexadecimal digits: names what has no name. Not for secrets. */
function digest(content: string): string {
  let [one, other] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) + index;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Which of two readings of one resource is the newer: by the clock of the server, its version, then its content. */
function isNewer(one: Found, other: Found): boolean {
  const clock = ({ resource, at }: Found) => Date.parse(at ?? text(resource, 'meta', 'lastUpdated') ?? '') || 0;
  const version = ({ resource }: Found) => Number(text(resource, 'meta', 'versionId') ?? number(resource, 'meta', 'versionId')) || 0;
  const [first, second] = [clock(one), clock(other)];
  if (first !== second) return first > second;
  if (version(one) !== version(other)) return version(one) > version(other);
  return written(one.resource) > written(other.resource);
}

export interface Opened {
  /** In the order of their ids. */
  entries: Entry[];
  /** The server most of them are on, without its scheme. */
  home: string | undefined;
  /** The same as an address, `https://example.org/fhir`. */
  base: string | undefined;
}

/**
 * The resources of Bundles of any type, of lists of them, or of one resource: each once, the newest, under one name
 * whatever the order. Never throws.
 */
export function openEntries(input: unknown, issues: Issue[]): Opened {
  const found = findAll(input, issues).map((each) => ({ ...each, base: baseOf(each) }));
  const home = homeOf(found.map(({ base }) => base));
  const idOf = (each: Found): string => {
    const id = named(text(each.resource, 'id'));
    const isHere = each.fullUrl === undefined || (each.base !== undefined && each.base === home);
    if (id !== undefined && isHere) return `${each.type}/${id}`;
    return each.fullUrl ?? `${each.type}~${digest(written(each.resource))}`;
  };
  const newest = new Map<string, Found>();
  for (const each of found) {
    const id = idOf(each);
    const known = newest.get(id);
    if (!known || isNewer(each, known)) newest.set(id, each);
  }
  const entries = [...newest].flatMap(([id, { type, resource, path, base, isGone }]) => (isGone ? [] : [{ id, type, resource, path, base }]));
  const addresses = new Set(found.flatMap((each) => (each.base !== undefined && each.base === home ? [each.fullUrl?.slice(0, each.fullUrl.indexOf('://') + 3 + home.length)] : [])));
  const base = [...addresses].sort()[0];
  return { entries: sorted(entries, (entry) => [entry.id]), home, base };
}
