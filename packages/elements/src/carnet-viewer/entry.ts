import { html, type TemplateResult } from 'lit';
export const renderEntry = (..._all: unknown[]): TemplateResult => html``;
