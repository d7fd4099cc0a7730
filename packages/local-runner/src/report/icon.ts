import { type Html, html, trusted } from './html.ts'

/** Drawn here, 16 × 16, in the colour of the text around unless a style says otherwise. */
const shapes = {
  success: '<circle cx="8" cy="8" r="7.2"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.3-4.6"/>',
  failure: '<circle cx="8" cy="8" r="7.2"/><path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/>',
  skipped: '<circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M4 12L12 4"/>',
  cancelled: '<circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M8 4.6v4.6M8 11.2v.4"/>',
  repository: '<path class="line" d="M3 2.6h9.4v10.8H4.2A1.4 1.4 0 0 1 2.8 12V3.4M3 11h9.4"/>',
  merge:
    '<circle class="line" cx="4" cy="3.4" r="1.7"/><circle class="line" cx="4" cy="12.6" r="1.7"/><circle class="line" cx="12" cy="8.6" r="1.7"/><path class="line" d="M4 5.2v5.6M4.2 5.2c.6 2.4 2.8 3.4 6 3.4"/>',
  error: '<circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M8 4.4v4.4M8 11.2v.4"/>',
  warning: '<path class="line" d="M8 2L14.6 13.6H1.4zM8 6.4v3.4M8 11.6v.3"/>',
  notice: '<circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M8 7.4v4M8 4.6v.4"/>',
  person:
    '<circle class="line" cx="8" cy="5" r="2.6"/><path class="line" d="M2.8 14c.4-3 2.4-4.4 5.2-4.4s4.8 1.4 5.2 4.4"/>',
  robot:
    '<rect class="line" x="2.6" y="5" width="10.8" height="8.4" rx="2"/><path class="line" d="M8 5V2.4M5.8 8.4v1.4M10.2 8.4v1.4"/>',
}

export type IconName = keyof typeof shapes

export function icon(name: IconName): Html {
  return html`<svg class="icon icon-${name}" viewBox="0 0 16 16" width="16" height="16" aria-label="${name}" role="img">${trusted(shapes[name])}</svg>`
}
