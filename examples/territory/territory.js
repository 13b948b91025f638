/**
 * What a territory’s page does around the finder: it has the directory, as records, a file or a worker that holds a large
 * one, and its own phone number. The finder asks nobody else, and keeps nothing.
 */
import { openClubDirectory } from '/sport-sante-club-finder.min.js';
import { essonne, exampleClubs, frenchTowns, prescriformeCounts, sportSanteCities, streamTerritory, territoryClubs } from '/sport-sante-territories.min.js';

const element = (id) => document.getElementById(id);
const finder = element('finder');
const status = element('status');
const progress = element('progress');

element('provider').territory = { name: `${essonne.phoneOf}, ${essonne.name}`, phone: essonne.phone, network: sportSanteCities };

/** A later choice wins over one that is still being opened. */
let chosen = 0;

const directories = {
  essonne: () => ({ clubs: [...essonne.clubs, ...exampleClubs] }),
  2000: () => ({ clubs: territoryClubs() }),
  100000: (onProgress) => france(100_000, onProgress),
  1000000: (onProgress) => france(1_000_000, onProgress),
};

/** A country of fiction, made a little at a time and indexed in a worker: the page stays free. */
const france = (structures, onProgress) => ({ directory: openClubDirectory({ clubs: streamTerritory({ structures, towns: frenchTowns, spreadKm: 25 }), total: structures }, { onProgress }) });

/** A directory that was opened here is closed here. */
let opened;

async function show(open) {
  const mine = ++chosen;
  status.textContent = 'Ouverture de l’annuaire…';
  progress.removeAttribute('value');
  progress.hidden = false;
  opened?.close();
  opened = undefined;
  const start = performance.now();
  const { clubs, directory } = open(({ done, total }) => {
    if (mine === chosen && total > 0) progress.value = done / total;
  });
  // The finder says that it waits, and one can type already.
  finder.clubs = clubs;
  finder.directory = directory;
  try {
    const large = await directory;
    if (mine !== chosen) return large?.close();
    opened = large;
    const seconds = ((performance.now() - start) / 1000).toLocaleString('fr', { maximumFractionDigits: 1 });
    status.textContent = `${(large?.size ?? clubs.length).toLocaleString('fr')} structures, ouvertes en ${seconds} s.${leftOut(large?.rejected)}`;
  } catch {
    if (mine === chosen) status.textContent = 'Cet annuaire ne s’ouvre pas. Vérifiez le fichier, puis réessayez.';
  }
  if (mine === chosen) progress.hidden = true;
}

/** What a file lost on the way is said where one looks: a directory that seems whole is not corrected. */
const leftOut = (rejected = 0) => (rejected === 0 ? '' : ` ${rejected.toLocaleString('fr')} ${rejected > 1 ? 'lignes ne sont pas lues' : 'ligne n’est pas lue'} : « npx @sport-sante/sdk import » dit pourquoi et les écrit à part.`);

element('directory').addEventListener('change', ({ target }) => show(directories[target.value]));
element('file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file) show((onProgress) => ({ directory: file.arrayBuffer().then((bytes) => openClubDirectory({ text: new Uint8Array(bytes), format: formatOf(file.name) }, { onProgress })) }));
});

const formatOf = (name) => (/\.geojson$/i.test(name) ? 'geojson' : /\.json$/i.test(name) ? 'json' : 'csv');

const labels = { centre: 'Centres', passerelle: 'Programmes passerelle', club: 'Clubs Prescri’forme', clubSportSante: 'Clubs sport-santé' };
for (const [key, label] of Object.entries(labels)) {
  const row = document.createElement('div');
  const [term, count] = [document.createElement('dt'), document.createElement('dd')];
  term.textContent = label;
  count.textContent = prescriformeCounts[key].count.toLocaleString('fr');
  row.append(term, count);
  element('labels').append(row);
}
element('cities').textContent = `${sportSanteCities.towns.map(({ name, written }) => name ?? written).join(', ')}.`;

show(directories[element('directory').value]);
