import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderMarkdown } from '../src/report/markdown.ts'

const comment = (text: string) => renderMarkdown(text, 'comment').markup

describe('Markdown as GitHub shows it', () => {
  test('makes alerts of their quotes', () => {
    expect(comment('> [!CAUTION]\n> 1 resource is destroyed')).toContain(
      '<div class="alert alert-caution"><p class="alert-title">Caution</p>',
    )
    expect(comment('> [!CAUTION] on the same line')).toContain('<blockquote>')
    expect(comment('> [!DANGER]\n> x')).toContain('<blockquote>')
  })

  test('colours a diff by the first character of each line', () => {
    const markup = comment('```diff\n- a\n+ b\n! c\n@@ d @@\n# e\n  f\n```')
    expect(
      [...markup.matchAll(/class="line (\w+)">(.)/g)].map(([, name, first]) => `${first}${name}`),
    ).toEqual(['-removed', '+added', '!changed', '@hunk', '#remark', ' same'])
  })

  test('keeps line breaks in a comment and not in a summary', () => {
    expect(comment('one\ntwo')).toBe('<p>one<br>two</p>')
    expect(renderMarkdown('one\ntwo', 'summary').markup).toBe('<p>one\ntwo</p>')
    expect(comment('one  \ntwo')).toBe('<p>one<br>two</p>')
  })

  test('keeps what folds', () => {
    expect(comment('<details><summary>more</summary>\n\ntext\n\n</details>')).toContain(
      '<details><summary>more</summary>',
    )
  })

  test('names pictures and loads none', () => {
    expect(comment('![a plan](https://example.com/x.png)')).toContain('picture: a plan')
    expect(comment('<img src="https://example.com/x.png">')).not.toContain('<img')
  })

  test('draws a gantt chart', () => {
    const chart =
      '```mermaid\ngantt\n  title Rollout\n  dateFormat x\n  section backend\n  starts :done, 1000000000000, 30s\n```'
    const markup = comment(chart)
    expect(markup).toContain('<rect')
    expect(markup).toContain('30 s')
    expect(comment('```mermaid\ngraph TD\n a-->b\n```')).toContain('graph TD')
  })
})

describe('a hostile comment', () => {
  const fragments = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '<iframe src="data:text/html,x"></iframe>',
    '<style>body{display:none}</style>',
    '<details ontoggle=alert(1) open><summary>x</summary>',
    '<form action="https://example.com"><input type=text name=a><button>go</button></form>',
    '<meta http-equiv=refresh content="0;url=https://example.com">',
    '<base href="https://example.com">',
    '</div></main><h1>',
    '</textarea><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '```diff\n+ <script>alert(1)</script>\n```',
    '```mermaid\ngantt\n title <script>x</script>\n a</text><script>x</script> :1, 2s\n```',
    '> [!NOTE]\n> <script>alert(1)</script>',
    '<!-- comment -->',
    '\n\n',
    '`',
    '<',
  ]
  const hostile = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 12 })

  test('gets no script, handler, frame, form, style or foreign address into the page', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        // A "<" inside a quoted value opens nothing.
        const markup = comment(parts.join('')).replace(/="[^"]*"/g, (value) => value.replaceAll('<', ''))
        const tags = [...markup.matchAll(/<\/?([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)]
        // Everything that opens a tag is one of ours, whole: nothing else starts with "<".
        expect(tags.length).toBe(markup.split('<').length - 1 - markup.split('<!--').length + 1)
        for (const [, name = '', attributes = ''] of tags) {
          expect(name).not.toMatch(
            /^(script|iframe|object|embed|form|button|style|link|meta|base|img|math|video|audio)$/i,
          )
          expect(attributes).not.toMatch(/\son\w+=/i)
          expect(attributes).not.toMatch(/\s(href|src)="\s*(javascript|data|vbscript):/i)
          expect(attributes).not.toMatch(/\sstyle=/i)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('never makes the renderer throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof comment(text)).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
