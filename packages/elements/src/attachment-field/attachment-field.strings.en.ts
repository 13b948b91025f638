import type { Sentences } from './attachment-field.strings.js';

const size = (bytes: number) => {
  const [unit, word] = bytes >= 1_000_000 ? [1_000_000, 'MB'] : [1000, 'kB'];
  return `${(bytes / unit).toLocaleString('en', { maximumFractionDigits: 1 })} ${word}`;
};

export const en: Sentences = {
  missing: 'Choose a file.',
  accepted: (types) => `Accepted files: ${types}.`,
  atMost: (bytes) => `At most ${size(bytes)}.`,
  tooBig: (name, bytes, most) => `“${name}” is ${size(bytes)}. Choose a file of at most ${size(most)}.`,
  wrongType: (name, types) => `“${name}” is not an accepted file. Choose among: ${types}.`,
  unread: (name) => `“${name}” could not be read. Choose it again, or another one.`,
  reading: 'Reading the file…',
  unnamed: 'Attached file',
  file: (name, bytes) => (bytes === undefined ? name : `${name}, ${size(bytes)}`),
  remove: 'Remove',
  removeFile: (name) => `Remove: ${name}`,
  kinds: { image: 'image', audio: 'sound', video: 'video', text: 'text' },
};
