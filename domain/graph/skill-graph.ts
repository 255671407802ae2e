/** What a graph is made from: a path, or the part of it that a report holds. */
export interface GraphSource {
  readonly skills: readonly {
    readonly key: string;
    /** Keys of skills, or ids of choice groups; unknown ones are ignored. */
    readonly prerequisites: readonly string[];
  }[];
  readonly choices: readonly { readonly id: string; readonly skills: readonly string[] }[];
}

/** A skill, or a choice group that is drawn as one. */
export interface GraphNode {
  readonly id: string;
  /** The key of the skill, or the keys of the group's skills. */
  readonly skills: readonly string[];
  /** The id of the choice group; undefined for a single skill. */
  readonly choice: string | undefined;
  /** How many nodes the longest way to it has. */
  readonly level: number;
  /** The ids of what it builds on directly; what another of them builds on is left out. */
  readonly before: readonly string[];
  /** The ids of what builds on it directly. */
  readonly after: readonly string[];
}

/** Which skill leads to which. It has no circle. */
export interface SkillGraph {
  /** By id, level by level, in the order of the path. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The id of the node of each skill, by its key. */
  readonly nodeOf: ReadonlyMap<string, string>;
}

/**
 * Makes the graph of a path. A choice group is one node, unless a skill stands between two of its members: then
 * that would be a circle, and its members are nodes of their own.
 */
export function skillGraph(source: GraphSource): SkillGraph {
  let joined = new Map(source.choices.map((choice) => [choice.id, choice.skills]));
  for (;;) {
    const rough = roughGraph(source, joined);
    const order = inOrder(rough.before);
    const circle = inCircles(rough.before, order);
    if (circle.length === 0) return finished(rough, order);
    const apart = [...joined.keys()].find((id) => circle.includes(choiceNode(id)));
    // Without a group, only a path that was never checked has a circle; what is in it is left out.
    if (apart === undefined) return finished(rough, order);
    joined = new Map([...joined].filter(([id]) => id !== apart));
  }
}

/** All that leads to a node, and all that it leads to, near and far. */
export function wayOf({ nodes }: SkillGraph, id: string): Record<'before' | 'after', ReadonlySet<string>> {
  const reach = (direction: 'before' | 'after') => {
    const found = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const next of nodes.get(at)?.[direction] ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    return found;
  };
  return { before: reach('before'), after: reach('after') };
}

/** Ids of groups and keys of skills may be alike. */
const choiceNode = (choice: string) => `choice:${choice}`;

interface RoughGraph {
  readonly members: ReadonlyMap<string, { readonly skills: string[]; readonly choice: string | undefined }>;
  /** All that each node says that it builds on. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  readonly nodeOf: ReadonlyMap<string, string>;
}

function roughGraph(
  { skills, choices }: GraphSource,
  joined: ReadonlyMap<string, readonly string[]>,
): RoughGraph {
  const groupOf = new Map([...joined].flatMap(([id, keys]) => keys.map((key) => [key, id] as const)));
  const members = new Map<string, { skills: string[]; choice: string | undefined }>();
  const nodeOf = new Map<string, string>();
  for (const { key } of skills) {
    const choice = groupOf.get(key);
    const id = choice === undefined ? key : choiceNode(choice);
    nodeOf.set(key, id);
    const node = members.get(id);
    if (node === undefined) members.set(id, { skills: [key], choice });
    else node.skills.push(key);
  }
  const all = new Map(choices.map(({ id, skills: keys }) => [id, keys]));
  const before = new Map([...members.keys()].map((id) => [id, new Set<string>()]));
  for (const { key, prerequisites } of skills) {
    const id = nodeOf.get(key)!;
    for (const one of prerequisites.flatMap((named) => all.get(named) ?? [named])) {
      const node = nodeOf.get(one);
      if (node !== undefined && node !== id) before.get(id)!.add(node);
    }
  }
  return { members, before, nodeOf };
}

/**
 * The nodes with their levels, each after all that it builds on (Kahn 1962). What is in a circle, or builds on one, is left out.
 */
function inOrder(before: RoughGraph['before']): ReadonlyMap<string, number> {
  const after = turned(before);
  const missing = new Map([...before].map(([id, { size }]) => [id, size]));
  const levels = new Map<string, number>();
  let ready = [...before.keys()].filter((id) => missing.get(id) === 0);
  for (let level = 0; ready.length > 0; level++) {
    const next: string[] = [];
    for (const id of ready) {
      levels.set(id, level);
      for (const one of after.get(id) ?? []) {
        missing.set(one, missing.get(one)! - 1);
        if (missing.get(one) === 0) next.push(one);
      }
    }
    ready = [...before.keys()].filter((id) => next.includes(id));
  }
  return levels;
}

/** What is in a circle, or between two: neither before all circles nor only after them. */
function inCircles(before: RoughGraph['before'], order: ReadonlyMap<string, number>): readonly string[] {
  const rest = new Map([...before].filter(([id]) => !order.has(id)));
  const after = turned(new Map([...rest].map(([id, ids]) => [id, [...ids].filter((one) => rest.has(one))])));
  const backwards = inOrder(new Map([...rest.keys()].map((id) => [id, new Set(after.get(id) ?? [])])));
  return [...rest.keys()].filter((id) => !backwards.has(id));
}

function finished({ members, before, nodeOf }: RoughGraph, levels: ReadonlyMap<string, number>): SkillGraph {
  const direct = withoutImplied(before, levels);
  const after = turned(direct);
  const nodes = [...levels].map(([id, level]): [string, GraphNode] => [
    id,
    { id, ...members.get(id)!, level, before: [...direct.get(id)!], after: after.get(id) ?? [] },
  ]);
  return { nodes: new Map(nodes), nodeOf: new Map([...nodeOf].filter(([, id]) => levels.has(id))) };
}

/** Leaves out what a node builds on only because something else that it builds on does. */
function withoutImplied(
  before: RoughGraph['before'],
  levels: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const bit = new Map([...levels.keys()].map((id, i) => [id, 1n << BigInt(i)]));
  /** All that each node builds on, near and far, as bits. */
  const reach = new Map<string, bigint>();
  const direct = new Map<string, readonly string[]>();
  for (const id of levels.keys()) {
    const named = [...before.get(id)!].filter((one) => levels.has(one));
    const implied = named.reduce((bits, one) => bits | reach.get(one)!, 0n);
    direct.set(
      id,
      named.filter((one) => (implied & bit.get(one)!) === 0n),
    );
    reach.set(
      id,
      named.reduce((bits, one) => bits | bit.get(one)!, implied),
    );
  }
  return direct;
}

function turned(before: ReadonlyMap<string, Iterable<string>>): ReadonlyMap<string, string[]> {
  const after = new Map<string, string[]>();
  for (const [id, ids] of before)
    for (const one of ids) {
      const list = after.get(one);
      if (list === undefined) after.set(one, [id]);
      else list.push(id);
    }
  return after;
}
