import type { Sentences } from './favourites.strings.js';

export const en: Sentences = {
  startFrom: 'Where to start from',
  takeOver: (date) => `Take over the prescription of ${date}`,
  models: 'My models:',
  others: (count) => `${count} more models`,
  keep: 'Save as a model',
  manage: 'Remove a model',
  removeOf: (name) => `Remove the model: ${name}`,
  name: 'Name of the model',
  nameHint: 'A model keeps activities, dose, dispensers, advice and precautions. Nothing of the patient, no reason, no limitation, no agreement: read the precautions again.',
  save: 'Save',
  cancel: 'Cancel',
};
