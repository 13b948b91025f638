import { expect } from 'chai';
import { importClubs, importSentence, toClubsCsv, type ImportResult } from './import.js';

const csv = (...rows: string[]): ImportResult => importClubs([...rows, ''].join('\r\n'), { format: 'csv' });
const json = (value: unknown): ImportResult => importClubs(JSON.stringify(value), { format: 'json' });
const gym = { id: 'gym', kind: 'club', names: ['Gym'], slots: [] };

describe('Two structures of one identifier', () => {
  it('are both kept when their names differ, each with its rows, and the row that has it already is said', () => {
    const result = csv('id;nom;commune;jour', 'a;Gym;Évry;lundi', 'a;Judo;Ris-Orangis;mardi', 'a;Gym;Évry;jeudi', 'a;Judo;Ris-Orangis;vendredi');
    expect(result.clubs.map(({ id, names, slots }) => [id, names[0], slots.map(({ day }) => day)])).to.deep.equal([['a', 'Gym', ['mon', 'thu']], ['a-2', 'Judo', ['tue', 'fri']]]);
    expect(result.issues.filter(({ code }) => code === 'id-twice').map((issue) => [issue.path, importSentence(issue, 'fr')])).to.deep.equal([[[3],
      'Une autre structure a déjà cet identifiant (ligne 2). Les deux sont gardées, celle-ci sous «\u00a0a-2\u00a0»\u00a0: vérifiez que ce n’est pas un doublon, puis donnez à chacune le sien.']]);
    expect(importClubs(toClubsCsv(result.clubs), { format: 'csv' }).clubs).to.deep.equal(result.clubs);
  });

  it('are both kept in JSON, ours or flat: the second goes by another that nobody has, and both are named', () => {
    const another = { id: 'gym', kind: 'club', names: ['Another'], slots: [{ id: 's', structureId: 'gym' }] };
    const third = { id: 'gym-2', kind: 'club', names: ['Third'], slots: [] };
    for (const items of [[gym, another, third], [gym, { id: 'gym', name: 'Another', activity: 'Yoga' }, third], [{ id: 'gym', name: 'Flat', activity: 'Yoga' }, another, third], [{ id: 'gym', name: 'Flat' }, { id: 'gym', name: 'Another' }, third]]) {
      const result = json(items);
      expect([result.clubs.map(({ id }) => id).sort(), result.rejected]).to.deep.equal([['gym', 'gym-2', 'gym-3'], []]);
      expect(result.clubs.find(({ names }) => names[0] === 'Another')?.id).to.equal('gym-3');
      const [issue] = result.issues.filter(({ code }) => code === 'id-twice');
      expect([issue?.path[0], issue?.severity, issue?.params]).to.deep.equal([1, 'warning', { item: 0, id: 'gym-3' }]);
      expect(issue && importSentence(issue, 'fr')).to.include('déjà cet identifiant (élément 1). Les deux sont gardées, celle-ci sous «\u00a0gym-3\u00a0»');
    }
    expect(json([gym, another]).clubs[1]?.slots[0]?.structureId).to.equal('gym-2');
  });

  it('share no slot of `slots`: the first has them', () => {
    const { clubs } = json({ structures: [gym, { ...gym, names: ['Another'] }], slots: [{ structureId: gym.id, activity: 'Yoga' }] });
    expect(clubs.map(({ slots }) => slots.length)).to.deep.equal([1, 0]);
  });
});
