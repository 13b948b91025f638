import { connectFhir, FhirError } from '@sport-sante/sdk/client';
import { answerReferral, fromClubBundle, readReferrals, toClubBundle, toReferral } from '@sport-sante/sdk/club/fhir';
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
});
