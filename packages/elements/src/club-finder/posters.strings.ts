import { translated } from '../internal/localize.js';

const fr = {
  poster: 'Affiche à imprimer',
  of: (name: string) => `\u00a0: ${name}`,
  preparing: 'L’affiche se prépare…',
  printed: 'L’impression de l’affiche est demandée.',
  trouble: 'L’affiche n’a pas pu être préparée. Vérifiez la connexion, puis réessayez.',
  /** What the printed poster misses, for who can still complete the record. */
  missing: {
    'poster-code-lost': () => 'Sans code QR\u00a0: ce qui le dessine n’a pas pu être chargé. L’adresse y est en clair.',
    'poster-address-missing': () => 'Sans code QR\u00a0: la fiche ne donne pas de page internet.',
    'poster-address-parameters': () => 'Sans code QR\u00a0: l’adresse de la page contient des paramètres. Seul le nom du site y est.',
    'poster-phone-missing': () => 'La fiche ne donne pas de numéro de téléphone sûr.',
    'poster-phone-to-confirm': () => 'Les numéros à confirmer n’y sont pas.',
    'poster-slots-missing': () => 'La fiche ne donne ni activité ni horaire.',
    'poster-slots-cut': (count: number) => (count === 1 ? 'Un créneau n’a pas trouvé place\u00a0: il y est compté.' : `${count} créneaux n’ont pas trouvé place\u00a0: ils y sont comptés.`),
    'poster-label-ended': () => 'Un label dont l’échéance est passée n’y est pas.',
  } as Readonly<Record<string, (count: number) => string>>,
  programmes: 'Programmes à faire connaître',
  elsewhere: (count: number) => (count > 1 ? `${count} programmes d’autres territoires` : '1 programme d’un autre territoire'),
  none: 'Aucun programme connu ici.',
  coming: 'Les programmes se chargent…',
  lost: 'Les programmes n’ont pas pu être chargés. Vérifiez la connexion.',
  retry: 'Réessayer',
};

export type PosterSentences = typeof fr;

export const strings = translated(fr, () => import('./posters.strings.en.js'));
