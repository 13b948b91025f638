import { expect } from 'chai';
import type { Club, Slot } from '../club/model.js';
import { exampleClubs } from '../club/territories.js';
import { toClubPoster, type ClubPosterOptions } from './poster.js';

const gym: Club = exampleClubs.find(({ id }) => id === 'exemple-gym-douce-du-lac')!;
const today = '2026-06-17';
const read = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('&#39;', '\'');
const poster = (club: Club, options: ClubPosterOptions = {}) => read(toClubPoster(club, { today, ...options }).html);
const codes = (club: Club, options: ClubPosterOptions = {}) => toClubPoster(club, { today, ...options }).issues.map(({ code }) => code);
const slots = (...all: Partial<Slot>[]): Slot[] => all.map((slot, index) => ({ id: `s${index}`, ...slot }));
const bare: Club = { id: 'x', kind: 'club', names: ['Club des aînés'], slots: [] };

describe('The poster of a place', () => {
  it('says what one can do there, when, at what price, for whom, where, and how to reach it', () => {
    const said = poster(gym);
    for (const words of [
      'Club, Évry-Courcouronnes', 'Gym douce du Lac (exemple)', 'Gym douce Jeudi 14 h 30 – 15 h 30', 'Pour qui Seniors', 'Prix 96 € par an', 'Aide de la ville : 40 € par an, reste 56 € par an',
      'Encadrement Éducateur formé', '91000 Évry-Courcouronnes, adresse exacte à demander', 'Club Prescri’forme (jusqu’en juin 2027)', 'Appelez 01 99 00 12 40', 'gym-douce-du-lac.example',
      'Dernière vérification de la fiche : janvier 2026.', 'Lieu fictif',
    ]) expect(said, words).to.include(words);
  });

  it('says what is to be asked of a place of which nothing is known, and makes nothing up', () => {
    expect(poster(bare)).to.include('Pour qui à demander Activités à demander Prix à demander Adresse à demander').and.to.include('Téléphone Non renseigné').and.to.include('sans date de vérification')
      .and.to.not.match(/undefined|null|NaN|Appelez/);
    expect(codes(bare)).to.deep.equal(['poster-address-missing', 'poster-phone-missing', 'poster-slots-missing']);
  });

  it('tells the hours of an activity together, in the order of the week, and what differs beside each', () => {
    const said = poster({ ...gym, slots: slots(
      { activity: 'Gym douce', day: 'thu', start: '10:00', price: { kind: 'free' }, publics: ['senior'] },
      { activity: 'Aquagym', day: 'sat', start: '09:00', price: { kind: 'fixed', min: 7, unit: 'session' }, publics: ['women'], place: { name: 'Piscine' } },
      { activity: 'Gym douce', day: 'mon', start: '10:00', price: { kind: 'free' }, publics: ['senior'] },
      { activity: 'Yoga', price: { kind: 'unknown' } },
    ) });
    expect(said).to.include('Gym douce Seniors Lundi à 10 h Jeudi à 10 h Gratuit').and.to.include('Aquagym Femmes. Piscine Samedi à 9 h 7 € par séance').and.to.include('Yoga à demander à demander');
    expect(said).to.not.include('Pour qui');
  });

  it('counts the hours it has no room for', () => {
    const many = { ...gym, slots: slots(...Array.from({ length: 60 }, (_, index) => ({ activity: `Activité numéro ${index}`, day: 'mon' as const, start: '10:00' }))) };
    const { html, issues } = toClubPoster(many, { today });
    const shown = html.match(/<tr>/g)!.length - 1;
    expect(shown).to.be.above(5);
    expect(read(html)).to.include(`Et ${60 - shown} autres créneaux, à demander.`);
    expect(issues).to.deep.include({ code: 'poster-slots-cut', severity: 'warning', path: ['slots'], params: { count: 60 - shown } });
  });

  it('prints all of twelve hours, in type one reads', () => {
    const { html } = toClubPoster({ ...gym, slots: slots(...Array.from({ length: 12 }, (_, index) => ({ activity: `Marche nordique ${index}`, day: 'tue' as const, start: '10:00', price: { kind: 'fixed' as const, min: index } }))) }, { today });
    expect(html.match(/<tr>/g)).to.have.lengthOf(13);
    expect(html).to.match(/<main class="(large|dense|close)">/);
  });

  it('prints no number that is to be confirmed; that of the territory stands in, and says whose it is', () => {
    const unsure = { ...gym, phones: undefined, phonesToConfirm: ['07 64 39 16 17'] };
    const said = poster(unsure, { territory: { name: 'Plateforme Prescri’forme', phone: '01 60 74 64 05' } });
    expect(said).to.include('Pour être orienté, appelez 01 60 74 64 05 Plateforme Prescri’forme').and.to.include('Téléphone Non renseigné').and.to.not.include('07 64');
    expect(codes(unsure)).to.deep.equal(['poster-phone-missing', 'poster-phone-to-confirm']);
  });

  it('boasts of no label that ended, and says of an old record that it is to be checked', () => {
    const old = { ...gym, lastVerified: '2024-09', labels: [{ code: 'mss', validUntil: '2026-05' }, { code: 'club-sport-sante' }] };
    expect(poster(old)).to.include('Label Club sport-santé').and.to.include('septembre 2024. À vérifier avant de venir.').and.to.not.include('Maison sport-santé habilitée');
    expect(toClubPoster(old, { today }).issues).to.deep.include({ code: 'poster-label-ended', severity: 'warning', path: ['labels'], params: { label: 'Maison sport-santé habilitée' } });
  });

  it('prints a label of a territory, whatever its code is', () => {
    const labels = ['constructor', '__proto__', 'toString'].map((code) => ({ code }));
    for (const language of ['fr', 'en'] as const) expect(poster({ ...gym, labels }, { language })).to.include('Label Constructor, __proto__, toString');
    const odd = { publics: ['constructor'], pathologies: ['toString'], handicap: { constructor: 'yes' }, supervision: 'constructor', day: 'constructor' } as unknown as Slot;
    expect(poster({ ...gym, kind: 'constructor' as Club['kind'], slots: [odd, { ...odd, activity: 'Yoga' }] })).to.not.match(/undefined|function|\[object/);
  });

  it('says whether a prescription is needed when all its hours say so', () => {
    const asked = (...needs: (boolean | undefined)[]) => poster({ ...gym, slots: slots(...needs.map((prescriptionRequired) => ({ prescriptionRequired }))) });
    expect(asked(true, true)).to.include('Sur prescription médicale');
    expect(asked(false)).to.include('Sans ordonnance.');
    for (const said of [asked(true, false), asked(undefined), asked()]) expect(said).to.include('Parlez-en à votre médecin avant de commencer.').and.to.not.match(/Sur prescription|Sans ordonnance/);
  });

  it('has a code for a page of the web only', () => {
    const qr = { side: 29, path: 'M0 0L1 0L1 1z' };
    const drawn = (url: string | undefined) => toClubPoster({ ...gym, url }, { qr }).html.includes('<svg');
    expect([drawn('https://club.example/gym'), drawn('javascript:alert(1)'), drawn('https://club.example/?id=4'), drawn('https://moi:secret@club.example/'), drawn(undefined)]).to.deep.equal([true, false, false, false, false]);
  });

  it('speaks English around what stays French', () => {
    expect(poster(gym, { language: 'en' })).to.include('Day and time').and.to.include('Call 01 99 00 12 40').and.to.not.match(/Pour qui|Appelez|à demander/);
  });

  it('runs nothing that somebody typed', () => {
    const bad = '<img src=x onerror=alert(1)>"\'';
    const club: Club = {
      ...gym, names: [bad], kind: bad as Club['kind'], address: { street: bad, city: bad, postcode: bad }, phones: [bad], email: bad, url: `https://a.example/${bad}`, source: bad, isExample: false, lastVerified: bad, labels: [{ code: bad, name: bad }],
      slots: slots({ activity: bad, season: bad, price: { kind: 'fixed', note: bad }, place: { name: bad }, aids: [{ name: bad }] }, { activity: bad }),
    };
    const { html } = toClubPoster(club, { today: bad, territory: { name: bad, phone: bad }, qr: { side: 1, path: bad }, nonce: bad });
    expect(/<img|onerror=alert\(1\)>/.test(html)).to.equal(false);
  });
});
