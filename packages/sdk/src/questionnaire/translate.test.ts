import { expect } from 'chai';
import type { Questionnaire } from 'fhir/r4.js';
import { translateQuestionnaire } from './translate.js';

const inEnglish = (content: string) => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: content }] }] });
const questionnaire: Questionnaire = {
  resourceType: 'Questionnaire', status: 'active', language: 'fr', title: 'Questionnaire', _title: inEnglish('Form'),
  item: [
    { linkId: 'a', type: 'choice', text: 'À pied ?', _text: inEnglish('On foot?'), answerOption: [{ valueCoding: { code: 'x', display: 'Jamais', _display: inEnglish('Never') } }] },
    { linkId: 'b', type: 'string', text: 'Sans traduction' },
  ],
};

describe('a Questionnaire in another language', () => {
  it('says its words in it, and keeps codes, linkIds and what has no translation', () => {
    const { title, item, language } = translateQuestionnaire(questionnaire, 'en-GB'.slice(0, 2));
    expect([title, language, item?.[0]?.text, item?.[0]?.answerOption?.[0]?.valueCoding?.display, item?.[0]?.answerOption?.[0]?.valueCoding?.code, item?.[1]?.text])
      .to.deep.equal(['Form', 'en', 'On foot?', 'Never', 'x', 'Sans traduction']);
  });

  it('is the same one in its own', () => { expect(translateQuestionnaire(questionnaire, 'fr')).to.equal(questionnaire); });

  it('leaves what it was made from as it was', () => {
    const before = structuredClone(questionnaire);
    translateQuestionnaire(questionnaire, 'en');
    expect(questionnaire).to.deep.equal(before);
  });
});
