import type { Issue } from '../issue.js';
import { urls } from './codes.js';
import { cyclesIn } from './enable-order.js';
import { extensionsIn, isObject, objectsIn, textIn, valueEntry, type Json } from './json.js';
import type { FormDefinition, ItemDefinition, ItemExpression, LaunchContext } from './model.js';
import { readConstraints, readItems, readVariables, type Reading } from './read-item.js';
import type { OperationOutcome, Questionnaire } from 'fhir/r4.js';

/** Extensions that are told about, because what they ask for is not done here. */
const notSupported: readonly (readonly [url: string, name: string])[] = [
  [urls.candidateExpression, 'candidateExpression'], [urls.subQuestionnaire, 'subQuestionnaire'],
];

function launchContextsOf(questionnaire: Json): LaunchContext[] {
  return extensionsIn(questionnaire, urls.launchContext).flatMap((extension) => {
    const parts = objectsIn(extension.extension);
    const value = parts.find(({ url }) => url === 'name');
    const given = value && valueEntry(value)?.[1];
    const name = isObject(given) ? textIn(given.code) : textIn(given);
    const types = parts.filter(({ url }) => url === 'type').flatMap((part) => textIn(valueEntry(part)?.[1]) ?? []);
    return name === undefined ? [] : { name, types };
  });
}

const expressionsOf = ({ expressions }: ItemDefinition): ItemExpression[] =>
  [...expressions.variables, expressions.initial, expressions.calculated, expressions.enableWhen, expressions.answer].filter((one) => one !== undefined);

function* issuesOfItem(item: ItemDefinition, byLinkId: ReadonlyMap<string, ItemDefinition>): Generator<Issue> {
  const path = [item.linkId];
  for (const { question } of item.enableWhen) {
    if (!byLinkId.has(question)) yield { code: 'enable-when-unknown', severity: 'error', path, params: { question } };
  }
  for (const [url, name] of notSupported) {
    if (extensionsIn(item.source, url).length > 0) yield { code: 'not-supported', severity: 'information', path, params: { extension: name } };
  }
  for (const { language } of expressionsOf(item)) {
    if (language !== 'text/fhirpath') yield { code: 'expression-language', severity: 'information', path, params: { language } };
  }
}

const needsEngine = (item: ItemDefinition): boolean =>
  expressionsOf(item).some(({ language }) => language === 'text/fhirpath') || item.expressions.constraints.length > 0;

/**
 * Reads a Questionnaire once. Never throws: what cannot be used is in `issues`, by the linkId, and the rest is there.
 *
 * @param questionnaire FHIR R4 JSON, of whatever origin
 */
export function readQuestionnaire(questionnaire: unknown): FormDefinition {
  const source = isObject(questionnaire) ? questionnaire : {};
  const issues: Issue[] = [];
  const byLinkId = new Map<string, ItemDefinition>();
  const reading: Reading = { contained: objectsIn(source.contained), valueSets: new Map(), byLinkId, issues };
  const isRefused = source.resourceType !== 'Questionnaire';
  if (isRefused) issues.push({ code: 'questionnaire-unreadable', severity: 'error', path: [] });
  const isModified = objectsIn(source.modifierExtension).length > 0;
  if (isModified) issues.push({ code: 'modifier-unknown', severity: 'error', path: [] });
  const items = isRefused || isModified ? [] : readItems(source.item, undefined, reading);
  const all = [...byLinkId.values()];
  for (const item of all) issues.push(...issuesOfItem(item, byLinkId));
  for (const cycle of cyclesIn(all)) issues.push({ code: 'enable-when-circular', severity: 'error', path: [cycle.linkId] });
  const variables = readVariables(source);
  const constraints = readConstraints(source);
  return {
    source: source as unknown as Questionnaire,
    items,
    byLinkId,
    variables,
    constraints,
    launchContexts: launchContextsOf(source),
    preferredTerminologyServers: [urls.preferredTerminologyServer, urls.sdcPreferredTerminologyServer, urls.terminologyServer]
      .flatMap((url) => extensionsIn(source, url)).flatMap((extension) => textIn(valueEntry(extension)?.[1]) ?? []),
    hasExpressions: all.some(needsEngine) || constraints.length > 0,
    issues,
  };
}

const outcomeCode = (code: string): OperationOutcome['issue'][number]['code'] =>
  (/missing|empty/.test(code) ? 'required' : /duplicate/.test(code) ? 'duplicate' : /not-supported|language|modifier/.test(code) ? 'not-supported' : /circular/.test(code) ? 'business-rule' : 'structure');

/** What is wrong with a Questionnaire, in FHIR: each issue names its item in `expression` and `diagnostics`. */
export function outcomeOf({ issues }: Pick<FormDefinition, 'issues'>): OperationOutcome {
  const list = issues.map(({ code, severity, path, params }) => ({
    severity,
    code: outcomeCode(code),
    details: { text: code },
    diagnostics: [path.length > 0 ? `item ${path.join('/')}` : 'Questionnaire', ...(params ? [JSON.stringify(params)] : [])].join(' '),
    ...(typeof path[0] === 'string' ? { expression: [`Questionnaire.descendants().where(linkId = '${path[0].replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`] } : {}),
  }));
  return { resourceType: 'OperationOutcome', issue: list.length > 0 ? list : [{ severity: 'information', code: 'informational', details: { text: 'ok' } }] };
}
