/** What one run of a workflow under act needs to know. Paths are absolute. */
export interface ActRun {
  event: string
  /** The one workflow file to run, from the repository's root. */
  workflow: string
  /** The event's payload, a JSON file. */
  eventPath: string
  /** A folder for everything act writes: action cache, workspaces, artifacts, its home. */
  scratch: string
  /** Environment that every step sees. */
  env: Record<string, string>
  vars: Record<string, string>
  secrets: Record<string, string>
  actor: string
  /** `owner/name@ref` → the folder that stands for it. */
  localRepositories: Record<string, string>
  /** A free port on loopback for act's artifact server. */
  artifactPort: number
}

/**
 * act's arguments: host mode (no container), the strict workflow schema, nothing shared with other runs or
 * with the user's own act.
 */
export function actArguments(run: ActRun): string[] {
  const pairs = (flag: string, values: Record<string, string>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    run.event,
    ...['--workflows', run.workflow],
    ...['--eventpath', run.eventPath],
    ...['--json', '--strict'],
    ...['--platform', 'ubuntu-24.04=-self-hosted'],
    ...['--action-cache-path', `${run.scratch}/cache`],
    ...['--artifact-server-path', `${run.scratch}/artifacts`],
    ...['--artifact-server-addr', '127.0.0.1'],
    ...['--artifact-server-port', String(run.artifactPort)],
    ...['--no-cache-server', '--action-offline-mode'],
    ...['--actor', run.actor],
    ...pairs('--local-repository', run.localRepositories),
    ...pairs('--env', run.env),
    ...pairs('--var', run.vars),
    // Names only: act takes the values from its environment, where no process list shows them.
    ...Object.keys(run.secrets).flatMap((name) => ['--secret', name]),
  ]
}

/**
 * act's whole environment. In host mode every step inherits it, so it holds no credentials and no settings
 * of the person who runs this; `nodeFolder` comes first because `node24` actions run on the PATH's `node`.
 */
export function actEnvironment(run: ActRun, nodeFolder: string, path: string): Record<string, string> {
  return {
    PATH: `${nodeFolder}:${path}`,
    HOME: `${run.scratch}/home`,
    XDG_CONFIG_HOME: `${run.scratch}/home/.config`,
    XDG_CACHE_HOME: `${run.scratch}/home/.cache`,
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...run.secrets,
  }
}
