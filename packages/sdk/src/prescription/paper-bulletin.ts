import type { PaperBlock, PaperLine } from './paper-model.js';
import { said, small, strong, text } from './paper-text.js';
import type { PaperWords } from './paper-words.js';

/** A programme the patient may enrol in, as the host configures it: the same words for everybody. */
export interface PaperProgramme {
  name: string;
  /** Page of enrolment, `https://…`. The same for all patients: nothing of this one may be in it. */
  address: string;
  phone?: string | undefined;
  /** What it costs, in words; `'free'` prints « Gratuit ». `undefined`: not known, and nothing is printed. */
  cost?: string | undefined;
}

/** Where people of a territory begin. */
export interface PaperTerritory { name: string; phone?: string | undefined }

const QR_MM = 25;

/** Names of parameters that carry a person. */
const PERSONAL_NAME = /patient|beneficiaire|birth|naissance|prenom|given|family|firstname|lastname|surname|matricule|mail|phone|diagnos|maladie|pathologie|^(?:nom|name|ins|nir|nss|ipp|iep|ald|sexe?|gender|ddn|dob|age|tel|mobile|subject|personne?|adresse|address)$/i;

/** Values that look like one: mail, date, phone, matricule, FHIR reference. */
const PERSONAL_VALUE = /@|^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^(?:\+33|0)[\d .-]{8,}$|^[12]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?$|^(?:Patient|Person|RelatedPerson)\//i;

/**
 * The address as a machine and a person read it.
 *
 * @throws RangeError when it is no http(s) address, or when it looks as if it carried a person: the configuration of the
 * host is wrong then, for every patient. The message repeats nothing of the value.
 */
function safeAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new RangeError('The address of a programme is an http(s) address without a user name.');
  const parameters = [...url.searchParams, ...new URLSearchParams(url.hash.replace(/^#\??/, ''))];
  const personal = parameters.find(([name, value]) => PERSONAL_NAME.test(name.replace(/[_-]/g, '')) || PERSONAL_VALUE.test(value));
  if (personal) throw new RangeError(`The address of a programme carries no data of a patient: take its parameter « ${personal[0].slice(0, 40)} » out.`);
  return url;
}

/** As people type it: no scheme, no slash at the end, letters instead of their codes. */
function inClear({ host, pathname, search, hash }: URL): string {
  const address = `${host}${pathname}${search}${hash}`.replace(/\/$/, '');
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** « Maison Sport-Santé du Val d’Orge : appelez le 01 99 00 12 34 ». */
const callLine = (name: string, phone: string | undefined, words: PaperWords): PaperLine =>
  [strong(name), ...(phone === undefined ? [] : [said(words.call), strong(phone.replaceAll(' ', '\u00a0'))])];

/**
 * The enrolment bulletin under a cut line; without a programme, the phone of the territory's single entry point; without
 * either, nothing. Made of configuration only: the draft is not given to this function.
 */
export function bulletinPart({ programme, territory }: { programme?: PaperProgramme | undefined; territory?: PaperTerritory | undefined }, words: PaperWords): PaperBlock[] {
  if (!programme) {
    if (territory?.phone === undefined) return [];
    return [{ kind: 'heading', level: 2, text: words.entry }, text(callLine(territory.name, territory.phone, words))];
  }
  const url = safeAddress(programme.address);
  const phone = programme.phone ?? territory?.phone;
  const address = inClear(url);
  const columns: PaperBlock = {
    kind: 'columns',
    columns: [
      { widthMm: QR_MM, blocks: [{ kind: 'code', symbology: 'qrcode', content: url.href, alternative: words.qrcode(address), sizeMm: QR_MM }] },
      {
        share: 1,
        blocks: [
          { kind: 'heading', level: 2, text: words.bulletin },
          text(callLine(programme.name, phone, words), [said(phone === undefined ? words.openFirst : words.open), strong(address)]),
          ...(programme.cost === undefined ? [] : [text([strong(programme.cost === 'free' ? words.free : words.cost(programme.cost))])]),
          small(words.codeIsFree),
        ],
      },
    ],
  };
  return [{ kind: 'slip', blocks: [columns] }];
}
