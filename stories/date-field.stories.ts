import '@sport-sante/elements/date-field';
import type { DateField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<DateField, 'label' | 'hint' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Date',
  component: 'sps-date-field',
  args: { label: 'Date de la prescription', hint: 'Le jour, le mois, l’année.' },
  render: ({ label = '', hint = '', value, required = false, disabled = false, readonly = false }) => html`
    <sps-date-field name="answer" label=${label} hint=${hint} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-date-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<DateField>('sps-date-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { value: '2026-11-21' } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: '2026-11-21', disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: '2026-11-21', readonly: true } };
