import { expect } from '@open-wc/testing';
import { plain } from '../internal/acts.test.js';
import { contextOf, withValues } from './result-cases.suite.js';
import type { ResultContext } from './result-context.js';
import { printResult } from './result-print.js';
import { sheetStyles } from './result-print.styles.js';
import { en } from './result.strings.en.js';
import { strings } from './result.strings.js';

const answers = ['Travail', 'Déplacements', 'Maison et loisirs'].flatMap((group) =>
  Array.from({ length: 8 }, (_, index) => ({ group, question: `${group}, question ${index + 1}`, answer: index % 2 === 0 ? '3 jours' : '45 min' })));

/** The sheet as it stands when the printer is called: the frame that holds it goes away afterwards. */
function sheetOf(change: Partial<ResultContext> = {}): Document {
  const seen: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement) || !node.contentWindow || !node.contentDocument) continue;
      seen.push(node.contentDocument);
      node.contentWindow.print = () => undefined;
    }
  };
  try {
    printResult(contextOf({ answers, ...change }));
  } finally {
    Reflect.deleteProperty(body, 'append');
  }
  return seen[0]!;
}

const wordsIn = (sheet: Document): string => plain(sheet.body.textContent).replace(/\s+/g, ' ');

describe('the printed result', () => {
  afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

  it('says who, when, figures, sentences, sources, answers, what is not confirmed', () => {
    const words = wordsIn(sheetOf());
    for (const part of ['Mme Sylvie LEMAIRE, 58 ans', 'Réponses du 21 novembre 2026', '135 min', 'C’est 15 min de moins que les 150 min', 'OMS 2020, adultes.', 'Travail, question 13 jours',
      'Ce qui n’est pas confirmé', 'Seuil de 7 h de l’Onaps', 'Règle de calcul : version 1.0.0', 'ce n’est pas l’Onaps-PAQ validé']) expect(words).to.include(part);
  });

  it('speaks the language of its reader', () => {
    strings.en = en;
    const sheet = sheetOf({ language: 'en' });
    expect([sheet.documentElement.lang, wordsIn(sheet).includes('That is 15 min less than the 150 min')]).to.deep.equal(['en', true]);
  });

  it('has nothing to press, and names nobody in its title', () => {
    const sheet = sheetOf();
    expect([sheet.querySelectorAll('button, a, input').length, sheet.title]).to.deep.equal([0, 'Activité physique et temps assis']);
  });

  it('fits two pages with three parts of eight answers and a comparison', () => {
    const sheet = sheetOf({ earlier: { authored: '2026-08-21', score: withValues({ equivalentMinutesPerWeek: 95 }) } });
    const millimetres = sheet.querySelector('main')!.getBoundingClientRect().height * 25.4 / 96;
    expect(millimetres).to.be.greaterThan(150).and.below(2 * 270);
  });

  it('is black on white, without a fill', () => {
    const sheet = sheetOf();
    const { getComputedStyle: look } = sheet.defaultView!;
    const colours = new Set([...sheet.querySelectorAll('*')].flatMap((each) => { const { color, backgroundColor, fill } = look(each); return each instanceof sheet.defaultView!.SVGElement ? [fill] : [color, backgroundColor]; }));
    for (const colour of colours) expect(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'none'], colour).to.include(colour);
  });

  it('has the name of the sheet and the number of the page at the foot, and lets no name out of it', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetStyles('"} body { display: none } @page { content: "\\', (page, of) => `page ${page} sur ${of}`));
    expect([...sheet.cssRules].filter((rule) => rule.cssText.startsWith('body') && rule.cssText.includes('display: none')).length).to.equal(0);
    expect(sheet.cssRules[0]!.cssText).to.include('counter(page)').and.include('counter(pages)');
  });

  it('leaves no frame behind once it is printed', () => {
    sheetOf().defaultView!.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });
});
