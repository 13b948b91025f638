import type { Bundle, Coding } from 'fhir/r4.js';
import type { Party, Person } from '../carnet/model.js';
import type { Club } from '../club/model.js';
import type { Issue } from '../issue.js';
import type { PaperDocument } from '../prescription/paper-model.js';
import type { Run } from './blocks.js';
import type { Language } from './language.js';
import type { Page } from './page.js';

/** A place of « Ma liste », as it was chosen. */
export interface OrientationEntry {
  club: Club;
  /** `id` of the slot that was chosen, when one was. */
  slot?: string | undefined;
  /** Kilometres as the crow flies; `null`: unknown. */
  distanceKm: number | null;
  /** From where: « Évry-Courcouronnes ». */
  from?: string | undefined;
  /** What was noted about this place. */
  note?: string | undefined;
  /** Slots to tell when none was chosen, by id: those that met the filters. All of the place when `undefined`. */
  slots?: readonly string[] | undefined;
}

/** Whom the list is for. Clinical mode only. `reference`: how the server of the record calls the person, `Patient/123`. */
export type OrientationPerson = Pick<Person, 'familyName' | 'givenName' | 'name' | 'gender' | 'birthDate'> & { reference?: string | undefined };

/** Who gets a copy beside the person. */
export interface OrientationRecipient {
  kind: 'doctor' | 'other';
  /** « Dr Claire Delmas ». A copy to a doctor needs one. */
  name?: string | undefined;
  reference?: string | undefined;
}

/** A list of places to hand over (S3:505): one content for the person and for their doctor. */
export interface OrientationList {
  /** In order; one to ten. */
  entries: readonly OrientationEntry[];
  /** FHIR instant with its offset: when the list is handed over. */
  at: string;
  /** The single entry phone of the territory; that of `territory` when it is not given. */
  phone?: string | undefined;
  /** `phoneOf`: who answers, « Plateforme Prescri’forme ». */
  territory?: { name: string; phone?: string | undefined; phoneOf?: string | undefined } | undefined;
  /** `undefined` in public mode: nobody is in any shape of the list then. */
  person?: OrientationPerson | undefined;
  /** Who prepared it. Not printed; the author of the FHIR document. */
  author?: Party | undefined;
  recipients?: readonly OrientationRecipient[] | undefined;
}

export interface OrientationOptions {
  language?: Language;
  /** Where `at` is read as a day. `Europe/Paris` when it is not given. */
  timeZone?: string;
  /** What the document is, in LOINC: `orientationType` when it is not given. */
  type?: Coding;
  /** A UUID for the FHIR document; one is made when it is not given. */
  id?: string;
  /** Nonce of the style sheet, under a strict Content-Security-Policy. */
  nonce?: string;
}

/** `href`: `https:`, `http:` or `tel:`, never another. */
export interface OrientationRun extends Run { href?: string }
export type OrientationLine = readonly OrientationRun[];

/** The five things the source asks of each place (S3:505). All five are there for every place, known or not. */
export const orientationBlocks = ['contact', 'prices', 'aids', 'distance', 'link'] as const;
export type OrientationBlock = (typeof orientationBlocks)[number];

export interface OrientationPlace {
  number: number;
  name: string;
  /** What it is, how fresh its record is, what to know before calling. */
  about: string;
  /** The slot that was chosen, or those there are. */
  slots: string[];
  blocks: { key: OrientationBlock; term: string; lines: OrientationLine[] }[];
  note?: string;
}

/**
 * What the list says, in words: all of it, in order, and nobody. Each shape says these words, and the hash is that of this
 * object: `contentHash(content)`.
 */
export interface OrientationContent {
  language: Language;
  title: string;
  intro: string;
  /** « Remise le 17 juin 2026 ». */
  handedOn: string;
  /** Whom to call with a question. */
  entry: OrientationLine;
  places: OrientationPlace[];
  advice: string[];
  /** Where the records come from; what is fictional. */
  sources: string[];
}

export interface OrientationDocument {
  /** A FHIR document Bundle: Composition, List, the places, a DocumentReference with the page and the text. */
  bundle: Bundle;
  /** The same to be filed in a record: a `transaction` with the DocumentReference that holds page, text and document. */
  filing: Bundle;
  /** A whole page for A4, to print or to keep. */
  html: string;
  /** The same in parts, to print from a frame. */
  page: Page;
  /** For the body of a message: lines of at most 72 characters, ends of line `\n`. Without a name and without a diagnosis. */
  text: string;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits: the same for every shape and every recipient. */
  hash: string;
  content: OrientationContent;
  /** The same for the drawer of PDF of `@sport-sante/elements/prescription-paper`: `toPdf(paper)`. */
  paper: PaperDocument;
  /** What is to be seen to before it leaves: `list-empty`, `list-too-long`, `recipient-missing`, `slot-unknown`, `place-id-twice`. */
  issues: Issue[];
}
