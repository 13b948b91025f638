import { nextFrame } from '@open-wc/testing';
import { emptyCarnet, type AssessmentKind, type Carnet, type Goal, type Measure } from '@sport-sante/sdk/carnet';
import { css, html } from 'lit';
import type { CarnetContext } from './context.js';
import { measureStyles } from './measure.styles.js';
import { renderMeasures } from './measures.js';
import { open, plan as sessionPlan, type CarnetHost } from './session-host.suite.js';

/** What the tests of measures share: small carnets, and a page that shows them. */

let count = 0;

export const measure = (id: string, day: string, value: number | null, more: Partial<Measure> = {}): Measure =>
  ({ id: `Observation/${String(count += 1)}`, measure: id, day, value, status: 'final', records: 1, alsoIn: [], ...more });

export const goal = (id: string, target: { low?: number; high?: number }, more: Partial<Goal> = {}): Goal =>
  ({ id: `Goal/${id}`, text: id, state: 'in-progress', target: { measure: id, ...target }, ...more });

export const bilan = (day: string, kind: AssessmentKind) => ({ id: `DiagnosticReport/${day}`, kind, day, plan: plan.id });

export const plan = { ...sessionPlan, contact: { name: 'Camille Renaud' } };

export const planned = (day: string) => ({ id: `Task/${day}`, kind: 'final-assessment' as const, plan: plan.id, dueOn: day });

export const carnetOf = (measures: readonly Measure[], more: Partial<Carnet> = {}): Carnet => ({ ...emptyCarnet('Europe/Paris'), plans: [plan], measures: [...measures], ...more });

const [start, middle] = ['2026-03-10', '2026-05-12'];

/** Madame Vasseur’s measures on 17 June 2026, as on the first screen of the design. */
export const helenesMeasures = (more: Partial<Carnet> = {}): Carnet => carnetOf([
  measure('six-minute-walk', start, 345), measure('six-minute-walk', middle, 390), measure('chair-stand', start, 8), measure('chair-stand', middle, 11),
  measure('moderate-activity', start, 60, { isSelfReported: true }), measure('moderate-activity', middle, 130, { isSelfReported: true }),
  measure('pain', start, 5), measure('pain', middle, 3), measure('one-leg-balance', start, 4), measure('one-leg-balance', middle, 9),
  measure('sitting', start, 8.5), measure('sitting', middle, 7), measure('weight', start, 71), measure('weight', middle, 70.6), measure('waist', start, 96),
  measure('blood-pressure', start, 138, { secondValue: 82 }), measure('blood-pressure', middle, 134, { secondValue: 80 }),
], {
  assessments: [bilan(start, 'initial'), bilan(middle, 'mid')], milestones: [planned('2026-07-07')],
  goals: [goal('six-minute-walk', { low: 400 }), goal('chair-stand', { low: 12 }), goal('moderate-activity', { low: 150 }), goal('pain', { high: 3 }), goal('one-leg-balance', { low: 10 }), goal('sitting', { high: 7 })],
  ...more,
});

const frame = css`:host { container: sps / inline-size; background: var(--_surface); color: var(--_text); } table, caption { margin: 0; padding: 0; }`;

/** The measures of a carnet on a page, with charts that know their width: an observer tells it between two frames. */
export async function openMeasures(carnet: Carnet, settings: Partial<CarnetContext> & { width?: string } = {}): Promise<CarnetHost> {
  const host = await open((context) => html`<h2>Carnet</h2><h3>Mesures</h3><div>${renderMeasures(context)}</div>`, { carnet, styles: [frame, measureStyles], ...settings });
  await nextFrame();
  await nextFrame();
  return host;
}

/** Whatever is in the shadow root and fits. */
export const all = <Found extends Element = HTMLElement>(host: CarnetHost, selector: string): Found[] => [...host.shadowRoot!.querySelectorAll<Found>(selector)];
