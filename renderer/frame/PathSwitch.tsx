import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AvailablePath } from '../../contract/paths.ts';
import { send } from '../state/api.ts';
import { useCommands } from '../commands/commands.tsx';
import menu from '../ui/menu.module.css';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './sidebar.module.css';

/** The current path, as a menu of the other paths and those that can be added. */
export function PathSwitch() {
  const { t } = useTranslation();
  const index = useViewOf((view) => view.index);
  const paths = useViewOf((view) => view.paths);
  const commands = useCommands();
  const [available, setAvailable] = useState<readonly AvailablePath[]>([]);

  function open(isOpen: boolean): void {
    // If this fails, the paths of the workspace can still be chosen.
    if (isOpen) send('paths:available', {}).then(setAvailable, () => {});
  }

  return (
    <MenuTrigger onOpenChange={open}>
      <Button className={styles.role!} aria-label={t('paths.switch', { title: index.path.title })}>
        <span>{index.path.title}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={menu.popover!} placement="bottom start" offset={4}>
        <Menu className={menu.menu!} aria-label={t('paths.title')}>
          <MenuSection
            className={menu.section!}
            aria-label={t('paths.yours')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[index.path.id]}
          >
            <Header className={menu.title!}>{t('paths.yours')}</Header>
            {paths.map(({ id, title }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={title}
                className={menu.entry!}
                onAction={() => commands.choosePath(id)}
              >
                {({ isSelected }) => (
                  <>
                    <span>{title}</span>
                    {isSelected && <Check aria-hidden="true" className={menu.check} />}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          {available.length > 0 && (
            <MenuSection className={menu.section!} aria-label={t('paths.toAdd')}>
              <Header className={menu.title!}>{t('paths.toAdd')}</Header>
              {available.map(({ id, title }) => (
                <MenuItem
                  key={id}
                  id={`add ${id}`}
                  textValue={title}
                  className={menu.entry!}
                  onAction={() => void commands.addPath({ id })}
                >
                  {title}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
