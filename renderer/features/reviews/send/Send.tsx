import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareChoice } from '../../../../domain/formats/share-sections.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import { WorkBar } from '../../../ui/WorkBar.tsx';
import { useQueryVersion, useAsync } from '../../../state/use-query.ts';
import { useSavedFile } from '../../../commands/use-saved-file.ts';
import { useView } from '../../../state/use-workspace.tsx';
import reviews from '../reviews.module.css';
import { Preview } from './Preview.tsx';
import { Sent } from './Sent.tsx';
import { Holds } from './Holds.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import styles from './send.module.css';

/** For a learner: the contents of a share, its preview as the mentor will see it, and the saved file. */
export function Send() {
  const { t } = useTranslation();
  const format = useFormat();
  const commands = useCommands();
  const tellSaved = useSavedFile();
  const { index } = useView();
  const version = useQueryVersion('reviews:prepare');
  const [path, setPath] = useState(index.path.id);
  const [choice, setChoice] = useState<ShareChoice>({
    sections: [],
    notes: [],
    answersTo: [],
    without: [],
  });
  const [past, setPast] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([path, choice, version]);
  const made = useAsync(key, async () => ({ key, ...(await send('reviews:prepare', { path, choice })) }));
  const isBehind = made?.key !== key;
  const shown = useAsync(past ?? '', async () =>
    past === undefined ? undefined : send('reviews:show', { hash: past }),
  );

  const save = () =>
    commands.runCommand(
      send('reviews:save', { hash: made!.hash }).then((saved) => {
        if (saved !== null) tellSaved(saved.file);
      }),
    );

  return (
    <div className={styles.send} ref={top}>
      <div className={styles.side}>
        <p className={reviews.quiet}>{t('reviews.send.means')}</p>
        <ShareChoices
          path={path}
          made={made}
          choice={choice}
          onPath={(id) => {
            setPath(id);
            const sections = choice.sections.filter((one) => one !== 'notes' && one !== 'answers');
            setChoice({ sections, notes: [], answersTo: [], without: [] });
          }}
          onChange={setChoice}
        />
        <div className={styles.save}>
          <PushButton
            look="primary"
            isPending={isBehind}
            isDisabled={past !== undefined}
            onPress={() => void save()}
          >
            {t('reviews.send.save')}
          </PushButton>
          {made && (
            <span className={reviews.quiet}>
              {t('reviews.send.size', { size: format.bytes(made.bytes) })}
            </span>
          )}
        </div>
        <Sent
          onShow={(hash) => {
            setPast(hash);
            top.current?.scrollIntoView({ block: 'start' });
          }}
        />
      </div>
      {/* Beside the choices, or between them and the button: what is ticked moves no box. */}
      <div className={styles.file}>
        {past !== undefined && shown ? (
          <>
            <Holds share={shown.share} />
            <Preview key={shown.hash} shown={shown} onBack={() => setPast(undefined)} />
          </>
        ) : made === undefined ? (
          <WorkBar label={t('reviews.send.preview')} />
        ) : (
          <>
            <Holds share={made.share} />
            <Preview key={path} shown={made} isBusy={isBehind} />
          </>
        )}
      </div>
    </div>
  );
}
