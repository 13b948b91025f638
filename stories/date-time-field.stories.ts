import '@sport-sante/elements/date-time-field';
import type { DateTimeField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<DateTimeField, 'label' | 'labelHidden' | 'hint' | 'withTime' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Date et heure',
  component: 'sps-date-time-field',
  args: { label: 'Début de la maladie', hint: 'L’année seule suffit.' },
  render: ({ label = '', labelHidden = false, hint = '', withTime = false, size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-date-time-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} ?with-time=${withTime} size=${size}
      .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-date-time-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<DateTimeField>('sps-date-time-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: '2026-11' } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

/** Ce qui ne peut pas être lu reste comme on l’a écrit. */
export const Illisible: Story = {
  play: async ({ canvasElement }) => {
    const box = fieldIn(canvasElement).shadowRoot!.querySelector<HTMLInputElement>('input.control')!;
    box.focus();
    box.value = '31/11/2026';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    box.blur();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: '2026-11', disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: '2026-11', readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: '2026-11' } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: '2026-11' } };

/** Une heure peut suivre le jour. */
export const AvecUneHeure: Story = { name: 'Avec une heure', args: { label: 'Dernière prise', hint: '', withTime: true, value: '2026-11-21' } };
