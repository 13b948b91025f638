import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';

/** What comes when it is in view, or when a person asks for it. */
const loaders = {
  clinician: () => import('./clinician-view.js'),
  patient: () => import('./patient-view.js'),
  edits: () => import('./edit-queue.js'),
  conflict: () => import('./conflict.js'),
  paper: () => import('./paper-acts.js'),
  share: () => import('./share-panel.js'),
};

/** Code of the viewer that loads on demand. */
export class CarnetParts extends PartsOnDemand<typeof loaders> {
  constructor(host: LitElement) { super(host, loaders, ['conflict', 'paper', 'share']); }
}
