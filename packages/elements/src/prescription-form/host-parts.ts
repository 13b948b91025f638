import type { DecisionFindings } from '@sport-sante/sdk/prescription/decision-help';
import type { RecordHints } from '@sport-sante/sdk/prescription/record';
import type { Favourite } from '../internal/events.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import type { FormContext } from './form-context.js';
import type { FormHost, FormModel } from './form-model.js';
import { sentences } from './issue-sentences.strings.js';
import type { Part, PartName } from './lazy-parts.js';
import type { IssueSentences } from './notices.js';
import type { RecordInput } from './record-help.js';
import type { ViewKeeper } from './view-keeper.js';

/** What a host may give beside a draft and its people. */
export interface PartsHost extends FormHost {
  record: RecordInput | undefined;
  favourites: readonly Favourite[] | undefined;
  readonly: boolean;
  decisionSupport: 'on' | 'off';
  findings: DecisionFindings | undefined;
}

/** What a host gives beside a draft, and the code that it takes: a record, models, the other acts, the help. */
export class HostParts {
  /** Whether the form was painted: advice comes after. */
  isPainted = false;

  readonly #host: PartsHost;
  readonly #model: FormModel;
  readonly #views: ViewKeeper;
  #read: ReturnType<Part<'record'>['rememberedRecord']> | undefined;

  constructor(host: PartsHost, model: FormModel, views: ViewKeeper) {
    this.#host = host;
    this.#model = model;
    this.#views = views;
  }

  /** Asks for the code of what is there and in view. */
  follow(isReadonly: boolean): void {
    const { parts } = this.#views;
    const { state, today, issues } = this.#model;
    this.#views.fetch({ state, today, isReadonly, issues, needs: this.#needs });
    const acts = parts.get('acts');
    this.#model.followHistory(acts && ((host) => new acts.ActHistory(host)));
    const help = isReadonly ? undefined : this.help;
    this.#model.advice = (draft) => help?.adviceOn(draft, { findings: this.#findings, ruleSet: this.#model.territory?.ruleSet, today: this.#model.today }) ?? [];
  }

  get help(): Part<'help'> | undefined { return this.#host.decisionSupport === 'off' ? undefined : this.#views.parts.get('help'); }

  /** Every sentence that is there, in the reader's language. */
  get sentences(): IssueSentences {
    const rare = this.#views.parts.get('sentences');
    const { help } = this;
    return { ...stringsFor(this.#host, sentences), ...(rare && stringsFor(this.#host, rare.rareSentences)), ...(help && stringsFor(this.#host, help.helpStrings).sentences) };
  }

  /** What the parts of the form see of it. */
  get seen(): Pick<FormContext, 'record' | 'favourites' | 'findings' | 'hasHelp' | 'history' | 'signer' | 'territory'> {
    const { favourites, readonly } = this.#host;
    const { history, signer, territory } = this.#model;
    return { record: this.#record, favourites, findings: this.#findings, hasHelp: this.help !== undefined && !readonly, history: history?.acts, signer, territory };
  }

  get #needs(): PartName[] {
    const { record, favourites, history, readonly, decisionSupport } = this.#host;
    const { draft, submission, territory } = this.#model;
    const needs: Partial<Record<PartName, unknown>> = {
      record, favourites: record ?? favourites, acts: readonly || history || (draft.kind ?? 'initial') !== 'initial', help: this.isPainted && !readonly && decisionSupport !== 'off',
      programmes: !readonly && territory?.programmes?.length, sentences: this.isPainted, ending: this.isPainted || submission.state !== 'idle',
    };
    return (Object.keys(needs) as PartName[]).filter((name) => needs[name]);
  }

  get #record(): RecordHints | undefined {
    const { record } = this.#host;
    const part = this.#views.parts.get('record');
    if (!record || !part) return undefined;
    this.#read ??= part.rememberedRecord();
    const { draft, today } = this.#model;
    return this.#read(record, { patient: draft.patient?.reference, today, language: languageOf(this.#host) });
  }

  /** What is known of the patient: by the record, by the host, by what was ticked, the last before the first. */
  get #findings(): DecisionFindings {
    const { measures, betaBlocker } = this.#record ?? {};
    return { ...(measures?.bmi && { bmi: measures.bmi.value }), ...(betaBlocker && { betaBlocker }), ...this.#host.findings, ...this.#views.view.findings };
  }
}
