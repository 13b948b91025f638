import '@sport-sante/elements/combobox-field';
import type { ComboboxField, ComboboxOption } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

const answers: readonly ComboboxOption[] = [
  { key: 'diabetes', label: 'Diabète de type 2', tag: 'ALD 8', detail: 'Diabète de type 1 et de type 2', group: 'Affection de longue durée' },
  { key: 'heart', label: 'Insuffisance cardiaque', tag: 'ALD 5', detail: 'Insuffisance cardiaque grave, troubles du rythme graves', group: 'Affection de longue durée' },
  { key: 'overweight', label: 'Surpoids', group: 'Facteur de risque' },
];
const search = (text: string): readonly ComboboxOption[] => answers.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));

type Args = Partial<Pick<ComboboxField, 'label' | 'hint' | 'placeholder' | 'search' | 'values' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Recherche',
  component: 'sps-combobox-field',
  args: { label: 'Motif', hint: 'Une maladie, un facteur de risque ou une situation.', placeholder: 'Diabète, surpoids…', search },
  render: ({ label = '', hint = '', placeholder = '', search = () => [], values = [], required = false, disabled = false, readonly = false }) => html`
    <sps-combobox-field name="answer" label=${label} hint=${hint} placeholder=${placeholder} .search=${search} .values=${values} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-combobox-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<ComboboxField>('sps-combobox-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { values: answers.slice(0, 2) } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { values: answers.slice(0, 2), disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { values: answers.slice(0, 2), readonly: true } };

/** La liste ouverte : les réponses par groupe, le code à droite. */
export const Ouverte: Story = {
  name: 'Liste ouverte',
  play: async ({ canvasElement }) => {
    const input = fieldIn(canvasElement).shadowRoot!.querySelector('input')!;
    await userEvent.type(input, 'i');
    await waitFor(() => expect(input.getAttribute('aria-expanded')).toBe('true'));
  },
  decorators: [(story) => html`<div style="min-block-size: 22rem">${story()}</div>`],
};
