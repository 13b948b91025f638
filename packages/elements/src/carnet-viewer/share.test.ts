import { expect } from '@open-wc/testing';
import { readCarnet, toCarnetBundle, type Carnet } from '@sport-sante/sdk/carnet';
import { carnets } from '@sport-sante/sdk/testing';
import type { Bundle } from 'fhir/r4.js';
import { focused, get, nameOf, press, textOf, until } from '../internal/acts.test.js';
import { carnetWithout, researchAgreement, sectionIds, sectionsOf, type SectionId } from './share-sections.js';
import { has, opened, saves, says, seen, untick, viewer } from './share.suite.js';

const year = (): Carnet => readCarnet(carnets.year).carnet;

/** Words of each part that stand in no other. */
const telling: Partial<Record<SectionId, readonly string[]>> = {
  sessions: ['"resourceType":"Appointment"'], measures: ['"resourceType":"DiagnosticReport"', '"id":"carnet-15-2026-05-12-six-minute-walk"'], goals: ['"resourceType":"Goal"', '"id":"carnet-15-obstacle"'],
  notes: ['sur le banc de la mairie'], milestones: ['"resourceType":"Task"'], prescriptions: ['"resourceType":"ServiceRequest"'],
  documents: ['"resourceType":"Consent"', '"resourceType":"DocumentReference"', '"resourceType":"QuestionnaireResponse"'],
};

describe('what leaves a carnet', () => {
  it('is counted part by part', () => {
    expect(Object.fromEntries(sectionsOf(year()).map(({ id, counts }) => [id, Object.fromEntries(counts)]))['sessions']).to.deep.equal({ sessions: 17 });
  });

  for (const id of sectionIds.filter((each) => telling[each])) {
    it(`holds nothing of « ${id} » when it is kept back`, () => {
      const words = (telling[id] ?? []).filter((word) => JSON.stringify(toCarnetBundle(year())).includes(word));
      const left = JSON.stringify(toCarnetBundle(carnetWithout(year(), new Set([id]))));
      expect([words.length > 0, words.filter((word) => left.includes(word))]).to.deep.equal([true, []]);
    });
  }

  it('keeps who came, and not how they felt, when that is asked', () => {
    const { carnet } = readCarnet(toCarnetBundle(carnetWithout(year(), new Set(['feelings' as const]))));
    expect([carnet.sessions.length, carnet.sessions.filter(({ state }) => state === 'present').length, carnet.sessions.filter(({ effort, pain, mood, incident }) => effort ?? pain ?? mood ?? incident).length]).to.deep.equal([17, 9, 0]);
  });

  it('is the same carnet when nothing is kept back', () => {
    const carnet = year();
    expect(carnetWithout(carnet, new Set())).to.equal(carnet);
  });

  const agreement = (isGiven: boolean | undefined, day?: string) => ({ id: `Consent/${day}${isGiven}`, text: 'Recherche', kind: 'research' as const, ...(isGiven !== undefined && { isGiven }), ...(day && { day }) });
  const answers: [what: string, agreements: Carnet['agreements'], answer: string][] = [
    ['no answer', [], 'none'], ['an answer nobody wrote down', [agreement(undefined)], 'none'], ['an agreement', [agreement(true, '2026-03-03')], 'given'],
    ['an agreement taken back', [agreement(true, '2026-03-03'), agreement(false, '2026-05-03')], 'refused'], ['a refusal, then an agreement', [agreement(false, '2026-03-03'), agreement(true, '2026-05-03')], 'given'],
    ['two answers of one day', [agreement(true, '2026-03-03'), agreement(false, '2026-03-03')], 'refused'],
  ];
  for (const [what, agreements, answer] of answers) {
    it(`goes to research by the last word of the person: ${what}`, () => { expect(researchAgreement({ ...year(), agreements })).to.equal(answer); });
  }
  it('does not go to research while agreements are not loaded', () => { expect(researchAgreement({ ...year(), agreements: [], missing: ['documents'] })).to.equal('unloaded'); });
});

describe('the panel of what leaves', () => {
  for (const view of ['clinician', 'patient'] as const) {
    it(`is accessible: ${view}`, async () => {
      const host = await viewer({ view, editable: true });
      await opened(host);
      await expect(host).to.be.accessible();
    });
  }

  it('opens on its title, and gives the focus back on Escape', async () => {
    const host = await viewer();
    const button = get(host, 'button', 'Partager');
    button.focus();
    await press('Enter');
    await until(() => focused().localName === 'h2', 'the title has the focus');
    expect(textOf(focused())).to.equal('Partager le carnet');
    await press('Escape');
    await until(() => !host.shadowRoot!.querySelector('dialog.share'), 'the panel is closed');
    expect(nameOf(focused())).to.equal('Partager');
  });

  it('says in numbers what goes, and what never does', async () => {
    const panel = await opened(await viewer());
    expect(seen(panel)).to.match(/Séances et présences\s*17 séances.*18 mesures, 2 bilans.*Toujours transmis : le nom, la date de naissance, le sexe, le téléphone, le programme\. Jamais transmis : le numéro de sécurité sociale et l’INS\./);
  });

  it('says of what is not loaded that it cannot go, not that there is none', async () => {
    const panel = await opened(await viewer({ bundle: undefined, carnet: carnets.partial }));
    expect(seen(panel)).to.match(/Mesures et bilans\s*non chargé : ne peut pas être transmis/);
    expect(seen(panel)).to.include('les accords de la personne ne sont pas chargés');
    expect((get(panel, 'checkbox', /^Mesures/) as HTMLInputElement).disabled).to.equal(true);
  });

  const files: [name: RegExp, file: string, type: string][] = [
    [/^Document FHIR/, 'carnet-sport-sante-2026-06-17.json', 'application/fhir+json'],
    [/^Tableau/, 'carnet-sport-sante-2026-06-17.csv', 'text/csv;charset=utf-8'],
    [/^Données FHIR/, 'carnet-sport-sante-2026-06-17.ndjson', 'application/fhir+ndjson'],
  ];
  for (const [button, file, type] of files) {
    it(`saves ${file}, without a national number and without what is kept back`, async () => {
      const panel = await opened(await viewer());
      const whole = await saves(panel, button);
      expect([whole.name, whole.type]).to.deep.equal([file, type]);
      expect([/vasseur/i.test(whole.text), whole.text.includes('251025439501518')]).to.deep.equal([true, false]);
      await says(panel, /est prêt\. Le navigateur l’enregistre\./);
      untick(panel, /^Séances et présences/);
      const less = await saves(panel, button);
      expect([/Appointment|;session;|\bsession;/.test(whole.text), /"Appointment"|(^|\n)session;/.test(less.text)]).to.deep.equal([true, false]);
    });
  }

  it('writes a FHIR document that says what was left out', async () => {
    const panel = await opened(await viewer());
    untick(panel, /^Notes et appels/);
    const { entry: [first] = [], type } = JSON.parse((await saves(panel, /^Document FHIR/)).text) as Bundle;
    expect([type, first?.resource?.resourceType, JSON.stringify(first).includes('Laissé')]).to.deep.equal(['document', 'Composition', true]);
  });

  it('writes a copy for a study only with the agreement of the person, and names nobody in it', async () => {
    const refused = await opened(await viewer());
    expect([has(refused, 'button', /étude/), seen(refused).includes('Pas de copie pour une étude')]).to.deep.equal([false, true]);
    const carnet = { ...year(), agreements: [{ id: 'Consent/r', text: 'Recherche', kind: 'research' as const, isGiven: true, day: '2026-03-03' }] };
    const panel = await opened(await viewer({ bundle: undefined, carnet }));
    const { name, text } = await saves(panel, /^Tableau pour une étude/);
    expect(name).to.equal('carnet-sport-sante-recherche-2026-06-17.csv');
    expect([/vasseur|hélène|pompey|camille/i.test(text), text.includes('present')]).to.deep.equal([false, true]);
  });

  it('offers a person no study, no letter and no way to write', async () => {
    const panel = await opened(await viewer({ view: 'patient', editable: true }));
    expect([has(panel, 'heading', /^Transmettre mon carnet/), has(panel, 'button', /lettre/), has(panel, 'heading', /Ajouter/), seen(panel).includes('étude')]).to.deep.equal([true, false, false, false]);
  });
});
