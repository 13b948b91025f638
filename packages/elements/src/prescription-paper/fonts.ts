import { bold, regular } from 'virtual:paper-fonts';

/** A file that was deflated and written in base64 when it was built. */
async function inflated(base64: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export interface Fonts { regular: Uint8Array; bold: Uint8Array }

/** Arimo (OFL 1.1), for the letters of Europe and the signs that doctors write: as wide as Arial, in which the sheet prints. TrueType. */
export async function loadFonts(): Promise<Fonts> {
  const [regularFont, boldFont] = await Promise.all([inflated(regular), inflated(bold)]);
  return { regular: regularFont, bold: boldFont };
}
