import type { PosterSentences } from './posters.strings.js';

export const en: PosterSentences = {
  poster: 'Poster to print',
  of: (name) => `: ${name}`,
  preparing: 'Preparing the poster…',
  printed: 'The poster was sent to print.',
  trouble: 'The poster could not be prepared. Check the connection, then try again.',
  missing: {
    'poster-code-lost': () => 'Without a QR code: what draws it could not be loaded. The address is there in clear.',
    'poster-address-missing': () => 'Without a QR code: the record gives no web page.',
    'poster-address-parameters': () => 'Without a QR code: the address of the page has parameters. Only the name of the site is there.',
    'poster-phone-missing': () => 'The record gives no sure phone number.',
    'poster-phone-to-confirm': () => 'Numbers to be confirmed are not on it.',
    'poster-slots-missing': () => 'The record gives neither activities nor times.',
    'poster-slots-cut': (count) => (count === 1 ? 'One slot had no room: it is counted there.' : `${count} slots had no room: they are counted there.`),
    'poster-label-ended': () => 'A label that has ended is not on it.',
  },
  programmes: 'Programmes to make known',
  elsewhere: (count) => (count > 1 ? `${count} programmes of other territories` : '1 programme of another territory'),
  none: 'No programme is known here.',
  coming: 'Loading the programmes…',
  lost: 'The programmes could not be loaded. Check the connection.',
  retry: 'Try again',
};
