import '@sport-sante/elements/check-field';
import type { CheckField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<CheckField, 'label' | 'note' | 'checked' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Case à cocher',
  component: 'sps-check-field',
  args: { label: 'Mme DUVAL accepte cette prescription', note: 'Accord recueilli ce jour.' },
  render: ({ label = '', note = '', checked = false, required = false, disabled = false, readonly = false }) => html`
    <sps-check-field name="answer" label=${label} note=${note} ?checked=${checked} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-check-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<CheckField>('sps-check-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { checked: true } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { checked: true, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { checked: true, readonly: true } };
