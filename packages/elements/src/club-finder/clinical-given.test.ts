import { expect } from '@open-wc/testing';
import type { Club } from '@sport-sante/sdk/club/model';
import { prescriptions } from '@sport-sante/sdk/testing';
import { until } from '../internal/acts.test.js';
import { answer, club, hit, open, slot } from './fake-context.suite.js';
import { finder, names, seen } from './club-finder.suite.js';
import { renderRefused } from './clinical-head.js';

const { paulGarnier, jeanneDuval } = prescriptions;
const clinical = (more: Parameters<typeof finder>[0] = {}) => finder({ mode: 'clinical', prescription: paulGarnier, place: 'Corbeil-Essonnes', radius: 30, ...more });

describe('sps-club-finder, a prescription as a host has it', () => {
  const odd: [name: string, more: object][] = [
    ['a dimension that is none', { limitations: { courage: 'severe', force: 5 } }],
    ['a level that is none', { limitations: { strength: 'grave' } }],
    ['days and months that are none', { authoredOn: 'hier', durationMonths: 'six' }],
    ['no day and no months', { authoredOn: undefined, durationMonths: undefined }],
    ['months without end', { durationMonths: Infinity }],
    ['grounds that are none', { grounds: [{}, null, 'ald', { kind: 'risk' }, { kind: 5 }] }],
    ['a patient who is none', { patient: { birthDate: 5, familyName: 5 } }],
  ];
  for (const [name, more] of odd) {
    it(`finds places with ${name}`, async () => {
      const host = await clinical({ prescription: { ...paulGarnier, ...more } });
      expect(names(host).length).to.be.above(0);
      expect(seen(host)).to.match(/Limitation sévère/).and.not.match(/undefined|NaN|Invalid/);
    });
  }

  it('tells a dimension that was written severe, though the limitation as a whole is not', async () => {
    const host = await clinical({ prescription: { ...jeanneDuval, severeLimitation: false, limitations: { strength: 'severe' } } as never });
    expect(seen(host)).to.match(/Limitation pas sévère dans l’ensemble \(sévère : /);
  });
});

describe('what a prescription leaves out', () => {
  const plain = (id: string, more: Partial<Club> = {}) => club(id, { address: { city: 'L\'Haÿ-les-Roses' }, ...more });
  const refused = (many: Club[], ask: () => Promise<ReturnType<typeof answer>>, told = many.length, dispensers = ['eapa'] as const) =>
    open(renderRefused, { mode: 'clinical', answer: answer([], { refused: told }), toQuery: () => ({ dispensers: [...dispensers] }), ask });
  const unfold = (host: Element) => { host.shadowRoot!.querySelector('summary')!.click(); };

  it('does not say of a club that says nothing who supervises there', async () => {
    const many = [plain('Gym'), plain('Judo', { slots: [slot({ supervision: 'educateur-forme' })] })];
    const host = await refused(many, () => Promise.resolve(answer(many.map((each) => hit(each, 1)))));
    unfold(host);
    await until(() => /Judo/.test(seen(host)), 'it names them');
    expect(seen(host)).to.match(/Gym, L’Haÿ-les-Roses\. Ce lieu ne dit pas qui encadre, et l’ordonnance ne nomme pas d’éducateur sportif\./);
    expect(seen(host)).to.match(/Judo, L’Haÿ-les-Roses\. Qui encadre n’est pas parmi les intervenants prescrits\./);
  });

  it('counts all that it does not name', async () => {
    const many = Array.from({ length: 51 }, (_, index) => plain(`c${index}`));
    const hits = () => Promise.resolve(answer(many.map((each) => hit(each, 1))));
    const one = await refused(many, hits);
    unfold(one);
    await until(() => /c49/.test(seen(one)), 'it names fifty');
    expect(seen(one)).to.match(/et 1 autre\b(?!s)/);
    const host = await refused(many, hits, 1500);
    unfold(host);
    await until(() => /c49/.test(seen(host)), 'it names fifty');
    expect(seen(host)).to.match(/et 1 450 autres/);
  });

  it('can be asked for again when they could not be had', async () => {
    let asked = 0;
    const many = [plain('Gym')];
    const host = await refused(many, () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve(answer(many.map((each) => hit(each, 1))));
    });
    unfold(host);
    await until(() => /n’ont pas pu être chargés/.test(seen(host)), 'it says so');
    unfold(host);
    await until(() => !host.shadowRoot!.querySelector('details')!.open, 'it is folded');
    unfold(host);
    await until(() => /Gym/.test(seen(host)), 'it names it');
    expect(seen(host)).not.to.match(/n’ont pas pu/);
  });

  it('says nothing of a search that failed once another was asked', async () => {
    const fails: (() => void)[] = [];
    const many = [plain('Gym')];
    const first = answer([], { refused: 1 });
    const host = await open(renderRefused, { mode: 'clinical', answer: first, toQuery: () => ({ dispensers: ['eapa'] }), ask: () => new Promise((_resolve, reject) => { fails.push(() => { reject(new Error('no')); }); }) });
    unfold(host);
    await until(() => fails.length === 1, 'it asks');
    host.settings = { ...host.settings, answer: answer([], { refused: 1 }), ask: () => Promise.resolve(answer(many.map((each) => hit(each, 1)))) };
    await until(() => /Gym/.test(seen(host)), 'the new search is there');
    fails[0]!();
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    await host.updateComplete;
    expect(seen(host)).not.to.match(/n’ont pas pu/);
  });
});
