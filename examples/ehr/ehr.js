/**
 * What practice software does around the form: it knows who is at the desk and whose record is open, gives the form what
 * the record says, lists what was prescribed before, and keeps drafts and models. It talks to its own FHIR server, here
 * the sandbox under /fhir.
 */
import { clubs, favourites, team, territory } from './settings.js';
import { componentLabels, connectFhir, fromPatient, fromPractitioner, groundLabel, prescriptionSearch, professionLabels, readPrescriptions } from '/sport-sante.min.js';

const element = (id) => document.getElementById(id);
const client = connectFhir({ baseUrl: new URL('/fhir', document.baseURI).href });
const form = element('form');
const finder = element('finder');
const provider = element('provider');

/** Drafts of this session by patient, in memory only. */
const drafts = new Map();
let patients = [];
/** What the doctor keeps as models, in memory only. */
let models = favourites;
/** The record in view, and how many were opened: an answer that comes late is told by it. */
let record = '';
let opened = 0;

provider.client = client;
provider.territory = territory;

const isoDay = (iso) => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
const nameOf = (patient) => `${(patient.usualFamilyName ?? patient.familyName).toLocaleUpperCase('fr')} ${patient.givenNames[0] ?? ''}`;

/** Every page of a search, as one list of resources. */
async function everything(type, params) {
  const entries = [];
  for await (const page of client.search(type, params)) entries.push(...(page.entry ?? []));
  return entries;
}

/** Runs what needs the server; when it does not answer, says so and offers to try again. */
async function attempt(task) {
  const problem = element('problem');
  problem.hidden = true;
  try {
    await task();
  } catch {
    problem.querySelector('span').textContent = 'Le serveur de dossiers ne répond pas.';
    problem.querySelector('button').onclick = () => attempt(task);
    problem.hidden = false;
  }
}

async function start() {
  const people = await Promise.all(team.map((id) => client.read(`Practitioner/${id}`)));
  element('desk').replaceChildren(...people.map((resource, index) => new Option(deskName(resource), String(index))));
  const sitDown = (index) => {
    provider.practitioner = people[index];
    // Models are a doctor's own.
    form.favourites = index === 0 ? models : [];
  };
  element('desk').onchange = ({ target }) => sitDown(Number(target.value));
  sitDown(0);

  patients = (await everything('Patient', { _sort: 'family', _count: 50 })).map(({ resource }) => resource);
  const options = patients.map((resource) => new Option(nameOf(fromPatient(resource)), resource.id));
  element('patient').replaceChildren(new Option('Choisissez un dossier', ''), ...options);
}

function deskName(resource) {
  const { givenName, familyName, profession } = fromPractitioner(resource);
  return profession === 'physician' ? `Dr ${givenName} ${familyName}` : `${givenName} ${familyName}, ${professionLabels[profession]?.fr.toLowerCase() ?? ''}`;
}

/** What the record says of a patient, for the form to offer. */
async function readRecord(id) {
  const kinds = ['Condition', 'Observation', 'MedicationStatement'];
  const found = await Promise.all(kinds.map((kind) => everything(kind, { patient: `Patient/${id}`, _count: 100 })));
  return found.flat().map(({ resource }) => resource);
}

/** Opens a record. Another one may be chosen while the server answers: then this one is passed over. */
async function openRecord(id) {
  const mine = ++opened;
  record = id;
  const resource = patients.find((patient) => patient.id === id);
  form.hidden = true;
  element('next').hidden = true;
  finder.hidden = true;
  element('prescriptions').hidden = true;
  element('identity').textContent = '';
  if (!resource) return;
  element('identity').textContent = `Date de naissance : ${isoDay(fromPatient(resource).birthDate)}`;
  provider.patient = resource;
  const [resources] = await Promise.all([readRecord(id), showPrescriptions(id, mine)]);
  if (mine !== opened) return;
  form.record = resources;
  if (mine === opened && drafts.has(id)) openForm({ draft: drafts.get(id) });
}

async function showPrescriptions(id, mine) {
  // Every page first: a prescription may stand on two.
  const entry = await everything('ServiceRequest', prescriptionSearch(`Patient/${id}`));
  if (mine !== opened) return;
  const { prescriptions } = readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry });
  form.history = prescriptions;
  element('past').replaceChildren(...prescriptions.map(itemOf));
  const many = prescriptions.length > 1 ? 'prescriptions enregistrées' : 'prescription enregistrée';
  element('count').textContent = prescriptions.length === 0 ? 'Aucune prescription enregistrée.' : `${prescriptions.length} ${many}.`;
  element('prescriptions').hidden = false;
}

function itemOf(prescription) {
  const item = document.createElement('li');
  const date = document.createElement('b');
  date.textContent = prescription.authoredOn ? isoDay(prescription.authoredOn) : 'Sans date';
  const words = document.createElement('span');
  const what = prescription.components.map(({ type }) => componentLabels[type].fr).join(', ');
  const why = prescription.grounds.map((ground) => groundLabel(ground)).join(', ');
  words.textContent = [actWords(prescription), what, prescription.durationMonths && `${prescription.durationMonths} mois`, why].filter(Boolean).join(' · ');
  const button = (name, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    made.setAttribute('aria-label', `${name} la prescription du ${date.textContent}`);
    made.addEventListener('click', act);
    return made;
  };
  item.append(
    date, words,
    button('Relire', () => openForm({ draft: prescription, readonly: true })),
    button('Renouveler', () => { showForm(); form.renew(prescription); }),
    button('Adapter', () => { showForm(); form.adapt(prescription); }),
    button('Orienter', () => openFinder(prescription)),
  );
  return item;
}

/** What was done, in a word: « Renouvellement », « Arrêtée »; nothing for a first prescription in force. */
const actWords = ({ kind, stopped }) => [{ renewal: 'Renouvellement', adaptation: 'Adaptation' }[kind], stopped && `Arrêtée le ${isoDay(stopped.on)}`].filter(Boolean).join(', ');

/** From a prescription to places: the finder gets it, the commune of the record, and who the family doctor is. */
function openFinder(prescription) {
  form.hidden = true;
  element('next').hidden = true;
  finder.clubs = clubs;
  finder.prescription = prescription;
  const { address } = fromPatient(provider.patient);
  finder.place = [address?.city, address?.postalCode].filter(Boolean).join(' ');
  finder.doctor = element('desk').selectedOptions[0]?.textContent;
  finder.hidden = false;
  finder.scrollIntoView({ block: 'start' });
  // A keyboard goes on where the screen went.
  finder.updateComplete.then(() => finder.focus({ preventScroll: true }));
}

// The list that the person leaves with is filed in the record: the same content, the same hash.
finder.addEventListener('sps-list-shared', ({ detail }) => attempt(() => client.submit(detail.filing, { idempotencyKey: `list-${detail.hash}` })));

function showForm() {
  finder.hidden = true;
  element('next').hidden = true;
  form.readonly = false;
  form.hidden = false;
  form.scrollIntoView({ block: 'start' });
}

function openForm({ draft, readonly = false } = {}) {
  finder.hidden = true;
  element('next').hidden = true;
  form.readonly = readonly;
  form.prescription = draft;
  form.hidden = false;
  if (!draft || readonly) form.scrollIntoView({ block: 'start' });
}

element('patient').addEventListener('change', ({ target }) => attempt(() => openRecord(target.value)));
element('new').addEventListener('click', () => openForm());
element('orient').addEventListener('click', () => openFinder(form.prescription));

form.addEventListener('sps-favourites', ({ detail }) => {
  models = detail.favourites;
  form.favourites = models;
});
form.addEventListener('sps-draft', ({ detail }) => { drafts.set(record, detail.prescription); });
// While a prescription is on its way, its record stays open.
form.addEventListener('sps-submit', () => { element('patient').disabled = true; });
form.addEventListener('sps-submit-error', () => { element('patient').disabled = false; });
form.addEventListener('sps-submitted', () => {
  element('patient').disabled = false;
  drafts.delete(record);
  // Where to go is the next question, right below what was just prescribed.
  element('next').hidden = Boolean(form.prescription.stopped);
  attempt(() => showPrescriptions(record, opened));
});

attempt(start);
