import '@sport-sante/elements/slider-field';
import type { SliderField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<SliderField, 'label' | 'labelHidden' | 'hint' | 'min' | 'max' | 'step' | 'minLabel' | 'maxLabel' | 'appearance' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Curseur',
  component: 'sps-slider-field',
  args: { label: 'Douleur au repos', hint: 'Ces deux dernières semaines.', step: 5, minLabel: 'Aucune', maxLabel: 'La pire que vous imaginez' },
  render: ({ label = '', labelHidden = false, hint = '', min = 0, max = 100, step = 1, minLabel = '', maxLabel = '', appearance = 'slider', size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-slider-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} min=${min} max=${max} step=${step} min-label=${minLabel}
      max-label=${maxLabel} appearance=${appearance} size=${size} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-slider-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<SliderField>('sps-slider-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: 35 } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: 35, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: 35, readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: 35 } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: 35 } };

/** Onze tuiles au plus : chaque réponse est en vue. */
export const Regle: Story = { name: 'Règle', args: { label: 'Importance de bouger plus', hint: '', max: 10, step: 1, appearance: 'tiles', minLabel: 'Pas du tout', maxLabel: 'Tout à fait', value: 7 } };
