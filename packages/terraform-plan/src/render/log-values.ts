const NOT_SHOWN = '(not shown)'

/** What Terraform says of a value below the code of an error without saying the value, which would end in a quote. */
const SAYS_NO_VALUE =
  /(?:^while calling .*| (?:has an? (?:sensitive|ephemeral) value|will be known only after apply|is (?:null|true|false|(?:an?|empty|object|list|set|map|tuple)\b[\w ,]*)))$/

/** Configuration is in the repository, and whoever reads the comment may read it there. Files of values need not be. */
const CONFIGURATION = /\.(?:tf|tofu|hcl)(?:\.json)?$/

/** How Go prints a value: in "Provider produced invalid plan" and its like. */
const GO_VALUE = /\bcty\.(\w+Val)\((?:"(?:[^"\\]|\\.)*"|[^()"]*)\)/g

/**
 * An error of a log as it may be shown: without values, be there a plan that tells which are secret or not. Terraform
 * itself prints a sensitive variable that fails its validation, both the line of the `.tfvars` file and the value.
 */
export function withoutValues(error: string): string {
  let code = true
  const lines: string[] = []
  for (const line of error.split('\n')) {
    const file = /^\s+on (.+?) line \d+/.exec(line)?.[1]
    if (file !== undefined) code = CONFIGURATION.test(file)
    const [, bar, said] = /^(\s+│ )(.*)$/.exec(line) ?? []
    if (bar === undefined || said === undefined)
      lines.push(code ? line : line.replace(/^(\s+\d+: ).*/, `$1${NOT_SHOWN}`))
    else if (SAYS_NO_VALUE.test(said)) lines.push(line)
    else {
      const [, what] = /^(.+? is |Diff: ?$)/.exec(said) ?? []
      if (what !== undefined) lines.push(`${bar}${what.trimEnd()} ${NOT_SHOWN}`)
      // More lines of a value that is not shown are as little.
      else if (!lines.at(-1)?.endsWith(NOT_SHOWN)) lines.push(`${bar}${NOT_SHOWN}`)
    }
  }
  return lines.join('\n').replace(GO_VALUE, `cty.$1${NOT_SHOWN}`)
}
