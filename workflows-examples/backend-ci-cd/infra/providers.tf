terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region = var.region
  # A wrong profile or role stops here, before it reads anything.
  allowed_account_ids = [var.account_id]
}
