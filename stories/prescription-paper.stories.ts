import { paperOf, paperStyles, picturesOf, prescriptionPdf, renderPaper, type PaperOptions } from '@sport-sante/elements/prescription-paper';
import { paperCases, prescriptions } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

interface Args { draft: Parameters<typeof paperOf>[0]; options?: PaperOptions }

const programme = { name: 'Maison Sport-Santé du Val d’Orge', address: 'https://sport-sante.example/adhesion/val-d-orge', phone: '01 99 00 12 34', cost: 'free' };

/** The sheet as it prints, in a shadow root: its style sheet is that of a document of its own. */
function sheetOf({ draft, options }: Args): HTMLElement {
  const paper = paperOf(draft, options);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(paperStyles(paper));
  root.adoptedStyleSheets = [style];
  render(renderPaper(paper), root);
  void picturesOf(paper).then((pictures) => { render(renderPaper(paper, pictures), root); });
  return host;
}

const meta = {
  title: 'Prescription/Papier',
  render: (args) => html`
    <div tabindex="0" role="group" aria-label="Feuille A4" style="overflow-x: auto; background: #fff; inline-size: fit-content; max-inline-size: 100%; padding: 11mm 12mm; box-sizing: border-box">${sheetOf(args)}</div>`,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

const textIn = (canvas: HTMLElement) => (canvas.querySelector('[role=group] > div')?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

export const Simple: Story = {
  args: { draft: paperCases.simple },
  play: async ({ canvasElement }) => {
    await expect(textIn(canvasElement)).toMatch(/Mme\sDUVAL\sJeanne/);
    await waitFor(() => expect(canvasElement.querySelector('[role=group] > div')?.shadowRoot?.querySelectorAll('svg.code path').length).toBe(1));
  },
};

export const AldEtBulletin: Story = { name: 'ALD, deux zones, bulletin', args: { draft: prescriptions.jeanneDuval, options: { programme } } };

export const Tout: Story = { name: 'Limitation sévère, tout ce qui peut être dit', args: { draft: paperCases.everything, options: { programme } } };

export const Mineur: Story = { args: { draft: paperCases.minor, options: { territory: { name: 'Essonne', phone: '01 99 00 12 34' } } } };

export const NomsLongs: Story = { name: 'Noms longs', args: { draft: paperCases.longNames, options: { programme } } };

export const Renouvellement: Story = { name: 'Renouvellement par un kinésithérapeute', args: { draft: paperCases.renewal } };

export const RenouvellementExclu: Story = { name: 'Renouvellement exclu par le médecin', args: { draft: { ...paperCases.simple, renewalExcluded: true } } };

export const VueReduite: Story = {
  name: 'Vue réduite',
  args: { draft: paperCases.everything, options: { view: 'other', programme } },
  play: async ({ canvasElement }) => { await expect(textIn(canvasElement)).not.toMatch(/longue durée|Matricule|Pathologies|Neuromusculaire/); },
};

export const AVide: Story = { name: 'À compléter à la main', args: { draft: paperCases.blank } };

export const ModeleDUnTerritoire: Story = {
  name: 'Modèle d’un territoire',
  args: {
    draft: paperCases.simple,
    options: {
      words: { title: 'Formulaire du territoire' },
      layout: ({ title, patient, sentence, dose, signature }) => [...title, ...patient, ...sentence, ...dose, { kind: 'frame', title: 'Cadre du territoire', blocks: signature }],
    },
  },
};

export const Pdf: Story = {
  name: 'PDF',
  args: { draft: prescriptions.jeanneDuval, options: { programme } },
  render: ({ draft, options }) => html`
    <button type="button" @click=${async ({ target }: Event) => {
    const blob = await prescriptionPdf(draft, options);
    const link = document.createElement('a');
    Object.assign(link, { href: URL.createObjectURL(blob), target: '_blank', textContent: `Ouvrir le PDF (${Math.round(blob.size / 1000)}\u00a0ko)` });
    (target as HTMLElement).after(' ', link);
  }}>Faire le PDF</button>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(canvasElement.querySelector('button')!);
    await waitFor(() => expect(canvasElement.querySelector('a')?.textContent).toMatch(/^Ouvrir le PDF \(\d\d\sko\)$/), { timeout: 15_000 });
  },
};
