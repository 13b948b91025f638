/**
 * What runs in the measured page: finds questions by the first word of their label, through shadow roots, and tells when
 * a frame shows what is awaited. The same for every contestant. Injected by scripts/bench/measure.mjs.
 */
export function install() {
  const all = function* all(root) {
    for (const node of root.querySelectorAll('*')) {
      yield node;
      if (node.shadowRoot) yield* all(node.shadowRoot);
    }
  };
  const ownText = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('').trim();
  const isSeen = (node) => node.checkVisibility() && node.getClientRects().length > 0;
  const labelOf = (word) => { for (const node of all(document)) if (ownText(node).startsWith(word) && isSeen(node)) return node; return undefined; };

  /** Resolves, with the moment of it, after the first frame in which the condition holds. */
  const frameWhere = (holds) => new Promise((done) => {
    const look = () => {
      if (holds()) requestAnimationFrame((moment) => { done(moment); });
      else requestAnimationFrame(look);
    };
    look();
  });

  /** The question around a label: its control may be in the shadow root of the same field, its answer only words. */
  const questionOf = (label) => {
    let around = label;
    while (around && !around.querySelector?.('input, select, textarea')) around = around.parentElement ?? around.getRootNode().host;
    return around;
  };

  window.bench = {
    async render(form, last) {
      const start = performance.now();
      window.mount(document.getElementById('root'), form);
      await frameWhere(() => labelOf(last));
      return performance.now() - start;
    },
    focus(word) { questionOf(labelOf(word))?.querySelector('input')?.focus(); },
    /** Awaits a key, then two things that follow from it. */
    listen({ shown, calculated, text }) {
      const label = labelOf(calculated);
      const texts = () => [label.parentElement, label.getRootNode().host ?? label.parentElement].flatMap((around) => [around, ...all(around)])
        .some((node) => node.value === text || ownText(node) === text);
      window.listened = new Promise((done) => {
        addEventListener('keydown', ({ timeStamp }) => {
          const after = (holds) => frameWhere(holds).then((moment) => moment - timeStamp);
          done(Promise.all([after(() => labelOf(shown)), after(texts)]));
        }, { once: true, capture: true });
      });
    },
  };
}
