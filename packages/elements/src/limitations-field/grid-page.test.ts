/** The grid on a page, found and acted on as a person does: for the tests of the field. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { drawn, everyOne, get, isUnderTest, nameOf, page, plain, textOf } from '../internal/acts.test.js';
import type { LimitationLevels, WalkHelp } from './levels.js';
import './limitations-field.js';
import type { LimitationsField } from './limitations-field.js';

export const some: LimitationLevels = { neuromuscular: 'severe', osteoarticular: 'minimal', walking: 'moderate', cognition: 'none' };

export const open = (levels: LimitationLevels = {}, { attributes = '', width = 840, walk = undefined as WalkHelp | undefined } = {}) =>
  page<LimitationsField>(`<form style="inline-size: ${width}px"><sps-limitations-field name="a" label="Limitations" ${attributes}></sps-limitations-field><button type="button">Suite</button></form>`, 'sps-limitations-field', (field) => {
    field.levels = levels;
    field.walk = walk;
  });

export const row = (field: LimitationsField, dimension: string) => get(field, 'radiogroup', dimension);
export const radio = (field: LimitationsField, name: string) => everyOne(field, 'radio').find((each) => plain(nameOf(each)) === name)!;
/** The last column of a row. */
export const shown = (field: LimitationsField, dimension: string) => textOf(row(field, dimension).querySelector('.shown')!);
export const button = (field: LimitationsField, name: string) => everyOne(field, 'button').find((each) => plain(nameOf(each)) === name)!;
export const sent = (field: LimitationsField) => new FormData(field.form!).get('a');

export async function pointTo(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

export const pressed = async (field: LimitationsField, name: string) => {
  button(field, name).click();
  await drawn(field);
};

if (isUnderTest(import.meta.url)) {
  describe('a page with the grid', () => {
    it('shows what it is given', async () => {
      expect(shown(await open(some), 'Marche')).to.equal('Sous la limite inférieure');
    });
  });
}
