import type { FhirResource, PractitionerRole } from 'fhir/r4.js';
import { FR_CORE_PROFILES, professionCodings, professionLabels } from '../identity/codes.js';
import { idIn } from '../identity/fhir-parts.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import type { Practitioner } from '../identity/model.js';
import { tenYears } from './carnet-ten-years.js';
import { camilleRole } from './carnet-year-facts.js';
import { heleneOn } from './carnet-year.js';
import { pastPrescriptions } from './past-prescriptions.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { record } from './record.js';
import { maisonsSportSante } from './structures.js';

const { valDOrge, fontclaire } = maisonsSportSante;

/** Where the EAPA work; the others work in their own practice, which has no resource here. */
const employers = new Map([[practitioners.leaGrandjean, valDOrge], [practitioners.tomElan, fontclaire]]);

function roleOf(practitioner: Practitioner): PractitionerRole {
  const { reference, givenName, familyName, profession } = practitioner;
  const employer = employers.get(practitioner)?.organization;
  return {
    resourceType: 'PractitionerRole',
    id: `${idIn(reference, 'Practitioner')}-role`,
    meta: { profile: [FR_CORE_PROFILES.practitionerRole] },
    active: true,
    practitioner: { reference: String(reference), display: `${givenName} ${familyName}` },
    ...(employer ? { organization: { reference: `Organization/${employer.id}`, display: String(employer.name) } } : {}),
    ...(profession ? { code: [{ coding: [professionCodings[profession]], text: professionLabels[profession].fr }] } : {}),
  };
}

/** The day the carnets of the demo are of: a page that shows them says it is this day. */
const CARNET_DAY = '2026-06-17';

/** Two carnets, without those who are in the team already: a programme that goes on, and ten years. */
function carnetResources(): FhirResource[] {
  const long = tenYears({ observations: 300, sessions: 367, today: CARNET_DAY });
  return [...heleneOn(CARNET_DAY), ...long].filter(({ resourceType }) => !['Patient', 'Practitioner', 'PractitionerRole'].includes(resourceType));
}

/**
 * All the synthetic people, professionals, structures, records, earlier prescriptions and two carnets, as FHIR resources with ids, each able to enter a
 * server by a PUT. Always the same; a new copy at each call, which the caller may change.
 */
export function demoResources(): FhirResource[] {
  const team = Object.values(practitioners);
  return structuredClone<FhirResource[]>([
    ...[valDOrge, fontclaire].flatMap(({ organization, service }) => [organization, service]),
    ...team.map(toPractitioner),
    ...team.filter((each) => each !== practitioners.camilleRenaud).map(roleOf),
    camilleRole,
    ...Object.values(patients).map(toPatient),
    ...record,
    ...pastPrescriptions,
    ...carnetResources(),
  ]);
}
