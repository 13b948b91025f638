import { expect } from 'chai';
import { createExpressionEngine } from './index.js';

/** A clock on which a millisecond passes whenever somebody looks: 100 ms are a number of steps, on any machine. */
const countingClock = () => {
  let looks = 0;
  return () => ++looks;
};

const run = (expression: string, resource: unknown, variables: Record<string, unknown> = {}) =>
  createExpressionEngine({ clock: countingClock() }).evaluate(expression, { resource, variables });

const response = (item: unknown[]) => ({ resourceType: 'QuestionnaireResponse', status: 'in-progress', item });

const wide = response(Array.from({ length: 5000 }, (_, index) => ({ linkId: `q${String(index)}`, answer: [{ valueInteger: index }] })));
const deep = response([Array.from({ length: 200 }).reduce<object>((inner, _, index) => ({ linkId: `d${String(index)}`, item: [inner] }), { linkId: 'x', answer: [{ valueString: `${'a'.repeat(3000)}!` }] })]);
const text = "%resource.descendants().where(linkId='x').answer.value";

const hostile: [string, string, typeof wide?][] = [
  ['counts without end', '(1).repeat($this + 1)'],
  ['writes without end', "'a'.repeat($this & 'a')"],
  ['walks the whole from each of its parts', '%resource.descendants().select(%resource.descendants())', wide],
  ['walks the whole from each part of each part', '%resource.descendants().where(%resource.descendants().where(%resource.descendants().exists()).exists())', deep],
  ['takes the descendants of descendants', '%resource.descendants().descendants().descendants()', deep],
  ['compares everything with everything', '%resource.item.all(%resource.item.linkId contains linkId)', wide],
  ['compares dates with one another', "%resource.item.answer.value.select(today() + ($this.toString() & ' days').toQuantity()).distinct()", wide],
  ['doubles a list', '%resource.item.aggregate($total.combine($total).combine($this), 1)', wide],
  ['grows a union', '%resource.item.aggregate($total | $this, {})', wide],
  ['repeats the whole', '%resource.repeat(descendants() | %resource)', wide],
  ['doubles a text', "%resource.item.aggregate($total & $total, 'aaaaaaaaaa')", wide],
  ['joins a text with itself', "%resource.item.linkId.join(%resource.item.linkId.join(''))", wide],
  ['puts a text in place of each of its letters', "%resource.item.linkId.join('').replace('q', %resource.item.linkId.join(''))", wide],
  ['encodes what is encoded', "%resource.item.linkId.join('').encode('hex').encode('hex').encode('hex')", wide],
  ['grows an integer', '(9223372036854775807L).select($this * $this).select($this * $this)'],
  ['multiplies an integer', '%resource.item.aggregate($total * 3L, 3L)', wide],
  ['replaces by a regular expression that explodes', `${text}.replaceMatches('(a+)+$', '')`, deep],
  ['replaces by choices that explode', `${text}.replaceMatches('${'(a|a)'.repeat(24)}b', '')`, deep],
  ['replaces by quantifiers that add up', `${text}.replaceMatches('a*a*a*b', '')`, deep],
  ['looks around in a regular expression', `${text}.matches('(?=a)(a+)+b')`, deep],
  ['sorts more than it may', '(%resource.descendants()).sort()', wide],
  ['compares what is too much to compare', '%resource.descendants() = %resource.descendants()', wide],
  ['is long', `1${' + 1'.repeat(300_000)}`],
  ['has many signs', `1${' + 1'.repeat(1000)}`],
  ['is a long path', `a${'.a'.repeat(2000)}`],
  ['opens brackets', '('.repeat(10_000)],
  ['opens and closes brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
  ['closes brackets', ')'.repeat(100)],
  ['signs and signs', `${'-'.repeat(4000)}1`],
  ['asks a server for a resource', "'http://elsewhere.example/Patient/1'.resolve()"],
  ['asks a server for a value set', "'a'.memberOf('http://elsewhere.example/vs')"],
  ['asks a terminology', "%terminologies.validateVS('http://elsewhere.example/vs', 'a')"],
  ['makes elements', "%factory.Extension('http://elsewhere.example', 1)"],
  ['leaves the data by the prototype', '%resource.`__proto__`'],
  ['leaves the data by the constructor', '%resource.constructor'],
  ['leaves the data by half a name', '%resource._proto__'],
  ['defines a variable under a name of its own', 'defineVariable(%resource.status, 1)'],
];

describe('An expression that', () => {
  for (const [does, expression, resource = deep] of hostile) {
    it(`${does} costs a message`, () => {
      const result = run(expression, resource);
      expect(result).to.have.property('problem').which.is.oneOf(['invalid', 'failed', 'too-long', 'too-large']);
      expect('detail' in result && result.detail.length).to.be.within(1, 160);
    });
  }

  it('explodes as a regular expression elsewhere is answered', () => {
    for (const source of ['(a+)+$', '(a|a)*b', '(.*a){12}b']) expect(run(`${text}.matches('${source}')`, deep), source).to.deep.equal({ values: [false] });
  });

  it('gives no number gives nothing', () => {
    for (const expression of ['2.power(1000000000)', '0.5.round(2147483647)', '(-1).sqrt()', 'today() + 99999999999 years']) expect(run(expression, deep), expression).to.deep.equal({ values: [] });
  });

  it('walks a response of 5,000 items is run', () => {
    expect(run("%resource.descendants().where(linkId='q4711').answer.value", wide)).to.deep.equal({ values: [4711] });
    expect(run("%resource.repeat(item).where(linkId='q4711').answer.value", wide)).to.deep.equal({ values: [4711] });
    expect(run('%resource.item.answer.value.sum()', wide)).to.deep.equal({ values: [12_497_500] });
    expect(run('%resource.item.linkId.isDistinct()', wide)).to.deep.equal({ values: [true] });
  });

  it('was given up three times is not run again', () => {
    const engine = createExpressionEngine({ clock: countingClock() });
    const results = Array.from({ length: 4 }, () => engine.evaluate('(1).repeat($this + 1)', { resource: deep, variables: {} }));
    expect(results[2]).to.deep.equal({ problem: 'too-long', detail: 'More than 100 ms.' });
    expect(results[3]).to.deep.equal({ problem: 'too-long', detail: 'Given up 3 times.' });
  });

  it('is hostile leaves little time to the next, and enough for one that is not', () => {
    const engine = createExpressionEngine({ clock: countingClock() });
    const problems = Array.from({ length: 11 }, (_, index) => engine.evaluate(`(${String(index)}).repeat($this + 1)`, { resource: deep, variables: {} }));
    expect(problems.at(-1)).to.deep.equal({ problem: 'too-long', detail: 'More than 10 ms.' });
    expect(engine.evaluate('1 + 1', { resource: deep, variables: {} })).to.deep.equal({ values: [2] });
  });

  it('takes as many steps as it may is given up, whatever the clock says', () => {
    const engine = createExpressionEngine({ clock: () => 0, maxSteps: 10_000 });
    expect(engine.evaluate('(1).repeat($this + 1)', { resource: deep, variables: {} })).to.deep.equal({ problem: 'too-long', detail: 'More than 10000 steps.' });
  });

  it('does any of this prints nothing and asks for nothing', () => {
    const called: string[] = [];
    const names = ['log', 'warn', 'error', 'info', 'debug', 'trace'] as const;
    const { console: output, fetch } = globalThis;
    const kept = names.map((name) => output[name]);
    names.forEach((name) => { output[name] = () => called.push(name); });
    globalThis.fetch = () => {
      called.push('fetch');
      return Promise.reject(new Error('No request was expected.'));
    };
    try {
      for (const [, expression, resource = deep] of hostile) run(expression, resource);
      for (const expression of ["%resource.trace('answers')", "%resource.trace('answers', item)", '@2020 + 1.5 years', 'iif(1)', 'a b', "'", '@2020-13-45', '1 is 2', '%resource.item[0].linkId + 1']) run(expression, deep);
    } finally {
      names.forEach((name, index) => { output[name] = kept[index] ?? output[name]; });
      globalThis.fetch = fetch;
    }
    expect(called).to.deep.equal([]);
  });
});
