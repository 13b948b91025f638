/** Markup that is whole: what stands in it was escaped. Made by `markup` only. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of markup. Text is escaped; `undefined` and `false` are nothing. */
export type Piece = Markup | string | number | undefined | false | readonly Piece[];

/** What neither XML 1.0 nor a page may hold: control characters, halves of a pair, and the two that are none. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text that stands in markup, or in a quoted attribute, as it is. */
export const escaped = (text: string): string => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === undefined || piece === false) return '';
  return typeof piece === 'string' || typeof piece === 'number' ? escaped(String(piece)) : piece.map(written).join('');
}

/** Writes markup; every value in it is escaped, unless it is markup itself. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Piece[]): Markup =>
  new Markup(strings.reduce((sum, string, index) => sum + written(values[index - 1]) + string));
