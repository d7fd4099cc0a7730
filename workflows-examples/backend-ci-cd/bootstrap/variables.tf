variable "region" {
  type    = string
  default = "us-east-1"
}

variable "account_id" {
  description = "The one account that this configuration may touch."
  type        = string
  default     = "123456789012"
}

variable "state_bucket" {
  description = "Bucket of the Terraform state. Names of buckets are unique in the world: choose your own."
  type        = string
  default     = "example-terraform-state"
}

variable "lock_table" {
  description = "Lock table of the stacks that still lock in DynamoDB."
  type        = string
  default     = "example-terraform-locks"
}

variable "environment" {
  description = "As in infra/: the names of the queues begin with it."
  type        = string
  default     = "prod"
}

variable "uploads_bucket" {
  description = "As in infra/."
  type        = string
  default     = "example-backend-uploads"
}

variable "kept_versions" {
  description = "Earlier states that are kept, however old they are."
  type        = number
  default     = 50

  validation {
    condition     = var.kept_versions >= 20 && var.kept_versions <= 100
    error_message = "Keep at least 20 earlier states; S3 counts to 100."
  }
}
