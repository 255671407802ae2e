import { useTranslation } from 'react-i18next';
import { useWhere } from '../../navigation.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useScroll } from '../../use-scroll.ts';
import { Give } from './give/Give.tsx';
import { OpenDesk } from './give/OpenDesk.tsx';

/** Shares and reviews: a file out, a file back. */
export function ReviewsScreen() {
  const { t } = useTranslation();
  const { reviews } = useWhere();
  const scroll = useScroll('reviews');
  if (reviews.share !== null) return <OpenDesk key={reviews.share} hash={reviews.share} />;
  return (
    <Screen title={t('screen.reviews')} lede={t('reviews.lede')} {...scroll}>
      <Give />
    </Screen>
  );
}
