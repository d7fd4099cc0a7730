import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderComment } from '../../src/render/comment.ts'
import { renderFailedPlan } from '../../src/render/failed-plan.ts'
import { cellCode, fencedCode, inlineCode } from '../../src/render/markdown/code.ts'
import { details, htmlCode } from '../../src/render/markdown/html.ts'
import { link } from '../../src/render/markdown/link.ts'
import { prose } from '../../src/render/markdown/prose.ts'
import { HOSTILE, hostileText, plan } from './arbitrary-plan.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT } from './sample.ts'

const RUNS = { numRuns: 1500 }

describe('foreign text in every position', () => {
  const template = (text: string) =>
    [
      `### Title ${inlineCode(text)}: words`,
      `> [!WARNING]\n> ${prose(text)}\n>\n> **${inlineCode(text)}**`,
      `| A | B |\n|:--|:--|\n| ${cellCode(text)} | x · ${cellCode(text)} |\n| ${prose(text)} | y |`,
      details(`${htmlCode(text)} · <b>words</b> ${prose(text)}`, fencedCode(text, 'text')),
      `<sub>${prose(text)} · ${inlineCode(text)}</sub>`,
    ].join('\n\n')

  test.each(HOSTILE)('%j brings nothing of its own', (text) => {
    expect(findIntruders(template(text), ALLOWED)).toEqual([])
  })

  test('nor do any of them together', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(findIntruders(template(text), ALLOWED)).toEqual([])
      }),
      RUNS,
    )
  }, 120_000)

  test('a table keeps its columns whatever its cells hold', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const row = `| ${cellCode(a)} | ${prose(b)} |`
        expect(row.replace(/\\[\s\S]/g, '').split('|')).toHaveLength(4)
        expect(row).not.toContain('\n')
      }),
      RUNS,
    )
  })
})

describe('whole comments', () => {
  test('of any plan bring nothing that the template does not write', () => {
    fc.assert(
      fc.property(plan, hostileText, hostileText, (model, stack, commit) => {
        const { markdown } = renderComment(model, { ...CONTEXT, stack, commit })
        expect(findIntruders(markdown, ALLOWED)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 240_000)

  test('of any failed plan neither', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (parts) => {
        const failed = { errors: [parts.join('\n'), ...parts], logged: true, exitCode: 1 }
        expect(findIntruders(renderFailedPlan({ failed }, CONTEXT).markdown, ALLOWED)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})

describe('what is shown is still what was written', () => {
  test('code shows its text', () => {
    expect(inlineCode('a`b')).toBe('``a`b``')
    expect(inlineCode('`a')).toBe('`` `a ``')
    expect(inlineCode('')).toBe('`(empty)`')
    expect(cellCode('a|b')).toBe('`a\\|b`')
    expect(cellCode('a\\|b')).toBe('`a\\ \\|b`')
    expect(fencedCode('a\n````\nb')).toBe('`````text\na\n````\nb\n`````')
    expect(htmlCode('a<b>&"')).toBe('<code>a&#60;b&#62;&#38;&#34;</code>')
  })

  test('terminal, control and bidi characters are gone, letters of any script are not', () => {
    expect(inlineCode('\u001b[1;31mred\u001b[0m \u202eтест 日本語 é\u0007')).toBe('`red тест 日本語 é`')
    expect(inlineCode('\u001b]8;;https://example.com\u0007x')).toBe('`x`')
    expect(inlineCode('\u001b]0;never closed')).toBe('`0;never closed`')
    expect(fencedCode('a\r\nb\u2028c\td')).toBe('```text\na\nb\nc\td\n```')
  })

  test.each([
    ['null', '\0'],
    ['delete', '\x7f'],
    ['a C1 control', '\x9c'],
    ['a soft hyphen', '\u00ad'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a mark from left to right', '\u200e'],
    ['an Arabic letter mark', '\u061c'],
    ['an embedding', '\u202a'],
    ['an override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['a variation selector', '\ufe0f'],
    ['a Hangul filler', '\u3164'],
    ['an interlinear anchor', '\ufff9'],
    ['a letter of a tag', '\u{e0041}'],
  ])('%s is gone from code, fences and HTML', (_, character) => {
    const text = `a${character}b`
    expect([inlineCode(text), cellCode(text), htmlCode(text)]).toEqual(['`ab`', '`ab`', '<code>ab</code>'])
    expect(fencedCode(text)).toBe('```text\nab\n```')
    expect(prose(text)).toBe('ab')
  })

  test('long text ends in an ellipsis and never in half a character', () => {
    expect(inlineCode('x'.repeat(500), 10)).toBe(`\`${'x'.repeat(9)}…\``)
    expect(inlineCode('💩'.repeat(10), 6)).toBe('`💩💩…`')
  })

  test('links lead to http addresses only', () => {
    expect(link('run', 'https://example.com/a_b?c=(1)&d=2')).toBe(
      '[run](https://example.com/a%5Fb?c=%281%29&amp;d=2)',
    )
    expect(link('run', 'javascript:alert(1)')).toBe('run')
    expect(link('run', 'https://exa mple.com')).toBe('run')
    expect(link('run', undefined)).toBe('run')
  })
})
