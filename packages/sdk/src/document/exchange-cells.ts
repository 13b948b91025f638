import type { Issue } from '../issue.js';
import { isIsoDate } from '../iso-date.js';
import { instantAt } from '../time-zone.js';
import { unguarded } from '../csv.js';
import { fieldMap, type Cells, type FieldName } from './field-map.js';

/** What is wrong with a row of a file: its place as a spreadsheet shows it. `rowSentence` says what to do. */
export interface RowIssue extends Issue {
  /** The number beside the row: 1 is the row of headers. */
  row: number;
  /** The column as the file calls it. `undefined`: the row as a whole. */
  column?: string;
}

/** « Excusé », « excusee »: letters and figures only, without accents. */
export const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}<>=]+/gu, ' ').trim();

/** What people write for a code, beside the code. French only: the codes are English. */
const spoken: Record<string, string> = {
  programme: 'plan', seance: 'session', mesure: 'measure', bilan: 'assessment', objectif: 'goal', appel: 'call',
  presente: 'present', 'absent excuse': 'excused', 'absente excusee': 'excused', excuse: 'excused', excusee: 'excused', absente: 'absent', 'absent non excuse': 'absent', 'absente non excusee': 'absent',
  annule: 'cancelled', annulee: 'cancelled', 'annulee par le club': 'cancelled', femme: 'female', homme: 'male', f: 'female', h: 'male', m: 'male',
  activite: 'activity', atelier: 'workshop', initiale: 'initial', 'mi parcours': 'mid', finale: 'final', suivi: 'follow-up', 'bilan initial': 'initial', 'bilan final': 'final',
  mieux: 'better', pareil: 'same', 'moins bien': 'worse', 'en cours': 'in-progress', atteint: 'achieved', 'non atteint': 'not-achieved', abandonne: 'given-up',
  joint: 'reached', 'message laisse': 'message-left', 'sans reponse': 'no-answer', oui: 'true', vrai: 'true', yes: 'true', '1': 'true', non: 'false', faux: 'false', no: 'false', '0': 'false',
};

/** One row of a file, read cell by cell; what is wrong is noted as it is met. */
export class RowReader {
  readonly issues: RowIssue[] = [];
  readonly row: number;
  readonly cells: Cells;
  /** The columns as the file calls them. */
  readonly columns: Partial<Record<FieldName, string>>;

  constructor({ row, cells, columns }: Pick<RowReader, 'row' | 'cells' | 'columns'>) {
    this.row = row;
    this.cells = cells;
    this.columns = columns;
  }

  get isRefused(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  note(code: string, severity: Issue['severity'], name?: FieldName, params?: Record<string, unknown>): void {
    const column = name && (this.columns[name] ?? name);
    this.issues.push({ code, severity, path: ['rows', this.row, ...(name ? [name] : [])], row: this.row, ...(column !== undefined && { column }), ...(params && { params }) });
  }

  /** A cell that cannot be read: no value, and the row is refused. */
  refused(code: string, name: FieldName, params?: Record<string, unknown>): void {
    this.note(code, 'error', name, params);
  }

  /** Words as they stand, but for the apostrophe that guards them. */
  text(name: FieldName): string | undefined {
    const cell = this.cells[name];
    return cell === undefined || cell.trim() === '' ? undefined : unguarded(cell);
  }

  /** `1 250,5`, `1250.5`, `−3`. */
  number(name: FieldName, range?: { low: number; high: number }): number | undefined {
    const words = this.text(name);
    if (words === undefined) return undefined;
    const digits = words.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-').replace(',', '.');
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return void this.refused('number-unreadable', name);
    const number = Number(digits);
    if (!Number.isFinite(number)) return void this.refused('number-unreadable', name);
    return range && (number < range.low || number > range.high) ? void this.refused('number-out-of-range', name, range) : number;
  }

  count(name: FieldName): number | undefined {
    const number = this.number(name, { low: 0, high: 100_000 });
    return number === undefined || Number.isInteger(number) ? number : void this.refused('number-not-whole', name);
  }

  /** `2026-06-23`, or `23/06/2026` as a spreadsheet in French saves it, with midnight behind it or not. */
  day(name: FieldName): string | undefined {
    const words = this.text(name)?.trim().replace(/[ T]00:00(:00(\.0+)?)?$/, '');
    if (words === undefined) return undefined;
    const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
    const iso = year === '' ? words : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isIsoDate(iso) ? iso : void this.refused('date-unreadable', name);
  }

  /** `10:00`, `10 h 30`, `9h`, or a whole instant. */
  instant(name: FieldName, day: string | undefined, timeZone: string): string | undefined {
    const words = this.text(name)?.trim();
    if (words === undefined) return undefined;
    if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(words) && !Number.isNaN(Date.parse(words))) return words;
    const [, hours = '', minutes = ''] = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)(?::00)?$/i.exec(words.replace(/[\u00a0\u202f]/g, ' ')) ?? [];
    if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return void this.refused('time-unreadable', name);
    return day === undefined || day === '' ? undefined : instantAt(day, `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`, timeZone);
  }

  /** A code of a closed list, or the French word for it. */
  code<Code extends string>(name: FieldName, codes: readonly Code[]): Code | undefined {
    const words = this.text(name)?.trim();
    if (words === undefined) return undefined;
    const found = codes.find((code) => code === words) ?? codes.find((code) => plainly(code) === plainly(words)) ?? codes.find((code) => code === spoken[plainly(words)]);
    return found ?? void this.refused('code-unknown', name, { codes: [...codes] });
  }

  boolean(name: FieldName): boolean | undefined {
    const code = this.code(name, ['true', 'false']);
    return code === undefined ? undefined : code === 'true';
  }
}

const headers = new Map(fieldMap.flatMap(({ name, label }) => [name, label.fr, label.en].map((words) => [plainly(words), name] as const)));

/** The field a header names: by its name, its French or its English label, whatever the case and the accents. */
export const fieldOf = (header: string): FieldName | undefined => headers.get(plainly(unguarded(header)));
