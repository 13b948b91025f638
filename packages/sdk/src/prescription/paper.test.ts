import { expect } from 'chai';
import fc from 'fast-check';
import { paperCases } from '../testing/paper-cases.js';
import { patients } from '../testing/patients.js';
import { prescriptions } from '../testing/prescriptions.js';
import type { PrescriptionDraft } from './model.js';
import type { PaperBlock, PaperDocument } from './paper-model.js';
import { paperOf, type PaperOptions } from './paper.js';

const { simple, everything, minor, longNames, renewal, blank } = paperCases;
const programme = { name: 'Maison Sport-Santé du Val d’Orge', address: 'https://sport-sante.example/adhesion/val-d-orge', phone: '01 99 00 12 34', cost: 'free' };

/** Every string a sheet holds, in order; a dotted line as `[…]`. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // The runs of a line belong together.
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null && ('blank' in each || ('text' in each && !('kind' in each))))) {
    return [value.flatMap(stringsOf).join('')];
  }
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('blank' in value) return ['[…]'];
  return Object.entries(value).filter(([key]) => !['kind', 'size', 'symbology'].includes(key)).flatMap(([, each]) => stringsOf(each));
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = (sheet: PaperDocument) => plain(stringsOf(sheet).join(' '));
const printed = (draft: PrescriptionDraft, options?: PaperOptions) => textOf(paperOf(draft, options));

/** All blocks, however deep. */
function blocksIn(blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.flatMap((block) => [block, ...(block.kind === 'frame' || block.kind === 'slip' ? blocksIn(block.blocks) : []), ...(block.kind === 'columns' ? block.columns.flatMap((each) => blocksIn(each.blocks)) : []),
    ...(block.kind === 'facts' ? block.facts.flatMap((each) => blocksIn(each.blocks)) : [])]);
}
const ofKind = <Kind extends PaperBlock['kind']>(sheet: PaperDocument, kind: Kind) =>
  blocksIn(sheet.blocks).filter((block): block is Extract<PaperBlock, { kind: Kind }> => block.kind === kind);

describe('paperOf, the head', () => {
  it('says who signs and how to reach them, by the secure mail first', () => {
    const text = printed(simple);
    for (const words of ['Docteur Claire MOREL', 'Médecine générale', 'RPPS 99900000011', '4 rue de la Mairie', '91220 Brétigny-sur-Orge', '01 99 00 00 11 · claire.morel@mssante.example']) expect(text).to.include(words);
    expect(text).to.not.include('cabinet.morel@example.org');
  });

  it('says who it is for: name, birth, age on the day of the act, sex', () => {
    expect(printed(simple)).to.include('Mme DUVAL Jeanne').and.include('née le 14/03/1958, 68 ans, sexe F').and.include('Prénoms : Jeanne, Marie');
  });

  it('says the birth name beside the name in use', () => {
    expect(printed(prescriptions.feliciteLamarche)).to.include('Mme PASDELOUP Félicité').and.include('Nom de naissance : LAMARCHE');
  });

  it('says where and when, in the town of the practice unless told otherwise', () => {
    expect(printed(simple)).to.include('Fait à Brétigny-sur-Orge, le 20 novembre 2026');
    expect(printed({ ...simple, place: 'Massy' })).to.include('Fait à Massy, le');
  });

  it('has matricule and datamatrix when the identity is qualified', () => {
    const sheet = paperOf(simple);
    expect(textOf(sheet)).to.include('Matricule INS 258039117400101');
    expect(ofKind(sheet, 'code').map(({ symbology }) => symbology)).to.deep.equal(['datamatrix']);
  });

  for (const [name, identityStatus] of [['provisional', 'PROV'], ['not told', undefined]] as const) {
    it(`has neither when the identity is ${name}`, () => {
      const sheet = paperOf({ ...simple, patient: { ...patients.jeanneDuval, identityStatus } });
      expect(JSON.stringify(sheet)).to.not.include('258039117400101');
      expect(ofKind(sheet, 'code')).to.deep.equal([]);
    });
  }

  it('names who answers for a minor', () => {
    expect(printed(minor)).to.include('Patient mineur. Représentant : Nadia PETITPAS, sa mère, 06 39 98 20 11').and.include('Accord du patient et de son représentant');
  });

  it('leaves a dotted line for who answers for a minor and was not named', () => {
    expect(printed({ ...minor, guardian: undefined })).to.include('Patient mineur. Représentant : […]');
  });

  it('counts 18 years to the day', () => {
    const bornOn = (birthDate: string) => printed({ ...simple, patient: { ...patients.jeanneDuval, birthDate } });
    expect(bornOn('2008-11-21')).to.include('Patient mineur');
    expect(bornOn('2008-11-20')).to.not.include('Patient mineur');
  });

  it('has no name in its title', () => {
    expect(paperOf(simple).title).to.equal('Prescription d’activité physique adaptée');
  });

  it('says at the foot by which rules, whose sheet and of which day', () => {
    const { legal, running, page } = paperOf(simple).footer;
    expect([plain(legal), plain(running), plain(page(1, 2))]).to.deep.equal([
      'Articles L. 1172-1 et D. 1172-1 à D. 1172-5 du code de la santé publique. Règles : version 2026-11.', 'DUVAL J. · 20/11/2026', 'page 1/2',
    ]);
  });

  it('takes mentions and version from the rules a territory gives', () => {
    expect(plain(paperOf(simple, { ruleSet: { legalMentions: 'Textes du pays.', version: '2027-01' } }).footer.legal)).to.equal('Textes du pays. Règles : version 2027-01.');
  });
});

describe('paperOf, the act', () => {
  it('has one row for a dose that all activities share', () => {
    expect(ofKind(paperOf(simple), 'table')[0]?.rows.map((row) => plain(stringsOf(row).join(' | ')))).to.deep.equal([
      'Endurance | Renforcement musculaire | 2 à 3 séances par semaine | 45 à 60 minutes | Modérée',
    ]);
  });

  it('has one each when they differ, with the number of sessions and the advice', () => {
    const [table] = ofKind(paperOf(everything), 'table');
    expect(table?.rows.map((row) => plain(stringsOf(row).join(' | ')))).to.deep.equal([
      'Endurance | Vélo assis, marche sur tapis | 2 à 3 séances par semaine | 20 à 30 minutes | Légère | 30',
      'Renforcement musculaire | 1 à 2 séances par semaine | 15 minutes | Légère | 20',
      'Respiration | 2 séances par semaine | Au choix de l’intervenant | Légère | –',
    ]);
    expect(table?.columns).to.include('Séances');
  });

  it('lists the seven dispensers, ticked or not', () => {
    const boxes = ofKind(paperOf(simple), 'boxes')[0]?.boxes ?? [];
    expect(boxes.length).to.equal(7);
    expect(boxes.filter(({ ticked }) => ticked).map(({ label }) => label)).to.deep.equal(['Enseignant en activité physique adaptée']);
  });

  it('says everything a doctor may say', () => {
    const text = printed(everything);
    for (const words of [
      'Le 1er décembre 2026', 'Individuel, en institution', 'Retourner au marché à pied', 'Marcher un quart d’heure', 'Se lever une fois par heure', 'pas de séance au-dessus de 160/95',
      'Pas d’effort en apnée', 'β-bloquant', 'Repos : 58 par minute', 'Endurance, à viser : 95 par minute', 'Renforcement, à viser : 90 par minute', 'Cardiofréquencemètre, Bâtons de marche',
      'Maison Sport-Santé du Val d’Orge', '2 place du Stade', 'L’orientation est confiée au coordonnateur', 'Docteur Claire MOREL', 'Test de marche de 6 minutes : 140 m',
    ]) expect(text).to.include(words);
  });

  it('says nothing of what was not answered, but for what the form always asks', () => {
    expect(printed(simple)).to.not.match(/Objectifs|Contre-indications|Fréquence cardiaque|Matériel|Pathologies|Lieu proposé|Médecin traitant(?!\s*:)/);
  });

  it('leaves a dotted line for each answer that misses', () => {
    const text = printed(blank);
    for (const words of ['pendant […], à adapter', 'Accepte la prescription : […]', 'Limitation fonctionnelle sévère']) expect(text).to.include(words);
    expect((text.match(/\[…\]/g) ?? []).length).to.be.at.least(7);
  });

  it('prints no dose that a rule refuses', () => {
    expect(printed(prescriptions.wrong)).to.not.match(/\b15 séances|\b200 minutes|\b8 mois/);
  });

  it('says reports go only where the agreement lets them', () => {
    expect(printed({ ...simple, reportRecipients: ['prescriber'] })).to.include('Envoi des bilans au prescripteur : oui');
  });

  it('does not say that the patient agreed when nobody asked', () => {
    expect(printed({ ...simple, patientAgreement: undefined })).to.include('Accepte la prescription : […]');
  });

  it('names no reason unless the host asks', () => {
    expect(printed(simple)).to.not.include('Hypertension');
    expect(printed(simple, { withGrounds: true })).to.include('Hypertension artérielle');
  });

  it('says that a prescription was stopped', () => {
    expect(printed({ ...simple, stopped: { on: '2026-12-24', reason: 'Reprise du travail' } })).to.include('Prescription arrêtée le 24/12/2026').and.include('Reprise du travail');
  });

  it('keeps every word of the longest answers', () => {
    expect(printed(longNames)).to.include(plain(longNames.precautions!.trim().slice(-60))).and.include('CHÂTEAUVERT-LONGUEMARE DE BELLEFONTAINE-SAINTE-GENEVIÈVE');
  });

  it('has a grid of thirteen rows where not assessed is no level', () => {
    const grid = ofKind(paperOf(everything), 'table')[1];
    expect(grid?.rows.length).to.equal(13);
    const row = (name: string) => grid?.rows.find(([cell]) => stringsOf(cell)[0] === name)?.slice(1).map((cell) => stringsOf(cell).join(''));
    expect([row('Endurance à l’effort'), row('Sensitive')]).to.deep.equal([['', '', '', '×', ''], ['', '', '', '', '×']]);
  });

  it('has no grid when no dimension was assessed', () => {
    expect(ofKind(paperOf(simple), 'table').length).to.equal(1);
  });
});

describe('paperOf, zones and renewal', () => {
  const frames = (draft: PrescriptionDraft, options?: PaperOptions) => ofKind(paperOf(draft, options), 'frame').map(({ title }) => title);

  it('has two zones when an ALD is concerned, and nothing in the second', () => {
    expect(frames(everything)).to.deep.equal([
      'Prescriptions relatives au traitement de l’affection de longue durée reconnue (liste ou hors liste)', 'Prescriptions SANS RAPPORT avec l’affection de longue durée', undefined,
    ]);
    expect(printed(everything)).to.include('Aucune prescription dans cette zone');
  });

  it('has one zone when none is', () => {
    expect(frames(simple)).to.deep.equal([undefined, undefined]);
  });

  it('leaves the physiotherapist room for the three mentions of the law', () => {
    expect(printed(simple)).to.include('Renouvellement de prescription médicale d’activité physique adaptée').and.include('Adaptation de prescription médicale d’activité physique adaptée')
      .and.include('N° d’identification :').and.include('Date :');
  });

  it('says instead that the doctor excludes it', () => {
    const text = printed({ ...simple, renewalExcluded: true, renewalExcludedReason: 'SECRET' });
    expect(text).to.include('Le médecin exclut le renouvellement').and.not.include('N° d’identification').and.not.include('SECRET');
  });

  it('carries the mention of the law when a physiotherapist renews, and asks nobody to renew again', () => {
    const text = printed(renewal);
    for (const words of ['Renouvellement de prescription médicale d’activité physique adaptée', 'Renouvellement de la prescription du 18/05/2026', 'Karim SOUPLET', 'Masseur-kinésithérapeute',
      'RPPS 99900000045', 'Prescription initiale : Docteur Claire MOREL', 'Je renouvelle cette prescription médicale pour 6 mois', 'ne montrent ni difficulté ni risque', 'Signature et tampon du masseur-kinésithérapeute']) expect(text).to.include(words);
    expect(text).to.not.include('N° d’identification').and.not.include('Je prescris');
  });

  it('says which prescription an adaptation is about', () => {
    expect(printed({ ...renewal, kind: 'adaptation' })).to.include('J’adapte cette prescription médicale, pour 6 mois').and.include('Adaptation de la prescription du 18/05/2026').and.include('Adaptation de prescription médicale d’activité physique adaptée');
  });
});

describe('paperOf, the bulletin', () => {
  it('has the address as a QR code and in clear, phone and price', () => {
    const sheet = paperOf(simple, { programme });
    expect(ofKind(sheet, 'code').find(({ symbology }) => symbology === 'qrcode')?.content).to.equal('https://sport-sante.example/adhesion/val-d-orge');
    expect(textOf(sheet)).to.include('sport-sante.example/adhesion/val-d-orge').and.include('01 99 00 12 34').and.include('Gratuit');
  });

  it('has the same code for two patients', () => {
    const codeOf = (draft: PrescriptionDraft) => ofKind(paperOf(draft, { programme }), 'code').find(({ symbology }) => symbology === 'qrcode');
    expect(codeOf(everything)).to.deep.equal(codeOf(minor));
  });

  it('gives the phone of the single entry point when there is no programme', () => {
    expect(printed(simple, { territory: { name: 'Essonne', phone: '01 99 00 12 34' } })).to.include('Par où commencer').and.include('01 99 00 12 34');
  });

  it('is not there when nothing was configured', () => {
    expect(printed(simple)).to.not.match(/Bulletin|Par où commencer/);
  });

  for (const address of [
    'https://x.example/?nom=DUVAL', 'https://x.example/?birthDate=x', 'https://x.example/?q=jeanne.duval@example.org', 'https://x.example/?d=14/03/1958', 'https://x.example/?n=258039117400101',
    'https://x.example/?s=Patient/12', 'https://x.example/#patient_id=4', 'https://duval@x.example/', 'javascript:alert(1)', 'val-d-orge',
  ]) {
    it(`refuses the address ${address}`, () => {
      expect(() => paperOf(simple, { programme: { ...programme, address } })).to.throw(RangeError).with.property('message').that.does.not.match(/DUVAL|258039/);
    });
  }

  it('prints an address with an odd code as it is', () => {
    expect(printed(simple, { programme: { ...programme, address: 'https://x.example/%E0%A4%A/' } })).to.include('x.example/%E0%A4%A');
  });

  it('prints letters rather than their codes', () => {
    expect(printed(simple, { programme: { ...programme, address: 'https://x.example/adh%C3%A9sion' } })).to.include('x.example/adhésion');
  });

  it('takes parameters that say nothing of a person', () => {
    expect(() => paperOf(simple, { programme: { ...programme, address: 'https://x.example/adhesion?programme=val-d-orge&siret=35600000000048' } })).to.not.throw();
  });
});

describe('paperOf, the reduced view', () => {
  const planted: PrescriptionDraft = {
    ...everything,
    grounds: [{ kind: 'ald', number: 13, label: 'SECRET-ald' }, { kind: 'chronic', text: 'SECRET-chronique' }],
    background: 'SECRET-traitement',
    stopped: { on: '2026-12-24', reason: 'SECRET-arret' },
    renewalExcludedReason: 'SECRET-exclusion',
  };
  const all: PaperOptions = { view: 'other', withGrounds: true, programme };

  it('holds no reason, zone, background, grid, matricule or datamatrix anywhere', () => {
    const whole = JSON.stringify(paperOf(planted, all));
    expect(whole).to.not.match(/SECRET|longue durée|EXON|155099122800231|datamatrix|Neuromusculaire|Motif|Pathologies|6.minutes/);
  });

  it('has no room for a renewal: it is not the original', () => {
    expect(printed(planted, all)).to.not.include('N° d’identification');
  });

  it('holds what a dispenser works with', () => {
    const text = printed(planted, all);
    for (const words of ['GARNIER', '2 à 3 séances par semaine', 'pas de séance au-dessus de 160/95', 'Limitation fonctionnelle sévère', 'Oui']) expect(text).to.include(words);
  });

  it('stays reduced when the draft says so, whatever is asked', () => {
    expect(JSON.stringify(paperOf({ ...planted, view: 'other' }, { view: 'health' }))).to.not.match(/longue durée|Neuromusculaire/);
  });

  it('follows the prescriber who keeps the precautions or gives the background', () => {
    const text = printed({ ...planted, sharing: { precautions: false, background: true } }, all);
    expect(text).to.include('SECRET-traitement').and.not.include('160/95');
  });
});

describe('paperOf, layout and words of a host', () => {
  it('draws what the layout returns', () => {
    const sheet = paperOf(simple, { layout: ({ title, dose }) => [...dose, ...title] });
    expect(sheet.blocks.map(({ kind }) => kind)).to.deep.equal(['table', 'heading']);
  });

  it('says the sentences that replace ours, and ours for the rest', () => {
    const text = printed(everything, { words: { zoneAld: 'Zone du haut', notReimbursed: undefined as never } });
    expect(text).to.include('Zone du haut').and.include('ne peut pas donner lieu à une prise en charge');
  });

  it('takes any part of a prescription, with any words in it', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\u0000', '\n\n', 'a'.repeat(2000)));
    const keys = Object.keys(everything) as (keyof typeof everything)[];
    fc.assert(fc.property(fc.subarray(keys), words, fc.constantFrom('health', 'other'), (kept, text, view) => {
      const part = Object.fromEntries(kept.map((key) => [key, everything[key]]));
      const draft = { ...part, place: text, goals: [text], precautions: text, background: text, otherEquipment: text } as PrescriptionDraft;
      expect(paperOf(draft, { view, withGrounds: true, programme }).blocks.length).to.be.greaterThan(0);
    }), { numRuns: 300 });
  });

  it('never throws on what a host puts in a draft', () => {
    const odd = { kind: 'x', components: [{ type: 'chess', intensity: 'x' }], dispensers: ['coach'], equipment: ['x'], setting: 'x', orientation: 'x', limitations: { x: 'y' }, authoredOn: 'demain' };
    expect(() => paperOf({ ...odd, patient: { familyName: 'A', givenNames: [], gender: 'x', birthDate: '' }, prescriber: { familyName: '', givenName: '', profession: 'x' } } as never)).to.not.throw();
    expect(() => paperOf({})).to.not.throw();
  });

  it('takes people of whom a host knows a part', () => {
    const parts = [{}, { familyName: 'A' }, { familyName: undefined, givenNames: undefined, birthDate: undefined }, { givenName: 'B', address: {} }];
    for (const part of parts) {
      for (const field of ['patient', 'prescriber', 'guardian', 'attendingPhysician', 'stopped']) {
        for (const view of ['health', 'other'] as const) expect(() => paperOf({ authoredOn: '2026-11-21', [field]: part }, { view }), `${field} ${JSON.stringify(part)}`).to.not.throw();
      }
    }
  });
});
