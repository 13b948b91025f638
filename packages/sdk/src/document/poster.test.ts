import { expect } from 'chai';
import { programmes } from '../programme/index.js';
import type { Programme } from '../programme/model.js';
import { posterAddress, toPoster, type PosterOptions } from './poster.js';

const called = (id: string): Programme => {
  const programme = programmes.find((each) => each.id === id);
  if (!programme) throw new Error(`No programme is called ${id}.`);
  return programme;
};
const read = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const poster = (programme: Programme, options: PosterOptions = {}) => read(toPoster(programme, options).html);

describe('The poster of a programme', () => {
  it('says for whom it is, what it holds, how to reach it', () => {
    const said = poster(called('prescriforme'));
    for (const words of ['Activité physique adaptée', 'Prescri’forme', 'Sur prescription médicale', 'Pour qui Personnes à qui un médecin prescrit', 'Appelez 01 60 74 64 05', 'www.prescriforme.fr']) expect(said).to.include(words);
  });

  it('says what is to be asked, and makes nothing up', () => {
    expect(poster(called('ligue-mamans'))).to.include('Séances 10 séances').and.to.include('Prix à demander').and.to.include('Durée à demander').and.to.not.include('Groupe');
  });

  it('sends nobody to a doctor for a workshop', () => {
    expect([poster(called('nutrition-cmm')), poster(called('adoform'))].map((said) => said.includes('Parlez-en à votre médecin'))).to.deep.equal([false, true]);
  });

  it('is there for each programme, in both languages, with nothing left unsaid', () => {
    for (const programme of programmes) for (const language of ['fr', 'en'] as const) expect(poster(programme, { language })).to.include(programme.name).and.to.not.match(/undefined|null|NaN|\[object/);
  });

  it('has the code of its address when somebody drew it', () => {
    const { html } = toPoster(called('prescriforme'), { qr: { side: 29, path: 'M0 0L1 0L1 1z' } });
    expect(html).to.include('viewBox="0 0 29 29"').and.to.include('d="M0 0L1 0L1 1z"').and.to.include('aria-label="Code QR vers www.prescriforme.fr"');
    expect(posterAddress(called('prescriforme'))).to.equal('http://www.prescriforme.fr/');
  });

  it('says what it misses, and takes no address that is none', () => {
    const codes = (options: PosterOptions) => toPoster({ ...called('prescriforme'), phone: null, url: null }, options).issues.map(({ code }) => code);
    expect([codes({}), codes({ url: 'javascript:alert(1)', phone: '0199001234' }), codes({ url: 'https://a.example/b?patient=1', phone: '0199001234' }), codes({ url: 'https://a.example', phone: '0199001234' })]).to.deep.equal([
      ['poster-address-missing', 'poster-phone-missing'], ['poster-address-missing'], ['poster-address-parameters'], [],
    ]);
  });

  it('leads to no address that says something of somebody: its site alone is printed', () => {
    const options = { url: 'https://a.example/b?patient=garnier', qr: { side: 1, path: 'M0 0' } };
    const { html } = toPoster(called('prescriforme'), options);
    expect(posterAddress(called('prescriforme'), options)).to.equal(undefined);
    expect(html).to.not.match(/garnier|<svg/);
    expect(read(html)).to.include('a.example');
  });

  it('tells each rhythm, in order', () => {
    expect(poster(called('salutance'))).to.include('24 séances, 1 fois par semaine, puis 1 fois par mois');
  });

  it('runs nothing that somebody typed', () => {
    const bad = '<img src=x onerror=alert(1)>"\'';
    const { html } = toPoster({ ...called('prescriforme'), name: bad, public: bad, content: bad, operator: bad, territory: bad }, { phone: bad, place: bad, url: `https://a.example/${bad}`, qr: { side: 1, path: bad }, nonce: bad });
    expect(/<img/.test(html)).to.equal(false);
  });
});
