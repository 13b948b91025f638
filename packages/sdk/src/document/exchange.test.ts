import { expect } from 'chai';
import fc from 'fast-check';
import { someCarnet } from '../carnet/arbitrary.suite.js';
import { readCarnet } from '../carnet/fhir.js';
import { emptyCarnet, type Carnet } from '../carnet/model.js';
import { carnets } from '../testing/carnets.js';
import { fromCsvText, guarded, toCsvText, unguarded } from '../csv.js';
import { fieldMap, fromCarnetCsv, rowSentence, toCarnetCsv, toNdjson } from './exchange.js';

const helene = (): Carnet => readCarnet(carnets.year).carnet;
const errorsOf = (text: string) => fromCarnetCsv(text).issues.filter(({ severity }) => severity === 'error').map(({ row, column, code }) => [row, column, code]);
const awkward = fc.string({ unit: fc.constantFrom('a', 'é', ';', ',', '"', '\'', '=', '+', '-', '@', '\n', '\r', '\t', ' ', '1', '\u202f', '😀', '＝'), maxLength: 12 });

describe('A file of cells', () => {
  it('gives back any text, and runs none of it', () => {
    fc.assert(fc.property(fc.array(fc.array(awkward, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const written = rows.map((row) => row.map(guarded));
      for (const cell of written.flat()) expect(cell).to.not.match(/^[=+\-@\t\r\n＝＋－＠]/);
      const read = fromCsvText(toCsvText([['a', 'b'], ...written]), (cells) => cells.length).rows.slice(1).map(({ cells }) => cells.map(unguarded));
      expect(read).to.deep.equal(rows);
    }), { numRuns: 500 });
  });

  it('loses no more than the row whose quote is never closed', () => {
    const { rows } = fromCsvText('record;text\r\nnote;"one\r\nnote;two\r\nnote;"three"\r\n', () => 1);
    expect(rows).to.deep.equal([{ row: 1, cells: ['record', 'text'] }, { row: 2, cells: [], problem: 'quote', raw: 'note;"one' }, { row: 3, cells: ['note', 'two'] }, { row: 4, cells: ['note', 'three'] }]);
  });

  it('is read in time that grows with it, whatever its quotes', () => {
    // Read again from each open quote, this would outlast any limit of the runner.
    expect(fromCsvText(`record;text\n${'note;"open\n'.repeat(100_000)}`, () => 1).rows.length).to.equal(100_001);
  });
});

describe('A carnet as CSV', () => {
  it('is read back as it was written, whatever the carnet', () => {
    fc.assert(fc.property(someCarnet, fc.constantFrom(',' as const, '.' as const), fc.constantFrom(';' as const, ',' as const, '\t' as const), (carnet, decimal, delimiter) => {
      const text = toCarnetCsv(carnet, { decimal, delimiter });
      const { carnet: read, issues } = fromCarnetCsv(text, { timeZone: carnet.timeZone });
      expect(issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      expect(toCarnetCsv(read, { decimal, delimiter })).to.equal(text);
      expect(read.sessions.map(({ id, startsAt, effort, state }) => ({ id, startsAt, effort, state })))
        .to.deep.equal(carnet.sessions.map(({ id, startsAt, effort, state }) => ({ id, startsAt, effort, state })));
    }), { numRuns: 150 });
  });

  for (const startsAt of ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00', '2026-06-23T08:00:00Z', '2026-06-23T10:00:30+02:00']) {
    it(`keeps the very instant of a session: ${startsAt}`, () => {
      const day = startsAt.slice(0, 10);
      const carnet: Carnet = { ...emptyCarnet('Europe/Paris'), sessions: [{ id: 'a', day, startsAt, kind: 'activity', alsoIn: [] }] };
      expect(fromCarnetCsv(toCarnetCsv(carnet)).carnet.sessions).to.deep.equal(carnet.sessions);
    });
  }

  it('keeps every figure and reason of a measure, apart or not', () => {
    const measure = { status: 'final' as const, records: 1, alsoIn: [], day: '2026-05-01' };
    const carnet: Carnet = {
      ...emptyCarnet('Europe/Paris'), customMeasures: [{ key: 'tandem', label: 'Marche en tandem', unit: 's' }],
      measures: [
        { ...measure, id: 'a', measure: 'weight', value: 70.123456789 }, { ...measure, id: 'b', measure: 'blood-pressure', value: 138, secondValue: 82 },
        { ...measure, id: 'c', measure: 'weight', value: null, written: { value: 71 }, apart: 'unit-missing' }, { ...measure, id: 'd', measure: 'steps', value: null, written: { value: 9000, unit: '/d', comparator: '>=' }, apart: 'comparator' },
        { ...measure, id: 'e', measure: 'sit-and-reach', value: -5.5 }, { ...measure, id: 'f', measure: 'waist', value: null, absentReason: 'not-performed' }, { ...measure, id: 'g', measure: 'tandem', value: 1e-7 },
      ],
    };
    expect(fromCarnetCsv(toCarnetCsv(carnet)).carnet.measures).to.deep.equal(carnet.measures);
    expect(fromCarnetCsv(toCarnetCsv(carnet)).carnet.customMeasures).to.deep.equal(carnet.customMeasures);
  });

  it('opens in a spreadsheet in French: its mark, semicolons, decimal commas', () => {
    const text = toCarnetCsv(helene(), { headers: 'fr' });
    expect([text.startsWith('\ufeff'), text.split('\r\n')[0]?.split(';').slice(0, 4).join(), text.includes(';70,6;')]).to.deep.equal([true, '\ufeffType de ligne,Identifiant,Nom,Prénom', true]);
    expect(fromCarnetCsv(text).carnet.sessions.length).to.equal(17);
  });

  it('holds what another program asks for, and no national number', () => {
    const { carnet } = fromCarnetCsv(toCarnetCsv(helene()));
    expect([carnet.sessions.length, carnet.assessments.length, carnet.goals.length, carnet.notes.length, carnet.person.familyName]).to.deep.equal([17, 2, 7, 1, 'VASSEUR']);
    expect(toCarnetCsv(helene())).to.not.match(/1\.2\.250\.1\.213|\b[12]\d{14}\b/);
  });

  it('has a column in its map for each column in its file', () => {
    expect(toCarnetCsv(helene()).split('\r\n')[0]?.slice(1).split(';')).to.deep.equal(fieldMap.map(({ name }) => name));
  });

  it('names nobody when it is for research, and keeps a person’s things together', () => {
    const text = toCarnetCsv(helene(), { purpose: 'research' }) + toNdjson(helene(), { purpose: 'research' });
    expect(text).to.not.match(/vasseur|hélène|renaud|delmas|pompey|1951-02-04|marché|Appointment\/vasseur|01 99/i);
    expect(text).to.include(';1951;').and.to.include('session-1');
  });

  it('says that a row is of another person, and keeps it out', () => {
    const text = 'record;id;family_name;day;text\nnote;1;MARTIN;2026-05-01;a\nnote;2;DURAND;2026-05-02;b\nnote;3;Martin;2026-05-03;c';
    expect(fromCarnetCsv(text).carnet.notes.map(({ id }) => id)).to.deep.equal(['1', '3']);
    expect(errorsOf(text)).to.deep.equal([[3, 'family_name', 'person-other']]);
  });

  it('takes what a person types: any order, labels, dates and words in French, spaces in numbers', () => {
    const text = 'Date\tType de ligne\tÉtat\tHeure\tDurée\tNom de la mesure\tValeur\tInconnue\n23/06/2026\tSéance\tPrésente\t10 h 30\t60\t\t\tx\n1/7/2026\tmesure\t\t\t\tPas par jour\t1 250,5\t\n';
    const { carnet, issues } = fromCarnetCsv(text, { timeZone: 'Europe/Paris' });
    expect(carnet.sessions.map(({ day, state, startsAt, minutes }) => [day, state, startsAt, minutes])).to.deep.equal([['2026-06-23', 'present', '2026-06-23T10:30:00+02:00', 60]]);
    expect(carnet.measures.map(({ measure, day, value }) => [measure, day, value])).to.deep.equal([['steps', '2026-07-01', 1250.5]]);
    expect(issues.map(({ code, column }) => [code, column])).to.deep.equal([['column-unknown', 'Inconnue']]);
  });

  for (const [cell, code] of [['31/02/2026', 'date-unreadable'], ['06/23/2026', 'date-unreadable'], ['', 'day-missing'], ['hier', 'date-unreadable']] as const) {
    it(`says at its row and column what to do with the date « ${cell} », and keeps the other rows`, () => {
      const text = `record;day;state\nsession;${cell};present\nsession;2026-05-02;absent\n`;
      expect(errorsOf(text)).to.deep.equal([[2, 'day', code]]);
      expect(fromCarnetCsv(text).carnet.sessions.map(({ day }) => day)).to.deep.equal(['2026-05-02']);
    });
  }

  for (const [row, column, code] of [
    ['session;2026-05-01;venue peut-être;;', 'state', 'code-unknown'], ['session;2026-05-01;;11;', 'effort', 'number-out-of-range'], ['session;2026-05-01;;fort;', 'effort', 'number-unreadable'],
    ['bricolage;2026-05-01;;;', 'record', 'code-unknown'], ['measure;2026-05-01;;;', 'measure', 'measure-missing'], [';2026-05-01;present;;', 'record', 'record-missing'],
  ] as const) {
    it(`refuses « ${row} » for its column ${column}, and says what to do`, () => {
      const { issues } = fromCarnetCsv(`record;day;state;effort;measure\n${row}\n`);
      expect(issues.map((issue) => [issue.row, issue.column, issue.code])).to.deep.equal([[2, column, code]]);
      for (const issue of issues) expect([rowSentence(issue), rowSentence(issue, 'en')]).to.satisfy((said: string[]) => said.every((each) => each !== issue.code && each.endsWith('.')));
    });
  }

  it('asks about a value that is not likely, and keeps it', () => {
    const { carnet, issues } = fromCarnetCsv('record;day;measure;value\nmeasure;2026-05-01;six-minute-walk;4000\n');
    expect([carnet.measures[0]?.value, issues[0]?.code, issues[0]?.severity]).to.deep.equal([4000, 'value-unlikely', 'warning']);
  });

  it('sets a measure apart whose unit is another', () => {
    const { carnet } = fromCarnetCsv('record;day;measure;value;unit\nmeasure;2026-05-01;weight;150;[lb_av]\n');
    expect(carnet.measures.map(({ value, apart, written }) => ({ value, apart, written }))).to.deep.equal([{ value: null, apart: 'unit-unknown', written: { value: 150, unit: '[lb_av]' } }]);
  });

  it('refuses a session that has an hour and no day', () => {
    expect(errorsOf('record;day;starts\nsession;;10:00')).to.deep.equal([[2, 'day', 'day-missing']]);
  });

  it('never throws, whatever the text', () => {
    const line = fc.array(fc.oneof(awkward, fc.constantFrom('session', 'measure', '2026-05-01', 'record', '__proto__', 'constructor', 'steps', '10:00', '∞', '1e999')), { maxLength: 6 }).map((cells) => cells.join(';'));
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), (lines) => { fromCarnetCsv(['record;day;measure;value;state;starts', ...lines].join('\n')); fromCarnetCsv(lines.join('\n')); }), { numRuns: 1000 });
  });

  it('is empty when it is empty, and says so', () => {
    expect(['', '\ufeff', 'a;b\n1;2'].map((text) => fromCarnetCsv(text).issues.map(({ code }) => code).at(-1))).to.deep.equal(['file-empty', 'file-empty', 'columns-unknown']);
    expect(toCarnetCsv(emptyCarnet('Europe/Paris')).split('\r\n').length).to.equal(2);
  });
});

describe('A carnet as NDJSON', () => {
  it('has a resource a line, of the types that are asked for, without the INS', () => {
    const lines = toNdjson(helene(), { types: ['Patient', 'Appointment'] }).trimEnd().split('\n').map((line) => JSON.parse(line) as { resourceType: string });
    expect(new Set(lines.map(({ resourceType }) => resourceType))).to.deep.equal(new Set(['Patient', 'Appointment']));
    expect(toNdjson(helene())).to.not.include('1.2.250.1.213.1.4');
  });
});
