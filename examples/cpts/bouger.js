/** The only thing this page tells the finder: the number of its territory. The places are in `lieux.csv`, beside this page. */
document.querySelector('#provider').territory = { name: 'Plateforme Prescri’forme, Essonne', phone: '01 60 74 64 05' };
