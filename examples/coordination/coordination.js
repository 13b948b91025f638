/**
 * What a coordination (CPTS, maison sport-santé) does around the carnet: it knows who is at the desk, lists the people who
 * have a carnet, and gives the viewer the one that was chosen. The viewer loads and saves by itself, with the client this
 * page gives it. Nobody's name goes to the address, the title or any storage.
 */
import { connectFhir, fromPatient } from '/sport-sante.min.js';

const element = (id) => document.getElementById(id);
const client = connectFhir({ baseUrl: new URL('/fhir', document.baseURI).href });
const viewer = element('viewer');
const provider = element('provider');
const turn = element('turn');

provider.client = client;

const nameOf = (patient) => {
  const { familyName, usualFamilyName, givenNames } = fromPatient(patient);
  return `${(usualFamilyName ?? familyName).toLocaleUpperCase('fr')} ${givenNames[0] ?? ''}`;
};

/** The people of some plans, each once, with the plan that runs, else the last one. */
async function carnets() {
  const people = new Map();
  const plans = new Map();
  for await (const { entry = [] } of client.search('CarePlan', { _include: 'CarePlan:patient', _count: 100 })) {
    for (const { resource } of entry) {
      if (resource.resourceType === 'Patient') people.set(`Patient/${resource.id}`, resource);
      if (resource.resourceType === 'CarePlan') plans.set(resource.subject.reference, [...plans.get(resource.subject.reference) ?? [], resource]);
    }
  }
  const shown = (reference) => plans.get(reference).toSorted((one, other) => rank(other).localeCompare(rank(one)))[0];
  return [...people].filter(([reference]) => plans.has(reference)).map(([reference, patient]) => ({ patient, plan: shown(reference) }))
    .sort((one, other) => nameOf(one.patient).localeCompare(nameOf(other.patient), 'fr'));
}

/** Those that run come last in the order of words, then the newest. */
const rank = ({ status, period }) => `${status === 'active' ? '1' : '0'} ${period?.start ?? ''}`;

function itemOf({ patient, plan }) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const [name, programme] = [document.createElement('b'), document.createElement('span')];
  button.type = 'button';
  name.textContent = nameOf(patient);
  programme.textContent = [plan.title, plan.status === 'completed' && 'terminé'].filter(Boolean).join(', ');
  button.append(name, programme);
  button.addEventListener('click', () => open(patient, button));
  item.append(button);
  return item;
}

function open(patient, button) {
  for (const other of element('list').querySelectorAll('button')) other.removeAttribute('aria-current');
  button.setAttribute('aria-current', 'true');
  provider.patient = patient;
  viewer.view = 'clinician';
  viewer.hidden = false;
  element('nobody').hidden = true;
  turn.disabled = false;
}

/** The screen turned to the person: their own words, and nobody else's name on it. */
turn.addEventListener('click', () => {
  const isTurned = viewer.view !== 'patient';
  viewer.view = isTurned ? 'patient' : 'clinician';
});

/** The viewer changes its view by itself too: this page follows it. */
new MutationObserver(() => {
  const isTurned = viewer.view === 'patient';
  turn.setAttribute('aria-pressed', String(isTurned));
  element('people').hidden = isTurned;
}).observe(viewer, { attributes: true, attributeFilter: ['view'] });

/** Encrypted copies of a carnet are kept by the sandbox. Their keys are in the links, which neither it nor this page sees. */
viewer.linkHost = new URL('/shl', document.baseURI).href;

viewer.addEventListener('sps-share', async (event) => {
  event.preventDefault();
  const { id, file, exp, passcode } = event.detail;
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, jwe: file.jwe, exp, passcode, attempts: 5 }) };
  const problem = await fetch(viewer.linkHost, init).then(({ ok, status }) => (ok ? undefined : status === 503 ? 'full' : 'refused'), () => 'offline');
  viewer.shared({ id, ...(problem && { problem }) });
});

async function start() {
  element('problem').hidden = true;
  try {
    provider.practitioner = await client.read('Practitioner/camille-renaud');
    const found = await carnets();
    element('list').replaceChildren(...found.map(itemOf));
    element('count').textContent = found.length === 1 ? '1 carnet.' : `${found.length} carnets.`;
  } catch {
    element('count').textContent = '';
    element('problem').hidden = false;
  }
}

element('again').addEventListener('click', start);
await start();
