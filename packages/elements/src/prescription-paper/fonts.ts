import { bold, regular } from 'virtual:paper-fonts';

const bytes = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Source Sans 3 (OFL 1.1), for the letters of Europe and the signs that doctors write. WOFF. */
export const fonts = (): { regular: Uint8Array; bold: Uint8Array } => ({ regular: bytes(regular), bold: bytes(bold) });
