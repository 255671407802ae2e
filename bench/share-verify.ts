import { createPublicKey, verify } from 'node:crypto';
import { makeShare } from '../domain/reviews/make-share.ts';
import { indexPath } from '../domain/path/path-index.ts';
import { ProgressLog } from '../domain/progress/progress-log.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../main/keys/sha256.ts';
import { openSealed } from '../main/reviews/open-sealed.ts';
import { seal } from '../main/keys/envelope.ts';
import { WorkspaceKey } from '../main/keys/workspace-key.ts';
import { nodeFileSystem } from '../main/store/file-system.ts';
import { defaultSettings, recheckRule } from '../domain/settings/settings.ts';
import type { LearningPath } from '../domain/path/schema.ts';
import { row, sideBySide } from './measure.ts';
import type { Bench } from './measure.ts';
import { makeWorkspace } from './workspaces.ts';

/** `share.verify`: opens a share of 1 MB, from the bytes of its file to its fully checked content. */
export const shareVerify: Bench = async ({ folder, quick }) => {
  const workspace = await makeWorkspace(folder, 'M');
  const document = await readFile(join(workspace.resources, 'paths/backend-engineer.yaml'), 'utf8');
  const share = makeShare(
    {
      index: indexPath(JSON.parse(document) as LearningPath),
      log: new ProgressLog(workspace.events),
      name: 'Robin Example',
      now: Date.parse(workspace.events.at(-1)!.at),
      waymark: '0.1.0',
      sha256,
      recheckRule: recheckRule(defaultSettings),
    },
    { sections: ['notes', 'evidence', 'history', 'name'], notes: null, answersTo: null, without: [] },
  );
  const key = await new WorkspaceKey(workspace.folder, nodeFileSystem).toSign();
  const payload = Buffer.from(JSON.stringify(share));
  const file = Buffer.from(seal(key, 'share', payload));
  const text = payload.toString('utf8');
  const signature = key.sign(payload);
  const x = Buffer.from(key.publicKey).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

  const { ours, least } = await sideBySide(quick ? 10 : 100, {
    ours: () => {
      if (!openSealed(file).ok) throw new Error('The share is not opened.');
    },
    least: () => {
      JSON.parse(text);
      verify(null, payload, publicKey, signature);
    },
  });
  const size = Math.round(file.length / 1000);
  return [row(`share.verify/${size} KB`, ours, { name: 'JSON.parse + one Ed25519 verify', times: least })];
};
