/**
 * What is measured: the element, and a floor — the same 300 questions as native inputs with the logic written by hand, so
 * what the browser and the measuring itself cost. Each is the body of a module that sets `window.mount`.
 */
export const element = `
  import '/sport-sante-questionnaire.min.js';
  window.mount = (root, form) => {
    const questionnaire = document.createElement('sps-questionnaire');
    questionnaire.questionnaire = form;
    root.append(questionnaire);
  };
`;

export const floor = `
  const inputs = { boolean: 'checkbox', date: 'date', time: 'time', integer: 'number', decimal: 'number', quantity: 'number' };
  const field = (item) => {
    const row = document.createElement('div');
    const label = document.createElement('label');
    label.textContent = item.text;
    const control = document.createElement(item.type === 'choice' ? 'select' : item.type === 'text' ? 'textarea' : 'input');
    if (control.localName === 'input') control.type = inputs[item.type] ?? 'text';
    for (const { valueCoding } of item.answerOption ?? []) control.append(new Option(valueCoding.display, valueCoding.code));
    control.id = item.linkId;
    label.htmlFor = item.linkId;
    row.append(label, control);
    row.hidden = item.enableWhen !== undefined;
    return row;
  };
  window.mount = (root, form) => {
    for (const group of form.item) {
      const set = document.createElement('fieldset');
      set.append(...group.item.map(field));
      root.append(set);
    }
    const at = (id) => document.getElementById(id);
    root.addEventListener('input', ({ target }) => {
      for (const group of form.item) for (const { linkId, enableWhen } of group.item) {
        if (enableWhen?.[0].question === target.id) at(linkId).parentElement.hidden = !(Number(target.value) >= enableWhen[0].answerInteger);
      }
      at('q10').value = ['q1', 'q11', 'q21'].reduce((total, id) => total + Number(at(id).value), 0);
    });
  };
`;
