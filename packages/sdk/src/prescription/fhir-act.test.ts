import type { FhirResource } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Structure } from '../identity/model.js';
import { fakePort } from '../testing/fake-port.js';
import { prescriptions } from '../testing/prescriptions.js';
import { entriesOf, prescriptionArbitrary } from './arbitrary.suite.js';
import { extensions } from './fhir-extensions.js';
import { extensionUrls, fromPrescriptionBundle, readPrescriptions, toPrescriptionBundle, toServiceRequest, toStopBundle, US_PROFILES, type Prescription } from './index.js';

const { complete, minor, renewal, adaptation, stopped, jeanneDuval } = prescriptions;
const resourcesOf = <Type extends FhirResource['resourceType']>(prescription: Prescription, type: Type, options = {}) =>
  entriesOf(toPrescriptionBundle(prescription, options)).map(({ resource }) => resource).filter((resource): resource is Extract<FhirResource, { resourceType: Type }> => resource.resourceType === type);
const profilesOf = ({ meta }: FhirResource) => meta?.profile ?? [];

describe('a renewal and an adaptation in FHIR', () => {
  for (const [act, code] of [[renewal, 'renewal'], [adaptation, 'adaptation']] as const) {
    it(`is an order based on the first one, named a ${code}`, () => {
      const request = toServiceRequest(act);
      expect([request.intent, request.category?.[1]?.coding?.[0]?.code, request.basedOn?.[0]?.identifier?.value, request.basedOn?.[0]?.reference, request.replaces])
        .to.deep.equal(['order', code, 'urn:uuid:8a4c96e0-13d7-4f52-8b6d-70e5a9c2f402', undefined, undefined]);
    });
  }

  it('has the masseur-kinésithérapeute for its author', () => {
    const [provenance] = resourcesOf(renewal, 'Provenance');
    expect([provenance?.agent[0]?.who.reference, provenance?.agent[0]?.role?.[0]?.coding?.[0]?.code]).to.deep.equal(['Practitioner/karim-souplet', '70']);
  });

  it('reads as what it is, without an issue', () => {
    const { prescriptions: [draft], issues } = readPrescriptions(toPrescriptionBundle(renewal));
    expect([draft?.kind, draft?.basedOn, issues]).to.deep.equal(['renewal', renewal.basedOn, []]);
  });
});

describe('a prescription that was stopped, in FHIR', () => {
  it('is revoked, with the reason of R4', () => {
    const { status, extension } = toServiceRequest(stopped);
    expect([status, extension?.[0]]).to.deep.equal(['revoked', { url: 'http://hl7.org/fhir/StructureDefinition/request-statusReason', valueCodeableConcept: { text: 'Poussée douloureuse, chirurgie prévue' } }]);
  });

  it('asks nothing of a structure any more', () => {
    expect(resourcesOf(stopped, 'Task').map(({ status, statusReason }) => [status, statusReason?.text])).to.deep.equal([['cancelled', 'Prescription arrêtée']]);
  });

  it('is not taken for stopped while one of its requests is active', () => {
    const bundle = toPrescriptionBundle({ ...jeanneDuval, stopped: { on: '2026-11-21', reason: 'x' } });
    const [first] = entriesOf(bundle).map(({ resource }) => resource).filter((resource) => resource.resourceType === 'ServiceRequest');
    if (first) first.status = 'active';
    expect(readPrescriptions(bundle).prescriptions[0]?.stopped).to.equal(undefined);
  });

  it('reads as revoked by somebody else when nobody says when', () => {
    const bundle = toPrescriptionBundle(stopped);
    const entry = entriesOf(bundle).filter(({ resource }) => !(resource.resourceType === 'Provenance' && resource.occurredDateTime));
    const { prescriptions: [draft], issues } = readPrescriptions({ ...bundle, entry });
    expect([draft?.stopped, issues.map(({ path }) => path.join('.'))]).to.deep.equal([undefined, ['0.status']]);
  });
});

describe('toStopBundle', () => {
  it('replaces the requests, found by their identifier, and creates the rest once', () => {
    const requests = entriesOf(toStopBundle(stopped)).map(({ request }) => `${request?.method ?? ''} ${request?.url ?? ''}`);
    expect(new Set(requests)).to.deep.equal(new Set([
      `PUT ServiceRequest?identifier=https://sport-sante.example/fhir/identifier/prescription-part|${stopped.id}/request-1`,
      'POST Observation', 'POST Consent', 'POST Task', 'POST Provenance',
    ]));
  });

  it('is given back equal by a port in memory that has the prescription', async () => {
    const port = fakePort();
    const { stopped: _end, ...inForce } = stopped;
    await port.submit(toPrescriptionBundle(inForce), { idempotencyKey: 'first' });
    await port.submit(toStopBundle(stopped), { idempotencyKey: 'stop' });
    const entry = port.resources().map((resource) => ({ resource }));
    const { prescriptions: found } = readPrescriptions({ resourceType: 'Bundle', type: 'collection', entry });
    expect(found.filter(({ id }) => id === stopped.id)).to.deep.equal([stopped]);
  });

  it('refuses a prescription that is not stopped', () => {
    expect(() => toStopBundle(jeanneDuval)).to.throw(TypeError, 'is not stopped');
  });

  it('refuses a reduced view, which is no act', () => {
    expect(() => toStopBundle({ ...prescriptions.reduced, stopped: { on: '2026-11-21', reason: 'x' } })).to.throw(TypeError, 'reduced view');
  });
});

describe('people and places in FHIR', () => {
  it('creates a place that no server knows, found by its SIRET', () => {
    const entry = entriesOf(toPrescriptionBundle(complete)).find(({ resource }) => resource.resourceType === 'Organization');
    expect(entry?.request?.ifNoneExist).to.equal('identifier=https://sirene.fr|99900000200017');
  });

  it('creates one that is proposed twice once', () => {
    const place = { name: 'Club', siret: '99900000200017' };
    expect(resourcesOf({ ...complete, structures: [place, place] }, 'Organization')).to.have.length(1);
  });

  it('creates nobody who is only named', () => {
    const { reference: _reference, ...attendingPhysician } = complete.attendingPhysician ?? prescriptions.jeanneDuval.prescriber;
    const written = resourcesOf({ ...complete, attendingPhysician }, 'ServiceRequest')[0];
    const named = written?.extension?.find(({ url }) => url === extensionUrls.attendingPhysician)?.valueReference;
    expect([resourcesOf({ ...complete, attendingPhysician }, 'Practitioner'), named?.identifier?.value]).to.deep.equal([[], '99900000011']);
  });

  it('has the guardian of a minor agree', () => {
    expect(resourcesOf(minor, 'Consent').map(({ performer }) => performer?.[0]?.identifier?.value)).to.deep.equal([`${minor.id}/guardian`, `${minor.id}/guardian`]);
  });

  it('names a role in words where R4 wants a person', () => {
    const { note } = toServiceRequest({ ...complete, prescriber: { ...complete.prescriber, reference: 'PractitionerRole/r1' } });
    expect([note?.[0]?.authorReference, note?.[0]?.authorString]).to.deep.equal([undefined, 'Hugo VALCOEUR']);
  });

  it('asks each structure to take the patient on', () => {
    expect(resourcesOf(complete, 'Task').map(({ owner, focus }) => [owner?.display, focus?.identifier?.value]))
      .to.deep.equal([['Maison Sport-Santé de Fontclaire', `${complete.id}/request-1`], ['Association Cœur et Marche', `${complete.id}/request-1`]]);
  });

  it('makes no Condition of a disease that the record has', () => {
    expect(resourcesOf(complete, 'Condition').map(({ code }) => code?.text)).to.deep.equal(['Lombalgie chronique']);
  });
});

describe('an answer that is an empty list', () => {
  it('is not one that was never asked', () => {
    const empty: Prescription = { ...jeanneDuval, goals: [], limitations: {}, heartRate: {}, equipment: [], structures: [], reportRecipients: [], sharing: {} };
    expect(fromPrescriptionBundle(toPrescriptionBundle(empty))).to.deep.equal(empty);
  });
});

describe('the extensions', () => {
  it('are all in the table, under a URL of their own', () => {
    const urls: string[] = Object.values(extensions).map(({ url }) => url);
    const used = [...JSON.stringify(toPrescriptionBundle({ ...complete, kind: 'renewal', ...(renewal.basedOn && { basedOn: renewal.basedOn }), setting: 'group', goals: [] })).matchAll(/"url":"(https:\/\/sport-sante[^"]+)"/g)].map(([, url]) => String(url));
    expect([new Set(urls).size, [...new Set(used)].filter((url) => !urls.includes(url)), urls.filter((url) => !used.includes(url))]).to.deep.equal([urls.length, [], []]);
  });
});

describe('the output mode of the US Physical Activity IG', () => {
  const options = { usPhysicalActivity: true, recorded: '2026-11-20T09:30:00Z' };

  it('declares its profiles beside ours, and only there', () => {
    const declared = (['ServiceRequest', 'Goal', 'Task'] as const).map((type) => resourcesOf(complete, type, options).every((resource) => profilesOf(resource).some((profile) => profile.includes('/us/physical-activity/'))));
    expect([declared, JSON.stringify(toPrescriptionBundle(complete)).includes('us/physical-activity/StructureDefinition')]).to.deep.equal([[true, true, true], false]);
  });

  it('writes inactivity as the Condition it wants', () => {
    const lowActivity = resourcesOf(complete, 'Condition', options).find((resource) => profilesOf(resource).includes(US_PROFILES.lowActivity));
    expect([lowActivity?.code?.coding?.[0]?.code, lowActivity?.category?.length]).to.deep.equal(['Z72.3', 2]);
  });

  it('writes none for somebody who is active, or of whom nobody said it', () => {
    const { belowWhoLevel: _level, ...unsaid } = complete;
    for (const each of [unsaid, { ...complete, belowWhoLevel: false }]) expect(resourcesOf(each, 'Condition', options)).to.have.length(1);
  });

  it('gives a reason, an author and a time where it wants one', () => {
    for (const { reasonCode, note } of resourcesOf(complete, 'ServiceRequest', options)) {
      expect([(reasonCode ?? []).length > 0, note?.every(({ authorReference, time }) => authorReference && time)]).to.deep.equal([true, true]);
    }
  });

  it('names a service by its numbers and words, since it takes none as performer or owner', () => {
    const structures = [{ reference: 'HealthcareService/12', name: 'Service fictif', siret: '99900000200017' }];
    const places = (['ServiceRequest', 'Task'] as const).map((type) => JSON.stringify(resourcesOf({ ...complete, structures }, type, options)));
    expect(places.map((written) => [written.includes('HealthcareService'), written.includes('99900000200017'), written.includes('Service fictif')])).to.deep.equal([[false, true, true], [false, true, true]]);
  });

  it('reads back equal, but for the address of such a service', () => {
    const withoutService = (structure: Structure): Structure => {
      const { reference, ...rest } = structure;
      return reference?.includes('HealthcareService/') ? rest : structure;
    };
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const { structures } = prescription;
      expect(fromPrescriptionBundle(toPrescriptionBundle(prescription, options))).to.deep.equal({ ...prescription, ...(structures && { structures: structures.map(withoutService) }) });
    }), { numRuns: 200 });
  });
});
