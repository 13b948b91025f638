/** Questionnaires and responses under a folder, and which belongs to which. Reads the .json files, writes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * @typedef {{ file: string, resource: Record<string, any> }} Found `file` from the folder, with the place in its Bundle
 * @returns {{ questionnaires: Found[], responses: Found[], unreadable: { file: string, why: string }[], others: number }}
 */
export function findForms(folder) {
  const found = { questionnaires: [], responses: [], unreadable: [], others: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  for (const file of files) {
    try {
      sort({ file, resource: JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '')) }, found);
    } catch (error) {
      found.unreadable.push({ file, why: error.message });
    }
  }
  return found;
}

function sort({ file, resource }, found) {
  const type = resource?.resourceType;
  if (type === 'Questionnaire') found.questionnaires.push({ file, resource });
  else if (type === 'QuestionnaireResponse') found.responses.push({ file, resource });
  else if (type === 'Bundle' && Array.isArray(resource.entry)) resource.entry.forEach((entry, index) => sort({ file: `${file}#${index}`, resource: entry?.resource }, found));
  else found.others += 1;
}

/** The items of a resource and those in them, in order; a pile of its own, since a form may be deeper than the stack. */
export function itemsIn(resource) {
  const items = [];
  const open = [resource];
  for (let one = open.pop(); one; one = open.pop()) {
    const under = [one.item, ...(Array.isArray(one.answer) ? one.answer.map((answer) => answer?.item) : [])].flatMap((list) => (Array.isArray(list) ? list : []));
    const known = under.filter((item) => item !== null && typeof item === 'object');
    items.push(...known);
    open.push(...known);
  }
  return items;
}

const linkIdsOf = (resource) => new Set(itemsIn(resource).map(({ linkId }) => linkId));
const wordsOf = (file) => basename(file, '.json').toLowerCase().replace(/^(questionnaireresponse|questionnaire|qr?)[-_.]/, '');

/**
 * The form of a response: by canonical and version, by canonical, by id, by the file beside it (`qr-x` and `q-x`), else
 * the one that knows all its linkIds, with the fewest others.
 *
 * @returns {Found | undefined}
 */
export function formOf({ file, resource }, questionnaires) {
  const [canonical, version] = String(resource.questionnaire ?? '').split('|');
  const id = canonical.split('/').at(-1);
  const linkIds = linkIdsOf(resource);
  const fits = (one) => [...linkIds].every((linkId) => linkIdsOf(one.resource).has(linkId));
  const same = questionnaires.filter((one) => canonical !== '' && one.resource.url === canonical);
  const exact = same.find((one) => one.resource.version === version);
  if (exact ?? same[0]) return exact ?? same[0];
  const byId = questionnaires.find((one) => id !== '' && one.resource.id === id.replace(/^#/, ''));
  if (byId) return byId;
  const beside = questionnaires.find((one) => dirname(one.file) === dirname(file) && wordsOf(one.file) === wordsOf(file) && fits(one));
  if (beside) return beside;
  if (linkIds.size === 0) return undefined;
  return questionnaires.filter(fits).sort((one, other) => linkIdsOf(one.resource).size - linkIdsOf(other.resource).size)[0];
}
