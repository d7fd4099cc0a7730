import type { DeployOutcome } from '@infra-actions/ecs/deploy/outcome'
import { familyRevision } from '@infra-actions/ecs/task-definition/arn'

/** The job summary: what each service ran and runs; in a dry run what would change. */
export function summaryOf(outcome: DeployOutcome, told: Array<{ title: string; lines: string[] }>): string {
  if (outcome.deployments.length > 0) return `### ECS deploy\n\n${serviceTable(outcome)}\n${goBack(outcome)}`
  const sections = told.map(
    ({ title, lines }) => `**${cell(title)}**\n\n\`\`\`\`diff\n${fenced(lines)}\n\`\`\`\`\n`,
  )
  return sections.length > 0 ? `### ECS deploy\n\n${sections.join('\n')}` : ''
}

function serviceTable({ deployments }: DeployOutcome): string {
  const rows = deployments.map(({ service, previousTaskDefinition, taskDefinition, status }) => {
    const [before, after] = [familyRevision(previousTaskDefinition), familyRevision(taskDefinition)]
    return `| ${cell(service)} | \`${before}\` | \`${after}\` | ${status === 'started' ? 'rolling out' : 'unchanged'} |`
  })
  return ['| service | ran | runs | |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function goBack({ changed, rollback }: DeployOutcome): string {
  if (!changed) return ''
  return `To go back, deploy with \`revision\`:\n\n\`\`\`\n${rollback}\n\`\`\`\n`
}

function fenced(lines: string[]): string {
  return lines.map((line) => line.replaceAll('````', "'''`")).join('\n')
}

function cell(text: string): string {
  return text.replaceAll(/[|<>&\\`*_[\]]/g, (character) => `\\${character}`)
}
