/** The paper from the one-file bundle, under the CSP of the examples: with the file beside it, and without. */
import { paperCases, prescriptions } from '@sport-sante/sdk/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { test } from '../e2e-test.mjs';

const bundle = '/sport-sante.min.js';
const beside = '**/sport-sante-paper.min.js*';
const programme = { name: 'Maison Sport-Santé du Val d’Orge', address: 'https://sport-sante.example/adhesion/val-d-orge', cost: 'free' };

/** What is handed to the printer, for each way of asking: words, and how many codes are drawn. */
function printedBy(page, ask) {
  return page.evaluate(async ({ draft, options, ask: way, bundle: file }) => {
    const sheets = [];
    const { body } = document;
    body.append = (...nodes) => {
      globalThis.Element.prototype.append.apply(body, nodes);
      for (const { contentDocument, contentWindow } of nodes) {
        if (!contentWindow) continue;
        contentWindow.print = () => sheets.push({
          text: contentDocument.body.textContent.replace(/\s+/g, ' '), codes: contentDocument.querySelectorAll('svg.code path').length, title: contentDocument.title,
        });
      }
    };
    const form = document.querySelector('sps-prescription-form');
    if (way === 'form') {
      form.patient = draft.patient;
      form.prescription = draft;
      await form.print();
    } else {
      const { printPrescription } = await import(file);
      await printPrescription(draft, options);
    }
    delete body.append;
    return sheets;
  }, { draft: prescriptions.jeanneDuval, options: { programme }, ask, bundle });
}

/** The PDF as text of its first and last bytes, or the sentence of its error. */
const pdfOf = (page) => page.evaluate(async ({ draft, file }) => {
  const { prescriptionPdf } = await import(file);
  try {
    const blob = await prescriptionPdf(draft);
    return { type: blob.type, size: blob.size, start: (await blob.text()).slice(0, 8) };
  } catch (error) {
    return { message: error.message };
  }
}, { draft: prescriptions.jeanneDuval, file: bundle });

test('the form of the one-file bundle prints the sheet with its codes', async ({ open, assert }) => {
  const page = await open('/minimal/');
  const [sheet, ...more] = await printedBy(page, 'form');
  assert.equal(more.length, 0);
  assert.match(sheet.text, /Mme\sDUVAL\sJeanne/);
  assert.equal(sheet.codes, 1);
  assert.equal(sheet.title, 'Prescription d’activité physique adaptée');
});

test('a page asks the one-file bundle for a bulletin and for a PDF', async ({ open, assert }) => {
  const page = await open('/minimal/');
  const [sheet] = await printedBy(page, 'function');
  assert.equal(sheet.codes, 2);
  const { type, size, start } = await pdfOf(page);
  assert.deepEqual([type, start], ['application/pdf', '%PDF-1.7']);
  assert.ok(size > 20_000 && size < 100_000, `It has ${size} bytes`);
});

/** Text of each page of a PDF, without spaces: a line ends elsewhere in another font. */
async function lettersOf(bytes) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((page) => page.replace(/[\s\u00a0\u202f]+/g, ''));
}

test('what the browser puts on paper is what the PDF says, with a foot on each page', async ({ open, assert }) => {
  const page = await open('/minimal/');
  const pdf = await page.evaluate(async ({ draft, file }) => {
    const { printPrescription, prescriptionPdf } = await import(file);
    const { body } = document;
    let frame;
    body.append = (...nodes) => {
      globalThis.Element.prototype.append.apply(body, nodes);
      frame = nodes.find(({ contentWindow }) => contentWindow);
      frame.contentWindow.print = () => undefined;
    };
    await printPrescription(draft);
    delete body.append;
    // The sheet becomes the page, so that the browser can print it to a file.
    const { contentDocument: sheet } = frame;
    const style = new globalThis.CSSStyleSheet();
    style.replaceSync([...sheet.adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join('\n'));
    for (const link of document.querySelectorAll('link')) link.remove();
    document.adoptedStyleSheets = [style];
    body.className = sheet.body.className;
    body.replaceChildren(...sheet.body.childNodes);
    return [...new Uint8Array(await (await prescriptionPdf(draft)).arrayBuffer())];
  }, { draft: paperCases.everything, file: bundle });
  const printed = await lettersOf(await page.pdf({ preferCSSPageSize: true }));
  const made = await lettersOf(pdf);
  assert.equal(printed.length, made.length);
  const [legal, running] = ['ArticlesL.1172-1etD.1172-1àD.1172-5ducodedelasantépublique.Règles:version2026-11.', 'GARNIERP.·20/11/2026·page'];
  const withoutFeet = (pages) => pages.map((text, index) => {
    assert.ok(text.includes(legal) && text.includes(`${running}${index + 1}/${pages.length}`), `page ${index + 1} has its foot`);
    return text.replace(legal, '').replace(`${running}${index + 1}/${pages.length}`, '');
  }).join('');
  assert.equal(withoutFeet(printed), withoutFeet(made));
});

test('the one-file bundle alone prints without codes, the address in clear, and says why there is no PDF', async ({ open, allow, assert }) => {
  const page = await open('/minimal/');
  allow(/sport-sante-paper\.min\.js|Failed to load resource/);
  await page.route(beside, (route) => route.fulfill({ status: 404, body: '' }));
  const [sheet] = await printedBy(page, 'function');
  assert.equal(sheet.codes, 0);
  assert.match(sheet.text, /sport-sante\.example\/adhesion\/val-d-orge/);
  assert.match(sheet.text, /2 à\s3\sséances par semaine/);
  assert.match((await pdfOf(page)).message, /^Le PDF ne peut pas être fait/);
});

test('nothing of the paper is loaded before it is asked for', async ({ open, assert }) => {
  const asked = [];
  const page = await open('/minimal/');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.getByRole('button', { name: 'Prescrire', exact: true }).waitFor();
  assert.deepEqual(asked.filter((path) => path.includes('paper')), []);
});
