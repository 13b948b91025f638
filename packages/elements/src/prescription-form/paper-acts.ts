import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { PaperOptions } from '@sport-sante/sdk/prescription/paper';
import { onDemand } from '../internal/on-demand.js';
import { saveFile } from '../internal/save-file.js';
import type { Programme, Territory } from '../provider/contexts.js';

/** What a territory says of the sheet, with the programme whose bulletin goes with it. */
function optionsOf(territory: Territory | undefined, programme: Programme | undefined): PaperOptions {
  if (!territory) return {};
  const { name, phone, ruleSet, paper } = territory;
  return {
    territory: { name, phone }, ruleSet, words: paper?.words, layout: paper?.layout,
    ...(programme && { programme: { name: programme.name, address: programme.url, phone: programme.phone, cost: programme.cost } }),
  };
}

/** What a sheet is made of. */
export interface Sheet { draft: PrescriptionDraft; territory: Territory | undefined; programme: Programme | undefined; view?: 'health' | 'other' }

/** The code of the paper, a PDF included, comes on demand. */
const paper = () => onDemand(() => import('../prescription-paper/paper.js'));

export async function printSheet({ draft, territory, programme, view }: Sheet): Promise<void> {
  const { printPrescription } = await paper();
  await printPrescription(draft, { ...optionsOf(territory, programme), view });
}

export async function pdfOf({ draft, territory, programme, view }: Sheet): Promise<Blob> {
  const { prescriptionPdf } = await paper();
  return prescriptionPdf(draft, { ...optionsOf(territory, programme), view });
}

/** The same for all: a name of a file says nothing of a patient. */
const FILE_NAME = 'prescription-activite-physique-adaptee.pdf';

/** Hands a PDF to the browser to be saved. */
export const download = (pdf: Blob): void => { saveFile(pdf, FILE_NAME); };
