import type { Issue } from '../issue.js';

/**
 * What a reader found to say, by path. One object serves a whole record: the path is pushed and popped, because a directory
 * has a million of them.
 */
export class Told {
  readonly path: (string | number)[] = [];
  readonly issues: Issue[] = [];

  /** Says it, and gives `undefined`, of the type the reader that calls it gives. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- It stands for a value that is not there.
  note<Value>(code: string, severity: Issue['severity'] = 'error', params?: Record<string, unknown>): Value | undefined {
    this.issues.push({ code, severity, path: [...this.path], ...(params && { params }) });
    return undefined;
  }
}

/** Reads something that may be anything: its value, or `undefined` and, when there was something, an issue. */
export type Reader<Value> = (value: unknown, told: Told) => Value | undefined;
