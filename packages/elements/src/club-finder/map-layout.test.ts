import { expect } from '@open-wc/testing';
import type { ClubHit, Point } from '@sport-sante/sdk/club/model';
import { club, hit } from './fake-context.suite.js';
import { isRun, layOut, MERGE, SIDE } from './map-layout.js';

const evry: Point = { lat: 48.63, lon: 2.44 };
const at = (point: Point | undefined, index = 0, city?: string): ClubHit => hit(club(`c${index}`, { ...(city !== undefined && { address: { city } }) }), 1, { ...(point && { at: point }) });
const spread = (count: number): ClubHit[] => Array.from({ length: count }, (_, index) => at({ lat: evry.lat + ((index * 7) % 19) / 100 - 0.09, lon: evry.lon + ((index * 5) % 23) / 100 - 0.11 }, index));

describe('layOut', () => {
  it('draws nothing of nowhere', () => { expect(layOut([at(undefined)], { origin: undefined, radiusKm: 20 })).to.equal(undefined); });
  it('draws the start alone when nothing is placed', () => { expect(layOut([], { origin: evry, radiusKm: 20 })).to.deep.include({ pins: [], ringKm: 20, unplaced: 0 }); });

  for (const count of [2, 12, 60, 100]) {
    it(`keeps the pins of ${count} places apart, and loses none`, () => {
      const { pins } = layOut(spread(count), { origin: evry, radiusKm: 20 })!;
      for (const one of pins) for (const other of pins) if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).to.be.at.least(MERGE);
      expect(pins.flatMap(({ places }) => places.map(({ number }) => number)).sort((one, other) => one - other)).to.deep.equal(Array.from({ length: count }, (_, index) => index + 1));
    });
  }

  it('merges places at one point, and says of which town', () => {
    const { pins } = layOut([0, 1, 2].map((index) => at(evry, index, 'Évry')), { origin: evry, radiusKm: 5 })!;
    expect(pins).to.have.lengthOf(1);
    expect([pins[0]!.places.length, pins[0]!.town, isRun(pins[0]!)]).to.deep.equal([3, 'Évry', true]);
  });
  it('names no town for places of two', () => { expect(layOut([at(evry, 0, 'Évry'), at(evry, 1, 'Ris-Orangis')], { origin: evry, radiusKm: 5 })!.pins[0]!.town).to.equal(undefined); });
  it('tells numbers that follow one another from others', () => {
    expect(isRun({ x: 0, y: 0, town: undefined, places: [1, 2, 4].map((number) => ({ number, hit: at(evry) })) })).to.equal(false);
  });

  it('puts north up and east to the right', () => {
    const [north, east] = layOut([at({ lat: 48.73, lon: 2.44 }), at({ lat: 48.63, lon: 2.64 }, 1)], { origin: evry, radiusKm: 20 })!.pins;
    expect(north!.x).to.be.closeTo(SIDE / 2, 1);
    expect(north!.y).to.be.below(SIDE / 2);
    expect(east!.x).to.be.above(SIDE / 2);
    expect(east!.y).to.be.closeTo(SIDE / 2, 1);
  });

  it('lays a kilometre as long everywhere, on the equator and far from it', () => {
    for (const origin of [{ lat: 4.9, lon: -52.3 }, { lat: -21.1, lon: 55.5 }, { lat: 46.8, lon: -56.2 }, { lat: 60, lon: 2 }]) {
      const { pins: [pin], perKm } = layOut([at({ lat: origin.lat, lon: origin.lon + 10 / (111.2 * Math.cos((origin.lat * Math.PI) / 180)) })], { origin, radiusKm: 20 })!;
      expect((pin!.x - SIDE / 2) / perKm).to.be.closeTo(10, 0.1);
    }
  });

  it('goes the short way round where the date changes', () => {
    const { pins, perKm } = layOut([at({ lat: -17, lon: -179.95 })], { origin: { lat: -17, lon: 179.95 }, radiusKm: 20 })!;
    expect((pins[0]!.x - SIDE / 2) / perKm).to.be.closeTo(10.6, 0.2);
    const between = layOut([at({ lat: -17, lon: -179.9 }), at({ lat: -17, lon: 179.9 }, 1)], { origin: undefined, radiusKm: undefined })!;
    expect(between.pins.map(({ x }) => Math.round(x)).sort((one, other) => one - other)).to.deep.equal([26, 294]);
  });

  it('fits all of it when nothing says how far', () => {
    for (const { x, y } of layOut(spread(40), { origin: undefined, radiusKm: undefined })!.pins) {
      expect(x).to.be.within(0, SIDE);
      expect(y).to.be.within(0, SIDE);
    }
  });

  it('leaves out what lies far outside the radius, which the list says', () => { expect(layOut([at({ lat: 49.9, lon: 2.44 })], { origin: evry, radiusKm: 5 })!.pins).to.deep.equal([]); });
  it('counts what has no point', () => { expect(layOut([at(evry), at(undefined, 1), at(undefined, 2)], { origin: evry, radiusKm: 5 })!.unplaced).to.equal(2); });
  it('draws a hundred at most', () => { expect(layOut(spread(400), { origin: evry, radiusKm: 20 })!.pins.flatMap(({ places }) => places)).to.have.lengthOf(100); });
  it('has a bar of a round length that fits', () => {
    for (const radiusKm of [0.3, 1, 5, 20, 50, 800, 20_000]) {
      const { barKm, perKm } = layOut([at(evry)], { origin: evry, radiusKm })!;
      expect(barKm * perKm).to.be.at.most(SIDE);
    }
  });
});
