import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Prescription } from '@sport-sante/sdk/prescription';
import { checkDraft, isIsoDate, newId, ruleSetWith, todayIso, type CheckOptions, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { Practitioner } from '@sport-sante/sdk/identity';
import type { LitElement } from 'lit';
import { emit } from '../internal/events.js';
import type { PatientInput, PractitionerInput } from '../internal/people.js';
import type { Territory } from '../provider/contexts.js';
import { Shared } from '../provider/shared.js';
import type { ActHistory, HistoryInput } from './act-history.js';
import { DraftKeeper } from './draft-keeper.js';
import { answer, type DraftState } from './draft-state.js';
import { fieldsIn, unreadIssues } from './field-access.js';
import type { FormContext } from './form-context.js';
import { compact, fieldOf, firstOfEach, isMissing, pathsOf, type FieldKey } from './form-fields.js';
import { remarksOf } from './notices.js';
import { PeopleOfForm } from './people-of-form.js';
import { Submission } from './submission.js';
import { rememberedTerritory } from './territory-input.js';

/** What a form has from its host. */
export interface FormHost extends LitElement {
  patient: PatientInput | undefined;
  prescriber: PractitionerInput | undefined;
  territory: Territory | undefined;
  client: FhirPort | undefined;
  today: string | undefined;
  history: HistoryInput | undefined;
}

/** The draft of a form with its people, what the rules say of it, and how its submit stands. Knows nothing of the page. */
export class FormModel {
  readonly submission: Submission;
  readonly people = new PeopleOfForm();
  /** The other acts, once their code is there: for a renewal, an adaptation, or a host that gives them. */
  history: ActHistory | undefined;

  readonly #host: FormHost;
  readonly #territory = rememberedTerritory();
  readonly #shared: Shared;
  readonly #keeper: DraftKeeper;
  /** What else is to be said of a draft: the help of the HAS, once it is there. */
  advice: (draft: PrescriptionDraft) => Issue[] = () => [];
  #original: PrescriptionDraft | undefined;
  #stop: { key: string; stopped: Prescription['stopped'] } | undefined;

  constructor(host: FormHost) {
    this.#host = host;
    this.#shared = new Shared(host);
    this.#keeper = new DraftKeeper(host);
    this.submission = new Submission(host);
  }

  /** What was answered, with the people in force. */
  get draft(): PrescriptionDraft {
    const { draft } = this.#keeper.state;
    const { patient, prescriber } = this.#host;
    return { ...draft, ...this.people.of({ patient, prescriber, draft, shared: this.#shared }) };
  }

  /** The same as the form holds it. */
  get state(): DraftState { return { ...this.#keeper.state, draft: this.draft }; }

  get id(): string | undefined { return this.#keeper.state.draft.id; }

  get client(): FhirPort | undefined { return this.#host.client ?? this.#shared.client; }

  get territory(): Territory | undefined { return this.#territory(this.#host.territory ?? this.#shared.territory)?.territory; }

  /** Tells the host of what it gave and cannot be used: people, parts of its territory. The form goes on without. */
  tellUnreadable(changed: { has(key: string): boolean }): void {
    for (const key of ['patient', 'prescriber'] as const) if (changed.has(key)) this.people.tellUnreadable(this.#host, key);
    const { territory } = this.#host;
    if (!changed.has('territory') || territory === undefined || territory === null || this.#territory(territory)?.isWhole) return;
    emit(this.#host, 'sps-load-error', { code: 'territory-unreadable', message: 'Parts of what was given as territory cannot be read: the defaults hold for them.', retryable: false });
  }

  /** The day a host gave, if it is one: a wrong one must not date a prescription. */
  get day(): string | undefined { return isIsoDate(this.#host.today ?? '') ? this.#host.today : undefined; }

  /** The day to compare with. */
  get today(): string { return this.day ?? todayIso(); }

  get checkOptions(): CheckOptions { return { today: this.day, ruleSet: this.territory?.ruleSet, history: this.history?.acts }; }

  /** The rules it is written under, kept with what is sent. */
  get rulesVersion(): string { return ruleSetWith(this.territory?.ruleSet).version; }

  /** Who is at the desk, whoever signed what is shown. */
  get signer(): Practitioner | undefined {
    const { patient, prescriber } = this.#host;
    return this.people.of({ patient, prescriber, draft: {}, shared: this.#shared }).prescriber ?? this.draft.prescriber;
  }

  /** Looks for the other acts where they are needed. */
  followHistory(create: ((host: LitElement) => ActHistory) | undefined): void {
    this.history ??= create?.(this.#host);
    this.history?.keep(this.#original);
    this.history?.follow({ given: this.#host.history, client: this.client, draft: this.draft });
  }

  /** The act that another one was begun from: its host knows it. */
  keepOriginal(original: PrescriptionDraft): void { this.#original = original; }

  /** All there is to say: of words that could not be read, by the rules, by the server. */
  get issues(): Issue[] {
    // Of what is on its way nothing can be said yet.
    const lawful = checkDraft(compact(this.draft), this.checkOptions).filter(({ code }) => code !== 'original-unknown' || this.history?.isPending === false);
    return [...unreadIssues(fieldsIn(this.#host.shadowRoot)), ...lawful, ...this.advice(compact(this.draft)), ...this.submission.serverIssues];
  }

  get problems(): FormContext['problems'] {
    return firstOfEach(this.issues.filter(({ severity }) => severity === 'error'), this.#keeper.state.isShared);
  }

  remarks({ isRefused }: { isRefused: boolean }): FormContext['remarks'] {
    return remarksOf(this.issues, { isShared: this.#keeper.state.isShared, isRefused });
  }

  /** Starts anew; nobody has answered anything yet. */
  open(given: PrescriptionDraft | undefined): void {
    this.#keeper.open(given, this.day);
    this.#original = undefined;
    this.#stop = undefined;
    this.submission.clear();
    this.people.forget();
  }

  /** A draft that names its patient is about that one, whoever the host shows next. */
  keepPatient(): void {
    const { patient } = this.#keeper.state.draft;
    if (patient) this.people.answerFor(patient);
  }

  /** What the host gave, to open it again. */
  get given(): PrescriptionDraft | undefined { return this.#keeper.again({ isDone: this.submission.state === 'saved' }); }

  /** Sends the end of the prescription, under a key of its own that a retry keeps. */
  async sendStop(stopped: Prescription): Promise<void> {
    if (['saving', 'handed'].includes(this.submission.state)) return;
    this.#stop = { key: this.#stop?.key ?? newId(), stopped: stopped.stopped };
    await this.submission.send(compact(stopped), { client: this.client, check: this.checkOptions, stopKey: this.#stop.key });
  }

  /** Once it is saved, an end shows on the draft. */
  keepStop(): void {
    const { stopped } = this.#stop ?? {};
    if (stopped) this.#keeper.edit((state) => answer(state, 'stopped', stopped));
  }

  followDay(): void { this.#keeper.followDay(this.day); }

  /**
   * Answers and agreements belong to one person. Whether the host has put another patient under them: then the form opens
   * anew. What was answered went out by `sps-draft`.
   */
  hasAnotherPatient(): boolean {
    const isNew = this.people.isNew(this.#shared.patient);
    const { patient } = this.draft;
    return this.people.isAnother(patient) || (isNew && this.people.differ(patient, this.#shared.patient));
  }

  /** Answers given from now on are about the patient in view. */
  touch(): void { this.people.answerFor(this.draft.patient); }

  /** Changes the draft by an answer to a field, and tells the host. */
  edit(key: FieldKey, change: (state: DraftState) => DraftState): void {
    this.#keeper.edit(change);
    this.touch();
    const { isShared, draft } = this.#keeper.state;
    this.submission.forget((issue) => fieldOf(issue, isShared) === key);
    const { problems } = this;
    emit(this.#host, 'sps-change', {
      valid: problems.every(({ issue }) => isMissing(issue)), complete: problems.length === 0, changed: pathsOf(key, draft.components?.length ?? 0),
    });
    emit(this.#host, 'sps-draft', { prescription: compact(this.draft) });
  }
}
