import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsTabs } from '../../../contract/settings-tabs.ts';
import type { SettingsTab } from '../../../contract/settings-tabs.ts';
import { themes } from '../../../domain/settings/settings.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useQuery } from '../../state/use-query.ts';
import { useViewOf } from '../../state/use-workspace.tsx';
import { useActionGroups } from '../use-menu-groups.ts';
import type { PaletteEntry } from './entries.ts';

/** The settings, each with its section. */
const settings = [
  ['language', 'appearance'],
  ['locale', 'appearance'],
  ['letterKeys', 'appearance'],
  ['recheckPerDay', 'learning'],
  ['folder', 'data'],
  ['ownKey', 'people'],
  ['keepOpened', 'people'],
  ['licences', 'about'],
] as const satisfies readonly (readonly [string, SettingsTab])[];

/** Everything that the palette offers besides the items: actions, screens, paths, settings, skills. */
export function useEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const registry = useActions();
  const groups = useActionGroups();
  const navigation = useNavigation();
  const commands = useCommands();
  const showInPath = useShowInPath();
  const index = useViewOf((view) => view.index);
  const paths = useViewOf((view) => view.paths);
  const available = useQuery('paths:available', {});

  const actions = groups
    .filter(({ id }) => id !== 'list')
    .flatMap(({ id: group, entries }) =>
      entries
        .filter((action) => !action.needsKey && action.id !== 'palette')
        .map((action): PaletteEntry => {
          const { needs } = action;
          const isDisabled = action.isDisabled && needs !== 'path';
          return {
            id: `action:${action.id}`,
            section: group === 'go' ? 'go' : 'action',
            text: action.text,
            keywords: action.keywords,
            shortcut: action.shortcut,
            isDisabled,
            ...(isDisabled && needs !== undefined ? { detail: t(`palette.needs.${needs}`) } : {}),
            run() {
              // On another screen, an action of the path goes there first.
              if (action.isDisabled) navigation.change({ screen: 'path' });
              requestAnimationFrame(() => registry.run(action.id));
            },
          };
        }),
    );
  return useMemo(
    () => [
      ...actions,
      ...paths
        .filter(({ id }) => id !== index.path.id)
        .map(({ id, title }): PaletteEntry => ({
          id: `path:${id}`,
          section: 'path',
          text: t('paths.chooseOne', { title }),
          run: () => commands.choosePath(id),
        })),
      ...(available ?? []).map(({ id, title }): PaletteEntry => ({
        id: `add-path:${id}`,
        section: 'path',
        text: t('paths.addOne', { title }),
        keywords: t('paths.title'),
        run: () => void commands.addPath({ id }),
      })),
      ...themes.map((theme): PaletteEntry => ({
        id: `theme:${theme}`,
        section: 'setting',
        text: t('palette.theme', { theme: t(`theme.${theme}`) }),
        keywords: t('settings.tab.appearance'),
        run: () => commands.changeSettings({ theme }),
      })),
      ...settingsTabs.map((tab): PaletteEntry => ({
        id: `settings:${tab}`,
        section: 'setting',
        text: t('palette.settings', { section: t(`settings.tab.${tab}`) }),
        run: () => navigation.change({ screen: 'settings', settings: tab }),
      })),
      ...settings.map(([name, tab]): PaletteEntry => ({
        id: `setting:${name}`,
        section: 'setting',
        text: t('palette.settings', { section: t(`settings.${name}`) }),
        keywords: `${t(`settings.tab.${tab}`)} ${t(`palette.words.${name}`)}`,
        run: () => navigation.change({ screen: 'settings', settings: tab }),
      })),
      ...index.path.skills.map(({ key, title, area }): PaletteEntry => ({
        id: `skill:${key}`,
        section: 'skill',
        text: title,
        detail: index.path.areas.find(({ id }) => id === area)!.title,
        run: () => showInPath(key),
      })),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- the commands stay the same while the palette is open
    [JSON.stringify(actions), paths, available, index, t],
  );
}
