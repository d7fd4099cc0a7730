import type { DriftedResource } from '../../model.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { grouped } from '../grouped.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import { addressList } from './resource-body.ts'

const MAX_COMPARED = 1000
const MAX_GROUPS = 30

/** More different drifts than these are collapsed one by one. */
const MAX_OPEN = 3

/** Instead of a diff, for objects that no longer exist. */
const GONE = 'gone'

/**
 * What changed outside of Terraform and matters to this plan, apart from what is planned. Resources that drifted
 * alike are told once.
 */
export function driftSection(drift: DriftedResource[], maxCharacters: number): string {
  const relevant = drift.filter((resource) => resource.relevant)
  if (relevant.length === 0) return ''
  const groups = new Map<string, DriftedResource[]>()
  for (const resource of relevant.slice(0, MAX_COMPARED)) {
    const key = resource.action === 'delete' ? GONE : driftDiff(resource)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [resource])
    else group.push(resource)
  }
  const parts: string[] = []
  let left = maxCharacters
  let told = 0
  for (const [diff, resources] of [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MAX_GROUPS)) {
    const part = groupText(diff, resources, groups.size > MAX_OPEN)
    if (part.length > left) continue
    left -= part.length + 2
    told += resources.length
    parts.push(part)
  }
  if (told < relevant.length) parts.push(`… and ${grouped(relevant.length - told)} more.`)
  const others = drift.length - relevant.length
  if (others > 0) parts.push(`${grouped(others)} more drifted in ways that do not matter to this plan.`)
  const summary = `🌊 <b>${grouped(relevant.length)} drifted</b>: changed outside of this configuration, with effect on this plan`
  return details(summary, parts.join('\n\n'))
}

function driftDiff(resource: DriftedResource): string {
  return resourceDiff(resource, { context: false, maxCharacters: 3000 }).text
}

function groupText(diff: string, resources: DriftedResource[], collapsed: boolean): string {
  const [first] = resources
  const one = resources.length === 1 && first !== undefined
  const gone = diff === GONE
  const what = gone ? 'no longer exist' : 'drifted alike'
  const title = one
    ? `${htmlCode(first.address, 300)}${gone ? ' no longer exists' : ''}`
    : `<b>${resources.length} resources</b> ${what}`
  const body = [one ? '' : addressList(resources), diff === '' || gone ? '' : fencedCode(diff, 'diff')]
  const text = body.filter((part) => part !== '').join('\n\n')
  return text !== '' && collapsed
    ? details(title, text)
    : [`<p>${title}</p>`, text].filter((part) => part !== '').join('\n\n')
}
