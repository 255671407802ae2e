import type { Evidence, Subject } from '../../domain/progress/slices/evidence/events.ts';
import { useCommands } from '../commands/commands.tsx';
import { useFormat } from '../i18n/format.ts';
import { send } from '../state/api.ts';
import { Hint } from '../ui/Hint.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { Words } from '../ui/Words.tsx';
import { LinkButton } from './LinkButton.tsx';

/**
 * The title of a piece of evidence. It leads to its link, or to the folder with its file: main asks first, and a file is never
 * run.
 */
export function EvidenceTitle({ subject, evidence }: { subject: Subject; evidence: Evidence }) {
  const commands = useCommands();
  const format = useFormat();
  const { id, title, url, file } = evidence;
  if (file)
    return (
      <Hint text={`${file.name}, ${format.bytes(file.bytes)}`}>
        <PushButton
          look="link"
          onPress={() => void commands.runCommand(send('evidence:show', { subject, evidence: id }))}
        >
          <Words>{title}</Words>
        </PushButton>
      </Hint>
    );
  if (url === undefined) return <Words>{title}</Words>;
  return (
    <LinkButton url={url}>
      <Words>{title}</Words>
    </LinkButton>
  );
}
