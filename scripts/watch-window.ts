import { resolveConfig } from 'electron-vite';
import { build } from 'vite';

// Needed because electron-vite only watches main and preload.
const { config } = await resolveConfig({}, 'build', 'development');
await build({
  ...config?.renderer,
  configFile: false,
  logLevel: 'warn',
  build: { ...config?.renderer?.build, watch: {} },
});
