#!/usr/bin/env bash
# What the step “Check” of action.yml does: annotate the change, write SARIF, pass on the exit status.
# Its inputs come as PATHS, ARGUMENTS, FAIL_ON, DIFF_BASE and SARIF, so that none of them is read as a command.
set -uo pipefail

read -r -a paths <<<"${PATHS:-.}"
read -r -a arguments <<<"${ARGUMENTS:-}"
[ -z "${FAIL_ON:-}" ] || arguments+=(--fail-on "$FAIL_ON")
[ -z "${DIFF_BASE:-}" ] || arguments+=(--diff-base "$DIFF_BASE")

checker check --format github "${arguments[@]}" "${paths[@]}"
status=$?
if [ -n "${SARIF:-}" ]; then
  # Each file is known from the first run: this one only writes it otherwise.
  checker check --format sarif --output "$SARIF" --exit-zero "${arguments[@]}" "${paths[@]}" 2>/dev/null || true
fi
echo "status=$status" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
