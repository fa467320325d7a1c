using System.CommandLine;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Search;

namespace ClosetCompanion.Benchmarks.Embedding;

/// <summary><c>embedding</c>: how near an import comes to the rate of the bare encoder.</summary>
internal static class EmbeddingCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source")
        {
            Description = "Where the pictures come from: anything that closet import takes.",
            Required = true,
        };
        var model = new Option<string?>("--model")
        {
            Description = "The model. Default: the one that comes with the program.",
        };
        var pictures = new Option<int>("--pictures")
        {
            Description = "How many rows of the source are used.",
            DefaultValueFactory = _ => 2048,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured; medians are taken.",
            DefaultValueFactory = _ => 5,
        };
        var command = new Command(
            "embedding",
            "Measures the embedding of an import against the bare encoder on ready tensors."
        )
        {
            source,
            model,
            pictures,
            rounds,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                EmbeddingRate.RunAsync(
                    new FirstRows(
                        ProductSources.Open(parsed.GetRequiredValue(source)),
                        parsed.GetValue(pictures)
                    ),
                    CompanionLocations.ResolveModelFolder(parsed.GetValue(model)),
                    parsed.GetValue(rounds),
                    cancellationToken
                )
        );
        return command;
    }
}
