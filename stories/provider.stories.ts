import '@sport-sante/elements/prescription-form';
import '@sport-sante/elements/provider';
import type { Provider } from '@sport-sante/elements';
import { fakePort, patients, practitioners } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';

type Args = Partial<Pick<Provider, 'client' | 'patient' | 'practitioner' | 'territory'>> & { lang?: string };

const meta = {
  title: 'Prescription/Contexte partagé',
  component: 'sps-provider',
  args: { client: fakePort([]), patient: patients.jeanneDuval, practitioner: practitioners.claireMorel, territory: { name: 'Essonne', phone: '01 99 00 12 34' } },
  render: ({ client, patient, practitioner, territory, lang }) => html`
    <sps-provider lang=${ifDefined(lang)} .client=${client} .patient=${patient} .practitioner=${practitioner} .territory=${territory}>
      <sps-prescription-form today="2026-11-21"></sps-prescription-form>
    </sps-provider>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const says = (canvas: HTMLElement, words: string) =>
  waitFor(() => expect(canvas.querySelector('sps-prescription-form')!.shadowRoot!.textContent).toContain(words));

/** Le formulaire trouve autour de lui le patient, le prescripteur, le serveur et le territoire. */
export const PourUnPatient: Story = { name: 'Pour un patient', play: ({ canvasElement }) => says(canvasElement, 'DUVAL') };

/** Le dossier ne dit rien encore : le formulaire s’ouvre et dira ce qui manque. */
export const SansPatient: Story = { name: 'Sans patient', args: { patient: undefined } };

/** La langue se choisit une fois, autour de tout. */
export const EnAnglais: Story = { name: 'En anglais', args: { lang: 'en' }, play: ({ canvasElement }) => says(canvasElement, 'Prescribe') };
