import type { Issue } from '../issue.js';

/** An edit of something that is not in the carnet. */
export const unknown = (what: string, path: string): Issue => ({ code: `${what}-unknown`, severity: 'error', path: [path] });

/** A value that cannot be; its key in the edit. */
export const unfit = (key: string): Issue => ({ code: 'value-unfit', severity: 'error', path: [key] });

export const isWords = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';
