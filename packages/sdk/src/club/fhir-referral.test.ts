import { expect } from 'chai';
import fc from 'fast-check';
import type { Bundle, FhirResource, ServiceRequest, Task } from 'fhir/r4.js';
import type { Patient } from '../identity/model.js';
import type { Prescription } from '../prescription/model.js';
import { prescriptionSchema } from '../prescription/model.js';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import { answerReferral, readReferrals, referralSearch, toReferral, type ReferralAnswer, type ReferralRequest } from './fhir-referral.js';
import { exampleClubs } from './territories.js';

const [gym, bridge] = exampleClubs;
if (gym === undefined || bridge === undefined) throw new Error('Two clubs are needed.');
const whole = Object.values(prescriptions).filter((each): each is Prescription => prescriptionSchema.safeParse(each).success);
const asked: ReferralRequest = {
  club: bridge, slot: 'exemple-passerelle-marche-equilibre-1', prescription: prescriptions.jeanneDuval, patient: { ...patients.jeanneDuval, reference: 'Patient/12' },
  author: practitioners.claireMorel, note: 'Disponible le mardi.', id: '4f0f3a52-6c1e-4b7a-9f40-2c8e71b6d999', at: '2026-11-22T09:00:00+01:00',
};
/** Whom no server knows yet. */
const unknown = ({ reference: _reference, ...patient }: Patient): Patient => patient;
const typed = <Type extends FhirResource>(bundle: Bundle, type: Type['resourceType']) => bundle.entry?.find(({ resource }) => resource?.resourceType === type)?.resource as Type;

/** As a server gives it back, with the versions it keeps. */
function stored(bundle: Bundle): FhirResource[] {
  let text = JSON.stringify(bundle);
  for (const [index, { fullUrl, resource }] of (bundle.entry ?? []).entries()) text = text.replaceAll(String(fullUrl), `${String(resource?.resourceType)}/${String(index)}`);
  return ((JSON.parse(text) as Bundle).entry ?? []).map(({ resource }, index) => ({ ...(resource as FhirResource), id: String(index), meta: { ...resource?.meta, versionId: '3', lastUpdated: '2026-11-22T08:00:00Z' } }));
}
const taskOf = (resources: readonly FhirResource[]) => resources.find((each): each is Task => each.resourceType === 'Task') as Task;

describe('toReferral', () => {
  it('asks one structure, for one slot, by a request and a task that are created once', () => {
    const bundle = toReferral(asked);
    expect(bundle.type).to.equal('transaction');
    expect(bundle.entry?.map(({ request }) => request)).to.deep.equal(['request', 'task'].map((part) => ({
      method: 'POST', url: part === 'task' ? 'Task' : 'ServiceRequest', ifNoneExist: `identifier=https://sport-sante.example/fhir/identifier/referral|${String(asked.id)}/${part}`,
    })));
    const request = typed<ServiceRequest>(bundle, 'ServiceRequest');
    const task = typed<Task>(bundle, 'Task');
    expect(request.performer?.map(({ identifier }) => identifier?.value)).to.deep.equal(['exemple-passerelle-marche-equilibre', 'exemple-passerelle-marche-equilibre/exemple-passerelle-marche-equilibre-1']);
    expect(task.owner?.identifier?.value).to.equal('exemple-passerelle-marche-equilibre');
    expect([task.status, task.focus?.reference]).to.deep.equal(['requested', bundle.entry?.[0]?.fullUrl]);
    expect(task).not.to.have.property('statusReason');
  });
  it('is the same for the same id, another for another', () => {
    expect(toReferral(asked)).to.deep.equal(toReferral(asked));
    expect(toReferral({ ...asked, id: 'other' }).entry?.[0]?.fullUrl).not.to.equal(toReferral(asked).entry?.[0]?.fullUrl);
    expect(toReferral({ ...asked, id: undefined }).entry?.[0]?.fullUrl).not.to.equal(toReferral({ ...asked, id: undefined }).entry?.[0]?.fullUrl);
  });
  it('says what was prescribed to people who are no health professionals, and what is asked for beside', () => {
    const request = typed<ServiceRequest>(toReferral(asked), 'ServiceRequest');
    const codes = request.orderDetail?.flatMap(({ coding = [] }) => coding.map(({ code }) => code));
    expect(codes).to.include.members(['endurance', 'strength', 'moderate', 'eapa']);
    expect(request.occurrenceTiming?.repeat?.frequency).to.equal(2);
    expect(request.note?.at(-1)?.text).to.equal('Disponible le mardi.');
    expect(request.meta?.security?.[0]?.code).to.equal('REDACTED');
  });
  it('carries no reason, no diagnosis and no matricule of any prescription', () => {
    for (const prescription of whole) {
      for (const patient of [unknown(prescription.patient), { ...prescription.patient, reference: 'Patient/1' }]) {
        const text = JSON.stringify(toReferral({ ...asked, prescription, patient }));
        const secrets = [
          ...prescription.grounds.flatMap((ground) => Object.entries(ground).filter(([key]) => ['label', 'text', 'icd10', 'factor', 'situation'].includes(key)).map(([, value]) => String(value))),
          prescription.patient.ins?.matricule, prescription.patient.birthPlaceCode, prescription.background,
        ].filter((secret) => secret !== undefined && secret !== '' && secret !== 'other');
        for (const secret of secrets) expect(text, prescription.id).not.to.contain(String(secret));
        expect(text).not.to.match(/reasonCode|reasonReference|supportingInfo/);
      }
    }
  });
  it('names a person that no server knows by name, birth and sex alone', () => {
    const bundle = toReferral({ ...asked, patient: unknown(patients.jeanneDuval) });
    const patient = bundle.entry?.[0]?.resource;
    expect(patient?.resourceType).to.equal('Patient');
    expect(JSON.stringify(patient)).not.to.match(/"(?:identifier|telecom|address)"/);
    expect(typed<Task>(bundle, 'Task').for?.reference).to.equal(bundle.entry?.[0]?.fullUrl);
  });
  it('refuses a slot of another club, and an id that is none', () => {
    expect(() => toReferral({ ...asked, club: gym })).to.throw(TypeError, 'no such slot');
    expect(() => toReferral({ ...asked, id: 'a|b' })).to.throw(TypeError);
  });
  it('has no empty text where nobody said who refers', () => {
    for (const author of [{}, { rpps: '10001234567' }, { reference: 'Practitioner/7' }]) {
      const [request] = (toReferral({ ...asked, author: { givenName: '', familyName: ' ', ...author }, note: 'Le mardi.' }).entry ?? []).flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [resource] : []));
      expect(JSON.stringify(request)).to.not.match(/:""|:\{\}/);
      expect(request?.requester?.display).to.equal(Object.keys(author).length === 0 ? 'Non renseigné' : undefined);
    }
  });
});

describe('answerReferral', () => {
  const task = taskOf(stored(toReferral(asked)));
  const entryOf = (given: Task, answer: ReferralAnswer) => answerReferral(given, answer, { at: '2026-11-23T10:00:00+01:00' }).entry?.[0];

  it('accepts, with the version that was read and no reason', () => {
    const entry = entryOf(task, { accepted: true });
    expect(entry?.request).to.deep.equal({ method: 'PUT', url: 'Task/1', ifMatch: 'W/"3"' });
    expect(entry?.resource).to.include({ status: 'accepted', lastModified: '2026-11-23T10:00:00+01:00' }).and.not.to.have.property('statusReason');
    expect(entry?.resource?.meta).not.to.have.any.keys('versionId', 'lastUpdated');
  });
  it('declines with its reason, and takes the reason away when it accepts after all', () => {
    const declined = entryOf(task, { declined: true, reason: 'Groupe complet jusqu’en mars' })?.resource as Task;
    expect([declined.status, declined.statusReason?.text]).to.deep.equal(['rejected', 'Groupe complet jusqu’en mars']);
    expect(entryOf(declined, { accepted: true })?.resource).not.to.have.property('statusReason');
  });
  it('keeps what others wrote into the task, but for a narrative that tells the old state', () => {
    const extended: Task = { ...task, note: [{ text: 'x' }], text: { status: 'generated', div: '<div>requested</div>' } };
    const answered = entryOf(extended, { accepted: true })?.resource as Task;
    expect(answered.note).to.deep.equal([{ text: 'x' }]);
    expect(answered).not.to.have.property('text');
    expect(answered.identifier).to.deep.equal(task.identifier);
  });
  it('refuses a refusal without a reason, a task without an id, and one that is closed', () => {
    expect(() => entryOf(task, { declined: true, reason: '  ' })).to.throw(TypeError, 'reason');
    expect(() => entryOf({ ...task, id: undefined }, { accepted: true })).to.throw(TypeError, 'id');
    expect(() => entryOf({ ...task, status: 'cancelled' }, { accepted: true })).to.throw(RangeError, 'closed');
  });
});

describe('readReferrals', () => {
  it('gives back whom, to whom, for what and how it stands, through a server', () => {
    const resources = stored(toReferral(asked));
    const { referrals, issues } = readReferrals(resources);
    expect(issues).to.deep.equal([]);
    const [{ task, ...referral } = { task: undefined }] = referrals;
    expect(referral).to.deep.equal({
      id: asked.id, state: 'requested', authoredOn: '2026-11-22T09:00:00+01:00', changedOn: '2026-11-22T09:00:00+01:00',
      club: { id: 'exemple-passerelle-marche-equilibre', name: 'Passerelle Marche et équilibre (exemple)' },
      slot: { id: 'exemple-passerelle-marche-equilibre-1', activity: 'Marche et équilibre' },
      patient: 'Patient/12', author: 'Claire MOREL', notes: ['Disponible le mardi.'],
    });
    expect(task).to.equal(taskOf(resources));
  });
  it('is answered no earlier than it was asked, by a clock that is behind', () => {
    const task = taskOf(stored(toReferral(asked)));
    const answeredAt = (at: string) => (answerReferral(task, { accepted: true }, { at }).entry?.[0]?.resource as Task).lastModified;
    expect([answeredAt('2026-11-22T07:58:00Z'), answeredAt('2026-11-22T08:02:00Z')]).to.deep.equal(['2026-11-22T09:00:00+01:00', '2026-11-22T08:02:00Z']);
  });
  it('tells the reason of a refusal', () => {
    const task = taskOf(stored(toReferral(asked)));
    const { referrals } = readReferrals(answerReferral(task, { declined: true, reason: 'Groupe complet' }));
    expect(referrals.map(({ state, reason }) => [state, reason])).to.deep.equal([['declined', 'Groupe complet']]);
  });
  it('reads the task of another guide, without its request', () => {
    const task: Task = {
      resourceType: 'Task', id: 't', status: 'in-progress', intent: 'order', code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
      focus: { reference: 'ServiceRequest/absent' }, for: { reference: 'Patient/p' }, owner: { reference: 'Organization/ymca', display: 'YMCA' },
    };
    expect(readReferrals(task).referrals).to.deep.equal([{ id: 'Task/t', state: 'accepted', club: { name: 'YMCA', reference: 'Organization/ymca' }, patient: 'Patient/p', notes: [], task }]);
  });
  it('keeps a task whose status it does not know, with its word', () => {
    const task = taskOf(stored(toReferral(asked)));
    const written = ['waitlisted', 'constructor', undefined].map((status) => readReferrals({ ...task, status: status as Task['status'] }));
    expect(written.map(({ referrals: [first], issues }) => [first?.state, first?.status, first?.club.name, issues.length])).to.deep.equal([
      ['other', 'waitlisted', asked.club.names[0], 0], ['other', 'constructor', asked.club.names[0], 0], ['other', undefined, asked.club.names[0], 0],
    ]);
  });
  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (input) => {
      expect(readReferrals(input as FhirResource)).to.have.keys('referrals', 'issues');
    }));
  });
});

describe('referralSearch', () => {
  it('asks for one structure, whatever is in its id', () => {
    expect(referralSearch({ club: 'a,b|c$d\\e' })['owner:identifier']).to.match(/\/identifier\/club\|a\\,b\\\|c\\\$d\\\\e$/);
  });
  it('names the person by reference alone, and refuses nobody', () => {
    expect(JSON.stringify(referralSearch({ patient: 'Patient/12' }))).to.contain('"patient":"Patient/12"').and.not.match(/family|given|birthdate|identifier/);
    expect(() => referralSearch({ patient: '' })).to.throw(TypeError);
  });
});
