import { existsSync } from 'node:fs';
import { findBrowser } from '../main/hosts/chromium/browser.ts';

const { env, platform } = process;
process.stdout.write(findBrowser({ env, platform, exists: existsSync }) ?? '');
