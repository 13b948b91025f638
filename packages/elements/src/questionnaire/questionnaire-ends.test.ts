import { expect } from '@open-wc/testing';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { OperationOutcome, Questionnaire as FhirQuestionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4.js';
import { box, drawn, everyOne, find, focused, get, heard, page, plain, press, textOf, type, until } from '../internal/acts.test.js';
import './questionnaire.js';
import type { Questionnaire } from './questionnaire.js';

const form = (...item: QuestionnaireItem[]): FhirQuestionnaire => ({ resourceType: 'Questionnaire', status: 'active', title: 'Bilan', item });
const note: QuestionnaireItem = { linkId: 'note', type: 'string', text: 'Note' };

const open = (more: Partial<Questionnaire>) =>
  page<Questionnaire>('<div lang="fr"><sps-questionnaire></sps-questionnaire></div>', 'sps-questionnaire', (host) => { Object.assign(host, { questionnaire: form(note), ...more }); });

const draft = (item: NonNullable<QuestionnaireResponse['item']>, subject?: string): QuestionnaireResponse =>
  ({ resourceType: 'QuestionnaireResponse', status: 'in-progress', ...(subject && { subject: { reference: subject } }), item });
const noted = (words: string, subject?: string) => draft([{ linkId: 'note', answer: [{ valueString: words }] }], subject);

const taken: OperationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] };
const clientThat = (submit: () => Promise<unknown>) => ({ submit }) as unknown as FhirPort;
const instrument = (id: string, item: NonNullable<QuestionnaireResponse['item']>, more: Partial<Questionnaire> = {}) =>
  open({ questionnaire: undefined, instrument: id, response: draft(item), ...more });

describe('The answers of a questionnaire, and whose they are', () => {
  it('leave with the person they were given for', async () => {
    const host = await open({ subject: { reference: 'Patient/1' }, response: noted('de la première') });
    host.subject = { reference: 'Patient/2' };
    await drawn(host);
    expect([box(host, 'Note').value, host.response?.item]).to.deep.equal(['', undefined]);
  });

  it('stay when they name the person who comes', async () => {
    const host = await open({ subject: { reference: 'Patient/1' }, response: noted('ancienne', 'Patient/1') });
    host.response = noted('de la seconde', 'Patient/2');
    await drawn(host);
    host.subject = { reference: 'Patient/2' };
    await drawn(host);
    expect(box(host, 'Note').value).to.equal('de la seconde');
  });

  it('stay when the person is named after them', async () => {
    const host = await open({ response: noted('déjà là') });
    host.subject = { reference: 'Patient/1' };
    await drawn(host);
    expect(box(host, 'Note').value).to.equal('déjà là');
  });
});

describe('The end of a questionnaire', () => {
  it('says that they are saved only when a server said so', async () => {
    const host = await open({});
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await host.submit();
    host.setOutcome(taken);
    await until(() => find(host, 'group', 'Réponses transmises.'), 'it is told');
    const saved = await open({ client: clientThat(() => Promise.resolve({ resourceType: 'Bundle', type: 'transaction-response', entry: [] })) });
    await saved.submit();
    expect([find(host, 'group', 'Réponses enregistrées.'), find(saved, 'group', 'Réponses enregistrées.') !== undefined]).to.deep.equal([undefined, true]);
  });

  it('comes on a page without a secure context too, where crypto.randomUUID is missing', async () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const host = await open({ client: clientThat(() => Promise.resolve({ resourceType: 'Bundle', type: 'transaction-response', entry: [] })) });
      await host.submit();
      expect(find(host, 'group', 'Réponses enregistrées.')).to.not.equal(undefined);
    } finally {
      if (own) Object.defineProperty(crypto, 'randomUUID', own);
      else Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });

  it('speaks to the patient of what they answered', async () => {
    const host = await open({ mode: 'patient' });
    await host.submit();
    await drawn(host);
    expect(plain(textOf(get(host, 'alert')))).to.equal('Vos réponses ont été transmises à cette page.');
  });

  for (const [name, answer] of [['a page', '<html></html>'], ['nothing', undefined]] as const) {
    it(`takes ${name} in place of a Bundle for no success`, async () => {
      const host = await open({ client: clientThat(() => Promise.resolve(answer)) });
      const [ends, errors] = [heard(host, 'sps-submitted'), heard(host, 'sps-submit-error')];
      await host.submit();
      expect([ends.length, errors[0]?.detail.retryable, find(host, 'button', 'Réessayer') !== undefined]).to.deep.equal([0, true, true]);
    });
  }

  it('says beside the button of the patient that it failed, where they look', async () => {
    const host = await open({ mode: 'patient', questionnaire: form(...Array.from({ length: 20 }, (_, index): QuestionnaireItem => ({ ...note, linkId: `n${index}` }))), response: draft([{ linkId: 'n19', answer: [{ valueString: 'x' }] }]), client: clientThat(() => Promise.reject(new Error('down'))) });
    for (let left = 25; left > 0 && !find(host, 'button', 'Envoyer mes réponses'); left -= 1) {
      get(host, 'button', find(host, 'button', 'Je ne sais pas') ? 'Je ne sais pas' : 'Continuer').click();
      await drawn(host);
    }
    get(host, 'button', 'Envoyer mes réponses').scrollIntoView({ block: 'end' });
    get(host, 'button', 'Envoyer mes réponses').click();
    await until(() => find(host, 'button', 'Réessayer'), 'it is told');
    const { top, bottom } = get(host, 'button', 'Réessayer').getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
  });

  it('has one button that prints, and one that changes the answers, beside a result', async () => {
    const host = await instrument('marshall', []);
    host.addEventListener('sps-submit', (event) => { event.preventDefault(); });
    await host.submit();
    host.setOutcome(taken);
    await until(() => find(host, 'group', 'Réponses transmises.'), 'it is told');
    expect(everyOne(host, 'button').map((button) => plain(textOf(button))).filter((words) => /^(Imprimer|Modifier)/.test(words))).to.deep.equal(['Imprimer', 'Modifier les réponses']);
  });

  it('dates a result that was just given, and its answers', async () => {
    const host = await instrument('marshall', [], { now: '2026-11-22T09:00:00Z' });
    const submits = heard(host, 'sps-submit');
    await host.submit();
    await drawn(host);
    expect([plain(textOf(host)).includes('Réponses du 22 novembre 2026'), submits[0]!.detail.response?.authored]).to.deep.equal([true, '2026-11-22T09:00:00Z']);
  });

  it('shows what was said where words are the result', async () => {
    const host = await instrument('motivation', [{ linkId: 'next-action', answer: [{ valueString: 'Marcher samedi au parc' }] }]);
    await host.submit();
    await drawn(host);
    expect([find(host, 'textbox'), textOf(host).includes('Marcher samedi au parc')]).to.deep.equal([undefined, true]);
  });

  it('names what misses with its row and its domain', async () => {
    const host = await instrument('onaps-paq', [{ linkId: 'home', item: [] }]);
    await host.submit();
    await drawn(host);
    expect(everyOne(host, 'button').map((button) => plain(textOf(button)))).to.include('Travail, temps assis, jours');
  });
});

describe('A form that cannot be asked', () => {
  it('says so rather than showing an empty page that looks answered', async () => {
    const codes: string[] = [];
    const host = await page<Questionnaire>('<sps-questionnaire></sps-questionnaire>', 'sps-questionnaire', (each) => {
      each.addEventListener('sps-load-error', ({ detail: { code } }) => { codes.push(code); });
      each.questionnaire = { ...form(note), modifierExtension: [{ url: 'https://example.org/nobody-knows', valueBoolean: true }] };
    });
    expect([codes, textOf(get(host, 'alert')).startsWith('Le questionnaire ne s’ouvre pas.'), find(host, 'button', 'Enregistrer les réponses')]).to.deep.equal([['questionnaire-unreadable'], true, undefined]);
  });

  it('says the words of the rule that an answer breaks', async () => {
    const rule = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint', extension: [
      { url: 'key', valueId: 'short' }, { url: 'severity', valueCode: 'error' }, { url: 'expression', valueString: "%resource.item.where(linkId='note').answer.value.length() < 3" }, { url: 'human', valueString: 'Deux lettres suffisent.' },
    ] };
    const host = await open({ questionnaire: form({ ...note, extension: [rule] }) });
    box(host, 'Note').focus();
    await type('quatre');
    await press('Tab');
    await host.submit();
    await drawn(host);
    expect(textOf(focused())).to.include('deux lettres suffisent.');
  });
});
