/** What this practice set up once: its territory, with what people need to know before they choose, and who may sit at the desk. */

import { essonne, exampleClubs } from '/sport-sante-territories.min.js';

/** Where people can be sent: the Maisons Sport-Santé of the source of 2023, and fictional places. */
export const clubs = [...essonne.clubs, ...exampleClubs];

/** All of it is fictional; the numbers are of a range that is given to nobody. */
export const territory = {
  name: 'Val d’Orge',
  phone: '01 99 00 12 34',
  structures: [
    { reference: 'Organization/mss-val-d-orge', name: 'Maison Sport-Santé du Val d’Orge', phone: '01 99 00 12 34', email: 'val-d-orge@example.org' },
    { reference: 'Organization/mss-fontclaire', name: 'Maison Sport-Santé de Fontclaire', phone: '01 99 00 56 78', email: 'fontclaire@example.org' },
  ],
  programmes: [{
    name: 'Maison Sport-Santé du Val d’Orge',
    url: 'https://sport-sante.example/adhesion/val-d-orge',
    phone: '01 99 00 12 34',
    cost: 'free',
    content: 'Un bilan, 24 séances en petit groupe, un bilan de fin et une aide pour choisir un club.',
    duration: '3 mois, 2 séances par semaine',
    place: '1 place du Stade, 91220 Brétigny-sur-Orge',
    contact: 'val-d-orge@example.org',
  }],
};

/** Models of the doctor at the desk. A real software keeps them with the account; this page, until it is closed. */
export const favourites = [{
  id: 'diabete',
  name: 'Diabète, 3 mois',
  prescription: {
    components: [
      { type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' },
      { type: 'strength', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 30 }, intensity: 'moderate' },
    ],
    durationMonths: 3,
    dispensers: ['eapa'],
    precautions: 'Contrôler la glycémie avant et après la séance. Garder un sucre rapide à portée de main.',
    equipment: ['glucose-meter', 'fast-sugar'],
  },
}];

/** Who may sit at the desk, by their id on the server. */
export const team = ['claire-morel', 'hugo-valcoeur', 'karim-souplet'];
