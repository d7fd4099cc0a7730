/** One call of an AWS query API, such as IAM's or SQS's; returns the answer's XML. */
export async function query(
  url: string,
  service: string,
  region: string,
  parameters: Record<string, string>,
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      // moto tells services apart by the credential's scope; it checks no signature.
      authorization: `AWS4-HMAC-SHA256 Credential=demo/20260105/${region}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: new URLSearchParams(parameters),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${service} ${parameters.Action} was refused: ${text.slice(0, 300)}`)
  return text
}

/** The text of the first element of that name; '' without one. */
export function element(xml: string, name: string): string {
  return elements(xml, name)[0] ?? ''
}

/** The texts of all elements of that name that hold nothing but text. */
export function elements(xml: string, name: string): string[] {
  const texts = xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))
  return [...texts].map(([, text = '']) => plain(text))
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'",
  amp: '&',
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
