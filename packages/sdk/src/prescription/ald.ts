/** One entry of the list of long-term conditions (affections de longue durée). */
export interface Ald {
  number: number;
  /** Short title of the list, in French: a legal text has no other. */
  title: string;
  /**
   * Diseases that the title names or plainly holds, in French, in full: the words a chosen reason keeps, in `text` of its
   * FHIR. Never one of which the title takes the grave or disabling forms only. Ours.
   */
  words: readonly string[];
  /** Abbreviations, each with the word it finds; never shown. Ours. */
  aliases?: Readonly<Record<string, string>>;
  /**
   * What is typed and finds the title itself, never shown: the title sets a condition (« grave », « invalidant »), or the
   * word is an act (« Pontage »). The prescriber reads the condition and chooses. Ours.
   */
  finds?: readonly string[];
}

/**
 * The list of CSS art. D. 160-4, in force 2026, with 31 (hors liste) and 32 (polypathologie).
 * Titles confirmed, shortened; numbers from secondary sources. There is no 12: severe hypertension left the list with
 * décret 2011-726, and the hole was kept. Lists that run from 1 to 29 without a hole are wrong.
 */
export const aldList: readonly Ald[] = [
  { number: 1, title: 'Accident vasculaire cérébral invalidant', words: [], finds: ['AVC', 'Infarctus cérébral', 'Hémorragie cérébrale', 'Hémiplégie après AVC'] },
  { number: 2, title: 'Insuffisances médullaires et autres cytopénies chroniques', words: ['Aplasie médullaire'] },
  { number: 3, title: 'Artériopathies chroniques avec manifestations ischémiques', words: [], finds: ['AOMI', 'Artérite des membres inférieurs'] },
  { number: 4, title: 'Bilharziose compliquée', words: [] },
  { number: 5, title: 'Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves', words: [], finds: ['Fibrillation auriculaire', 'Arythmie', 'Valvulopathie', 'Pacemaker'] },
  { number: 6, title: 'Maladies chroniques actives du foie et cirrhoses', words: ['Cirrhose'], finds: ['Hépatite chronique'] },
  { number: 7, title: 'Déficit immunitaire primitif grave, infection par le VIH', words: ['Infection par le VIH'], aliases: { sida: 'Infection par le VIH' } },
  { number: 8, title: 'Diabète de type 1 et de type 2', words: ['Diabète de type 2', 'Diabète de type 1'], aliases: { DT2: 'Diabète de type 2', DT1: 'Diabète de type 1' } },
  { number: 9, title: 'Formes graves des affections neurologiques et musculaires, épilepsie grave', words: [], finds: ['Myopathie', 'Neuropathie', 'Sclérose latérale amyotrophique', 'SLA'] },
  { number: 10, title: 'Hémoglobinopathies, hémolyses chroniques', words: [], finds: ['Drépanocytose', 'Thalassémie'] },
  { number: 11, title: 'Hémophilies et affections graves de l’hémostase', words: ['Hémophilie'] },
  { number: 13, title: 'Maladie coronaire', words: ['Infarctus du myocarde', 'Angor', 'Angine de poitrine', 'Coronaropathie'], aliases: { IDM: 'Infarctus du myocarde' }, finds: ['Stent', 'Pontage'] },
  { number: 14, title: 'Insuffisance respiratoire chronique grave', words: [], finds: ['BPCO', 'Asthme sévère', 'Emphysème'] },
  { number: 15, title: 'Maladie d’Alzheimer et autres démences', words: ['Démence'] },
  { number: 16, title: 'Maladie de Parkinson', words: [] },
  { number: 17, title: 'Maladies métaboliques héréditaires avec traitement prolongé spécialisé', words: [], finds: ['Phénylcétonurie'] },
  { number: 18, title: 'Mucoviscidose', words: [] },
  { number: 19, title: 'Néphropathie chronique grave et syndrome néphrotique primitif', words: [], finds: ['Insuffisance rénale', 'Maladie rénale chronique', 'Dialyse'] },
  { number: 20, title: 'Paraplégie', words: [], finds: ['Lésion de la moelle épinière'] },
  { number: 21, title: 'Vascularites, lupus érythémateux systémique, sclérodermie systémique', words: ['Lupus érythémateux systémique', 'Sclérodermie systémique', 'Vascularite', 'Maladie de Horton'] },
  { number: 22, title: 'Polyarthrite rhumatoïde évolutive', words: ['Polyarthrite rhumatoïde'], aliases: { PR: 'Polyarthrite rhumatoïde' } },
  { number: 23, title: 'Affections psychiatriques de longue durée', words: [], finds: ['Dépression récurrente', 'Trouble bipolaire', 'Schizophrénie', 'Psychose'] },
  { number: 24, title: 'Rectocolite hémorragique et maladie de Crohn évolutives', words: ['Maladie de Crohn', 'Rectocolite hémorragique'], finds: ['MICI'] },
  { number: 25, title: 'Sclérose en plaques', words: [], finds: ['SEP'] },
  { number: 26, title: 'Scoliose idiopathique structurale évolutive', words: [] },
  { number: 27, title: 'Spondylarthrite grave', words: [], finds: ['Spondylarthrite ankylosante'] },
  { number: 28, title: 'Suites de transplantation d’organe', words: [], finds: ['Greffe', 'Greffe du rein', 'Greffe du foie'] },
  { number: 29, title: 'Tuberculose active, lèpre', words: ['Lèpre'] },
  { number: 30, title: 'Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique', words: ['Cancer du sein', 'Cancer de la prostate', 'Cancer colorectal', 'Cancer du poumon', 'Cancer', 'Leucémie', 'Lymphome', 'Myélome'] },
  { number: 31, title: 'Affection hors liste, grave et évolutive ou invalidante', words: [], finds: ['ALD hors liste'] },
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
