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
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}
