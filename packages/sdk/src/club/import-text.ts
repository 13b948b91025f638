import type { Issue } from '../issue.js';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'text';

/** The letters of a file. `undefined`: it is none that can be read, and the issue says what it is. */
export interface Decoded { text: string | undefined; encoding: Encoding; issues: Issue[] }

const error = (code: string): Issue => ({ code, severity: 'error', path: [] });
const warning = (code: string, params?: Record<string, unknown>): Issue => ({ code, severity: 'warning', path: [], ...(params && { params }) });

const starts = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte);

/** Files that people take for a CSV: a workbook or any other archive, an old workbook, a PDF, what is compressed. */
function otherFile(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'file-workbook';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'file-pdf';
  return starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x28, 0xb5, 0x2f, 0xfd) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) ? 'file-compressed' : undefined;
}

/** More than one byte in twenty that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  const odd = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return odd > head.length / 20;
}

/** UTF-8 when every byte is: a letter of windows-1252 with an accent, alone, never is. A letter cut at the very end counts as UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** « Ã© » for é, « â€™ » for ’: UTF-8 that a program once read as windows-1252. */
const MOJIBAKE = /Ã[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122€]|â€[\u0080-\u00bf\u2018-\u2122œ\u009d]|Â[\u00a0«»°]|Å“/;

function remarks(text: string): Issue[] {
  const lines = (pattern: RegExp): number => text.split('\n').reduce((sum, line) => sum + (pattern.test(line) ? 1 : 0), 0);
  return [
    ...(text.includes('\ufffd') ? [warning('letters-lost', { count: lines(/\ufffd/) })] : []),
    ...(MOJIBAKE.test(text) ? [warning('mojibake', { count: lines(MOJIBAKE) })] : []),
  ];
}

/** Reads the letters of a file from its bytes: UTF-8, UTF-16 as Excel’s « Unicode text », or windows-1252, as Excel in French saves a CSV. */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') {
    const found = input.trim() === '' ? 'file-empty' : input.startsWith('PK\u0003\u0004') ? 'file-workbook' : input.startsWith('%PDF-') ? 'file-pdf' : undefined;
    return found ? { text: undefined, encoding: 'text', issues: [error(found)] } : { text: input, encoding: 'text', issues: remarks(input) };
  }
  const encoding = starts(input, 0xff, 0xfe) ? 'utf-16le' : starts(input, 0xfe, 0xff) ? 'utf-16be' : isUtf8(input) ? 'utf-8' : 'windows-1252';
  const other = otherFile(input) ?? (!encoding.startsWith('utf-16') && isBinary(input) ? 'file-binary' : undefined);
  if (other) return { text: undefined, encoding, issues: [error(other)] };
  const text = new TextDecoder(encoding).decode(input);
  return text.trim() === '' ? { text: undefined, encoding, issues: [error('file-empty')] } : { text, encoding, issues: remarks(text) };
}
