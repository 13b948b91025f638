import '@sport-sante/elements/number-field';
import type { NumberField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<NumberField, 'label' | 'hint' | 'unit' | 'usual' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Nombre',
  component: 'sps-number-field',
  args: { label: 'Durée totale', hint: 'De 3 à 6 mois.', unit: 'mois', usual: [3, 4, 5, 6] },
  render: ({ label = '', hint = '', unit = '', usual = [], value, required = false, disabled = false, readonly = false }) => html`
    <sps-number-field name="answer" label=${label} hint=${hint} unit=${unit} .usual=${usual} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-number-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<NumberField>('sps-number-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { value: 4 } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: 4, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: 4, readonly: true } };

/** Une réponse hors des réponses usuelles s’écrit dans la case. */
export const Inhabituelle: Story = { args: { value: 9 } };
