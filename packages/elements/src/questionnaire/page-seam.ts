import type { Issue } from '@sport-sante/sdk';
import type { Answer, AnswerOption, Form, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Instrument, Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { Coding, QuestionnaireItem } from 'fhir/r4.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { FormControl } from '../internal/form-control.js';
import { languageOf, stringsFor, type Language, type Translated } from '../internal/localize.js';
import { AnswerSlots } from './answer-slots.js';
import type { FieldLook } from './context.js';
import type { FormKeeper } from './form-keeper.js';
import { ItemFields } from './item-fields.js';
import { mark } from './mark.js';
import { OpenPages } from './open-pages.js';
import type { PageContext } from './page-context.js';
import { QuestionnaireParts } from './parts.js';
import { fullName, isMissing, nodeAt, problemsOf, type Problem } from './problems.js';
import { strings, type Sentences } from './questionnaire.strings.js';
import type { Sending } from './sending.js';
import { watch, Watchers, type Followed } from './watch.js';

/** What the views need of the element they are drawn in. */
export interface PageHost extends LitElement {
  readonly mode: 'professional' | 'patient';
  readonly shortcuts: 'on' | 'off';
  readonly result: 'shown' | 'none';
  readonly submitLabel: string;
  readonly expandValueSet: ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;
  submit(): Promise<void>;
  print(): Promise<void>;
}

/** What the element knows and its views ask for. */
export interface PageFacts {
  readonly keeper: FormKeeper;
  readonly sending: Sending;
  readonly isReadonly: () => boolean;
  readonly isRefused: () => boolean;
  readonly who: () => string;
  /** The instant it is. */
  readonly today: () => string;
  readonly score: () => Score | undefined;
  readonly switchMode: () => void;
  readonly modify: () => void;
}

/** The words of an item that may be too wrong to be read: looked for in the form as it was given. */
function textOf(items: unknown, linkId: string): string {
  for (const item of Array.isArray(items) ? items as QuestionnaireItem[] : []) {
    const text = item?.linkId === linkId && typeof item.text === 'string' ? item.text : textOf(item?.item, linkId);
    if (text) return text;
  }
  return '';
}

/** The seam between the element and its views: what is known, said now, and what may be done. */
export class PageSeam implements PageContext {
  readonly watchers = new Watchers();
  readonly parts: QuestionnaireParts;
  readonly pages = new OpenPages();
  readonly slots: AnswerSlots;
  readonly fields: ItemFields;
  announcement = '';

  readonly #host: PageHost;
  readonly #facts: PageFacts;
  #problems: readonly Problem[] | undefined;

  constructor(host: PageHost, facts: PageFacts) {
    this.#host = host;
    this.#facts = facts;
    this.parts = new QuestionnaireParts(host);
    this.fields = new ItemFields(host);
    this.slots = new AnswerSlots({
      set: (node, answers) => { this.set(node, answers); },
      show: (node, position) => {
        this.watchers.tell({ nodes: new Set([node]), lists: new Set() });
        this.#focusField(this.#fieldsOf(node)[position]);
      },
    });
  }

  get form(): Form {
    const { form } = this.#facts.keeper;
    if (!form) throw new TypeError('No questionnaire is open.');
    return form;
  }

  get title(): string { return this.form.definition.source.title ?? this.instrument?.title[this.language] ?? this.form.definition.source.name ?? ''; }
  get language(): Language { return languageOf(this.#host); }
  get words(): Sentences { return stringsFor(this.#host, strings); }
  get instrument(): Instrument | undefined { return this.#facts.keeper.instrument; }
  get score(): Score | undefined { return this.#facts.score(); }
  get mode(): 'professional' | 'patient' { return this.#host.mode === 'patient' ? 'patient' : 'professional'; }
  get isReadonly(): boolean { return this.#facts.isReadonly(); }
  get isRefused(): boolean { return this.#facts.isRefused(); }
  get isBusy(): boolean { return this.sending.isBusy; }
  get submitLabel(): string { return this.#host.submitLabel; }
  get sending(): Sending { return this.#facts.sending; }
  get who(): string { return this.#facts.who(); }
  get today(): string { return this.#facts.today(); }
  get hasShortcuts(): boolean { return this.#host.shortcuts !== 'off'; }
  get hasResult(): boolean { return this.instrument !== undefined && this.#host.result !== 'none'; }
  get isResponseLost(): boolean { return this.#facts.keeper.isResponseLost; }
  get expand(): PageHost['expandValueSet'] { return this.#host.expandValueSet; }

  get gaps(): readonly string[] {
    const { definition } = this.form;
    return [...new Set(definition.issues.filter(({ severity }) => severity === 'error').map(({ path }) => String(path.at(-1) ?? '')))]
      .map((linkId) => textOf(definition.source.item, linkId) || linkId).filter(Boolean);
  }

  get problems(): readonly Problem[] {
    this.#problems ??= problemsOf(this.form, [...this.#unread, ...this.sending.serverIssues]);
    return this.#problems;
  }

  get missing(): readonly FormNode[] {
    const asked = (this.score?.issues ?? []).filter((issue) => isMissing(issue) && issue.severity !== 'information');
    const nodes = [...this.problems.filter(({ issue }) => isMissing(issue)).map(({ node }) => node), ...asked.map(({ path }) => nodeAt(this.form, path))];
    // Of what misses in one row, the first: it is answered as one.
    const seen = new Set<FormNode>();
    return nodes.filter((node) => node !== undefined).filter((node) => node.isVisible && !seen.has(this.#rowAround(node)) && seen.add(this.#rowAround(node)));
  }

  get unknownCount(): number { return this.score?.issues.filter(({ code }) => code === 'answer-unknown').length ?? 0; }

  /** What was drawn is no longer what is so: called after each act. */
  forget(): void { this.#problems = undefined; }

  /** Another form: nothing that was open or typed is of it. */
  reset(): void {
    this.forget();
    this.pages.reset();
    this.announcement = '';
  }

  readonly speak = <Words>(some: Translated<Words>): Words => stringsFor(this.#host, some);
  readonly nameOf = (node: FormNode): string => node.definition.shortText ?? (fullName(node) || node.linkId);

  /** The name of a question among others: of a part of a row, that of the row, with its domain. */
  readonly longNameOf = (node: FormNode): string => {
    const row = this.#rowAround(node);
    const domain = row.parent && this.parts.get('table')?.isDomain(row.parent) ? `${this.nameOf(row.parent)}, ` : '';
    const name = this.nameOf(row);
    return domain ? `${domain}${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
  };

  /** The same, with the part of its row: « Travail, temps assis, jours ». */
  readonly wholeNameOf = (node: FormNode): string => {
    const [name, own] = [this.longNameOf(node), this.nameOf(node)];
    return this.#rowAround(node) === node ? name : `${name}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
  };

  readonly sentence = (issue: Issue, node: FormNode | undefined): string => {
    const ending = this.parts.get('ending');
    if (ending) return ending.sentenceOf(issue, node, { sentences: this.speak(ending.issueSentences), language: this.language, mode: this.mode });
    // Drawn again when it is there.
    if (!this.parts.isLost('ending')) void this.parts.load('ending');
    return this.words.toCorrect;
  };

  readonly watch = (followed: Followed, draw: () => unknown): DirectiveResult => watch(this.watchers, followed, draw);
  readonly field = (node: FormNode, look: FieldLook): TemplateResult => html`${this.watch([node], () => this.draw(node, look))}`;
  readonly draw = (node: FormNode, look: FieldLook, set?: (answers: readonly Answer[]) => void): TemplateResult => this.fields.drawField?.(node, look, this, set) ?? html``;

  readonly items = (nodes: readonly FormNode[]): unknown => this.parts.get('page')?.renderItems(nodes, this) ?? nodes.map((node) => this.field(node, { size: 'page' }));
  readonly markedOption = ({ markup }: AnswerOption): TemplateResult | undefined => markup && this.parts.get('markup')?.renderMarkup(markup);

  /** What is wrong shows after leaving; what misses, after a refused submit, in the words of the field. */
  readonly mark = (node: FormNode): DirectiveResult => {
    const found = node.issues.find((issue) => issue.severity === 'error' && !isMissing(issue));
    const refused = this.sending.serverIssues.find(({ path }) => path.at(-1) === node.linkId);
    const issue = found ?? refused;
    return mark(issue ? this.sentence(issue, node) : '', this.isRefused);
  };

  readonly set = (node: FormNode, answers: readonly Answer[]): void => { this.#facts.keeper.set(node, answers); };
  readonly setUnknown = (node: FormNode, isUnknown: boolean): void => { this.#facts.keeper.setUnknown(node, isUnknown); };

  /** Adds an occurrence, and goes to its first question. */
  readonly addOccurrence = (node: FormNode): void => {
    const added = this.#facts.keeper.addOccurrence(node);
    if (!added) return;
    this.#announce(this.words.added(this.nameOf(added), added.index + 1));
    this.#goInto(added);
  };

  /** Removes an occurrence; the focus goes to the one before, else to what adds another. */
  readonly removeOccurrence = (node: FormNode): void => {
    const { parent, index, linkId } = node;
    this.#facts.keeper.removeOccurrence(node);
    this.#announce(this.words.removed(this.nameOf(node), index + 1));
    const siblings = (parent?.children ?? this.form.nodes).filter((each) => each.linkId === linkId);
    const next = siblings[Math.min(index, siblings.length - 1)];
    if (next) this.#goInto(next);
  };

  readonly redraw = (): void => { this.#host.requestUpdate(); };
  readonly submit = (): void => { void this.#host.submit(); };

  /** What prints could not be had: the screen says so, and nothing is lost. */
  readonly print = (): void => {
    this.#host.print().catch(() => { this.#announce(this.words.partLost); });
  };

  readonly switchMode = (): void => { this.#facts.switchMode(); };
  readonly modify = (): void => { this.#facts.modify(); };
  readonly openOf = (key: string): number => this.pages.openOf(key);
  readonly isVisited = (key: string, index: number): boolean => this.pages.isVisited(key, index);

  readonly turnTo = (key: string, index: number): void => {
    this.pages.turn(key, index);
    this.redraw();
  };

  readonly focusNode = (node: FormNode): void => {
    if (this.pages.reveal(node, this.form)) this.redraw();
    void this.#host.updateComplete.then(() => {
      const [field] = this.#fieldsOf(node);
      if (field) this.#focusField(field);
      else this.#goInto(node);
    });
  };

  readonly focusOn = (selector: string): void => {
    void this.#host.updateComplete.then(() => { this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(); });
  };

  /** Fields whose words could not be read: no answer holds them, so no rule can name them. */
  get #unread(): Issue[] {
    const fields = [...this.#host.shadowRoot?.querySelectorAll<FormControl>('[data-key]') ?? []];
    return fields.filter(({ validity }) => validity?.badInput).map((field): Issue => {
      const node = this.form.nodeByKey(field.dataset['key'] ?? '');
      return { code: 'unreadable', severity: 'error', path: node ? [node.linkId] : [], params: { human: field.validationMessage } };
    });
  }

  #rowAround(node: FormNode): FormNode { return this.parts.get('table')?.rowAround(node) ?? node; }

  #fieldsOf(node: FormNode): FormControl[] { return [...this.#host.shadowRoot?.querySelectorAll<FormControl>(`[data-key="${CSS.escape(node.key)}"]`) ?? []]; }

  #focusField(field: FormControl | undefined): void {
    if (!field) return;
    // The code of a rare field may come after its place on the page.
    void Promise.resolve(field.updateComplete).then(() => { field.focus(); });
  }

  /** The first thing to answer in a part of the form. */
  #goInto(node: FormNode): void {
    const part = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node.key)}"]`);
    const field = part?.querySelector<FormControl>('[data-key]');
    if (field) this.#focusField(field);
    else part?.focus();
  }

  #announce(words: string): void {
    this.announcement = words;
    this.watchers.tellAll();
  }
}
