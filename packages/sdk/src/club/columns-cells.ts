import { joinList, splitList, splitWords } from './columns-lists.js';
import { audienceTerms, dayTerms, deliveryTerms, kindTerms, pathologyTerms, precisionTerms, publicTerms, readLevels, supervisionTerms, type Terms } from './columns-terms.js';
import type { ClubColumnKey } from './columns.js';
import { access, age, amount, boolean, count, dayBy, email, insee, latitude, longitude, postcode, readDay, suspect, text, time, url } from './import-fields.js';
import { remembered } from './import-memory.js';
import type { Reader } from './import-told.js';
import type { Access } from './terms.js';

/*
 * The cells that say one thing each, read and written in one place. Those that say a part of a thing (names, phones, labels,
 * price, aids, hours) are read together in columns-read.ts.
 */

interface Cell {
  /** Where in the structure or the slot. */
  path: readonly [string] | readonly [string, string];
  read: Reader<unknown>;
  write: (value: unknown) => string;
  /** Its cells are numbers, which no spreadsheet runs. */
  isNumber?: boolean;
}

const levels = remembered(readLevels);
const days = remembered(readDay);
const asText = (value: unknown): string => String(value);
export const figure = (value: number): string => (Number.isFinite(value) ? String(value).replace('.', ',') : '');
export const dayWords = (iso: string): string => iso.split('-').reverse().join('/');

export const freeText: Reader<string> = (value, told) => {
  const words = text(value, told);
  return words === undefined ? undefined : suspect(words, told);
};
export const term = <Code extends string>(terms: Terms<Code>): Reader<Code> => (value, told) => {
  const words = text(value, told);
  return words === undefined ? undefined : terms.find(words) ?? told.note('code-unknown', 'error', { codes: terms.codes.map(terms.written) });
};

/** As `day` reads it, the same one once. */
export const day = dayBy(days);

/** A digit string that a spreadsheet wrote as a power of ten has lost its end. */
const digits: Reader<string> = (value, told) => {
  const words = text(value, told);
  if (words === undefined) return undefined;
  return /^\d[.,]\d+E\+?\d+$/i.test(words) ? told.note('number-exponent') : words;
};
const compact = (read: Reader<string>): Reader<string> => (value, told) => read(value, told)?.replace(/(?<=\d)[\s\u00a0\u202f](?=\d)/g, '');

const texts: Reader<string[]> = (value, told) => {
  const words = text(value, told);
  const items = words === undefined ? [] : splitList(words).filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
};

const plainCell = (path: Cell['path'], read: Reader<unknown> = freeText): Cell => ({ path, read, write: asText });
const numberCell = (path: Cell['path'], read: Reader<number>): Cell => ({ path, read, write: (value) => figure(value as number), isNumber: true });
const answerCell = (path: Cell['path']): Cell => ({ path, read: boolean, write: (value) => (value === true ? 'oui' : 'non') });
const accessCell = (key: string): Cell => ({ path: ['handicap', key], read: access, write: (value) => ({ yes: 'oui', no: 'non', unknown: 'inconnu' })[value as Access] });
const dayCell = (path: Cell['path']): Cell => ({ path, read: day, write: (value) => dayWords(value as string) });
const termCell = <Code extends string>(path: Cell['path'], terms: Terms<Code>): Cell => ({ path, read: term(terms), write: (value) => terms.written(value as Code) });
const termsCell = <Code extends string>(path: Cell['path'], terms: Terms<Code>): Cell => ({
  path,
  read: (cell, told) => {
    const words = text(cell, told);
    const found = words === undefined ? [] : splitWords(words, (piece) => terms.find(piece) !== undefined).map((piece) => terms.find(piece) ?? told.note<Code>('code-unknown', 'error', { codes: terms.codes.map(terms.written) }));
    const known = found.filter((code) => code !== undefined);
    return known.length === 0 ? undefined : known;
  },
  write: (value) => (value as Code[]).map(terms.written).join(' | '),
});

export const cells: Readonly<Partial<Record<ClubColumnKey, Cell>>> = {
  id: plainCell(['id'], text), kind: termCell(['kind'], kindTerms),
  street: plainCell(['address', 'street']), postcode: plainCell(['address', 'postcode'], postcode), city: plainCell(['address', 'city']), insee: plainCell(['address', 'insee'], insee),
  lat: numberCell(['position', 'lat'], latitude), lon: numberCell(['position', 'lon'], longitude), positionPrecision: termCell(['position', 'precision'], precisionTerms),
  email: plainCell(['email'], email), url: plainCell(['url'], url),
  habilitationFrom: dayCell(['habilitation', 'validFrom']), habilitationUntil: dayCell(['habilitation', 'validUntil']), habilitationNumber: plainCell(['habilitation', 'number']),
  siret: plainCell(['identifiers', 'siret'], compact(digits)), finess: plainCell(['identifiers', 'finess'], compact(digits)), rna: plainCell(['identifiers', 'rna']), ror: plainCell(['identifiers', 'ror']),
  lastVerified: dayCell(['lastVerified']), source: plainCell(['source']), licence: plainCell(['licence']), remark: plainCell(['remark']), isExample: answerCell(['isExample']),
  coverage: { path: ['coverage'], read: texts, write: (value) => joinList(value as string[]) },
  slotId: plainCell(['id'], text), slotStructure: plainCell(['structureId'], text), activity: plainCell(['activity']), disciplineCode: plainCell(['disciplineCode']), disciplineUrl: plainCell(['disciplineUrl'], url),
  level: {
    path: ['level'],
    read: (cell, told) => { const words = text(cell, told); return words === undefined ? undefined : levels(words)?.slice() ?? told.note('level-unreadable'); },
    write: (value) => (value as number[]).join(' | '),
  },
  pathologies: termsCell(['pathologies'], pathologyTerms), publics: termsCell(['publics'], publicTerms),
  ageMin: numberCell(['ageMin'], age), ageMax: numberCell(['ageMax'], age), audience: termCell(['audience'], audienceTerms), sessionsPerWeek: numberCell(['sessionsPerWeek'], amount),
  day: termCell(['day'], dayTerms), start: plainCell(['start'], time), end: plainCell(['end'], time), season: plainCell(['season']),
  capacityMin: numberCell(['capacity', 'min'], count), capacityMax: numberCell(['capacity', 'max'], count), capacityLeft: numberCell(['capacity', 'left'], count), full: answerCell(['full']),
  supervision: termCell(['supervision'], supervisionTerms), prescriptionRequired: answerCell(['prescriptionRequired']),
  moteur: accessCell('moteur'), visuel: accessCell('visuel'), auditif: accessCell('auditif'), mental: accessCell('mental'),
  placeName: plainCell(['place', 'name']), indoor: answerCell(['place', 'indoor']), outdoor: answerCell(['place', 'outdoor']), venueId: plainCell(['place', 'venueId']),
  stop: plainCell(['transport', 'stop']), line: plainCell(['transport', 'line']), delivery: termsCell(['delivery'], deliveryTerms), note: plainCell(['note']),
};
