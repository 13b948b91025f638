/** A page as it comes out of the printer. Reads and writes nothing. */
import { extractText, getDocumentProxy } from 'unpdf';

/** @returns {Promise<{ wide: number, sheets: string[] }>} how many elements stand in the margin, and the text of each sheet */
export async function sheetsOf(page, html) {
  const blank = await page.context().newPage();
  await blank.setContent(html);
  const wide = await blank.evaluate(() => [...globalThis.document.querySelectorAll('main *')].filter((each) => !(each instanceof globalThis.SVGElement) && each.getBoundingClientRect().right > globalThis.document.querySelector('main').getBoundingClientRect().right + 1).length);
  const pdf = await blank.pdf({ preferCSSPageSize: true });
  await blank.close();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return { wide, sheets: text.map((each) => each.replace(/\s+/g, ' ')) };
}
