import { expect } from 'chai';
import { CANONICAL, codes, identity, PROFILES } from './definitions/constants.mjs';
import { r4, snapshotOf } from './definitions/snapshot.mjs';
import { definitions, differences } from './fhir-definitions.mjs';

const byUrl = new Map(definitions.map((definition) => [definition.url, definition]));

describe('The published FHIR definitions', () => {
  it('have each a URL and a file of their own', () => {
    const canonical = definitions.filter(({ resourceType }) => resourceType !== 'NamingSystem');
    expect(new Set(canonical.map(({ url }) => url)).size).to.equal(canonical.length).and.be.greaterThan(10);
    expect(new Set(definitions.map(({ resourceType, id }) => `${resourceType}-${id}`)).size).to.equal(definitions.length);
  });

  it('hold every code system of ours that the SDK names', () => {
    const named = [...Object.values(codes), ...Object.values(identity)].filter((value) => typeof value === 'string' && value.startsWith(`${CANONICAL}/CodeSystem/`));
    expect(named.length).to.be.greaterThan(10);
    expect(named.filter((url) => !byUrl.has(url))).to.deep.equal([]);
  });

  it('hold every profile that our resources may declare, over a resource of R4', () => {
    const structures = Object.values(PROFILES).map((url) => byUrl.get(url));
    expect(structures.map(({ baseDefinition, type }) => baseDefinition === `http://hl7.org/fhir/StructureDefinition/${type}`)).to.not.include(false);
    for (const { differential, snapshot } of structures) expect(snapshot.element.length).to.be.greaterThan(differential.element.length);
  });

  it('bind only to value sets that are published', () => {
    const bound = definitions.flatMap(({ differential }) => differential?.element.flatMap(({ binding }) => binding?.valueSet ?? []) ?? []);
    expect(bound).to.not.be.empty;
    expect(bound.filter((url) => !byUrl.has(url))).to.deep.equal([]);
  });

  it('number the long-term conditions with the hole at 12', () => {
    const numbers = byUrl.get(codes.ALD_SYSTEM).concept.map(({ code }) => code);
    expect(numbers).to.have.length(31).and.include.members(['1', '11', '13', '32']).and.not.include('12');
  });

  it('give every code in French, and in English but for the titles of the law', () => {
    for (const { url, concept = [] } of definitions.filter(({ resourceType }) => resourceType === 'CodeSystem')) {
      for (const { code, display, designation } of concept) {
        expect(display, code).to.be.a('string').and.not.equal('');
        if (url !== codes.ALD_SYSTEM) expect(designation?.[0]?.value, `${url} ${code}`).to.be.a('string').and.not.equal('');
      }
    }
  });
});

describe('The check of the published definitions', () => {
  const wanted = new Map([['a.json', '1\n'], ['b.json', '2\n']]);

  it('accepts the files that the sources give, with the line ends of any system', () => {
    expect(differences(wanted, new Map([['a.json', '1\r\n'], ['b.json', '2\n']]))).to.deep.equal([]);
  });

  for (const [what, found] of [['changed', { 'a.json': '1\n', 'b.json': '3\n' }], ['missing', { 'a.json': '1\n' }], ['too many', { 'a.json': '1\n', 'b.json': '2\n', 'c.json': '' }]]) {
    it(`refuses a file that is ${what}`, () => expect(differences(wanted, new Map(Object.entries(found)))).to.have.length(1));
  }
});

describe('A snapshot', () => {
  const goal = r4('profiles-resources').find(({ id }) => id === 'Goal');

  it('keeps the invariants of its base and adds ours', () => {
    const [root] = snapshotOf(goal, [{ path: 'Goal', constraint: [{ key: 'x' }] }]);
    expect(root.constraint.map(({ key }) => key)).to.include.members(['dom-2', 'x']);
  });

  it('is refused for an element that the base has not', () => {
    expect(() => snapshotOf(goal, [{ path: 'Goal.description.coding.code', min: 1 }])).to.throw(RangeError, 'Goal.description.coding.code');
  });
});
