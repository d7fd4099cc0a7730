terraform {
  required_version = ">= 1.11"

  # The key is given by the workflow: fleet/network.tfstate
  backend "s3" {
    bucket       = "example-terraform-state"
    region       = "us-east-1"
    encrypt      = true
    use_lockfile = true
  }
}

module "settings" {
  source = "../../modules/settings"
  stack  = "network"
}
