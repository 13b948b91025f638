/** One entry of the list of long-term conditions (affections de longue durée). */
export interface Ald {
  number: number;
  /** Short title of the list, in French: a legal text has no other. */
  title: string;
  /** What people call it, in French, in full: the words a chosen reason keeps and the paper shows. Ours. */
  words: readonly string[];
  /** Abbreviations and other ways to type it, that find one of the words (or the title, for `''`) and are never shown. Ours. */
  aliases?: Readonly<Record<string, string>>;
}

/**
 * The list of CSS art. D. 160-4, in force 2026, with 31 (hors liste) and 32 (polypathologie).
 * Titles confirmed, shortened; numbers from secondary sources. There is no 12: severe hypertension left the list with
 * décret 2011-726, and the hole was kept. Lists that run from 1 to 29 without a hole are wrong.
 */
export const aldList: readonly Ald[] = [
  { number: 1, title: 'Accident vasculaire cérébral invalidant', words: ['AVC', 'Infarctus cérébral', 'Hémorragie cérébrale', 'Hémiplégie après AVC'] },
  { number: 2, title: 'Insuffisances médullaires et autres cytopénies chroniques', words: ['Aplasie médullaire'] },
  { number: 3, title: 'Artériopathies chroniques avec manifestations ischémiques', words: ['Artérite des membres inférieurs'], aliases: { AOMI: 'Artérite des membres inférieurs' } },
  { number: 4, title: 'Bilharziose compliquée', words: [] },
  { number: 5, title: 'Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves', words: ['Insuffisance cardiaque', 'Fibrillation auriculaire', 'Trouble du rythme', 'Valvulopathie', 'Cardiopathie congénitale', 'Pacemaker'] },
  { number: 6, title: 'Maladies chroniques actives du foie et cirrhoses', words: ['Cirrhose', 'Hépatite chronique', 'Maladie du foie'] },
  { number: 7, title: 'Déficit immunitaire primitif grave, infection par le VIH', words: ['Infection par le VIH'], aliases: { sida: 'Infection par le VIH' } },
  { number: 8, title: 'Diabète de type 1 et de type 2', words: ['Diabète de type 2', 'Diabète de type 1'], aliases: { DT2: 'Diabète de type 2', DT1: 'Diabète de type 1' } },
  { number: 9, title: 'Formes graves des affections neurologiques et musculaires, épilepsie grave', words: ['Myopathie', 'Épilepsie', 'Neuropathie', 'Sclérose latérale amyotrophique'], aliases: { SLA: 'Sclérose latérale amyotrophique' } },
  { number: 10, title: 'Hémoglobinopathies, hémolyses chroniques', words: ['Drépanocytose', 'Thalassémie'] },
  { number: 11, title: 'Hémophilies et affections graves de l’hémostase', words: ['Hémophilie'] },
  { number: 13, title: 'Maladie coronaire', words: ['Infarctus du myocarde', 'Angor', 'Angine de poitrine', 'Coronaropathie', 'Stent', 'Pontage'], aliases: { IDM: 'Infarctus du myocarde' } },
  { number: 14, title: 'Insuffisance respiratoire chronique grave', words: ['BPCO', 'Asthme sévère', 'Emphysème', 'Insuffisance respiratoire'] },
  { number: 15, title: 'Maladie d’Alzheimer et autres démences', words: ['Démence'] },
  { number: 16, title: 'Maladie de Parkinson', words: [] },
  { number: 17, title: 'Maladies métaboliques héréditaires avec traitement prolongé spécialisé', words: ['Maladie métabolique', 'Phénylcétonurie'] },
  { number: 18, title: 'Mucoviscidose', words: [] },
  { number: 19, title: 'Néphropathie chronique grave et syndrome néphrotique primitif', words: ['Insuffisance rénale', 'Dialyse', 'Maladie rénale chronique'] },
  { number: 20, title: 'Paraplégie', words: ['Lésion de la moelle épinière'] },
  { number: 21, title: 'Vascularites, lupus érythémateux systémique, sclérodermie systémique', words: ['Lupus', 'Sclérodermie', 'Vascularite', 'Maladie de Horton'] },
  { number: 22, title: 'Polyarthrite rhumatoïde évolutive', words: ['Polyarthrite rhumatoïde'], aliases: { PR: 'Polyarthrite rhumatoïde' } },
  { number: 23, title: 'Affections psychiatriques de longue durée', words: ['Dépression récurrente', 'Trouble bipolaire', 'Schizophrénie', 'Psychose'] },
  { number: 24, title: 'Rectocolite hémorragique et maladie de Crohn évolutives', words: ['Maladie de Crohn', 'Rectocolite hémorragique'], aliases: { MICI: '' } },
  { number: 25, title: 'Sclérose en plaques', words: [], aliases: { SEP: '' } },
  { number: 26, title: 'Scoliose idiopathique structurale évolutive', words: ['Scoliose'] },
  { number: 27, title: 'Spondylarthrite grave', words: ['Spondylarthrite', 'Spondylarthrite ankylosante'] },
  { number: 28, title: 'Suites de transplantation d’organe', words: ['Greffe', 'Greffe du rein', 'Greffe du foie'] },
  { number: 29, title: 'Tuberculose active, lèpre', words: ['Tuberculose', 'Lèpre'] },
  { number: 30, title: 'Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique', words: ['Cancer du sein', 'Cancer de la prostate', 'Cancer colorectal', 'Cancer du poumon', 'Cancer', 'Leucémie', 'Lymphome', 'Myélome'] },
  { number: 31, title: 'Affection hors liste, grave et évolutive ou invalidante', words: ['ALD hors liste'] },
  { number: 32, title: 'Polypathologie invalidante', words: [] },
];

/** Whether a number stands on the list: 1 to 11, 13 to 32. */
export function isAldNumber(number: number): boolean {
  return aldList.some((ald) => ald.number === number);
}

/** The entry with that number. `undefined` when there is none, 12 among others. */
export function aldByNumber(number: number): Ald | undefined {
  return aldList.find((ald) => ald.number === number);
}
