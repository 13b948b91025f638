import type { RecordHints } from '@sport-sante/sdk/prescription/record';
import type { Favourite } from '../internal/events.js';
import type { HistoryInput } from './act-history.js';
import type { FormModel } from './form-model.js';
import type { LazyParts, Part, PartName } from './lazy-parts.js';
import type { RecordInput } from './record-help.js';

/** What a host may give beside a draft. */
interface Given {
  readonly record: RecordInput | undefined;
  readonly favourites: readonly Favourite[] | undefined;
  readonly history: HistoryInput | undefined;
  readonly readonly: boolean;
}

/** The code that it takes. */
export function partsFor({ record, favourites, history, readonly }: Given, { draft, submission }: FormModel): PartName[] {
  const isFirst = (draft.kind ?? 'initial') === 'initial';
  return [
    ...(record ? ['record'] as const : []),
    ...(record ?? favourites ? ['favourites'] as const : []),
    ...(readonly || history || !isFirst ? ['acts'] as const : []),
    ...(submission.failure === undefined ? [] : ['failures'] as const),
  ];
}

/** Reads the record of a host once its code is there. */
export class RecordReader {
  readonly #given: Given;
  #read: ReturnType<Part<'record'>['rememberedRecord']> | undefined;

  constructor(given: Given) { this.#given = given; }

  read(parts: LazyParts, options: Parameters<NonNullable<ReturnType<Part<'record'>['rememberedRecord']>>>[1]): RecordHints | undefined {
    const { record } = this.#given;
    const part = parts.get('record');
    if (!record || !part) return undefined;
    this.#read ??= part.rememberedRecord();
    return this.#read(record, options);
  }
}
