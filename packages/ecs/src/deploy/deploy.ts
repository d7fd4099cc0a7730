import type { Service } from '../api.ts'
import { parseArn } from '../task-definition/arn.ts'
import type { Finding } from './checks.ts'
import { tellDryRun } from './dry-run.ts'
import { stopHalfWay } from './half-way.ts'
import { type DeployOutcome, outcomeOf, type ServiceOutcome } from './outcome.ts'
import { type Run, startRun } from './patience.ts'
import { isChange, isSettled, type Plan, type PlannedService, targetDefinition } from './plan.ts'
import { planNewRevisions } from './plan-new-revision.ts'
import { planExistingRevisions } from './plan-revision.ts'
import type { DeployDeps } from './ports.ts'
import { preflight } from './preflight.ts'
import { DeployRefused } from './refusal.ts'
import { registerAll } from './register.ts'
import type { DeployRequest } from './request.ts'
import { openBook, type Revision } from './revisions.ts'
import { checkServices } from './service-checks.ts'
import { describeServices, foreignArns } from './services.ts'
import { deregisterOld } from './tidy.ts'
import { updateService } from './update.ts'

/**
 * Points services at a task definition: looks, plans, checks, and only then registers and updates.
 * @throws DeployRefused before anything was changed.
 * @throws DeployIncomplete with what was done, where a request after the first change failed.
 */
export async function deploy(request: DeployRequest, deps: DeployDeps): Promise<DeployOutcome> {
  const run = startRun(deps)
  const services = await lookAround(request, run)
  const plan = await makePlan(request, services, run)
  for (const notice of plan.notices) run.narrator.notice(notice)
  await checkBefore(plan, request, run)
  if (request.dryRun) {
    tellDryRun(request, plan, run)
    return { ...outcomeOf([], [], true), changed: !plan.services.every((one) => isSettled(one, request)) }
  }

  const { registered, errors } = await registerAll(plan.registrations, run)
  const arns = [...registered.values()].map(({ arn }) => arn)
  if (errors.length === 1 && arns.length === 0) throw errors[0]
  if (errors.length > 0) throw stopHalfWay(plan, [], arns, errors, run)

  const { deployments, failures } = await updateAll(plan, registered, request, run)
  if (failures.length > 0) throw stopHalfWay(plan, deployments, arns, failures, run)

  if (request.keepRevisions !== undefined) {
    const targets = deployments.map(({ taskDefinition }) => taskDefinition)
    await deregisterOld(plan.services, targets, request.keepRevisions, run)
  }
  return outcomeOf(deployments, arns, true)
}

/** The services, unless the account or an ARN is wrong: with the wrong account "not found" would mislead. */
async function lookAround(request: DeployRequest, run: Run): Promise<Service[]> {
  const services = describeServices(request, run)
  services.catch(() => {})
  const [, foreign] = await Promise.all([run.guardAccount(), foreignArns(request, run)])
  if (foreign.length > 0) throw new DeployRefused(foreign)
  return services
}

async function makePlan(request: DeployRequest, services: Service[], run: Run): Promise<Plan> {
  const book = openBook(run)
  return request.revision
    ? planExistingRevisions(request, request.revision, services, book, run)
    : planNewRevisions(request, services, book, run)
}

async function checkBefore(plan: Plan, request: DeployRequest, run: Run): Promise<void> {
  const definitions = plan.services.filter(isChange).map(({ target }) => targetDefinition(target))
  const home = parseArn(plan.services[0]?.service.serviceArn ?? '')?.account ?? ''
  const looked =
    request.preflight && definitions.length > 0 ? await preflight([...new Set(definitions)], home, run) : []
  const findings = [...checkServices(plan, request), ...looked]
  if (findings.length > 0) run.narrator.group('Checks before the deploy', findings.map(findingLine))
  for (const finding of findings.filter(({ verdict }) => verdict === 'warning')) {
    run.narrator.warning(`${sentence(finding)}.`)
  }
  const failed = findings.filter(({ verdict }) => verdict === 'failed')
  if (failed.length > 0) throw new DeployRefused(failed.map((finding) => `${sentence(finding)}.`))
}

function findingLine({ check, subject, verdict, detail }: Finding): string {
  const mark = { ok: '✓', warning: '!', failed: '✗', skipped: '–' }[verdict]
  return `${mark} ${check} ${subject}: ${verdict === 'skipped' ? 'skipped, ' : ''}${detail}`
}

function sentence({ check, subject, detail }: Finding): string {
  const noun =
    check === 'rollout' || check === 'desired count'
      ? 'Service'
      : `${check[0]?.toUpperCase()}${check.slice(1)}`
  return `${noun} "${subject}" ${detail}`
}

/** Updates every service: all at once, or one after another up to the first failure. */
async function updateAll(
  plan: Plan,
  registered: ReadonlyMap<object, Revision>,
  request: DeployRequest,
  run: Run,
): Promise<{ deployments: ServiceOutcome[]; failures: unknown[] }> {
  const update = (planned: PlannedService) => {
    const { target } = planned
    const revision = target.kind === 'revision' ? target.revision : registered.get(target.registration)
    if (!revision) throw new Error(`No revision was registered for service "${planned.service.serviceName}".`)
    return updateService(planned, revision.arn, request, run)
  }
  const deployments: ServiceOutcome[] = []
  if (request.order === 'sequential') {
    for (const planned of plan.services) {
      try {
        deployments.push(await update(planned))
      } catch (error) {
        return { deployments, failures: [error] }
      }
    }
    return { deployments, failures: [] }
  }
  const results = await Promise.allSettled(plan.services.map(async (planned) => update(planned)))
  deployments.push(...results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])))
  return { deployments, failures: results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])) }
}
