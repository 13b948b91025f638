import type { Practitioner } from '../identity/model.js';

/**
 * Synthetic professionals. RPPS numbers start with 999, a range in which none is given, and pass Luhn.
 */
const people = <Key extends string>(all: Record<Key, Practitioner>): Record<Key, Practitioner> => all;

export const practitioners = people({
  /** General practitioner, prescribes most of our examples. */
  claireMorel: {
    reference: 'Practitioner/claire-morel', rpps: '99900000011', familyName: 'MOREL', givenName: 'Claire',
    profession: 'physician', specialty: 'Médecine générale', phone: '01 99 00 00 11', email: 'cabinet.morel@example.org',
    secureEmail: 'claire.morel@mssante.example',
    address: { lines: ['4 rue de la Mairie'], postalCode: '91220', city: 'Brétigny-sur-Orge', communeCode: '91103' },
  },
  hugoValcoeur: {
    reference: 'Practitioner/hugo-valcoeur', rpps: '99900000029', familyName: 'VALCOEUR', givenName: 'Hugo',
    profession: 'physician', specialty: 'Cardiologie', phone: '01 99 00 00 29', secureEmail: 'hugo.valcoeur@mssante.example',
    address: { lines: ['Centre médical des Aunettes', '10 rue des Aunettes'], postalCode: '91000', city: 'Évry-Courcouronnes', communeCode: '91228' },
  },
  inesLamiel: {
    reference: 'Practitioner/ines-lamiel', rpps: '99900000037', familyName: 'LAMIEL', givenName: 'Inès',
    profession: 'physician', specialty: 'Endocrinologie', phone: '01 99 00 00 37', secureEmail: 'ines.lamiel@mssante.example',
  },
  karimSouplet: {
    reference: 'Practitioner/karim-souplet', rpps: '99900000045', familyName: 'SOUPLET', givenName: 'Karim',
    profession: 'physiotherapist', phone: '01 99 00 00 45', email: 'karim.souplet@example.org', secureEmail: 'karim.souplet@mssante.example',
    address: { lines: ['18 avenue de la République'], postalCode: '91700', city: 'Sainte-Geneviève-des-Bois', communeCode: '91549' },
  },
  /** An EAPA who asked for an RPPS, and so has a secure mailbox. */
  leaGrandjean: {
    reference: 'Practitioner/lea-grandjean', rpps: '99900000052', familyName: 'GRANDJEAN', givenName: 'Léa',
    profession: 'eapa', phone: '06 39 98 00 52', email: 'lea.grandjean@example.org', secureEmail: 'lea.grandjean@mssante.example',
  },
  /** An EAPA without RPPS, as most are. */
  tomElan: {
    reference: 'Practitioner/tom-elan', familyName: 'ÉLAN', givenName: 'Tom',
    profession: 'eapa', phone: '06 39 98 00 60', email: 'tom.elan@example.org',
  },
  /** Prescribes what the carnets tell. */
  claireDelmas: {
    reference: 'Practitioner/claire-delmas', rpps: '99900000060', familyName: 'DELMAS', givenName: 'Claire',
    profession: 'physician', specialty: 'Médecine générale', phone: '01 99 00 00 60', secureEmail: 'claire.delmas@mssante.example',
    address: { lines: ['2 place de l’Église'], postalCode: '54340', city: 'Pompey', communeCode: '54430' },
  },
  /** The EAPA of the carnets. */
  camilleRenaud: {
    reference: 'Practitioner/camille-renaud', rpps: '99900000078', familyName: 'RENAUD', givenName: 'Camille',
    profession: 'eapa', phone: '01 99 00 24 60', email: 'camille.renaud@example.org', secureEmail: 'camille.renaud@mssante.example',
  },
});
