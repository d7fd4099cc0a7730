import type { Agent, IncomingMessage } from 'node:http'

export interface HttpRequest {
  method?: string
  headers?: Record<string, string>
  body?: string | undefined
  /** Ends the request; its reason is what is thrown. */
  signal?: AbortSignal | undefined
  /** Until the whole answer is here. Milliseconds. */
  timeout: number
}

/** An answer, read whole. Header names are in lower case. */
export interface HttpAnswer {
  url: string
  status: number
  headers: Map<string, string>
  body: string
}

/**
 * One request, through HTTPS_PROXY where one is set (`proxyEnv`, Node 24.5). Nothing is sent a second time:
 * who asks knows whether that is safe. A redirect is followed where that repeats the request as it was: GitHub
 * answers so for a repository that was renamed.
 *
 * Not `fetch`, because loading it and its classes costs as much as starting Node.
 * @throws what Node throws without an answer; the signal's reason
 */
export async function send(url: string, request: HttpRequest): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(request.timeout)
  const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
  let at = new URL(url)
  for (let redirects = 0; ; redirects += 1) {
    const answer = await sendOnce(at, request, signal)
    const next = redirects < 3 ? redirection(answer, at, request.method ?? 'GET') : undefined
    if (!next) return answer
    at = next
  }
}

async function sendOnce(url: URL, { method = 'GET', headers, body }: HttpRequest, signal: AbortSignal) {
  signal.throwIfAborted()
  const { Agent, request } = await (url.protocol === 'http:' ? import('node:http') : import('node:https'))
  const agent =
    agents.get(url.protocol) ?? new Agent({ keepAlive: true, timeout: idle, proxyEnv: process.env })
  agents.set(url.protocol, agent)
  return new Promise<HttpAnswer>((resolve, reject) => {
    const fail = (error: unknown) => reject(signal.aborted ? signal.reason : error)
    const asked = request(url, { method, agent, headers: headers ?? {}, signal }, (response) => {
      readWhole(response).then(
        (text) =>
          resolve({
            url: url.href,
            status: response.statusCode ?? 0,
            headers: headersOf(response),
            body: text,
          }),
        fail,
      )
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

const agents = new Map<string, Agent>()

/** A connection unused for so long is not used again: the other side may be closing it. Milliseconds. */
const idle = 4000

async function readWhole(response: IncomingMessage): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  for await (const part of response) text += part
  return text
}

function headersOf({ headers }: IncomingMessage): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

/** To the same host only: the request carries a token. */
function redirection({ status, headers }: HttpAnswer, from: URL, method: string): URL | undefined {
  const repeats = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302))
  const location = headers.get('location')
  if (!repeats || location === undefined || !URL.canParse(location, from.href)) return undefined
  const to = new URL(location, from.href)
  return to.origin === from.origin ? to : undefined
}
