import { expect } from '@open-wc/testing';
import { paperOf, type PaperOptions } from '@sport-sante/sdk/prescription/paper';
import { paperCases, patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import { plain } from '../internal/acts.test.js';
import { paperStyles, printPrescription } from './paper.js';

const { everything, longNames, simple } = paperCases;
const programme = { name: 'Maison Sport-Santé du Val d’Orge', address: 'https://sport-sante.example/adhesion/val-d-orge', phone: '01 99 00 12 34' };

/** The sheet as it stands when the printer is called: the frame that holds it goes away afterwards. */
export async function sheetOf(draft: Parameters<typeof printPrescription>[0], options?: PaperOptions): Promise<Document> {
  const seen: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement) || !node.contentWindow || !node.contentDocument) continue;
      seen.push(node.contentDocument);
      // A printer that keeps what it was given.
      node.contentWindow.print = () => undefined;
    }
  };
  try {
    await printPrescription(draft, options);
  } finally {
    Reflect.deleteProperty(body, 'append');
  }
  const [sheet] = seen;
  if (!sheet) throw new Error('Nothing was printed.');
  return sheet;
}

const squeezed = (text: string) => plain(text).replace(/\s+/g, ' ').trim();
const wordsOf = async (...args: Parameters<typeof sheetOf>) => squeezed((await sheetOf(...args)).body.textContent);

afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

describe('printPrescription', () => {
  it('is in French', async () => {
    expect((await sheetOf(simple)).documentElement.lang).to.equal('fr');
  });

  it('has no name in its title', async () => {
    expect((await sheetOf(simple)).title).to.equal('Prescription d’activité physique adaptée');
  });

  it('says for whom, by whom and how much', async () => {
    const text = await wordsOf(simple);
    for (const words of ['Mme DUVAL Jeanne', 'Docteur Claire MOREL', '2 à 3 séances par semaine', '45 à 60 minutes', 'pendant 3 mois']) expect(text).to.include(words);
  });

  it('draws a cross and says so in the box that is ticked, and says the others are not', async () => {
    const boxes = [...(await sheetOf(simple)).querySelectorAll('dl li')].map((item) => `${item.querySelector('svg')?.getAttribute('aria-label')} ${item.textContent?.trim()}`);
    expect(boxes.filter((box) => box.startsWith('Case cochée'))).to.deep.equal(['Case cochée Enseignant en activité physique adaptée']);
    expect(boxes.length).to.equal(7);
  });

  it('leaves a dotted line where an answer is missing', async () => {
    expect(await wordsOf({ patient: patients.jeanneDuval, prescriber: practitioners.claireMorel })).to.include('Accepte la prescription : ………………');
  });

  it('draws the codes, each with what it is in words', async () => {
    const codes = [...(await sheetOf(simple, { programme })).querySelectorAll('svg.code')];
    expect(codes.map((code) => code.getAttribute('aria-label'))).to.deep.equal([
      'Code datamatrix de l’identité nationale de santé', 'Code QR vers sport-sante.example/adhesion/val-d-orge',
    ]);
    expect(codes.every((code) => (code.querySelector('path')?.getAttribute('d')?.length ?? 0) > 1000)).to.equal(true);
  });

  it('takes no style from the page around it, and no script', async () => {
    const sheet = await sheetOf(simple);
    expect([sheet.querySelectorAll('style, link, script, [style]').length, sheet.adoptedStyleSheets.length]).to.deep.equal([0, 1]);
  });

  it('keeps names, addresses and 2000 characters of precautions within the sheet', async () => {
    const sheet = await sheetOf(longNames, { programme });
    const right = sheet.querySelector('main')?.getBoundingClientRect().right ?? 0;
    const wide = [...sheet.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > right + 1 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline' && !(element instanceof SVGElement));
    expect(wide.map((element) => element.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  it('says nothing of the diseases to a reader who is no health professional', async () => {
    const sheet = await sheetOf({ ...everything, background: 'SECRET-traitement' }, { view: 'other', withGrounds: true, programme });
    expect(sheet.documentElement.outerHTML + [...sheet.adoptedStyleSheets].map((each) => [...each.cssRules].map(({ cssText }) => cssText).join('')).join(''))
      .to.not.match(/SECRET|longue durée|EXON|155099122800231|datamatrix|Infarctus|Neuromusculaire/);
  });

  it('puts what is cut off at the foot of the only page, or last when there are more', async () => {
    const last = async (draft: typeof simple) => [...((await sheetOf(draft, { programme })).querySelectorAll('main section, main table'))].at(-1)?.className;
    expect([await last(simple), await last(everything)]).to.deep.equal(['slip', 'slip']);
  });

  it('leaves no frame behind once it is printed', async () => {
    const sheet = await sheetOf(simple);
    sheet.defaultView?.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });
});

describe('the style of the sheet', () => {
  it('keeps measures that are no whole numbers', async () => {
    const sheet = await sheetOf(simple, { layout: () => [{ kind: 'columns', columns: [{ widthMm: 25.4, blocks: [{ kind: 'area', label: 'Visa', heightMm: 12.7 }] }] }] });
    const { width, height } = sheet.querySelector('.area')?.getBoundingClientRect() ?? new DOMRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([96, 48]);
  });

  it('lets no name out of the foot of the page', () => {
    const patient = { ...patients.jeanneDuval, familyName: '"} body { display: none } @page { content: "\\' };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperStyles(paperOf({ ...prescriptions.jeanneDuval, patient })));
    expect([...sheet.cssRules].filter((rule) => rule.cssText.startsWith('body') && rule.cssText.includes('none')).length).to.equal(0);
  });

  it('has the legal basis, whose sheet and the number of the page at the foot', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperStyles(paperOf(simple)));
    const foot = plain(sheet.cssRules[0]?.cssText ?? '');
    for (const words of ['Articles L. 1172-1', 'version 2026-11', 'DUVAL J. · 20/11/2026', 'counter(page)', 'counter(pages)']) expect(foot).to.include(words);
  });
});
