import type { FhirPort } from '@sport-sante/sdk/client';
import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4.js';
import { failureOf, isFault, unexpected, type ServerFailure } from '../internal/server-answers.js';
import type { Party } from '@sport-sante/sdk/carnet';
import type { Carnet, CarnetEdit, EditStatus } from './context.js';
import * as writer from './writer.js';

/** An edit on its way. */
interface Item {
  readonly edit: CarnetEdit;
  /** What puts back what was; `undefined`: nothing does. */
  readonly undo: CarnetEdit | undefined;
  /** The thing whose status it is. */
  readonly id: string;
  /** The same for every attempt at the same transaction. */
  key: string;
  bundle?: Bundle;
  /** Times it was made again on what somebody else had written. */
  attempts: number;
  /** FHIR instant of the press. */
  readonly at: string;
}

/** An edit that is overtaken this often is left to the person. */
const MOST_ATTEMPTS = 5;

export interface QueueHost {
  /** As it is stored. */
  stored(): Carnet;
  store(carnet: Carnet): void;
  client(): FhirPort | undefined;
  author(): Party | undefined;
  /** FHIR instant. */
  now(): string;
  /** Of the page: words of a server are shown in no other. */
  language(): string;
  /** Offers an edit to the host. @returns false when the host takes it over. */
  offer(sent: { bundle: Bundle; key: string }): boolean;
  saved(answer: Bundle | undefined): void;
  failed(outcome: OperationOutcome, failure: ServerFailure): void;
  refused(issues: readonly { code: string }[]): void;
  edited(edit: CarnetEdit): void;
  changed(): void;
}

/** Whether an edit names the new thing that another one makes. */
const restsOn = ({ edit }: Item, { id }: Item): boolean => id.startsWith('urn:') && Object.entries(edit).some(([key, value]) => key !== 'id' && value === id);

/** How one attempt ended. */
type End = { answer: Bundle | undefined } | { failure: ServerFailure | 'conflict'; outcome: OperationOutcome };

/** Edits of one carnet: each shows at once, and is saved after the one before it, so that it stands on the version that one left. */
export class EditQueue {
  /** The conflict that waits for a decision. */
  conflict: (writer.Conflict & { readonly edit: CarnetEdit; readonly myAt: string; readonly decide: (choice: 'mine' | 'theirs' | 'later') => void }) | undefined;

  readonly #host: QueueHost;
  readonly #statuses = new Map<string, EditStatus>();
  /** What is saved now, and what waits. */
  #pending: Item[] = [];
  /**
   * What could not be sent, in its order: what follows may rest on what went before, and nobody knows whether the first
   * arrived. All of it is sent again together, before anything new.
   */
  #waiting: readonly Item[] = [];
  #isRunning = false;
  #handed: { key: string; end: (end: End) => void } | undefined;
  #shown: { stored: Carnet; pending: readonly Item[]; carnet: Carnet } | undefined;

  constructor(host: QueueHost) { this.#host = host; }

  statusOf(id: string): EditStatus | undefined { return this.#statuses.get(id); }

  /** What is not stored yet: each by what it is about. */
  get unsaved(): readonly string[] { return [...this.#pending, ...this.#waiting].map(({ id }) => id); }

  /** What failed and can be tried again. */
  get failed(): readonly string[] { return [...this.#statuses].filter(([, { retry }]) => retry !== undefined).map(([id]) => id); }

  /** The carnet as a person sees it: as it is stored, with the edits that wait. */
  get shown(): Carnet {
    const stored = this.#host.stored();
    const known = this.#shown;
    if (known?.stored === stored && known.pending === this.#pending) return known.carnet;
    const author = this.#host.author();
    const carnet = this.#pending.reduce((before, { edit, at }) => writer.applyEdit(before, edit, { at, author }).carnet, stored);
    this.#shown = { stored, pending: this.#pending, carnet };
    return carnet;
  }

  /** Shows an edit and saves it. What it cannot take is told beside what is edited, and changes nothing. */
  push(edit: CarnetEdit): void {
    const at = this.#host.now();
    const id = writer.touchedBy(edit);
    const before = this.shown;
    const { issues } = writer.applyEdit(before, edit, { at, author: this.#host.author() });
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      this.#tell(id, { state: 'refused' });
      this.#host.refused(errors);
      return;
    }
    const item: Item = { edit, undo: writer.undoOf(before, edit), id, key: writer.newId(), attempts: 0, at };
    this.#resume(item);
    this.#host.edited(edit);
    void this.#run();
  }

  /** Tries again all that could not be sent, in its order. */
  readonly retryAll = (): void => {
    this.#resume();
    void this.#run();
  };

  /** Takes up what waits, and what is new behind it. */
  #resume(...items: readonly Item[]): void {
    const all = [...this.#waiting, ...items];
    this.#waiting = [];
    this.#pending = [...this.#pending, ...all];
    for (const { id } of all) this.#tell(id, { state: 'saving' });
  }

  /** Drops what waits: the carnet is another person’s. */
  clear(): void {
    this.#pending = [];
    this.#waiting = [];
    this.#statuses.clear();
    // Who waits for a decision or for the host goes on, and finds that there is nothing left to do.
    this.conflict?.decide('later');
    this.#handed?.end({ answer: undefined });
    this.#handed = undefined;
  }

  /** The host’s word on how an edit it took over ended. @returns whether one waited for it. */
  settle(outcome: OperationOutcome, key: string | undefined): boolean {
    const handed = this.#handed;
    if (!handed || (key !== undefined && key !== handed.key)) return false;
    this.#handed = undefined;
    const errors = Array.isArray(outcome?.issue) ? outcome.issue.filter(({ severity }) => severity === 'error' || severity === 'fatal') : undefined;
    if (!errors) handed.end({ failure: 'failed', outcome: unexpected });
    else if (errors.some(({ code }) => code === 'conflict')) handed.end({ failure: 'conflict', outcome });
    else handed.end(errors.length > 0 ? { failure: 'refused', outcome } : { answer: undefined });
    return true;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let item = this.#pending[0]; item; item = this.#pending[0]) await this.#process(item);
    this.#isRunning = false;
  }

  async #process(item: Item): Promise<void> {
    const end = await this.#send(item);
    if (this.#pending[0] !== item) return;
    if ('answer' in end) this.#finish(item, end.answer);
    else if (end.failure === 'conflict') await this.#settleConflict(item, end.outcome);
    else this.#fail(item, end.failure, end.outcome);
  }

  async #send(item: Item): Promise<End> {
    const bundle = item.bundle ?? writer.toEditBundle(this.#host.stored(), item.edit, { at: item.at, author: this.#host.author() });
    item.bundle = bundle;
    const { key } = item;
    // The host may answer from inside its listener.
    const handed = new Promise<End>((end) => { this.#handed = { key, end }; });
    if (!this.#host.offer({ bundle, key })) return handed;
    if (!this.#handed) return handed;
    this.#handed = undefined;
    const client = this.#host.client();
    if (!client) return { answer: undefined };
    try {
      const answer: unknown = await client.submit(bundle, { idempotencyKey: key });
      return (answer as { resourceType?: unknown } | null)?.resourceType === 'Bundle' ? { answer: answer as Bundle } : { failure: 'failed', outcome: unexpected };
    } catch (error) {
      if (!isFault(error)) return { failure: 'failed', outcome: unexpected };
      return { failure: error.status === 412 || error.status === 409 ? 'conflict' : failureOf(error), outcome: error.outcome };
    }
  }

  #finish(item: Item, answer: Bundle | undefined): void {
    const applied = writer.applyEdit(this.#host.stored(), item.edit, { at: item.at, author: this.#host.author() }).carnet;
    this.#drop(item);
    this.#host.store(answer ? writer.afterSaved(applied, item.edit, answer, item.bundle) : applied);
    const { undo } = item;
    // The new thing has the server’s id from here on: its status is found by both.
    const status: EditStatus = { state: 'saved', at: this.#host.now(), ...(undo && { undo: () => { this.push(undo); } }) };
    if (!this.#pending.some(({ id }) => id === item.id)) this.#tell(item.id, status);
    this.#host.saved(answer);
  }

  #fail(item: Item, failure: ServerFailure, outcome: OperationOutcome): void {
    if (failure === 'offline' || failure === 'failed' || failure === 'unauthorized') {
      // What comes behind would fail as well, or be written without what it rests on.
      this.#waiting = this.#pending;
      this.#pending = [];
      for (const { id } of this.#waiting) this.#tell(id, { state: failure === 'offline' ? 'offline' : 'failed', retry: this.retryAll });
    } else {
      const reason = outcome.language?.startsWith(this.#host.language()) ? outcome.issue.map(({ details, diagnostics }) => details?.text ?? diagnostics).find((words) => words !== undefined) : undefined;
      const refused = this.#pending.filter((each) => each === item || restsOn(each, item));
      this.#pending = this.#pending.filter((each) => !refused.includes(each));
      for (const { id } of refused) this.#tell(id, { state: 'refused', ...(reason !== undefined && { reason }) });
    }
    this.#host.failed(outcome, failure);
  }

  /** Somebody else wrote the same thing: what the server has is read, and the person decides where the two differ. */
  async #settleConflict(item: Item, outcome: OperationOutcome): Promise<void> {
    const { theirs, provenances } = await this.#theirs(item);
    if (this.#pending[0] !== item) return;
    if (theirs.length === 0 || item.attempts === MOST_ATTEMPTS) {
      this.#drop(item);
      this.#tell(item.id, { state: 'conflict' });
      this.#host.failed(outcome, 'refused');
      return;
    }
    const conflict = writer.conflictOf(this.#host.stored(), item.edit, theirs, provenances);
    const choice = conflict.kind === 'same' ? 'theirs' : conflict.kind === 'elsewhere' ? 'mine' : await this.#decision(item, conflict);
    if (this.#pending[0] !== item) return;
    this.#host.store(conflict.carnet);
    if (choice === 'mine') {
      delete item.bundle;
      item.key = writer.newId();
      item.attempts += 1;
      return;
    }
    this.#drop(item);
    if (choice === 'later') this.#host.store(writer.putOff(this.#host.stored(), item.edit));
    this.#tell(item.id, choice === 'later' ? { state: 'put-off' } : { state: 'saved', at: this.#host.now() });
  }

  /** What the server has now of what was held against a version, and who wrote it. */
  async #theirs({ bundle }: Item): Promise<{ theirs: FhirResource[]; provenances: FhirResource[] }> {
    const client = this.#host.client();
    const references = (bundle?.entry ?? []).flatMap(({ request }) => (request?.ifMatch === undefined ? [] : [request.url]));
    if (!client || references.length === 0) return { theirs: [], provenances: [] };
    const theirs = await Promise.all(references.map((reference) => client.read(reference))).catch(() => []);
    const provenances: FhirResource[] = [];
    try {
      for await (const { entry = [] } of client.search('Provenance', { target: references.join(','), _count: 20 })) provenances.push(...entry.flatMap(({ resource }) => resource ?? []));
    } catch { /* Who wrote it is not known, then. */ }
    return { theirs, provenances };
  }

  #decision(item: Item, conflict: writer.Conflict): Promise<'mine' | 'theirs' | 'later'> {
    this.#tell(item.id, { state: 'conflict' });
    return new Promise((resolve) => {
      this.conflict = {
        ...conflict, edit: item.edit, myAt: item.at,
        decide: (choice) => {
          this.conflict = undefined;
          this.#host.changed();
          resolve(choice);
        },
      };
      this.#host.changed();
    });
  }

  #drop(item: Item): void { this.#pending = this.#pending.filter((each) => each !== item); }

  #tell(id: string, status: EditStatus): void {
    this.#statuses.set(id, status);
    this.#host.changed();
  }
}
