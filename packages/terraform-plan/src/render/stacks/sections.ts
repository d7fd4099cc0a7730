import { type Budget, giveBack, share, take } from '../budget.ts'
import type { StackGroup } from './groups.ts'
import { stackSection } from './stack-section.ts'

/** The collapsed sections of all stacks that have something to say. */
export interface Sections {
  markdown: string[]
  /** Stacks without a section. */
  missing: number
  /** Stacks whose section does not show everything. */
  shortened: number
}

/** How much of the room failed and destructive stacks may take when there are others. */
const GRAVE_SHARE = 0.7

/** With less room than this a section says too little: then some stacks get one and others get none. */
const LEAST_ROOM = 1500

/** Gives each stack its part of the room, those that failed or destroy something before the others. */
export function stackSections(groups: StackGroup[], budget: Budget, ownRunUrl: string | undefined): Sections {
  const sections: Sections = { markdown: [], missing: 0, shortened: 0 }
  const others = groups.filter((group) => group.state === 'changes')
  const grave = groups.filter((group) => group.state !== 'changes' && group.state !== 'unchanged')
  const room = share(budget, others.length > 0 ? budget.left * GRAVE_SHARE : budget.left)
  addSections(sections, grave, room, ownRunUrl)
  giveBack(budget, room)
  addSections(sections, others, budget, ownRunUrl)
  return sections
}

function addSections(
  sections: Sections,
  groups: StackGroup[],
  budget: Budget,
  ownRunUrl: string | undefined,
): void {
  for (const [index, group] of groups.entries()) {
    const fair = Math.floor(budget.left / (groups.length - index))
    const room = Math.min(budget.left, Math.max(fair, LEAST_ROOM))
    const section = stackSection(group, room, budget.measure, ownRunUrl)
    if (section.markdown === '' || !take(budget, section.markdown)) {
      sections.missing += group.fragments.length
      continue
    }
    if (section.truncated) sections.shortened += group.fragments.length
    sections.markdown.push(section.markdown)
  }
}
