import type { Issue } from '@sport-sante/sdk';
import type { Carnet, CarnetEdit, Measure, Plan, Session } from '@sport-sante/sdk/carnet';
import type { TemplateResult } from 'lit';
import type { Language, Translated } from '../internal/localize.js';
import type { Territory } from '../provider/contexts.js';

/** How far back the viewer looks. `plan`: the programme in view, the default. */
export type Period = 'plan' | 'year' | 'all';

/** What a person adds in a panel of its own. */
export type EntryKind = 'measure' | 'assessment' | 'note' | 'call' | 'milestone' | 'goal' | 'relay';

/** What became of an edit that is being saved, beside what it edits. */
export interface EditStatus {
  /** `saved` stays, with its undo, until the next edit of the same thing. `conflict` waits for a decision. */
  readonly state: 'saving' | 'saved' | 'failed' | 'offline' | 'refused' | 'conflict' | 'put-off';
  /** FHIR instant of the answer. */
  readonly at?: string;
  /** What a press on « Annuler » does; `undefined` when there is nothing to undo. */
  readonly undo?: () => void;
  readonly retry?: () => void;
  /** The server's own words about a refusal. */
  readonly reason?: string;
}

/** What the views of a carnet share: the carnet, the words, and what a person may do. */
export interface CarnetContext {
  readonly carnet: Carnet;
  /** The plan in view; `undefined` when there is none. */
  readonly plan: Plan | undefined;
  readonly period: Period;
  readonly view: 'clinician' | 'patient';
  readonly language: Language;
  readonly speak: <Sentences>(some: Translated<Sentences>) => Sentences;
  /** The calendar day it is where the carnet is kept, `2026-06-17`. */
  readonly today: string;
  readonly isEditable: boolean;
  /** What reading the data had to say: set apart, not understood, merged. */
  readonly issues: readonly Issue[];
  readonly territory: Territory | undefined;
  /** Makes an edit: it shows at once, and is saved. */
  readonly edit: (edit: CarnetEdit) => void;
  /** What became of the last edit of a session, a measure, a step. */
  readonly statusOf: (id: string) => EditStatus | undefined;
  /** Opens what is about one session, one measure; tells the host by `sps-select`. */
  readonly select: (kind: 'session' | 'measure' | 'document' | 'plan', id: string) => void;
  readonly selected: { readonly kind: string; readonly id: string } | undefined;
  readonly close: () => void;
  /** What is being added or changed in a panel of its own; `id`: of what is changed. The view draws it with `renderEntry`, in its place. */
  readonly entry: { readonly kind: EntryKind; readonly id?: string } | undefined;
  readonly openEntry: (kind: EntryKind, id?: string) => void;
  /** Puts the focus back where the entry was opened. */
  readonly closeEntry: () => void;
  readonly showPlan: (id: string) => void;
  readonly showPeriod: (period: Period) => void;
  readonly showView: (view: 'clinician' | 'patient') => void;
  /** Loads again what could not be loaded. `undefined`: the host gave the data, and only it can. */
  readonly reload: ((section?: NonNullable<Carnet['missing']>[number]) => void) | undefined;
  readonly print: (what: 'carnet' | 'letter') => void;
  /** Opens the panel of exports: FHIR, CSV, NDJSON, link. */
  readonly share: () => void;
  /** Draws the view again: something that is the view's own changed. */
  readonly redraw: () => void;
}

/** A part of the screen. A part that has nothing to say gives `nothing`. */
export type CarnetPart = (context: CarnetContext) => TemplateResult | symbol;

export type { Carnet, CarnetEdit, Measure, Plan, Session };
