import { expect } from 'chai';
import fc from 'fast-check';
import { someCarnet } from './arbitrary.suite.js';
import { readCarnet, toCarnetBundle } from './fhir.js';
import { isCarnet, type Carnet } from './model.js';
import { carnets } from '../testing/carnets.js';

/** What a carnet says, without the resources it was read from. */
const said = (carnet: Carnet): unknown => JSON.parse(JSON.stringify(carnet, (key, value: unknown) => (['source', 'experienceSources', 'kept', 'base'].includes(key) ? undefined : value)));

const again = (carnet: Carnet) => readCarnet(toCarnetBundle(carnet), { timeZone: carnet.timeZone }).carnet;

describe('toCarnetBundle', () => {
  it('writes any carnet so that it reads back as it was', () => {
    fc.assert(fc.property(someCarnet, (carnet) => {
      expect(isCarnet(carnet)).to.equal(true);
      expect(said(again(carnet))).to.deep.equal(said(carnet));
    }), { numRuns: 300 });
  });
});
