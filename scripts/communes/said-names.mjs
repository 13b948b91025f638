/**
 * Places people name that neither list has: a quarter, a harbour, a name a town gave up. The INSEE code is that of the commune
 * it lies in.
 */
export const saidNames = {
  Calas: '13019', // A village of Cabriès; the network of cities writes « Cabriès-Calas ».
  'Cabriès-Calas': '13019',
  'La Défense': '92062', // Puteaux holds most of it.
  'Châlons-sur-Marne': '51108', // Until 1997.
  'Saint-Quentin-en-Yvelines': '78423', // Seven communes and more; its theatre and town house are in Montigny-le-Bretonneux.
  'Sophia Antipolis': '06152',
  'Juan-les-Pins': '06004',
  'Cap d’Agde': '34003',
  'Cap Ferret': '33236',
  'L’Alpe d’Huez': '38191',
};
