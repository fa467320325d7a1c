#!/usr/bin/env bash
# Trains the members of closet-mini one after another and puts them together, as it was made.
# Usage: recipes/closet-mini/make.sh PRODUCTS WORK [OUTPUT]
set -euo pipefail

cd "$(dirname "$0")/../.."
products=$(realpath "$1")
work=$(realpath --canonicalize-missing "$2")
output=$(realpath --canonicalize-missing "${3:-$work/closet-mini}")

dotnet build -c Release src/ClosetCompanion.Training
closet_train() {
    dotnet run --no-build -c Release --project src/ClosetCompanion.Training -- "$@"
}

# The name of a recipe, and what else its run needs. A run that was stopped goes on.
train() {
    closet_train run "recipes/closet-mini/$1.json" --source "$products" \
        --work "$work/$1" --output "$work/$1/model" --resume "${@:2}"
}

train a-small
train a --start "$work/a-small"
train b-small
train b --start "$work/b-small" --teacher "$work/a"
train c-small
train c --start "$work/c-small"
train b-more --start "$work/b" --teacher "$work/a" --teacher "$work/b" --teacher "$work/c"

closet_train combine "$work/a" "$work/b-more" "$work/c" --model closet-mini \
    --source "$products" --output "$output" --dimensions 384 --balanced --int8
