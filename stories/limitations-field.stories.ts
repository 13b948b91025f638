import '@sport-sante/elements/limitations-field';
import type { LimitationLevels, LimitationsField } from '@sport-sante/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

const levels: LimitationLevels = {
  neuromuscular: 'severe', osteoarticular: 'minimal', endurance: 'moderate', strength: 'moderate', walking: 'moderate',
  cognition: 'none', language: 'minimal', proprioception: 'moderate',
};

type Args = Partial<Pick<LimitationsField, 'label' | 'hint' | 'levels' | 'walk' | 'required' | 'disabled' | 'readonly'>> & { width?: string };

const meta = {
  title: 'Champs/Limitations',
  component: 'sps-limitations-field',
  args: { label: 'Limitations fonctionnelles' },
  render: ({ label = '', hint = '', levels: given = {}, walk, required = false, disabled = false, readonly = false, width = 'none' }) => html`
    <div style="max-inline-size: ${width}">
      <sps-limitations-field name="answer" label=${label} hint=${hint} .levels=${given} .walk=${walk} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}></sps-limitations-field>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector<LimitationsField>('sps-limitations-field')!;
const buttonIn = (canvas: HTMLElement, words: RegExp) => [...fieldIn(canvas).shadowRoot!.querySelectorAll('button')].find(({ textContent }) => words.test(textContent))!;
const radioIn = (canvas: HTMLElement, dimension: string, level: string) =>
  fieldIn(canvas).shadowRoot!.querySelector<HTMLInputElement>(`input[name="${dimension}"][value="${level}"]`)!;

const showAll: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(buttonIn(canvasElement, /^Voir tous/));
  await waitFor(() => expect(buttonIn(canvasElement, /^Voir un seul/)).toBeVisible());
};

/** Rien n’est évalué : rien ne vaut « aucune ». */
export const Vide: Story = {};

/** La distance mesurée se lit sous « Marche », et aucun niveau n’en est tiré. */
export const Rempli: Story = {
  args: { levels, walk: { theoreticalMetres: 635, lowerLimitMetres: 521, measuredMetres: 382 } },
};

/** Le parcours entier, au clavier et à la souris : choisir, effacer, mettre le reste à « aucune », revenir. */
export const Parcours: Story = {
  play: async ({ canvasElement }) => {
    const field = fieldIn(canvasElement);
    await userEvent.click(radioIn(canvasElement, 'strength', 'severe'));
    await userEvent.click(radioIn(canvasElement, 'pain', 'minimal'));
    await userEvent.keyboard('{Delete}');
    await expect(field.levels).toEqual({ strength: 'severe' });
    await userEvent.click(buttonIn(canvasElement, /^Mettre/));
    await waitFor(() => expect(buttonIn(canvasElement, /^Annuler/)).toBeVisible());
    await expect(field.levels.pain).toBe('none');
    await userEvent.click(buttonIn(canvasElement, /^Annuler/));
    await waitFor(() => expect(field.levels).toEqual({ strength: 'severe' }));
  },
};

export const TousLesCriteres: Story = { name: 'Tous les critères', args: { levels }, play: showAll };

/** Une réponse manque et l’envoi vient d’être refusé. */
export const EnErreur: Story = {
  name: 'En erreur',
  args: { required: true },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).reportValidity();
    await waitFor(() => expect(fieldIn(canvasElement).shadowRoot!.querySelector('[part="error"]')!.textContent).not.toBe(''));
  },
};

export const HorsUsage: Story = { name: 'Hors d’usage', args: { levels, disabled: true } };

/** Seules les dimensions évaluées se lisent. */
export const LectureSeule: Story = { name: 'Lecture seule', args: { levels, readonly: true } };

/** Sous 40 rem de large, quatre tuiles par ligne. */
export const Etroit: Story = { name: 'Étroit', args: { levels, width: '360px' } };

export const EtroitTousLesCriteres: Story = { name: 'Étroit, tous les critères', args: { levels, width: '360px' }, play: showAll };
