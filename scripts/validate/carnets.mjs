/**
 * What the SDK writes of a carnet: an edit of each kind and a plan that starts as transactions, the whole as a collection, the
 * carnet and the letter as documents. Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';

const load = (path) => tsImport(`../../packages/sdk/src/${path}.ts`, import.meta.url);
const [{ carnets, prescriptions }, { readCarnet, toCarnetBundle }, { toEditBundle }, { programmes, startCarePlan }, { toCarnetDocument, toOutcomeLetter }] =
  await Promise.all(['testing/index', 'carnet/fhir', 'carnet/write', 'programme/index', 'document/index'].map(load));

const at = '2026-06-17T11:04:00+02:00';
const author = { name: 'Camille Renaud', reference: 'Practitioner/camille-renaud' };
const urn = (number) => `urn:uuid:7c1f0a52-6d3e-4b89-a1f4-${String(number).padStart(12, '0')}`;

const { carnet } = readCarnet(carnets.year);
const finished = readCarnet(carnets.on('2026-07-10')).carnet;
const [plan] = carnet.plans;
const session = carnet.sessions.find(({ day }) => day === '2026-06-16').id;
const measure = carnet.measures.find(({ measure: name }) => name === 'weight').id;

const edits = [
  ...['present', 'excused', 'absent', 'cancelled', null].map((state) => ({ kind: 'attendance', session, state })),
  { kind: 'attendance', session: carnet.sessions.find(({ day }) => day === '2026-05-19').id, state: 'excused' },
  { kind: 'experience', session, effort: 6, pain: 3, mood: 'better' },
  { kind: 'incident', session, text: 'Genou douloureux à la dernière montée' },
  { kind: 'measure', id: urn(1), measure: 'blood-pressure', day: '2026-06-17', value: 132, secondValue: 78, plan: plan.id },
  { kind: 'measure', id: urn(2), measure: 'well-being', day: '2026-06-17', value: 7 },
  { kind: 'measure', id: measure, measure: 'weight', day: '2026-03-10', value: 70.5 },
  { kind: 'withdraw-measure', id: measure },
  { kind: 'assessment', id: urn(3), assessment: 'final', day: '2026-06-17', plan: plan.id, conclusion: 'Continuer en club.' },
  { kind: 'note', id: urn(4), text: 'Elle reprend mardi.', day: '2026-06-17', plan: plan.id },
  { kind: 'call', id: urn(5), day: '2026-06-17', outcome: 'message-left', plan: plan.id },
  { kind: 'milestone', milestone: carnet.milestones.find(({ kind }) => kind === 'report').id, doneOn: '2026-06-17' },
  { kind: 'goal', goal: carnet.goals[1].id, state: 'achieved' },
  { kind: 'relay', id: urn(6), plan: plan.id, outcome: 'club', decidedOn: '2026-06-17', place: { name: 'Gym douce des Rives (exemple)' }, details: 'le jeudi', startsOn: '2026-09-10', isFirstVisitAccompanied: true },
];

/** @type {{ name: string, bundle: object }[]} */
export const carnetBundles = [
  ...edits.map((edit, index) => ({ name: `edit ${index + 1} of a carnet, ${edit.kind}`, bundle: toEditBundle(carnet, edit, { at, author }) })),
  { name: 'a plan that starts', bundle: startCarePlan(programmes.find(({ id }) => id === 'prescrimouv'), prescriptions.jeanneDuval, { startsOn: '2026-12-01', weekdays: [2], time: '10:00', contact: author }).bundle },
  { name: 'a carnet, whole', bundle: toCarnetBundle(carnet) },
  { name: 'a carnet as a document', bundle: toCarnetDocument(carnet, { view: 'clinician', today: '2026-06-17', printedAt: at, author }).bundle },
  { name: 'the letter as a document', bundle: toOutcomeLetter(finished, { sentOn: '2026-07-10', today: '2026-07-10', author }).bundle },
];
