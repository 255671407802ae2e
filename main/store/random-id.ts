import { randomInt } from 'node:crypto';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Eight random letters and digits: the id of a workspace or of a device. */
export function randomId(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}
