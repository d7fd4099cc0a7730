/** The files the runner lays out for a step, and the variables that name them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const commandFiles = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const

export interface StepFiles {
  /** Scratch folder of the step; everything below is in it. */
  folder: string
  workspace: string
  env: Record<string, string>
  read(file: (typeof commandFiles)[number]): string
  remove(): void
}

/** @param event payload for `GITHUB_EVENT_PATH`. @param workspace a folder that exists; made when absent. */
export function layOutStep(event: object, workspace?: string): StepFiles {
  const folder = mkdtempSync(join(tmpdir(), 'step-'))
  const path = (name: string) => join(folder, name)
  const env: Record<string, string> = {
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_WORKSPACE: workspace ?? path('workspace'),
    RUNNER_TEMP: path('temp'),
    RUNNER_TOOL_CACHE: path('tools'),
    HOME: path('home'),
  }
  for (const name of ['workspace', 'temp', 'tools', 'home']) mkdirSync(path(name))
  for (const name of commandFiles) {
    env[`GITHUB_${name}`] = path(name.toLowerCase())
    writeFileSync(path(name.toLowerCase()), '')
  }
  writeFileSync(path('event.json'), JSON.stringify(event))
  return {
    folder,
    workspace: workspace ?? path('workspace'),
    env,
    read: (file) => readFileSync(path(file.toLowerCase()), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
