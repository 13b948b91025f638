import { expect } from 'chai';
import * as z from 'zod/mini';
import { clubSchema } from './model.js';
import { essonne, exampleClubs, frenchTowns, mssCounts, networkCities, prescriformeCounts, streamTerritory, territoryClubs } from './territories.js';
import { clubKinds, dayParts, deliveries, handicaps, labelCodes, pathologyGroups, publics, supervisions, weekDays } from './terms.js';

const named = (name: string) => essonne.clubs.find(({ names }) => names[0] === name);

describe('essonne', () => {
  it('has the ten Maisons Sport-Santé of the source and CHIV, each a club of the schema', () => {
    expect(essonne.clubs).to.have.length(11);
    for (const club of essonne.clubs) expect(z.safeParse(clubSchema, club).success, club.id).to.equal(true);
    expect(new Set(essonne.clubs.map(({ id }) => id))).to.have.length(11);
  });
  it('gives the two phones of one line to neither place, and to both to confirm', () => {
    for (const name of ['EssNO', 'MSS Paris-Saclay']) {
      expect(named(name)).not.to.have.property('phones');
      expect(named(name)?.phonesToConfirm).to.deep.equal(['+33764391617', '+33766576669']);
      expect(named(name)?.remark).to.contain('à confirmer');
    }
  });
  it('gives every other place of the ten the phone that the source prints under its town', () => {
    // S4:391-447, as they stand there.
    const printed = {
      'APA de Géant': '01.69.02.41.00', 'ASBEC': '06.17.26.82.57', 'MSS USRO': '06.31.64.62.00', 'MSS Itteville': '06.41.42.52.84', 'MSS GPS': '01.69.91.58.87', 'MSS Sud-Essonne': '01.85.46.26.77',
      'MSS UFOLEP 91': '07.66.13.93.46', 'MSS Bligny': '07.89.03.75.10',
    };
    const others = essonne.clubs.filter(({ phones }) => phones !== undefined);
    expect(Object.fromEntries(others.map(({ names, phones }) => [names[0], phones]))).to.deep.equal(Object.fromEntries(Object.entries(printed).map(([name, phone]) => [name, [`+33${phone.replaceAll('.', '').slice(1)}`]])));
    expect(essonne.phone).to.equal('01 60 74 64 05');
    expect(named('CHIV')).not.to.have.property('phones');
  });
  it('warns of the two GPS, each with the town of the other', () => {
    expect(named('MSS GPS')?.remark).to.contain('Briis-sous-Forges');
    expect(named('MSS Bligny')?.remark).to.contain('Évry-Courcouronnes');
  });
  it('has two Prescri’forme centres', () => {
    const centres = essonne.clubs.filter(({ labels }) => labels?.some(({ code }) => code === 'prescriforme-centre') === true);
    expect(centres.map(({ names }) => names[0])).to.deep.equal(['APA de Géant', 'MSS Bligny']);
  });
  it('says that it was verified on the day of the source, and leaves positions to the communes', () => {
    for (const club of essonne.clubs) expect(club.lastVerified).to.equal('2023-09-07');
    const own = essonne.clubs.filter(({ position }) => position !== undefined);
    expect(own.map(({ names }) => names[0])).to.deep.equal(['CHIV']);
    expect(own[0]?.address).not.to.have.property('insee');
    expect(essonne.clubs.filter(({ address }) => address?.insee === undefined)).to.have.length(1);
  });
  it('keeps what the source leaves open, about places that exist here', () => {
    const ids = new Set(essonne.clubs.map(({ id }) => id));
    for (const { clubs, said } of essonne.ambiguities) {
      expect(clubs.every((id) => ids.has(id))).to.equal(true);
      expect(said).not.to.have.length(0);
    }
  });
});

describe('networkCities', () => {
  it('are the 48 of the source, 19 of which were in Paris', () => {
    expect(networkCities).to.have.length(48);
    expect(networkCities.filter(({ isPresent }) => isPresent)).to.have.length(19);
    expect(new Set(networkCities.map(({ written }) => written))).to.have.length(48);
  });
  it('have a commune or a group of communes each, with the codes as text', () => {
    for (const { written, insee, epci, members } of networkCities) {
      if (epci === undefined) expect(insee, written).to.match(/^\d{5}$/);
      else expect(members?.every((code) => /^\d{5}$/.test(code)), written).to.equal(true);
    }
    expect(networkCities.find(({ written }) => written === 'Nice')?.insee).to.equal('06088');
  });
});

describe('counts', () => {
  it('are those of the source, and their sum is not the number it announces', () => {
    const { centre, passerelle, club, clubSportSante, announced } = prescriformeCounts;
    expect([centre.count, passerelle.count, club.count, clubSportSante.count, announced.count]).to.deep.equal([16, 341, 352, 1150, 1854]);
    expect([mssCounts.france.count, mssCounts.ileDeFrance.count, mssCounts.essonne.count]).to.deep.equal([570, 90, 10]);
  });
});

describe('exampleClubs', () => {
  it('say that they are fictional, in their name and in a field', () => {
    for (const club of exampleClubs) {
      expect(z.safeParse(clubSchema, club).success, club.id).to.equal(true);
      expect(club.isExample).to.equal(true);
      expect(club.names[0]).to.contain('(exemple)');
    }
  });
});

describe('territoryClubs', () => {
  const clubs = territoryClubs();
  const slots = clubs.flatMap((club) => club.slots);

  it('has 2,000 slots by default, in clubs of the schema with ids of their own', () => {
    expect(slots).to.have.length(2000);
    for (const club of clubs) expect(z.safeParse(clubSchema, club).success, JSON.stringify(club)).to.equal(true);
    expect(new Set([...clubs, ...slots].map(({ id }) => id))).to.have.length(clubs.length + 2000);
  });
  it('is the same for the same seed, another for another', () => {
    expect(territoryClubs({ seed: 7, slots: 50 })).to.deep.equal(territoryClubs({ seed: 7, slots: 50 }));
    expect(territoryClubs({ seed: 7, slots: 50 })).not.to.deep.equal(territoryClubs({ seed: 8, slots: 50 }));
  });
  it('begins with a smaller one of the same seed', () => {
    expect(territoryClubs({ structures: 40 }).slice(0, 20)).to.deep.equal(territoryClubs({ structures: 20 }));
  });
  it('reaches every value of every filter, and the unknown of each', () => {
    const has = (test: (slot: (typeof slots)[number]) => boolean | undefined) => slots.some((slot) => test(slot) === true);
    for (const kind of clubKinds) expect(clubs.some((club) => club.kind === kind), kind).to.equal(true);
    for (const code of labelCodes) expect(clubs.some(({ labels }) => labels?.some((label) => label.code === code)), code).to.equal(true);
    for (const group of pathologyGroups) expect(has(({ pathologies }) => pathologies?.includes(group)), group).to.equal(true);
    for (const one of publics) expect(has((slot) => slot.publics?.includes(one)), one).to.equal(true);
    for (const one of handicaps) for (const access of ['yes', 'no', 'unknown']) expect(has(({ handicap }) => handicap?.[one] === access), `${one} ${access}`).to.equal(true);
    for (const one of supervisions) expect(has(({ supervision }) => supervision === one), one).to.equal(true);
    for (const one of weekDays) expect(has(({ day }) => day === one), one).to.equal(true);
    for (const one of deliveries) expect(has(({ delivery }) => delivery?.includes(one)), one).to.equal(true);
    for (const level of [1, 2, 3] as const) expect(has((slot) => slot.level?.includes(level)), String(level)).to.equal(true);
    for (const part of dayParts) expect(has(({ start }) => start !== undefined && (start < '12:00' ? 'morning' : start < '18:00' ? 'afternoon' : 'evening') === part), part).to.equal(true);
    for (const is of [true, false, undefined]) {
      expect(has(({ prescriptionRequired }) => prescriptionRequired === is), `prescription ${String(is)}`).to.equal(true);
      expect(has(({ full }) => full === is), `full ${String(is)}`).to.equal(true);
      expect(has(({ place }) => place?.indoor === is), `indoor ${String(is)}`).to.equal(true);
    }
    for (const key of ['price', 'aids', 'level', 'pathologies', 'publics', 'transport', 'handicap', 'supervision', 'day', 'delivery'] as const) expect(has((slot) => slot[key] === undefined), `no ${key}`).to.equal(true);
  });
  it('has stale records, records of no known age, and some without any point', () => {
    expect(clubs.filter(({ lastVerified }) => lastVerified !== undefined && lastVerified < '2025-06').length).to.be.within(clubs.length * 0.1, clubs.length * 0.3);
    expect(clubs.some(({ lastVerified }) => lastVerified === undefined)).to.equal(true);
    expect(clubs.some(({ position, address }) => position === undefined && address?.insee === undefined)).to.equal(true);
    expect(clubs.some(({ position, address }) => position === undefined && address?.insee !== undefined)).to.equal(true);
  });
  it('only dials numbers that are kept for fiction', () => {
    for (const { phones = [], phonesToConfirm = [] } of clubs) for (const phone of [...phones, ...phonesToConfirm]) expect(phone).to.match(/^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/);
  });
  it('stands all over France when it is told to, and streams', () => {
    const [first] = streamTerritory({ structures: 1, towns: frenchTowns });
    expect(frenchTowns.map(([insee]) => insee)).to.include(first?.address?.insee ?? '75056');
    expect([...streamTerritory({ structures: 300, towns: frenchTowns })]).to.have.length(300);
  });
  it('refuses sizes that are none', () => {
    expect(() => territoryClubs({ slots: -1 })).to.throw(RangeError);
    expect(() => territoryClubs({ structures: 1.5 })).to.throw(RangeError);
    expect(() => territoryClubs({ towns: [] })).to.throw(RangeError);
  });
});
