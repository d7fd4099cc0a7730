/** A count as people read it: 12,345. Without `Intl`, whose first use costs as much as reading a small plan. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
