import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { afterPack, completeFuses } from '../../../main/hosts/electron/fuses.ts';

const builder = parse(readFileSync('electron-builder.yml', 'utf8')) as {
  afterPack: string;
  asar: boolean;
  electronFuses: Record<string, boolean>;
};
const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));

// The layout of a fuse wire in the Electron binary: sentinel, version, length, one byte per fuse.
function binaryWith(fuses: number, name = 'waymark'): { readonly folder: string; readonly binary: string } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const binary = join(folder, name);
  mkdirSync(dirname(binary), { recursive: true });
  const wire = [
    1,
    fuses,
    ...Array.from({ length: fuses }, (_, i) => (i % 2 ? FuseState.ENABLE : FuseState.DISABLE)),
  ];
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  writeFileSync(binary, Buffer.concat([Buffer.alloc(99), sentinel, Buffer.from(wire), Buffer.alloc(99)]));
  return { folder, binary };
}
const packed = (folder: string, electronFuses: Record<string, unknown>, platform = 'linux') =>
  afterPack({
    appOutDir: folder,
    electronPlatformName: platform,
    packager: {
      executableName: 'waymark',
      appInfo: { productFilename: 'Waymark' },
      config: { electronFuses },
    },
  });

test('E1.19 Check which fuses you can change: E2 every fuse that @electron/fuses knows is explicit, and set as promised', () => {
  const set = completeFuses(builder.electronFuses);
  const byName = Object.fromEntries(
    names.map((name) => [name, set[FuseV1Options[name as keyof typeof FuseV1Options]]]),
  );
  expect(byName).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  });
  expect([builder.afterPack, builder.asar]).toEqual(['./main/hosts/electron/fuses.ts', true]);
});

test('E1.19 Check which fuses you can change: E2 the hook of electron-builder writes them into the binary', async () => {
  const { folder, binary } = binaryWith(names.length);
  await packed(folder, builder.electronFuses);
  const { version: _, ...wire } = await getCurrentFuseWire(binary);
  const expected = Object.entries(completeFuses(builder.electronFuses)).map(([index, on]) => [
    index,
    on ? FuseState.ENABLE : FuseState.DISABLE,
  ]);
  expect(wire).toEqual(Object.fromEntries(expected));
});

test('E1.19 Check which fuses you can change: E2 strict: a fuse left open, or one that a later Electron brings, stops the packing', async () => {
  const { runAsNode: _, ...lacking } = builder.electronFuses;
  await expect(packed(binaryWith(names.length).folder, lacking)).rejects.toThrow('RunAsNode');
  await expect(packed(binaryWith(names.length + 1).folder, builder.electronFuses)).rejects.toThrow(
    'strictlyRequireAllFuses',
  );
});

test('E2 on a Mac the program is signed again once its fuses are set: Apple silicon starts nothing else', async () => {
  const inside = 'Waymark.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';
  const { folder } = binaryWith(names.length, inside);
  const calls = join(folder, 'calls');
  writeFileSync(join(folder, 'codesign'), `#!/bin/sh\necho "$@" > '${calls}'\n`, { mode: 0o755 });
  vi.stubEnv('PATH', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  await packed(folder, builder.electronFuses, 'darwin');
  expect(readFileSync(calls, 'utf8')).toMatch(/^--sign - --force .*Waymark\.app\n$/);
  expect(builder.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true });
});
