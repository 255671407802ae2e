import type { Signer } from '../../contract/people.ts';
import { keyUsesIn, oneself, peopleOf } from '../../domain/reviews/people.ts';
import { nameIn } from '../../domain/settings/settings.ts';
import type { Person } from '../../domain/reviews/people.ts';
import { signerOf } from '../reviews/signer.ts';
import type { Workspace } from './workspace.ts';

/** Everybody whose key was seen in this workspace, in imported reviews and opened shares. */
export async function knownPeople({ store, shares }: Workspace): Promise<readonly Person[]> {
  return peopleOf([...keyUsesIn(store.log), ...(await shares.opened.keyUses())], store.log);
}

/** Finds out who signed a file. @param claimed the name in the file */
export async function whoSigned(workspace: Workspace, key: string, claimed: string | null): Promise<Signer> {
  const known = await knownPeople(workspace);
  const own = await workspace.keys.publicKey();
  const self = own === undefined ? [] : [oneself(own, nameIn(workspace.settings.settings))];
  return signerOf([...known, ...self], key, claimed);
}
