// Generated from action.yml by "pnpm generate".

export type InputName =
  | 'deployments'
  | 'cluster'
  | 'services'
  | 'task-definition'
  | 'timeout'
  | 'fail-after-tasks'
  | 'wait-until'
  | 'on-failure'
  | 'on-timeout'
  | 'on-cancel'
  | 'log-lines'
  | 'aws-region'
  | 'role-to-assume'
  | 'role-session-name'
  | 'allowed-account-ids'

export type OutputName =
  | 'outcome'
  | 'outcomes'
  | 'duration-seconds'
  | 'reason'
