/**
 * A keyboard and nothing else, for the end-to-end tests: what has the focus is known by its name, as it is heard.
 *
 * Reads   the page it is given. Presses keys.
 * Refuses a control that no Tab reaches.
 */

/** More than any page of the examples asks for: a whole round, with every row of a list. */
const ROUND = 120;

/**
 * @param {import('playwright-core').Page} page
 * @returns tabTo: Tab until what has the focus is named so, or begins so; `count`: keys pressed until now, typed letters apart
 */
export function keyboardOf(page) {
  let pressed = 0;
  const focused = () => page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const labels = [...(active?.labels ?? [])].map((label) => label.textContent.trim());
    return (active?.getAttribute('aria-label') ?? labels[0] ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
  const press = (key) => {
    pressed += 1;
    return page.keyboard.press(key);
  };
  return {
    press,
    count: () => pressed,
    focused,
    type: (text) => page.keyboard.type(text),
    async tabTo(name) {
      for (let step = 0; step < ROUND; step += 1) {
        await press('Tab');
        const label = await focused();
        if (name instanceof RegExp ? name.test(label) : label.startsWith(name)) return;
      }
      throw new Error(`Tab never reaches « ${name} ».`);
    },
  };
}
