/**
 * A site that embeds the questionnaire without a login: the element asks, this page decides what becomes of the answers.
 * Nothing is stored, and nothing is sent unless the visitor asks for it.
 */
import { connectFhir } from '/sport-sante-questionnaire.min.js';

const questionnaire = document.querySelector('#questionnaire');
const next = document.querySelector('#next');
const study = document.querySelector('#study');
const studyStatus = document.querySelector('#study-status');

/** What the element handed over last; it lives as long as this page. */
let handed;

questionnaire.addEventListener('sps-submit', (event) => {
  // The page takes the answers over: the element sends them nowhere.
  event.preventDefault();
  handed = event.detail;
  questionnaire.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] }, { idempotencyKey: handed.idempotencyKey });
  document.querySelector('#sentence').textContent = sentenceFor(handed.score);
  studyStatus.textContent = '';
  next.hidden = false;
});

/** An answer changed after the result: what this page said no longer holds. */
questionnaire.addEventListener('sps-change', () => { next.hidden = true; });

/** The words of this page for the numbers of the element. `null` is « not known », never 0. */
function sentenceFor({ values, flags }) {
  if (values.equivalentMinutesPerWeek === null) return 'Il manque des réponses pour compter vos minutes d’activité. Vous pouvez revenir au questionnaire, ou appeler la coordination.';
  if (flags.includes('meetsWho2020')) return 'Vous bougez déjà comme l’Organisation mondiale de la santé le conseille aux adultes. La CPTS peut vous aider à continuer.';
  return 'Quelques minutes de plus par jour comptent déjà. La CPTS peut vous aider à commencer doucement.';
}

document.querySelector('#download').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(handed.response, null, 2)], { type: 'application/fhir+json' }));
  link.download = 'mes-reponses.json';
  link.click();
  URL.revokeObjectURL(link.href);
});

study.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!document.querySelector('#consent').checked) {
    studyStatus.textContent = 'Cochez la case si vous êtes d’accord. Sinon, rien n’est envoyé.';
    return;
  }
  try {
    // Nobody is named: the bundle has neither subject nor author, since this page gave none.
    await connectFhir({ baseUrl: new URL('/fhir', location.href).href }).submit(handed.bundle, { idempotencyKey: handed.idempotencyKey });
    studyStatus.textContent = 'Merci. Vos réponses ont été envoyées, sans votre nom.';
  } catch {
    studyStatus.textContent = 'L’envoi a échoué. Rien n’a été perdu, ni envoyé deux fois. Réessayez.';
  }
});
