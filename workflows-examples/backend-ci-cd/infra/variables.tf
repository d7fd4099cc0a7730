variable "region" {
  type    = string
  default = "us-east-1"
}

variable "account_id" {
  description = "The one account that this configuration may touch."
  type        = string
  default     = "123456789012"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "uploads_bucket" {
  description = "Bucket of what customers upload. Names of buckets are unique in the world: choose your own."
  type        = string
  default     = "example-backend-uploads"
}

variable "state_bucket" {
  description = "Bucket of the Terraform state, made by bootstrap/; backend.tf cannot read variables and says it again."
  type        = string
  default     = "example-terraform-state"
}

variable "github_repository" {
  description = "The repository whose workflows take on the CI roles."
  type        = string
  default     = "example/backend"
}
