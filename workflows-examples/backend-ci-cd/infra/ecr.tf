# One repository: backend and worker are one image.
resource "aws_ecr_repository" "backend" {
  name = "backend"
  # What was reviewed under a tag stays what the tag says.
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}
