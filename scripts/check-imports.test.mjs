import { expect } from 'chai';
import { problemsOf, refusalOf } from './check-imports.mjs';

const refused = [
  ['packages/sdk/src/carnet/model.ts', '../prescription/rules.js', /noun/],
  ['packages/sdk/src/carnet/fhir.ts', '../prescription/rules.js', /noun/],
  ['packages/sdk/src/carnet/rules.ts', '../prescription/fhir.js', /noun/],
  ['packages/sdk/src/carnet/fhir-people.ts', '../identity/fhir-patient.js', /noun/],
  ['packages/sdk/src/carnet/fhir.ts', '../prescription/index.js', /noun/],
  ['packages/sdk/src/carnet/model.ts', './fhir.js', /model/],
  ['packages/sdk/src/carnet/model.ts', 'fhir/r4.js', /model/],
  ['packages/sdk/src/carnet/rules.ts', '../index.js', /root/],
  ['packages/sdk/src/client/port.ts', '../carnet/model.js', /client/],
  ['packages/sdk/src/carnet/rules.ts', 'lit', /not among/],
  ['packages/sdk/src/carnet/rules.ts', 'node:fs', /not among/],
  ['packages/sdk/src/carnet/model.ts', 'zod', /zod\/mini/],
  ['packages/sdk/src/carnet/model.ts', 'zod/v4', /zod\/mini/],
  ['packages/sdk/src/client/retry.ts', 'fhir-kit-client', /fhir-kit\.ts only/],
  ['packages/sdk/src/questionnaire/calculate.ts', 'fhirpath', /fhirpath-library\.ts only/],
  ['packages/sdk/src/questionnaire/expressions/index.ts', 'fhirpath/src/types.js', /fhirpath-library\.ts only/],
  ['packages/sdk/src/carnet/rules.ts', '../club/words-of-terms.js', /reaches into/],
  ['packages/sdk/src/carnet/model.ts', '@sport-sante/elements', /upwards/],
  ['packages/sdk/src/carnet/model.ts', '../../../elements/src/internal/a.js', /leaves|inside/],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', 'fhir-kit-client', /fhir-kit\.ts only/],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', '@sport-sante/sandbox', /sandbox/],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', '@sport-sante/sdk/testing', /tests/],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', '@sport-sante/sdk/src/carnet/model.js', /inside/],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', 'zod/mini', /not among/],
  ['packages/sandbox/src/server.ts', '@sport-sante/elements', /upwards/],
  ['stories/carnet.stories.ts', '../packages/elements/src/carnet-viewer/carnet-viewer.js', /inside/],
  ['stories/carnet.stories.ts', '@sport-sante/sdk/carnet', /testing only/],
  ['examples/react/main.tsx', '@sport-sante/sdk/testing', /outsider/],
];

const accepted = [
  ['packages/sdk/src/carnet/fhir.ts', '../prescription/model.js'],
  ['packages/sdk/src/carnet/fhir.ts', '../prescription/codes.js'],
  ['packages/sdk/src/carnet/fhir.ts', '../prescription/fhir.js'],
  ['packages/sdk/src/carnet/fhir-people.ts', '../identity/fhir.js'],
  ['packages/sdk/src/carnet/rules.ts', '../issue.js'],
  ['packages/sdk/src/document/orientation-words.ts', '../club/words-of-terms.js'],
  ['packages/sdk/src/carnet/codes.ts', '../canonical.js'],
  ['packages/sdk/src/carnet/fhir.ts', 'fhir/r4.js'],
  ['packages/sdk/src/index.ts', './carnet/index.js'],
  ['packages/sdk/src/testing/people.ts', '../prescription/fhir.js'],
  ['packages/sdk/src/client/fhir-kit.ts', 'fhir-kit-client'],
  ['packages/sdk/src/questionnaire/expressions/fhirpath-library.ts', 'fhirpath/src/types.js'],
  ['packages/sdk/src/carnet/model.test.ts', 'fast-check'],
  ['packages/elements/src/carnet-viewer/carnet-viewer.test.ts', '@sport-sante/sdk/testing'],
  ['packages/elements/src/carnet-viewer/carnet-viewer.ts', 'lit/decorators.js'],
  ['packages/sdk/src/questionnaire/model.ts', 'fhir/r4.js'],
  ['packages/sandbox/src/server.ts', '@medplum/core'],
  ['stories/carnet.stories.ts', '@sport-sante/sdk/testing'],
  ['scripts/e2e.mjs', '@sport-sante/sandbox'],
];

describe('The import frontier', () => {
  for (const [file, specifier, reason] of refused) {
    it(`refuses ${specifier} in ${file}`, () => expect(refusalOf({ file, specifier })).to.match(reason));
  }

  for (const [file, specifier] of accepted) {
    it(`accepts ${specifier} in ${file}`, () => expect(refusalOf({ file, specifier })).to.equal(undefined));
  }

  it('sees every form of import', () => {
    const source = "import 'zod';\nexport * from 'zod';\nconst a = await import('zod');\ntype T = import('zod').T;\nimport type { U } from 'zod';";
    expect(problemsOf('packages/sdk/src/carnet/model.ts', source).map((each) => each.split(' ')[0].split(':')[1])).to.deep.equal(['1', '2', '3', '4', '5']);
  });
});
