// Only names, so that the preload stays small: no schema is imported here.

/** Every request of the window, as `feature:verb`. */
export const requestNames = [
  'workspace:open',
  'workspace:check',
  'workspace:size',
  'workspace:reveal',
  'workspace:licences',
  'workspace:dropFailed',
  'workspace:startOver',
  'workspace:showSample',
  'progress:mark',
  'progress:note',
  'progress:addEvidence',
  'progress:removeEvidence',
  'progress:rate',
  'progress:undo',
  'progress:redo',
  'progress:history',
  'drafts:keep',
  'paths:list',
  'paths:available',
  'paths:archived',
  'paths:add',
  'paths:remove',
  'paths:choose',
  'backups:list',
  'backups:preview',
  'backups:make',
  'backups:restore',
  'files:open',
  'files:drop',
  'files:reveal',
  'files:list',
  'files:answer',
  'files:arrived',
  'reports:preview',
  'reports:save',
  'reports:verify',
  'sharing:prepare',
  'sharing:save',
  'sharing:sent',
  'sharing:show',
  'sharing:received',
  'sharing:opinions',
  'sharing:answer',
  'sharing:resolve',
  'sharing:plan',
  'sharing:review',
  'sharing:agenda',
  'sharing:look',
  'sharing:import',
  'reviewing:open',
  'reviewing:list',
  'reviewing:draft',
  'reviewing:give',
  'reviewing:review',
  'people:list',
  'people:name',
  'people:compare',
  'keys:save',
  'keys:look',
  'keys:take',
  'settings:change',
  'window:remember',
  'window:menu',
  'links:open',
  'jobs:cancel',
] as const;

/** Every event that main sends to the window. */
export const eventNames = [
  'progress:changed',
  'workspace:replaced',
  'store:state',
  'job:progress',
  'files:dialog',
  'files:came',
  'command:run',
] as const;

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];

/** The channel that a request and its answer travel on, on every host. */
export const requestChannel = 'waymark:request';
/** The channel that events travel on. */
export const eventChannel = 'waymark:event';
