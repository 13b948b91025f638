import type { Bundle } from 'fhir/r4.js';
import { onDemand } from '../internal/on-demand.js';
import { saveFile } from '../internal/save-file.js';
import type { CarnetContext } from './context.js';
import type { ShareHost } from './share-host.js';
import { carnetWithout, leftOutOfDocument, type SectionId } from './share-sections.js';

export type FileKind = 'document' | 'csv' | 'ndjson' | 'research-csv' | 'research-ndjson';

/** What is handed to the browser to be saved. */
export interface SavedFile { readonly name: string; readonly type: string; readonly text: string }

const types = { json: 'application/fhir+json', csv: 'text/csv;charset=utf-8', ndjson: 'application/fhir+ndjson' } as const;

/** A name that says nothing of the person: names of files end up in mails, backups and lists of what was opened. */
const nameOf = (today: string, ending: string, isResearch: boolean): string => `carnet-sport-sante-${isResearch ? 'recherche-' : ''}${today}.${ending}`;

/**
 * Writes a file of what is not kept back. The code for it loads here.
 *
 * @throws Error when it cannot be had.
 */
export async function fileOf(kind: FileKind, context: CarnetContext, { leftOut, author }: { leftOut: ReadonlySet<SectionId>; author: ShareHost['author'] }): Promise<SavedFile> {
  const { today, plan, language, view } = context;
  const carnet = carnetWithout(context.carnet, leftOut);
  if (kind === 'document') {
    const { toCarnetDocument } = await onDemand(() => import('@sport-sante/sdk/document'));
    const { bundle } = toCarnetDocument(carnet, {
      view, today, language, printedAt: new Date().toISOString(), sections: leftOutOfDocument(leftOut), ...(plan && { plan: plan.id }), ...(author && { author }),
    });
    return { name: nameOf(today, 'json', false), type: types.json, text: JSON.stringify(bundle, null, 1) };
  }
  const { toCarnetCsv, toNdjson } = await onDemand(() => import('@sport-sante/sdk/document/exchange'));
  const purpose = kind === 'research-csv' || kind === 'research-ndjson' ? 'research' : 'care';
  const isTable = kind === 'csv' || kind === 'research-csv';
  const text = isTable ? toCarnetCsv(carnet, { purpose, headers: language }) : toNdjson(carnet, { purpose });
  return { name: nameOf(today, isTable ? 'csv' : 'ndjson', purpose === 'research'), type: isTable ? types.csv : types.ndjson, text };
}

/** The whole of what is not kept back, as one Bundle without any national number: what a link opens. */
export async function bundleOf({ carnet }: Pick<CarnetContext, 'carnet'>, leftOut: ReadonlySet<SectionId>): Promise<Bundle> {
  const { toExchangeBundle } = await onDemand(() => import('@sport-sante/sdk/document/exchange'));
  return toExchangeBundle(carnetWithout(carnet, leftOut));
}

/** Hands a file to the browser to be saved. */
export const save = ({ name, type, text }: SavedFile): void => { saveFile(new Blob([text], { type }), name); };
