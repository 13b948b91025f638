/** Version of the package, in every element and in the `sps-ready` event. Kept equal to package.json by a check. */
export const version = '0.1.0';
