#!/usr/bin/env bash
# Plans one stack. What comes of it lies in plans/<stack>/: tfplan.json where there is a plan, and tfplan.log, which is
# all there is of a plan that failed. It does not fail where the plan does, so that its neighbours are planned too.
set -uo pipefail
stack=$1
result=$PWD/plans/$stack
started=$SECONDS
mkdir -p "$result" && cd "stacks/$stack" || exit

# One init at a time: a cache of providers is not made for two.
initialise() {
  flock "$RUNNER_TEMP/terraform-init" \
    terraform init -no-color -input=false -backend-config="key=fleet/$stack.tfstate"
}
if { initialise && terraform plan -no-color -input=false -lock-timeout=5m -out=tfplan &&
  terraform show -json tfplan > tfplan.json; } > "$result/tfplan.log" 2>&1; then
  mv tfplan.json "$result/"
  echo "$stack: planned in $((SECONDS - started)) s"
else
  echo "$stack: failed after $((SECONDS - started)) s; the comment has the error"
fi
