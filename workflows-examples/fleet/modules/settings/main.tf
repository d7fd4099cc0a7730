variable "stack" {
  type = string
}

resource "terraform_data" "settings" {
  input = { stack = var.stack, generation = 1 }
}
