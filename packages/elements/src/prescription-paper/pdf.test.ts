import { expect } from '@open-wc/testing';
import { paperOf, type PaperOptions } from '@sport-sante/sdk/prescription/paper';
import { insDatamatrix } from '@sport-sante/sdk/identity';
import { paperCases, patients, prescriptions } from '@sport-sante/sdk/testing';
import { getDocumentProxy } from 'unpdf';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { plain } from '../internal/acts.test.js';
import { drawCode } from './barcode.js';
import { prescriptionPdf } from './paper.js';
import { codesIn, type Picture } from './picture.js';
import { sheetOf } from './print.test.js';

type Draft = Parameters<typeof prescriptionPdf>[0];
const { everything, longNames, minor, renewal, simple, blank } = paperCases;
const programme = { name: 'Maison Sport-Santé du Val d’Orge', address: 'https://sport-sante.example/adhesion/val-d-orge', phone: '01 99 00 12 34', cost: 'free' };

const cases: [string, Draft, PaperOptions][] = [
  ['a simple one', simple, {}],
  ['an ALD with severe limitations and all that can be said', everything, { programme }],
  ['a minor', minor, { territory: { name: 'Essonne', phone: '01 99 00 12 34' } }],
  ['long names', longNames, { programme }],
  ['a renewal by a physiotherapist', renewal, {}],
  ['one that is not filled in', blank, {}],
  ['the reduced view', everything, { view: 'other', programme }],
];

const bytesOf = async (draft: Draft, options?: PaperOptions) => new Uint8Array(await (await prescriptionPdf(draft, options)).arrayBuffer());
/* A copy: what is given to pdf.js is no longer ours. */
const open = async (bytes: Uint8Array) => getDocumentProxy(bytes.slice());
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Letters without the spaces between them: a line ends elsewhere in another font. */
const letters = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, '');

/** Text of the pages in the order it was drawn, the feet apart. */
async function textOfPdf(bytes: Uint8Array): Promise<{ body: string; feet: string[] }> {
  const pdf = await open(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent({ includeMarkedContent: true })));
  const feet: string[] = [];
  let body = '';
  for (const { items } of pages) {
    const inside: string[] = [];
    let foot = '';
    for (const item of items) {
      if ('str' in item) {
        if (inside.includes('Artifact')) foot += item.str;
        else body += item.str;
      } else if (item.type === 'endMarkedContent') inside.pop();
      else inside.push(String((item as { tag?: unknown }).tag));
    }
    feet.push(foot);
  }
  return { body, feet };
}

/** All streams of a PDF, inflated, and what stands between them. */
async function inflated(bytes: Uint8Array): Promise<string> {
  const text = latin1(bytes);
  const parts = [text];
  for (const match of text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const stream = new Blob([bytes.slice(start, end).slice(0, -1)]).stream().pipeThrough(new DecompressionStream('deflate'));
    parts.push(latin1(new Uint8Array(await new Response(stream).arrayBuffer().catch(() => new ArrayBuffer(0)))));
  }
  return parts.join('\n');
}

describe('prescriptionPdf', () => {
  before(async function warmUp() {
    // The library and its fonts are made when they are first asked for.
    this.timeout(60_000);
    await bytesOf(blank);
  });

  for (const [name, draft, options] of cases) {
    it(`says of ${name} what the print says, word for word`, async () => {
      const sheet = await sheetOf(draft, options);
      const footer = sheet.querySelector('footer')?.textContent ?? '';
      sheet.querySelector('footer')?.remove();
      const { body, feet } = await textOfPdf(await bytesOf(draft, options));
      expect(letters(body)).to.equal(letters(sheet.body.textContent));
      for (const [index, foot] of feet.entries()) expect(letters(foot)).to.equal(letters(`${footer} · page ${index + 1}/${feet.length}`));
    });
  }

  it('is tagged, in French, with a title that is shown', async () => {
    const raw = await inflated(await bytesOf(simple));
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/Lang (fr-FR)', '/DisplayDocTitle true', 'pdfuaid:part']) expect(raw).to.include(mark);
  });

  it('has a structure: titles, lists, tables with heads, pictures with words', async () => {
    const pdf = await open(await bytesOf(everything, { programme }));
    const roles = new Set<string>();
    const alternatives: string[] = [];
    const walk = (node: { role?: string; alt?: string; children?: unknown[] }) => {
      if (node.role) roles.add(node.role);
      if (node.alt) alternatives.push(node.alt);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    for (let page = 1; page <= pdf.numPages; page += 1) walk(await (await pdf.getPage(page)).getStructTree());
    for (const role of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Figure']) expect([...roles]).to.include(role);
    expect(alternatives.filter((words) => words === 'Case cochée').length).to.equal(2);
    expect(alternatives).to.include('Code QR vers sport-sante.example/adhesion/val-d-orge').and.include('Code datamatrix de l’identité nationale de santé');
  });

  it('has its two fonts inside, as subsets', async () => {
    const raw = await inflated(await bytesOf(simple));
    expect([...raw.matchAll(/\/FontFile[23] /g)].length).to.equal(2);
    expect(raw).to.match(/\/FontName \/[A-Z]{6}\+Arimo/);
    expect(raw).to.not.match(/\/BaseFont \/(?:Helvetica|Times|Courier)/);
  });

  for (const options of [{}, { view: 'other' }] satisfies PaperOptions[]) {
    it(`has no word about the patient in its metadata, ${options.view ?? 'full'} view`, async () => {
      const { info, metadata } = await (await open(await bytesOf(everything, options))).getMetadata();
      const kept = JSON.stringify(info) + String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '');
      expect(kept).to.include('Prescription d’activité physique adaptée').and.not.match(/GARNIER|Paul|1955|VALCOEUR|Infarctus/i);
    });
  }

  it('keeps to XML when a host puts a sign of it in the title', async () => {
    const { info } = await (await open(await bytesOf(simple, { words: { title: 'Formulaire <b> & annexe' } }))).getMetadata();
    expect((info as { Title?: string }).Title).to.equal('Formulaire  b    annexe');
  });

  it('holds no planted word in the reduced view: not drawn, not named, not kept', async () => {
    const draft: Draft = { ...everything, background: 'SECRET', grounds: [{ kind: 'ald', number: 13, label: 'SECRET' }] };
    const bytes = await bytesOf(draft, { view: 'other', withGrounds: true, programme });
    const { body, feet } = await textOfPdf(bytes);
    const raw = await inflated(bytes);
    // Strings of a PDF are UTF-16 when they hold more than Latin: the words are looked for in both forms.
    for (const word of ['SECRET', 'EXON', '155099122800231', 'datamatrix', 'Neuromusculaire']) {
      expect(`${body}${feet.join('')}`).to.not.include(word);
      expect(raw).to.not.include(word);
      expect(raw).to.not.include(Array.from(word).join('\0'));
    }
  });

  it('holds no matricule when the identity is not qualified', async () => {
    const draft: Draft = { ...simple, patient: { ...patients.jeanneDuval, identityStatus: 'PROV' } };
    expect((await textOfPdf(await bytesOf(draft))).body).to.not.include('258039117400101');
  });

  it('writes letters of other scripts, and signs that doctors use', async () => {
    const { body } = await textOfPdf(await bytesOf({ ...simple, precautions: 'SpO₂ ≥ 92 %, β-bloquant → arrêt ; Łukasz Ğül ŸŒœ ½ µg', goals: ['Nguyễn Ştefan Жанна'] }));
    // The micro sign and the Greek letter are one glyph.
    expect(letters(plain(body)).replace('\u03bc', '\u00b5')).to.include('SpO₂≥92%,β-bloquant→arrêt;ŁukaszĞülŸŒœ½\u00b5g').and.include('NguyễnŞtefanЖанна');
  });

  it('is not stopped by letters the font has not', async () => {
    expect((await textOfPdf(await bytesOf({ ...simple, precautions: 'Avant 漢字 après \u0000\u200b🏃' }))).body).to.include('Avant ?? après');
  });

  it('goes over to further pages rather than out of the sheet', async () => {
    const goals = Array.from({ length: 150 }, (_, index) => `Objectif ${index} : marcher, monter, porter, se relever sans aide`);
    const pdf = await open(await bytesOf({ ...everything, goals, precautions: 'Une ligne. '.repeat(180) }));
    expect(pdf.numPages).to.be.greaterThan(3);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const places = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ right: Number(item.transform[4]) + item.width, bottom: Number(item.transform[5]) }] : []));
      expect(Math.max(...places.map(({ right }) => right))).to.be.below(595.28 - 33);
      expect(Math.min(...places.map(({ bottom }) => bottom))).to.be.above(20);
    }
  });
});

/** Reads a picture as a scanner would: painted black on white, 6 pixels a module. */
async function scanned({ side, path }: Picture): Promise<{ format: string; text: string }[]> {
  prepareZXingModule({ overrides: { locateFile: (file: string) => `/node_modules/zxing-wasm/dist/reader/${file}` } });
  const scale = 6;
  const canvas = new OffscreenCanvas(side * scale, side * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path), 'evenodd');
  return (await readBarcodes(context.getImageData(0, 0, canvas.width, canvas.height), { textMode: 'Plain' })).map(({ format, text }) => ({ format, text }));
}

describe('the codes of a sheet', () => {
  const codesOf = (draft: Draft, options?: PaperOptions) => codesIn(paperOf(draft, options).blocks);

  it('is read back: the datamatrix holds the identity, the QR code the address alone', async () => {
    const codes = codesOf(prescriptions.feliciteLamarche, { programme });
    const read = await Promise.all(codes.map((code) => scanned(drawCode(code))));
    expect(read).to.deep.equal([
      [{ format: 'DataMatrix', text: insDatamatrix(patients.feliciteLamarche) }],
      [{ format: 'QRCode', text: 'https://sport-sante.example/adhesion/val-d-orge' }],
    ]);
  });

  it('is read back for the longest identity there is room for', async () => {
    const patient = { ...patients.jeanneDuval, familyName: 'A'.repeat(100), givenNames: ['B'.repeat(100)] };
    const [code] = codesOf({ ...simple, patient });
    expect(code && (await scanned(drawCode(code)))[0]?.text).to.equal(insDatamatrix(patient));
  });
});
