import type { Signer } from '../../contract/people.ts';
import { peopleOf, keyUsesIn } from '../../domain/reviews/people.ts';
import type { Person } from '../../domain/reviews/people.ts';
import { signerOf } from '../reviews/signer.ts';
import type { Workspace } from './workspace.ts';

/** Everybody whose key was seen in this workspace, in imported reviews and opened shares. */
export async function knownPeople({ store, shares }: Workspace): Promise<readonly Person[]> {
  return peopleOf([...keyUsesIn(store.log), ...(await shares.opened.keyUses())], store.log);
}

/** Finds out who signed a file. @param claimed the name in the file */
export async function whoSigned(workspace: Workspace, key: string, claimed: string | null): Promise<Signer> {
  return signerOf(await knownPeople(workspace), key, claimed);
}
