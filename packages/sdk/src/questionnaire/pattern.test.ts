import { expect } from 'chai';
import fc from 'fast-check';
import { compilePattern } from './pattern.js';

const matches = (source: string, text: string): boolean | string => {
  const pattern = compilePattern(source);
  return 'problem' in pattern ? pattern.problem : pattern.test(text);
};

/** Small patterns over a few letters, so that texts match them often. */
const patterns = fc.letrec<{ pattern: string; term: string; atom: string }>((tie) => ({
  pattern: fc.array(tie('term'), { minLength: 0, maxLength: 3 }).map((terms) => terms.join('')),
  term: fc.oneof(
    { maxDepth: 3 },
    tie('atom'),
    fc.tuple(tie('atom'), fc.constantFrom('*', '+', '?', '*?', '+?', '{2}', '{0,2}', '{1,}', '{0}')).map(([atom, sign]) => atom + sign),
  ),
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'é', '.', '\\d', '\\w', '\\S', '[ab]', '[^a]', '[a-c\\d]', '\\x61', '\\u00e9', '\\p{L}', '𝟙'),
    fc.constantFrom('(?:^)', '(?:$)', '(?:\\b)', '(?:\\B)'),
    fc.tuple(fc.constantFrom('(', '(?:', '(?<n>'), fc.array(tie('pattern'), { minLength: 1, maxLength: 3 })).map(([open, parts]) => `${open}${parts.join('|')})`),
  ),
})).pattern;

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '1', ' ', '\n', '𝟙'), { maxLength: 6 }).map((chars) => chars.join(''));

describe('compilePattern', () => {
  it('says of any small pattern what RegExp says of the whole text', () => {
    fc.assert(fc.property(patterns, texts, (source, text) => {
      let native: RegExp;
      try {
        native = new RegExp(`^(?:${source})$`, 'u');
      } catch {
        return;
      }
      expect(matches(source, text), `${source} on ${JSON.stringify(text)}`).to.equal(native.test(text));
    }), { numRuns: 3000 });
  });

  const whole: [string, string, boolean][] = [
    ['[0-9]{5}', '75011', true],
    ['[0-9]{5}', '750111', false],
    ['^[0-9]{5}$', '75011', true],
    ['[^@\\s]+@[^@\\s]+\\.[a-z]{2,}', 'jeanne@exemple.fr', true],
    ['[\\w-.]+', 'a-b.c', true],
    ['0[67](?:[ .\\-]?\\d{2}){4}', '06 12 34.56-78', true],
    ['0[67](?:[ .\\-]?\\d{2}){4}', '06 12 34.56-7', false],
    ['(oui|non)?', '', true],
    ['\\p{Lu}\\p{L}+', 'Éloïse', true],
    ['[\\]a]+', ']a', true],
    ['a\\-b\\/c\\.', 'a-b/c.', true],
    ['a{2', 'a{2', true],
  ];
  for (const [source, text, expected] of whole) {
    it(`${source} ${expected ? 'takes' : 'refuses'} « ${text} »`, () => {
      expect(matches(source, text)).to.equal(expected);
    });
  }

  for (const source of ['(?=a)a', '(?!a)b', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', 'a{3000}', '(a{1,100}){1,100}', '((?:){900}){900}', 'a'.repeat(5001)]) {
    it(`refuses ${source.slice(0, 24)} as unsafe`, () => {
      expect(matches(source, 'a')).to.equal('unsafe');
    });
  }

  for (const source of ['(a', 'a)', '*a', 'a**', '[b-a]', 'a{3,2}', '[a', 'a\\', '(?i)a']) {
    it(`says that ${source} is no pattern`, () => {
      expect(matches(source, 'a')).to.equal('invalid');
    });
  }

  it('takes a nest of parentheses for what it is', () => {
    expect(matches(`${'('.repeat(2400)}a${')'.repeat(2400)}`, 'a')).to.be.oneOf([true, 'unsafe']);
  });

  // A machine that tries its choices one after the other would not come back from these.
  for (const source of ['(a+)+$', '(a|a)*', '(a|aa)+', '(a*)*b', '([a-zA-Z]+)*', '(.*a){20}', '(a?){50}a{50}']) {
    it(`answers about ${source} on a text that it almost takes`, () => {
      expect(matches(source, `${'a'.repeat(50_000)}!`)).to.equal(false);
    });
  }

  it('does not take a text that would cost too many steps', () => {
    expect(matches('a*', 'a'.repeat(100_000))).to.equal(true);
    expect(matches('(a{0,400}){2}', 'a'.repeat(50_000))).to.equal(false);
  });
});
