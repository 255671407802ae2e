import { useTranslation } from 'react-i18next';
import { useScroll } from '../../navigation/use-scroll.ts';
import { Screen } from '../../ui/Screen.tsx';
import { ArchivedItems } from './ArchivedItems.tsx';
import { LearningPaths } from './LearningPaths.tsx';

/** The learning paths: the learner's own, those to add, and what is in none of them any more. */
export function LibraryScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t('screen.library')} lede={t('paths.lede')} {...useScroll('library')}>
      <LearningPaths />
      <ArchivedItems />
    </Screen>
  );
}
