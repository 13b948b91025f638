import '@sport-sante/elements/prescription-form';
import type { PrescriptionForm } from '@sport-sante/elements';
import { fakePort, patientRecord, patients, practitioners, prescriptions } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { below } from './visitor.js';

/** The properties of the element, and what the page around it decides. */
interface Args extends Partial<Pick<PrescriptionForm, 'client' | 'decisionSupport' | 'favourites' | 'findings' | 'history' | 'patient' | 'prescriber' | 'prescription' | 'record' | 'territory' | 'readonly' | 'today'>> {
  lang?: string;
  /** Width of the column the host gives. */
  width?: string;
  /** The host's own values of the tokens. */
  tokens?: Readonly<Record<string, string>>;
}

const meta = {
  title: 'Prescription/Formulaire',
  component: 'sps-prescription-form',
  args: { today: '2026-11-21', patient: patients.jeanneDuval, prescriber: practitioners.claireMorel, territory: { name: 'Essonne', phone: '01 99 00 12 34' } },
  render: ({ client, decisionSupport = 'on', favourites, findings, history, patient, prescriber, prescription, record, territory, readonly = false, today, lang, width, tokens = {} }) => html`
    <div lang=${ifDefined(lang)} style=${styleMap({ 'max-inline-size': width ?? '80rem', 'margin-inline': 'auto', ...tokens })}>
      <sps-prescription-form today=${ifDefined(today)} ?readonly=${readonly} .client=${client} .record=${record} .favourites=${favourites} .findings=${findings} .decisionSupport=${decisionSupport} .history=${history} .patient=${prescription?.patient ?? patient} .prescriber=${prescriber}
        .prescription=${prescription ?? {}} .territory=${territory}></sps-prescription-form>
    </div>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/* What the play functions do: find by role and name through shadow trees, as a person would, press and type. */

const words = (text: string | null | undefined) => (text ?? '').replace(/[ \n\t]+/g, ' ').trim();

function roleOf(element: Element): string | null {
  if (element instanceof HTMLInputElement && !element.hasAttribute('role')) return ['checkbox', 'radio'].includes(element.type) ? element.type : 'textbox';
  return element.getAttribute('role') ?? { button: 'button', fieldset: 'group', a: 'link' }[element.localName] ?? null;
}

function nameOf(element: Element): string {
  const labelled = (element.getRootNode() as ShadowRoot).getElementById(element.getAttribute('aria-labelledby') ?? '');
  if (labelled) return words(labelled.textContent);
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLInputElement) return words([...(element.labels ?? [])].map(({ textContent }) => textContent).join(' '));
  return words((element.querySelector('legend') ?? element).textContent);
}

/** The first thing in view with that role and name; `undefined` when there is none. */
function get(root: HTMLElement, role: string, name: string | RegExp): HTMLElement | undefined {
  const all = root.shadowRoot ? [...below(root.shadowRoot), ...below(root)] : below(root);
  return all.find((element) => element.checkVisibility() && roleOf(element) === role && (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
}

/** Waits until it is in view. */
const show = (root: HTMLElement, role: string, name: string | RegExp): Promise<void> =>
  waitFor(() => expect(get(root, role, name), `${role} ${String(name)}`).toBeTruthy());

/** Waits until it is in view, then presses it. */
async function press(root: HTMLElement, role: string, name: string | RegExp): Promise<void> {
  await show(root, role, name);
  await userEvent.click(get(root, role, name)!);
}

/** Types into what asks for that; other tags that are typed in are found by role `combobox` or `textbox`. */
async function typeInto(root: HTMLElement, name: string | RegExp, text: string): Promise<void> {
  await waitFor(() => expect(get(root, 'combobox', name) ?? get(root, 'textbox', name)).toBeTruthy());
  await userEvent.type((get(root, 'combobox', name) ?? get(root, 'textbox', name))!, text);
}

const formIn = (canvas: HTMLElement) => canvas.querySelector<PrescriptionForm>('sps-prescription-form')!;

/** Presses « Prescrire » and waits for what comes of it. */
async function prescribe(canvas: HTMLElement, role: string, name: RegExp): Promise<void> {
  await press(formIn(canvas), 'button', /^(Prescrire|Prescribe)$/);
  await waitFor(() => expect(get(formIn(canvas), role, name)).toBeTruthy());
}

/** A server of the page: in memory, the same for each visit. */
const server = () => fakePort([]);

/** What a server answers when nobody hears it, or when it refuses; only what a story needs of one. */
const failing = (status: number, text: string, expression: string[]) => {
  const outcome = { resourceType: 'OperationOutcome' as const, issue: [{ severity: 'error' as const, code: 'invalid' as const, details: { text }, expression }] };
  return { ...fakePort([]), submit: () => Promise.reject(Object.assign(new Error(text), { name: 'FhirError', status, outcome, retryable: status === 0 })) };
};

/** Un médecin ouvre une prescription : la dose conseillée est proposée, tout ce que lui seul peut déclarer reste à répondre. */
export const Vide: Story = {};

/** Le même formulaire, rempli par ce que l’on voit, puis enregistré. */
export const DeVideAEnregistree: Story = {
  name: 'De vide à enregistrée',
  render: meta.render,
  args: { client: server() },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await typeInto(form, /^Motif/, 'infarctus');
    await press(form, 'option', /^Infarctus du myocarde/);
    await press(form, 'checkbox', /^Bouge moins/);
    await press(form, 'checkbox', /^A besoin d’aide/);
    await press(form, 'radio', 'Aucune sévère');
    await press(form, 'checkbox', 'Enseignant en activité physique adaptée');
    await press(form, 'checkbox', /accepte cette prescription$/);
    await press(form, 'radio', 'Oui');
    await prescribe(canvasElement, 'group', /enregistrée/);
  },
};

export const Prerempli: Story = { name: 'Prérempli', args: { prescription: prescriptions.jeanneDuval } };

export const PrerempliAvecDossier: Story = {
  name: 'Prérempli avec dossier',
  args: { record: patientRecord('Patient/patient-01') },
  play: ({ canvasElement }) => press(formIn(canvasElement), 'button', /^Diabète de type 2/),
};

/** Le médecin retrouve ses doses habituelles ; rien d’un patient n’y est gardé. */
export const AvecModeles: Story = {
  name: 'Avec modèles',
  args: {
    favourites: [
      { id: 'modele-1', name: 'Diabète stable', prescription: { durationMonths: 3, dispensers: ['eapa'], precautions: 'Contrôler la glycémie avant et après.' } },
      { id: 'modele-2', name: 'Prévention des chutes', prescription: { durationMonths: 6, dispensers: ['eapa'], components: [{ type: 'balance', sessionsPerWeek: { low: 3 }, intensity: 'light' }] } },
    ],
  },
  play: ({ canvasElement }) => press(formIn(canvasElement), 'button', 'Diabète stable'),
};

export const Depliee: Story = {
  name: 'Dépliée, sévère',
  args: { prescription: { ...prescriptions.complete, authoredOn: '2026-11-21' } },
  play: ({ canvasElement }) => show(formIn(canvasElement), 'group', /^Au moins un\b/),
};

export const Detail: Story = {
  name: 'Un détail ajouté',
  args: { prescription: prescriptions.jeanneDuval },
  play: async ({ canvasElement }) => {
    await press(formIn(canvasElement), 'button', 'Autres détails');
    await press(formIn(canvasElement), 'button', 'Matériel');
    await show(formIn(canvasElement), 'checkbox', 'Sucre rapide');
  },
};

export const CeQuiSeraTransmis: Story = {
  name: 'Ce qui sera transmis',
  args: { prescription: { ...prescriptions.complete, authoredOn: '2026-11-21' } },
  play: async ({ canvasElement }) => {
    await press(formIn(canvasElement), 'button', 'Voir ce qui sera transmis');
    await show(formIn(canvasElement), 'button', 'Revenir au formulaire');
  },
};

/** Un original échu depuis un jour, renouvelé par un masseur-kinésithérapeute. */
const expired = { ...prescriptions.jeanneDuval, authoredOn: '2026-08-20' };

export const RenouvellementParKine: Story = {
  name: 'Renouvellement par un kinésithérapeute',
  args: { prescriber: practitioners.karimSouplet, history: [expired] },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await form.renew(expired);
    await show(form, 'button', 'Renouveler');
  },
};

export const RenouvellementRefuse: Story = {
  name: 'Renouvellement refusé',
  args: { prescriber: practitioners.karimSouplet },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await form.renew({ ...expired, renewalExcluded: true });
    await waitFor(() => expect(words(form.shadowRoot!.textContent)).toMatch(/Le médecin a exclu/));
  },
};

export const Adaptation: Story = {
  args: { history: [expired] },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await form.adapt(expired);
    await show(form, 'button', 'Adapter');
  },
};

export const Arret: Story = {
  name: 'Arrêt',
  args: { prescription: prescriptions.jeanneDuval, readonly: true },
  play: async ({ canvasElement }) => {
    await press(formIn(canvasElement), 'button', 'Arrêter cette prescription');
    await show(formIn(canvasElement), 'textbox', 'Motif de l’arrêt');
  },
};

export const LectureSeuleAvecHistorique: Story = {
  name: 'Lecture seule avec historique',
  args: { prescription: prescriptions.renewal, history: [prescriptions.paulGarnier, prescriptions.renewal], readonly: true },
};

export const Mineur: Story = {
  args: { prescription: { ...prescriptions.minor, guardian: undefined } },
  play: ({ canvasElement }) => show(formIn(canvasElement), 'textbox', 'Nom du responsable légal'),
};

export const AideALaDecision: Story = {
  name: 'Aide à la décision',
  args: { prescription: prescriptions.jeanneDuval, findings: { warningSigns: ['palpitations'] } },
  play: ({ canvasElement }) => press(formIn(canvasElement), 'button', 'Aide à la décision'),
};

export const SansAide: Story = { name: 'Sans aide', args: { prescription: prescriptions.jeanneDuval, decisionSupport: 'off' } };

export const ProgrammesDuTerritoire: Story = {
  name: 'Programmes du territoire',
  args: {
    territory: {
      name: 'Essonne', phone: '01 99 00 12 34',
      programmes: [
        { name: 'Maison Sport-Santé du Val d’Orge', url: 'https://example.org/adhesion', phone: '01 99 00 12 34', content: 'Bilan, trois mois de séances, orientation vers un club', duration: 'Trois mois', place: 'Brétigny-sur-Orge', cost: 'Gratuit' },
        { name: 'Cœur en mouvement', url: 'https://example.org/coeur', content: 'Marche et renforcement en petit groupe', cost: '40 € par an' },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await press(formIn(canvasElement), 'button', 'Changer');
    await show(formIn(canvasElement), 'group', 'Programmes du territoire');
  },
};

export const EnErreur: Story = {
  name: 'En erreur',
  args: { prescription: prescriptions.wrong, patient: patients.angeFiumaltu },
  play: ({ canvasElement }) => prescribe(canvasElement, 'group', /à compléter ou à corriger$/),
};

export const RefusDuServeur: Story = {
  name: 'Refus du serveur',
  args: { prescription: prescriptions.jeanneDuval, client: failing(422, 'Trois séances par semaine au plus pour ce programme.', ['Bundle.entry[0].resource.occurrenceTiming']) },
  play: ({ canvasElement }) => prescribe(canvasElement, 'alert', /refusé l’envoi|serveur ne répond pas/),
};

export const HorsLigne: Story = {
  name: 'Hors ligne',
  args: { prescription: prescriptions.jeanneDuval, client: failing(0, 'no answer', []) },
  play: ({ canvasElement }) => prescribe(canvasElement, 'alert', /Le serveur ne répond pas/),
};

export const Enregistree: Story = {
  name: 'Enregistrée',
  args: { prescription: prescriptions.jeanneDuval, client: server() },
  play: ({ canvasElement }) => prescribe(canvasElement, 'group', /enregistrée/),
};

export const LectureSeule: Story = { name: 'Lecture seule', args: { prescription: prescriptions.feliciteLamarche, patient: patients.feliciteLamarche, readonly: true } };

export const LimitationSevere: Story = {
  name: 'Limitation sévère',
  args: { prescription: { ...prescriptions.jeanneDuval, dispensers: ['eapa', 'sports-educator'] } },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await press(form, 'radio', 'Au moins une sévère');
    await show(form, 'group', /^Au moins un\b/);
    await waitFor(() => expect(words(form.shadowRoot!.textContent)).toMatch(/Retiré de votre choix/));
  },
};

export const UneDoseParActivite: Story = { name: 'Une dose par activité', args: { prescription: prescriptions.feliciteLamarche, patient: patients.feliciteLamarche } };

export const NomsLongs: Story = {
  name: 'Noms longs',
  args: {
    patient: patients.apollineChateauvert,
    territory: { name: 'Communauté d’agglomération du Val d’Yerres et de la Seine', phone: '01 99 00 12 34' },
    prescription: {
      ...prescriptions.jeanneDuval,
      patient: patients.apollineChateauvert,
      grounds: [
        { kind: 'ald', number: 5 },
        { kind: 'ald', number: 30, label: 'Cancer du sein' },
        { kind: 'chronic', text: 'Lombalgie chronique commune invalidante avec retentissement psychologique et professionnel, suivie au centre antidouleur' },
      ],
      dispensers: ['eapa', 'professional-title', 'federal-certificate'],
    },
  },
};

export const Anglais: Story = {
  args: { prescription: prescriptions.jeanneDuval, lang: 'en' },
  play: ({ canvasElement }) => show(formIn(canvasElement), 'button', 'Prescribe'),
};

export const Etroit360: Story = { name: 'Étroit 360', args: { prescription: prescriptions.jeanneDuval, width: '328px' } };

export const ThemeDeLHote: Story = {
  name: 'Thème de l’hôte',
  args: {
    prescription: prescriptions.jeanneDuval,
    tokens: {
      '--sps-font': 'Georgia, serif', '--sps-font-size': '1.0625rem', '--sps-radius': '0.125rem',
      '--sps-color-accent': 'light-dark(#5b2a86, #d3b3f0)', '--sps-color-on-accent': 'light-dark(#ffffff, #25083d)',
      '--sps-color-surface': 'light-dark(#fffdf8, #1b1720)', '--sps-color-surface-raised': 'light-dark(#f5f0e6, #262030)',
    },
  },
};
