import { onDemand } from '../internal/on-demand.js';
import type { CarnetContext } from './context.js';
import { bundleOf } from './share-files.js';
import type { ShareAnswer, SharedFile } from './share-host.js';
import type { SectionId } from './share-sections.js';
import { todayIn } from '../internal/today.js';

/** How long a link opens. */
export const terms = ['day', 'week', 'month', 'date'] as const;
export type Term = (typeof terms)[number];

/** With five attempts, six characters are not guessed. Ours: no specification gives a length. */
export const PASSCODE_MIN = 6;

/** Why there is no link. `place`: the address of the host cannot be used; `no-host`: nobody keeps the file. */
export type LinkTrouble = 'code' | 'place' | 'folder' | 'date' | 'passcode' | 'insecure' | 'no-host' | NonNullable<ShareAnswer['problem']>;

/** What is asked before a link is made. */
export interface LinkWishes {
  readonly term: Term;
  /** The day of the term `date`. */
  readonly until: string | undefined;
  /** `undefined`: none is asked. */
  readonly passcode: string | undefined;
  readonly recipient: string;
  /** An address below which the file will be put by hand. `undefined`: the host keeps it. */
  readonly folder: string | undefined;
}

/** A link and its file; the key is in the link only. */
export interface MadeLink { readonly link: string; readonly file: SharedFile }

const DAY = 86_400_000;
const later = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Last day on which a link opens, counted from the day it truly is: the clock of the host is the one that counts. */
function lastDay({ term, until }: LinkWishes, today: string, usual: (today: string) => string): string | undefined {
  if (term === 'date') return until !== undefined && until >= today ? until : undefined;
  return term === 'month' ? usual(today) : later(today, term === 'day' ? 1 : 7);
}

/** An address of our own below that of a folder: `https://carnets.example/shl/` and 43 characters. */
const below = (folder: string, path: string): string => `${folder.trim().replace(/\/+$/, '')}/${path}`;

/**
 * Makes a link to what is not kept back: encrypted here, with a key of its own.
 *
 * @param place below what address the file will be; `label` names nobody.
 */
export async function makeLink(context: CarnetContext, wishes: LinkWishes, place: { host: string | undefined; viewer: string | undefined; leftOut: ReadonlySet<SectionId>; label: string | undefined }): Promise<MadeLink | LinkTrouble> {
  const { carnet } = context;
  const { passcode, recipient, folder } = wishes;
  const address = folder ?? place.host;
  if (address === undefined) return 'no-host';
  if (passcode !== undefined && passcode.length < PASSCODE_MIN) return 'passcode';
  const loaded = await Promise.all([onDemand(() => import('@sport-sante/sdk/document/health-link')), bundleOf(context, place.leftOut)]).catch(() => undefined);
  if (!loaded) return 'code';
  const [{ createHealthLink, newHealthLinkPath, usualExpiry }, content] = loaded;
  const expiresOn = lastDay(wishes, todayIn(carnet.timeZone, new Date().toISOString()), usualExpiry);
  if (expiresOn === undefined) return 'date';
  const id = newHealthLinkPath();
  const url = below(address, folder === undefined ? id : `${id}.jwe`);
  const { link, file, payload, issues } = await createHealthLink({
    content, url, expiresOn, timeZone: carnet.timeZone, label: place.label, passcode: passcode !== undefined, isDirect: folder !== undefined, viewerUrl: place.viewer,
  });
  if (link === undefined || !file || payload?.exp === undefined) return troubleOf(issues, folder !== undefined);
  return { link, file: { id, url, file, expiresOn, exp: payload.exp, ...(passcode !== undefined && { passcode }), ...(recipient.trim() !== '' && { recipient: recipient.trim() }) } };
}

function troubleOf(issues: readonly { code: string }[], isByHand: boolean): LinkTrouble {
  const codes = issues.map(({ code }) => code);
  if (codes.includes('insecure-context')) return 'insecure';
  if (codes.some((code) => code.startsWith('expiry-'))) return 'date';
  return isByHand ? 'folder' : 'place';
}
