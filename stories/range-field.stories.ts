import '@sport-sante/elements/range-field';
import type { RangeField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<RangeField, 'label' | 'spokenLabel' | 'hint' | 'unit' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Intervalle',
  component: 'sps-range-field',
  args: { label: 'Fréquence', spokenLabel: 'Séances par semaine', hint: 'Un seul nombre suffit.', unit: 'par semaine' },
  render: ({ label = '', spokenLabel = '', hint = '', unit = '', value = {}, required = false, disabled = false, readonly = false }) => html`
    <sps-range-field name="answer" label=${label} spoken-label=${spokenLabel} hint=${hint} unit=${unit} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-range-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<RangeField>('sps-range-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { value: { low: 2, high: 3 } } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: { low: 2, high: 3 }, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: { low: 2, high: 3 }, readonly: true } };
