import type { Issue } from '../issue.js';
import { webRun } from './orientation-clean.js';

/** What has an address, or may have one. */
export interface Addressed { url?: string | null | undefined }

/** What follows may say something of somebody, and nobody types it. */
const hasParameters = (address: string): boolean => /[?#]./.test(address);

const runOf = ({ url }: Addressed, options: Addressed) => webRun(options.url ?? url ?? undefined);

/** The address a poster leads to, for who draws its QR code. `undefined`: there is none, it is no http(s) address, or it has parameters. */
export function posterAddress(place: Addressed, options: Addressed = {}): string | undefined {
  const href = runOf(place, options)?.href;
  return href === undefined || hasParameters(href) ? undefined : href;
}

/** The address as people type it, no scheme, no slash at the end; of one with parameters, its site. */
export function addressInClear(place: Addressed, options: Addressed = {}): string | undefined {
  const bare = runOf(place, options)?.text.replace(/^https?:\/\//i, '');
  return bare && (hasParameters(bare) ? bare.replace(/[/?#].*$/, '') : bare.replace(/[?#]$/, '')).replace(/\/$/, '');
}

export function addressIssues(place: Addressed, options: Addressed): Issue[] {
  const run = runOf(place, options);
  const code = run === undefined ? 'poster-address-missing' : hasParameters(run.href ?? run.text) ? 'poster-address-parameters' : undefined;
  return code === undefined ? [] : [{ code, severity: 'warning', path: ['url'] }];
}
