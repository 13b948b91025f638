import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { measures } from './fitness-score.js';
import { decimal, group, integer, questionnaire, say, yesNo, type Head, type ItemWords } from './items.js';
import type { Bilingual } from './model.js';

type LinkId = (typeof measures)[number]['linkId'];
interface Measured extends ItemWords { unit: string; unitText: string | Bilingual; isWhole?: boolean; isSlider?: boolean }

/** A test that nobody has to do, within what is plausible. */
function test(linkId: LinkId, { isWhole = false, ...spoken }: Measured): QuestionnaireItem {
  const { minimum, maximum } = measures.find((each) => each.linkId === linkId) ?? { minimum: 0, maximum: 0 };
  return (isWhole ? integer : decimal)(linkId, { ...spoken, minimum, maximum });
}

const body = group('body', { text: say('Mesures', 'Measures') }, [
  test('height', { text: say('Taille', 'Height'), unit: 'cm', unitText: 'cm', loinc: '8302-2' }),
  test('weight', { text: say('Poids', 'Weight'), unit: 'kg', unitText: 'kg', loinc: '29463-7' }),
  test('waist', { text: say('Tour de taille', 'Waist circumference'), unit: 'cm', unitText: 'cm', loinc: '8280-0' }),
  test('systolic', { text: say('Pression artérielle systolique', 'Systolic blood pressure'), unit: 'mm[Hg]', unitText: 'mmHg', isWhole: true, loinc: '8480-6' }),
  test('diastolic', { text: say('Pression artérielle diastolique', 'Diastolic blood pressure'), unit: 'mm[Hg]', unitText: 'mmHg', isWhole: true, loinc: '8462-4' }),
  test('heart-rate', { text: say('Fréquence cardiaque de repos', 'Resting heart rate'), unit: '/min', unitText: 'bpm', isWhole: true, loinc: '40443-4' }),
]);

const endurance = group('endurance', { text: say('Endurance', 'Endurance') }, [
  test('walk', {
    text: say('Test de marche de 6 minutes, distance', 'Six-minute walk test, distance'), unit: 'm', unitText: 'm', isWhole: true, loinc: '64098-7',
    help: say('Marcher le plus loin possible en 6 minutes, sans courir.', 'Walk as far as possible in 6 minutes, without running.'),
  }),
  test('steps', { text: say('Pas par jour', 'Steps a day'), unit: '/d', unitText: say('pas/j', 'steps/d'), isWhole: true, loinc: '41950-7' }),
]);

const strength = group('strength', { text: say('Force', 'Strength') }, [
  test('chair-stand', {
    text: say('Levers de chaise en 30 secondes', 'Chair stands in 30 seconds'), unit: '{#}/(30.s)', unitText: say('levers', 'stands'), isWhole: true, loinc: '66247-8',
    help: say('Assise à 44 à 47 cm, bras croisés. Un lever plus qu’à moitié fait compte.', 'Seat at 44 to 47 cm, arms crossed. A stand more than half done counts.'),
  }),
  yesNo('chair-stand.arms', { text: say('La personne s’est-elle aidée des bras ?', 'Did the person use the arms?'), short: say('Avec les bras', 'With arms') }),
  test('five-rises', { text: say('Cinq levers de chaise, durée', 'Five chair rises, time'), unit: 's', unitText: 's' }),
  test('grip.right', { text: say('Force de préhension, main droite', 'Grip strength, right hand'), unit: 'kg', unitText: 'kg', loinc: '83174-3' }),
  test('grip.left', { text: say('Force de préhension, main gauche', 'Grip strength, left hand'), unit: 'kg', unitText: 'kg', loinc: '83173-5' }),
]);

const balance = group('balance-and-gait', { text: say('Équilibre et marche', 'Balance and gait') }, [
  test('balance', {
    text: say('Équilibre sur une jambe, durée', 'Stand on one leg, time'), unit: 's', unitText: 's', loinc: '66569-5',
    help: say('Yeux ouverts, deux essais, le meilleur. On arrête à 60 secondes.', 'Eyes open, two trials, the better one. Stop at 60 seconds.'),
  }),
  test('tug', {
    text: say('Lever, marcher 3 mètres et revenir s’asseoir, durée', 'Rise, walk 3 metres and sit down again, time'), short: say('Lever et marcher', 'Timed up and go'), unit: 's', unitText: 's', loinc: '89423-8',
  }),
  test('gait', { text: say('Vitesse de marche', 'Gait speed'), unit: 'm/s', unitText: 'm/s' }),
]);

const flexibility = group('flexibility', { text: say('Souplesse', 'Flexibility') }, [
  test('reach', {
    text: say('Flexion du tronc, distance', 'Sit and reach, distance'), unit: 'cm', unitText: 'cm',
    help: say('Au-delà des pieds, un nombre positif. En deçà, un nombre négatif.', 'Beyond the feet, a positive number. Short of them, a negative one.'),
  }),
]);

const felt = group('felt', { text: say('Ressenti', 'As felt') }, [
  test('pain', { text: say('Douleur en ce moment, de 0 à 10', 'Pain now, from 0 to 10'), short: say('Douleur', 'Pain'), unit: '1', unitText: say('sur 10', 'of 10'), isWhole: true, isSlider: true, loinc: '72514-3', help: say('0 : aucune. 10 : la pire que l’on puisse imaginer.', '0: none. 10: the worst that one can imagine.') }),
  test('effort', { text: say('Effort ressenti pendant les tests, de 0 à 10', 'Effort as felt during the tests, from 0 to 10'), short: say('Effort ressenti', 'Effort as felt'), unit: '{score}', unitText: say('sur 10', 'of 10'), isWhole: true, isSlider: true, help: say('0 : aucun effort. 10 : le plus que l’on puisse faire.', '0: no effort. 10: the most that one can do.') }),
  test('well-being', { text: say('Bien-être en ce moment, de 0 à 10', 'Well-being now, from 0 to 10'), short: say('Bien-être', 'Well-being'), unit: '{score}', unitText: say('sur 10', 'of 10'), isWhole: true, isSlider: true, help: say('0 : très mal. 10 : très bien.', '0: very bad. 10: very good.') }),
]);

/** The tests of a maison sport-santé, by quality; each is optional. */
export const fitnessQuestionnaire = (head: Head): Questionnaire => questionnaire(head, [body, endurance, strength, balance, flexibility, felt]);
