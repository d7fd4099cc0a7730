// Generated from action.yml by "pnpm generate".

export type InputName =
  | 'working-directory'
  | 'bucket'
  | 'key'
  | 'region'
  | 'dynamodb-table'
  | 'use-lockfile'
  | 'workspace'
  | 'workspace-key-prefix'
  | 'fail-on'
  | 'role-to-assume'
  | 'role-session-name'
  | 'allowed-account-ids'

export type OutputName =
  | 'result'
  | 'passed'
  | 'warnings'
  | 'failures'
  | 'findings'
