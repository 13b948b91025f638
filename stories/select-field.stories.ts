import '@sport-sante/elements/select-field';
import type { SelectField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<SelectField, 'label' | 'labelHidden' | 'hint' | 'options' | 'open' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Liste déroulante',
  component: 'sps-select-field',
  args: { label: 'Département', hint: 'Où vous pratiquez.', options: [{ value: '01', label: 'Ain' }, { value: '04', label: 'Alpes-de-Haute-Provence' }, { value: '39', label: 'Jura' }] },
  render: ({ label = '', labelHidden = false, hint = '', options = [], open = false, size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-select-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .options=${options} ?open=${open}
      size=${size} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-select-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<SelectField>('sps-select-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: '04' } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: '04', disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: '04', readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: '04' } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: '04' } };

export const Autre: Story = { args: { open: true, value: { text: 'Genève' } } };

/** Cinq mille réponses, dessinées quand on ouvre la liste. */
export const Longue: Story = { args: { label: 'Commune', hint: '', options: Array.from({ length: 5000 }, (_, index) => ({ value: `c${index}`, label: `Commune ${index}` })), value: 'c4321' } };
