#!/usr/bin/env bash
# Trains the next closet-mini from pretrained towers, in two runs, and writes its model folder.
# Usage: recipes/closet-mini/next.sh PRODUCTS PHOTOS BACKGROUNDS WORK [OUTPUT]
set -euo pipefail

cd "$(dirname "$0")/../.."
products=$(realpath "$1")
photos=$(realpath "$2")
backgrounds=$(realpath "$3")
work=$(realpath --canonicalize-missing "$4")
output=$(realpath --canonicalize-missing "${5:-$work/closet-mini}")

# Waiting threads leave the cores to others; it costs nothing where there are none.
export OMP_WAIT_POLICY=passive

dotnet build -c Release src/ClosetCompanion.Training
# The name of a recipe, and what else its run needs. A run that was stopped goes on.
train() {
    dotnet run --no-build -c Release --project src/ClosetCompanion.Training -- run \
        "recipes/closet-mini/$1.json" --source "$products" --photos "$photos" --backgrounds "$backgrounds" \
        --shared "$work/data" --work "$work/$1" --licence Apache-2.0 --int8 --keep-tokens 16000 --resume "${@:2}"
}

train first --output "$work/first/model"
train second --output "$output" --start "$work/first"
