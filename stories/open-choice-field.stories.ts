import '@sport-sante/elements/open-choice-field';
import type { OpenChoiceField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<OpenChoiceField, 'label' | 'labelHidden' | 'hint' | 'options' | 'multiple' | 'open' | 'appearance' | 'orientation' | 'size' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const meta = {
  title: 'Champs/Choix ouvert',
  component: 'sps-open-choice-field',
  args: { label: 'Activités pratiquées', hint: 'Une ou plusieurs réponses.', multiple: true, open: true, options: [{ value: 'walk', label: 'Marche' }, { value: 'bike', label: 'Vélo', note: 'Aussi électrique' }, { value: 'none', label: 'Aucune', exclusive: true }] },
  render: ({ label = '', labelHidden = false, hint = '', options = [], multiple = false, open = false, appearance = 'tiles', orientation = 'horizontal', size = 'page', value, required = false, disabled = false, readonly = false }) => html`
    <sps-open-choice-field name="answer" label=${label} ?label-hidden=${labelHidden} hint=${hint} .options=${options} ?multiple=${multiple} ?open=${open} appearance=${appearance}
      orientation=${orientation} size=${size} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-open-choice-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<OpenChoiceField>('sps-open-choice-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: ['walk', { text: 'Natation' }] } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: ['walk', { text: 'Natation' }], disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: ['walk', { text: 'Natation' }], readonly: true } };

/** Dans un tableau dense, la question est entendue mais n’est pas vue. */
export const DansUneLigne: Story = { name: 'Dans une ligne', args: { size: 'row', labelHidden: true, hint: '', value: ['walk', { text: 'Natation' }] } };

/** Seule à l’écran, pour un patient. */
export const SeuleALEcran: Story = { name: 'Seule à l’écran', args: { size: 'step', value: ['walk', { text: 'Natation' }] } };

/** Une réponse facultative peut être retirée. */
export const UneSeule: Story = { name: 'Une seule réponse', args: { hint: '', multiple: false, open: false, value: ['bike'] } };

export const OuiNon: Story = { name: 'Oui ou non', args: { label: 'Pratiqué', hint: '', multiple: false, open: false, appearance: 'segmented', options: [{ value: 'yes', label: 'Oui' }, { value: 'no', label: 'Non' }], value: ['yes'] } };

export const UneParLigne: Story = { name: 'Une par ligne', args: { hint: '', multiple: false, open: false, orientation: 'vertical', options: [{ value: '1', label: 'Jamais' }, { value: '2', label: 'Une ou deux fois par semaine, quand le temps le permet' }, { value: '3', label: 'Souvent' }], value: ['2'] } };
