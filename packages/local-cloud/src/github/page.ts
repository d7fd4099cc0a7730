/** One page of a list, with GitHub's `Link` header. */

/** @param link the request's own URL, of which only `page` is changed. */
export function pageOf<T>(items: T[], link: URL): { items: T[]; headers: Record<string, string> } {
  const perPage = Math.min(Math.max(Number(link.searchParams.get('per_page') ?? 30) || 30, 1), 100)
  const page = Math.max(Number(link.searchParams.get('page') ?? 1) || 1, 1)
  const last = Math.max(Math.ceil(items.length / perPage), 1)
  const target = (number: number, relation: string) => {
    const url = new URL(link)
    url.searchParams.set('page', String(number))
    return `<${url}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [target(page - 1, 'prev')] : []),
    ...(page < last ? [target(page + 1, 'next'), target(last, 'last')] : []),
    ...(page > 1 ? [target(1, 'first')] : []),
  ]
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}
