import type { ReactNode } from 'react';
import { useCommands } from '../commands/commands.tsx';
import { send } from '../state/api.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { Hint } from '../ui/Hint.tsx';

/** An address that opens outside the app, after main has asked for confirmation. */
export function LinkButton({ url, children }: { url: string; children: ReactNode }) {
  const commands = useCommands();
  return (
    <Hint text={url}>
      <PushButton look="link" onPress={() => void commands.runCommand(send('links:open', { url }))}>
        {children}
      </PushButton>
    </Hint>
  );
}
