import { expect } from '@open-wc/testing';
import { titledName } from './person-name.js';

const of = (more: Partial<Parameters<typeof titledName>[0]>) => ({ givenName: 'Paul', familyName: 'Garnier', gender: 'male', age: 68, ...more });

describe('titledName', () => {
  const cases: [Parameters<typeof titledName>, string][] = [
    [[of({}), 'fr'], 'M. Paul Garnier'], [[of({}), 'fr', true], 'M. Garnier'], [[of({ gender: 'female' }), 'en'], 'Ms Paul Garnier'], [[of({ gender: 'unknown' }), 'fr'], 'Paul Garnier'],
    [[of({ gender: undefined, givenName: undefined }), 'fr'], 'Garnier'], [[of({ age: 17 }), 'fr'], 'Paul Garnier'], [[of({ age: 17 }), 'fr', true], 'Paul'], [[of({ age: 9, givenName: undefined }), 'fr', true], 'Garnier'],
    [[of({ age: undefined }), 'fr', true], 'M. Garnier'],
  ];
  for (const [given, words] of cases) it(`says « ${words} »`, () => { expect(titledName(...given)).to.equal(words); });
});
