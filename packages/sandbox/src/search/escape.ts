/** Splits at a separator that no backslash precedes; the escapes stay in the parts. */
export function splitEscaped(text: string, separator: ',' | '|' | '$'): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === separator) {
      parts.push('');
      continue;
    }
    const taken = character === '\\' ? text.slice(at, at + 2) : character;
    at += taken.length - 1;
    parts.push(`${parts.pop() ?? ''}${taken}`);
  }
  return parts;
}

/** Gives `\,` `\$` `\|` `\\` back as what they stand for. */
export function unescapeValue(text: string): string {
  return text.replace(/\\([,$|\\])/g, '$1');
}
