import '@sport-sante/elements/decimal-field';
import type { DecimalField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<DecimalField, 'label' | 'labelHidden' | 'hint' | 'usual' | 'closed' | 'unit' | 'integer' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Nombre décimal',
  component: 'sps-decimal-field',
  args: { label: 'Poids', unit: 'kg' },
  render: ({ label = '', labelHidden = false, hint = '', usual = [], closed = false, unit = '', integer = false, size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-decimal-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .usual=${usual} ?closed=${closed} unit=${unit}
      ?integer=${integer} size=${size} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-decimal-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<DecimalField>('sps-decimal-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: 72.5 } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

/** Ce qui ne peut pas être lu reste comme on l’a écrit. */
export const Illisible: Story = {
  play: async ({ canvasElement }) => {
    const box = fieldIn(canvasElement).shadowRoot!.querySelector<HTMLInputElement>('input.control')!;
    box.focus();
    box.value = 'douze';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    box.blur();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: 72.5, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: 72.5, readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: 72.5 } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: 72.5 } };

/** Combien de jours par semaine : huit grandes tuiles. */
export const Jours: Story = { args: { label: 'Jours par semaine', unit: '', usual: [0, 1, 2, 3, 4, 5, 6, 7], closed: true, integer: true, value: 3, size: 'step' } };

export const GrandNombre: Story = { name: 'Grand nombre', args: { label: 'Pas dans le mois', unit: 'pas', value: 1_000_000 } };
