import { emptyCarnet, type AttendanceState, type Carnet, type CarnetEdit, type Session } from '@sport-sante/sdk/carnet';
import { LitElement, nothing, type CSSResult, type PropertyValues } from 'lit';
import { drawn, page } from '../internal/acts.test.js';
import type { Translated } from '../internal/localize.js';
import { acts } from '../tokens/acts.js';
import { base, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';
import type { CarnetContext, EditStatus } from './context.js';

/** What the tests of the parts of a carnet share: a page that holds one, keeps what is edited in memory, and says what became of it. */

/** Madame Vasseur’s sessions up to 17 June 2026, as on the first screen of the design. */
const days: readonly [day: string, state?: AttendanceState][] = [
  ['2026-03-17', 'present'], ['2026-03-24', 'present'], ['2026-03-31', 'present'], ['2026-04-07', 'present'], ['2026-04-14', 'excused'],
  ['2026-04-21', 'present'], ['2026-04-28', 'present'], ['2026-05-05', 'cancelled'], ['2026-05-12', 'present'], ['2026-05-19', 'present'],
  ['2026-05-26', 'present'], ['2026-06-02', 'excused'], ['2026-06-09', 'absent'], ['2026-06-16', 'absent'], ['2026-06-23'], ['2026-06-30'], ['2026-07-07'],
];

export const session = (day: string, more: Partial<Session> = {}): Session => ({
  id: `Appointment/${day}`, plan: 'CarePlan/1', day, startsAt: `${day}T10:00:00+02:00`, endsAt: `${day}T11:00:00+02:00`, kind: 'activity', alsoIn: [],
  place: { name: 'complexe sportif de Pompey' }, ...more,
});

export const plan = { id: 'CarePlan/1', title: 'Prescri’Mouv', status: 'active' as const, startsOn: '2026-03-10', endsOn: '2026-07-07', sessions: 12, prescriptions: [], obstacles: [], levers: [] };

export const helene = (more: Partial<Carnet> = {}): Carnet => ({
  ...emptyCarnet('Europe/Paris'), person: { givenName: 'Hélène', familyName: 'Vasseur', gender: 'female' }, plans: [plan],
  sessions: days.map(([day, state]) => session(day, state && { state })), ...more,
});

type Draw = (context: CarnetContext) => unknown;

/** Stands for `sps-carnet-viewer`: a shadow root with a context, and edits that arrive or do not. */
export class CarnetHost extends LitElement {
  static override properties = { carnet: { attribute: false }, draw: { attribute: false }, settings: { attribute: false } };
  static override styles = [tokens, base, field, acts];

  declare carnet: Carnet;
  declare draw: Draw;
  declare settings: Partial<CarnetContext>;
  /** What was edited, in order. */
  readonly edits: CarnetEdit[] = [];
  /** What becomes of the edits from now on. */
  outcome: 'saved' | 'saving' | 'failed' | 'offline' | 'refused' = 'saved';

  readonly #statuses = new Map<string, EditStatus>();
  #selected: CarnetContext['selected'];

  constructor() {
    super();
    this.carnet = helene();
    this.draw = () => nothing;
    this.settings = {};
  }

  get context(): CarnetContext {
    const { carnet } = this;
    const not = () => undefined;
    return {
      carnet, plan: carnet.plans[0], view: 'clinician', period: 'plan', language: 'fr', today: '2026-06-17', isEditable: true, territory: undefined, issues: [],
      speak: <Sentences>(some: Translated<Sentences>) => (this.settings.language === 'en' && some.en ? some.en : some.fr),
      edit: this.#edit, statusOf: (id) => this.#statuses.get(id), selected: this.#selected,
      select: (kind, id) => { this.#selected = { kind, id }; this.requestUpdate(); },
      close: () => { this.#selected = undefined; this.requestUpdate(); },
      entry: undefined, openEntry: not, closeEntry: not, showPlan: not, showPeriod: not, showView: not, reload: undefined, print: not, share: not, redraw: () => { this.requestUpdate(); },
      ...this.settings,
    };
  }

  protected override render(): unknown { return this.draw(this.context); }

  protected override updated(_changed: PropertyValues): void { this.dispatchEvent(new Event('drawn')); }

  tell(id: string, status: EditStatus): void {
    this.#statuses.set(id, status);
    this.requestUpdate();
  }

  readonly #edit = (edit: CarnetEdit): void => {
    this.edits.push(edit);
    const before = this.carnet;
    const { id, after } = applied(before, edit);
    if (this.outcome === 'saved' || this.outcome === 'saving') this.carnet = after;
    const at = '2026-06-23T11:04:00+02:00';
    const back = () => { this.carnet = before; this.tell(id, { state: 'saved', at }); };
    const again = () => { this.outcome = 'saved'; this.#edit(edit); };
    this.tell(id, { state: this.outcome, at, ...(this.outcome === 'saved' && { undo: back }), ...(['failed', 'offline'].includes(this.outcome) && { retry: again }) });
  };
}
customElements.define('carnet-test-host', CarnetHost);

/** Just enough of an edit for what a screen shows of it. */
function applied(carnet: Carnet, edit: CarnetEdit): { id: string; after: Carnet } {
  if (!('session' in edit)) return { id: 'id' in edit ? edit.id : 'milestone' in edit ? edit.milestone : edit.goal, after: carnet };
  const change = (each: Session): Session => {
    if (edit.kind === 'attendance') return { ...each, state: edit.state ?? undefined };
    if (edit.kind === 'incident') return { ...each, incident: edit.text ?? undefined };
    const { effort = each.effort, pain = each.pain, mood = each.mood } = edit;
    return { ...each, effort: effort ?? undefined, pain: pain ?? undefined, mood: mood ?? undefined };
  };
  return { id: edit.session, after: { ...carnet, sessions: carnet.sessions.map((each) => (each.id === edit.session ? change(each) : each)) } };
}

/** A page that draws a part. `width` is that of the part, as a host page may give it. */
export async function open(draw: Draw, { carnet = helene(), styles = [], width = '', ...settings }: Partial<CarnetContext> & { styles?: CSSResult[]; width?: string } = {}): Promise<CarnetHost> {
  const host = await page<CarnetHost>('<div lang="fr"><carnet-test-host></carnet-test-host></div>', 'carnet-test-host', (each) => {
    if (width) each.style.inlineSize = width;
    Object.assign(each, { carnet, draw, settings });
  });
  host.shadowRoot!.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
  await drawn(host);
  return host;
}
