import '@sport-sante/elements/duration-field';
import type { DurationField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<DurationField, 'label' | 'labelHidden' | 'hint' | 'usual' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Durée',
  component: 'sps-duration-field',
  args: { label: 'Durée par jour', hint: 'À peu près suffit.' },
  render: ({ label = '', labelHidden = false, hint = '', usual = [], size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-duration-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .usual=${usual} size=${size}
      .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-duration-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<DurationField>('sps-duration-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: 90 } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

/** Ce qui ne peut pas être lu reste comme on l’a écrit. */
export const Illisible: Story = {
  play: async ({ canvasElement }) => {
    const box = fieldIn(canvasElement).shadowRoot!.querySelector<HTMLInputElement>('input.control')!;
    box.focus();
    box.value = 'une heure';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    box.blur();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: 90, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: 90, readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: 90 } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: 90 } };

/** Les réponses usuelles sont des tuiles ; une autre durée ouvre une case. */
export const Tuiles: Story = { args: { usual: [10, 20, 30, 45, 60, 90], value: 20, size: 'step' } };

export const AutreDuree: Story = { name: 'Autre durée', args: { usual: [10, 20, 30, 45, 60, 90], value: 75, size: 'step' } };
