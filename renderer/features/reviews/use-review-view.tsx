import { useState } from 'react';
import type { ReviewView } from '../../../contract/review-view.ts';
import { useReportError } from '../../state/use-report-error.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

/** Opens saved reviews for viewing. @param load requests one from main by its hash */
export function useReviewView(load: (hash: string) => Promise<ReviewView>) {
  const reportError = useReportError();
  const [review, setReview] = useState<ReviewView>();
  return {
    show: (hash: string): void => void load(hash).then(setReview, reportError),
    dialog: review && <ReviewDialog review={review} onClose={() => setReview(undefined)} />,
  };
}
