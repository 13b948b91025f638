import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';

/** What comes when it is in view, or when a person asks for it. */
const loaders = {
  clinician: () => import('./clinician-view.js'),
  aside: () => import('./clinician-aside.js'),
  measures: () => import('./measures-part.js'),
  attendance: () => import('./attendance.js'),
  below: () => import('./below-part.js'),
  patient: () => import('./patient-view.js'),
  bars: () => import('./bars-part.js'),
  patientDetails: () => import('./patient-details.js'),
  edits: () => import('./edit-queue.js'),
  entry: () => import('./entry.js'),
  conflict: () => import('./conflict.js'),
  paper: () => import('./paper-acts.js'),
  documents: () => import('@sport-sante/sdk/document'),
  share: () => import('./share-panel.js'),
};

export type PartName = keyof typeof loaders;

/** Code of the viewer that loads on demand. */
export class CarnetParts extends PartsOnDemand<typeof loaders> {
  constructor(host: LitElement) { super(host, loaders, ['conflict']); }
}

/** What each view is made of: the first is painted first, the others come beside it. */
export const viewParts = { clinician: ['clinician', 'aside', 'measures', 'attendance', 'below'], patient: ['patient', 'bars', 'patientDetails'] } as const;
