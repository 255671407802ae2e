import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../actions/list.ts';
import { minutesIn } from '../../domain/base/minutes.ts';
import { useCommands } from '../commands/commands.tsx';
import { useFormat } from '../i18n/format.ts';
import { useDuration } from '../i18n/use-duration.ts';
import { send } from '../state/api.ts';
import { useNow } from '../state/use-now.ts';
import { useViewOf, useWorkspace } from '../state/use-workspace.tsx';
import { Keys } from '../ui/Keys.tsx';
import { nameKey } from '../ui/keys.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './inspector.module.css';
import { switchTime } from './switch-time.ts';

/** As it is written in every language. */
const example = '1:30';

/** The time that was spent on an item: started and stopped, or typed. */
export function TimeLog({ item }: { item: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const duration = useDuration();
  const now = useNow();
  const commands = useCommands();
  const workspace = useWorkspace();
  const { running, times = [] } = useViewOf((view) => view.item(item));
  const isReadOnly = useViewOf(({ about }) => about.readOnly !== null);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const minutes = minutesIn(typed);
  const sum = times.reduce((all, one) => all + one.minutes, 0);

  async function add(): Promise<void> {
    setTried(true);
    if (minutes === undefined) return;
    // A time that runs ends with what is typed.
    const work =
      running === undefined ? send('times:log', { item, minutes }) : send('times:stop', { minutes });
    if (await commands.runCommand(work)) {
      setTyped('');
      setTried(false);
    }
  }

  return (
    <section>
      <h3>
        {t('time.title')}
        <Keys keys={nameKey(keyOf('time')!)} />
      </h3>
      <p className={styles.empty}>
        {running === undefined
          ? sum === 0
            ? t('time.none')
            : t('time.sum', { time: duration(sum) })
          : t('time.since', { moment: format.moment(running, now) })}
      </p>
      <form
        className={styles.time}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void add();
        }}
      >
        <PushButton
          isDisabled={isReadOnly}
          onPress={() => void commands.runCommand(switchTime(workspace.view()!, item))}
        >
          {t(running === undefined ? 'time.start' : 'time.stop')}
        </PushButton>
        <TextInput
          label={t('time.hours')}
          hideLabel
          placeholder={example}
          value={typed}
          limit={6}
          error={isTried && minutes === undefined ? t('time.wrong') : undefined}
          onChange={setTyped}
        />
        <PushButton type="submit" isDisabled={isReadOnly}>
          {t('time.add')}
        </PushButton>
      </form>
    </section>
  );
}
