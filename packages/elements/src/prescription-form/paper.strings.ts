/**
 * Words of the printed prescription: the paper is French whatever the language of the screen. Ours, but for the sentence
 * on reimbursement: a fixed sentence of the form of instruction DGS/EA3/DGESIP/DS/SG/2017/81, read in transcriptions only.
 * Whether the model of the arrêté (JO, 31 December 2023) keeps it is not confirmed.
 */
export const paperStrings = {
  title: 'Prescription d’activité physique adaptée',
  patient: 'Patient',
  prescriber: 'Prescripteur',
  born: (date: string) => `Date de naissance : ${date}`,
  rpps: (rpps: string) => `RPPS ${rpps}`,
  date: (date: string) => `Fait le ${date}`,
  signature: 'Signature et tampon',
  agreed: 'Le patient a donné son accord à cette prescription.',
  notReimbursed: 'La dispensation de l’activité physique adaptée ne peut pas donner lieu à une prise en charge financière par l’assurance maladie.',
  legal: 'Articles L. 1172-1, D. 1172-1 à D. 1172-3 et D. 1172-5 du code de la santé publique.',
};
