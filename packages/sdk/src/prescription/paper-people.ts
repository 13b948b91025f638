import { insDatamatrix } from '../identity/datamatrix.js';
import type { Address, Patient, Practitioner, Structure } from '../identity/model.js';
import { professionLabels } from '../identity/codes.js';
import { yearsBetween } from '../iso-date.js';
import type { Guardian, PrescriptionDraft } from './model.js';
import type { PaperBlock, PaperLine } from './paper-model.js';
import { BLANK, longDate, said, shortDate, small, strong, text, upper } from './paper-text.js';
import type { PaperWords } from './paper-words.js';
import type { View } from './views.js';

/** Side of the INS datamatrix on paper. Ours: some 44 modules and their margin, wide enough for a hand scanner. */
const DATAMATRIX_MM = 19;

const joined = (parts: readonly (string | undefined)[], joint: string) => parts.filter((part) => part !== undefined && part !== '').join(joint);

export const addressLines = (address: Address | undefined): string[] =>
  (address ? [...(address.lines as string[] | undefined) ?? [], joined([address.postalCode, address.city], ' ')].filter((line) => line !== '') : []);

const mailOf = ({ secureEmail, email }: Pick<Practitioner, 'secureEmail' | 'email'>) => secureEmail ?? email;

/** « Docteur Claire MOREL », « Karim SOUPLET ». */
export function signatory({ profession, givenName, familyName }: Practitioner, words: PaperWords): string {
  const name = joined([givenName, upper(familyName)], ' ');
  return profession === 'physician' ? words.doctor(name) : name;
}

/** What the head of the sheet says of who signs; dotted lines when nobody is known. */
export function prescriberPart({ prescriber, organization }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  if (!prescriber) return [{ kind: 'text', size: 'large', lines: [[BLANK]] }, text([BLANK], [BLANK])];
  const { profession, specialty, rpps, phone, address } = prescriber;
  const trade = specialty ?? (profession === undefined || profession === 'physician' ? undefined : professionLabels[profession]?.fr);
  const lines = [
    trade,
    rpps === undefined ? undefined : words.rpps(rpps),
    ...(organization ? [organization.name, organization.finess === undefined ? undefined : words.finess(organization.finess)] : []),
    ...addressLines(organization?.address ?? address),
    joined([phone ?? organization?.phone, mailOf(prescriber)], ' · '),
  ].filter((line) => line !== undefined && line !== '') as string[];
  return [{ kind: 'text', size: 'large', lines: [[strong(signatory(prescriber, words))]] }, text(...lines)];
}

/** The name a patient goes by: « Mme DUVAL Jeanne ». */
function calledName({ usualFamilyName, familyName, givenNames, gender }: Patient, words: PaperWords): string {
  const name = joined([upper(usualFamilyName ?? familyName), givenNames[0]], ' ');
  if (gender === 'female') return words.madam(name);
  return gender === 'male' ? words.sir(name) : name;
}

/** « née le 14/03/1958, 68 ans, sexe F ». */
function birthLine({ birthDate, gender }: Patient, { on, words }: { on: string | undefined; words: PaperWords }): string {
  const years = on === undefined ? undefined : yearsBetween(birthDate, on);
  const [born, sex] = gender === 'male' ? [words.bornHe, words.male] : gender === 'female' ? [words.bornShe, words.female] : [words.born, undefined];
  return joined([born(shortDate(birthDate)), years === undefined || years < 0 ? undefined : words.age(years), sex], ', ');
}

const guardianName = ({ givenName, familyName, relationship, phone }: Guardian, words: PaperWords) =>
  joined([`${givenName} ${upper(familyName)}`, words.guardianships[relationship], phone], ', ');

/** Whether the patient is under 18 on the day of the act, as far as is known. */
const isMinor = ({ patient, authoredOn }: PrescriptionDraft): boolean =>
  patient !== undefined && authoredOn !== undefined && (yearsBetween(patient.birthDate, authoredOn) ?? 18) < 18;

/** Whether somebody answers for the patient: named, or to be named by hand. */
export const isRepresented = (draft: PrescriptionDraft): boolean => draft.guardian !== undefined || isMinor(draft);

/** « Patient mineur. Représentant : Nadia PETITPAS, sa mère, 06 39 98 20 11 »; a dotted line when nobody was named. */
function representativeLine(draft: PrescriptionDraft, words: PaperWords): PaperLine[] {
  if (!isRepresented(draft)) return [];
  const name = draft.guardian && guardianName(draft.guardian, words);
  return [[...(isMinor(draft) ? [said(words.minor)] : []), said(words.representative), said(name)]];
}

/**
 * Who it is for. The matricule and its datamatrix are there only for health professionals and only when the identity is
 * qualified (RNIV); the datamatrix, beyond that, only when all the traits are.
 */
export function patientPart(draft: PrescriptionDraft, { words, view }: { words: PaperWords; view: View }): PaperBlock[] {
  const { patient, authoredOn } = draft;
  if (!patient) return [{ kind: 'text', size: 'large', lines: [[BLANK]] }, text([BLANK])];
  const { usualFamilyName, familyName, givenNames, ins } = patient;
  const code = view === 'health' ? insDatamatrix(patient) : undefined;
  const lines = [
    ...(usualFamilyName === undefined ? [] : [words.birthName(upper(familyName))]),
    ...(givenNames.length > 1 ? [words.givenNames(givenNames.join(', '))] : []),
    birthLine(patient, { on: authoredOn, words }),
    ...(view === 'health' && ins ? [words.matricule(ins.matricule)] : []),
    ...representativeLine(draft, words),
  ];
  const blocks: PaperBlock[] = [{ kind: 'text', size: 'large', lines: [[strong(calledName(patient, words))]] }, text(...lines)];
  if (code === undefined) return blocks;
  return [{
    kind: 'columns',
    columns: [
      { widthMm: DATAMATRIX_MM, blocks: [{ kind: 'code', symbology: 'datamatrix', content: code, alternative: words.datamatrix, sizeMm: DATAMATRIX_MM }] },
      { share: 1, blocks },
    ],
  }];
}

/** « Fait à Ville-Exemple, le 21 novembre 2026 ». A place that was not said is the town of the practice. */
export function datePart({ place, organization, prescriber, authoredOn }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const town = place ?? organization?.address?.city ?? prescriber?.address?.city;
  return [text([said(words.doneAt), said(town), said(words.doneOn), strong(authoredOn === undefined ? undefined : longDate(authoredOn))])];
}

/** « DUVAL J. »; `undefined` when nobody is known. */
export const shortName = (patient: Patient | undefined): string | undefined =>
  patient && joined([upper(patient.usualFamilyName ?? patient.familyName), patient.givenNames[0] && `${patient.givenNames[0][0] ?? ''}.`], '\u00a0');

/** A place of practice: its name, how to find it, how to reach it. */
export const structureLines = ({ name, address, phone, email }: Structure): PaperLine[] =>
  [[strong(name)], ...[addressLines(address).join(', '), joined([phone, email], ' · ')].filter((line) => line !== '').map((line) => [said(line)])];

/** A colleague in one block: name, number, how to reach them. */
export const colleague = (practitioner: Practitioner, words: PaperWords): PaperBlock[] => [
  text([strong(signatory(practitioner, words))]),
  small(...[joined([practitioner.rpps === undefined ? undefined : words.rpps(practitioner.rpps), practitioner.phone, mailOf(practitioner)], ' · '),
    addressLines(practitioner.address).join(', ')].filter((line) => line !== '')),
];
