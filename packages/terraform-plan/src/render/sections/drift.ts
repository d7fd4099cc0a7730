import type { DriftedResource, Plan } from '../../model.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { grouped } from '../grouped.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import { stateUpdates } from '../verdict.ts'
import { addressList } from './address-list.ts'
import { sameChangeKey } from './same-change.ts'
import { type MakeSection, NO_SECTION, type Section } from './section.ts'

/** More are not compared to find those that drifted alike. */
const MAX_COMPARED = 1000

/** More different drifts than these are collapsed one by one. */
const MAX_OPEN = 3

/** A diff has more room than this only where the section has a lot. */
const USUAL_DIFF = 3000

/** What is told of several resources at once. */
interface DriftGroup {
  how: 'alike' | 'gone' | 'moved' | 'unseen' | 'not kept'
  resources: DriftedResource[]
}

const HOW_ONE: Record<DriftGroup['how'], string> = {
  alike: '',
  gone: ' no longer exists',
  moved: '',
  unseen: ' drifted in nothing that is shown',
  'not kept': ' drifted; how was not kept, as the plan is large',
}

const HOW_MANY: Record<DriftGroup['how'], string> = {
  ...HOW_ONE,
  alike: ' drifted alike',
  gone: ' no longer exist',
}

/**
 * What changed outside of this configuration and matters to this plan, apart from what is planned. Resources that drifted
 * alike are told once.
 */
export function driftSection(plan: Plan): MakeSection {
  const { drift } = plan
  const relevant = drift.filter((resource) => resource.relevant)
  if (relevant.length === 0) return () => NO_SECTION
  const groups = groupsOf(relevant.slice(0, MAX_COMPARED))
  const others = drift.length - relevant.length
  const effect = stateUpdates(plan) > 0 ? 'which this plan writes to the state' : 'with effect on this plan'
  const summary = `🌊 <b>${grouped(relevant.length)} drifted</b>: changed outside of this configuration, ${effect}`
  return (maxCharacters) => {
    const untold = relevant.slice(MAX_COMPARED)
    const parts: string[] = []
    let left = maxCharacters
    let whole = true
    for (const group of groups) {
      const part = groupText(group, groups.length > MAX_OPEN, maxCharacters, left)
      if (part === undefined || part.markdown.length > left) {
        untold.push(...group.resources)
        continue
      }
      left -= part.markdown.length + 2
      parts.push(part.markdown)
      whole &&= part.whole
    }
    if (untold.length > 0) {
      const list = addressList(untold, left)
      const named = list.named.length > 0
      parts.push(`… and ${grouped(untold.length)} more${named ? ':' : '.'}`, named ? list.markdown : '')
      whole = false
    }
    if (others > 0) parts.push(`${grouped(others)} more drifted in ways that do not matter to this plan.`)
    return { markdown: details(summary, parts.filter((part) => part !== '').join('\n\n')), whole }
  }
}

function moveOf({ movedFrom }: DriftedResource): string {
  return movedFrom === undefined ? '' : ` moved from ${htmlCode(movedFrom, 300)}`
}

/** The largest first. */
function groupsOf(drift: DriftedResource[]): DriftGroup[] {
  const groups = new Map<string, DriftGroup>()
  for (const [index, resource] of drift.entries()) {
    const how = howOf(resource)
    const key =
      resource.movedFrom !== undefined
        ? `#${index}`
        : how === 'alike'
          ? `= ${sameChangeKey(resource) ?? index}`
          : how
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { how, resources: [resource] })
    else group.resources.push(resource)
  }
  return [...groups.values()].sort((a, b) => b.resources.length - a.resources.length)
}

function howOf(resource: DriftedResource): DriftGroup['how'] {
  if (resource.action === 'delete') return 'gone'
  if (resource.detail === undefined) return 'not kept'
  if (diffOf(resource, USUAL_DIFF).text !== '') return 'alike'
  return resource.movedFrom === undefined ? 'unseen' : 'moved'
}

function diffOf(resource: DriftedResource, maxCharacters: number) {
  const maxValue = maxCharacters > USUAL_DIFF ? Math.floor(maxCharacters / 8) : undefined
  return resourceDiff(resource, { context: false, maxCharacters, ...(maxValue && { maxValue }) })
}

/** What is told of a group, where the section has room for so much in all; `undefined` where `left` is too little for it. */
function groupText(
  { how, resources }: DriftGroup,
  collapsed: boolean,
  room: number,
  left: number,
): Section | undefined {
  const [first] = resources
  if (first === undefined) return NO_SECTION
  const one = resources.length === 1
  const title = one
    ? `${htmlCode(first.address, 300)}${HOW_ONE[how]}${moveOf(first)}`
    : `<b>${grouped(resources.length)} resources</b>${HOW_MANY[how]}`
  const list = one ? { markdown: '', whole: true } : addressList(resources, Math.floor(room / 2))
  const diff =
    how === 'alike' ? diffOf(first, Math.max(USUAL_DIFF, Math.floor(room / 4))) : { text: '', whole: true }
  if (diff.text.length > left) return undefined
  const body = [list.markdown, diff.text === '' ? '' : fencedCode(diff.text, 'diff')]
  const text = body.filter((part) => part !== '').join('\n\n')
  const markdown =
    text !== '' && collapsed
      ? details(title, text)
      : [`<p>${title}</p>`, text].filter((part) => part !== '').join('\n\n')
  return { markdown, whole: list.whole && diff.whole }
}
