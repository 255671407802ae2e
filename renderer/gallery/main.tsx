import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startWords } from '../i18n/index.ts';
import { AnnouncerProvider } from '../ui/Announcer.tsx';
import { ToastProvider } from '../ui/Toasts.tsx';
import { Gallery } from './Gallery.tsx';

await Promise.all([startWords('en'), document.fonts.load("14px 'Inter Variable'")]);
createRoot(document.getElementById('root')!).render(
  <AnnouncerProvider>
    <ToastProvider>
      <Gallery />
    </ToastProvider>
  </AnnouncerProvider>,
);
