import { expect } from 'chai';
import fc from 'fast-check';
import { clubsArbitrary } from './arbitrary.suite.js';
import { importClubs, toClubsCsv, toRejectedCsv, type ImportOptions, type ImportResult } from './import.js';
import { clubSchema } from './model.js';

const csv = (text: string | Uint8Array, more: Partial<ImportOptions> = {}): ImportResult => importClubs(text, { format: 'csv', ...more });
const json = (value: unknown, more: Partial<ImportOptions> = {}): ImportResult => importClubs(JSON.stringify(value), { format: 'json', ...more });
const told = ({ issues }: ImportResult) => issues.map(({ code, path, params }) => [...path, code, ...(params?.column === undefined ? [] : [params.column])].join(' '));
const rowsOf = (head: string, ...rows: string[]) => [head, ...rows, ''].join('\r\n');
const bytes = (text: string) => new TextEncoder().encode(text);
/** Letters up to U+00FF are their own byte in windows-1252, and so are these. */
const cp1252 = (text: string) => Uint8Array.from(Array.from(text, (letter) => ({ '€': 0x80, '’': 0x92, 'œ': 0x9c, '–': 0x96 })[letter] ?? letter.charCodeAt(0)));
const utf16 = (text: string) => Uint8Array.from(Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat());

const person = rowsOf('Nom;Type de structure;Code postal;Commune;Téléphone;Jour;Horaires;Tarif;Encadrement;Ordonnance obligatoire',
  'Gym douce – l’Étoile;Association;6000;Nice;04.99.00.24.61;mardi;14h30-15h30;5 €/séance;EAPA;oui', 'Gym douce – l’Étoile;Association;6000;Nice;04 99 00 24 61;jeudi;22h - 0h30;gratuit;inconnu;');

describe('A directory in a file', () => {
  for (const [how, input, encoding] of [
    ['Excel in French saves it (windows-1252)', cp1252(person), 'windows-1252'], ['LibreOffice saves it (UTF-8)', bytes(person), 'utf-8'], ['Excel saves « CSV UTF-8 », with a mark', bytes(`\ufeff${person}`), 'utf-8'],
    ['UTF-16 without its mark', utf16(person), 'utf-16le'], ['a text', person, 'text'], ['commas and quotes', person.replace('5 €/séance', '"5 €/séance"').replaceAll(';', ','), 'text'], ['tabs', person.replaceAll(';', '\t'), 'text'],
    ['Excel saves « Unicode text » (UTF-16)', new Uint8Array([0xff, 0xfe, ...utf16(person.replaceAll(';', '\t'))]), 'utf-16le'],
  ] as const) {
    it(`is read as ${how}`, () => {
      const result = csv(input);
      expect([result.encoding, result.rejected]).to.deep.equal([encoding, []]);
      expect(result.clubs).to.deep.equal([{
        id: 'gym-douce-l-etoile-nice', kind: 'club', names: ['Gym douce – l’Étoile'], address: { postcode: '06000', city: 'Nice' }, phones: ['+33499002461'],
        slots: [
          { id: 'gym-douce-l-etoile-nice-1', day: 'tue', start: '14:30', end: '15:30', price: { kind: 'fixed', min: 5, unit: 'session' }, supervision: 'EAPA', prescriptionRequired: true },
          { id: 'gym-douce-l-etoile-nice-2', day: 'thu', start: '22:00', end: '00:30', price: { kind: 'free' }, supervision: 'inconnu' },
        ],
      }]);
      expect(told(result)).to.deep.equal(['2 zero-restored Code postal', '3 zero-restored Code postal']);
    });
  }

  it('gives an identifier of its own to each structure, the same each time, and none that another has', () => {
    const text = rowsOf('id;nom;commune;téléphone', ';Gym;Évry;0169000001', ';Gym;Évry;0169000002', 'gym-evry;Autre;Évry;');
    const { clubs, issues } = csv(text);
    expect(clubs.map(({ id }) => id)).to.deep.equal(['gym-evry-2', 'gym-evry-3', 'gym-evry']);
    expect(issues.some(({ code, path }) => code === 'name-twice' && path[0] === 3)).to.equal(true);
    expect(csv(text).clubs).to.deep.equal(clubs);
  });

  it('says which row repeats, and which says otherwise of the same structure', () => {
    const result = csv(rowsOf('id;nom;type;commune;jour', 'a;Gym;club;Évry;lundi', 'a;Gym;;;lundi', 'a;Gym;club;Ris-Orangis;mardi', 'a;Gym;;;mercredi'));
    expect(told(result)).to.deep.equal(['3 row-twice', '4 structure-differs']);
    expect(result.clubs.map(({ slots }) => slots.map(({ day }) => day))).to.deep.equal([['mon', 'wed']]);
    expect(result.rejected.map(({ row, cells }) => [row, cells])).to.deep.equal([[4, ['a', 'Gym', 'club', 'Ris-Orangis', 'mardi']]]);
  });

  const wrong: [string, string, string][] = [
    ['Horaires', 'quand on peut', 'hours-unreadable'], ['Début', '25h', 'time-unreadable'], ['Jour', 'lundi et jeudi', 'code-unknown'], ['Niveau', '4', 'level-unreadable'], ['Courriel', 'contact@', 'email-unreadable'],
    ['Site web', 'javascript:alert(1)', 'url-refused'], ['Site web', 'data:text/html;base64,x', 'url-refused'], ['Code postal', '91', 'postcode-unreadable'], ['Code INSEE', '2C004', 'insee-unreadable'], ['Complet', 'peut-être', 'answer-unreadable'],
    ['Vérifié le', '31/02/2026', 'date-unreadable'], ['Latitude', '95', 'number-out-of-range'], ['Latitude', '48,6', 'position-incomplete'], ['SIRET', '3,89E+13', 'number-exponent'], ['Type', 'stade lunaire', 'code-unknown'], ['Âge minimum', 'vieux', 'number-unreadable'],
  ];
  for (const [column, cell, code] of wrong) {
    it(`gives back the row whose « ${column} » is « ${cell} », with what to correct`, () => {
      const result = csv(rowsOf(`Nom;${column};Note`, `Gym;"${cell}";À 18 h`, 'Autre;;'));
      expect(told(result)).to.include(`2 ${code} ${column}`);
      expect(result.rejected[0]?.cells).to.deep.equal(['Gym', cell, 'À 18 h']);
      expect(result.clubs.map(({ names }) => names[0])).to.deep.equal(['Autre']);
      expect(toRejectedCsv(result)).to.include(`${column}\u00a0: `).and.to.include('Ce qu’il faut corriger');
    });
  }

  it('keeps what a person must look at, and says so', () => {
    const result = csv(rowsOf('Nom;Type;Commune;Téléphone;Tarif;Site;Code postal', 'EssNO;mss;Saclay CEDEX;07.64.39.16.17 / 07.66.57.66.69;à voir;www.essno.example;75101'));
    expect(result.clubs[0]).to.deep.include({ phonesToConfirm: ['+33764391617', '+33766576669'], url: 'https://www.essno.example', address: { postcode: '75001', city: 'Saclay CEDEX', insee: '75101' } });
    expect(result.clubs[0]?.slots[0]?.price).to.deep.equal({ kind: 'unknown', note: 'à voir' });
    expect(told(result)).to.have.members(['2 phone-several Téléphone', '2 price-kept Tarif', '2 url-completed Site', '2 postcode-is-insee Code postal', '2 cedex Commune']);
  });

  it('asks before it exchanges a latitude and a longitude, and takes no (0, 0)', () => {
    const text = rowsOf('Nom;Type;Latitude;Longitude', 'A;club;2,44;48,63', 'B;club;0;0', 'C;club;35,7;139,7');
    expect([csv(text).clubs.map(({ position }) => position), told(csv(text))]).to.deep.equal([
      [undefined, undefined, { lat: 35.7, lon: 139.7, precision: 'address' }], ['2 position-swapped Latitude', '3 position-zero Latitude', '4 position-abroad Latitude'],
    ]);
    expect(csv(text, { swapped: 'repair' }).clubs[0]?.position).to.deep.equal({ lat: 48.63, lon: 2.44, precision: 'address' });
  });

  it('names the publisher and the terms of records that do not', () => {
    const { clubs } = csv(rowsOf('nom;source', 'A;', 'B;La mairie'), { source: 'CPTS des Rives', licence: 'Licence Ouverte 2.0', today: '2026-11-22' });
    expect(clubs.map(({ source, licence }) => [source, licence])).to.deep.equal([['CPTS des Rives', 'Licence Ouverte 2.0'], ['La mairie', 'Licence Ouverte 2.0']]);
  });

  it('says how far it is', () => {
    const seen: string[] = [];
    csv(rowsOf('nom', ...Array.from({ length: 5000 }, (_, index) => `Gym ${index}`)), { onProgress: ({ done, total }) => { seen.push(`${done}/${total}`); } });
    expect(seen).to.deep.equal(['2000/5000', '4000/5000', '5000/5000']);
  });
});

describe('Rows of one name', () => {
  it('are two structures where no commune is said and one says more: the phone of one is not that of the other', () => {
    const { clubs } = csv(rowsOf('Nom;Téléphone;Activité', 'Gym volontaire;01 69 02 41 00;Gym', 'Gym volontaire;;Marche'));
    expect(clubs.map(({ phones, slots }) => [phones, slots.length])).to.deep.equal([[['+33169024100'], 1], [undefined, 1]]);
  });

  it('are one where both say the very same, or where both are in one commune', () => {
    expect(csv(rowsOf('Nom;Activité', 'Gym volontaire;Gym', 'Gym volontaire;Marche')).clubs.length).to.equal(1);
    expect(csv(rowsOf('Nom;Commune;Téléphone;Activité', 'Gym;Évry;01 69 02 41 00;Gym', 'Gym;Évry;;Marche')).clubs.length).to.equal(1);
  });
});

describe('A file to correct', function () {
  this.timeout(20_000);

  it('reads back once corrected, and is refused again as long as it is not', () => {
    const first = csv(rowsOf('Nom;Type;Jour;Début', 'Gym;club;mardi;25h', '=CMD|x!A1;club;jeudi;9h', 'Aqua;club;lundi;10h'));
    expect(first.clubs.map(({ names }) => names[0])).to.deep.equal(['=CMD|x!A1', 'Aqua']);
    const file = toRejectedCsv(first);
    const again = csv(file);
    expect([again.clubs, toRejectedCsv(again)]).to.deep.equal([[], file]);
    const corrected = csv(file.replace('25h', '15h'));
    expect([corrected.rejected, corrected.clubs[0]?.slots[0]?.start, told(corrected)]).to.deep.equal([[], '15:00', []]);
  });

  it('has every row that was not taken, whatever the file', () => {
    const cell = fc.constantFrom('Gym', '25h', '"', 'a;b', '=1', 'oui', '', '<b>', '"x"', '\t', 'mardi', '-', '48,6', '\u0000');
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const result = csv(rowsOf('Nom;Début;Latitude;Longitude;Jour', ...rows.map((each) => each.join(';'))));
      expect(result.rejected.map(({ row }) => row)).to.deep.equal([...new Set(result.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path[0]))]);
      expect(csv(toRejectedCsv(result)).rows).to.equal(result.rejected.length);
      for (const club of result.clubs) expect(clubSchema.safeParse(club).success).to.equal(true);
    }), { numRuns: 200 });
  });

  it('gives a record of JSON back whole, and reads it again', () => {
    const bad = { id: 'gym', kind: 'club', names: ['Gym'], email: 'nobody', slots: [] };
    const file = toRejectedCsv(json([bad]));
    expect(csv(file).rejected.length).to.equal(1);
    expect(csv(file.replace('nobody', 'a@club.example')).clubs).to.deep.equal([{ ...bad, email: 'a@club.example' }]);
  });
});

describe('A hostile file', function () {
  this.timeout(20_000);

  const unreadable: [string, string | Uint8Array, string][] = [
    ['nothing', '', 'file-empty'], ['white space', ' \r\n\r\n', 'file-empty'], ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'file-workbook'], ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-workbook'],
    ['a PDF', bytes('%PDF-1.7\n'), 'file-pdf'], ['the page of a site that asks for a password', '<!DOCTYPE html>\n<html><title>Connexion</title></html>', 'file-page'], ['a compressed file', new Uint8Array([0x1f, 0x8b, 8, 0]), 'file-compressed'], ['any bytes', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256), 'file-binary'],
    ['no row of headers', rowsOf('Gym douce;91000', 'Aqua;91100'), 'columns-unknown'], ['no column of names', rowsOf('Code postal;Jour', '91000;lundi'), 'column-missing'],
  ];
  for (const [what, input, code] of unreadable) {
    it(`is told apart when it is ${what}`, () => {
      const { isReadable, clubs, issues } = csv(input);
      expect([isReadable, clubs, issues.filter(({ severity }) => severity === 'error').map((issue) => issue.code)]).to.deep.equal([false, [], [code]]);
    });
  }

  it('runs nothing: markup and formulas are text, told, and escaped when written', () => {
    const result = csv(rowsOf('Nom;Type;Note', '<img src=x onerror=alert(1)>;club;=CMD|\'/C calc\'!A0', '"=HYPERLINK(""http://evil.example"")";club;'));
    expect(result.clubs.map(({ names }) => names[0])).to.deep.equal(['<img src=x onerror=alert(1)>', '=HYPERLINK("http://evil.example")']);
    expect(told(result)).to.deep.equal(['2 markup Nom', '2 formula Note', '3 formula Nom']);
    expect(toClubsCsv(result.clubs)).to.include(';\'=CMD|').and.to.include('"\'=HYPERLINK');
  });

  it('loses only the rows that are broken: a quote, too many cells, a cell of a megabyte, the end of the file', () => {
    const big = 'a'.repeat(1_000_000);
    const result = csv(`Nom;Type;Note\r\n"Gym;club;x\r\nA;club;x;y\r\nB;club;${big}\r\nC;club;"${big}"\r\nD\r\nE;club;\r\nF;cl`);
    expect(result.issues.filter(({ severity }) => severity === 'error').map(({ path, code }) => [path[0], code])).to.deep.equal([[2, 'quotes'], [3, 'cells-too-many'], [4, 'text-too-long'], [5, 'quotes'], [8, 'row-cut']]);
    expect(result.clubs.map(({ names }) => names[0])).to.deep.equal(['D', 'E']);
    expect(result.rejected.map(({ cells }) => cells[0])).to.deep.equal(['"Gym', 'A', 'B', 'C', 'F']);
    expect(toRejectedCsv(result).length).to.be.lessThan(100_000);
  });

  it('gives back a row with another separator, which would all be a name', () => {
    const result = csv(rowsOf('Nom;Type;Commune', 'A,club,Évry', 'B;club;Évry', 'C, D et E'));
    expect([result.clubs.map(({ names }) => names[0]), result.rejected.map(({ cells }) => cells), told(result)]).to.deep.equal([['B', 'C, D et E'], [['A,club,Évry']], ['2 separator-other', 'kind-assumed']]);
  });

  it('has 20,000 structures of one name, each with its phone', () => {
    const { clubs } = csv(rowsOf('Nom;Téléphone', ...Array.from({ length: 20_000 }, (_, index) => `Gym;06${10_000_000 + index}`)));
    expect([clubs.length, new Set(clubs.map(({ id }) => id)).size]).to.deep.equal([20_000, 20_000]);
  });

  it('has lines of UTF-8 among those of windows-1252: each is read as what it is, and the file is told', () => {
    const mixed = new Uint8Array([...bytes(rowsOf('Nom;Type;Téléphone', 'L’Étoile;club;')), ...cp1252('Judo – l’Éclair;club;\r\n')]);
    const result = csv(mixed);
    expect([result.clubs.map(({ names }) => names[0]), told(result)]).to.deep.equal([['L’Étoile', 'Judo – l’Éclair'], ['encodings-mixed']]);
  });

  it('says that letters were lost before it came', () => {
    expect(told(csv(rowsOf('Nom;Type', 'Ã‰cole de santÃ©;club'))).slice(0, 1)).to.deep.equal(['mojibake']);
    expect(told(csv(rowsOf('Nom;Type', '\ufffdcole;club'))).slice(0, 1)).to.deep.equal(['letters-lost']);
  });

  it('has columns of any name, twice, and none that reaches a prototype', () => {
    const result = csv(rowsOf('Nom;nom;Type;__proto__;constructor;Couleur', 'Gym;Autre;club;{"isExample":true};x;rouge'));
    expect(told(result)).to.deep.equal(['column-twice nom', 'column-unknown __proto__', 'column-unknown constructor', 'column-unknown Couleur']);
    expect(result.clubs).to.deep.equal([{ id: 'gym', kind: 'club', names: ['Gym'], slots: [] }]);
    expect(({} as { isExample?: boolean }).isExample).to.equal(undefined);
  });

  it('holds NUL and invisible characters, which are taken out and told', () => {
    const result = csv(bytes(rowsOf('Nom;Type;Commune', 'Gy\u0000m\u202e;club;Évry et une phrase qui fait du fichier un texte')));
    expect([result.clubs[0]?.names, told(result)]).to.deep.equal([['Gym'], ['2 characters-dropped Nom']]);
  });

  it('never throws, whatever the bytes, the text or the JSON', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string(), fc.json()), fc.constantFrom('csv' as const, 'json' as const, 'geojson' as const), (input, format) => {
      const { clubs } = importClubs(input, { format });
      for (const club of clubs) expect(clubSchema.safeParse(club).success).to.equal(true);
    }), { numRuns: 500 });
  });

  it('is cut anywhere, and gives no more structures than it had but the one that is cut', () => {
    fc.assert(fc.property(clubsArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (clubs, share) => {
      const whole = toClubsCsv(clubs);
      const result = csv(whole.slice(0, Math.floor(whole.length * share)));
      expect(result.clubs.length).to.be.at.most(clubs.length + 1);
    }), { numRuns: 50 });
  });
});

describe('JSON and GeoJSON', () => {
  const gym = { id: 'gym', kind: 'club', names: ['Gym'] };
  const full = { ...gym, slots: [{ id: 's', day: 'tue' }] };

  for (const [shape, value] of [
    ['a list', [full]], ['one record', full], ['{ clubs }', { clubs: [full] }], ['{ structure, slots }', [{ structure: gym, slots: full.slots }]],
  ] as const) {
    it(`is read as ${shape}`, () => { expect([json(value).clubs, json(value).issues]).to.deep.equal([[full], []]); });
  }

  it('joins slots to their structures, and gives back one that names none', () => {
    const result = json({ structures: [gym], slots: [{ id: 's', structureId: 'gym', day: 'tue' }, { id: 't', structureId: 'nowhere' }] });
    expect(result.clubs[0]?.slots).to.deep.equal([{ id: 's', structureId: 'gym', day: 'tue' }]);
    expect([told(result), result.rejected.length]).to.deep.equal([['1 slot-without-structure'], 1]);
  });

  it('is read line by line, a broken line given back', () => {
    const result = importClubs(`${JSON.stringify(full)}\n{"id":\n${JSON.stringify({ ...full, id: 'b' })}\n`, { format: 'json' });
    expect([result.clubs.map(({ id }) => id), told(result)]).to.deep.equal([['gym', 'b'], ['2 json-line-unreadable']]);
  });

  it('says that its end is missing', () => { expect(told(importClubs('[{"id":"a","kind":"club"', { format: 'json' }))).to.deep.equal(['json-cut']); });

  it('reads the words of people: a day, a price, phones, a kind', () => {
    const { clubs } = json([{ ...gym, kind: 'Maison Sport-Santé', phones: '01.69.02.41.00', slots: [{ id: 's', day: 'Mardi', price: '5 €/séance', supervision: 'kiné', full: 'non' }] }]);
    expect(clubs).to.deep.equal([{ ...gym, kind: 'mss', phones: ['+33169024100'], slots: [{ id: 's', day: 'tue', price: { kind: 'fixed', min: 5, unit: 'session' }, supervision: 'MK', full: false }] }]);
  });

  it('takes longitude first on a map, and headers for names of properties', () => {
    const result = importClubs(JSON.stringify({ type: 'FeatureCollection', features: [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [2.44, 48.63] }, properties: { nom: 'Gym', type: 'club', Activité: 'Marche' } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [48.63, 2.44] }, properties: { nom: 'Aqua', type: 'club' } },
    ] }), { format: 'geojson' });
    expect(result.clubs.map(({ position }) => position)).to.deep.equal([{ lat: 48.63, lon: 2.44, precision: 'address' }, undefined]);
    expect(told(result)).to.deep.equal(['1 position-swapped lat']);
  });

  it('leaves out what is no point, and says so; one point of several points is one', () => {
    const feature = (id: string, geometry: unknown) => ({ type: 'Feature', geometry, properties: { ...gym, id } });
    const result = importClubs(JSON.stringify({ type: 'FeatureCollection', features: [
      feature('a', { type: 'MultiPoint', coordinates: [[2.44, 48.63]] }), feature('b', { type: 'MultiPoint', coordinates: [[2.44, 48.63], [2.5, 48.7]] }),
      feature('c', { type: 'Polygon', coordinates: [[[2.4, 48.6], [2.5, 48.6], [2.4, 48.7], [2.4, 48.6]]] }), feature('d', { type: 'Point', coordinates: [] }), feature('e', null),
    ] }), { format: 'geojson' });
    expect(result.clubs.map(({ position }) => position?.lat)).to.deep.equal([48.63, undefined, undefined, undefined, undefined]);
    expect(told(result)).to.deep.equal(['1 geometry-no-point', '2 geometry-no-point', '3 geometry-no-point']);
  });

  it('reads a record whose address is a text, whose point has long names, and whose phone is one', () => {
    const { clubs, issues } = json([{ ...gym, address: '2 rue Haute, 91860 Épinay-sous-Sénart', position: { latitude: 48.7, lng: 2.5, precision: 'adresse' }, phone: '01 69 02 41 00', habilitation: '2028-12-31', slots: [{ id: 's', price: { kind: 'Gratuit' }, transport: 'Mairie', place: 'Gymnase' }] }]);
    expect(clubs).to.deep.equal([{
      ...gym, address: { street: '2 rue Haute', postcode: '91860', city: 'Épinay-sous-Sénart' }, position: { lat: 48.7, lon: 2.5, precision: 'address' }, phones: ['+33169024100'], habilitation: { validUntil: '2028-12-31' },
      slots: [{ id: 's', price: { kind: 'free' }, transport: { stop: 'Mairie' }, place: { name: 'Gymnase' } }],
    }]);
    expect(issues).to.deep.equal([]);
    expect(json([{ id: 'x', kind: 'club', name: 'X', address: { city: 'Évry' } }]).clubs[0]?.address).to.deep.equal({ city: 'Évry' });
  });

  it('is nested as deep as may be, without an exception', () => {
    const deep = (before: string, after: string) => importClubs(`${before}${'['.repeat(100_000)}${']'.repeat(100_000)}${after}`, { format: 'json' });
    expect([deep('', '').rejected.length, deep('[{"name":"A","more":', '}]').clubs.length]).to.deep.equal([1, 1]);
  });

  it('joins 200,000 slots to one structure, each once', () => {
    expect(json({ structures: [gym], slots: Array.from({ length: 200_000 }, (_, index) => ({ structureId: 'gym', activity: `A${index}` })) }).slots).to.equal(200_000);
  });
});
