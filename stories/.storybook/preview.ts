import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from 'storybook/test';
import manifest from '../../packages/elements/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

// What a story waits for comes on demand; a machine under load takes longer than the second that is usual.
configure({ asyncUtilTimeout: 10_000 });

/** The colour schemes of a host's page; the elements follow them by `light-dark()`. */
const schemes: Record<string, string> = { system: 'light dark', light: 'light', dark: 'dark' };

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { lang: 'fr', theme: 'system' },
  globalTypes: {
    lang: {
      description: 'Langue',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'fr', title: 'Français' }, { value: 'en', title: 'English' }] },
    },
    theme: {
      description: 'Thème',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [{ value: 'system', title: 'Système' }, { value: 'light', title: 'Clair' }, { value: 'dark', title: 'Sombre' }],
      },
    },
  },
  parameters: {
    // The page has the colours of the browser for the chosen theme: no list of backgrounds beside it.
    backgrounds: { disable: true },
    layout: 'padded',
    controls: { expanded: true },
    docs: { source: { excludeDecorators: true } },
    options: { storySort: { method: 'alphabetical' } },
    a11y: { test: 'todo', options: { rules: { region: { enabled: false } } } },
  },
  decorators: [
    (story, { globals }) => {
      const lang = String(globals['lang']);
      document.documentElement.lang = lang;
      document.documentElement.style.colorScheme = schemes[String(globals['theme'])] ?? 'light dark';
      // Storybook's documentation page says it is English all around the story.
      return html`<div lang=${lang} style="display: contents">${story()}</div>`;
    },
  ],
};

export default preview;
