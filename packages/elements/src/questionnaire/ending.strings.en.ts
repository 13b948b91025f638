import type { EndingSentences } from './ending.strings.js';

export const en: EndingSentences = {
  summaryTitle: (count) => (count > 1 ? `${count} answers are to be reviewed` : '1 answer is to be reviewed'),
  summaryServer: 'The server refused some answers',
  nothingLost: 'Nothing is lost. Each line leads to its question.',
  named: (name, sentence) => `${name}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  saved: 'Answers saved.',
  handedOver: 'Answers handed over.',
  savedYours: 'Your answers are saved.',
  handedOverYours: 'Your answers have been handed over.',
  givenYours: 'Your answers have been handed over to this page.',
  done: 'Done.',
  given: 'Your software has received the answers. It will say whether they are saved.',
  offline: 'No network. The answers stay on the screen. Save when the network is back.',
  unauthorized: 'Your session is over. Sign in again, then try again: nothing is lost.',
  forbidden: 'This account may not save this questionnaire. Ask whoever manages access.',
  refused: 'The server refused some answers: they are shown above.',
  refusedElsewhere: 'The server refused to save. No answer is the reason. Tell whoever runs the software.',
  failed: 'Saving failed. Nothing was lost, nor saved twice.',
};
