export * from './activity.js';
export { answerOf, compareAnswers, isOfType, isSameAnswer, plainOf } from './answers.js';
export { outcomeOf, readQuestionnaire } from './definition.js';
export { createForm } from './engine.js';
export * from './model.js';
export { compilePattern } from './pattern.js';
export { pathOf } from './place.js';
export { wordsOf } from './read-options.js';
export { translateQuestionnaire } from './translate.js';
