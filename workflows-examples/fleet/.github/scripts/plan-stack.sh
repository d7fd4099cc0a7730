#!/usr/bin/env bash
# Plans one stack. What comes of it lies in plans/<stack>/: tfplan.json where there is a plan, be it one that failed half
# way, and tfplan.log. It does not fail where the plan does, so that its neighbours are planned too.
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
plan() {
  initialise && terraform plan -no-color -input=false -lock-timeout=5m -out=tfplan
}
show() {
  [ ! -f tfplan ] || { terraform show -json tfplan > tfplan.json && mv tfplan.json "$result/"; }
}
plan > "$result/tfplan.log" 2>&1
planned=$?
if show >> "$result/tfplan.log" 2>&1 && [ "$planned" = 0 ]; then
  echo "$stack: planned in $((SECONDS - started)) s"
else
  echo "$stack: failed after $((SECONDS - started)) s; the comment has the error"
fi
