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

/** What a site that asks for a password, or that is down, gives in place of a file. */
const isPage = (text: string): boolean => /^\s*<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 1000));

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

/** What windows-1252 has from 0x80 to 0x9f: « € », « ’ », « œ ». Node 20 reads them as control characters (nodejs/node#56542). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
 
const fromCp1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => UPPER[letter.charCodeAt(0) - 0x80] ?? letter);

/** A file of UTF-16 without its mark: of Latin letters, every other byte is 0. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 8192);
  const zeros = [0, 0];
  head.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.4 && even < head.length * 0.05) return 'utf-16le';
  return even > head.length * 0.4 && odd < head.length * 0.05 ? 'utf-16be' : undefined;
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

/** The bytes of each line, without its `\n`. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    yield bytes.subarray(from, at);
    from = at + 1;
  }
  yield bytes.subarray(from);
}

/** windows-1252 in which lines of UTF-8 were pasted, as two exports one under the other: each line is read as what it is, and it is told. */
function readMixed(bytes: Uint8Array): { text: string; issues: Issue[] } {
  const text = fromCp1252(bytes);
  if (!MOJIBAKE.test(text)) return { text, issues: [] };
  const lines = text.split('\n');
  let [index, count] = [0, 0];
  for (const line of linesOf(bytes)) {
    if (MOJIBAKE.test(lines[index] ?? '') && isUtf8(line)) {
      lines[index] = new TextDecoder().decode(line);
      count += 1;
    }
    index += 1;
  }
  return { text: lines.join('\n'), issues: count === 0 ? [] : [warning('encodings-mixed', { count })] };
}

/** Reads the letters of a file from its bytes: UTF-8, UTF-16 as Excel’s « Unicode text », or windows-1252, as Excel in French saves a CSV. */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') {
    const found = input.trim() === '' ? 'file-empty' : input.startsWith('PK\u0003\u0004') ? 'file-workbook' : input.startsWith('%PDF-') ? 'file-pdf' : isPage(input) ? 'file-page' : undefined;
    return found ? { text: undefined, encoding: 'text', issues: [error(found)] } : { text: input, encoding: 'text', issues: remarks(input) };
  }
  const encoding = starts(input, 0xff, 0xfe) ? 'utf-16le' : starts(input, 0xfe, 0xff) ? 'utf-16be' : unmarked(input) ?? (isUtf8(input) ? 'utf-8' : 'windows-1252');
  const other = otherFile(input) ?? (!encoding.startsWith('utf-16') && isBinary(input) ? 'file-binary' : undefined);
  if (other) return { text: undefined, encoding, issues: [error(other)] };
  const { text, issues } = encoding === 'windows-1252' ? readMixed(input) : { text: new TextDecoder(encoding).decode(input), issues: [] };
  const none = text.trim() === '' ? 'file-empty' : isPage(text) ? 'file-page' : undefined;
  return none ? { text: undefined, encoding, issues: [error(none)] } : { text, encoding, issues: [...issues, ...remarks(text)] };
}
