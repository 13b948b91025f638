import { expect } from 'chai';
import { carnets } from '@sport-sante/sdk/testing';
import type { Seed } from '../index.js';
import { useSandbox, type Body } from '../internal/client.test.js';

const entriesOf = (body: Body): Body[] => [...(body['entry'] ?? [])];
const resourcesOf = (body: Body): Body[] => entriesOf(body).flatMap(({ resource }) => (resource ? [resource] : []));
const text = (value: unknown) => String(value);

/** How many of each the carnet has, by what a viewer asks. */
const asked: [query: string, found: number][] = [
  ['ServiceRequest?patient=Patient/patient-15', 2], ['CarePlan?patient=Patient/patient-15', 1], ['CarePlan?patient=Patient/patient-15&status=active', 1],
  ['Appointment?patient=Patient/patient-15', 16], ['Appointment?actor=Patient/patient-15', 16], ['Appointment?patient=Patient/patient-15&date=ge2026-06-17', 3],
  ['Appointment?patient=Patient/patient-15&status=noshow', 2], ['Appointment?supporting-info=CarePlan/carnet-15-plan', 16], ['Procedure?patient=Patient/patient-15', 1],
  ['Encounter?patient=Patient/patient-15', 0], ['AdverseEvent?subject=Patient/patient-15', 0], ['Observation?patient=Patient/patient-15&code=http://loinc.org|64098-7', 2],
  ['Observation?patient=Patient/patient-15&date=ge2026-05-01&date=lt2026-06-01&category=vital-signs', 2], ['Observation?focus=Appointment/carnet-15-session-2026-05-12', 3],
  ['DiagnosticReport?patient=Patient/patient-15', 2], ['Goal?patient=Patient/patient-15', 7], ['Task?patient=Patient/patient-15', 9], ['Task?patient=Patient/patient-15&status=requested', 6],
  ['Communication?patient=Patient/patient-15', 5], ['DocumentReference?patient=Patient/patient-15', 3], ['Consent?patient=Patient/patient-15', 2],
  ['QuestionnaireResponse?patient=Patient/patient-15', 2], ['Provenance?target=ServiceRequest/patient-15-2026-03-request-1', 1],
];

describe('a carnet on the server', () => {
  const server = useSandbox({ seed: carnets.year as Seed });

  for (const [query, found] of asked) {
    it(`is found by ${query}: ${String(found)}`, async () => {
      const { status, body } = await server.get(`/${query}`);
      expect([status, body['total']]).to.deep.equal([200, found]);
    });
  }

  it('comes with the people a plan and its sessions name, by _include', async () => {
    const { body } = await server.get('/Appointment?patient=Patient/patient-15&_include=Appointment:practitioner&_include=Appointment:location&_count=200');
    const included = entriesOf(body).filter(({ search }) => text(search?.['mode']) === 'include').map(({ resource }) => text(resource?.['resourceType']));
    expect(included.sort()).to.deep.equal(['Location', 'Practitioner']);
  });

  it('comes with each resource’s version, page by page', async () => {
    const { body } = await server.get('/Observation?patient=Patient/patient-15&_count=10');
    expect(resourcesOf(body).filter(({ meta }) => meta?.['versionId'] === undefined)).to.deep.equal([]);
    expect([...(body['link'] ?? [])].map(({ relation }) => text(relation))).to.include('next');
  });

  describe('when a session is marked', () => {
    const path = 'Appointment/carnet-15-session-2026-06-23';
    const mark = async (version: string, status: string, id: string) => {
      const { body } = await server.get(`/${path}`);
      return server.transact(
        { fullUrl: `${server.url}/${path}`, resource: { ...(body as object), status }, request: { method: 'PUT', url: path, ifMatch: `W/"${version}"` } },
        { fullUrl: `urn:uuid:${id}`, resource: { resourceType: 'Provenance', target: [{ reference: path }], recorded: '2026-06-23T11:04:00+02:00', agent: [{ who: { display: 'Camille Renaud' } }] }, request: { method: 'POST', url: 'Provenance' } },
      );
    };

    it('the version that was read lets it in, with its Provenance', async () => {
      const { status, body } = await mark('1', 'fulfilled', '0d7b3f52-91c4-4e8a-b6d0-5f2a7c813e01');
      expect([status, ...entriesOf(body).map(({ response }) => `${text(response?.['status']).slice(0, 3)} ${text(response?.['etag'])}`)]).to.deep.equal([200, '200 W/"2"', '201 W/"1"']);
      expect((await server.get(`/Provenance?target=${path}`)).body['total']).to.equal(1);
    });

    it('an older version is refused with 412 and an OperationOutcome that names the session, and nothing of it is written', async () => {
      const { status, body } = await mark('1', 'noshow', '0d7b3f52-91c4-4e8a-b6d0-5f2a7c813e02');
      const [issue] = [...(body['issue'] ?? [])];
      expect([status, text(body['resourceType']), text(issue?.['code'])]).to.deep.equal([412, 'OperationOutcome', 'conflict']);
      expect(text(issue?.['diagnostics'])).to.include(path).and.include('version 2');
      expect([text((await server.get(`/${path}`)).body['status']), (await server.get(`/Provenance?target=${path}`)).body['total']]).to.deep.equal(['fulfilled', 1]);
    });

    it('the other’s value is there to be read, with who wrote it', async () => {
      const { body } = await server.get(`/Provenance?target=${path}&_include=Provenance:target`);
      expect(resourcesOf(body).map(({ resourceType }) => text(resourceType)).sort()).to.deep.equal(['Appointment', 'Provenance']);
    });
  });
});
