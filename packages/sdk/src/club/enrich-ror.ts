/** « Maison sport-santé » in the list of categories of the ANS (TRE_R244, active since 28 June 2024; confirmed). */
const MSS = 'https://mos.esante.gouv.fr/NOS/TRE_R244-CategorieOrganisation/FHIR/TRE-R244-CategorieOrganisation|137';

export interface RorQuery { /** INSEE code of a commune the service covers. */ insee?: string; /** How many on a page. */ count?: number }

/**
 * What to ask of the ROR (« répertoire national de l’offre et des ressources ») for its Maisons Sport-Santé, with `connectFhir` and the
 * host’s token: access needs a contract. `fromClubBundle` reads the pages. The parameter for a commune is inferred.
 *
 * @example client.search('HealthcareService', rorSearch({}))
 */
export const rorSearch = ({ insee, count = 100 }: RorQuery = {}): Record<string, string | number | string[]> => ({
  'service-category': MSS,
  _include: ['HealthcareService:organization', 'HealthcareService:location'],
  _count: count,
  ...(insee !== undefined && { 'location.address-insee-code': insee }),
});
