import '@sport-sante/elements/text-field';
import type { TextField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<TextField, 'label' | 'hint' | 'rows' | 'maxLength' | 'value' | 'required' | 'disabled' | 'readonly'>>;

const precautions = 'Arrêter en cas de vertige ou de douleur dans la poitrine.\nAppui possible à tout moment.';

const meta = {
  title: 'Champs/Texte',
  component: 'sps-text-field',
  args: { label: 'Précautions', hint: 'Lues par tous les intervenants.', rows: 2 },
  render: ({ label = '', hint = '', rows = 1, maxLength, value, required = false, disabled = false, readonly = false }) => html`
    <sps-text-field name="answer" label=${label} hint=${hint} rows=${rows} .maxLength=${maxLength} .value=${value} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-text-field>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<TextField>('sps-text-field')!;

const refuse: Story['play'] = async ({ canvasElement }) => {
  fieldIn(canvasElement).reportValidity();
  await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
};

export const Vide: Story = {};

export const Rempli: Story = { args: { value: precautions } };

export const UneLigne: Story = { name: 'Une ligne', args: { label: 'Objectif du patient', hint: '', rows: 1, value: 'Retourner au marché à pied, 600\u00a0m' } };

/** La boîte grandit avec ses mots, jusqu’à seize lignes. */
export const Long: Story = { args: { value: `${precautions}\n\n${Array.from({ length: 6 }, () => 'Anticoagulant\u00a0: éviter les chutes et les contacts.').join('\n')}` } };

/** Le compte des signes n’apparaît que près de la limite. */
export const PresDeLaLimite: Story = { name: 'Près de la limite', args: { value: precautions, maxLength: 100 } };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = { name: 'En erreur', args: { required: true }, play: refuse };

/** Rien n’est coupé : ce qui dépasse est gardé, et marqué. */
export const TropLong: Story = { name: 'Trop long', args: { value: precautions, maxLength: 60 }, play: refuse };

export const HorsUsage: Story = { name: 'Hors d’usage', args: { value: precautions, disabled: true } };

export const LectureSeule: Story = { name: 'Lecture seule', args: { value: precautions, readonly: true } };
