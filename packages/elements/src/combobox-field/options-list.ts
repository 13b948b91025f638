import { html, nothing, type TemplateResult } from 'lit';

/** One answer of a list that is searched. */
export interface ComboboxOption {
  /** Tells answers apart. */
  key: string;
  label: string;
  /** A quieter second line. */
  detail?: string;
  /** A short code at the right: « ALD 8 ». */
  tag?: string;
  /** Heading under which it stands; answers of one group follow each other. */
  group?: string;
  /** Where the typed words stand in the label: pairs of start and end. */
  marks?: readonly (readonly [number, number])[];
  /** Whether it is nothing but the typed words: it is never highlighted unless one goes to it. */
  isFreeText?: boolean;
}

/** Whether nothing else is found. */
export const areFreeText = (options: readonly ComboboxOption[]): boolean => options.every(({ isFreeText }) => isFreeText);

/** Whether Enter may keep the first answer of a search: one that was found by words, not the typed words themselves. */
export const isKeptByEnter = ({ isFreeText = false }: ComboboxOption, text: string): boolean => !isFreeText && /[\p{L}\p{N}]/u.test(text);

/** The label with the typed words underlined. */
export function markedLabel({ label, marks = [] }: ComboboxOption): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push(label.slice(at, start), html`<mark>${label.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, label.slice(at)];
}

/** Consecutive answers under their group's heading. */
function grouped(options: readonly ComboboxOption[]): { name: string; options: { option: ComboboxOption; index: number }[] }[] {
  const groups: { name: string; options: { option: ComboboxOption; index: number }[] }[] = [];
  for (const [index, option] of options.entries()) {
    const name = option.group ?? '';
    const last = groups.at(-1);
    if (last?.name === name) last.options.push({ option, index });
    else groups.push({ name, options: [{ option, index }] });
  }
  return groups;
}

interface ListInput {
  options: readonly ComboboxOption[];
  label: string;
  /** Index of the highlighted answer; -1 for none. */
  active: number;
  onPick: (option: ComboboxOption) => void;
}

/** The listbox that the input of a combobox controls. Focus never leaves the input: `aria-activedescendant` points here. */
export function renderList({ options, label, active, onPick }: ListInput): TemplateResult {
  const renderOption = ({ option, index }: { option: ComboboxOption; index: number }) => html`
    <div role="option" id=${`option-${index}`} class="option" aria-selected=${index === active ? 'true' : 'false'} @click=${() => { onPick(option); }}>
      <span>${markedLabel(option)}${option.detail === undefined ? nothing : html`<small>${option.detail}</small>`}</span>
      ${option.tag === undefined ? nothing : html`<span class="tag">${option.tag}</span>`}
    </div>`;
  return html`
    <div id="list" class="list" role="listbox" aria-label=${label}>
      ${grouped(options).map(({ name, options: members }, group) => (name === '' ? members.map(renderOption) : html`
        <div role="group" aria-labelledby=${`group-${group}`}>
          <span class="group-name" id=${`group-${group}`}>${name}</span>
          ${members.map(renderOption)}
        </div>`))}
    </div>
  `;
}
