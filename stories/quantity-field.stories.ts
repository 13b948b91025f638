import '@sport-sante/elements/quantity-field';
import type { QuantityField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<QuantityField, 'label' | 'labelHidden' | 'hint' | 'units' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Quantité',
  component: 'sps-quantity-field',
  args: { label: 'Distance de marche', hint: 'En six minutes.', units: [{ system: 'http://unitsofmeasure.org', code: 'm', display: 'm' }, { system: 'http://unitsofmeasure.org', code: 'km', display: 'km' }] },
  render: ({ label = '', labelHidden = false, hint = '', units = [], size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-quantity-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .units=${units} size=${size}
      .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-quantity-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<QuantityField>('sps-quantity-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: { value: 420, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' } } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

/** Ce qui ne peut pas être lu reste comme on l’a écrit. */
export const Illisible: Story = {
  play: async ({ canvasElement }) => {
    const box = fieldIn(canvasElement).shadowRoot!.querySelector<HTMLInputElement>('input.control')!;
    box.focus();
    box.value = 'loin';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    box.blur();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: { value: 420, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' }, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: { value: 420, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' }, readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: { value: 420, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' } } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: { value: 420, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' } } };

export const UneUnite: Story = { name: 'Une seule unité', args: { units: [{ system: 'http://unitsofmeasure.org', code: 'm', display: 'm' }], value: { value: 420, unit: 'm', code: 'm' } } };
