import { useState } from 'react';
import type { ShownReview } from '../../../contract/shown-review.ts';
import { useComplain } from '../../use-complain.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

/** Opens saved reviews for viewing. @param load requests one from main by its hash */
export function useShownReview(load: (hash: string) => Promise<ShownReview>) {
  const complain = useComplain();
  const [review, setReview] = useState<ShownReview>();
  return {
    show: (hash: string): void => void load(hash).then(setReview, complain),
    dialog: review && <ReviewDialog review={review} onClose={() => setReview(undefined)} />,
  };
}
