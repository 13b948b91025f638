/** Names of HTML 4 that texts in French and English use; letters with an accent are made of their two halves. */
const named = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', deg: '°', micro: 'µ', times: '×', plusmn: '±',
  sup2: '²', sup3: '³', frac12: '½', copy: '©', reg: '®', trade: '™', oelig: 'œ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', bull: '•', hellip: '…', euro: '€', rarr: '→', le: '≤', ge: '≥', ne: '≠', colon: ':', Tab: '\t', NewLine: '\n',
}));
const accents = new Map(Object.entries({ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', cedil: '\u0327' }));

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Characters for their names and numbers; an unknown name stays as it is written. */
export const decodeEntities = (text: string): string => text.replace(/&(?:#(\d{1,8}|x[\da-f]{1,8});?|(([a-z])([a-z]{3,5})|\w{2,7});)/gi, (written, number?: string, name?: string, letter?: string, accent?: string) => {
  if (number !== undefined) return character(Number(/^x/i.test(number) ? `0${number}` : number));
  const mark = accents.get(accent ?? '');
  return mark ? ((letter ?? '') + mark).normalize() : named.get(name ?? '') ?? written;
});
