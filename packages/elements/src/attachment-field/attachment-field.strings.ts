import { translated } from '../internal/localize.js';

const size = (bytes: number) => {
  const [unit, word] = bytes >= 1_000_000 ? [1_000_000, 'Mo'] : [1000, 'ko'];
  return `${(bytes / unit).toLocaleString('fr', { maximumFractionDigits: 1 })} ${word}`;
};

const fr = {
  missing: 'Choisissez un fichier.',
  accepted: (types: string) => `Fichiers acceptés : ${types}.`,
  atMost: (bytes: number) => `${size(bytes)} au plus.`,
  tooBig: (name: string, bytes: number, most: number) => `« ${name} » pèse ${size(bytes)}. Choisissez un fichier de ${size(most)} au plus.`,
  wrongType: (name: string, types: string) => `« ${name} » n’est pas un fichier accepté. Choisissez parmi : ${types}.`,
  unread: (name: string) => `« ${name} » n’a pas pu être lu. Choisissez-le à nouveau, ou un autre.`,
  reading: 'Lecture du fichier…',
  unnamed: 'Fichier joint',
  file: (name: string, bytes: number | undefined) => (bytes === undefined ? name : `${name}, ${size(bytes)}`),
  remove: 'Retirer',
  removeFile: (name: string) => `Retirer : ${name}`,
  kinds: { image: 'image', audio: 'son', video: 'vidéo', text: 'texte' } as Readonly<Record<string, string>>,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./attachment-field.strings.en.js'));
