import { expect } from 'chai';
import { isProgramme } from './model.js';
import { prescriformeNetwork } from './programmes-ile-de-france.js';
import { programmeOf, programmes } from './programmes.js';

describe('programmes', () => {
  it('are those of the sources, each with its line', () => {
    expect(programmes.map(({ id }) => id)).to.deep.equal([
      'prescrimouv', 'cpts-cmm', 'ligue-mamans', 'adoform', 'vulnerables', 'ages-precarite', 'nutrition-cmm',
      'salutance', 'cpts-toulouse-ouest', 'cpts-tarbes-consult', 'cpts-tarbes-apa', 'cpts-tarbes-marche', 'krs-montpellier',
      'prescriforme', 'prescriforme-passerelle', 'mobilisport',
    ]);
    for (const programme of programmes) {
      expect(isProgramme(programme), programme.id).to.equal(true);
      expect(programme.source, programme.id).to.match(/^S\d:\d+/);
    }
  });

  it('say what the sources say', () => {
    expect(programmeOf('prescrimouv')).to.include({ sessions: 12, sessionMinutes: null, groupSize: null, lasts: null, isRenewable: false, cost: null });
    expect(programmeOf('prescrimouv')?.phases).to.deep.equal([]);
    expect(programmeOf('cpts-toulouse-ouest')).to.deep.include({ sessions: 8, sessionMinutes: { min: 60, max: 60 }, groupSize: { min: 6, max: 8 }, lasts: { value: 8, unit: 'wk' } });
    expect(programmeOf('krs-montpellier')).to.deep.include({ sessions: 50, isSessionsApproximate: true, sessionMinutes: { min: 45, max: 80 }, groupSize: null });
    expect(programmeOf('krs-montpellier')?.followUps).to.deep.include({ kind: 'mid-interview' }).and.to.deep.include({ kind: 'follow-up-12' });
    expect(programmeOf('ligue-mamans')).to.include({ sessions: 10, isRenewable: true });
    expect(programmeOf('nutrition-cmm')).to.include({ sessions: 8, sessionKind: 'workshop' });
    expect(programmeOf('mobilisport')).to.include({ operator: null, sessions: null, territory: 'Essonne' });
    expect(programmeOf('prescriforme')?.phone).to.equal('01 60 74 64 05');
    expect(programmeOf('none')).to.equal(undefined);
  });

  it('mark the split of Salutance as ours, and it adds up', () => {
    const { phases = [], sessions } = programmeOf('salutance') ?? {};
    expect(phases.every(({ isInferred }) => isInferred)).to.equal(true);
    expect(phases.reduce((sum, phase) => sum + (phase.sessions ?? 0), 0)).to.equal(sessions);
  });

  it('keep the counts of Prescri’forme apart from what the source announces', () => {
    expect(prescriformeNetwork.announcedAssociations).to.equal(1854);
    expect(prescriformeNetwork.counts.map(({ count }) => count)).to.deep.equal([16, 341, 352, 1150]);
  });
});
