import '@sport-sante/elements/choice-field';
import type { ChoiceField, ChoiceOption } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

const options: readonly ChoiceOption[] = [
  { value: 'endurance', label: 'Endurance' },
  { value: 'strength', label: 'Renforcement', note: 'Deux fois par semaine' },
  { value: 'balance', label: 'Équilibre' },
  { value: 'breathing', label: 'Respiration', rare: true },
];

type Args = Partial<Pick<ChoiceField, 'label' | 'hint' | 'appearance' | 'multiple' | 'options' | 'values' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Choix',
  component: 'sps-choice-field',
  args: { label: 'Activités prescrites', hint: 'Une ou plusieurs réponses.', multiple: true, options },
  render: ({ label = '', hint = '', appearance = 'tiles', multiple = false, options = [], values = [], required = false, disabled = false, readonly = false }) => html`
    <sps-choice-field name="answer" label=${label} hint=${hint} appearance=${appearance} ?multiple=${multiple} .options=${options} .values=${values} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-choice-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<ChoiceField>('sps-choice-field')!;

export const Vide: Story = {};

export const Rempli: Story = { args: { values: ['endurance', 'strength'] } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { values: ['endurance', 'strength'], disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { values: ['endurance', 'strength'], readonly: true } };

/** Une réponse courte parmi quelques-unes, sur une seule ligne. */
export const Segments: Story = {
  args: {
    label: 'Intensité', hint: '', multiple: false, appearance: 'segmented', values: ['moderate'],
    options: [{ value: 'light', label: 'Légère' }, { value: 'moderate', label: 'Modérée' }, { value: 'vigorous', label: 'Élevée' }],
  },
};
