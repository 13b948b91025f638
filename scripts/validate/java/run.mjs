/**
 * The HL7 validator, run on a set of resources.
 *
 * Reads   the definitions of sources.mjs; Java and Maven from PATH, the libraries of pom.xml from Maven Central (134 MB, once).
 * Writes  a temporary folder, and removes it; Maven's own cache.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { run } from '../../run.mjs';
import { r4 } from '../../definitions/snapshot.mjs';

const pinned = /"(https?:\/\/[^"|\s]+)\|[\d.]+"/g;

/** Canonicals without their version: with it, the validator does not find the base of an extension of FR Core. */
const written = (resource) => JSON.stringify(resource).replaceAll(pinned, '"$1"');

function writeAll(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** A package as the validator keeps it in its cache. */
function writePackage(home, name, version, resources) {
  const folder = join(home, '.fhir/packages', `${name}#${version}`, 'package');
  const manifest = { name, version, type: 'Core', canonical: 'http://hl7.org/fhir', url: 'http://hl7.org/fhir/R4', title: name, fhirVersions: ['4.0.1'], dependencies: {} };
  writeAll(folder, [['package.json', JSON.stringify(manifest)], ...resources.map((each) => [`${each.resourceType}-${each.id}.json`, JSON.stringify(each)])]);
}

const core = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions', 'valuesets', 'v2-tables', 'v3-codesystems', 'search-parameters'];

/** R4 itself, and two packages that the validator asks for and that nothing of ours needs: later versions' extensions and codes. */
function writeHome(home) {
  writePackage(home, 'hl7.fhir.r4.core', '4.0.1', core.flatMap(r4));
  writePackage(home, 'hl7.fhir.xver-extensions', '0.1.0', []);
  writePackage(home, 'hl7.terminology.r4', '6.2.0', []);
  writeFileSync(join(home, '.fhir/packages/packages.ini'), '[cache]\nversion=3\n');
}

const quietly = { capture: true, allowFailure: true };
const answers = (command, args) => run(command, args, quietly).then(({ code }) => code === 0, () => false);

/** @returns {Promise<string | undefined>} why it cannot run here, in a sentence; `undefined` when it can */
export async function missingTools() {
  if (!await answers('java', ['--list-modules'])) return 'Java was not found';
  const { output } = await run('java', ['--list-modules'], quietly);
  if (!output.includes('jdk.compiler')) return 'Java has no compiler: install a JDK, 17 or newer';
  return await answers('mvn', ['--version']) ? undefined : 'Maven was not found';
}

/**
 * Fetches the libraries of pom.xml, once: Maven keeps them.
 * @returns {Promise<string | undefined>} the class path; `undefined` when Maven Central gives nothing
 */
export async function classPath() {
  const folder = mkdtempSync(join(tmpdir(), 'sport-sante-class-path-'));
  const file = join(folder, 'class-path');
  try {
    const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${file}`, `-Dmdep.pathSeparator=${delimiter}`];
    return await answers('mvn', ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), ...goal]) ? readFileSync(file, 'utf8').trim() : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ level: string, id?: string, location: string, text: string }} Message */

/**
 * @param {string} libraries what `classPath` answered
 * @param {Map<string, object>} resources by the name of their file
 * @param {object[]} definitions beside those of R4
 * @returns {Promise<Map<string, Message[]>>}
 * @throws Error when the validator stops
 */
export async function hl7Answers(libraries, resources, definitions) {
  const folder = mkdtempSync(join(tmpdir(), 'sport-sante-validate-'));
  try {
    const [home, guides, examples, options, result] = ['home', 'definitions', 'examples', 'options', 'answers.json'].map((name) => join(folder, name));
    writeHome(home);
    writeAll(guides, definitions.map((each) => [`${each.resourceType}-${each.id}.json`, written(each)]));
    writeAll(examples, [...resources].map(([name, resource]) => [name, JSON.stringify(resource)]));
    // In a file: the class path is longer than a command line of Windows.
    const lines = ['-Xmx3g', `-Duser.home=${home}`, '-Duser.language=en', '-cp', libraries];
    writeFileSync(options, lines.map((line) => `"${line.replaceAll('\\', '\\\\')}"`).join('\n'));
    await run('java', [`@${options}`, join(import.meta.dirname, 'Validate.java'), guides, examples, result], { capture: true });
    return new Map(Object.entries(JSON.parse(readFileSync(result, 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
