import type { Carnet, Party, Person } from '../carnet/model.js';
import { yearsOld } from '../carnet/rules.js';
import { longDay, type Language } from './language.js';

const ADULT = 18;

/** Who a document is about, as it names them. */
export interface Named {
  /** « Mme Hélène Vasseur ». */
  full: string;
  /** « Mme Vasseur »; a minor goes by the given name. */
  short: string;
  gender: 'female' | 'male' | undefined;
  /** « née le 4 février 1951 ». `undefined`: no birth date is known. */
  born: string | undefined;
  age: number | undefined;
}

const words = {
  fr: {
    nobody: 'la personne suivie', titles: { female: 'Mme\u00a0', male: 'M.\u00a0' },
    born: (day: string, gender: Named['gender'], isDay: boolean) => `${gender === 'female' ? 'née' : gender === 'male' ? 'né' : 'naissance'} ${isDay ? 'le' : 'en'}\u00a0${day}`,
  },
  en: { nobody: 'the person followed', titles: { female: 'Ms\u00a0', male: 'Mr\u00a0' }, born: (day: string) => `born ${day}` },
};

/** How a document names its person on a day. Nobody is called Madame before they are of age. */
export function named(person: Person, day: string, language: Language): Named {
  const gender = person.gender === 'female' || person.gender === 'male' ? person.gender : undefined;
  const age = yearsOld(person, day);
  const isMinor = age !== undefined && age < ADULT;
  const title = gender === undefined || isMinor ? '' : words[language].titles[gender];
  const parts = [person.givenName, person.familyName].filter((part) => part !== undefined);
  const name = parts.length > 0 ? parts.join(' ') : person.name;
  const brief = isMinor ? person.givenName ?? name : person.familyName ?? person.name;
  const { birthDate } = person;
  return {
    full: name === undefined ? words[language].nobody : `${title}${name}`,
    short: title === '' && !isMinor ? name ?? words[language].nobody : `${title}${brief ?? words[language].nobody}`,
    gender,
    born: birthDate === undefined ? undefined : words[language].born(longDay(birthDate, language), gender, birthDate.length === 10),
    age,
  };
}

/** « Claire Delmas, médecin généraliste ». */
export const partyWords = ({ name, role }: Party): string => (role === undefined ? name : `${name}, ${role}`);

const spaced = (phone: string): string => (/^0\d{9}$/.test(phone.replace(/[\s.]/g, '')) ? phone.replace(/[\s.]/g, '').replace(/(\d\d)(?=\d)/g, '$1\u00a0') : phone);

/** A phone number by pairs, as it is dialled in France; another as it stands. */
export const phoneWords = ({ phone }: Pick<Party, 'phone'>): string | undefined => (phone === undefined ? undefined : spaced(phone));

/** The last prescription a plan rests on; of a carnet without a plan, the last one. */
export function prescriptionOf(carnet: Carnet, plan: { prescriptions: readonly string[] } | undefined): Carnet['prescriptions'][number] | undefined {
  const own = plan ? carnet.prescriptions.filter(({ id, requests }) => plan.prescriptions.some((each) => each === id || requests.includes(each))) : [];
  const all = own.length > 0 ? own : carnet.prescriptions;
  return [...all].sort((one, other) => ((one.authoredOn ?? '') < (other.authoredOn ?? '') ? 1 : -1))[0];
}
