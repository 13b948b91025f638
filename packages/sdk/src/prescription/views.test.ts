import { expect } from 'chai';
import { addressSchema, practitionerSchema, structureSchema, type Patient } from '../identity/model.js';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import {
  checkPrescription, componentSchema, disclosureOf, isPrescription, prescriptionSchema, recipientsOf, stopPrescription, toPrescriptionBundle, toServiceRequest, toServiceRequests,
  viewFor, type Prescription,
} from './index.js';
import { paperOf } from './paper.js';

const today = '2026-12-01';

/** Words that only a health professional may read, one a field. */
const planted = [
  'SECRET-ald', 'SECRET-chronique', 'SECRET-risque', 'SECRET-outil', 'SECRET-antecedents', 'SECRET-exclusion', 'SECRET-arret',
  '258039117400101', '1.2.250.1.213.1.4.10', '91174', '12 rue des Peupliers', 'Condition/secret', '2026-10-01', 'SECRET-source',
];

const patient: Patient = { ...patients.jeanneDuval, identityStatus: 'VALI' };

const everything: Prescription = {
  ...prescriptions.jeanneDuval,
  patient,
  basedOn: { id: prescriptions.paulGarnier.id, authoredOn: '2026-08-01', prescriber: practitioners.hugoValcoeur },
  kind: 'renewal',
  stopped: { on: '2026-11-30', reason: 'SECRET-arret' },
  place: 'Brétigny-sur-Orge',
  startsOn: '2026-11-25',
  guardian: { familyName: 'DUVAL', givenName: 'Anne', relationship: 'mother', phone: '06 39 98 77 77' },
  organization: { name: 'Centre fictif' },
  attendingPhysician: practitioners.inesLamiel,
  grounds: [
    { kind: 'ald', number: 8, label: 'SECRET-ald', reference: 'Condition/secret' },
    { kind: 'chronic', text: 'SECRET-chronique' },
    { kind: 'risk', factor: 'other', text: 'SECRET-risque' },
    { kind: 'autonomy', situation: 'frailty', screenedOn: '2026-10-01', tool: 'SECRET-outil' },
  ],
  setting: 'group',
  practicePlace: 'town',
  goals: ['Retourner au marché à pied'],
  dailyAdvice: 'Prendre l’escalier',
  sedentaryAdvice: 'Se lever toutes les heures',
  limitations: { strength: 'moderate', mood: 'severe' },
  sixMinuteWalkMetres: 382,
  precautions: 'Arrêter en cas de vertige',
  contraindications: 'Pas de course',
  background: 'SECRET-antecedents',
  heartRate: { resting: 62, endurance: 110, strength: 120 },
  equipment: ['heart-rate-monitor'],
  otherEquipment: 'Canne',
  structures: [{ name: 'Maison Sport-Santé du Val d’Orge', secureEmail: 'mss@mssante.example' }],
  orientation: 'coordinator',
  sharing: { equipment: true },
  reportRecipients: ['prescriber'],
  renewalExcluded: true,
  renewalExcludedReason: 'SECRET-exclusion',
  handedOver: true,
  rulesVersion: '2026-11',
  source: [{ resourceType: 'ServiceRequest', note: 'SECRET-source' }],
};

describe('viewFor a health professional', () => {
  it('is the whole prescription', () => {
    expect(viewFor(everything, 'health')).to.deep.equal(everything);
  });

  it('leaves out the matricule of an identity that is not qualified (V11)', () => {
    const { ins: _ins, ...traits } = patient;
    const provisional = { ...everything, patient: { ...patient, identityStatus: 'PROV' } };
    expect(viewFor(provisional, 'health').patient).to.deep.equal({ ...traits, identityStatus: 'PROV' });
  });
});

describe('viewFor others', () => {
  const view = viewFor(everything, 'other');
  const open: (keyof Prescription)[] = [
    'id', 'kind', 'basedOn', 'authoredOn', 'place', 'startsOn', 'guardian', 'prescriber', 'organization', 'attendingPhysician', 'components', 'durationMonths', 'setting',
    'practicePlace', 'goals', 'dailyAdvice', 'sedentaryAdvice', 'severeLimitation', 'dispensers', 'precautions', 'contraindications', 'heartRate', 'equipment', 'otherEquipment',
    'structures', 'orientation', 'patientAgreement', 'reportAgreement', 'reportRecipients', 'renewalExcluded', 'handedOver', 'rulesVersion',
  ];
  for (const field of open) it(`gives ${field}`, () => { expect(view[field]).to.deep.equal(everything[field]); });

  for (const field of ['limitations', 'sixMinuteWalkMetres', 'background', 'renewalExcludedReason', 'belowWhoLevel', 'needsSupport', 'source'] as const) {
    it(`leaves out ${field}`, () => { expect(view).not.to.have.property(field); });
  }

  it('gives who the patient is and how to call, no number, place of birth or address', () => {
    expect(view.patient).to.deep.equal({
      reference: 'Patient/patient-01', familyName: 'DUVAL', givenNames: ['Jeanne', 'Marie'], gender: 'female', birthDate: '1958-03-14', phone: '06 39 98 12 58', email: 'jeanne.duval@example.org',
    });
  });

  it('says that it was stopped, not why', () => {
    expect(view.stopped).to.deep.equal({ on: '2026-11-30', reason: 'Motif non transmis' });
  });

  for (const word of planted) it(`holds « ${word} » nowhere`, () => { expect(JSON.stringify(view)).not.to.include(word); });

  it('holds nothing of a key that the model does not have, at any depth', () => {
    let count = 0;
    const strange = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(strange);
      if (typeof value !== 'object' || value === null) return value;
      return { ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strange(part)])), hostNote: `STRANGE-${(count += 1)}` };
    };
    const seen = viewFor(strange(everything) as Prescription, 'other');
    expect(count).to.be.greaterThan(15);
    expect(JSON.stringify(seen)).not.to.include('STRANGE');
    expect(seen).to.deep.equal(view);
  });

  it('knows every field of the people, places and doses of the model', () => {
    const address = { lines: ['1 rue Fictive'], postalCode: '51000', city: 'Ville', communeCode: '51108' };
    const doctor = { reference: 'Practitioner/1', rpps: '10000000000', familyName: 'A', givenName: 'B', profession: 'physician' as const, specialty: 'C', phone: '1', email: 'e', secureEmail: 's', address };
    const place = { reference: 'Organization/1', name: 'N', finess: '1', siret: '2', phone: '3', email: '4', secureEmail: '5', address };
    const dose = { type: 'balance' as const, sessionsPerWeek: { low: 1, high: 2 }, sessionMinutes: { low: 30, high: 40 }, intensity: 'light' as const, sessions: 12, advice: 'Tai-chi' };
    expect(Object.keys(doctor).sort()).to.deep.equal(Object.keys(practitionerSchema.def.shape).sort());
    expect(Object.keys(place).sort()).to.deep.equal(Object.keys(structureSchema.def.shape).sort());
    expect(Object.keys(address).sort()).to.deep.equal(Object.keys(addressSchema.def.shape).sort());
    expect(Object.keys(dose).sort()).to.deep.equal(Object.keys(componentSchema.def.shape).sort());
    const given = { prescriber: doctor, attendingPhysician: doctor, organization: place, structures: [place], components: [dose] };
    expect(viewFor({ ...everything, ...given }, 'other')).to.deep.include(given);
  });

  it('names every field of the model, so that a new one is left out until somebody decides', () => {
    const decided = [...open, 'limitations', 'sixMinuteWalkMetres', 'background', 'renewalExcludedReason', 'belowWhoLevel', 'needsSupport', 'sharing', 'source',
      'noAdverseReport', 'noContraryIndication', 'patient', 'stopped', 'grounds', 'view'];
    expect(Object.keys(prescriptionSchema.def.shape).sort()).to.deep.equal([...decided].sort());
    expect(Object.keys(everything).sort()).to.deep.equal(Object.keys(prescriptionSchema.def.shape).filter((key) => !['view', 'noAdverseReport', 'noContraryIndication'].includes(key)).sort());
  });

  it('is a prescription still, with nothing to mend', () => {
    expect(isPrescription(view)).to.equal(true);
    const first = viewFor(prescriptions.jeanneDuval, 'other');
    expect(checkPrescription(first, { today, decisionSupport: 'off' })).to.deep.equal([]);
  });

  it('of itself is itself, and cannot be undone', () => {
    expect(viewFor(view, 'other')).to.deep.equal(view);
    expect(viewFor(view, 'health')).to.deep.equal(view);
  });

  describe('of a whole prescription on which somebody put the mark of the view', () => {
    const marked: Prescription = { ...everything, view: 'other', limitations: { mood: 'severe' } };
    const doors: [door: string, open: () => unknown][] = [
      ['viewFor others', () => viewFor(marked, 'other')], ['viewFor a health professional', () => viewFor(marked, 'health')], ['the Bundle', () => toPrescriptionBundle(marked)],
      ['a request', () => toServiceRequest(marked)], ['the requests', () => toServiceRequests(marked)], ['the paper', () => paperOf(marked, { view: 'health', withGrounds: true })],
      ['the preview', () => disclosureOf(marked)],
    ];
    for (const [door, open] of doors) {
      it(`lets nothing out by ${door}`, () => {
        const written = JSON.stringify(open());
        expect([...planted, 'mood', 'below-who-level'].filter((word) => written.includes(word))).to.deep.equal([]);
      });
    }
  });

  it('is a copy', () => {
    const copy = viewFor(prescriptions.jeanneDuval, 'other');
    copy.components.pop();
    expect(prescriptions.jeanneDuval.components).to.have.length(2);
  });

  const kept: [section: keyof NonNullable<Prescription['sharing']>, fields: (keyof Prescription)[]][] = [
    ['precautions', ['precautions', 'contraindications', 'heartRate']], ['equipment', ['equipment', 'otherEquipment']], ['goals', ['goals']],
  ];
  for (const [section, fields] of kept) {
    it(`keeps ${section} back when the prescriber does`, () => {
      const less = viewFor({ ...everything, sharing: { [section]: false } }, 'other');
      for (const field of fields) expect(less).not.to.have.property(field);
    });
  }

  it('keeps phones and mail back when the prescriber does', () => {
    const less = viewFor({ ...everything, sharing: { contact: false } }, 'other');
    expect(JSON.stringify([less.patient, less.guardian])).not.to.match(/06 39|example\.org/);
  });

  it('gives equipment, which may tell a disease, only when the prescriber says so', () => {
    const { sharing: _sharing, ...unsaid } = everything;
    for (const field of ['equipment', 'otherEquipment'] as const) {
      expect(viewFor(unsaid, 'other')).not.to.have.property(field);
      expect(viewFor({ ...unsaid, sharing: { equipment: true } }, 'other')[field]).to.deep.equal(everything[field]);
    }
  });

  it('gives the medical background only when the prescriber says so', () => {
    const given = viewFor({ ...everything, sharing: { background: true } }, 'other');
    expect(given).to.deep.include({ background: 'SECRET-antecedents', sharing: { background: true } });
    expect(viewFor(given, 'other')).to.deep.equal(given);
  });
});

describe('disclosureOf', () => {
  const lines = (prescription: Prescription) => disclosureOf(prescription).map(({ part, status, section }) => [part, status, ...(section ? [section] : [])].join(' '));

  it('says of each part whether others get it', () => {
    expect(lines(everything)).to.deep.equal([
      'identity same', 'matricule removed', 'birthplace removed', 'contact same contact', 'guardian same', 'grounds removed', 'situation removed', 'activity same', 'advice same',
      'limitations simplified', 'precautions same precautions', 'equipment same equipment', 'background removed background', 'goals same goals', 'dispensers same', 'structures same',
      'agreements same', 'renewal simplified', 'stop simplified', 'people same', 'prescriber same',
    ]);
  });

  it('follows what the prescriber chooses', () => {
    const chosen = lines({ ...everything, sharing: { contact: false, background: true } });
    expect(chosen).to.include.members(['contact removed contact', 'background same background', 'guardian simplified']);
  });

  it('is silent about what is not there', () => {
    expect(lines(prescriptions.camilleSansliens)).to.deep.equal([
      'identity same', 'birthplace removed', 'grounds removed', 'activity same', 'limitations same', 'dispensers same', 'agreements same', 'prescriber same',
    ]);
  });

  it('shows what the two views hold, no more', () => {
    const limitations = disclosureOf(everything).find(({ part }) => part === 'limitations');
    expect(limitations).to.deep.include({
      full: { severeLimitation: false, limitations: { strength: 'moderate', mood: 'severe' }, sixMinuteWalkMetres: 382 }, reduced: { severeLimitation: false },
    });
  });
});

describe('recipientsOf', () => {
  const lines = (prescription: Parameters<typeof recipientsOf>[0]) => recipientsOf(prescription)
    .map(({ role, view, channel, practitioner, structure, dispenser }) => [role, view, channel, practitioner?.familyName ?? structure?.name ?? dispenser ?? ''].join(' ').trim());

  it('names the patient, the record and each dispenser, health professional or not', () => {
    expect(lines(prescriptions.paulGarnier)).to.deep.equal([
      'patient health paper', 'record health record VALCOEUR', 'dispenser health by-patient physiotherapist', 'dispenser other by-patient eapa',
    ]);
  });

  it('names the first doctor of a renewal, the médecin traitant and the structures', () => {
    expect(lines(everything)).to.deep.equal([
      'patient health paper', 'record health record MOREL', 'original-prescriber health secure-mail VALCOEUR', 'attending-physician health secure-mail LAMIEL',
      'dispenser other by-patient eapa', 'structure other secure-mail Maison Sport-Santé du Val d’Orge',
    ]);
  });

  it('tells nobody twice: who renews their own prescription', () => {
    const own: Prescription = { ...everything, basedOn: { id: everything.id, prescriber: practitioners.claireMorel } };
    expect(lines(own).some((line) => line.startsWith('original-prescriber'))).to.equal(false);
  });

  it('has no address to send to where none is known', () => {
    expect(lines({ structures: [{ name: 'Club fictif' }], attendingPhysician: { familyName: 'X', givenName: 'Y' } })).to.include.members([
      'attending-physician health by-patient X', 'structure other by-patient Club fictif',
    ]);
  });
});

it('a stop leaves the reduced view without its reason', () => {
  const stopped = stopPrescription(prescriptions.jeanneDuval, { on: '2026-11-25', reason: 'Rupture du tendon' });
  expect(JSON.stringify(viewFor(stopped, 'other'))).not.to.include('tendon');
});
