import { areaRowId, useNavigation } from './navigation.tsx';
import { useView } from './use-workspace.tsx';

/** Goes to an item or a skill in the path; whatever hides it is opened. */
export function useShowInPath(): (key: string) => void {
  const navigation = useNavigation();
  const { index } = useView();
  return (key) => {
    const skill = index.items.get(key)?.skill ?? index.skills.get(key);
    if (skill) navigation.showInPath(key, new Set([areaRowId(skill.area), skill.key]));
  };
}
