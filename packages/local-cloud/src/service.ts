/** One emulated AWS service: pure request → response; the HTTP front does sockets, faults and logging. */
export interface ServiceRequest {
  method: string
  url: URL
  headers: Record<string, string>
  body: Buffer
  credentials: { accessKeyId: string } | undefined
  region: string
}

export interface ServiceResponse {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

export interface EmulatedService {
  name: string
  handle(request: ServiceRequest): Promise<ServiceResponse>
}
