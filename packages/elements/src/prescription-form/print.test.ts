import { expect } from '@open-wc/testing';
import { patients, practitioners } from '@sport-sante/sdk/testing';
import { plain } from '../internal/acts.test.js';
import { complete } from './filling.test.js';
import { printPrescription } from './print.js';
import { strings } from './prescription-form.strings.js';

/** The sheet as it stands when the printer is called: the frame that holds it goes away afterwards. */
function sheetOf(draft: Parameters<typeof printPrescription>[0]): Document {
  const sheets: Document[] = [];
  const { body } = document;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    for (const node of nodes) if (node instanceof HTMLIFrameElement && node.contentDocument) sheets.push(node.contentDocument);
  };
  printPrescription(draft, strings.fr);
  Reflect.deleteProperty(body, 'append');
  return sheets[0]!;
}

describe('printPrescription', () => {
  afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

  it('is in French', () => {
    expect(sheetOf(complete).documentElement.lang).to.equal('fr');
  });

  it('has no name in its title', () => {
    expect(sheetOf(complete).title).to.equal('Prescription d’activité physique adaptée');
  });

  it('says for whom and by whom', () => {
    const text = plain(sheetOf(complete).body.textContent);
    expect([text.includes('Mme Jeanne DUVAL'), text.includes('Dr Claire MOREL')]).to.deep.equal([true, true]);
  });

  it('says the dose', () => {
    expect(plain(sheetOf(complete).body.textContent)).to.include('2 à 3 séances par semaine, de 45 à 60 minutes, d’intensité modérée.');
  });

  it('leaves a hole to fill in by hand where an answer is missing', () => {
    expect(sheetOf({ patient: patients.jeanneDuval, prescriber: practitioners.claireMorel }).body.textContent).to.include('……');
  });

  it('does not say that the patient agreed when nobody asked', () => {
    expect(sheetOf({ ...complete, patientAgreement: undefined }).body.textContent).to.not.include('a donné son accord');
  });

  it('leaves no frame behind once it is printed', () => {
    sheetOf(complete);
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });
});
