import { expect } from 'chai';
import fc from 'fast-check';
import type { Bundle, FhirResource, HealthcareService, Organization } from 'fhir/r4.js';
import { clubArbitrary, clubsArbitrary } from './arbitrary.suite.js';
import { clubExtensions } from './codes.js';
import { clubExtensionTable } from './fhir-extensions.js';
import { fromClubBundle, fromHealthcareService, toClubBundle, toClubResources, toHealthcareService } from './fhir.js';
import type { Club } from './model.js';
import { essonne, exampleClubs, territoryClubs } from './territories.js';

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const sorted = (clubs: readonly Club[]): Club[] => clubs.map((club) => ({ ...club, slots: [...club.slots].sort((a, b) => (a.id < b.id ? -1 : 1)) })).sort((a, b) => (a.id < b.id ? -1 : 1));

const gym: Club = {
  id: 'gym', kind: 'mss', names: ['Maison Sport-Santé des Rives', 'MSS Rives'],
  address: { street: '2 rue du Stade', postcode: '91000', city: 'Évry-Courcouronnes', insee: '91228' }, position: { lat: 48.63, lon: 2.44, precision: 'address' },
  phones: ['+33199001234'], phonesToConfirm: ['+33199005678'], email: 'rives@example.org', url: 'https://rives.example',
  labels: [{ code: 'mss', issuer: 'ARS', validUntil: '2028-06' }, { code: 'ville-active', name: 'Ville active' }], habilitation: { validFrom: '2023-09-01', validUntil: '2028-08-31', number: 'H-12' },
  identifiers: { siret: '12345678900011', finess: '910000012', rna: 'W912000001' }, lastVerified: '2026-05', source: 'CTS Essonne, 7 septembre 2023', licence: 'Licence Ouverte 2.0',
  remark: 'Entrée par le parking.', isExample: true, coverage: ['91', '77288'],
  slots: [{
    id: 'tuesday', activity: 'Marche nordique', disciplineCode: 'https://elsewhere.example/discipline|42', disciplineUrl: 'https://elsewhere.example/marche-nordique', level: [1, 2], pathologies: ['cancer'], publics: ['senior', 'ald'], ageMin: 18, ageMax: 90,
    audience: 'dedicated', sessionsPerWeek: 1, day: 'tue', start: '22:30', end: '00:15', season: 'De septembre à juin', capacity: { min: 4, max: 12, left: 0 }, full: true,
    price: { kind: 'range', min: 5, max: 10.5, unit: 'session', note: 'Selon le nombre de séances' }, aids: [{ name: 'Aide de la ville', euros: 40, unit: 'year', note: 'Sur demande' }],
    supervision: 'EAPA', prescriptionRequired: false, handicap: { moteur: 'yes', visuel: 'no', auditif: 'unknown' }, place: { name: 'Stade', indoor: false, outdoor: true, venueId: 'E1' },
    transport: { stop: 'Mairie', line: '402' }, delivery: ['on-site', 'remote'], note: 'Prêt de bâtons.',
  }, { id: 'unknown' }],
};

describe('toHealthcareService', () => {
  it('gives a discipline a system that is a URI, or none', () => {
    const disciplines = ['liste du club|29', 'https://a.example/sports|29', 'marche', '|29', 'a|'];
    const service = toHealthcareService({ ...gym, slots: disciplines.map((disciplineCode, index) => ({ id: `s${index}`, disciplineCode })) });
    expect(fromHealthcareService(service).club?.slots.map(({ disciplineCode }) => disciplineCode)).to.deep.equal(disciplines);
    expect([...JSON.stringify(service).matchAll(/"system":"([^"]*)"/g)].flatMap(([, value = '']) => (/\s/.test(value) ? [value] : []))).to.deep.equal([]);
  });
  it('marks a fictional club where servers look, and nothing it contains, which R4 forbids', () => {
    const [service, real] = [toHealthcareService({ ...gym, isExample: true }), toHealthcareService({ ...gym, isExample: undefined })];
    expect(service.meta?.security?.map(({ code }) => code)).to.deep.equal(['HTEST']);
    expect(service.contained?.some(({ meta }) => meta?.security !== undefined)).to.equal(false);
    expect(real.meta).to.not.have.property('security');
  });
  it('writes a structure as one service that holds its organisation, its place and its slots', () => {
    const service = toHealthcareService(gym);
    expect(service.contained?.map(({ resourceType, id }) => `${resourceType} ${String(id)}`)).to.deep.equal([
      'Organization organization', 'Location location', 'Location venue-0', 'HealthcareService slot-0', 'HealthcareService slot-1',
    ]);
    expect(service.category).to.have.length(1);
    expect(service.category?.[0]?.coding?.[0]).to.deep.equal({ system: 'https://mos.esante.gouv.fr/NOS/TRE_R244-CategorieOrganisation/FHIR/TRE-R244-CategorieOrganisation', code: '137', display: 'Maison sport-santé' });
    const [organization, location] = service.contained as [Organization, { position: unknown }];
    expect(organization.identifier?.map(({ system, value }) => [system, value])).to.deep.include.members([['https://sirene.fr', '12345678900011'], ['https://finess.esante.gouv.fr', '910000012']]);
    expect(location.position).to.deep.equal({ longitude: 2.44, latitude: 48.63 });
  });
  it('writes a phone to confirm where nobody dials it by a press', () => {
    const points = [toHealthcareService(gym), ...toClubResources(gym)].flatMap((resource) => (JSON.stringify(plain(resource)).match(/"telecom":\[[^\]]*\]/g) ?? []));
    expect(points.join()).to.contain('+33199001234');
    expect(points.join()).not.to.contain('+33199005678');
  });
  it('writes every extension of the published table, each with the one value it has', () => {
    const written = new Map<string, string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { url, ...rest } = value as Record<string, unknown>;
      if (typeof url === 'string' && url.startsWith('https://sport-sante.example/')) written.set(url, Object.keys(rest).join());
      Object.values(value).forEach(visit);
    };
    visit(plain(toClubResources(gym)));
    const table = Object.values(clubExtensionTable).map(({ url, valueType }) => [url, `value${valueType.charAt(0).toUpperCase()}${valueType.slice(1)}`] as const);
    expect(written).to.deep.equal(new Map(table.filter(([url]) => written.has(url))));
    expect([...written.keys()].sort()).to.deep.equal(Object.values(clubExtensions).sort());
  });
  it('keeps what nobody said apart from a no', () => {
    const service = (slot: Club['slots'][number]) => toHealthcareService({ id: 'a', kind: 'club', names: ['A'], slots: [slot] }).contained?.at(-1) as HealthcareService;
    const codes = (each: HealthcareService) => (each.characteristic ?? []).map(({ coding }) => coding?.[0]?.code);
    expect(codes(service({ id: '1', prescriptionRequired: true }))).to.deep.equal(['prescription-required']);
    expect(codes(service({ id: '1', prescriptionRequired: false }))).to.deep.equal(['prescription-not-required']);
    expect(codes(service({ id: '1' }))).to.deep.equal([]);
  });
  it('takes the public shape, and writes no link that runs and no phone that is none', () => {
    const { slots, ...structure } = gym;
    expect(toHealthcareService({ structure, slots } as unknown as Club)).to.deep.equal(toHealthcareService(gym));
    const written = JSON.stringify([toHealthcareService, toClubResources, (club: Club) => toClubBundle([club])].map((write) => write({ ...gym, url: 'javascript:alert(1)', phones: ['javascript:alert(1)'] })));
    expect([written.includes('"value":"javascript:'), written.includes('"system":"phone"')]).to.deep.equal([false, false]);
  });
  it('reads back equal, through JSON', () => {
    for (const club of [gym, ...essonne.clubs, ...exampleClubs, ...territoryClubs({ slots: 200 })]) {
      const { club: read, issues } = fromHealthcareService(plain(toHealthcareService(club)));
      expect(read).to.deep.equal(club);
      expect(issues).to.deep.equal([]);
    }
  });
  it('reads back equal, whatever the club', () => {
    fc.assert(fc.property(clubArbitrary, (club) => {
      expect(fromHealthcareService(plain(toHealthcareService(club))).club).to.deep.equal(club);
    }), { numRuns: 300 });
  });
  it('changes nothing of the club it is given', () => {
    fc.assert(fc.property(clubArbitrary, (club) => {
      const before = plain(club);
      toHealthcareService(club);
      toClubBundle([club]);
      expect(plain(club)).to.deep.equal(before);
    }), { numRuns: 50 });
  });
});

describe('toClubBundle', () => {
  it('is a transaction in which each resource replaces what the server has of it', () => {
    const { type, entry = [] } = toClubBundle([gym]);
    expect(type).to.equal('transaction');
    expect(entry.map(({ request }) => `${String(request?.method)} ${String(request?.url.split('?')[0])}`)).to.deep.equal([
      'PUT Organization', 'PUT Location', 'PUT Location', 'PUT HealthcareService', 'PUT HealthcareService', 'PUT HealthcareService',
    ]);
    expect(entry.at(-1)?.request?.url).to.equal('HealthcareService?identifier=https%3A%2F%2Fsport-sante.example%2Ffhir%2Fidentifier%2Fclub|gym');
    expect(new Set(entry.map(({ fullUrl }) => fullUrl))).to.have.length(6);
  });
  it('marks what is fictional where a server looks', () => {
    const security = (club: Club) => (toClubBundle([club]).entry ?? []).map(({ resource }) => resource?.meta?.security?.[0]?.code);
    expect(new Set(security(gym))).to.deep.equal(new Set(['HTEST']));
    expect(new Set(security({ ...gym, isExample: false }))).to.deep.equal(new Set([undefined]));
  });
  it('reads back equal, in any order, with pages that overlap, as a server names things', () => {
    fc.assert(fc.property(clubsArbitrary, fc.infiniteStream(fc.nat()), (clubs, draws) => {
      const entries = stored(toClubBundle(clubs));
      const shuffled = [...entries, ...entries.slice(0, 3)].map((entry) => ({ entry, at: Number(draws.next().value) })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
      const pages: Bundle[] = [0, 1, 2].map((page) => ({ resourceType: 'Bundle', type: 'searchset', entry: shuffled.filter((_, index) => index % 3 === page) }));
      expect(sorted(fromClubBundle(pages).clubs)).to.deep.equal(sorted(clubs));
    }), { numRuns: 40 });
  });
});

/** As a server returns it: ids and references of its own. */
function stored(bundle: Bundle): { fullUrl: string; resource: FhirResource }[] {
  let text = JSON.stringify(bundle);
  (bundle.entry ?? []).forEach(({ fullUrl, resource }, index) => { text = text.replaceAll(JSON.stringify(fullUrl), JSON.stringify(`${String(resource?.resourceType)}/${String(index)}`)); });
  return ((JSON.parse(text) as Bundle).entry ?? []).map(({ resource }, index) => ({
    fullUrl: `https://server.example/fhir/${String(resource?.resourceType)}/${String(index)}`, resource: { ...(resource as FhirResource), id: String(index) },
  }));
}

describe('fromClubBundle', () => {
  /** In the manner of the Annuaire Santé: parts of an address in extensions, capitals, phones of ten digits, a town with its postcode. */
  const establishment: Organization = {
    resourceType: 'Organization', id: '158', active: true, name: 'CENTRE DE READAPTATION DES COTEAUX',
    meta: { source: 'https://annuaire.example' },
    identifier: [{ use: 'official', type: { coding: [{ system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203', code: 'FINEG' }] }, system: 'https://finess.esante.gouv.fr', value: '910000012' }],
    telecom: [{ system: 'fax', value: '0199000001' }, { system: 'phone', value: '0199001234', rank: 1 }, {
      system: 'email', value: 'secure@mssante.example',
      extension: [{ url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-contact-point-email-type', valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R256-TypeMessagerie/FHIR/TRE-R256-TypeMessagerie', code: 'MSSANTE' } }],
    }],
    address: [{
      extension: [{ url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code', valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R13-Commune/FHIR/TRE-R13-Commune', code: '91174' } }],
      _line: [{ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber', valueString: '96' }, { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetNameType', valueString: 'R' }, { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetNameBase', valueString: 'DIDOT' }] }],
      city: '91100 CORBEIL ESSONNES', postalCode: '91100',
    }],
  };
  it('makes a club of an organisation of the Annuaire Santé', () => {
    const { clubs, issues } = fromClubBundle(establishment);
    expect(clubs).to.deep.equal([{
      id: 'Organization/158', kind: 'etablissement', names: ['CENTRE DE READAPTATION DES COTEAUX'], address: { street: '96 R DIDOT', postcode: '91100', city: 'CORBEIL ESSONNES', insee: '91174' },
      phones: ['+33199001234'], identifiers: { finess: '910000012' }, source: 'https://annuaire.example', slots: [],
    }]);
    expect(issues.map(({ code, params }) => [code, params])).to.deep.equal([['kind-assumed', { kind: 'etablissement' }], ['elements-not-read', { elements: ['Organization.telecom'] }]]);
  });
  it('names what it left of an organisation: numbers, fax, secure mail, other addresses, contacts, extensions; and writes no town twice', () => {
    const [address] = establishment.address ?? [];
    const { clubs: [club], issues } = fromClubBundle({
      ...establishment, address: [{ ...address, _line: [], line: ['R DE LA LIBERTE, 18000 BOURGES'], city: 'BOURGES', postalCode: '18000' }, { city: 'Lyon' }],
      identifier: [...establishment.identifier ?? [], { system: 'https://rppsrang.esante.gouv.fr', value: 'F1' }], contact: [{ name: { text: 'Secrétariat' } }], extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/organization-period' }],
    });
    expect(club?.address?.street).to.equal('R DE LA LIBERTE');
    const ours: Club = { ...gym, address: { street: 'Hall B, 91000 Évry', postcode: '91000', city: 'Évry' } };
    expect(fromHealthcareService(toHealthcareService(ours)).club).to.deep.equal(ours);
    expect(issues.find(({ code }) => code === 'elements-not-read')?.params).to.deep.equal({ elements: ['Organization.identifier', 'Organization.telecom', 'Organization.address', 'Organization.contact', 'Organization.extension'] });
  });
  it('makes slots of the hours of somebody else’s service, one for each day, and says what it left', () => {
    const { clubs, issues } = fromClubBundle([{
      resourceType: 'HealthcareService', id: 's', name: 'Gym', providedBy: { reference: 'Organization/158' }, type: [{ coding: [{ system: 'http://x.example', code: 'g', display: 'Gymnastique' }] }],
      location: [{ reference: 'Location/l' }], availableTime: [{ daysOfWeek: ['mon', 'thu'], availableStartTime: '09:00:00', availableEndTime: '10:00:00' }],
      serviceProvisionCode: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/service-provision-conditions', code: 'free' }] }], notAvailable: [{ description: 'Noël' }],
    }, establishment, { resourceType: 'Location', id: 'l', position: { latitude: 48.6, longitude: 2.48 } }]);
    expect(clubs).to.have.length(1);
    expect(clubs[0]?.position).to.deep.equal({ lat: 48.6, lon: 2.48, precision: 'address' });
    expect(clubs[0]?.slots).to.deep.equal(['mon', 'thu'].map((day, index) => ({
      id: `HealthcareService/s-${String(index + 1)}`, activity: 'Gymnastique', disciplineCode: 'http://x.example|g', day, start: '09:00', end: '10:00', price: { kind: 'free' },
    })));
    expect(issues.find(({ code }) => code === 'elements-not-read')?.params).to.deep.equal({ elements: ['notAvailable', 'Organization.telecom'] });
  });
  it('knows a Maison Sport-Santé by its national code', () => {
    const service: HealthcareService = { resourceType: 'HealthcareService', id: 'm', name: 'MSS du Lac', category: [{ coding: [{ system: 'https://mos.esante.gouv.fr/NOS/TRE_R244-CategorieOrganisation/FHIR/TRE-R244-CategorieOrganisation', code: '137' }] }] };
    expect(fromHealthcareService(service)).to.deep.equal({ club: { id: 'HealthcareService/m', kind: 'mss', names: ['MSS du Lac'], slots: [] }, issues: [] });
  });
  it('dials no number whose use has an end: it may be that of somebody else', () => {
    const { clubs: [club] } = fromClubBundle({ resourceType: 'HealthcareService', id: '1', name: 'Gym', telecom: [
      { system: 'phone', value: '0199001234', period: { end: '2020-01-01' } }, { system: 'phone', value: '0199001235', period: { start: '2020-01-01' } }, { system: 'phone', value: '0199001236', use: 'old' },
    ] });
    expect([club?.phones, club?.phonesToConfirm]).to.deep.equal([['+33199001235'], ['0199001234']]);
  });
  it('holds together the services of an organisation that is not here', () => {
    const service = (id: string): HealthcareService => ({ resourceType: 'HealthcareService', id, type: [{ text: id }], providedBy: { reference: 'Organization/9', display: 'Club du Lac' } });
    const { clubs } = fromClubBundle([service('a'), service('b')]);
    expect(clubs.map(({ names, slots }) => [names[0], slots.map(({ activity }) => activity)])).to.deep.equal([['Club du Lac', ['a', 'b']]]);
  });
  it('leaves out what is no longer active, what is no resource and what has no name, and says so', () => {
    const { clubs, issues } = fromClubBundle([{ ...establishment, active: false }, 'x' as unknown as FhirResource, { resourceType: 'Organization', id: 'z' }, { resourceType: 'Patient' }]);
    expect(clubs).to.deep.equal([]);
    expect(issues.map(({ code }) => code)).to.include.members(['inactive', 'not-a-resource', 'names-missing', 'resources-not-read']);
  });
  it('comes from a bundle in which two clubs of one id are two, and the very same club is one', () => {
    const other: Club = { id: gym.id, kind: 'club', names: ['Judo'], slots: [{ id: 'tuesday', activity: 'Judo', place: { name: 'Dojo' } }] };
    const { entry = [] } = toClubBundle([gym, other, structuredClone(gym)]);
    const names = entry.map(({ fullUrl }) => fullUrl);
    expect([new Set(names).size, new Set(entry.map(({ request }) => request?.url)).size]).to.deep.equal([names.length, names.length]);
    for (const [, reference] of JSON.stringify(entry).matchAll(/"reference":"(urn:uuid:[^"]*)"/g)) expect(names).to.include(reference);
    expect(fromClubBundle(toClubBundle([gym, other, structuredClone(gym)])).clubs).to.deep.equal([gym, { ...other, id: 'gym-2' }]);
  });
  it('reads pages of two servers that give one number to two structures', () => {
    const page = (base: string, name: string): Bundle => ({ resourceType: 'Bundle', type: 'searchset', entry: [
      { fullUrl: `${base}/HealthcareService/1`, resource: { resourceType: 'HealthcareService', id: '1', providedBy: { reference: 'Organization/1' }, type: [{ text: `Gym de ${name}` }] } },
      { fullUrl: `${base}/Organization/1`, resource: { resourceType: 'Organization', id: '1', name } },
    ] });
    const [one, other] = [page('https://a.example/fhir', 'Amont'), page('https://b.example/fhir', 'Aval')];
    const { clubs } = fromClubBundle([one, other, one]);
    expect(clubs.map(({ names, slots }) => [names[0], slots.map(({ activity }) => activity)])).to.deep.equal([['Amont', ['Gym de Amont']], ['Aval', ['Gym de Aval']]]);
    expect(new Set(clubs.map(({ id }) => id)).size).to.equal(2);
    // What a page does not hold is not that of another server.
    expect(fromClubBundle([one, { ...other, entry: other.entry!.slice(0, 1) }]).clubs.map(({ names: [name] }) => name)).to.deep.equal(['Amont']);
  });
  it('tells of two structures under one id', () => {
    const { clubs, issues } = fromClubBundle([toHealthcareService(gym), toHealthcareService(gym)]);
    expect(clubs).to.have.length(2);
    expect(issues.filter(({ code }) => code === 'id-twice')).to.deep.equal([{ code: 'id-twice', severity: 'warning', path: [1, 'id'] }]);
  });
  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (input) => {
      expect(fromClubBundle(input as FhirResource)).to.have.keys('clubs', 'issues');
      expect(fromHealthcareService(input as HealthcareService)).to.have.keys('club', 'issues');
    }), { numRuns: 500 });
  });
  it('never throws on a resource that was broken anywhere', () => {
    const whole = JSON.stringify(stored(toClubBundle([gym])).map(({ resource }) => resource));
    const values = [...whole.matchAll(/:("[^"]*"|true|false|[\d.]+)/g)];
    fc.assert(fc.property(fc.nat(values.length - 1), fc.jsonValue(), (at, value) => {
      const { index, 0: found } = values[at] as RegExpExecArray;
      const broken = JSON.parse(`${whole.slice(0, index)}:${JSON.stringify(value)}${whole.slice(index + found.length)}`) as FhirResource[];
      expect(fromClubBundle(broken).clubs.length).to.be.at.most(3);
    }), { numRuns: 200 });
  });
  it('gives back the markup and links of others as text, and no link that is no web page', () => {
    const { clubs } = fromClubBundle({ resourceType: 'Organization', id: 'x', name: '<img src=x onerror=alert(1)>', telecom: [{ system: 'url', value: 'javascript:alert(1)' }] });
    expect(clubs[0]?.names).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(clubs[0]).not.to.have.property('url');
  });
});
