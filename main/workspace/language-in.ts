import { settingsSchema } from '../../contract/settings.ts';
import type { LanguageChoice } from '../../domain/messages/languages.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { SmallFile } from '../store/small-file.ts';

/** The language in the settings of a workspace, without opening anything else. @throws errors of the disk */
export async function languageIn(folder: string): Promise<LanguageChoice> {
  const { settings } = workspaceFiles(folder);
  const { file } = await SmallFile.open<Settings>(nodeFileSystem, settings, settingsSchema, defaultSettings);
  return file.value.language;
}
