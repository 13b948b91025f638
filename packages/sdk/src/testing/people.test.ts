import { expect } from 'chai';
import { INS_OIDS } from '../identity/codes.js';
import { fromPatient, fromPractitioner, toPatient, toPractitioner } from '../identity/fhir.js';
import { patientSchema, practitionerSchema } from '../identity/model.js';
import { checkIns, checkPatient, checkPractitioner } from '../identity/rules.js';
import { demoResources, patients, practitioners } from './index.js';

const PHONE = /^(?:01 99 00|06 39 98) \d{2} \d{2}$/;
const MAIL = /@(?:[a-z-]+\.)*(?:example|example\.(?:org|com|net))$/;

describe('patients', () => {
  it('are at least twelve', () => {
    expect(Object.keys(patients)).to.have.length.of.at.least(12);
  });

  for (const [name, patient] of Object.entries(patients)) {
    it(`${name} fits the model`, () => {
      expect(patientSchema.safeParse(patient).success).to.equal(true);
    });

    it(`${name} reads back equal from FHIR`, () => {
      expect(fromPatient(toPatient(patient))).to.deep.equal(patient);
    });

    it(`${name} is reached only in the ranges of fiction`, () => {
      const { phone = '01 99 00 00 00', email = 'x@example.org' } = patient;
      expect([PHONE.test(phone), MAIL.test(email)]).to.deep.equal([true, true]);
    });

    const { ins, gender, birthDate, birthPlaceCode } = patient;
    if (!ins) continue;
    it(`${name} has a matricule of the test register, with its key, that fits the traits`, () => {
      const traits = `${gender === 'male' ? 1 : 2}${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthPlaceCode}`;
      expect([ins.oid, ins.matricule.slice(0, 10), checkIns(ins.matricule, ins.oid)]).to.deep.equal([INS_OIDS.TEST, traits, []]);
    });
  }

  it('have one whose INS is not qualified, and no other error', () => {
    const errors = Object.entries(patients).flatMap(([name, patient]) =>
      checkPatient(patient, { today: '2026-11-22' }).map(({ severity, code }) => `${name} ${severity} ${code}`));
    expect(errors).to.deep.equal(['lucienBrindacier error ins-not-qualified']);
  });
});

describe('practitioners', () => {
  for (const [name, practitioner] of Object.entries(practitioners)) {
    it(`${name} fits the model and the rules`, () => {
      expect([practitionerSchema.safeParse(practitioner).success, checkPractitioner(practitioner)]).to.deep.equal([true, []]);
    });

    it(`${name} reads back equal from FHIR`, () => {
      expect(fromPractitioner(toPractitioner(practitioner))).to.deep.equal(practitioner);
    });

    it(`${name} is reached only in the ranges of fiction`, () => {
      const { phone = '01 99 00 00 00', email = 'x@example.org', secureEmail = 'x@example.org' } = practitioner;
      expect([PHONE.test(phone), MAIL.test(email), MAIL.test(secureEmail)]).to.deep.equal([true, true, true]);
    });
  }
});

describe('demoResources', () => {
  const resources = demoResources();
  const names = resources.map(({ resourceType, id }) => `${resourceType}/${String(id)}`);

  it('gives each resource an id of its own', () => {
    expect(new Set(names).size).to.equal(names.length);
  });

  it('gives ids that FHIR allows', () => {
    expect(resources.filter(({ id }) => !/^[A-Za-z0-9\-.]{1,64}$/.test(String(id)))).to.deep.equal([]);
  });

  it('refers only to what it gives, or to what it contains', () => {
    const references = [...JSON.stringify(resources).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(references.filter((reference) => !reference?.startsWith('#') && !names.includes(String(reference)))).to.deep.equal([]);
  });

  it('is the same at each call', () => {
    expect(demoResources()).to.deep.equal(resources);
  });

  it('lets the caller change its copy', () => {
    const [first] = demoResources();
    if (first) first.id = 'changed';
    expect(demoResources()[0]?.id).to.equal(resources[0]?.id);
  });

  it('holds every person', () => {
    const read = resources.flatMap((resource): unknown[] => {
      if (resource.resourceType === 'Patient') return [fromPatient(resource)];
      return resource.resourceType === 'Practitioner' ? [fromPractitioner(resource)] : [];
    });
    expect(read).to.have.deep.members([...Object.values(patients), ...Object.values(practitioners)]);
  });
});
