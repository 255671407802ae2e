import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

// electron-builder 26 supports neither this fuse nor strictlyRequireAllFuses, hence this file.
const unknownToBuilder = { wasmTrapHandlers: true };

/** The part of electron-builder's `afterPack` context that is used here. */
export interface PackContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
    readonly config: { readonly electronFuses?: Readonly<Record<string, unknown>> | null };
  };
}

/**
 * Turns the settings of electron-builder.yml into a value for every fuse.
 * @throws if a fuse has no setting
 */
export function completeFuses(settings: Readonly<Record<string, unknown>>): Record<FuseV1Options, boolean> {
  const known: Readonly<Record<string, unknown>> = { ...unknownToBuilder, ...settings };
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map((name) => {
      const setting = known[name.charAt(0).toLowerCase() + name.slice(1)];
      if (typeof setting !== 'boolean') throw new Error(`electron-builder.yml does not set the fuse ${name}`);
      return [FuseV1Options[name as keyof typeof FuseV1Options], setting];
    }),
  ) as Record<FuseV1Options, boolean>;
}

/** electron-builder's hook between packing and signing: sets all fuses, and fails if one is missing. */
export async function afterPack({ appOutDir, electronPlatformName, packager }: PackContext): Promise<void> {
  const product = packager.appInfo.productFilename;
  const isForMac = ['darwin', 'mas'].includes(electronPlatformName);
  const binary =
    { darwin: `${product}.app`, mas: `${product}.app`, win32: `${product}.exe` }[electronPlatformName] ??
    packager.executableName ??
    product;
  await flipFuses(join(appOutDir, binary), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Apple silicon refuses to start a program whose signature does not match its bytes.
    resetAdHocDarwinSignature: isForMac,
    ...completeFuses(packager.config.electronFuses ?? {}),
  });
}
