import type { Label } from './codes.js';

/** One entry of the list of long-term conditions (affections de longue durée). */
export interface Ald {
  number: number;
  /** Short title of the list. */
  title: Label;
  /** What people say and type for it, in French. Ours; they only help to find the entry. */
  words: readonly string[];
}

/**
 * The list of CSS art. D. 160-4, in force 2026, with 31 (hors liste) and 32 (polypathologie).
 * Titles confirmed, shortened; numbers from secondary sources. There is no 12: severe hypertension left the list with
 * décret 2011-726, and the hole was kept. Lists that run from 1 to 29 without a hole are wrong.
 */
export const aldList: readonly Ald[] = [
  { number: 1, title: { fr: 'Accident vasculaire cérébral invalidant', en: 'Disabling stroke' }, words: ['AVC', 'Infarctus cérébral', 'Hémorragie cérébrale', 'Hémiplégie après AVC'] },
  { number: 2, title: { fr: 'Insuffisances médullaires et autres cytopénies chroniques', en: 'Bone marrow failure and other chronic cytopenias' }, words: ['Aplasie médullaire', 'Cytopénie'] },
  { number: 3, title: { fr: 'Artériopathies chroniques avec manifestations ischémiques', en: 'Chronic arterial disease with ischaemia' }, words: ['Artérite', 'AOMI', 'Artériopathie des membres inférieurs'] },
  { number: 4, title: { fr: 'Bilharziose compliquée', en: 'Complicated schistosomiasis' }, words: [] },
  { number: 5, title: { fr: 'Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves', en: 'Severe heart failure, arrhythmia, valve or congenital heart disease' }, words: ['Insuffisance cardiaque', 'Fibrillation auriculaire', 'Trouble du rythme', 'Valvulopathie', 'Cardiopathie congénitale', 'Pacemaker'] },
  { number: 6, title: { fr: 'Maladies chroniques actives du foie et cirrhoses', en: 'Chronic active liver disease and cirrhosis' }, words: ['Cirrhose', 'Hépatite chronique', 'Maladie du foie'] },
  { number: 7, title: { fr: 'Déficit immunitaire primitif grave, infection par le VIH', en: 'Severe primary immunodeficiency, HIV infection' }, words: ['VIH', 'Sida', 'Déficit immunitaire'] },
  { number: 8, title: { fr: 'Diabète de type 1 et de type 2', en: 'Type 1 and type 2 diabetes' }, words: ['Diabète de type 2', 'Diabète de type 1', 'DT2', 'DT1', 'Diabète'] },
  { number: 9, title: { fr: 'Formes graves des affections neurologiques et musculaires, épilepsie grave', en: 'Severe neurological and muscular disorders, severe epilepsy' }, words: ['Myopathie', 'Épilepsie', 'Neuropathie', 'Sclérose latérale amyotrophique', 'SLA'] },
  { number: 10, title: { fr: 'Hémoglobinopathies, hémolyses chroniques', en: 'Haemoglobinopathies, chronic haemolysis' }, words: ['Drépanocytose', 'Thalassémie'] },
  { number: 11, title: { fr: 'Hémophilies et affections graves de l’hémostase', en: 'Haemophilia and severe haemostasis disorders' }, words: ['Hémophilie'] },
  { number: 13, title: { fr: 'Maladie coronaire', en: 'Coronary heart disease' }, words: ['Infarctus du myocarde', 'Angor', 'Angine de poitrine', 'Coronaropathie', 'Stent', 'Pontage', 'IDM'] },
  { number: 14, title: { fr: 'Insuffisance respiratoire chronique grave', en: 'Severe chronic respiratory failure' }, words: ['BPCO', 'Asthme sévère', 'Emphysème', 'Insuffisance respiratoire'] },
  { number: 15, title: { fr: 'Maladie d’Alzheimer et autres démences', en: 'Alzheimer’s disease and other dementias' }, words: ['Alzheimer', 'Démence'] },
  { number: 16, title: { fr: 'Maladie de Parkinson', en: 'Parkinson’s disease' }, words: ['Parkinson'] },
  { number: 17, title: { fr: 'Maladies métaboliques héréditaires avec traitement prolongé spécialisé', en: 'Inherited metabolic diseases' }, words: ['Maladie métabolique', 'Phénylcétonurie'] },
  { number: 18, title: { fr: 'Mucoviscidose', en: 'Cystic fibrosis' }, words: [] },
  { number: 19, title: { fr: 'Néphropathie chronique grave et syndrome néphrotique primitif', en: 'Severe chronic kidney disease and primary nephrotic syndrome' }, words: ['Insuffisance rénale', 'Dialyse', 'Maladie rénale chronique'] },
  { number: 20, title: { fr: 'Paraplégie', en: 'Paraplegia' }, words: ['Lésion de la moelle épinière'] },
  { number: 21, title: { fr: 'Vascularites, lupus érythémateux systémique, sclérodermie systémique', en: 'Vasculitis, systemic lupus, systemic sclerosis' }, words: ['Lupus', 'Sclérodermie', 'Vascularite', 'Horton'] },
  { number: 22, title: { fr: 'Polyarthrite rhumatoïde évolutive', en: 'Progressive rheumatoid arthritis' }, words: ['Polyarthrite', 'PR'] },
  { number: 23, title: { fr: 'Affections psychiatriques de longue durée', en: 'Long-term psychiatric disorders' }, words: ['Dépression récurrente', 'Trouble bipolaire', 'Schizophrénie', 'Psychose'] },
  { number: 24, title: { fr: 'Rectocolite hémorragique et maladie de Crohn évolutives', en: 'Progressive ulcerative colitis and Crohn’s disease' }, words: ['Crohn', 'Rectocolite', 'MICI'] },
  { number: 25, title: { fr: 'Sclérose en plaques', en: 'Multiple sclerosis' }, words: ['SEP'] },
  { number: 26, title: { fr: 'Scoliose idiopathique structurale évolutive', en: 'Progressive structural idiopathic scoliosis' }, words: ['Scoliose'] },
  { number: 27, title: { fr: 'Spondylarthrite grave', en: 'Severe spondyloarthritis' }, words: ['Spondylarthrite', 'Spondylarthrite ankylosante'] },
  { number: 28, title: { fr: 'Suites de transplantation d’organe', en: 'After organ transplant' }, words: ['Greffe', 'Greffe du rein', 'Greffe du foie'] },
  { number: 29, title: { fr: 'Tuberculose active, lèpre', en: 'Active tuberculosis, leprosy' }, words: ['Tuberculose', 'Lèpre'] },
  { number: 30, title: { fr: 'Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique', en: 'Malignant tumour, malignant blood or lymph disease' }, words: ['Cancer du sein', 'Cancer de la prostate', 'Cancer colorectal', 'Cancer du poumon', 'Cancer', 'Leucémie', 'Lymphome', 'Myélome'] },
  { number: 31, title: { fr: 'Affection hors liste, grave et évolutive ou invalidante', en: 'Off-list severe or disabling condition' }, words: ['Hors liste', 'ALD hors liste'] },
  { number: 32, title: { fr: 'Polypathologie invalidante', en: 'Disabling multimorbidity' }, words: ['Polypathologie', 'Plusieurs maladies'] },
];

/** Whether a number stands on the list: 1 to 11, 13 to 32. */
export function isAldNumber(number: number): boolean {
  return aldList.some((ald) => ald.number === number);
}

/** The entry with that number. `undefined` when there is none, 12 among others. */
export function aldByNumber(number: number): Ald | undefined {
  return aldList.find((ald) => ald.number === number);
}
