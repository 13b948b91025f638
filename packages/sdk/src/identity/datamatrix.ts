import { isIsoDate } from '../iso-date.js';
import { INS_OIDS } from './codes.js';
import type { Patient } from './model.js';
import { isInseeCode, isQualified } from './traits.js';

/*
 * Layout of the datamatrix of an INS: the « INS — Format datamatrix » of the Agence du numérique en santé, which could not
 * be read. Header, fields and separators are as three public programs that do not share code write them (a hospital record
 * system, a library of identities that cites version 2.2 of 26 September 2023, the test data of ZXing). Secondary, not
 * confirmed: have the output read by the Agence's own checker before a document goes out with it.
 */

/** « IS », version 01, then 22 reserved zeros: 26 characters. */
const HEADER = `IS01${'0'.repeat(22)}`;

/** Ends a field that is shorter than it may be (ASCII 29). */
const SEPARATOR = '\u001d';

/** The registers people have; a matricule of another is no INS. */
const registers = new Set<string>(Object.values(INS_OIDS));

/** A trait as the INS writes it: capitals without accents, œ as OE; letters, hyphens, apostrophes and spaces only. `undefined`: it has others. */
function strictTrait(name: string): string | undefined {
  const plain = name.toLocaleUpperCase('fr').replaceAll('Œ', 'OE').replaceAll('Æ', 'AE').replaceAll('’', "'")
    .normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
  return /^[A-Z][A-Z' -]*$/.test(plain) ? plain : undefined;
}

/** A field with its name in front; one that does not fill its place says where it ends. */
const upTo = (max: number, name: string, value: string): string | undefined =>
  (value.length > max ? undefined : `${name}${value}${value.length < max ? SEPARATOR : ''}`);

/**
 * The content of the INS datamatrix of a patient, as it goes in a document that carries the INS. `undefined` unless the
 * identity is qualified and all its traits are there and can be written: a machine never reads half an identity.
 */
export function insDatamatrix(patient: Patient): string | undefined {
  const { ins, familyName, givenNames, gender, birthDate, birthPlaceCode } = patient;
  if (!ins || !isQualified(patient) || !registers.has(ins.oid) || !/^[0-9AB]{15}$/.test(ins.matricule)) return undefined;
  if (!isIsoDate(birthDate) || birthPlaceCode === undefined || !isInseeCode(birthPlaceCode) || gender === 'unknown') return undefined;
  const given = givenNames.map(strictTrait);
  const family = strictTrait(familyName);
  if (family === undefined || given.length === 0 || given.includes(undefined)) return undefined;
  const [year, month, day] = birthDate.split('-');
  const fields = [
    `S1${ins.matricule}`,
    upTo(20, 'S2', ins.oid),
    upTo(100, 'S3', given.join(' ')),
    upTo(100, 'S4', family),
    `S5${gender === 'male' ? 'M' : 'F'}`,
    `S6${day}-${month}-${year}`,
    `S7${birthPlaceCode}`,
  ];
  return fields.includes(undefined) ? undefined : HEADER + fields.join('');
}
