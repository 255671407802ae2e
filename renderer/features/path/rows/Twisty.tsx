import { ChevronDown, ChevronRight } from 'lucide-react';

/** Shows whether a row is expanded. */
export function Twisty({ expanded }: { expanded: boolean }) {
  return expanded ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />;
}
