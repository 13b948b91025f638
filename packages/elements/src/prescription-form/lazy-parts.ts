import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';

/** What comes when it is asked for: none of it is there when a form opens. */
const loaders = {
  sentences: () => import('./unfit.js'),
  ending: () => import('./ending.js'),
  record: () => import('./record-help.js'),
  favourites: () => import('./favourites.js'),
  preview: () => import('./preview.js'),
  acts: () => import('./acts-part.js'),
  help: () => import('./help-part.js'),
  programmes: () => import('./programmes.js'),
  details: () => import('./detail-fields.js'),
  limitations: () => import('./limitation-details.js'),
};

type Loaders = typeof loaders;
export type PartName = keyof Loaders;
export type Part<Name extends PartName> = Awaited<ReturnType<Loaders[Name]>>;

/** Code of the form that loads on demand. */
export class LazyParts extends PartsOnDemand<Loaders> {
  constructor(host: LitElement) { super(host, loaders, ['details', 'limitations', 'preview']); }
}
