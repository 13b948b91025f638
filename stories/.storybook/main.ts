import type { StorybookConfig } from '@storybook/web-components-vite';

/** Stories read the built packages, through their public names, as a host does: run `npm run build` first. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // One Lit for the stories and the elements, or directives of one are unknown to the other.
    resolve: { ...vite.resolve, dedupe: [...(vite.resolve?.dedupe ?? []), 'lit', 'lit-html', '@lit/reactive-element', '@lit/context'] },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
