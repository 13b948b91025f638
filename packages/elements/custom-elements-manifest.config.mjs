/**
 * What Storybook, editors and type generators read about the elements: only what a host may use.
 *
 * Reads   src. Writes custom-elements.json.
 * Drops   private, protected and `#` members, and what Lit's own machinery adds to a class.
 */

const inherited = ['styles', 'formAssociated', 'shadowRootOptions', 'render', 'willUpdate', 'update', 'updated', 'firstUpdated', 'requestUpdate'];

const isPublic = ({ name, privacy }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !name.startsWith('_') && !inherited.includes(name) && !name.endsWith('Callback');

const onlyPublicMembers = {
  name: 'only-public-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.test-d.ts', 'src/**/*.strings.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [onlyPublicMembers],
};
