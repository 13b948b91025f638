// The host gives the people, takes the bundle: the element itself speaks to no server and keeps nothing.
const form = document.querySelector('sps-prescription-form');

form.patient = { familyName: 'Fictif', givenNames: ['Camille'], gender: 'unknown', birthDate: '1960-02-29' };
form.prescriber = { familyName: 'Exemple', givenName: 'Dominique', profession: 'physician' };

form.addEventListener('sps-submit', (event) => {
  event.preventDefault();
  const { bundle } = event.detail;
  document.querySelector('#result').textContent = `Reçu : une transaction FHIR de ${bundle.entry.length} ressources.`;
  form.setOutcome({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] });
});
