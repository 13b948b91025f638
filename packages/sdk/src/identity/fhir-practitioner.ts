import type { Coding, ContactPoint, Practitioner as FhirPractitioner, PractitionerQualification, PractitionerRole } from 'fhir/r4.js';
import {
  CIVIL, FR_CORE_EXTENSIONS, FR_CORE_PROFILES, HEALTH_PROFESSION_SYSTEM, ID_NAT_PS_SYSTEM, IDENTIFIER_TYPE_SYSTEM,
  MAIL_TYPE_SYSTEM, MSSANTE, PROFESSIONAL_CATEGORY_SYSTEM, professionCodings, RPPS_SYSTEM, SPECIALTY_SYSTEM,
} from './codes.js';
import {
  asObject, byRank, codingsOf, defined, expectResource, extensionOf, fromAddress, idIn, objectsIn, referenceTo, textOf,
  textsIn, toAddress, type Json,
} from './fhir-parts.js';
import type { Practitioner } from './model.js';
import { professions, type Profession } from './professions.js';

/**
 * Writes a professional as an FR Core 2.2.0 Practitioner: RPPS and the idNatPs made of it, profession as a
 * qualification (TRE_G15 with the civil category; TRE_R85 for the EAPA), specialty as the text of another.
 * A reference to a PractitionerRole is not written: this is the person, not the post.
 */
export function toPractitioner(practitioner: Practitioner): FhirPractitioner {
  const { profession, specialty } = practitioner;
  const qualification: PractitionerQualification[] = [
    ...(profession === undefined ? [] : [{ code: { coding: professionCoding(profession) } }]),
    ...(specialty === undefined ? [] : [{ code: { text: specialty } }]),
  ];
  return defined<FhirPractitioner>({
    resourceType: 'Practitioner',
    id: idIn(practitioner.reference, 'Practitioner'),
    meta: { profile: [FR_CORE_PROFILES.practitioner] },
    identifier: practitioner.rpps === undefined ? undefined : [
      { use: 'official', type: type('IDNPS'), system: ID_NAT_PS_SYSTEM, value: `8${practitioner.rpps}` },
      { use: 'official', type: type('RPPS'), system: RPPS_SYSTEM, value: practitioner.rpps },
    ],
    name: [{ use: 'official', family: practitioner.familyName, given: [practitioner.givenName] }],
    telecom: telecom(practitioner),
    address: toAddress(practitioner.address, 'work'),
    qualification: qualification.length === 0 ? undefined : qualification,
  });
}

const type = (code: string) => ({ coding: [{ system: IDENTIFIER_TYPE_SYSTEM, code }] });

function professionCoding(profession: Profession): Coding[] {
  const coding = professionCodings[profession];
  return coding.system === HEALTH_PROFESSION_SYSTEM ? [{ system: PROFESSIONAL_CATEGORY_SYSTEM, code: CIVIL }, coding] : [coding];
}

function telecom({ phone, email, secureEmail }: Practitioner): ContactPoint[] | undefined {
  const secure = { url: FR_CORE_EXTENSIONS.emailType, valueCoding: { system: MAIL_TYPE_SYSTEM, code: MSSANTE, display: MSSANTE } };
  const points: ContactPoint[] = [];
  if (phone !== undefined) points.push({ system: 'phone', value: phone, use: 'work' });
  if (email !== undefined) points.push({ system: 'email', value: email, use: 'work' });
  if (secureEmail !== undefined) points.push({ extension: [secure], system: 'email', value: secureEmail, use: 'work' });
  return points.length === 0 ? undefined : points;
}

/**
 * Reads a professional from any server's Practitioner, or from a PractitionerRole (its contained Practitioner, else
 * what `practitioner.identifier` and `practitioner.display` say). Never throws on odd data: a missing name is `''`,
 * a profession that is not ours is `undefined`. The result may fail `practitionerSchema`: see `checkPractitioner`.
 *
 * @throws TypeError when the resource is of another type.
 */
export function fromPractitioner(resource: FhirPractitioner | PractitionerRole): Practitioner {
  const source = expectResource(resource, ['Practitioner', 'PractitionerRole'], 'fromPractitioner');
  const isRole = source['resourceType'] === 'PractitionerRole';
  const person = isRole ? personOf(source) : source;
  const names = objectsIn(person['name']).filter(({ use }) => use !== 'old');
  const name = names.find(({ use }) => use === 'official') ?? names[0] ?? {};
  const points = byRank([...objectsIn(source['telecom']), ...(isRole ? objectsIn(person['telecom']) : [])])
    .filter(({ value }) => textOf(value) !== undefined);
  const qualifications = objectsIn(person['qualification']).map(({ code }) => code);
  const concepts = [...(isRole ? objectsIn(source['code']) : []), ...qualifications];
  return defined<Practitioner>({
    reference: referenceTo(source),
    rpps: rppsOf(person),
    familyName: textOf(name['family']) ?? textOf(name['text']) ?? '',
    givenName: textsIn(name['given']).join(' '),
    profession: professions.find((profession) => concepts.some((concept) => hasCoding(concept, professionCodings[profession]))),
    specialty: specialtyOf([...(isRole ? objectsIn(source['specialty']) : []), ...qualifications]),
    phone: valueOf(points.find(({ system }) => system === 'phone')),
    email: valueOf(points.find((point) => point['system'] === 'email' && !isSecure(point))),
    secureEmail: valueOf(points.find((point) => point['system'] === 'email' && isSecure(point))),
    address: fromAddress(person['address'], 'work'),
  });
}

/** The Practitioner inside a role; else one made of the words of the reference. */
function personOf(role: Json): Json {
  const practitioner = asObject(role['practitioner']);
  const contained = objectsIn(role['contained']).find(({ id, resourceType }) =>
    resourceType === 'Practitioner' && practitioner['reference'] === `#${String(id)}`);
  return contained ?? { name: [{ text: practitioner['display'] }], identifier: [practitioner['identifier']] };
}

function rppsOf(person: Json): string | undefined {
  const valueIn = (system: string) => textOf(objectsIn(person['identifier']).find((one) => one['system'] === system)?.['value']);
  const national = valueIn(ID_NAT_PS_SYSTEM);
  return valueIn(RPPS_SYSTEM) ?? (national !== undefined && /^8\d{11}$/.test(national) ? national.slice(1) : undefined);
}

const hasCoding = (concept: unknown, { system, code }: { system: string; code: string }): boolean =>
  codingsOf(concept).some((coding) => coding['system'] === system && coding['code'] === code);

/** Words of a specialty of physicians (TRE_R38), else of a qualification that has no code at all. */
function specialtyOf(concepts: unknown[]): string | undefined {
  for (const concept of concepts) {
    const coding = codingsOf(concept).find(({ system }) => system === SPECIALTY_SYSTEM);
    const words = coding && (textOf(coding['display']) ?? textOf(asObject(concept)['text']));
    if (words !== undefined) return words;
  }
  return textOf(asObject(concepts.find((concept) => codingsOf(concept).length === 0 && textOf(asObject(concept)['text'])))['text']);
}

const isSecure = (point: Json): boolean =>
  asObject(extensionOf(point, FR_CORE_EXTENSIONS.emailType)?.['valueCoding'])['code'] === MSSANTE;

const valueOf = (point: Json | undefined): string | undefined => textOf(point?.['value']);
