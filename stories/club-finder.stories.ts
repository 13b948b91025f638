import '@sport-sante/elements/club-finder';
import '@sport-sante/elements/provider';
import type { ClubFinder } from '@sport-sante/elements/club-finder';
import { essonneDirectory, fakePort, patients, practitioners, prescriptions, territoryClubs } from '@sport-sante/sdk/testing';
import type { Task } from 'fhir/r4.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import { below, press, said, shows } from './visitor.js';

interface Args extends Partial<Pick<ClubFinder, 'clubs' | 'place' | 'radius' | 'filters' | 'mode' | 'prescription' | 'patient' | 'referrals' | 'client' | 'now' | 'posters'>> {
  lang?: string;
  /** Le territoire a un numéro. */
  hasPhone?: boolean;
}

const meta = {
  title: 'Lieux/Recherche',
  component: 'sps-club-finder',
  args: { clubs: essonneDirectory, place: 'Évry', radius: 20, mode: 'public', now: '2026-06-17T09:12:00+02:00', hasPhone: true },
  render: ({ clubs, place = '', radius = 20, filters, mode = 'public', prescription, patient, referrals, client, now, posters = false, lang, hasPhone = true }) => html`
    <div lang=${ifDefined(lang)}>
      <sps-provider .territory=${{ name: 'Plateforme Prescri’forme, Essonne', ...(hasPhone && { phone: '01 60 74 64 05' }) }} .practitioner=${practitioners.claireMorel}>
        <sps-club-finder place=${place} radius=${radius} mode=${mode} now=${ifDefined(now)} ?posters=${posters} doctor="Dr Claire Delmas"
          .clubs=${clubs} .filters=${filters} .prescription=${prescription} .patient=${patient} .referrals=${referrals} .client=${client}></sps-club-finder>
      </sps-provider>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/** Ce que voit un habitant d’Évry : du plus proche au plus loin, ce qui est su et ce qui reste à demander. */
export const Public: Story = {
  play: ({ canvasElement }) => shows(canvasElement, 'h3', /lieux à 20 km ou moins/),
};

/** Avant toute recherche : la liste entière, par nom. */
export const SansVille: Story = { name: 'Sans ville', args: { place: '' } };

/** Plusieurs communes portent ce nom : la plus peuplée est prise, les autres sont à une pression. */
export const Homonymes: Story = {
  args: { place: 'Saint-Denis' },
  play: ({ canvasElement }) => shows(canvasElement, 'p, button', /Saint-Denis/),
};

/** « GPS » est le nom de deux maisons sport-santé : les deux, chacune avec sa ville. */
export const Gps: Story = {
  name: 'GPS',
  args: { place: 'GPS' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'h4', /MSS GPS/);
    await shows(canvasElement, 'h4', /MSS Bligny/);
  },
};

/** Aucun résultat : des issues, jamais une page vide. */
export const Rien: Story = {
  args: { place: 'Milly-la-Forêt', radius: 10, filters: { price: ['free'] } },
  play: ({ canvasElement }) => shows(canvasElement, 'h3', /Aucun lieu/),
};

/** Une ville que personne ne connaît. */
export const VilleInconnue: Story = { name: 'Ville inconnue', args: { place: 'Zzyzx' }, play: ({ canvasElement }) => shows(canvasElement, 'h3, p', /n’avons pas trouvé/) };

/** Un filtre réduit la liste ; une pastille le retire. */
export const Filtre: Story = {
  name: 'Filtré',
  args: { filters: { price: ['aided'] } },
  play: ({ canvasElement }) => shows(canvasElement, 'button[aria-pressed="true"]', /Gratuit ou aidé/),
};

/** Tous les filtres, avec ce que chacun laisserait. */
export const TousLesFiltres: Story = {
  name: 'Tous les filtres',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Tous les filtres/);
    await shows(canvasElement, 'dialog h2, dialog h3', /Filtres/);
  },
};

/** Trois lieux choisis : leur ordre, une note, et ce qui les imprime ou les envoie. */
export const MaListe: Story = {
  name: 'Ma liste',
  play: async ({ canvasElement }) => {
    for (const name of [/MSS GPS/, /APA de Géant/]) {
      await shows(canvasElement, 'h4', name);
      const row = below(canvasElement).find((each) => each.matches('li, [role="listitem"]') && each.querySelector('h4') && name.test(said(each.querySelector('h4')!)));
      const button = row && [...row.querySelectorAll<HTMLElement>('button')].find((each) => /Ma liste/.test(said(each)));
      if (button) await userEvent.click(button);
    }
    await press(canvasElement, 'button', /^Ouvrir et imprimer/);
    await shows(canvasElement, 'dialog h2, dialog h3', /Ma liste \(2\)/);
  },
};

/** Le numéro du territoire manque : c’est dit. */
export const SansNumero: Story = {
  name: 'Sans numéro',
  args: { hasPhone: false },
  play: ({ canvasElement }) => shows(canvasElement, 'p', /n’a pas indiqué de numéro/),
};

/** Deux mille créneaux fictifs : la liste reste légère. */
export const DeuxMille: Story = { name: 'Deux mille créneaux', args: { clubs: territoryClubs(), radius: 50 } };

/** La page d’une CPTS : chaque lieu et chaque programme a son affiche à imprimer. */
export const Affiches: Story = {
  args: { posters: true },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Pourquoi ce résultat/);
    await shows(canvasElement, 'button', /^Affiche à imprimer/);
    await press(canvasElement, 'summary', /^Programmes à faire connaître/);
    await press(canvasElement, 'summary', /^Fiche du programme/);
    await shows(canvasElement, 'dt', /Pour qui/);
  },
};

/** Le médecin oriente : limitation sévère, la règle est dite, aucun club n’est proposé. */
export const Clinique: Story = {
  args: { mode: 'clinical', place: 'Corbeil-Essonnes', radius: 30, prescription: prescriptions.paulGarnier, patient: patients.paulGarnier },
  play: ({ canvasElement }) => shows(canvasElement, 'h3', /Filtré par la limitation sévère/),
};

/** La même recherche sans limitation sévère : les clubs sont des portes. */
export const CliniqueLegere: Story = {
  name: 'Clinique, sans limitation sévère',
  args: { mode: 'clinical', place: 'Évry', prescription: prescriptions.jeanneDuval, patient: patients.jeanneDuval },
};

/** Ce que garde le serveur : une demande refusée, une autre sans réponse. */
const task = (id: string, name: string, status: Task['status'], more: Partial<Task> = {}): Task => ({
  resourceType: 'Task', id, status, intent: 'order', code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
  for: { reference: patients.jeanneDuval.reference ?? '' }, owner: { display: name }, authoredOn: '2026-06-10T09:00:00+02:00', lastModified: '2026-06-10T09:00:00+02:00', ...more,
});
const answered = fakePort([
  task('waiting', 'APA de Géant', 'requested'),
  task('refused', 'Passerelle Marche et équilibre (exemple)', 'rejected', { lastModified: '2026-06-15T16:40:00+02:00', statusReason: { text: 'Groupe complet jusqu’en septembre' } }),
]);

/** Les réponses des structures, lues sur le serveur : le refus et son motif d’abord, même si « Ma liste » est vide. */
export const Reponses: Story = {
  name: 'Clinique, réponses des structures',
  args: { mode: 'clinical', place: 'Évry', prescription: prescriptions.jeanneDuval, patient: patients.jeanneDuval, client: answered },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'h3', /Demandes en cours/);
    await shows(canvasElement, '.request', /refusée le 15 juin 2026\s: Groupe complet jusqu’en septembre/);
    await press(canvasElement, 'button', /^Actualiser/);
    await shows(canvasElement, '[role="status"]', /rien de nouveau/);
  },
};

/** En anglais. */
export const Anglais: Story = { args: { lang: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'h2', /Find where to be active/) };
