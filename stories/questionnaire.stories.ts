import '@sport-sante/elements/questionnaire';
import type { Questionnaire } from '@sport-sante/elements/questionnaire';
import { fakePort, patients, questionnaireResponses, questionnaires } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, waitFor } from 'storybook/test';

interface Args extends Partial<Pick<Questionnaire, 'client' | 'instrument' | 'questionnaire' | 'response' | 'subject' | 'readonly' | 'shortcuts'>> {
  lang?: string;
  /** Width of the column the host gives. */
  width?: string;
}

const meta = {
  title: 'Questionnaire/Professionnel',
  component: 'sps-questionnaire',
  args: { instrument: 'onaps-paq', subject: patients.jeanneDuval },
  render: ({ client, instrument, questionnaire, response, subject, readonly = false, shortcuts = 'on', lang, width }) => html`
    <div lang=${ifDefined(lang)} style=${styleMap({ 'max-inline-size': width ?? '80rem', 'margin-inline': 'auto' })}>
      <sps-questionnaire now="2026-11-21T10:00:00+01:00" instrument=${ifDefined(instrument)} ?readonly=${readonly} shortcuts=${shortcuts}
        .client=${client} .questionnaire=${questionnaire} .response=${response} .subject=${subject}></sps-questionnaire>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const hostIn = (canvas: HTMLElement): Questionnaire => canvas.querySelector('sps-questionnaire')!;

/** A server that does not answer. */
const noServer = (): Questionnaire['client'] => ({
  ...fakePort(),
  submit: () => Promise.reject(Object.assign(new Error('no answer'), { name: 'FhirError', status: 0, retryable: true, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'transient' }] } })),
});

const send: Story['play'] = async ({ canvasElement }) => {
  const host = hostIn(canvasElement);
  await waitFor(() => expect(host.shadowRoot!.querySelector('#send')).not.toBeNull());
  await host.submit();
};

export const Vide: Story = {};
export const Prerempli: Story = { name: 'Prérempli', args: { response: questionnaireResponses.onapsPaq } };
export const EnErreur: Story = {
  name: 'En erreur',
  args: { instrument: undefined, questionnaire: questionnaires.allTypes },
  play: async (context) => {
    await send(context);
    await waitFor(() => expect(hostIn(context.canvasElement).shadowRoot!.querySelector('#summary')).not.toBeNull());
  },
};
export const LectureSeule: Story = { name: 'Lecture seule', args: { response: questionnaireResponses.onapsPaq, readonly: true } };
export const HorsLigne: Story = {
  name: 'Hors ligne',
  args: { instrument: undefined, questionnaire: questionnaires.short, client: noServer() },
  play: async (context) => {
    await send(context);
    await waitFor(() => expect(hostIn(context.canvasElement).shadowRoot!.querySelector('.failure')).not.toBeNull());
  },
};
export const Resultat: Story = { name: 'Résultat', args: { response: questionnaireResponses.onapsPaq }, play: send };
export const Etroit: Story = { name: 'Étroit', args: { width: '22rem' } };
export const Anglais: Story = { args: { lang: 'en' } };

export const Gpaq: Story = { name: 'GPAQ', args: { instrument: 'gpaq' } };
export const IpaqCourt: Story = { name: 'IPAQ court', args: { instrument: 'ipaq-short' } };
export const SigneVital: Story = { name: 'Signe vital d’activité', args: { instrument: 'evs' } };
export const RicciGagnon: Story = { name: 'Ricci et Gagnon', args: { instrument: 'ricci-gagnon' } };
export const Marshall: Story = { args: { instrument: 'marshall' } };
export const Icope: Story = { name: 'ICOPE, étape 1', args: { instrument: 'icope-step1' } };
export const Motivation: Story = { args: { instrument: 'motivation' } };
export const Condition: Story = { name: 'Condition physique', args: { instrument: 'fitness' } };

export const TousLesTypes: Story = { name: 'Tous les types', args: { instrument: undefined, questionnaire: questionnaires.allTypes } };
export const Tableaux: Story = { name: 'Tableau et grille', args: { instrument: undefined, questionnaire: questionnaires.tables } };
export const Pages: Story = { args: { instrument: undefined, questionnaire: questionnaires.pages } };
export const Onglets: Story = { args: { instrument: undefined, questionnaire: questionnaires.tabs } };
export const PasUnQuestionnaire: Story = { name: 'Illisible', args: { instrument: undefined, questionnaire: questionnaires.unreadable } };
