import { activityOf, type FormDefinition, type ItemDefinition } from '@sport-sante/sdk/questionnaire/form';
import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';

/** What comes when a form or a person asks for it. */
const loaders = {
  page: () => import('./page-part.js'),
  table: () => import('./activity-part.js'),
  tables: () => import('./choice-tables.js'),
  pages: () => import('./pages.js'),
  markup: () => import('./markup-view.js'),
  ending: () => import('./ending.js'),
  patient: () => import('./patient-part.js'),
  result: () => import('./result-view.js'),
};

type Loaders = typeof loaders;
export type PartName = keyof Loaders;

/** Code of the element that loads on demand. */
export class QuestionnaireParts extends PartsOnDemand<Loaders> {
  constructor(host: LitElement) { super(host, loaders, ['patient', 'result']); }
}

/**
 * Fetches what most forms are drawn with before one asks for it: in the first quiet moment of a page that loaded the
 * element. What cannot be had now is asked for again when it is needed.
 */
export function warmUp(): void {
  setTimeout(() => { for (const load of [loaders.page, () => import('./field-part.js'), () => import('./rare-fields.js')]) load().catch(() => undefined); });
}

/** What draws a group that asks to look otherwise than one item under the other. */
export const groupViews: Readonly<Record<string, 'tables' | 'pages' | undefined>> = {
  'table': 'tables', 'htable': 'tables', 'gtable': 'tables', 'atable': 'tables', 'grid': 'tables', 'tab-container': 'pages',
};

const isMarked = ({ markup, helpMarkup, options }: ItemDefinition): boolean => Boolean(markup ?? helpMarkup ?? options?.some((option) => option.markup));

/** The code a form takes before it is drawn. */
export function partsFor({ byLinkId }: FormDefinition, hasInstrument: boolean, mode: string): PartName[] {
  const items = [...byLinkId.values()];
  const views = items.flatMap(({ control = '' }) => groupViews[control] ?? (control === 'page' || control === 'tab' ? 'pages' as const : []));
  return [...new Set<PartName>([...views, ...(items.some(isMarked) ? ['markup' as const] : []), ...(hasInstrument || items.some(activityOf) ? ['table' as const] : []), mode === 'patient' ? 'patient' : 'page'])];
}
