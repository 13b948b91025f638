import type { Issue } from '@sport-sante/sdk';
import type { Club } from '@sport-sante/sdk/club/model';
import type { Programme } from '@sport-sante/sdk/programme';
import { html } from 'lit';
import { asTemplate } from '../carnet-viewer/paper-acts.js';
import { onDemand } from '../internal/on-demand.js';
import { printApart } from '../internal/print-frame.js';
import { pictureOf } from '../prescription-paper/load.js';
import type { FinderContext } from './context.js';

/** Of what a poster is made. */
export type PosterSubject = { readonly club: Club } | { readonly programme: Programme };

/**
 * Prints a poster from a frame of its own, as the list is; without its QR code when what draws it cannot be had.
 *
 * @returns what the poster misses: the issues of the SDK, and `poster-code-lost`.
 * @throws Error when what writes posters cannot be loaded.
 */
export async function printPoster({ language, today, territory }: FinderContext, subject: PosterSubject): Promise<Issue[]> {
  const { posterAddress, toClubPoster, toPoster } = await onDemand(() => import('@sport-sante/sdk/document/poster'));
  const address = posterAddress('club' in subject ? subject.club : subject.programme);
  const qr = address === undefined ? undefined : await pictureOf({ symbology: 'qrcode', content: address });
  const options = { language, ...(qr && { qr }) };
  const { page, issues } = 'club' in subject ? toClubPoster(subject.club, { ...options, today, territory }) : toPoster(subject.programme, options);
  printApart({ language, title: page.title, styles: page.styles, body: html(asTemplate(page.body)) });
  return [...(address !== undefined && !qr ? [{ code: 'poster-code-lost', severity: 'warning' as const, path: ['url'] }] : []), ...issues];
}
