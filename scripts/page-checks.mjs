/**
 * Accessibility rules on a page as it stands. Reads axe-core from node_modules, writes nothing.
 * Refuses what WCAG 2.2 levels A and AA forbid, and axe's best practices that make sense for a part of a page.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = readFileSync(resolve(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules of a whole page: the host of an element answers for them. */
const rulesOfAPage = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

/**
 * @param {import('playwright-core').Page} page
 * @param {{ only?: string[], wholePage?: boolean }} [options] only: these rules, by id. wholePage: a page, not a part of one.
 * @returns {Promise<string[]>} one line per violation, empty when there is none
 */
export async function violationsOf(page, { only, wholePage = false } = {}) {
  await page.evaluate(source);
  const options = {
    resultTypes: ['violations'],
    runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: tags },
    ...(!only && {
      rules: {
        'target-size': { enabled: true }, // WCAG 2.2 AA, off by default in axe.
        ...(!wholePage && Object.fromEntries(rulesOfAPage.map((id) => [id, { enabled: false }]))),
      },
    }),
  };
  const found = await page.evaluate(async (given) => (await globalThis.axe.run(document, given)).violations, options);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => {
    const detail = any.find(({ data }) => data?.contrastRatio)?.message;
    return `axe ${id}: ${help} (${target.flat().join(' › ')})${detail ? ` ${detail}` : ''}`;
  }));
}

/** Width in CSS pixels that the page needs; more than the window's when something scrolls sideways. */
export function scrollWidthOf(page) {
  return page.evaluate(() => document.scrollingElement.scrollWidth);
}

/** Tags that no script has defined: they look rendered, and do nothing. Climbs into shadow roots. */
export function undefinedElementsOf(page) {
  return page.evaluate(() => {
    const names = new Set();
    const visit = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(':not(:defined)')) names.add(element.localName);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return [...names];
  });
}
