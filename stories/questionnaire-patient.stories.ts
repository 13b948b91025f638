import '@sport-sante/elements/questionnaire';
import type { Questionnaire } from '@sport-sante/elements/questionnaire';
import { questionnaireResponses } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, waitFor } from 'storybook/test';
import { below, press, shows } from './visitor.js';

interface Args extends Partial<Pick<Questionnaire, 'instrument' | 'response' | 'readonly'>> {
  lang?: string;
  /** Width of the column the host gives. */
  width?: string;
}

const meta = {
  title: 'Questionnaire/Patient',
  component: 'sps-questionnaire',
  args: { instrument: 'onaps-paq' },
  render: ({ instrument, response, readonly = false, lang, width }) => html`
    <div lang=${ifDefined(lang)} style=${styleMap({ 'max-inline-size': width ?? 'none' })}>
      <sps-questionnaire mode="patient" now="2026-11-21T10:00:00+01:00" instrument=${ifDefined(instrument)} ?readonly=${readonly} .response=${response}></sps-questionnaire>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const isAsked = (root: HTMLElement, words: RegExp): Promise<void> => shows(root, 'h2', words);

async function answer(root: HTMLElement, words: RegExp): Promise<void> {
  await press(root, 'input', words);
  await press(root, 'button', /^Continuer$/);
}

/** La première question : des jours, de 0 à 7. « 0 » tient lieu de « non ». */
export const Jours: Story = { play: ({ canvasElement }) => isAsked(canvasElement, /effort élevé au travail/) };

/** Six durées usuelles, puis une autre. */
export const Duree: Story = {
  name: 'Durée',
  play: async ({ canvasElement }) => {
    await answer(canvasElement, /^3 jours$/);
    await isAsked(canvasElement, /^Effort élevé\s*: Un de ces jours-là/);
  },
};

/** Une durée qui n’est pas dans la liste s’écrit. */
export const AutreDuree: Story = {
  name: 'Autre durée',
  play: async ({ canvasElement }) => {
    await answer(canvasElement, /^3 jours$/);
    await press(canvasElement, 'input', /^Une autre durée$/);
    await waitFor(() => expect(below(canvasElement).some((each) => each.matches('input.control'))).toBe(true));
  },
};

/** « Continuer » sans réponse : une phrase calme, et rien de perdu. */
export const EnErreur: Story = {
  name: 'En erreur',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Continuer$/);
    await shows(canvasElement, 'p.error', /^Choisissez une réponse/);
  },
};

const { item: [first, ...others] = [], ...head } = questionnaireResponses.onapsPaq;

/** Un brouillon gardé par le site : on reprend à la première question sans réponse. */
export const Reprise: Story = {
  args: { response: { ...head, status: 'in-progress', ...(first && others.length > 0 && { item: [first] }) } },
  play: ({ canvasElement }) => isAsked(canvasElement, /marchez-vous/),
};

/** Tout est relu en mots avant l’envoi. */
export const Relecture: Story = {
  args: { response: { ...questionnaireResponses.onapsPaqIncomplete, status: 'in-progress' } },
  play: ({ canvasElement }) => isAsked(canvasElement, /^Vos réponses$/),
};

/** « Modifier » mène à la question, puis revient à la relecture. */
export const Modifier: Story = {
  args: { response: { ...questionnaireResponses.onapsPaq, status: 'in-progress' } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Modifier.+renforcement/);
    await answer(canvasElement, /^2 jours$/);
    await isAsked(canvasElement, /^Vos réponses$/);
  },
};

export const LectureSeule: Story = { name: 'Lecture seule', args: { response: questionnaireResponses.onapsPaq, readonly: true } };

export const SurUnTelephone: Story = { name: 'Sur un téléphone', args: { width: '22.5rem' } };

export const EnAnglais: Story = { name: 'En anglais', args: { lang: 'en' }, play: ({ canvasElement }) => isAsked(canvasElement, /^On how many days/) };
