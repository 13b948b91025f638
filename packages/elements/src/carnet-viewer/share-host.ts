import type { Party } from '@sport-sante/sdk/carnet';

/** An encrypted file that the host is to keep, and what it needs to hand it out. The key is not in it. */
export interface SharedFile {
  /** The last part of `url`: 43 characters nobody can guess. */
  id: string;
  /** Where the file, or its manifest, will be asked for. */
  url: string;
  /** A compact JWE and its media type. */
  file: { contentType: string; jwe: string };
  /** Last day on which it opens, where the carnet is kept. */
  expiresOn: string;
  /** The same in seconds since 1970. */
  exp: number;
  /** What the reader must give; the host alone knows it. `undefined`: the link is enough. */
  passcode?: string;
  /** For whom it is, as it was written. */
  recipient?: string;
}

/** What became of a file: without a `problem` it is kept. `full`: there is no room for it. */
export interface ShareAnswer {
  /** That of the file it is about. */
  id: string;
  problem?: 'full' | 'offline' | 'refused';
}

/** What the panel knows of the page around. */
export interface ShareHost {
  /** Below what address files are kept. `undefined`: the host keeps none. */
  readonly linkHost: string | undefined;
  /** A page that opens links. */
  readonly linkViewer: string | undefined;
  /** Who prints and signs. */
  readonly author: Party | undefined;
  /** Hands a file to the host. @returns whether it takes it. */
  readonly offer: (file: SharedFile) => boolean;
  /** Who is told the host’s answer: the last one to ask. */
  readonly onAnswer: (take: (answer: ShareAnswer) => void) => void;
}
