import { connectFhir, FhirError } from '@sport-sante/sdk/client';
import { answerReferral, fromClubBundle, readReferrals, referralSearch, toClubBundle, toReferral } from '@sport-sante/sdk/club/fhir';
import { essonneDirectory, patients, practitioners, prescriptions, territoryClubs } from '@sport-sante/sdk/testing';
import { expect } from 'chai';
import { useSandbox } from '../internal/client.test.js';

type Page = ReturnType<typeof toClubBundle>;
type Clubs = Parameters<typeof toClubBundle>[0];

const sorted = (clubs: Clubs) => clubs.map((club) => ({ ...club, slots: [...club.slots].sort((a, b) => (a.id < b.id ? -1 : 1)) })).sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a directory of clubs on a server', () => {
  const server = useSandbox();
  const port = () => connectFhir({ baseUrl: server.url });
  const clubs: Clubs = [...essonneDirectory, ...territoryClubs({ slots: 20 })];

  const pagesOf = async (...types: string[]): Promise<Page[]> => {
    const pages: Page[] = [];
    for (const type of types) for await (const page of port().search(type, {})) pages.push(page);
    return pages;
  };
  const directory = async () => fromClubBundle(await pagesOf('HealthcareService', 'Location', 'Organization'));

  before(() => port().submit(toClubBundle(clubs), { idempotencyKey: 'directory' }));

  it('reads back as it was written', async () => {
    const { clubs: read, issues } = await directory();
    expect(sorted(read)).to.deep.equal(sorted(clubs));
    expect(issues).to.deep.equal([]);
  });

  it('is corrected, not doubled, when it is sent again', async () => {
    const [first, ...others] = clubs;
    const corrected: Clubs = [{ ...first as Clubs[number], remark: 'Appeler le matin.' }, ...others];
    await port().submit(toClubBundle(corrected), { idempotencyKey: 'corrected' });
    expect(sorted((await directory()).clubs)).to.deep.equal(sorted(corrected));
  });

  it('takes a referral once, and one answer for each version of it', async () => {
    const club = clubs.find(({ id }) => id === 'exemple-passerelle-marche-equilibre') as Clubs[number];
    const referral = toReferral({ club, slot: club.slots[0], prescription: prescriptions.jeanneDuval, patient: patients.jeanneDuval, author: practitioners.claireMorel });
    await port().submit(referral, { idempotencyKey: 'first' });
    await port().submit(referral, { idempotencyKey: 'again' });
    const before = readReferrals(await pagesOf('Task', 'ServiceRequest')).referrals;
    expect(before.map(({ state, club: to, slot }) => [state, to.id, slot?.activity])).to.deep.equal([['requested', club.id, 'Marche et équilibre']]);
    const [{ task } = { task: undefined }] = before;
    if (task === undefined) throw new Error('No task.');
    await port().submit(answerReferral(task, { declined: true, reason: 'Groupe complet' }), { idempotencyKey: 'declined' });
    const late = await port().submit(answerReferral(task, { accepted: true }), { idempotencyKey: 'late' }).catch((error: unknown) => error);
    expect(late).to.be.instanceOf(FhirError).and.to.include({ status: 412 });
    expect(readReferrals(await pagesOf('Task')).referrals.map(({ state, reason }) => [state, reason])).to.deep.equal([['declined', 'Groupe complet']]);
  });

  it('gives what was asked of two structures for one person, with the answer of each, a page at a time', async () => {
    const person = await port().submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } }] }, { idempotencyKey: 'person' });
    const reference = /Patient\/[^/]+/.exec(person.entry?.[0]?.response?.location ?? '')?.[0] ?? '';
    const [first, second] = clubs as [Clubs[number], Clubs[number]];
    for (const club of [first, second]) {
      await port().submit(toReferral({ club, prescription: prescriptions.jeanneDuval, patient: { ...patients.jeanneDuval, reference }, author: practitioners.claireMorel }), { idempotencyKey: club.id });
    }
    const found = async (whose: Parameters<typeof referralSearch>[0] = { patient: reference }) => {
      const pages: Page[] = [];
      for await (const page of port().search('Task', { ...referralSearch(whose), _count: 1 })) pages.push(page);
      return { pages: pages.length, referrals: readReferrals(pages).referrals };
    };
    const asked = await found();
    expect([asked.pages, asked.referrals.map(({ club, state, patient }) => [club.id, state, patient]).sort()]).to.deep.equal([2, [first, second].map(({ id }) => [id, 'requested', reference]).sort()]);
    // The structure finds what is asked of it by its own id, and answers.
    const { referrals: [received, ...others] } = await found({ club: second.id });
    if (received === undefined) throw new Error('No task.');
    expect([received.club.id, received.patient, others]).to.deep.equal([second.id, reference, []]);
    await port().submit(answerReferral(received.task, { declined: true, reason: 'Groupe complet' }), { idempotencyKey: 'no' });
    expect((await found()).referrals.map(({ club, state, reason }) => [club.id, state, reason]).sort()).to.deep.equal([[first.id, 'requested', undefined], [second.id, 'declined', 'Groupe complet']].sort());
  });

  it('lets nobody answer what was cancelled meanwhile', async () => {
    const club = clubs[2] as Clubs[number];
    await port().submit(toReferral({ club, prescription: prescriptions.jeanneDuval, patient: patients.jeanneDuval, author: practitioners.claireMorel, id: 'cancelled-meanwhile' }), { idempotencyKey: 'asked' });
    const read = async () => {
      const [found] = readReferrals(await pagesOf('Task')).referrals.filter(({ id }) => id === 'cancelled-meanwhile');
      if (found === undefined) throw new Error('No task.');
      return found;
    };
    const { task } = await read();
    const { meta: _meta, ...rest } = task;
    await port().submit({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { ...rest, status: 'cancelled', statusReason: { text: 'Hospitalisation' } }, request: { method: 'PUT', url: `Task/${String(task.id)}` } }] }, { idempotencyKey: 'cancel' });
    const late = await port().submit(answerReferral(task, { accepted: true }), { idempotencyKey: 'too-late' }).catch((error: unknown) => error);
    expect(late).to.be.instanceOf(FhirError).and.to.include({ status: 412, retryable: false });
    const after = await read();
    expect([after.state, after.reason]).to.deep.equal(['cancelled', 'Hospitalisation']);
    expect(() => answerReferral(after.task, { accepted: true })).to.throw(RangeError, 'closed');
  });
});
