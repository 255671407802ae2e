/** Where the tools of node_modules begin, relative to the project. */
export const tools = {
  build: 'node_modules/electron-vite/bin/electron-vite.js',
  format: 'node_modules/oxfmt/bin/oxfmt',
  lint: 'node_modules/oxlint/bin/oxlint',
  types: 'node_modules/typescript/bin/tsc',
  unit: 'node_modules/vitest/vitest.mjs',
  endToEnd: 'node_modules/@playwright/test/cli.js',
  package: 'node_modules/electron-builder/cli.js',
};
