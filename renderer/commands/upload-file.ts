import { longestPart } from '../../contract/file-kinds.ts';
import { send } from '../state/api.ts';

/** Sends a dropped file to main in parts, because a page knows nothing of a dropped file except its bytes. */
export async function uploadFile(file: File): Promise<{ readonly file: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const drop = crypto.randomUUID();
  for (let start = 0; ; start += longestPart) {
    const part = bytes.subarray(start, start + longestPart);
    const [isFirst, isLast] = [start === 0, start + longestPart >= bytes.length];
    const taken = await send('files:drop', { drop, part: base64Of(part), isFirst, isLast });
    if (taken !== null) return taken;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // A call takes only some ten thousand arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
