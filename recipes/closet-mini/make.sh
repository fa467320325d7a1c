#!/usr/bin/env bash
# Trains closet-mini as it was made, teaches it words, and writes its model folder. Stopped, it goes on where it was.
# Usage: [RECIPE=two-cores] recipes/closet-mini/make.sh PRODUCTS PHOTOS BACKGROUNDS WORK [OUTPUT] [OPTION OF closet-train run]...
# RECIPE names another recipe beside this file: two-cores is the one for a computer without a graphics card.
set -euo pipefail

cd "$(dirname "$0")/../.."
products=$(realpath "$1")
photos=$(realpath "$2")
backgrounds=$(realpath "$3")
work=$(realpath --canonicalize-missing "$4")
output=$(realpath --canonicalize-missing "${5:-$work/closet-mini}")
recipe="recipes/closet-mini/${RECIPE:-closet-mini}.json"

closet_train() {
    dotnet run --no-build -c Release --project src/ClosetCompanion.Training -- "$@"
}

dotnet build -c Release src/ClosetCompanion.Training
closet_train run "$recipe" \
    --source "$products" --photos "$photos" --backgrounds "$backgrounds" \
    --work "$work/run" --output "$work/towers" --int8 --keep-tokens 16000 \
    --licence Apache-2.0 --resume "${@:6}"
closet_train words "$recipe" \
    --source "$products" --photos "$photos" --shared "$work/run" \
    --model "$work/towers" --output "$output" --licence Apache-2.0
