import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { expect } from 'chai';
import { fhirpathLibrary } from './fhirpath-library.mjs';

/** The types as the library publishes them, found where the SDK finds the library. */
const published = 'fhirpath/fhir-context/r4/index.js';
const ofTheSdk = createRequire(`${import.meta.dirname}/../packages/sdk/src/index.ts`);
const code = await fhirpathLibrary.rollup().load('\0fhirpath:virtual:fhirpath');
const built = await import(`data:text/javascript,${encodeURIComponent(code)}`);

describe('The FHIRPath library, taken in whole', () => {
  it('is a module that needs nothing beside it', async () => {
    const { metafile } = await build({ stdin: { contents: code }, bundle: true, write: false, metafile: true, format: 'esm', logLevel: 'error' });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).to.deep.equal([]);
  });

  it('runs under a policy without eval, prints nothing and asks for nothing', () => {
    expect(code).not.to.match(/\beval\(|new Function\(|\bconsole\.|[^.\w\s]\s*fetch\(\w+,/);
  });

  it('gives the types of FHIR R4 as the library has them', () => {
    const original = ofTheSdk(published);
    for (const table of ['path2Type', 'path2TypeWithoutElements', 'choiceTypePaths', 'pathsDefinedElsewhere', 'type2Parent', 'availableTypes']) {
      expect(built.r4[table], table).to.deep.equal(original[table]);
    }
  });

  it('reads and runs an expression', () => {
    const patient = { resourceType: 'Patient', birthDate: '1958-03-02' };
    expect(built.fhirpath.evaluate(patient, "iif(birthDate < @1960-01-01, 'oui', 'non')", {}, built.r4)).to.deep.equal(['oui']);
  });
});
