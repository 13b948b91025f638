import type { OrientationDocument, OrientationPerson } from '@sport-sante/sdk/document/orientation';
import { html } from 'lit';
import { asTemplate } from '../carnet-viewer/paper-acts.js';
import { onDemand } from '../internal/on-demand.js';
import { printApart } from '../internal/print-frame.js';
import { saveFile } from '../internal/save-file.js';
import type { ListEntry } from './context.js';
import type { ListRecipient } from './list-host.js';
import type { ListScope } from './list-panel-state.js';

/** A way for the list to leave. */
export type Way = 'print' | 'pdf' | 'mail' | 'copy';
/** Why it could not: its code did not load. */
export type Trouble = 'code' | 'pdf';

/** What was made could not be handed over. */
export class HandoverError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`The list was not handed over: ${trouble}.`, options);
    this.trouble = trouble;
  }
}

const documentCode = () => onDemand(() => import('@sport-sante/sdk/document/orientation'));

/** A document, and what it was made of. */
interface Made { at: string; entries: readonly ListEntry[]; document: OrientationDocument; recipients: ListRecipient[] }

/** The person, and the family doctor when a copy is wanted. */
export function recipientsOf({ context: { mode, person }, state: { doctor } }: ListScope): ListRecipient[] {
  const copy = doctor.isWanted ? (doctor.name ?? person?.doctor ?? '').trim() : '';
  return [{ kind: 'person', ...(mode === 'clinical' && person?.name && { name: person.name }) }, ...(copy === '' ? [] : [{ kind: 'doctor', name: copy } as const])];
}

/**
 * The list as a document, once for all ways and recipients: it is made anew when the list, a recipient or the language is
 * another.
 *
 * @throws HandoverError
 */
export async function documentOf(scope: ListScope): Promise<Made> {
  const { context: { list, language, territory, mode }, state, host } = scope;
  const { entries } = list;
  const recipients = recipientsOf(scope);
  const key = JSON.stringify([language, recipients]);
  if (state.made?.entries === entries && state.made.key === key) return { ...state.made, recipients };
  const { toOrientationList } = await documentCode().catch((cause: unknown) => { throw new HandoverError('code', { cause }); });
  const at = state.made?.entries === entries ? state.made.at : host.now();
  const document = await toOrientationList({
    at,
    entries: entries.map(({ club, distanceKm, from, slot, slots, note }) => ({ club, distanceKm, from, slot, slots, note: note?.trim() || undefined })),
    territory,
    ...(mode === 'clinical' && {
      person: personOf(scope),
      author: host.author,
      recipients: recipients.flatMap(({ kind, name }) => (kind === 'doctor' ? [{ kind, name }] : [])),
    }),
  }, { language, timeZone: host.timeZone });
  state.made = { entries, key, at, document };
  return { at, entries, document, recipients };
}

/** Whom the list is for, in full when the host or a prescription says so. */
function personOf({ context: { person }, host: { patient = person?.prescription?.patient } }: ListScope): OrientationPerson | undefined {
  const { familyName, givenNames, gender, birthDate, reference } = patient ?? {};
  if (familyName) return { familyName, givenName: givenNames?.[0], gender, birthDate, reference };
  return person?.name ? { name: person.name } : undefined;
}

/** Names of files end up in mails, backups and lists of what was opened: they say nothing of the person. */
const fileName = (today: string, ending: string): string => `liste-activites-${today}.${ending}`;

/** Prints the list from a frame of its own, apart from the page around. */
export function printList({ page: { language, title, styles, body } }: OrientationDocument): void {
  printApart({ language, title, styles, body: html(asTemplate(body)) });
}

/**
 * Saves the list as a PDF. What writes it loads on demand.
 *
 * @param isGone whether nobody wants it any more, once it is written.
 * @returns the name of the file; `undefined`: none was saved.
 * @throws HandoverError
 */
export async function savePdf({ paper }: OrientationDocument, today: string, isGone: () => boolean): Promise<string | undefined> {
  const name = fileName(today, 'pdf');
  try {
    const { toPdf } = await onDemand(() => import('../prescription-paper/to-pdf.js'));
    const pdf = await toPdf(paper);
    if (isGone()) return undefined;
    saveFile(pdf, name);
    return name;
  } catch (cause) {
    throw new HandoverError('pdf', { cause });
  }
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Saves the list as a draft that a mail program opens (RFC 5322; `X-Unsent` is how Outlook and others know a draft), without
 * a recipient. Not a `mailto:` link: what one writes in a note would stand in an address, which browsers, mail programs
 * and proxies keep in their histories, and some cut it off after 2,000 characters.
 *
 * @returns the name of the file.
 */
export function saveDraft({ content: { title }, text }: OrientationDocument, today: string): string {
  const lines = base64(text.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? [];
  const draft = [`Subject: =?utf-8?B?${base64(title)}?=`, 'X-Unsent: 1', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', ...lines, ''].join('\r\n');
  const name = fileName(today, 'eml');
  saveFile(new Blob([draft], { type: 'message/rfc822' }), name);
  return name;
}

/** Whether the browser took the text: it may refuse, and an old page has no clipboard. */
export async function copyText({ text }: OrientationDocument): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  return clipboard?.writeText(text).then(() => true, () => false) ?? false;
}
