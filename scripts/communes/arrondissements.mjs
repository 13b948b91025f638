/**
 * Where the arrondissements of Paris and Lyon are, to a hundredth of a degree (about a kilometre). GeoNames, from 1,000 people,
 * has a row for those of Marseille only, and the point of Paris is up to 6 km from a quarter of it. Placed by hand on a map, by no
 * official list: they are marked approximate, and a file of centroids replaces them.
 */
const paris = [[48.86, 2.34], [48.87, 2.34], [48.86, 2.36], [48.85, 2.36], [48.84, 2.35], [48.85, 2.33], [48.86, 2.31], [48.87, 2.31], [48.88, 2.34], [48.88, 2.36],
  [48.86, 2.38], [48.84, 2.4], [48.83, 2.36], [48.83, 2.33], [48.84, 2.3], [48.86, 2.27], [48.89, 2.31], [48.89, 2.35], [48.89, 2.38], [48.86, 2.4]];
const lyon = [[45.77, 4.83], [45.75, 4.83], [45.76, 4.86], [45.78, 4.83], [45.76, 4.81], [45.77, 4.85], [45.74, 4.84], [45.74, 4.87], [45.78, 4.8]];

const pointsOf = (first, points) => points.map(([lat, lon], index) => [String(first + index), { lat, lon }]);

/** By INSEE code. */
export const arrondissementPoints = Object.fromEntries([...pointsOf(75101, paris), ...pointsOf(69381, lyon)]);
