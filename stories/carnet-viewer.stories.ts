import '@sport-sante/elements/carnet-viewer';
import type { CarnetViewer } from '@sport-sante/elements/carnet-viewer';
import { carnets, practitioners } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { press, shows } from './visitor.js';

interface Args extends Partial<Pick<CarnetViewer, 'bundle' | 'carnet' | 'view' | 'editable' | 'now' | 'timeZone'>> {
  lang?: string;
}

const meta = {
  title: 'Carnet/Visionneuse',
  component: 'sps-carnet-viewer',
  args: { view: 'clinician', now: '2026-06-17T09:12:00+02:00' },
  render: ({ bundle, carnet, view = 'clinician', editable = false, now, timeZone, lang }) => html`
    <div lang=${ifDefined(lang)}>
      <sps-carnet-viewer view=${view} now=${ifDefined(now)} time-zone=${ifDefined(timeZone)} ?editable=${editable} .bundle=${bundle} .carnet=${carnet} .author=${practitioners.camilleRenaud}></sps-carnet-viewer>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/** Ce que voit la coordinatrice le 17 juin : une phrase, quatre faits, deux absences de suite, le relais à préparer. */
export const Soignant: Story = {
  args: { bundle: carnets.year },
  play: ({ canvasElement }) => shows(canvasElement, 'h1, h2', /Vasseur, 75 ans/i),
};

/** Le même carnet, tel que la personne le lit. */
export const Patiente: Story = {
  args: { bundle: carnets.year, view: 'patient' },
  play: ({ canvasElement }) => shows(canvasElement, 'h1, h2', /Vasseur/i),
};

/** Le jour d’une séance : un geste enregistre, et se corrige. */
export const Marquer: Story = {
  name: 'Marquer une séance',
  args: { bundle: carnets.on('2026-06-22'), editable: true, now: '2026-06-23T11:04:00+02:00' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Présente$/);
    await shows(canvasElement, 'button[aria-pressed="true"]', /^Présente$/);
    await press(canvasElement, 'button', /^Absente, excusée$/);
    await shows(canvasElement, 'button[aria-pressed="true"]', /^Absente, excusée$/);
  },
};

/** La prescription seule : le carnet commence au bilan initial. */
export const Debut: Story = { name: 'Début', args: { bundle: carnets.start } };

/** Un carnet dont le serveur ne sait rien. */
export const Vide: Story = { args: { bundle: carnets.empty } };

/** Les mesures et les documents n’ont pas pu être chargés : ils sont inconnus, pas absents. */
export const Partiel: Story = {
  args: { carnet: carnets.partial },
  play: ({ canvasElement }) => shows(canvasElement, 'h2, h3, p', /n’a pas pu être chargée/),
};

/** Des données abîmées à côté de bonnes : ce qui est lisible est montré, le reste est dit. */
export const Abime: Story = { name: 'Abîmé', args: { bundle: carnets.broken, now: '2026-11-22T09:12:00+01:00' } };

/** Livres, pouces, pieds, unités absentes : ce qui se convertit est comparé, le reste est mis à part. */
export const Unites: Story = { name: 'Unités mêlées', args: { bundle: carnets.mixedUnits, now: '2026-11-22T09:12:00+01:00' } };

/** Dix ans, 5 000 mesures, 1 000 séances. */
export const DixAns: Story = { name: 'Dix ans', args: { bundle: carnets.tenYears(), now: '2026-06-24T09:12:00+02:00' } };

/** Deux programmes à la fois, après un premier, sous une prescription renouvelée. */
export const DeuxProgrammes: Story = { name: 'Deux programmes', args: { bundle: carnets.twoProgrammes, now: '2026-11-22T09:12:00+01:00' } };

/** Un programme terminé sans suite décidée. */
export const SansRelais: Story = { name: 'Sans relais', args: { bundle: carnets.finishedWithoutRelay, now: '2026-09-01T09:12:00+02:00' } };

/** Des séances passées que personne n’a marquées. */
export const AMarquer: Story = { name: 'À marquer', args: { bundle: carnets.unmarked, editable: true, now: '2026-11-22T09:12:00+01:00' } };

/** Un garçon de 16 ans : pas de norme d’adulte, pas de nombre de séances. */
export const Mineur: Story = { args: { bundle: carnets.minor, now: '2027-01-20T09:12:00+01:00' } };

/** La Réunion : chaque séance à son jour là-bas, près de minuit. */
export const Reunion: Story = { name: 'La Réunion', args: { bundle: carnets.reunion, now: '2026-11-22T09:12:00+04:00', timeZone: 'Indian/Reunion' } };

/** Un carnet d’un autre pays, aux codes du guide américain. */
export const AutrePays: Story = { name: 'Autre pays', args: { bundle: carnets.foreign, now: '2026-06-30T09:12:00+02:00' } };

/** En anglais. */
export const Anglais: Story = {
  args: { bundle: carnets.year, lang: 'en' },
  play: ({ canvasElement }) => shows(canvasElement, 'h2, h3', /Attendance/),
};

/** En anglais, tel que la personne le lit. */
export const PatienteAnglais: Story = { name: 'Patiente, en anglais', args: { bundle: carnets.year, view: 'patient', lang: 'en' } };
