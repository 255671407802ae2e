import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

// The texts of the licences of what is bundled; `main/files/licences.ts` reads them.
const license = { fileName: 'licences.json' };

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: false,
      // A package holds no node_modules: whatever is imported from there is bundled.
      externalizeDeps: false,
      license,
      rollupOptions: {
        input: {
          index: resolve(here, 'main/index.ts'),
          chromium: resolve(here, 'main/hosts/chromium/index.ts'),
        },
        // Only the Chromium host needs playwright-core, and that runs beside node_modules.
        external: ['electron', 'playwright-core'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load packages, and must be CommonJS.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(here, 'preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      outDir: 'out/renderer',
      minify: true,
      license,
      // Inlined assets would be data: addresses, which the content security policy does not allow for fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve(here, 'renderer/index.html') } },
    },
    plugins: [react()],
  },
});
