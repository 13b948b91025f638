/** The identifiers of documents. Writes nothing. */
import { tsImport } from 'tsx/esm/api';

const { CONTENT_HASH_SYSTEM } = await tsImport('../../packages/sdk/src/document/orientation-codes.ts', import.meta.url);

export const documentIdentifiers = [{
  url: CONTENT_HASH_SYSTEM,
  description: {
    fr: 'Une liste de lieux remise à une personne : le SHA-256 de ce qu’elle dit, en 64 chiffres hexadécimaux. La copie du médecin a le même.',
    en: 'A list of places handed over to a person: the SHA-256 of what it says, in 64 hexadecimal digits. The copy of the doctor has the same.',
  },
}];
