import { applied } from './chapters/applied.ts'
import { bootstrap } from './chapters/bootstrap.ts'
import { drift } from './chapters/drift.ts'
import { imports } from './chapters/imports.ts'
import { lostState } from './chapters/lost-state.ts'
import { reviewed } from './chapters/reviewed.ts'
import { rollback } from './chapters/rollback.ts'
import { workflowRoles } from './chapters/workflow-roles.ts'
import { measure } from './measures.ts'
import type { Journey } from './travel.ts'

/** The whole roadmap on one account: each chapter goes on where the one before stopped. */
export const fromNothing: Journey = {
  name: 'from-nothing',
  about: 'the whole roadmap: from an empty account to running services and back (minutes; needs Terraform)',
  chapters: [bootstrap, imports, workflowRoles, reviewed, applied, drift, rollback, lostState],
  measure,
}
