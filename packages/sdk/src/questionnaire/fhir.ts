export { fromQuestionnaireBundle, instrumentOf, toQuestionnaireBundle, type QuestionnaireBundleOptions, type QuestionnaireRecord } from './fhir-bundle.js';
export { fromObservations, toObservations, type ObservationOptions, type ObservedScore } from './fhir-observations.js';
