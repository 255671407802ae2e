import { ChevronDown, ChevronRight } from 'lucide-react';

/** Shows whether what belongs to a row is shown. */
export function Twisty({ expanded }: { expanded: boolean }) {
  return expanded ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />;
}
