import { transformSync } from 'esbuild'

/** A Jest transform that strips types. Type errors are `tsc -b`'s business, not the tests'. */
export default {
  process(source, path) {
    return transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node24',
      sourcemap: 'inline',
      sourcefile: path,
    })
  },
}
