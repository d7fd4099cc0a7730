import type { Plan } from '../../model.ts'
import { type Budget, exchange, take } from '../budget.ts'
import { driftSection } from './drift.ts'
import { actionsSection, checksSection, deferredSection, noticesSection } from './lists.ts'
import { outputsSection } from './outputs.ts'
import type { MakeSection, Section } from './section.ts'

/** A section and what to make more of it from. */
export interface PlanSection extends Section {
  name: string
  make: MakeSection
  /** What it was last made with; 0 where it has no place yet. */
  size: number
}

/** The part of the whole room that each section has before the diffs of updates and creates. */
const FIRST_SHARE = 1 / 12

/** In less room than this a section says nothing. */
const LEAST = 200

/** What is not a change of a resource: those sections that have something to tell, each in its own part of the room. */
export function openSections(plan: Plan, budget: Budget): PlanSection[] {
  const makers: Array<[string, MakeSection]> = [
    ['outputs', outputsSection(plan.outputs, budget.limit)],
    ['checks', checksSection(plan.checks)],
    ['actions', actionsSection(plan.actions)],
    ['deferred changes', deferredSection(plan.deferred)],
    ['drift', driftSection(plan)],
    ['notices', noticesSection(plan)],
  ]
  const sections: PlanSection[] = []
  for (const [name, make] of makers) {
    const size = Math.floor(budget.limit * FIRST_SHARE)
    const made = make(size)
    if (made.markdown === '') continue
    const placed = take(budget, made.markdown)
    sections.push({ name, make, ...(placed ? { ...made, size } : { markdown: '', whole: false, size: 0 }) })
  }
  return sections
}

/** What one section leaves of its part is for the others the next time. */
const ROUNDS = 3

/** Gives the sections that are cut, or have no place, what room is left, in equal parts. */
export function growSections(sections: PlanSection[], budget: Budget): void {
  for (let round = 0; round < ROUNDS; round += 1) growOnce(sections, budget)
}

function growOnce(sections: PlanSection[], budget: Budget): void {
  const cut = sections.filter((section) => !section.whole)
  for (const [index, section] of cut.entries()) {
    const fair = Math.floor(budget.left / (cut.length - index))
    // Characters outside of ASCII and the frame take more than their number.
    for (const part of [1, 0.7, 0.3]) {
      const size = section.size + Math.floor(fair * part)
      if (size < LEAST) break
      const made = section.make(size)
      const fits =
        section.markdown === ''
          ? take(budget, made.markdown)
          : exchange(budget, section.markdown, made.markdown)
      if (!fits) continue
      Object.assign(section, made, { size })
      break
    }
  }
}

/** What is missing of the sections, in words. */
export function sectionsLeftOut(sections: PlanSection[]): string[] {
  return sections
    .filter((section) => !section.whole)
    .map(({ name, markdown }) => (markdown === '' ? name : `parts of the ${name}`))
}
