import { expect } from '@open-wc/testing';
import { toOrientationList, type OrientationList } from '@sport-sante/sdk/document/orientation';
import { essonne, exampleClubs } from '@sport-sante/sdk/club/territories';
import { getDocumentProxy } from 'unpdf';
import { toPdf } from './to-pdf.js';

const list: OrientationList = {
  at: '2026-06-17T09:15:00+02:00', territory: essonne, person: { familyName: 'Vasseur', givenName: 'Hélène', gender: 'female' },
  entries: [...exampleClubs.slice(0, 4), ...essonne.clubs.slice(0, 6)].map((club, index) => ({ club, distanceKm: index + 0.5, from: 'Évry-Courcouronnes', note: `Note ${index + 1}.` })),
};
const letters = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, '');

async function opened(language: 'fr' | 'en') {
  const { paper, content } = await toOrientationList(list, { language });
  const pdf = await getDocumentProxy(new Uint8Array(await (await toPdf(paper)).arrayBuffer()));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()));
  return { pdf, content, pages: pages.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' ')) };
}

describe('The PDF of an orientation list', () => {
  before(async function warmUp() {
    // The library and its fonts are made when they are first asked for.
    this.timeout(60_000);
    await opened('fr');
  });

  it('tells the five things of each place, none cut by the end of a page', async () => {
    const { content, pages } = await opened('fr');
    for (const { number, name, blocks } of content.places) {
      const page = pages.map(letters).find((text) => text.includes(letters(`${number}. ${name}`)));
      const start = page?.indexOf(letters(`${number}. ${name}`)) ?? -1;
      for (const { term, lines } of blocks) {
        expect(page?.indexOf(letters(term), start)).to.be.above(start);
        for (const line of lines) expect(page?.indexOf(letters(line.map(({ text }) => text).join('')), start)).to.be.above(start);
      }
      expect(page?.indexOf(letters(`Note : Note ${number}.`), start)).to.be.above(start);
    }
  });

  it('has its places as bookmarks, and its language', async () => {
    const [french, english] = await Promise.all([opened('fr'), opened('en')]);
    const outline = await french.pdf.getOutline() as { title: string }[] | null;
    expect(outline?.map(({ title }) => title)).to.deep.equal(['Où bouger près de chez vous', ...french.content.places.map(({ number, name }) => `${number}. ${name}`), 'Mon premier appel']);
    expect(await Promise.all([french, english].map(async ({ pdf }) => ((await pdf.getMetadata()).info as { Language?: string }).Language))).to.deep.equal(['fr-FR', 'en-GB']);
    expect(english.pages.join(' ')).to.include('as the crow flies');
  });

  it('names nobody in its metadata', async () => {
    const { info } = await (await opened('fr')).pdf.getMetadata();
    expect(JSON.stringify(info)).to.include('Où bouger près de chez vous').and.to.not.include('Vasseur');
  });
});
