import { html, type TemplateResult } from 'lit';
import type { CarnetContext } from './context.js';
export const renderShare = (_context: CarnetContext, _close: () => void): TemplateResult => html``;
