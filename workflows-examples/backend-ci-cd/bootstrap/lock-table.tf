# For stacks that still lock here (dynamodb_table) while they come over to the lock object beside the state.
# Nobody reads or writes it once every stack says use_lockfile alone.
resource "aws_dynamodb_table" "locks" {
  name                        = var.lock_table
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "LockID"
  deletion_protection_enabled = true

  attribute {
    name = "LockID"
    type = "S"
  }

  # The table has the digests of the states too.
  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
