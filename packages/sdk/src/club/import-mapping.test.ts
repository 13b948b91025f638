import { expect } from 'chai';
import { importClubs } from './import.js';

const rowsOf = (...rows: string[]) => [...rows, ''].join('\n');
const told = ({ issues }: ReturnType<typeof importClubs>) => issues.map(({ code, path }) => [...path, code].join(' '));

const equipments = rowsOf(
  'inst_numero;inst_nom;inst_adresse;inst_cp;inst_com_nom;inst_com_code;inst_acc_handi_bool;inst_acc_handi_type;inst_trans_bool;inst_trans_type;equip_numero;equip_nom;equip_type_name;equip_nature;equip_x;equip_y;aps_name;equip_maj_date',
  'I751010001;Centre sportif des Halles;4 rue Exemple;75101;Paris;75056;true;"[""Handicap moteur"", ""Handicap visuel""]";1;"[""Métro"", ""Bus""]";E001;Salle A;Salle multisports;Intérieur;2.345;48.862;"[""Gymnastique""]";2024-03-01T10:00:00+00:00',
  'I751010001;Centre sportif des Halles;4 rue Exemple;75101;Paris;75056;oui;;;;E002;Terrain;Terrain de tennis;Découvert;2.346;48.863;;2022-01-15',
  'I911140001;Stade;rue du Stade;91860;Épinay-sous-Sénart;91215;false;;;;E003;Piste;Stade d’athlétisme;Découvrable;;;;',
  'I2A0040001;Piscine;;20000;Ajaccio;2A004;;;;;E004;Bassin;Bassin sportif;Intérieur;0;0;;',
);

describe('A file of Data ES', () => {
  const result = importClubs(equipments, { format: 'csv' });

  it('is recognised, read whole, and said to be equipment and no club', () => {
    expect([result.mapping, result.rejected, result.clubs.length, result.slots]).to.deep.equal(['data-es', [], 3, 4]);
    expect(told(result)).to.deep.equal(['data-es-limits', '2 postcode-is-insee', '3 postcode-is-insee', '5 position-zero']);
    for (const { kind, remark, slots } of result.clubs) {
      expect([kind, /et non un club/.test(remark ?? '')]).to.deep.equal(['collectivite', true]);
      for (const { activity, supervision, day } of slots) expect([activity, supervision, day]).to.deep.equal([undefined, undefined, undefined]);
    }
  });

  it('gives one structure for one installation, with its equipment', () => {
    const [halles] = result.clubs;
    expect(halles).to.deep.include({
      id: 'data-es-I751010001', names: ['Centre sportif des Halles'], address: { street: '4 rue Exemple', postcode: '75001', city: 'Paris', insee: '75056' }, position: { lat: 48.862, lon: 2.345, precision: 'address' },
      lastVerified: '2024-03-01', licence: 'Licence Ouverte 2.0',
    });
    expect(halles?.slots[0]).to.deep.equal({
      id: 'E001', handicap: { moteur: 'yes', visuel: 'yes' }, place: { name: 'Salle A, Salle multisports', indoor: true, outdoor: false, venueId: 'E001' }, transport: { line: 'Métro, Bus' }, note: 'Gymnastique',
    });
  });

  it('does not know what nobody said: access, setting', () => {
    const [, stade, piscine] = result.clubs;
    expect(result.clubs[0]?.slots[1]?.handicap).to.equal(undefined);
    expect([stade?.slots[0]?.handicap, stade?.slots[0]?.place?.indoor]).to.deep.equal([{ moteur: 'no', visuel: 'no', auditif: 'no', mental: 'no' }, undefined]);
    expect([piscine?.slots[0]?.handicap, piscine?.position, piscine?.address?.insee]).to.deep.equal([undefined, undefined, '2A004']);
  });

  it('is read from the answers of its API too', () => {
    const { clubs, mapping } = importClubs(JSON.stringify({ total_count: 1, results: [{ inst_numero: 'I1', inst_nom: 'Stade', inst_cp: '91860', equip_numero: 'E1', inst_acc_handi_bool: null, coordonnees: { lon: 2.5, lat: 48.7 } }] }), { format: 'json' });
    expect([mapping, clubs[0]?.position]).to.deep.equal(['data-es', { lat: 48.7, lon: 2.5, precision: 'address' }]);
  });
});

describe('An extract of the RNA', () => {
  const waldec = rowsOf(
    '"id";"id_ex";"siret";"rup_mi";"gestion";"date_creat";"date_decla";"date_publi";"date_disso";"nature";"groupement";"titre";"titre_court";"objet";"objet_social1";"objet_social2";"adrs_complement";"adrs_numvoie";"adrs_repetition";"adrs_typevoie";"adrs_libvoie";"adrs_distrib";"adrs_codeinsee";"adrs_codepostal";"adrs_libcommune";"siteweb";"observation";"position";"maj_time"',
    '"W912000001";"";"";"";"912P";"2012-01-01";"";"";"0001-01-01";"D";"S";"GYM DES RIVES";"GDR";"gymnastique";"011000";"";"";"2";"BIS";"RUE";"Haute";"";"91228";"91000";"ÉVRY-COURCOURONNES";"www.gdr.example";"";"A";""',
    '"W912000002";"";"";"";"912P";"1990-01-01";"";"";"2015-05-01";"D";"S";"ANCIENNE";"";"";"";"";"";"";"";"";"";"";"91228";"91000";"ÉVRY-COURCOURONNES";"";"";"D";""',
  );

  it('is recognised; an association that is dissolved is given back, and its limits are said', () => {
    const result = importClubs(waldec, { format: 'csv' });
    expect([result.mapping, told(result)]).to.deep.equal(['rna', ['rna-limits', '2 url-completed', '3 association-dissolved']]);
    expect(result.clubs).to.deep.equal([{
      id: 'rna-W912000001', kind: 'club', names: ['GYM DES RIVES', 'GDR'], address: { street: '2 BIS RUE Haute', postcode: '91000', city: 'ÉVRY-COURCOURONNES', insee: '91228' }, url: 'https://www.gdr.example', identifiers: { rna: 'W912000001' },
      source: 'Répertoire national des associations', licence: 'Licence Ouverte', remark: 'Association déclarée\u00a0: ni label ni séance ne sont connus de ce répertoire.', slots: [],
    }]);
  });

  it('is read from the older extract, whose address is three lines', () => {
    const { clubs, mapping } = importClubs(rowsOf('id;id_ex;titre;adr1;adr2;adr3;adrs_codepostal;libcom;adrs_codeinsee;siteweb;position', '542P1;;LES AMIS;Mairie;1 place Haute;;54340;POMPEY;54430;;A'), { format: 'csv' });
    expect([mapping, clubs[0]?.address]).to.deep.equal(['rna', { street: 'Mairie, 1 place Haute', postcode: '54340', city: 'POMPEY', insee: '54430' }]);
  });
});

describe('A file with headers in English', () => {
  it('is read by them', () => {
    const { clubs, issues } = importClubs(rowsOf(
      'id,kind,name,address,postcode,city,insee,lat,lon,phone,website,activity,day,start,end,price,level,labels', '1,club,Gym,"2 rue X",91000,Évry,91228,48.62,2.44,01 69 00 00 01,https://a.example,Walking,Tuesday,14:30,15:30,free,"1,2",mss;club-sport-sante',
    ), { format: 'csv' });
    expect([clubs, issues]).to.deep.equal([[{
      id: '1', kind: 'club', names: ['Gym'], address: { street: '2 rue X', postcode: '91000', city: 'Évry', insee: '91228' }, position: { lat: 48.62, lon: 2.44, precision: 'address' }, phones: ['+33169000001'], url: 'https://a.example',
      labels: [{ code: 'mss' }, { code: 'club-sport-sante' }], slots: [{ id: '1-1', activity: 'Walking', day: 'tue', start: '14:30', end: '15:30', price: { kind: 'free' }, level: [1, 2] }],
    }], []]);
  });
});

describe('A file of a host', () => {
  const text = rowsOf('RS_LONG,NUM,VOIE,CPT,TEL_CONTACT', 'Gym,2,rue Haute,91860,0169000001', ',3,rue Basse,91860,');

  it('is read by the columns the host names, several to one, with what every row says', () => {
    const result = importClubs(text, { format: 'csv', mapping: { columns: { name: 'rs-long', street: ['NUM', 'VOIE'], postcode: 'CPT', phones: 'TEL_CONTACT', city: 'VILLE' }, defaults: { kind: 'passerelle' } } });
    expect(result.clubs).to.deep.equal([{ id: 'gym-91860', kind: 'passerelle', names: ['Gym'], address: { street: '2 rue Haute', postcode: '91860' }, phones: ['+33169000001'], slots: [] }]);
    expect(result.issues.map(({ code, params }) => [code, params?.column])).to.deep.equal([['column-absent', 'VILLE'], ['names-missing', 'RS_LONG']]);
  });

  it('is not read by a mapping that is not its own', () => {
    expect(importClubs(text, { format: 'csv', mapping: 'rna' }).isReadable).to.equal(false);
  });
});
