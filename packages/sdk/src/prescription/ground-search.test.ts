import { expect } from 'chai';
import fc from 'fast-check';
import { aldList } from './ald.js';
import { groundLabel, searchGrounds, typedAldNumber, type GroundHit } from './ground-search.js';
import { groundSchema, type Ground } from './model.js';

/** `ald 13 Infarctus du myocarde`: what a hit is, in one line. */
const line = ({ ground, label }: GroundHit) =>
  [ground.kind, ...('number' in ground ? [ground.number] : []), ...('factor' in ground ? [ground.factor] : []), ...('situation' in ground ? [ground.situation] : []), label].join(' ');
const firstOf = (text: string) => searchGrounds(text).map(line)[0];

describe('searchGrounds', () => {
  const cases: [typed: string, first: string | undefined][] = [
    ['infarctus', 'ald 13 Infarctus du myocarde'],
    ['Infarctus du myocarde', 'ald 13 Infarctus du myocarde'],
    ['myocarde infarctus', 'ald 13 Infarctus du myocarde'],
    ['infarctus cérébral', 'ald 1 Accident vasculaire cérébral invalidant'],
    ['INFARCTUS CEREBRAL', 'ald 1 Accident vasculaire cérébral invalidant'],
    ['diabete', 'ald 8 Diabète de type 2'],
    ['DIABÈTE', 'ald 8 Diabète de type 2'],
    ['diabète'.normalize('NFD'), 'ald 8 Diabète de type 2'],
    ['diabète insuline', undefined],
    ['dt2', 'ald 8 Diabète de type 2'],
    ['crohn', 'ald 24 Maladie de Crohn'],
    ['maladie d\'alzheimer', 'ald 15 Maladie d’Alzheimer et autres démences'],
    ['sep', 'ald 25 Sclérose en plaques'],
    ['diabète de type 1', 'ald 8 Diabète de type 1'],
    ['mici', 'ald 24 Rectocolite hémorragique et maladie de Crohn évolutives'],
    ['bpco', 'ald 14 Insuffisance respiratoire chronique grave'],
    ['asthme', 'ald 14 Insuffisance respiratoire chronique grave'],
    ['insuffisance cardiaque', 'ald 5 Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves'],
    ['fibrillation', 'ald 5 Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves'],
    ['trouble du rythme', 'ald 5 Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires ou congénitales graves'],
    ['maladie rénale', 'ald 19 Néphropathie chronique grave et syndrome néphrotique primitif'],
    ['dialyse', 'ald 19 Néphropathie chronique grave et syndrome néphrotique primitif'],
    ['épilepsie', 'ald 9 Formes graves des affections neurologiques et musculaires, épilepsie grave'],
    ['dépression', 'ald 23 Affections psychiatriques de longue durée'],
    ['stent', 'ald 13 Maladie coronaire'],
    ['greffe', 'ald 28 Suites de transplantation d’organe'],
    ['polyarthrite', 'ald 22 Polyarthrite rhumatoïde'],
    ['lupus', 'ald 21 Lupus érythémateux systémique'],
    ['cancer sein', 'ald 30 Cancer du sein'],
    ['parkinson', 'ald 16 Maladie de Parkinson'],
    ['8', 'ald 8 Diabète de type 1 et de type 2'],
    ['ALD 30', 'ald 30 Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique'],
    ['ald n° 8', 'ald 8 Diabète de type 1 et de type 2'],
    ['ALD8', 'ald 8 Diabète de type 1 et de type 2'],
    [' 31 ', 'ald 31 Affection hors liste, grave et évolutive ou invalidante'],
    ['?', undefined],
    ['...', undefined],
    ['😀', undefined],
    ['سكري', undefined],
    ['12', undefined],
    ['ald 12', undefined],
    ['0', undefined],
    ['33', undefined],
    ['hta', 'risk hypertension Hypertension artérielle'],
    ['tension', 'risk hypertension Hypertension artérielle'],
    ['tabac', 'risk addiction Conduite addictive'],
    ['surpoids', 'risk overweight Surpoids'],
    ['obesite', 'risk obesity Obésité'],
    ['cholestérol', 'risk dyslipidaemia Dyslipidémie'],
    ['sedentarite', 'risk sedentary Sédentarité'],
    ['icope', 'autonomy frailty Fragilité liée à l’âge, repérée par un dépistage'],
    ['cmi', 'autonomy mobility-card Carte mobilité inclusion'],
    ['mdph', 'autonomy disability-right Droit accordé par la commission des droits et de l’autonomie (CDAPH)'],
    ['farctus', undefined],
    ['lombalgie', undefined],
  ];
  for (const [typed, first] of cases) {
    it(`finds ${first ?? 'nothing'} by « ${typed} »`, () => {
      expect(firstOf(typed)).to.equal(first);
    });
  }

  it('gives the legal title behind an everyday word', () => {
    expect(searchGrounds('infarctus du myocarde')[0]?.detail).to.equal('Maladie coronaire');
  });

  it('gives diseases before risk factors, and risk factors before situations', () => {
    const kinds = searchGrounds('d', { limit: 100 }).map(({ ground }) => ground.kind);
    expect([...new Set(kinds)]).to.deep.equal(['ald', 'risk', 'autonomy']);
    expect(kinds.lastIndexOf('ald') < kinds.indexOf('risk') && kinds.lastIndexOf('risk') < kinds.indexOf('autonomy')).to.equal(true);
  });

  it('finds every entry of the list by its number and by its title', () => {
    const lost = aldList.filter(({ number, title }) =>
      [String(number), title].some((text) => !searchGrounds(text).some(({ ground }) => ground.kind === 'ald' && ground.number === number)));
    expect(lost).to.deep.equal([]);
  });

  it('finds every everyday word', () => {
    const lost = aldList.flatMap(({ number, words }) =>
      words.filter((word) => !searchGrounds(word).some(({ ground }) => ground.kind === 'ald' && ground.number === number && ground.label === word)));
    expect(lost).to.deep.equal([]);
  });

  it('finds the title, and nothing that says more, by what only leads to it', () => {
    const led = aldList.flatMap(({ number, title, finds = [] }) => finds.map((word) => ({ number, title, word })));
    const lost = led.filter(({ number, title, word }) =>
      !searchGrounds(word).some(({ ground, label }) => ground.kind === 'ald' && ground.number === number && ground.label === undefined && label === title));
    const said = led.filter(({ word }) => searchGrounds(word, { limit: 100 }).some(({ label }) => label === word));
    expect([led.length > 20, lost, said]).to.deep.equal([true, [], []]);
  });

  it('opens with usual grounds', () => {
    expect(searchGrounds('').map(({ ground }) => ground.kind)).to.deep.equal(['ald', 'ald', 'ald', 'risk', 'risk', 'risk', 'autonomy']);
  });

  it('stops at the limit', () => {
    expect(searchGrounds('a', { limit: 3 })).to.have.length(3);
  });

  it('speaks English of what is ours, and still finds it in French', () => {
    expect(searchGrounds('surpoids', { language: 'en' }).map(({ label }) => label)).to.deep.equal(['Overweight']);
  });

  const marked = (typed: string) => {
    const [hit] = searchGrounds(typed);
    return hit?.marks.map(([start, end]) => hit.label.slice(start, end));
  };
  const marks: [string, string[]][] = [
    ['infarctus', ['Infarctus']],
    ['infarctus myo', ['Infarctus', 'myo']],
    ['myo infarctus', ['Infarctus', 'myo']],
    ['diabete 2', ['Diabète', '2']],
    ['obesite', ['Obésité']],
    ['tabac', []],
  ];
  for (const [typed, expected] of marks) {
    it(`marks ${expected.join(' and ') || 'nothing'} for « ${typed} »`, () => {
      expect(marked(typed)).to.deep.equal(expected);
    });
  }

  const words = aldList.flatMap(({ title, words: everyday }) => [title, ...everyday]).flatMap((text) => text.split(' '));
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
    fc.tuple(fc.constantFrom(...words), fc.nat(6)).map(([word, length]) => word.slice(0, length)),
  );

  it('never throws, keeps marks in order and inside the label, and gives grounds that the schema accepts', () => {
    fc.assert(fc.property(typed, fc.constantFrom('fr' as const, 'en' as const), (text, language) =>
      searchGrounds(text, { language }).every(({ ground, label, marks: found }) =>
        groundSchema.safeParse(ground).success
        && found.every(([start, end], index) => start >= (found[index - 1]?.[0] ?? 0) && end > start && end <= label.length))), { numRuns: 1000 });
  });

  it('never gives a ground twice', () => {
    fc.assert(fc.property(typed, (text) => {
      const keys = searchGrounds(text, { limit: 100 }).map(({ ground }) => JSON.stringify(ground));
      return new Set(keys).size === keys.length;
    }), { numRuns: 300 });
  });
});

describe('typedAldNumber', () => {
  const cases: [string, number | undefined][] = [
    ['8', 8], ['08', 8], ['ALD 8', 8], ['ald n°8', 8], ['ald no 8', 8], ['n° 30', 30], ['12', 12], ['ald', undefined], ['8 ans', undefined], ['100', undefined], ['', undefined], ['diabète 2', undefined],
  ];
  for (const [typed, expected] of cases) {
    it(`reads « ${typed} » as ${expected ?? 'no number'}`, () => {
      expect(typedAldNumber(typed)).to.equal(expected);
    });
  }
});

describe('groundLabel', () => {
  const cases: [string, Ground, string][] = [
    ['the chosen word', { kind: 'ald', number: 8, label: 'Diabète de type 2' }, 'Diabète de type 2'],
    ['else the title', { kind: 'ald', number: 13 }, 'Maladie coronaire'],
    ['the number of an ALD that is not on the list', { kind: 'ald', number: 12 }, 'ALD 12'],
    ['the words of a chronic disease', { kind: 'chronic', text: 'Lombalgie' }, 'Lombalgie'],
    ['the risk factor', { kind: 'risk', factor: 'obesity' }, 'Obésité'],
    ['the words of another risk factor', { kind: 'risk', factor: 'other', text: 'Chute' }, 'Chute'],
    ['the situation', { kind: 'autonomy', situation: 'mobility-card' }, 'Carte mobilité inclusion'],
    ['the code of a factor that is not ours', { kind: 'risk', factor: 'gravity' } as unknown as Ground, 'gravity'],
  ];
  for (const [name, ground, expected] of cases) {
    it(`gives ${name}`, () => {
      expect(groundLabel(ground)).to.equal(expected);
    });
  }
});
