import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startWords } from './i18n/index.ts';
import { windowLanguage } from './i18n/language.ts';
import { Workspace } from './state/workspace.ts';
import { allowOwn } from './trusted-types.ts';

allowOwn(window as Parameters<typeof allowOwn>[0]);

const workspace = new Workspace();
await Promise.all([
  workspace.open().then(() => startWords(windowLanguage(workspace.view()?.settings.language ?? 'system'))),
  // Load the font first, so that no line moves after the first paint.
  document.fonts.load("14px 'Inter Variable'"),
]);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App workspace={workspace} />
  </StrictMode>,
);
