import { translated } from '../internal/localize.js';

const fr = {
  startFrom: 'Point de départ',
  takeOver: (date: string) => `Reprendre la prescription du ${date}`,
  models: 'Mes modèles :',
  others: (count: number) => `${count} autres modèles`,
  keep: 'Enregistrer comme modèle',
  manage: 'Retirer un modèle',
  removeOf: (name: string) => `Retirer le modèle : ${name}`,
  name: 'Nom du modèle',
  nameHint: 'Le modèle garde activités, dose, intervenants, conseils et précautions. Rien du patient, ni motif, ni limitation, ni accord : relisez les précautions.',
  save: 'Enregistrer',
  cancel: 'Annuler',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./favourites.strings.en.js'));
