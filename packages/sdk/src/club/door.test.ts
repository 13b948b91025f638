import { expect } from 'chai';
import fc from 'fast-check';
import { clubArbitrary } from './arbitrary.suite.js';
import { asClub } from './door.js';
import { clubSchema, type Club } from './model.js';

const gym = (more: object = {}) => ({ id: 'gym', kind: 'club', names: ['Gym douce (exemple)'], slots: [], ...more });
const codesOf = (input: unknown) => asClub(input).issues.map(({ code, path }) => `${path.join('.')} ${code}`);

describe('The door of clubs', () => {
  it('lets any club of ours through, unchanged and without a word', () => {
    fc.assert(fc.property(clubArbitrary, (club) => {
      expect(asClub(club)).to.deep.equal({ club, issues: [] });
      expect(clubSchema.safeParse(club).success).to.equal(true);
    }), { numRuns: 300 });
  });

  it('reads the shape of the public record, structure and slots apart', () => {
    fc.assert(fc.property(clubArbitrary, ({ slots, ...structure }) => {
      expect(asClub({ structure, slots })).to.deep.equal({ club: { ...structure, slots }, issues: [] });
    }), { numRuns: 100 });
  });

  it('never throws, and gives nothing the model refuses', () => {
    const keys = ['id', 'kind', 'names', 'slots', 'structure', 'address', 'position', 'phones', 'url', 'labels', '__proto__'] as const;
    const near = fc.record(Object.fromEntries(keys.map((key) => [key, fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true })])), { requiredKeys: [] })
      .map((extra) => ({ id: 'a', kind: 'club', names: ['A'], ...extra }));
    fc.assert(fc.property(fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), near), (input) => {
      const { club, issues } = asClub(input);
      if (club) expect(clubSchema.safeParse(club).success, JSON.stringify(club)).to.equal(true);
      else expect(issues.some(({ severity }) => severity === 'error')).to.equal(true);
    }), { numRuns: 1000 });
  });

  it('survives an object that throws when it is read', () => {
    expect(asClub({ get names(): never { throw new Error('no'); } }).issues.map(({ code }) => code)).to.deep.equal(['object-expected']);
  });

  for (const [word, answer] of [[true, true], ['oui', true], ['1', true], [1, true], ['VRAI', true], ['Non', false], [0, false], ['inconnu', undefined], [null, undefined], ['', undefined]] as const) {
    it(`reads ${JSON.stringify(word)} as ${String(answer)}`, () => {
      const { club, issues } = asClub(gym({ slots: [{ id: 'a', full: word }] }));
      expect([club?.slots[0]?.full, issues]).to.deep.equal([answer, []]);
    });
  }

  it('tells what is none of ours, and leaves it out', () => {
    const input = JSON.parse('{"id":"gym","kind":"club","names":["Gym"],"colour":"red","__proto__":{"isExample":true},"slots":[{"id":"a","trainer":"x"}]}') as object;
    expect(asClub(input)).to.deep.equal({
      club: { id: 'gym', kind: 'club', names: ['Gym'], slots: [{ id: 'a' }] },
      issues: [
        { code: 'field-unknown', severity: 'information', path: ['colour'] }, { code: 'field-unknown', severity: 'information', path: ['__proto__'] },
        { code: 'field-unknown', severity: 'information', path: ['slots', 0, 'trainer'] },
      ],
    });
  });

  const left: [string, object, string][] = [
    ['a link that runs', { url: 'javascript:alert(1)' }, 'url url-refused'],
    ['a link of data', { url: ' data:text/html,x' }, 'url url-refused'],
    ['a link with a password', { url: 'https://a:b@club.example' }, 'url url-unreadable'],
    ['an address that is none', { email: 'contact at club' }, 'email email-unreadable'],
    ['a latitude beyond the pole', { position: { lat: 95, lon: 2 } }, 'position.lat number-out-of-range'],
    ['the point (0, 0)', { position: { lat: 0, lon: 0 } }, 'position position-zero'],
    ['a code of INSEE that is none', { address: { insee: '2C004' } }, 'address.insee insee-unreadable'],
    ['an hour that does not exist', { slots: [{ id: 'a', start: '25:00' }] }, 'slots.0.start time-unreadable'],
    ['a million letters', { remark: 'a'.repeat(1_000_000) }, 'remark text-too-long'],
    ['a label without a code', { labels: [{ issuer: 'ARS' }] }, 'labels.0 field-missing'],
  ];
  for (const [what, more, told] of left) {
    it(`leaves out ${what}, keeps the rest, and says where`, () => {
      expect(codesOf(gym(more))).to.include(told);
      expect(asClub(gym(more)).club?.names).to.deep.equal(['Gym douce (exemple)']);
    });
  }

  it('takes no club without a name, an identifier or a kind', () => {
    expect(asClub({ structure: { kind: 'stade' }, slots: [] })).to.deep.equal({
      issues: [
        { code: 'code-unknown', severity: 'error', path: ['structure', 'kind'], params: { codes: ['mss', 'centre-prescriforme', 'passerelle', 'club', 'collectivite', 'liberal-eapa', 'liberal-mk', 'etablissement', 'esms'] } },
        ...['id', 'kind', 'names'].map((key) => ({ code: `${key}-missing`, severity: 'error', path: ['structure', key] })),
      ],
    });
  });

  it('puts back the zero a spreadsheet took, and says so', () => {
    const { club, issues } = asClub(gym({ address: { postcode: 6000, insee: '6088', city: 'Nice' } }));
    expect(club?.address).to.deep.equal({ postcode: '06000', insee: '06088', city: 'Nice' });
    expect(issues.map(({ code, path }) => [code, path.join('.')])).to.deep.equal([['zero-restored', 'address.postcode'], ['zero-restored', 'address.insee']]);
  });

  it('dials only what is whole: other numbers are to be confirmed', () => {
    expect(asClub(gym({ phones: ['+33169024100', '01 69 02'] })).club).to.deep.include({ phones: ['+33169024100'], phonesToConfirm: ['01 69 02'] });
    expect(asClub(gym({ phones: ['01 69 02 41 00', '0764391617 / 0766576669', '+331690241000'] })).club).to.deep.include({ phones: ['+33169024100'], phonesToConfirm: ['+33764391617', '+33766576669', '+331690241000'] });
  });

  it('drops control characters and says how many, and keeps markup as the text it is', () => {
    const { club, issues } = asClub(gym({ names: ['<b>Gym</b>\u0000\u202e'] }));
    expect(club?.names).to.deep.equal(['<b>Gym</b>']);
    expect(issues).to.deep.equal([{ code: 'characters-dropped', severity: 'warning', path: ['names', 0], params: { count: 2 } }]);
  });

  it('gives each slot an identifier of its own', () => {
    const { club } = asClub(gym({ slots: [{ activity: 'A' }, { id: 'gym-1' }, { id: 'x' }, { id: 'x' }] })) as { club: Club };
    expect(new Set(club.slots.map(({ id }) => id)).size).to.equal(4);
  });
});
