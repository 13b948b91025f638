import '@sport-sante/elements/carnet-viewer';
import type { CarnetViewer } from '@sport-sante/elements/carnet-viewer';
import { carnets, practitioners } from '@sport-sante/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args extends Pick<CarnetViewer, 'view' | 'editable'> {
  /** Le jour où l’on ouvre le carnet. */
  day: string;
}

/** The carnet of a day: the same object while the day is the same, so that the viewer does not open it again. */
const bundles = new Map<string, ReturnType<typeof carnets.on>>();
function bundleOf(day: string): ReturnType<typeof carnets.on> {
  const bundle = bundles.get(day) ?? carnets.on(day);
  bundles.set(day, bundle);
  return bundle;
}

const meta = {
  title: 'Carnet/Une année',
  component: 'sps-carnet-viewer',
  args: { view: 'clinician', editable: true },
  render: ({ day, view, editable }) => html`
    <sps-carnet-viewer view=${view} now=${`${day}T12:00:00+02:00`} ?editable=${editable} .bundle=${bundleOf(day)} .author=${practitioners.camilleRenaud}></sps-carnet-viewer>
  `,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/** 3 mars 2026 : la docteure Delmas prescrit, pour six mois. */
export const Prescription: Story = { args: { day: '2026-03-03' } };

/** 10 mars : le bilan initial, les objectifs, les séances prévues. */
export const BilanInitial: Story = { name: 'Bilan initial', args: { day: '2026-03-10' } };

/** 7 avril : la quatrième séance. */
export const Seance4: Story = { name: 'Séance 4', args: { day: '2026-04-07' } };

/** 12 mai : l’entretien et le bilan de mi-parcours. */
export const MiParcours: Story = { name: 'Mi-parcours', args: { day: '2026-05-12' } };

/** 17 juin : deux absences de suite, sans nouvelles. */
export const Decrochage: Story = { name: 'Décrochage', args: { day: '2026-06-17' } };

/** 30 juin : elle est revenue, et la suite est décidée. */
export const Relais: Story = { args: { day: '2026-06-30' } };

/** 10 juillet : douze séances, le bilan final, la lettre à son médecin. */
export const Fin: Story = { args: { day: '2026-07-10' } };

/** 12 janvier 2027 : le suivi à six mois. */
export const SixMois: Story = { name: 'Six mois', args: { day: '2027-01-12' } };

/** 15 juillet 2027 : un an après. */
export const UnAn: Story = { name: 'Un an après', args: { day: '2027-07-15' } };

/** Un an après, tel qu’elle le lit. */
export const UnAnPatiente: Story = { name: 'Un an après, vue patiente', args: { day: '2027-07-15', view: 'patient', editable: false } };
