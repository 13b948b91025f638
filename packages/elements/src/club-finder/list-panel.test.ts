import { expect } from '@open-wc/testing';
import { box, descriptionOf, drawn, find, focused, get, nameOf, press, tabTo, textOf, type, until } from '../internal/acts.test.js';
import { club, designHits, hit, slot } from './fake-context.suite.js';
import { fill, finder, garnier, panel, places, says, seen } from './list-panel.suite.js';
import './list-aside.strings.en.js';
import { en } from './list-panel.strings.en.js';
import { strings } from './list-panel.strings.js';

describe('« Ma liste » beside the results', () => {
  it('is accessible', async () => { await expect((await finder(['walk', 'geant'])).host).to.be.accessible(); });

  it('says how to fill it while it is empty', async () => {
    const { host } = await finder([]);
    expect([seen(host), find(host, 'button')]).to.deep.equal(['Ma liste (0) Touchez « Ma liste » à côté d’un lieu pour le garder ici, puis imprimez votre choix.', undefined]);
  });

  it('names its places in order', async () => { expect(seen((await finder(['walk', 'geant'])).host)).to.equal('Ma liste (2) Passerelle Marche et équilibre (exemple) APA de Géant Ouvrir et imprimer'); });

  it('says for whom it is', async () => {
    const { host } = await finder(['geant'], { mode: 'clinical', person: garnier });
    expect(seen(host)).to.equal('Liste pour M. Garnier (1) APA de Géant Relire et remettre Copie au médecin traitant, avec l’accord du patient.');
  });
});

describe('the panel of « Ma liste »', () => {
  for (const [what, more] of [['public', {}], ['clinical', { mode: 'clinical', person: garnier }]] as const) {
    it(`is accessible: ${what}`, async () => {
      const told = await finder(['walk', 'geant', 'saclay'], more);
      const root = await panel(told);
      get(root, 'button', 'Ajouter une note, APA de Géant').click();
      await drawn(told.host);
      await expect(told.host).to.be.accessible();
    });
  }

  it('opens on its title, and gives the focus back on Escape', async () => {
    const told = await finder(['walk']);
    const button = get(told.host, 'button', 'Ouvrir et imprimer');
    button.focus();
    await press('Enter');
    await until(() => focused().localName === 'h2', 'the title has the focus');
    const title = textOf(focused());
    await press('Escape');
    await until(() => !told.host.shadowRoot!.querySelector('dialog'), 'the list is closed');
    expect([title, nameOf(focused())]).to.deep.equal(['Ma liste (1)', 'Ouvrir et imprimer']);
  });

  it('leads past the buttons of its places to handing it over, when there are several', async () => {
    const one = await panel(await finder(['walk']));
    expect(find(one, 'button', 'Passer à la remise')).to.equal(undefined);
    const several = await panel(await finder(['walk', 'geant', 'saclay']));
    await until(() => focused().localName === 'h2', 'the title has the focus');
    await tabTo('Passer à la remise');
    await press('Enter');
    expect(nameOf(focused())).to.equal('Remettre la liste');
    await tabTo('Imprimer');
    expect(several.contains(focused())).to.equal(true);
  });

  it('says where each place is, from where that is counted, and that nothing is kept', async () => {
    const root = await panel(await finder(['gps', 'walk', 'saclay']));
    expect(seen(root)).to.match(/Distances depuis Évry-Courcouronnes, à vol d’oiseau\. La liste disparaît quand la page se ferme : imprimez-la ou envoyez-la\./)
      .and.match(/1\. MSS GPS Évry-Courcouronnes, dans la commune /).and.match(/2\. Passerelle Marche et équilibre \(exemple\) Ris-Orangis, environ 2,9 km Mardi 10 h – 11 h/).and.match(/Les Ulis, environ 19,8 km\. Téléphone à confirmer\./);
  });

  it('says of a place that nobody could locate that its distance is unknown', async () => {
    const told = await finder([]);
    told.host.context.list.add(hit(club('Nulle part', { address: { city: 'Massy' } }), null));
    await drawn(told.host);
    expect(seen(await panel(told))).to.contain('Massy, distance inconnue');
  });

  it('does not put a place into a commune that has only the same point', async () => {
    const told = await finder([]);
    told.host.context.list.add(hit(club('Foyer', { address: { city: 'Craonne' } }), 0));
    await drawn(told.host);
    expect(seen(await panel(told))).to.contain('Craonne, distance inconnue');
  });

  it('keeps the focus on the place that moves, and says where it is', async () => {
    const told = await finder(['walk', 'geant', 'saclay']);
    const root = await panel(told);
    await tabTo('Monter MSS Paris-Saclay');
    await press('Enter');
    await drawn(told.host);
    expect([places(root), nameOf(focused())]).to.deep.equal([['1. Passerelle Marche et équilibre (exemple)', '2. MSS Paris-Saclay', '3. APA de Géant'], 'Monter MSS Paris-Saclay']);
    await says(root, /MSS Paris-Saclay : position 2 sur 3\./);
  });

  it('says at an end that there is nowhere to go, and keeps the focus', async () => {
    const told = await finder(['walk', 'geant']);
    const root = await panel(told);
    const up = get(root, 'button', 'Monter Passerelle Marche et équilibre (exemple)');
    expect(up.getAttribute('aria-disabled')).to.equal('true');
    up.focus();
    await press('Enter');
    await says(root, /équilibre \(exemple\) est déjà en premier\./);
    expect([focused() === up, places(root)[0]]).to.deep.equal([true, '1. Passerelle Marche et équilibre (exemple)']);
  });

  it('takes a place out, offers it back where the focus goes, and puts it where it was', async () => {
    const told = await finder(['walk', 'usro', 'geant']);
    const root = await panel(told);
    get(root, 'button', 'Retirer MSS USRO').focus();
    await press('Enter');
    await drawn(told.host);
    expect([seen(root).includes('« MSS USRO » : structure retirée'), nameOf(focused()), places(root).length]).to.deep.equal([true, 'Annuler', 2]);
    await press('Enter');
    await drawn(told.host);
    expect([places(root)[1], nameOf(focused()), find(root, 'button', 'Annuler')]).to.deep.equal(['2. MSS USRO', 'Retirer MSS USRO', undefined]);
    await says(root, /MSS USRO est de nouveau dans la liste, position 2\./);
  });

  it('offers nothing to hand over once it is empty, and still the last place back', async () => {
    const told = await finder(['walk']);
    const root = await panel(told);
    get(root, 'button', /^Retirer/).click();
    await drawn(told.host);
    expect([find(root, 'button', 'Imprimer'), find(root, 'button', 'Annuler') !== undefined, seen(root).includes('La liste est vide.')]).to.deep.equal([undefined, true, true]);
  });

  it('takes a note by keyboard alone, and shows it', async () => {
    const told = await finder(['walk', 'geant']);
    const root = await panel(told);
    await tabTo('Ajouter une note, APA de Géant');
    await press('Enter');
    await until(() => focused().localName === 'textarea', 'the note can be written');
    expect(nameOf(focused())).to.equal('Note, APA de Géant');
    await type('Y aller avec Mme Petit');
    await tabTo('Terminer la note, APA de Géant');
    await press('Enter');
    await drawn(told.host);
    expect([seen(root).includes('Note : Y aller avec Mme Petit'), nameOf(focused()), told.host.context.list.entries[1]?.note]).to.deep.equal([true, 'Modifier la note, APA de Géant', 'Y aller avec Mme Petit']);
  });

  it('keeps a note that is too long, says so, and hands nothing over before it is shorter', async () => {
    const told = await finder(['walk', 'geant']);
    const root = await panel(told);
    get(root, 'button', 'Ajouter une note, APA de Géant').click();
    await drawn(told.host);
    const note = box(root, 'Note, APA de Géant');
    fill(note, 'a'.repeat(312));
    await drawn(told.host);
    expect([descriptionOf(note).replaceAll('\u00a0', ' '), note.value.length]).to.deep.equal(['312 caractères, 300 au plus. Rien n’est effacé : raccourcissez la note avant de remettre la liste.', 312]);
    get(root, 'button', 'Terminer la note, APA de Géant').click();
    await drawn(told.host);
    get(root, 'button', 'Copier le texte').click();
    await says(root, /La note sur APA de Géant est trop longue\./);
    expect([nameOf(focused()), told.shared.length]).to.deep.equal(['Note, APA de Géant', 0]);
  });

  it('asks which slot is meant where there are several', async () => {
    const told = await finder([]);
    const times = [slot({ id: 'a', activity: 'Marche nordique', day: 'mon', start: '09:00', end: '10:00' }), slot({ id: 'b', activity: 'Gym douce', day: 'fri', start: '18:30', full: true }), slot({ id: 'c' })];
    told.host.context.list.add(hit(club('Foyer', { slots: times }), 1));
    await drawn(told.host);
    const root = await panel(told);
    const select = get(root, 'combobox', 'Créneau, Foyer') as HTMLSelectElement;
    expect([...select.options].map(seen)).to.deep.equal(['Pas de créneau choisi', 'Marche nordique, lundi 9 h – 10 h', 'Gym douce, vendredi à 18 h 30, complet', 'Créneau 3']);
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(told.host.context.list.entries[0]?.slot).to.equal('b');
  });

  it('says each distance with its origin when there are several', async () => {
    const told = await finder([]);
    const { list } = told.host.context;
    list.add(designHits()[2]!);
    const other = { ...list.entries[0]!, club: club('Autre', { address: { city: 'Massy' } }), from: 'Les Ulis' };
    Object.defineProperty(list, 'entries', { get: () => [{ ...other, club: designHits()[2]!.club, from: 'Évry-Courcouronnes' }, other] });
    told.host.requestUpdate();
    await drawn(told.host);
    const root = await panel(told);
    expect(seen(root)).to.contain('Distances à vol d’oiseau.').and.contain('Ris-Orangis, environ 2,9 km d’Évry-Courcouronnes').and.contain('Massy, environ 2,9 km des Ulis');
  });

  it('tells in the preview what goes, to whom, and what never does', async () => {
    const told = await finder(['walk', 'geant'], { mode: 'clinical', person: garnier });
    told.host.context.list.note('walk', 'Avec Mme Petit');
    const root = await panel(told);
    root.querySelector('summary')!.click();
    get(root, 'checkbox', 'Copie au médecin traitant').click();
    await drawn(told.host);
    expect(seen(root.querySelector('details')!)).to.equal('Ce qui sera transmis 2 lieux, avec coordonnées, tarifs, aides, distances et liens : Passerelle Marche et équilibre (exemple) note : « Avec Mme Petit » APA de Géant '
      + 'Pour M. Garnier et Dr Claire Delmas. Ni diagnostic, ni mesure, ni traitement : seulement ces lieux et vos notes.');
  });

  it('has no field about a person in public mode', async () => {
    const root = await panel(await finder(['walk']));
    expect([find(root, 'checkbox'), find(root, 'textbox'), root.querySelector('.doctor')]).to.deep.equal([undefined, undefined, null]);
  });

  it('speaks English', async () => {
    strings.en = en;
    const root = await panel(await finder(['walk', 'geant'], { language: 'en' }));
    expect(seen(root)).to.match(/My list \(2\)/).and.match(/The list goes when the page is closed: print it or send it\./);
    get(root, 'button', 'Move APA de Géant up').click();
    await says(root, /APA de Géant: position 1 of 2\./);
  });
});
