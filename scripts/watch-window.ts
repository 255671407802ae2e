import { resolveConfig } from 'electron-vite';
import { build } from 'vite';

// electron-vite watches main and preload only.
const { config } = await resolveConfig({}, 'build', 'development');
await build({
  ...config?.renderer,
  configFile: false,
  logLevel: 'warn',
  build: { ...config?.renderer?.build, watch: {} },
});
