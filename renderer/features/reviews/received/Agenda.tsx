import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Received } from '../../../../contract/received.ts';
import { keyOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { tagOf } from '../../../../domain/messages/languages.ts';
import { localeOf, useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useLevelName, useMentorName } from '../../../i18n/use-names.ts';
import { useWhere } from '../../../navigation/navigation.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Section } from '../../../ui/Screen.tsx';
import { useSavedFile } from '../../../commands/use-saved-file.ts';
import { useShowInPath } from '../../../navigation/use-show-in-path.ts';
import { useView } from '../../../state/use-workspace.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './received.module.css';

interface Props {
  readonly points: Received['points'];
  /** The open comments that a mentor wants to talk about. */
  readonly questions: Received['comments'];
  /** The comments on which something was agreed that is not resolved. */
  readonly agreements: Received['comments'];
}

/** What the learner and the mentors have to talk about; can be saved for printing. */
export function Agenda({ points, questions, agreements }: Props) {
  const { t } = useTranslation();
  const show = useShowInPath();
  const print = usePrintedAgenda();
  const nameOf = useLevelName();
  const mentorOf = useMentorName();
  const link = (key: string | null, title: string) => (
    <PushButton
      look="link"
      isDisabled={key === null || !show.has(key)}
      onPress={() => key !== null && show(key)}
    >
      {title}
    </PushButton>
  );
  const isEmpty = points.length + questions.length + agreements.length === 0;
  const format = useFormat();
  return (
    <Section title={t('reviews.received.agenda')}>
      {isEmpty && <EmptyState title={t('reviews.received.noAgenda')} />}
      {points.length > 0 && <h3 className={styles.agendaHead}>{t('reviews.received.apart')}</h3>}
      <ul className={styles.points}>
        {points.map(({ skill, title, self, level, mentor }) => (
          <li key={`${skill} ${mentor.key}`}>
            {link(skill, title)}
            <span>{t('message.reviews.selfLevel', { level: nameOf(self) })}</span>
            <span>{t('message.reviews.mentorLevel', { name: mentorOf(mentor), level: nameOf(level) })}</span>
          </li>
        ))}
      </ul>
      {questions.length > 0 && <h3 className={styles.agendaHead}>{t('reviews.received.asked')}</h3>}
      <ul className={styles.points}>
        {questions.map(({ key, on, title, text, mentor }) => (
          <li key={key}>
            {link(keyOfTarget(on), title ?? keyOfTarget(on) ?? t('message.reviews.whole'))}
            <span className={styles.asked}>{text}</span>
            <span>{mentorOf(mentor)}</span>
          </li>
        ))}
      </ul>
      {agreements.length > 0 && <h3 className={styles.agendaHead}>{t('message.reviews.agreements')}</h3>}
      <ul className={styles.points}>
        {agreements.map(({ key, on, title, mentor, progress }) => (
          <li key={key}>
            {link(keyOfTarget(on), title ?? keyOfTarget(on) ?? t('message.reviews.whole'))}
            <Words className={styles.asked}>{progress.agreed!.text}</Words>
            <span>
              {progress.agreed!.until === undefined
                ? mentorOf(mentor)
                : t('message.reviews.agreedUntil', {
                    name: mentorOf(mentor),
                    day: format.date(progress.agreed!.until),
                  })}
            </span>
          </li>
        ))}
      </ul>
      {!isEmpty && (
        <div className={styles.print}>
          <PushButton isPending={print.isWorking} onPress={() => void print.save()}>
            {t('reviews.received.printAgenda')}
          </PushButton>
        </div>
      )}
    </Section>
  );
}

function usePrintedAgenda() {
  const commands = useCommands();
  const tellSaved = useSavedFile();
  const { settings } = useView();
  const language = useLanguage();
  const { report } = useWhere();
  const [isWorking, setWorking] = useState(false);
  return {
    isWorking,
    async save(): Promise<void> {
      setWorking(true);
      const wanted = {
        paper: report?.paper ?? 'A4',
        language,
        locale: localeOf(settings.locale, tagOf(language)),
      } as const;
      await commands.runCommand(
        send('reviews:saveAgenda', wanted).then((saved) => {
          if (saved) tellSaved(saved.file);
        }),
      );
      setWorking(false);
    },
  };
}
