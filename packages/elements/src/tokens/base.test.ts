import { expect } from '@open-wc/testing';
import { drawn, everyOne, get, page } from '../internal/acts.test.js';
import '../check-field/check-field.js';
import '../choice-field/choice-field.js';
import type { ChoiceField } from '../choice-field/choice-field.js';
import '../combobox-field/combobox-field.js';
import type { ComboboxField } from '../combobox-field/combobox-field.js';

const labels = ['Légère', 'Modérée', 'Élevée', 'Très élevée'];

const segmented = (style = '') =>
  page<ChoiceField>(`<div style="${style}"><sps-choice-field label="Intensité" appearance="segmented"></sps-choice-field></div>`, 'sps-choice-field', (field) => {
    field.options = labels.map((label) => ({ value: label, label }));
    field.value = 'Modérée';
  });

const segmentsOf = (field: ChoiceField) => [...field.shadowRoot!.querySelectorAll('.segment')].map((segment) => segment.getBoundingClientRect());

/** Reads what a test asks while the rules of that condition hold, as they do on another device. */
async function whereIt<Read>(condition: string, field: HTMLElement, read: () => Read): Promise<Read> {
  const rules = field.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === condition);
  expect(rules.length).to.be.greaterThan(0);
  for (const { media } of rules) media.mediaText = 'all';
  await drawn(field);
  const result = read();
  for (const { media } of rules) media.mediaText = condition;
  return result;
}

describe('what every field starts from', () => {
  it('takes no look of text from the page around', async () => {
    const field = await page('<div style="white-space: pre; text-indent: 2em; text-transform: uppercase; text-shadow: 1px 1px red; font-variant: small-caps; cursor: wait"><sps-check-field label="Oui"></sps-check-field></div>', 'sps-check-field');
    const { whiteSpace, textIndent, textTransform, textShadow, fontVariant, cursor } = getComputedStyle(field);
    expect([whiteSpace, textIndent, textTransform, textShadow, fontVariant, cursor]).to.deep.equal(['normal', '0px', 'none', 'none', 'normal', 'auto']);
  });

  it('keeps the spacing and the direction that a reader asks for', async () => {
    const field = await page('<div dir="rtl" style="letter-spacing: 2px; word-spacing: 3px"><sps-check-field label="Oui"></sps-check-field></div>', 'sps-check-field');
    const { letterSpacing, wordSpacing, direction } = getComputedStyle(field);
    expect([letterSpacing, wordSpacing, direction]).to.deep.equal(['2px', '3px', 'rtl']);
  });

  it('draws its icons in the colours of the reader', async () => {
    const field = await page<ChoiceField>('<sps-choice-field label="Activités"></sps-choice-field>', 'sps-choice-field', (each) => {
      each.options = [{ value: 'a', label: 'A', rare: true }];
    });
    expect(getComputedStyle(field.shadowRoot!.querySelector('.icon')!).getPropertyValue('forced-color-adjust')).to.equal('auto');
  });
});

describe('short answers in one row', () => {
  it('stand in one row where there is room', async () => {
    expect(new Set(segmentsOf(await segmented()).map(({ top }) => top)).size).to.equal(1);
  });

  it('take no more room than they need', async () => {
    const field = await segmented('display: grid; inline-size: 700px');
    expect(segmentsOf(field).at(-1)!.right - segmentsOf(field)[0]!.left).to.be.below(400);
  });

  it('wrap rather than overflow', async () => {
    const field = await segmented('inline-size: 200px');
    expect(Math.max(...segmentsOf(field).map(({ right }) => right)) - field.getBoundingClientRect().left).to.be.at.most(200);
  });

  it('fill each row when they wrap', async () => {
    const segments = segmentsOf(await segmented('inline-size: 200px'));
    const ends = segments.filter(({ top }, index) => segments[index + 1]?.top !== top).map(({ right }) => Math.round(right));
    expect([ends.length > 1, new Set(ends).size]).to.deep.equal([true, 1]);
  });

  it('are as high as a finger under touch', async () => {
    const field = await segmented();
    const heights = await whereIt('(pointer: coarse)', field, () => segmentsOf(field).map(({ height }) => height));
    expect(Math.min(...heights)).to.be.at.least(44);
  });
});

describe('sps-combobox-field under touch', () => {
  const read = async (name: 'combobox' | 'button', refusedKeys: readonly string[] = []) => {
    const field = await page<ComboboxField>('<sps-combobox-field label="Fruits"></sps-combobox-field>', 'sps-combobox-field', (each) => {
      each.values = [{ key: 'pear', label: 'Poire' }];
      each.refusedKeys = refusedKeys;
    });
    return whereIt('(pointer: coarse)', field, () => {
      const { width, height } = get(field, name).getBoundingClientRect();
      return Math.min(width, height);
    });
  };

  it('has an input as high as a finger', async () => {
    expect(await read('combobox')).to.be.at.least(44);
  });

  it('has buttons as wide and high as a finger', async () => {
    expect(await read('button')).to.be.at.least(44);
  });

  it('has them on wrong answers too', async () => {
    expect(await read('button', ['pear'])).to.be.at.least(44);
  });
});

describe('sps-choice-field on a phone', () => {
  const columns = async (names: readonly string[]) => {
    const field = await page<ChoiceField>('<div style="inline-size: 294px"><sps-choice-field label="Activités"></sps-choice-field></div>', 'sps-choice-field', (each) => {
      each.options = names.map((label) => ({ value: label, label }));
    });
    return new Set(everyOne(field, 'radio').map((radio) => radio.getBoundingClientRect().left)).size;
  };

  it('has two columns of short answers', async () => {
    expect(await columns(['Endurance', 'Renforcement', 'Équilibre', 'Souplesse'])).to.equal(2);
  });

  it('has one column when a word is long', async () => {
    expect(await columns(['Endurance', 'Psychomotricien'])).to.equal(1);
  });

  it('keeps words whole, inside their frame', async () => {
    const field = await page<ChoiceField>('<div style="inline-size: 294px"><sps-choice-field label="Activités"></sps-choice-field></div>', 'sps-choice-field', (each) => {
      each.options = ['Endurance', 'Renforcement'].map((label) => ({ value: label, label }));
    });
    const [, tile] = field.shadowRoot!.querySelectorAll('.option');
    const words = tile!.querySelector('span')!.getBoundingClientRect();
    expect([words.right < tile!.getBoundingClientRect().right, words.height < 30]).to.deep.equal([true, true]);
  });

  it('has one column when an answer is long', async () => {
    expect(await columns(['Enseignant en activité physique adaptée', 'Ergothérapeute'])).to.equal(1);
  });
});
