import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { onDemand } from '../internal/on-demand.js';
import { drawing } from './carnet-icons.js';
import { fileOf, save, type FileKind } from './share-files.js';
import { carnetWithout, leftOutOfDocument, researchAgreement } from './share-sections.js';
import type { ShareScope } from './share-state.js';

/** The carnet on paper, without what is kept back; the letter is one piece. */
export function renderPaper({ context, words, state, host }: ShareScope): TemplateResult {
  const isForPrescriber = context.view === 'clinician';
  const printCarnet = () => {
    if (state.leftOut.size === 0) {
      context.print('carnet');
      return;
    }
    const carnet = carnetWithout(context.carnet, state.leftOut);
    void Promise.all([onDemand(() => import('./paper-acts.js')), onDemand(() => import('@sport-sante/sdk/document'))]).then(
      ([{ printPaper }, documents]) => { printPaper(documents, { ...context, carnet }, { what: 'carnet', author: host.author, sections: leftOutOfDocument(state.leftOut) }); },
      () => {
        state.file = { is: 'lost' };
        context.redraw();
      },
    );
  };
  return html`
    <section aria-labelledby="share-paper">
      <h3 id="share-paper">${words.paper}</h3>
      <p class="acts"><button type="button" class="secondary" @click=${printCarnet}>${icon('print')}${words.printCarnet}</button>${
        isForPrescriber ? html`<button type="button" class="secondary" @click=${() => { context.print('letter'); }}>${icon('print')}${words.printLetter}</button>` : nothing}</p>
      ${isForPrescriber ? html`<p class="quiet">${words.letterNote}</p>` : nothing}
    </section>`;
}

/** Files to be saved, each made when it is asked for. */
export function renderFiles(scope: ShareScope): TemplateResult {
  const { context, words, state } = scope;
  const kinds = Object.entries(words.fileKinds) as ['document' | 'csv' | 'ndjson', { name: string; say: string }][];
  return html`
    <section aria-labelledby="share-files">
      <h3 id="share-files">${words.files}</h3>
      <p class="quiet">${words.filesNote}</p>
      <p class="acts">${kinds.map(([kind, { name, say }]) => html`<button type="button" class="secondary" @click=${() => { void make(scope, kind); }}>${drawing('document')}<span>${name}<small>${say}</small></span></button>`)}</p>
      ${context.view === 'clinician' ? renderResearch(scope) : nothing}
      <p role="status">${state.file?.is === 'preparing' ? words.preparing : state.file?.is === 'saved' ? html`${drawing('check')} ${words.saved(state.file.name)}` : nothing}</p>
      <div role="alert">${state.file?.is === 'lost' ? html`<p class="unsaved">${icon('error')}<span>${words.filesLost}</span></p>` : nothing}</div>
    </section>`;
}

function renderResearch(scope: ShareScope): TemplateResult {
  const { context: { carnet }, words } = scope;
  const agreement = researchAgreement(carnet);
  if (agreement !== 'given') return html`<p class="quiet">${words.researchNot[agreement]}</p>`;
  const kinds = Object.entries(words.researchFiles) as ['research-csv' | 'research-ndjson', string][];
  return html`<h4>${words.research}</h4><p class="quiet">${words.researchNote}</p>
    <p class="acts">${kinds.map(([kind, name]) => html`<button type="button" class="secondary" @click=${() => { void make(scope, kind); }}>${drawing('document')}${name}</button>`)}</p>`;
}

async function make({ context, state, host }: ShareScope, kind: FileKind): Promise<void> {
  state.file = { is: 'preparing' };
  context.redraw();
  try {
    const file = await fileOf(kind, context, { leftOut: state.leftOut, author: host.author });
    save(file);
    state.file = { is: 'saved', name: file.name };
  } catch {
    state.file = { is: 'lost' };
  }
  context.redraw();
}
