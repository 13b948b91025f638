import { expect } from 'chai';
import fc from 'fast-check';
import type { Bundle, Composition, DocumentReference, List } from 'fhir/r4.js';
import type { Club, Slot } from '../club/model.js';
import { essonne, exampleClubs } from '../club/territories.js';
import { clubKinds, deliveries, priceKinds, priceUnits, supervisions, weekDays } from '../club/terms.js';
import { contentHash, orientationBlocks, orientationContent, toOrientationList, type OrientationContent, type OrientationEntry, type OrientationList } from './orientation.js';

const at = '2026-06-17T09:15:00+02:00';
const from = 'Évry-Courcouronnes';
const called = (name: string): Club => {
  const club = [...essonne.clubs, ...exampleClubs].find(({ names }) => names[0] === name);
  if (!club) throw new Error(`No place is called ${name}.`);
  return club;
};
const walking = called('Passerelle Marche et équilibre (exemple)');
const three: OrientationList = {
  at, territory: essonne,
  entries: [
    { club: walking, slot: walking.slots[0]?.id, distanceKm: 2.9, from, note: 'Y aller avec Mme Petit, voisine.' },
    { club: called('APA de Géant'), distanceKm: 9.6, from },
    { club: called('MSS Paris-Saclay'), distanceKm: 19.8, from },
  ],
};
const hélène = { familyName: 'Vasseur', givenName: 'Hélène', gender: 'female' as const, birthDate: '1951-02-04', reference: 'Patient/vasseur' };
const clinical: OrientationList = { ...three, person: hélène, recipients: [{ kind: 'doctor', name: 'Dr Claire Delmas', reference: 'Practitioner/delmas' }] };

const spaced = (words: string): string => words.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' };
/** What a person reads of a page. */
const read = (html: string): string => spaced(html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<title>.*?<\/title>/, '').replace(/<[^>]+>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? ''));
const tight = (words: string): string => words.replace(/[\s\u00a0\u202f]+/g, '');
const linesOf = ({ places }: OrientationContent): string[] => places.flatMap(({ name, about, slots, blocks, note }) => [name, about, ...slots, ...blocks.flatMap(({ term, lines }) => [term, ...lines.map((line) => line.map(({ text }) => text).join(''))]), ...(note === undefined ? [] : [note])]);
const block = (content: OrientationContent, place: number, key: string): string[] => content.places[place]?.blocks.find((each) => each.key === key)?.lines.map((line) => spaced(line.map(({ text }) => text).join(''))) ?? [];
const one = (entry: Partial<OrientationEntry> & { club: Club }): OrientationContent => orientationContent({ at, entries: [{ distanceKm: null, ...entry }] });
const club = (more: Partial<Club> = {}): Club => ({ id: 'a', kind: 'club', names: ['Club des Rives'], slots: [], ...more });
const slot = (more: Partial<Slot> = {}): Slot => ({ id: 's', ...more });
const resources = (bundle: Bundle, type: string) => (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource] : []));
const decoded = (data: string | undefined): string => new TextDecoder().decode(Uint8Array.from(atob(data ?? ''), (letter) => letter.charCodeAt(0)));

describe('The orientation list', () => {
  it('tells the five things of each place, with « non renseigné » for what nobody knows', () => {
    const content = orientationContent(three);
    expect(content.places.map(({ blocks }) => blocks.map(({ key }) => key))).to.deep.equal([orientationBlocks, orientationBlocks, orientationBlocks].map((all) => [...all]));
    expect(['contact', 'prices', 'aids', 'distance', 'link'].flatMap((key) => block(content, 1, key))).to.deep.equal([
      'Épinay-sous-Sénart (91). Adresse : non renseigné', '01 69 02 41 00', 'non renseigné', 'non renseigné', '9,6 km d’Évry-Courcouronnes, à vol d’oiseau (jusqu’au centre de la commune)', 'non renseigné',
    ]);
  });

  it('shows two numbers that were published together as they are, and dials neither', async () => {
    const { html } = await toOrientationList(three);
    expect(read(html)).to.include('07 64 39 16 17 ou 07 66 57 66 69 : à confirmer, les deux numéros sont publiés ensemble');
    expect([html.includes('tel:+33764391617'), html.includes('tel:+33766576669'), html.includes('tel:+33169024100')]).to.deep.equal([false, false, true]);
  });

  it('says of a record that nobody checked for a year that it is to be checked', () => {
    const said = [{ lastVerified: '2023-09' }, { lastVerified: '2024-08' }, { lastVerified: '2026-05-04' }, {}].map((more) => spaced(one({ club: club(more) }).places[0]?.about ?? ''));
    expect(said).to.deep.equal(['Club. Fiche de septembre 2023, à vérifier.', 'Club. Fiche d’août 2024, à vérifier.', 'Club. Fiche vérifiée en mai 2026.', 'Club. Fiche sans date, à vérifier.']);
  });

  it('says of a fictional record that it is one, where its name does not', () => {
    const about = (names: string[]) => spaced(one({ club: club({ names, isExample: true, lastVerified: '2026-05' }) }).places[0]?.about ?? '');
    expect([about(['Gym douce du Lac']), about(['Gym douce du Lac (exemple)'])]).to.deep.equal(['Club. Exemple, lieu fictif. Fiche vérifiée en mai 2026.', 'Club. Fiche vérifiée en mai 2026.']);
  });

  it('tells the slot that was chosen, its price, its aids and what is left to pay', () => {
    const content = one({ slot: 's', club: club({ slots: [
      slot({ activity: 'Marche nordique', day: 'tue', start: '10:00', end: '11:00', supervision: 'EAPA', prescriptionRequired: true, price: { kind: 'fixed', min: 96, unit: 'year' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year' }] }),
      slot({ id: 'other', activity: 'Aquagym' }),
    ] }) });
    expect(content.places[0]?.slots.map(spaced)).to.deep.equal(['Créneau choisi : Marche nordique, mardi 10 h – 11 h. Encadrement : enseignant en activité physique adaptée. Ordonnance obligatoire.']);
    expect([block(content, 0, 'prices'), block(content, 0, 'aids')]).to.deep.equal([['96 € par an'], ['Aide de la ville : 40 € par an', 'Reste 56 € par an, aides déduites']]);
  });

  it('tells for which ages a slot is, and that one need not go there', () => {
    const slots = [slot({ activity: 'Gym', ageMin: 60, delivery: ['on-site'] }), slot({ id: 'v', activity: 'Yoga', delivery: ['remote'] }), slot({ id: 'm', activity: 'Marche', ageMin: 16, ageMax: 25, delivery: ['on-site', 'at-home'] })];
    expect(one({ club: club({ slots }) }).places[0]?.slots.map(spaced)).to.deep.equal(['Gym. À partir de 60 ans.', 'Yoga. En visio.', 'Marche. Sur place ou à domicile. De 16 à 25 ans.']);
  });

  it('counts the slots, the prices and the aids it has no room for', () => {
    const slots = Array.from({ length: 9 }, (_, index) => slot({ id: `s${index}`, activity: `Activité ${index}`, price: { kind: 'fixed', min: index, unit: 'session' }, aids: [{ name: `Aide ${index}` }] }));
    const content = one({ club: club({ slots }) });
    expect([content.places[0]?.slots.at(-1), block(content, 0, 'prices').at(-1), block(content, 0, 'aids').at(-1)]).to.deep.equal(['Et 6 autres créneaux, à demander.', 'et 6 autres tarifs, à demander', 'et 6 autres aides, à demander']);
  });

  it('tells the slots that met the filters when none was chosen', () => {
    const slots = ['Gym', 'Aquagym', 'Marche'].map((activity) => slot({ id: activity, activity }));
    expect(one({ club: club({ slots }), slots: ['Aquagym'] }).places[0]?.slots).to.deep.equal(['Aquagym.']);
  });

  it('needs no aid where nothing is to pay, and no way where one stays at home', () => {
    const content = one({ slot: 's', distanceKm: 4, from, club: club({ slots: [slot({ price: { kind: 'free' }, delivery: ['at-home'] })] }) });
    expect([block(content, 0, 'prices'), block(content, 0, 'aids'), block(content, 0, 'distance')]).to.deep.equal([['Gratuit'], ['Sans objet (gratuit)'], ['Sans objet : à votre domicile']]);
  });

  it('says from where a distance is counted, how, and to what', () => {
    const at: Partial<Club> = { position: { lat: 48, lon: 2, precision: 'address' } };
    const distance = (entry: Partial<OrientationEntry>, more: Partial<Club> = {}) => block(one({ club: club(more), ...entry }), 0, 'distance')[0];
    expect([
      distance({ distanceKm: 12, from: 'Le Mans' }, at), distance({ distanceKm: 3, from }, { position: { lat: 48, lon: 2, precision: 'commune' } }), distance({ distanceKm: 3, from }),
      distance({ distanceKm: 0, from }, at), distance({ distanceKm: 2 }, at), distance({ distanceKm: Number.NaN, from }),
      distance({ distanceKm: 0, from }, { address: { city: 'Évry Courcouronnes' } }), distance({ distanceKm: 0.4, from }, { address: { city: 'Lisses' } }),
      // Communes of one postcode may have one point for all of them.
      distance({ distanceKm: 0, from: 'Oulches-la-Vallée-Foulon' }, { address: { city: 'Craonne' } }), distance({ distanceKm: 0, from }),
    ]).to.deep.equal([
      '12,0 km du Mans, à vol d’oiseau', '3,0 km d’Évry-Courcouronnes, à vol d’oiseau (jusqu’au centre de la commune)', '3,0 km d’Évry-Courcouronnes, à vol d’oiseau (jusqu’au centre de la commune)', 'Moins de 1 km d’Évry-Courcouronnes, à vol d’oiseau', '2,0 km, à vol d’oiseau, départ non renseigné', 'non renseigné',
      'Dans la commune d’Évry-Courcouronnes, distance non renseignée', 'Moins de 1 km d’Évry-Courcouronnes, à vol d’oiseau (jusqu’au centre de la commune)',
      'Dans la commune d’Oulches-la-Vallée-Foulon ou une commune voisine, distance non renseignée', 'Dans la commune d’Évry-Courcouronnes ou une commune voisine, distance non renseignée',
    ]);
  });

  it('tells until when a label holds, and that one is past', () => {
    const labels = [{ code: 'prescriforme-club', issuer: 'DRAJES', validUntil: '2027-06' }, { code: 'x', name: 'Club engagé', validUntil: '2024-03-01' }];
    expect(spaced(one({ club: club({ labels, lastVerified: '2026-05' }) }).places[0]?.about ?? '')).to.equal('Club, club Prescri’forme (DRAJES, jusqu’en juin 2027), Club engagé (échéance de mars 2024 passée, à vérifier). Fiche vérifiée en mai 2026.');
    expect(spaced(one({ club: club({ labels: [{ code: 'constructor' }] }) }).places[0]?.about ?? '')).to.match(/^Club, constructor\./);
  });

  it('tells that an habilitation is past, and that no place is left', () => {
    const place = (more: Partial<Club>) => one({ club: club({ lastVerified: '2026-05', ...more }) }).places[0];
    expect(spaced(place({ kind: 'mss', habilitation: { validUntil: '2024-03-01' } })?.about ?? '')).to.equal('Maison sport-santé. Habilitation : échéance de mars 2024 passée, à vérifier. Fiche vérifiée en mai 2026.');
    expect(spaced(place({ kind: 'mss', habilitation: { validUntil: '2029-03-01' } })?.about ?? '')).to.equal('Maison sport-santé. Fiche vérifiée en mai 2026.');
    expect(place({ slots: [slot({ activity: 'Gym', capacity: { left: 0 } })] })?.slots).to.deep.equal(['Gym. Complet.']);
  });

  it('carries no link that runs, in any shape', async () => {
    const list = await toOrientationList({ ...three, entries: [{ club: club({ url: 'javascript:alert(1)', phones: ['javascript:alert(1)', '+33169024100'] }), distanceKm: 1 }] });
    const places = JSON.stringify(list.bundle.entry?.flatMap(({ resource }) => (resource?.resourceType === 'HealthcareService' || resource?.resourceType === 'Organization' ? [resource] : [])));
    expect([places.includes('javascript:'), places.includes('+33169024100'), list.html.includes('href="javascript:')]).to.deep.equal([false, true, false]);
  });

  it('dials no French number of ten digits, and says that two places have one identifier', async () => {
    const { html, issues } = await toOrientationList({ ...three, entries: [{ club: club({ phones: ['+331690241001'] }), distanceKm: 1 }, { club: club({ names: ['Another'] }), distanceKm: 1 }] });
    expect([html.includes('tel:+331690241001'), issues.map(({ code, path }) => [code, path.join('.')])]).to.deep.equal([false, [['place-id-twice', 'entries.1.club.id']]]);
  });

  it('says whom to call, and that there is nobody to call', async () => {
    const [withPhone, without] = await Promise.all([three, { ...three, territory: { name: 'Essonne' } }].map(async (list) => read((await toOrientationList(list)).html)));
    expect(withPhone).to.include('Une question, un changement ? 01 60 74 64 05 (Plateforme Prescri’forme, Essonne)');
    expect(without).to.include('Numéro pour être orienté (Essonne) : non renseigné');
  });

  it('tells nobody that a place suits them, and when to stop', async () => {
    const { html, text } = await toOrientationList(three);
    for (const words of ['L’activité est à valider avec votre médecin.', 'Douleur dans la poitrine, malaise, essoufflement inhabituel : arrêtez l’effort et appelez le 15.']) {
      expect(read(html)).to.include(words);
      expect(spaced(text)).to.include(words);
    }
  });

  it('is in English when it is asked for', async () => {
    const { html, text, page } = await toOrientationList(clinical, { language: 'en' });
    expect(read(html)).to.include('For Ms Hélène Vasseur, born 4 February 1951').and.to.include('9.6 km from Évry-Courcouronnes, as the crow flies').and.to.include('Record of September 2023, to be checked');
    expect([page.language, /non renseigné|à vol d’oiseau/.test(html + text)]).to.deep.equal(['en', false]);
  });

  it('is a mistake of the program without an instant', async () => {
    const failed = await toOrientationList({ ...three, at: 'hier' }).then(() => undefined, (error: unknown) => error);
    expect(failed).to.be.instanceOf(RangeError);
  });

  it('says what is to be seen to', async () => {
    const codes = async (list: Partial<OrientationList>) => (await toOrientationList({ ...three, ...list })).issues.map(({ code }) => code);
    const place = { club: club(), distanceKm: null };
    expect([
      await codes({}), await codes({ entries: [] }), await codes({ entries: Array.from({ length: 11 }, () => place) }), await codes({ entries: [{ ...place, slot: 'gone' }] }), await codes({ recipients: [{ kind: 'doctor', name: ' ' }] }),
    ]).to.deep.equal([[], ['list-empty'], ['list-too-long'], ['slot-unknown'], ['recipient-missing']]);
  });
});

describe('The copies of an orientation list', () => {
  it('have one hash, whoever they are for and whatever their shape', async () => {
    const [open, copied] = await Promise.all([toOrientationList(three), toOrientationList(clinical)]);
    expect(copied.hash).to.equal(open.hash);
    expect(open.hash).to.match(/^[0-9a-f]{64}$/);
    expect(await contentHash(copied.content)).to.equal(open.hash);
    const short = `${open.hash.slice(0, 4)} ${open.hash.slice(4, 8)}`;
    for (const words of [open.html, copied.html, open.text, copied.text, open.paper.footer.legal]) expect(spaced(words)).to.include(`Empreinte commune : ${short}`);
    expect(spaced(open.html).split('Empreinte commune').length - 1, 'said once; each sheet bears its figures').to.equal(1);
    for (const bundle of [open.bundle, copied.bundle, open.filing, copied.filing]) expect(JSON.stringify(bundle)).to.include(open.hash);
  });

  it('have another hash once a note, a place or the order changes', async () => {
    const [first, second, third] = three.entries as [OrientationEntry, OrientationEntry, OrientationEntry];
    const lists = [[first, second, third], [second, first, third], [first, second], [{ ...first, note: 'Y aller seule.' }, second, third], [{ ...first, distanceKm: 3 }, second, third]];
    const hashes = await Promise.all(lists.map(async (entries) => (await toOrientationList({ ...three, entries })).hash));
    expect(new Set(hashes).size).to.equal(lists.length);
  });

  it('say the same words in the same order on paper, in the message, in the PDF and in the narrative', async () => {
    const { content, html, text, paper, bundle } = await toOrientationList(three);
    const composition = bundle.entry?.[0]?.resource as Composition;
    const narrative = read((composition.section ?? []).map((section) => section.text?.div ?? '').join(' '));
    for (const shape of [read(html), text, JSON.stringify(paper.blocks).replaceAll('\\"', '"'), narrative].map(tight)) {
      let before = 0;
      for (const words of linesOf(content)) {
        const place = words === '' ? before : shape.replace(/"\},\{"text":"|","strong":true\},\{"text":"/g, '').indexOf(tight(words), before);
        expect(place, words).to.be.at.least(before);
        before = place;
      }
    }
  });

  it('name nobody in public mode', async () => {
    const { bundle, filing, html, text } = await toOrientationList(three);
    expect([...resources(bundle, 'Patient'), ...resources(filing, 'Patient')]).to.deep.equal([]);
    expect(JSON.stringify([bundle, filing])).to.not.include('"subject"').and.to.not.include('Vasseur');
    expect([html, text].filter((words) => /Pour |Copie/.test(words))).to.deep.equal([]);
  });

  it('name the person on paper and not in the message, nor in the title', async () => {
    const { html, text, page, paper, content } = await toOrientationList(clinical);
    expect(read(html)).to.include('Pour Mme Hélène Vasseur, née le 4 février 1951').and.to.include('Copie, mot pour mot : Dr Claire Delmas.');
    expect([page.title, paper.title, text, JSON.stringify(content)].filter((words) => /Vasseur|Delmas/.test(words))).to.deep.equal([]);
  });

  it('fit a message: short lines, no mark that turns the text', async () => {
    const { text } = await toOrientationList({ ...three, entries: three.entries.map((entry) => ({ ...entry, note: 'Un\r\nmot \u202Eretourné' })) });
    expect(text.split('\n').filter((line) => line.length > 72)).to.deep.equal([]);
    expect(text).to.include('Note\u00a0: Un mot retourné').and.to.not.match(/[\r\u202e]/);
  });
});

describe('An orientation list in FHIR', () => {
  it('is a document: Composition first, then what its sections tell', async () => {
    const { bundle } = await toOrientationList(clinical, { id: '7d1f0c52-4b8e-4a63-9d10-000000000000' });
    const entries = bundle.entry ?? [];
    expect([bundle.type, entries[0]?.resource?.resourceType, bundle.identifier?.value, bundle.timestamp]).to.deep.equal(['document', 'Composition', 'urn:uuid:7d1f0c52-4b8e-4a63-9d10-000000000000', at]);
    const composition = entries[0]?.resource as Composition;
    expect(composition.section?.map(({ title }) => title)).to.deep.equal(['Où bouger près de chez vous', '1. Passerelle Marche et équilibre (exemple)', '2. APA de Géant', '3. MSS Paris-Saclay', 'Avant de commencer', 'Copies']);
  });

  it('leads nowhere but into itself', async () => {
    const { bundle } = await toOrientationList(clinical);
    const urls = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl));
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1]);
    expect(references.length).to.be.greaterThan(8);
    expect(references.filter((reference) => !urls.has(reference))).to.deep.equal([]);
    expect(urls.size).to.equal(bundle.entry?.length);
  });

  it('keeps the order and the notes', async () => {
    const [list] = resources((await toOrientationList(three)).bundle, 'List') as List[];
    expect(list?.entry?.map(({ item }) => item.display)).to.deep.equal(['Passerelle Marche et équilibre (exemple)', 'APA de Géant', 'MSS Paris-Saclay']);
    expect(list?.note?.map((note) => spaced(note.text))).to.deep.equal(['1. Passerelle Marche et équilibre (exemple) : Y aller avec Mme Petit, voisine.']);
  });

  it('names nobody who has no name, and holds no birth date that is none', async () => {
    const patients = await Promise.all([{}, { birthDate: 'hier' }, { familyName: 'Vasseur', birthDate: '1951' }].map(async (person) => resources((await toOrientationList({ ...three, person })).bundle, 'Patient')[0]));
    expect(patients).to.deep.equal([{ resourceType: 'Patient' }, { resourceType: 'Patient' }, { resourceType: 'Patient', name: [{ family: 'Vasseur' }], birthDate: '1951' }]);
  });

  it('is filed as written by whom the server knows, for somebody by name when it does not', async () => {
    const { reference: _, ...unknown } = hélène;
    const { filing, bundle } = await toOrientationList({ ...clinical, person: unknown, author: { name: 'Claire Delmas', reference: 'Practitioner/delmas' } });
    expect((resources(filing, 'DocumentReference') as DocumentReference[]).map(({ author, subject }) => [author, subject])).to.deep.equal([[[{ reference: 'Practitioner/delmas', display: 'Claire Delmas' }], { display: 'Mme\u00a0Hélène Vasseur' }]]);
    expect((resources(filing, 'List') as List[])[0]?.source).to.deep.equal({ reference: 'Practitioner/delmas', display: 'Claire Delmas' });
    expect((bundle.entry?.[0]?.resource as Composition).author).to.deep.equal([{ type: 'Practitioner', display: 'Claire Delmas' }]);
  });

  it('carries the page and the text, whole', async () => {
    const { bundle, html, text } = await toOrientationList(clinical);
    const [reference] = resources(bundle, 'DocumentReference') as DocumentReference[];
    expect(reference?.content.map(({ attachment }) => decoded(attachment.data))).to.deep.equal([html, text]);
    expect(reference?.content.map(({ attachment }) => attachment.contentType)).to.deep.equal(['text/html', 'text/plain']);
  });

  it('is filed in a record under its person, once however often it is sent, and without the directory', async () => {
    const { filing, bundle } = await toOrientationList(clinical, { id: '7d1f0c52-4b8e-4a63-9d10-000000000000' });
    expect(filing.entry?.map(({ resource, request }) => [resource?.resourceType, request?.method, request?.ifNoneExist])).to.deep.equal(
      ['DocumentReference', 'List'].map((type) => [type, 'POST', 'identifier=urn:ietf:rfc:3986|urn:uuid:7d1f0c52-4b8e-4a63-9d10-000000000000']));
    const [reference] = resources(filing, 'DocumentReference') as DocumentReference[];
    expect([reference?.subject?.reference, reference?.context?.related?.at(-1)?.reference]).to.deep.equal(['Patient/vasseur', 'Practitioner/delmas']);
    expect(JSON.parse(decoded(reference?.content[2]?.attachment.data))).to.deep.equal(bundle);
  });
});

describe('An orientation list of anything', () => {
  const bad = '<img src=x onerror=alert(1)>"\'&</style><script>alert(1)</script>';
  const hostile: Club = {
    id: bad, kind: 'club', names: [bad, bad], address: { street: bad, city: bad, postcode: bad, insee: bad }, phones: [bad], phonesToConfirm: [bad, bad], email: bad, url: 'javascript:alert(1)', remark: bad, source: bad, licence: bad,
    labels: [{ code: bad, name: bad, issuer: bad, validUntil: bad }], lastVerified: bad,
    slots: [{ id: bad, activity: bad, season: bad, note: bad, price: { kind: 'fixed', note: bad }, aids: [{ name: bad, note: bad }], place: { name: bad }, transport: { stop: bad, line: bad } }],
  };

  it('runs nothing that somebody typed', async () => {
    const { html, page, bundle } = await toOrientationList({
      at, entries: [{ club: hostile, slot: bad, distanceKm: 1, from: bad, note: bad }], phone: bad, territory: { name: bad, phone: bad, phoneOf: bad }, person: { name: bad, birthDate: bad }, author: { name: bad, role: bad }, recipients: [{ kind: 'doctor', name: bad }],
    }, { nonce: bad });
    const composition = bundle.entry?.[0]?.resource as Composition;
    const narratives = [composition.text, ...(composition.section ?? []).map((section) => section.text)].map((each) => each?.div ?? '');
    expect([html, page.body, ...narratives].filter((words) => /<img|<script|<\/style><script|href="(?!tel:|https?:)/i.test(words))).to.deep.equal([]);
  });

  it('makes links of http and https only', () => {
    const hrefs = ['https://a.example/b', 'http://a.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'https://user:pw@a.example', 'www.a.example', '//a.example', 'mailto:a@b.c', 'un club']
      .map((url) => one({ club: club({ url }) }).places[0]?.blocks[4]?.lines[0]?.map(({ text, href }) => href ?? (text.startsWith('www') ? 'words' : 'none'))[0]);
    expect(hrefs).to.deep.equal(['https://a.example/b', 'http://a.example/', 'none', 'none', 'none', 'none', 'words', 'none', 'none', 'none']);
  });

  it('cuts a name and a note that would fill the sheet', async () => {
    const { text, html } = await toOrientationList({ at, entries: [{ club: club({ names: ['x'.repeat(1_000_000)] }), distanceKm: null, note: 'y'.repeat(1_000_000) }] });
    expect([text.length < 6000, html.length < 16_000, text.includes('x…')]).to.deep.equal([true, true, true]);
  });

  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', ' ', bad, 'Gym', '\u202e', '\n\n1. Faux lieu', '\ud800'));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const someSlot = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }), activity: maybe(words), day: maybe(fc.constantFrom(...weekDays)), start: maybe(fc.constantFrom('09:00', '23:30')), end: maybe(fc.constantFrom('10:00', '00:30')), full: maybe(fc.boolean()),
    price: maybe(fc.record({ kind: fc.constantFrom(...priceKinds), min: maybe(fc.nat(200)), max: maybe(fc.nat(300)), unit: maybe(fc.constantFrom(...priceUnits)), note: maybe(words) })),
    aids: maybe(fc.array(fc.record({ name: words, euros: maybe(fc.nat(50)) }), { maxLength: 6 })), supervision: maybe(fc.constantFrom(...supervisions)), prescriptionRequired: maybe(fc.boolean()), delivery: maybe(fc.uniqueArray(fc.constantFrom(...deliveries))),
  });
  const someEntry = fc.record({
    club: fc.record({
      id: words, kind: fc.constantFrom(...clubKinds), names: fc.array(words, { minLength: 1, maxLength: 3 }), address: maybe(fc.record({ street: maybe(words), postcode: maybe(words), city: maybe(words), insee: maybe(fc.constantFrom('2A004', '91228', '97411', 'x')) })),
      phones: maybe(fc.array(fc.oneof(words, fc.constant('+33160746405')), { maxLength: 3 })), phonesToConfirm: maybe(fc.array(words, { maxLength: 3 })), email: maybe(words), url: maybe(fc.oneof(words, fc.webUrl())), lastVerified: maybe(fc.constantFrom('2023-09', '2026-06-01')), remark: maybe(words), source: maybe(words),
      slots: fc.array(someSlot, { maxLength: 6 }),
    }), slot: maybe(fc.string({ minLength: 1, maxLength: 3 })), distanceKm: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 900, noNaN: true })), from: maybe(words), note: maybe(words),
  }) as fc.Arbitrary<OrientationEntry>;

  it('leaves out none of the five, and says the same in each shape', async () => {
    await fc.assert(fc.asyncProperty(fc.array(someEntry, { minLength: 1, maxLength: 4 }), fc.constantFrom('fr' as const, 'en' as const), async (entries, language) => {
      const { content, html, text, paper, hash } = await toOrientationList({ at, entries }, { language });
      for (const { blocks } of content.places) {
        expect(blocks.map(({ key }) => key)).to.deep.equal([...orientationBlocks]);
        expect(blocks.every(({ lines }) => lines.length > 0 && lines.every((line) => line.some((run) => run.text.trim() !== '')))).to.equal(true);
      }
      expect(paper.blocks.filter(({ kind }) => kind === 'frame').length).to.equal(entries.length + 2);
      const shapes = [read(html), text].map(tight);
      for (const line of linesOf(content)) for (const shape of shapes) expect(shape).to.include(tight(line));
      expect(await contentHash(JSON.parse(JSON.stringify(content)) as object)).to.equal(hash);
      expect(html + text).to.not.match(/undefined|NaN|\[object/);
    }), { numRuns: 60 });
  });
});
