import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Version } from './version.js';

/** "SPSJ" in ASCII: tells this file from any other SQLite database. */
const APPLICATION_ID = 0x5350534a;
/** Raised when a row means something else than before. */
const FORMAT = 1;

/**
 * An append-only file of everything written, one row per request that wrote: a transaction is in it whole or not at all.
 * When `append` returns the row is with the operating system: it outlives the process (SIGKILL), not a power cut.
 */
export class Journal {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #file: string;

  /** @throws Error saying in one sentence why the file cannot serve as a journal. */
  constructor(file: string) {
    this.#file = file;
    this.#database = openDatabase(file);
    try {
      this.#prepare();
      this.#insert = this.#database.prepare('INSERT INTO written (versions) VALUES (?)');
    } catch (error) {
      this.#database.close();
      throw describe(error, file);
    }
  }

  append(versions: readonly Version[]): void {
    this.#insert.run(JSON.stringify(versions));
  }

  /** All rows, oldest first. @throws Error when one is damaged. */
  *rows(): Generator<Version[]> {
    let row = 0;
    try {
      for (const { versions } of this.#database.prepare('SELECT versions FROM written ORDER BY number').iterate()) {
        row += 1;
        yield readVersions(versions);
      }
    } catch (error) {
      throw new Error(`The journal ${this.#file} is damaged after row ${String(row)}: ${messageOf(error)}.`, { cause: error });
    }
  }

  close(): void {
    this.#database.close();
  }

  #prepare(): void {
    // One owner per journal: two servers appending to one file would each miss what the other wrote.
    this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const { application_id: application, user_version: format } = this.#pragmas();
    const isNew = application === 0 && format === 0 && this.#database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    if (!isNew && application !== APPLICATION_ID) throw new Error('it is the database of another program');
    if (!isNew && format !== FORMAT) throw new Error(`it has format ${String(format)} and this version reads format ${String(FORMAT)}`);
    if (isNew) this.#create();
    const check = this.#database.prepare('PRAGMA quick_check(1)').get();
    if (check?.['quick_check'] !== 'ok') throw new Error(`it is damaged (${String(check?.['quick_check'])})`);
  }

  #create(): void {
    this.#database.exec(`
      BEGIN;
      PRAGMA application_id = ${String(APPLICATION_ID)};
      PRAGMA user_version = ${String(FORMAT)};
      CREATE TABLE written (number INTEGER PRIMARY KEY, versions TEXT NOT NULL);
      COMMIT;
    `);
  }

  #pragmas(): Record<string, unknown> {
    return { ...this.#database.prepare('PRAGMA application_id').get(), ...this.#database.prepare('PRAGMA user_version').get() };
  }
}

function openDatabase(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw describe(error, file);
  }
}

function readVersions(text: unknown): Version[] {
  const versions: unknown = JSON.parse(String(text));
  if (!Array.isArray(versions) || !versions.every(isVersion)) throw new Error('a row is not a list of versions');
  return versions;
}

function isVersion(value: unknown): value is Version {
  const { type, id, number, lastUpdated, method } = Object(value) as Partial<Record<keyof Version, unknown>>;
  return [type, id, lastUpdated, method].every((part) => typeof part === 'string') && typeof number === 'number';
}

function describe(error: unknown, file: string): Error {
  const message = messageOf(error);
  const reason = /locked/.test(message) ? 'another process is using it' : message;
  return new Error(`The journal ${file} cannot be used: ${reason}.`, { cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
