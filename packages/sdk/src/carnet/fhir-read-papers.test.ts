import { expect } from 'chai';
import { STATEMENT_SYSTEM } from '../prescription/codes.js';
import { ASSESSMENT_SYSTEM, CHANNEL_SYSTEM, CONTACT_SYSTEM, LOINC_SYSTEM, PARTICIPATION_MODE_SYSTEM } from './codes.js';
import { activity, patient, plan, read, subject, type Resource } from './fhir-read.suite.js';

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const message = (id: string, more: Record<string, unknown>): Resource => ({ resourceType: 'Communication', id, status: 'completed', subject, about: [{ reference: 'CarePlan/1' }], sent: '2026-05-13', ...more });
const document: Resource = { resourceType: 'DocumentReference', id: 'd', status: 'current', subject, description: 'Bilan initial', date: '2026-03-12T09:00:00Z', content: [{ attachment: { url: 'https://example.org/a.pdf' } }] };
const to = (name: string) => ({ recipient: [{ display: name }], payload: [{ contentReference: { reference: 'DocumentReference/d' } }] });
const deliveriesOf = (...resources: Resource[]) => read([patient, ...resources]).carnet.deliveries;

describe('notes and calls of a carnet', () => {
  it('are what was said, plain, whatever marks are in it', () => {
    const words = '<img src=x onerror=alert(1)> & « bien »';
    const { carnet } = read([patient, plan('1'), message('n', { category: [concept(CONTACT_SYSTEM, 'note')], text: { status: 'generated', div: '<div>no</div>' }, payload: [{ contentString: words }, { contentString: 'suite' }] })]);
    expect(carnet.notes.map(({ text, plan: of, day }) => [text, of, day])).to.deep.equal([[`${words}\nsuite`, 'CarePlan/1', '2026-05-13']]);
  });

  it('tell what became of a call, and know a call of another system by its medium', () => {
    const phone = { medium: [concept(PARTICIPATION_MODE_SYSTEM, 'PHONE')] };
    const { carnet } = read([patient, message('1', { ...phone, category: [concept(CONTACT_SYSTEM, 'call')], statusReason: concept(CONTACT_SYSTEM, 'no-answer') }), message('2', phone), message('3', {})]);
    expect(carnet.calls.map(({ id, outcome }) => [id, outcome])).to.deep.equal([['Communication/1', 'no-answer'], ['Communication/2', undefined]]);
    expect(carnet.others.map(({ id }) => id)).to.deep.equal(['Communication/3']);
  });
});

describe('deliveries of a carnet', () => {
  it('say received, and handed over, only when the record says when', () => {
    const sent = message('1', { ...to('Dr Delmas'), medium: [concept(PARTICIPATION_MODE_SYSTEM, 'ELECTRONIC'), concept(CHANNEL_SYSTEM, 'secure-mail')] });
    const stateOf = (more: Record<string, unknown>) => deliveriesOf(document, { ...sent, ...more }).map(({ state, channel, day }) => [state, channel, day])[0];
    const byHand = { medium: [concept(PARTICIPATION_MODE_SYSTEM, 'PHYSICAL')] };
    expect(stateOf({})).to.deep.equal(['sent', 'secure-mail', '2026-05-13']);
    expect(stateOf({ received: '2026-05-14' })).to.deep.equal(['received', 'secure-mail', '2026-05-14']);
    expect(stateOf(byHand)).to.deep.equal(['sent', 'by-hand', '2026-05-13']);
    expect(stateOf({ ...byHand, received: '2026-05-19' })).to.deep.equal(['handed', 'by-hand', '2026-05-19']);
    expect(stateOf({ status: 'not-done' })).to.deep.equal(['failed', 'secure-mail', '2026-05-13']);
  });

  it('are one for each recipient; a document nobody got is ready', () => {
    const both = message('1', { ...to('Dr Delmas'), recipient: [{ display: 'Dr Delmas' }, { display: 'Elle-même' }] });
    expect(deliveriesOf(document, both).map(({ id, title, recipient, document: of }) => [id, title, recipient?.name, of])).to.deep.equal([
      ['Communication/1', 'Bilan initial', 'Dr Delmas', 'DocumentReference/d'], ['Communication/1#recipient-2', 'Bilan initial', 'Elle-même', 'DocumentReference/d'],
    ]);
    expect(deliveriesOf(document).map(({ id, state, day }) => [id, state, day])).to.deep.equal([['DocumentReference/d', 'ready', '2026-03-12']]);
  });

  it('link only over https', () => {
    const at = (url: string) => deliveriesOf({ ...document, content: [{ attachment: { url } }] })[0]?.url;
    expect(['https://example.org/a.pdf', 'http://example.org/a.pdf', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'Binary/1'].map(at)).to.deep.equal(['https://example.org/a.pdf', ...Array.from({ length: 5 }, () => undefined)]);
  });
});

describe('bilans of a carnet', () => {
  const report = (id: string, more: Record<string, unknown>): Resource => ({ resourceType: 'DiagnosticReport', id, status: 'final', subject, category: [activity], code: { text: 'Bilan' }, effectiveDateTime: '2026-03-10', ...more });
  const weight = (id: string, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'Observation', id, status: 'final', subject, effectiveDateTime: '2026-03-10', code: { coding: [{ system: LOINC_SYSTEM, code: '29463-7' }] }, valueQuantity: { value: 71, code: 'kg' }, ...more });

  it('hold their measures, and those of their panels', () => {
    const panel: Resource = { resourceType: 'Observation', id: 'p', status: 'final', subject, code: { text: 'Panel' }, hasMember: [{ reference: 'Observation/w' }] };
    const { carnet } = read([patient, weight('w'), weight('x', { effectiveDateTime: '2026-03-11' }), panel, report('1', { code: { ...concept(ASSESSMENT_SYSTEM, 'initial'), text: 'Bilan initial' }, conclusion: 'Marche lente.', result: [{ reference: 'Observation/p' }] })]);
    expect(carnet.assessments.map(({ kind, title, day, conclusion }) => [kind, title, day, conclusion])).to.deep.equal([['initial', 'Bilan initial', '2026-03-10', 'Marche lente.']]);
    expect(carnet.measures.map(({ id, assessment }) => [id, assessment])).to.deep.equal([['Observation/w', 'DiagnosticReport/1'], ['Observation/x', undefined]]);
    expect(carnet.others).to.deep.equal([]);
  });

  it('are those of activity; a report of a laboratory, and one that was never held, are named among the others', () => {
    const { carnet } = read([patient, report('lab', { category: [], code: { text: 'Glycémie' } }), report('plan', { status: 'registered' }), report('nowhen', { effectiveDateTime: '2026' })]);
    expect([carnet.assessments, carnet.others.map(({ id }) => id)]).to.deep.equal([[], ['DiagnosticReport/nowhen', 'DiagnosticReport/lab', 'DiagnosticReport/plan']]);
  });

  it('bring the document they are in', () => {
    const { carnet } = read([patient, report('1', { presentedForm: [{ contentType: 'application/pdf', data: 'JVBERi0=', title: 'Compte rendu' }] })]);
    expect(carnet.deliveries.map(({ title, state, day }) => [title, state, day])).to.deep.equal([['Compte rendu', 'ready', '2026-03-10']]);
  });
});

describe('agreements and answers of a carnet', () => {
  it('say yes or no only while they hold', () => {
    const consent = (id: string, more: Record<string, unknown>): Resource => ({ resourceType: 'Consent', id, status: 'active', patient: subject, dateTime: '2026-03-03', category: [{ ...concept(STATEMENT_SYSTEM, 'consent-reports'), text: 'Envoi des bilans' }], provision: { type: 'permit' }, ...more });
    const { carnet } = read([patient, consent('1', {}), consent('2', { provision: { type: 'deny' } }), consent('3', { status: 'inactive' }), consent('4', { status: 'rejected' }), consent('5', { category: [{ text: 'Étude' }], scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'research') })]);
    expect(carnet.agreements.map(({ kind, isGiven, text }) => [kind, isGiven, text])).to.deep.equal([
      ['reports', true, 'Envoi des bilans'], ['reports', false, 'Envoi des bilans'], ['reports', undefined, 'Envoi des bilans'], ['reports', false, 'Envoi des bilans'], ['research', true, 'Étude'],
    ]);
  });

  it('are called what their questionnaire is called', () => {
    const answers = (id: string, questionnaire: string): Resource => ({ resourceType: 'QuestionnaireResponse', id, status: 'completed', subject, questionnaire, authored: '2026-03-10T08:30:00Z' });
    const { carnet } = read([patient, answers('1', 'https://example.org/Questionnaire/satisfaction|2.1'), answers('2', 'https://example.org/Questionnaire/evs'), { resourceType: 'Questionnaire', id: 'q', url: 'https://example.org/Questionnaire/satisfaction', title: 'Votre avis' }]);
    expect(carnet.answered.map(({ title, day }) => [title, day])).to.deep.equal([['Votre avis', '2026-03-10'], ['evs', '2026-03-10']]);
  });

  it('leave what has no place in sight: its type, its words and its day', () => {
    const { carnet } = read([patient, { resourceType: 'Immunization', id: '1', patient: subject, vaccineCode: { text: 'Grippe' }, occurrenceDateTime: '2025-10-02' }, { resourceType: 'Observation', id: '2', status: 'final', subject, code: { text: 'Activité' }, valueCodeableConcept: { coding: [{ display: 'Course' }] } }, { resourceType: 'Nonsense', id: '3', subject }]);
    expect(carnet.others).to.deep.equal([{ id: 'Nonsense/3', resourceType: 'Nonsense' }, { id: 'Observation/2', resourceType: 'Observation', title: 'Activité, Course' }, { id: 'Immunization/1', resourceType: 'Immunization', title: 'Grippe', day: '2025-10-02' }]);
  });
});
