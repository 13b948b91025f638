/**
 * What the SDK writes of a list of places: three, told in clinical mode and in public, as a document and to be filed; an empty
 * one. Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';

const load = (path) => tsImport(`../../packages/sdk/src/${path}.ts`, import.meta.url);
const [{ essonne, exampleClubs }, { toOrientationList }] = await Promise.all(['club/territories', 'document/orientation'].map(load));

const [gym, walking] = exampleClubs;
const entries = [
  { club: walking, slot: walking.slots[0].id, distanceKm: 2.9, from: 'Évry-Courcouronnes', note: 'Y aller avec Mme Petit, voisine.' },
  { club: gym, distanceKm: 0.4, from: 'Évry-Courcouronnes' },
  ...essonne.clubs.map((club) => ({ club, distanceKm: null })),
].slice(0, 10);
const open = { at: '2026-06-17T09:15:00+02:00', territory: essonne, entries };
const clinical = {
  ...open,
  person: { familyName: 'Vasseur', givenName: 'Hélène', gender: 'female', birthDate: '1951-02-04', reference: 'Patient/vasseur' },
  author: { name: 'Camille Renaud', role: 'Enseignante en activité physique adaptée' },
  recipients: [{ kind: 'doctor', name: 'Dr Claire Delmas', reference: 'Practitioner/delmas' }],
};
const lists = [['in public', open, 'fr'], ['for a person and their doctor', clinical, 'fr'], ['in English', clinical, 'en'], ['with nothing in it', { ...open, entries: [] }, 'fr']];

const made = await Promise.all(lists.map(async ([name, list, language], index) => {
  const { bundle, filing } = await toOrientationList(list, { language, id: `6b1f0c52-4b8e-4a63-9d10-${String(index * 100).padStart(12, '0')}` });
  return [{ name: `a list of places ${name}`, bundle }, { name: `a list of places ${name}, filed`, bundle: filing }];
}));

/** @type {{ name: string, bundle: object }[]} */
export const orientationBundles = made.flat();
