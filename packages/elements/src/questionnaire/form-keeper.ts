import type { Issue } from '@sport-sante/sdk';
import { createForm, pathOf, translateQuestionnaire, type Answer, type Form, type FormNode, type LaunchValues } from '@sport-sante/sdk/questionnaire/form';
import type { Instrument, InstrumentId, Score, ScoreOptions } from '@sport-sante/sdk/questionnaire/instruments';
import type { Coding, Questionnaire, QuestionnaireResponse } from 'fhir/r4.js';
import { onDemand } from '../internal/on-demand.js';

/** What a form is opened from. */
export interface Sources {
  readonly questionnaire: Questionnaire | undefined;
  readonly instrument: string | undefined;
  readonly response: QuestionnaireResponse | undefined;
  readonly language: string;
  readonly launch: LaunchValues;
  readonly expandValueSet: ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;
  readonly now: (() => string) | undefined;
}

/** Why there is no form, or a form without what was given. */
export interface Trouble { readonly code: 'questionnaire-unreadable' | 'instrument-unknown' | 'instrument-unavailable' | 'response-unreadable'; readonly message: string; readonly retryable: boolean }

/** What the keeper tells of itself. */
export interface KeeperHost {
  /** Another form is there, or none. */
  opened(): void;
  edited(path: Issue['path']): void;
  troubled(trouble: Trouble): void;
  /** Resolves once the form is in view. */
  drawn(): Promise<void>;
}

const isQuestionnaire = (input: unknown): input is Questionnaire =>
  typeof input === 'object' && input !== null && (input as { resourceType?: unknown }).resourceType === 'Questionnaire';

const isResponse = (input: unknown): input is QuestionnaireResponse =>
  typeof input === 'object' && input !== null && (input as { resourceType?: unknown }).resourceType === 'QuestionnaireResponse';

const isInstrument = (input: unknown): input is Instrument => typeof input === 'object' && input !== null && 'score' in input && 'questionnaire' in input;

const loadInstruments = () => onDemand(() => import('@sport-sante/sdk/questionnaire/instruments/load'));

/** Holds the form of an element, with the instrument it may belong to, and opens another when the host gives one. */
export class FormKeeper {
  form: Form | undefined;
  instrument: Instrument | undefined;
  state: 'empty' | 'loading' | 'ready' | 'failed' = 'empty';
  trouble: Trouble | undefined;
  /** Whether the answers that were given could be read. */
  isResponseLost = false;

  readonly #host: KeeperHost;
  #sources: Sources | undefined;
  #loaded: { id: string; instrument: Instrument } | undefined;
  #turn = 0;
  #opening: Promise<void> | undefined;
  #leave: (() => void) | undefined;
  #score: Score | undefined;
  #listener: Parameters<Form['subscribe']>[0];

  constructor(host: KeeperHost, listener: Parameters<Form['subscribe']>[0]) {
    this.#host = host;
    this.#listener = listener;
  }

  /** Opens what the host gives, unless it is open already. In another language the answers stay. */
  follow(sources: Sources): void {
    const before = this.#sources;
    const isSame = before && sources.questionnaire === before.questionnaire && sources.instrument === before.instrument && sources.response === before.response;
    if (isSame && sources.language === before.language) return;
    const kept = isSame ? this.form?.response() : undefined;
    // A host that keeps the draft may give it back as it was told: that is no other form.
    if (before && this.form && sources.questionnaire === before.questionnaire && sources.instrument === before.instrument && sources.language === before.language && this.#says(sources.response)) {
      this.#sources = sources;
      return;
    }
    this.#sources = sources;
    this.#opening = this.#open({ ...sources, response: kept ?? sources.response });
  }

  /** Opens again what could not be had. */
  retry(): void { if (this.#sources) this.#opening = this.#open(this.#sources); }

  /** Puts back what the host gave. */
  reset(): void { if (this.#sources) this.#opening = this.#open(this.#sources); }

  /** Opens the form without answers: they were of another person. */
  reopen(): void {
    if (!this.#sources) return;
    this.#sources = { ...this.#sources, response: undefined };
    this.#opening = this.#open(this.#sources);
  }

  /** Resolves when what is being opened is open, or cannot be. */
  async settled(): Promise<void> { await this.#opening; }

  /** What the answers come to so far; `undefined` for a form of nobody we know. */
  scoreWith(options: ScoreOptions): Score | undefined {
    if (!this.instrument || !this.form) return undefined;
    this.#score ??= this.instrument.score(this.form.response(), options);
    return this.#score;
  }

  set(node: FormNode, answers: readonly Answer[]): void {
    this.form?.setAnswers(node, answers);
    this.#host.edited(pathOf(node));
  }

  setUnknown(node: FormNode, isUnknown: boolean): void {
    this.form?.setUnknown(node, isUnknown);
    this.#host.edited(pathOf(node));
  }

  addOccurrence(node: FormNode): FormNode | undefined {
    const added = this.form?.addOccurrence(node);
    if (added) this.#host.edited(pathOf(added));
    return added;
  }

  removeOccurrence(node: FormNode): void {
    const path = pathOf(node);
    this.form?.removeOccurrence(node);
    this.#host.edited(path);
  }

  async #open(sources: Sources): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { instrument: id, questionnaire } = sources;
    this.trouble = undefined;
    if (id && this.#loaded?.id !== id) {
      this.#set(undefined, 'loading');
      const instrument = await this.#load(id as InstrumentId);
      if (turn !== this.#turn) return;
      if (!instrument) return;
      this.#loaded = { id, instrument };
    }
    this.instrument = id ? this.#loaded?.instrument : undefined;
    const source = questionnaire ?? this.instrument?.questionnaire;
    if (source === undefined || source === null) this.#set(undefined, 'empty');
    else if (isQuestionnaire(source)) this.#create(source, sources);
    else this.#fail({ code: 'questionnaire-unreadable', message: 'What was given as questionnaire is no FHIR R4 Questionnaire.', retryable: false });
  }

  /** Whether these are the answers that stand in the form. */
  #says(response: QuestionnaireResponse | undefined): boolean {
    return isResponse(response) && JSON.stringify(response.item ?? []) === JSON.stringify(this.form?.response().item ?? []);
  }

  async #load(id: InstrumentId): Promise<Instrument | undefined> {
    try {
      const { loadInstrument } = await loadInstruments();
      // At the second address it comes with its module around it.
      const loaded = await onDemand<Instrument | Record<string, Instrument>>(() => loadInstrument(id));
      return isInstrument(loaded) ? loaded : Object.values(loaded).find((each) => isInstrument(each) && each.id === id);
    } catch (error) {
      this.#fail(error instanceof RangeError
        ? { code: 'instrument-unknown', message: `There is no instrument « ${id.slice(0, 40)} ».`, retryable: false }
        : { code: 'instrument-unavailable', message: 'The instrument could not be loaded.', retryable: true });
      return undefined;
    }
  }

  #create(questionnaire: Questionnaire, { response, language, launch, expandValueSet, now }: Sources): void {
    const given = response ?? undefined;
    this.isResponseLost = given !== undefined && !isResponse(given);
    const form = createForm(translateQuestionnaire(questionnaire, language), {
      launch, expressionsAfter: this.#host.drawn(), ...(isResponse(given) && { response: given }), ...(expandValueSet && { expandValueSet }), ...(now && { now }),
    });
    // A form that may not be asked at all, or of which nothing can: an empty page would look answered.
    const reasons = form.nodes.length > 0 ? [] : form.definition.issues.filter(({ severity }) => severity === 'error');
    if (reasons.length > 0) {
      this.#fail({ code: 'questionnaire-unreadable', message: `No item of this Questionnaire can be asked: ${[...new Set(reasons.map(({ code }) => code))].join(', ')}.`, retryable: false });
      return;
    }
    this.#set(form, 'ready');
    if (this.isResponseLost) this.#host.troubled({ code: 'response-unreadable', message: 'What was given as response is no FHIR R4 QuestionnaireResponse.', retryable: false });
  }

  #fail(trouble: Trouble): void {
    this.trouble = trouble;
    this.#set(undefined, 'failed');
    this.#host.troubled(trouble);
  }

  #set(form: Form | undefined, state: FormKeeper['state']): void {
    this.#leave?.();
    this.#score = undefined;
    this.form = form;
    this.state = state;
    this.#leave = form?.subscribe((change) => {
      this.#score = undefined;
      this.#listener(change);
    });
    this.#host.opened();
  }
}
