#!/usr/bin/env node
/**
 * The elements are documented: Storybook's tables, editors and type generators read only the manifest.
 *
 * Reads   packages/elements/custom-elements.json (built). Writes nothing.
 * Refuses an element, or a public property, attribute, event, slot, part or CSS property of one, without a sentence.
 */
import { finish, read } from './source-files.mjs';

const kinds = { attributes: 'attribute', events: 'event', slots: 'slot', cssParts: 'part', cssProperties: 'CSS property', cssStates: 'state' };

/**
 * @param {{ modules: { path: string, declarations?: object[] }[] }} manifest
 * @returns {string[]}
 */
export function problemsOf({ modules }) {
  const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));
  const defined = elements.filter(({ tagName }) => tagName);
  if (defined.length === 0) return ['The manifest holds no element.'];
  return defined.flatMap((element) => {
    const lacking = (what) => `<${element.tagName}> ${what} has no description.`;
    const parts = Object.entries(kinds).flatMap(([key, kind]) => (element[key] ?? []).filter((part) => !part.description).map((part) => lacking(`${kind} « ${part.name} »`)));
    const members = (element.members ?? []).filter((member) => !member.description && !member.inheritedFrom && !member.static).map((member) => lacking(`${member.kind} « ${member.name} »`));
    return [...(element.description ? [] : [`<${element.tagName}> has no description.`]), ...parts, ...members];
  });
}

if (import.meta.filename === process.argv[1]) {
  finish(problemsOf(JSON.parse(read('packages/elements/custom-elements.json'))), 'Every public name of every element is described.');
}
