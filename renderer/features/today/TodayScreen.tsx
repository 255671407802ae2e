import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemHandlers, useCommands } from '../../commands/commands.tsx';
import { useHandlers } from '../../actions/use-actions.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Lately } from './Lately.tsx';
import { NextItems } from './NextItems.tsx';
import { Standing } from './Standing.tsx';
import styles from './today.module.css';

/** What to do next and why, the current progress, and the latest marks. */
export function TodayScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { standing } = useView();
  const commands = useCommands();
  const navigation = useNavigation();
  const [focused, setFocused] = useState<string>();
  useHandlers(itemHandlers(focused, commands));
  const { done, required, learning } = standing.coverage;
  const lede =
    done + learning === 0
      ? t('today.nothingYet')
      : t('today.standing', { done, required, percent: format.share(done, required) });
  return (
    <Screen title={format.today(now)} lede={lede} {...useScroll('today')}>
      <div className={styles.columns}>
        <div>
          <NextItems onFocus={setFocused} />
          <Lately />
        </div>
        <div>
          <Standing />
          <p className={styles.more}>
            <PushButton look="link" onPress={() => navigation.change({ screen: 'map' })}>
              {t('today.toMap')}
            </PushButton>
          </p>
        </div>
      </div>
    </Screen>
  );
}
