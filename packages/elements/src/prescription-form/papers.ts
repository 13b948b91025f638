import { onDemand } from '../internal/on-demand.js';
import type { FormContext } from './form-context.js';
import type { FormModel } from './form-model.js';
import type { Sheet } from './paper-acts.js';
import type { ViewKeeper } from './view-keeper.js';

const paperActs = () => onDemand(() => import('./paper-acts.js'));

/** The paper of a form and its PDF; what makes them loads on demand. */
export class Papers {
  readonly #model: FormModel;
  readonly #views: ViewKeeper;

  constructor(model: FormModel, views: ViewKeeper) {
    this.#model = model;
    this.#views = views;
  }

  async print(view?: 'health' | 'other'): Promise<void> { await (await paperActs()).printSheet({ ...this.#sheet, ...(view && { view }) }); }

  async pdf(): Promise<Blob> { return (await paperActs()).pdfOf(this.#sheet); }

  /** What the buttons do: they say when it could not be done. */
  get acts(): Pick<FormContext, 'print' | 'printView' | 'savePdf'> {
    const say = (isPaperLost: boolean) => { this.#views.show({ isPaperLost }); };
    const run = (act: Promise<void>) => { act.then(() => { say(false); }, () => { say(true); }); };
    return {
      print: () => { run(this.print()); },
      printView: (view) => { run(this.print(view)); },
      savePdf: () => { run(this.pdf().then(async (pdf) => { (await paperActs()).download(pdf); })); },
    };
  }

  get #sheet(): Sheet {
    const { draft, territory } = this.#model;
    return { draft, territory, programme: territory?.programmes?.[this.#views.view.programme] };
  }
}
