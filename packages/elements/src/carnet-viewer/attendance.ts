import { html, type TemplateResult } from 'lit';
import type { CarnetContext } from './context.js';
import { later, lostPart } from './session-later.js';
import { renderSessionHere } from './session-here.js';

export { renderToday } from './session-here.js';

const load = () => import('./attendance-view.js');

/**
 * Who came when, and the panel of the session that is chosen there. It stands under the first screen: its code and its
 * look come once that is drawn.
 */
export const renderAttendance = (context: CarnetContext): TemplateResult =>
  html`${later(load, ({ renderAttendanceView }) => renderAttendanceView(context), lostPart(context))}${renderSessionHere(context)}`;
