import '@sport-sante/elements/attachment-field';
import type { AttachmentField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<AttachmentField, 'label' | 'labelHidden' | 'hint' | 'types' | 'maxSize' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Fichier',
  component: 'sps-attachment-field',
  args: { label: 'Bilan en pièce jointe', hint: 'Une photo lisible suffit.', types: ['application/pdf', 'image/*'], maxSize: 2_000_000 },
  render: ({ label = '', labelHidden = false, hint = '', types = [], maxSize, size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-attachment-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .types=${types} .maxSize=${maxSize}
      size=${size} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-attachment-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<AttachmentField>('sps-attachment-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: { contentType: 'application/pdf', title: 'bilan.pdf', size: 120_000, data: 'JVBERi0=' } } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: { contentType: 'application/pdf', title: 'bilan.pdf', size: 120_000, data: 'JVBERi0=' }, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: { contentType: 'application/pdf', title: 'bilan.pdf', size: 120_000, data: 'JVBERi0=' }, readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: { contentType: 'application/pdf', title: 'bilan.pdf', size: 120_000, data: 'JVBERi0=' } } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: { contentType: 'application/pdf', title: 'bilan.pdf', size: 120_000, data: 'JVBERi0=' } } };
