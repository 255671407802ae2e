import { useTranslation } from 'react-i18next';
import type { EvidenceChange, ItemChange } from '../../../../domain/reviews/share-changes.ts';

/** Puts into words how an item or its evidence differs from an earlier share. */
export function useChanges() {
  const { t } = useTranslation();
  const evidence = ({ added, removed }: EvidenceChange) => [
    ...(added > 0 ? [t('reviews.earlier.evidenceAdded', { count: added })] : []),
    ...(removed > 0 ? [t('reviews.earlier.evidenceRemoved', { count: removed })] : []),
  ];
  return {
    evidence,
    item: (change: ItemChange) => [
      ...(change.was === change.is
        ? []
        : [
            t('reviews.import.change', {
              was: t(`message.state.${change.was}`),
              is: t(`message.state.${change.is}`),
            }),
          ]),
      ...(change.note ? [t(`reviews.earlier.note.${change.note}`)] : []),
      ...evidence(change.evidence),
    ],
  };
}
