/** Words of the renderers, beside those of the document: what a drawing says to who cannot see it. French like the paper. */
export const paperStrings = {
  /** A dotted line to fill in by hand. */
  blank: '………………',
  ticked: 'Case cochée',
  unticked: 'Case non cochée',
  /** An error that a form shows. */
  noPdf: 'Le PDF ne peut pas être fait : un fichier du logiciel manque (sport-sante-paper.min.js). Imprimez, ou prévenez votre informatique.',
};
