import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.ts'
import type { Way } from './tool.ts'

export function goInstall(module: string, program: string): Way {
  return {
    name: `go install ${module}`,
    install(folder) {
      mkdirSync(folder, { recursive: true })
      command('go', ['install', module], { GOBIN: folder })
      return join(folder, program)
    },
  }
}

/**
 * For a module that `go install` refuses because its go.mod replaces others: download it through the module
 * proxy, copy it out of the read-only module cache, build one of its commands.
 */
export function goBuild(module: string, commandPackage: string, program: string, linkerFlags: string): Way {
  return {
    name: `go mod download ${module}, then go build ${commandPackage}`,
    install(folder) {
      const source = mkdtempSync(join(tmpdir(), `${program}-`))
      try {
        const answer = command('go', ['mod', 'download', '-json', module])
        const { Dir: cached } = JSON.parse(answer) as { Dir: string }
        cpSync(cached, source, { recursive: true })
        chmodSync(source, 0o755)
        mkdirSync(folder, { recursive: true })
        command(
          'go',
          ['build', '-ldflags', linkerFlags, '-o', join(folder, program), commandPackage],
          {},
          source,
        )
        return join(folder, program)
      } finally {
        command('chmod', ['-R', 'u+w', source])
        rmSync(source, { recursive: true, force: true })
      }
    },
  }
}
