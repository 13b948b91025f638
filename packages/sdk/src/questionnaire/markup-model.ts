/** What may be drawn. Titles are a strong paragraph: the host page has its own outline. */
export const markupTags = [
  'p', 'div', 'span', 'strong', 'em', 'u', 'sup', 'sub', 'code', 'br', 'hr', 'ul', 'ol', 'li', 'a', 'img',
  'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const;
export type MarkupTag = (typeof markupTags)[number];

export interface MarkupElement {
  readonly tag: MarkupTag;
  /** Of a link: `https:`, `http:`, `mailto:`, `tel:` or `#`. */
  readonly href?: string;
  /** Of a picture: `data:image/…;base64,…` of PNG, JPEG, GIF or WebP. SVG can hold programs, and a remote one tells who reads. */
  readonly src?: string;
  /** Of a picture; empty when its author gave none. */
  readonly alt?: string;
  /** Of a cell, 2 to 99. */
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = string | MarkupElement;
